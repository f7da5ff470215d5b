f'', f"a", F'a', f'''a''', f"""a
b"""
f'{x}', f'{x}{y}', f'a{x}b{y}c', f'{x} {y}'
f'{x!r}', f'{x!s}', f'{x!a}', f'{x:}', f'{x:>10}', f'{x!r:>10}', f'{x:{y}}', f'{x:{y}.{z}}', f'{x:a{y!r:>3}b}'
f'{x=}', f'{x = }', f'{ x = !r}', f'{x=:>5}', f'{x=!s:^5}', f'{ x }', f'{x.y=}', f'{f(x)=}'
f'{{', f'}}', f'{{}}', f'{{x}}', f'{{{x}}}', f'{x}}}', f'{{{{{x}}}}}'
f'{x + y}', f'{x if y else z}', f'{x, y}', f'{x,}', f'{[x]}', f'{ {x} }', f'{ {x: y} }', f'{ {x for x in y} }'
f'{(lambda: x)}', f'{(x := y)}', f'{x:=5}', f'{x!=y}', f'{x==y}', f'{x<=y}', f'{x>=y}', f'{(yield)}', f'{yield x}', f'{await x}', f'{not x}'
f'{"a"}', f"{'a'}", f'{"a" "b"}', f'''{"a"}{'b'}''', f"{x['y']}", f'{f(x, *y, z=w)}'
f'\n\t\\\'\x41\u0041\N{BULLET}', f'\{x}', f'{x}\n', f'\d'
rf'\n{x}\d', fr'{x}\{y}', Rf'\\{x}', fR"""{x}
\N"""
f'a' 'b' f'{c}', 'a' f'{b}' 'c', u'a' f'{b}', f'a' r'\b', f'' f'', '' f'{x}' ''
(f'a{x}'
 'b'  # comment
 f'{y}')
f'''{
x
}'''
f'''{
    x  ,
    y
:>{w}
}'''
f'{x:%Y-%m-%d}', f'{x:,}', f'{x:#x}', f'{x:!r}', f'{x: }', f'{x:a=b}'
f'é{x}日本', f'{é}', f'😀{x!r}'
f'{x[a:b]}', f'{x[a:b]:c}', f'{ {a: b}[c] }', f'{x[lambda: 1:2]}'
f'{*a, b}', f'{*a,}', f'{1}{2.5}{3j}', f'{None}{True}{...}'
f'{x!r }' if 0 else 0

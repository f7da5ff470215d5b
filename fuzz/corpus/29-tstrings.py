t'', t"a", T'a', t'''a
b'''
t'{x}', t'{x!r:>10}', t'{x=}', t'{ x = }', t'{x:{y}}', t'a{x}b{y}c'
rt'\n{x}', tR'{x}\d', Tr"a", RT'b'
t'a' t'b', t'{x}' t'{y}'
t'{t'{x}'}'
t'{f'{x}'}', f'{t'{x}'}'
t'{{}}', t'{{{x}}}'
t'{x + y}{ x, y }{ {x} }'
(t'a'
 t'{b}')
t'{x!a}', t'{x:}', t'{'a' 'b'}'
t'{
x  # comment
}'
t'{(lambda: 1)}', t'{yield}', t'{await x}', t'{*a, b}'
t = 1
t, rt, tr

f'{'a'}'
f"{"a"}{'b'}"
f'{f'{f'{x}'}'}'
f"{f"{f"{f"{x}"}"}"}"
f'{x['y']['z']}'
f'{'\n'.join(x)}'
f'{"\\"}{'\''}'
f'{
x
}'
f'{x  # comment
}'
f'''{
x  # comment }
}'''
f'{x:{'>'}{10}}'
f'{x:{y:{z}}}'
f'{f'{x!r:>{w}}'=}'
f'{x = !r:>{'a'}}'
f'{"""a
b"""}'
f'{'''a'''}'
f'{x:{{}}}' if 0 else 0
f'{ '#' }'
f'{x!r:{y!s}}'
f'{f"{x}" f'{y}' 'z'}'
f"{x:\n}"
f"{x:\x41{y}}"
rf"{x:\d}"
f'{x[lambda: 1]}{(lambda x=1, *y: 2)}'
f'{(lambda x: f'{x}')}'
f'{a["b"]}{c['d']}'
f'{x
=}'
f'{(
x
)}'
f'{x:{
y}}'

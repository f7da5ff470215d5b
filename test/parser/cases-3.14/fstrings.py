# PEP 701 f-strings at their edges; the first one loses text in CPython 3.13.0.
f"{'a#b'=}"
f"{"#"=}"
f"{x # comment
=}"
f"{x = }"
f"{x=!r}"
f"{x=:^20}"
f"{x = !s:^{20}}"
f'''{
x
=
}'''
f"{x  =  }"
f"{x:=10}"
f"{(x:=10)}"
f"{x!r:=10}"
f"{x==y}{x!=y}{x<=y}{x>=y}"
f"{x!=y!r}"
f"{a["b"]}"
f"{a['b']}"
f'{f'{f'{1}'}'}'
f"{f"{f"{f"{1}"}"}"}"
f"{'\n'.join(a)}"
f"{'''
'''}"
f"{x:{y}}"
f"{x:{y:{z}}}"
f"{x:a{y}b{z}c}"
f"{x:{'>'}{10}}"
f"{x:{{}}}"
f"{x:\x41\N{BULLET}}"
rf"{x:\x41\d}"
f"\x41\N{BULLET}{x}\u00e9\
{y}"
rf"\{x}\N{{x}}"
f"{{}}{{{x}}}"
f"{{x}}"
f"{ {1: 2}[1] }"
f"{x,}"
f"{*x, *y}"
f"{x if y else z}"
f"{lambda_}"
f"{(lambda x: x)}"
f"{(lambda x: f"{x:{x}}")}"
f"{a:%H:%M:%S}"
f"{a!r:%d!}"
f"{a:!r}"
f"{a:}}}" if False else f"{a:x}}}"
f'''{a:
}'''
f"""{a:{b
}}"""
f"{a}" "b" f"{c}" 'd'
"a" f"b" "c"
f"" ""
f"" f""
f"a" "b{c}"
"{" f"{x}" "}"
u"a"
u"a" "b"
"a" u"b"
u"a" f"{b}"
f"é{x}ü{y!r:ö}"
"é" f"{x}" ; y
f"😀{x}😀" + z
f"{'😀'}" + z
f"{x:😀}" + z
f"{é=}"
f'{
"""a
b"""
}' + c
f"{a[b:c]}{a[:]}{a[::d]}"
f"{ a }" f"{ b : c }"
f"{a}{b}{c}"
f"{not a}{-a}{~a}{*a,}"
f"{a and b or c}"
f"{None}{True}{...}{1.5e3j}"
f"{a.b.c}{a().b}{a[0].b}"
F"{a}" fR"\{a}" Rf'\{b}' FR"{c}" rF"d"


def g():
    f"{yield}"
    f"{yield a, b}"
    f"{yield from a}"


async def h():
    f"{await a}"
    f"{[x async for x in y]}"

# PEP 750, every form of a template string.
t""
t''
t"plain"
T'plain'
t"""triple
lines"""
t'''{a}
  {b
   + c}
'''
t"{a}"
t"{a}{b}"
t"{a} and {b}"
t"{{literal}} {a} }}{{"
t"{ a }"
t"{a + b * c}"
t"{a.b[c](d)}"
t"{a!r}{b!s}{c!a}"
t"{a !r}"
t"{a!r:>10}"
t"{a:>10}"
t"{a:}"
t"{a:{b}}"
t"{a:{b}.{c}}"
t"{a:{b!r:^{c}}}"
t"{a:{{}}}"
t"{a=}"
t"{a = }"
t"{a=!r}"
t"{a=:>5}"
t"{ a + b = !s:x}"
t"{'a#b'=}"
t"{'a'}"
t"{"a"}"
t"{'''a'''}"
t"{a, b}"
t"{*a, b}"
t"{(a := 1)}"
t"{a:=1}"
t"{(lambda x: x)}"
t"{a if b else c}"
t"{ {'k': v}['k'] }"
t"{[x for x in y]}"
t"{ {x for x in y} }"
t"{a # comment
}"
t"{
a
}"
t"\n\t\x41\u00e9\N{BULLET}{a}\\"
t"\
{a}"
rt"\n{a}\d"
tr'\{a}'
Rt"\x{a:\d}"
tR"{a}"
rT'''\
{a}'''
t"{t"{t"{a}"}"}"
t"{f"{a}"}"
f"{t"{a}"}"
t"{a:{t"{b}"}}"
t"a" t"b"
t"{a}" t"{b}"
t"{a}" t"" t"x"
(t"one {a}"
 rt"\two {b}"
 t'''three''')
t"é{a}ß{b!r:é}日本{c}"
t"😀{a}"
f(t"{a}", k=t"{b}")
x = t"{a}".strings
t"{yield_}"
t"{a == b}{a != b}{a <= b}{a >= b}"
t"{a!r}" if t"{b}" else t"{c}"

((((((((((((((((((((a))))))))))))))))))))
[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]
{1: {2: {3: {4: {5: {6: {7: {}}}}}}}}
a.b.c.d.e.f.g.h.i.j.k.l.m.n
a(b)(c)(d)(e)(f)(g)(h)
a[b][c][d][e][f][g][h]
a + b + c + d + e + f + g + h + i + j
not not not not not not not not a
- - - - - + + + + ~ ~ ~ ~ a
a ** b ** c ** d ** e ** f ** g
a if b else c if d else e if f else g if h else i
lambda: lambda: lambda: lambda: lambda: 0
a and b and c or d and e or f and not g
(a, (b, (c, (d, (e, (f,))))))
if a:
 if b:
  if c:
   if d:
    if e:
     if f:
      if g: h
if a: 1
elif b: 2
elif c: 3
elif d: 4
elif e: 5
else: 6
x = (y := (z := (w := 1)))
f(g(h(i(j(k(l(m(n()))))))))

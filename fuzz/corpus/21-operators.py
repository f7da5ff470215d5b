a + b - c * d / e // f % g @ h
a << b >> c & d | e ^ f
-a + +b - ~c
- - a
~-+a
a ** b ** c
-a ** -b
a ** -b ** c
(-a) ** b
not a
not not a
not a == b
a or b and c or not d
a and b and c
a or b or c or d
a == b != c < d <= e > f >= g
a is b is not c in d not in e
a < b == c
(a < b) == c
a if b else c if d else e
(a if b else c) if d else e
a if (b if c else d) else e
a + b * c ** d
a * (b + c)
a @ b @ c
-1
- 1 ** 2
+1.5e3
~0
a<b>c
a<-b
a--b
a*-b
a**+b
a if b else-c
not-a
a is not-b
await a ** 2
-await a
await a.b(c)[d]

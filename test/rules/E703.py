# Semicolons at the end of a line. Expected findings: ruff 0.17.6, `--select E703 --isolated`.
x;  # error: [E703]
x ;  # error: [E703]
x;  # comment  # error: [E703]
x; y
x; y;  # error: [E703]
x \
    ;  # error: [E703]
x \
    \
    ;  # error: [E703]
x; \
    y
"a;b";  # error: [E703]
"""
a;
""";  # error: [E703]
# a;
x = ("a;"  # ;
     "b;");  # error: [E703]
if x: y;  # error: [E703]
if x: ...;  # error: [E703]
if x:
    y; z;  # error: [E703]
class C:
    a: int;  # error: [E703]
    def f(self): return 1;  # error: [E703]
x	;  # error: [E703]
del x;  # error: [E703]
x;	  # error: [E703]

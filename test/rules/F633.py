# Shifts of print. Expected findings: ruff 0.17.6, `--select F633 --isolated`.
import builtins, sys
import builtins as b
from builtins import print as p
print >> x  # error: [F633]
print >> sys.stderr, "a"  # error: [F633]
builtins.print >> x  # error: [F633]
b.print >> x  # error: [F633]
p >> x  # error: [F633]
def f():
    print >> x  # error: [F633]
def g(print):
    print >> x
def h():
    print >> x  # error: [F633]
    print = 1
class C:
    print = 1
    print >> x
    def m(self): print >> x  # error: [F633]
[print >> i for i in x]  # error: [F633]
z = print >> x >> y  # error: [F633]
print << x
x >> print
(print) >> x  # error: [F633]
print >>x; print  # error: [F633]

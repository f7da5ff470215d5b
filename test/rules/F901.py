# Raising a value. Expected findings: ruff 0.17.6, `--select F901 --isolated`.
import builtins
raise NotImplemented  # error: [F901]
raise NotImplemented()  # error: [F901]
raise NotImplemented("a")  # error: [F901]
raise NotImplemented from x  # error: [F901]
raise x from NotImplemented
raise builtins.NotImplemented
raise builtins.NotImplemented()
raise NotImplemented.x
raise NotImplemented[0]
raise (NotImplemented)  # error: [F901]
raise(NotImplemented)  # error: [F901]
raise(NotImplemented())  # error: [F901]
raise NotImplemented()()
def f(NotImplemented):
    raise NotImplemented  # error: [F901]
def g():
    NotImplementedError = 1
    raise NotImplemented  # error: [F901]
def h():
    raise NotImplemented  # error: [F901]
    NotImplementedError = 1
class C:
    NotImplementedError = 1
    raise NotImplemented  # error: [F901]
    def m(self): raise NotImplemented  # error: [F901]
raise NotImplementedError

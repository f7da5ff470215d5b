# Repeated keys of dicts, constants. Expected findings: ruff 0.17.6, `--select F601 --isolated`.
{"a": 1, "a": 2}  # error: [F601]
{"a": 1, "a": 1}  # error: [F601]
{"a": 1, 'a': 2, "a": 3}  # error: [F601, F601]
{"a": 1, "b": 2, "a": 1}  # error: [F601]
{a: 1, a: 2}
{a: 1, a: 1}
{a: 1, b: 2, a: 1, a: 3, a: 1}
{1: 1, 1: 2}  # error: [F601]
{1: 1, 1.0: 2}  # error: [F601]
{1: 1, True: 2}  # error: [F601]
{0: 1, False: 2, 0.0: 3, 0j: 4}  # error: [F601, F601, F601]
{1: 1, 0x1: 2}  # error: [F601]
{b"a": 1, "a": 2, b"a": 3}  # error: [F601]
{None: 1, None: 2}  # error: [F601]
{...: 1, ...: 2}  # error: [F601]
{(1, 2): 1, (1, 2): 2}  # error: [F601]
{(1, a): 1, (1, a): 2}  # error: [F601]
{-1: 1, -1: 2}  # error: [F601]
{a.b: 1, a.b: 2}
{f"{x}": 1, f"{x}": 2}  # error: [F601]
{f"x": 1, f"x": 2}  # error: [F601]
{f"x": 1, "x": 2}
{"a" "b": 1, "ab": 2}  # error: [F601]
{"a": 1, "\x61": 2}  # error: [F601]
{"a": 1, r"a": 2}  # error: [F601]
{"a": 1, u"a": 2}  # error: [F601]
{"a": 1, **x, "a": 2}  # error: [F601]
{
    "a": 1,
    "a": 1,  # error: [F601]
}
{
    "a": 1,
    "a": 1,  # c  # error: [F601]
    "b": 1
}
{
    "a": 1,
    "b": 1,
    "a": 1  # error: [F601]
}
{
    "a": 1,
    "b": 1,
    "a": 1,  # error: [F601]
}
{"a": (1), "a": (1)}  # error: [F601]
{"a": f(1), "a": f( 1 )}  # error: [F601]
{("a"): 1, "a": 1}  # error: [F601]
{a: 1, (a): 1}
{"a": 1, "a": 1, "a": 1}  # error: [F601, F601]
{"a": 1, "a": 2, "a": 2}  # error: [F601, F601]
{"a": 1, "a": 2, "a": 1}  # error: [F601, F601]
{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 2}  # error: [F601]
{
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaa": 1,
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 2,  # error: [F601]
}
{
    """a
b""": 1,
    "a\nb": 2,  # error: [F601]
}
{f(): 1, f(): 2}
{x[0]: 1, x[0]: 2}
{lambda: 0: 1, lambda: 0: 2}
{a + b: 1, a + b: 2}
{1 + 2: 1, 1 + 2: 2}
{1j: 1, 1j: 2}  # error: [F601]
{1e3: 1, 1000: 2, 1_000: 3}  # error: [F601, F601]
{"a": 1, "a": 1 if x else 2}  # error: [F601]
{(): 1, (): 2}  # error: [F601]
{"a": x, "a": x}  # error: [F601]
{a: x, a: x, b: y}
{a: x, a: y}
{a: {}, a: {}}
{"a": lambda: 0, "a": lambda: 0}  # error: [F601]
{not x: 1, not x: 2}
{1: "a", 1: 'a'}  # error: [F601]
{1: 0x10, 1: 16}  # error: [F601]
{"x": None, "x": None}  # error: [F601]
{None: None, None: None}  # error: [F601]
{True: 1, True: 1}  # error: [F601]
{True: 1, 1: 1, 1.0: 2}  # error: [F601, F601]
{1.0: 1, 1: 1}  # error: [F601]
{1: 1, 2: 2, 1: 1, 2: 2}  # error: [F601, F601]
{a: 1, b: 1, a: 1, b: 1}
{__debug__: 1, __debug__: 2}
{a.b: 1, a.b: 1}
{a[1:2]: 1, a[1:2]: 2}
{a if b else c: 1, a if b else c: 2}
{a: 1, "a": 2}
{b"a": 1, b"a": 1}  # error: [F601]
{b"a" b"b": 1, b"ab": 1}  # error: [F601]
{1.5: 1, 1.5: 2}  # error: [F601]
{10000000000000000000000: 1, 10000000000000000000000: 2}  # error: [F601]
{1e400: 1, 1e400: 2}  # error: [F601]
{0.0: 1, -0.0: 2, 0: 3}  # error: [F601, F601]
{"a"  : 1  , "a" : 1  }  # error: [F601]
{"a": 1 ,  "a": (  1 ) , }  # error: [F601]
{+1: 1, 1: 2}  # error: [F601]
{-1: 1, -1.0: 2}  # error: [F601]
{~1: 1, ~1: 2}
{--1: 1, --1: 2, 1: 3}  # error: [F601, F601]
{not 1: 1, not 1: 2}
{-True: 1, -1: 2}  # error: [F601]
{-x: 1, -x: 2}
{1 + 2j: 1, 1 + 2j: 2}  # error: [F601]
{-1j: 1, -1j: 2}  # error: [F601]
{(1,): 1, (1.0,): 2, (True,): 3}  # error: [F601, F601]
{("a",): 1, ("a"): 2}
{(1, 2): 1, (1, 2.0): 2}  # error: [F601]
{f"{x!r}": 1, f"{x!s}": 2, f"{x!r}": 3}  # error: [F601]
{f"a{x}": 1, "a" f"{x}": 2}  # error: [F601]
{f"{x}" "b": 1, f"{x}b": 2}  # error: [F601]
{f"{x:>1}": 1, f"{x:>2}": 2, f"{ x :>1}": 3}  # error: [F601]
{f"{x=}": 1, f"{x =}": 2, f"{x=}": 3}  # error: [F601]
{f"": 1, "": 2, f"": 3}  # error: [F601]
{(a, b): x[a:], (a, b): x[:a], (a, b): x[a:]}  # error: [F601, F601]
{(a, b): lambda x, /: 0, (a, b): lambda x: 0, (a, b): lambda *, x: 0,  (a, b): lambda *x: 0,  (a, b): lambda *x: 0}  # error: [F601, F601, F601, F601]
{1: f(a=1), 1: f(a, 1), 1: f(**a), 1: f(*a), 1: f(*a), 1: f(a=1)}  # error: [F601, F601, F601, F601, F601]
{1: a.b, 1: a.c, 1: a.b}  # error: [F601, F601]
{1: a < b, 1: a > b, 1: a < b}  # error: [F601, F601]
{1: not a, 1: -a, 1: not a}  # error: [F601, F601]
{1: a + b, 1: a - b, 1: a + b}  # error: [F601, F601]
{1: [a], 1: (a,), 1: {a}, 1: [a]}  # error: [F601, F601, F601]
{1: {a: b}, 1: {**a, b: b}, 1: {a: b}}  # error: [F601, F601]
{1: "a", 1: b"a", 1: u"a", 1: r"a", 1: "a" ""}  # error: [F601, F601, F601, F601]
{1: b"a", 1: b"a" b"", 1: rb"a"}  # error: [F601, F601]
{1: 1, 1: True, 1: 1.0, 1: 1j, 1: 1}  # error: [F601, F601, F601, F601]
{1: 1.0, 1: 1.00, 1: 10e-1}  # error: [F601, F601]
{1: 16, 1: 0x10, 1: 1_6}  # error: [F601, F601]
def generate():
    {1: (yield), 1: (yield)}  # error: [F601]
{1: x if y else z, 1: x if y else z}  # error: [F601]
{1: [i for i in x], 1: [i for i in x if i], 1: [i for i in x]}  # error: [F601, F601]
{1: (a := 1), 1: (a := 1)}  # error: [F601]
{1: f"a", 1: "a", 1: f"a"}  # error: [F601, F601]
{1: f"a" "b", 1: f"ab"}  # error: [F601]
{1: f"{x}", 1: f"{x}", 1: f'{x}'}  # error: [F601, F601]
{1: f"{x}", 1: f"{x:}", 1: f"{ x }"}  # error: [F601, F601]
{1: "\x61", 1: "a"}  # error: [F601]
{1: ..., 1: Ellipsis, 1: ...}  # error: [F601, F601]
{a: 1, a: True}
{1 : x , **y, 1: x}  # error: [F601]
{**y, 1: x, 1: x}  # error: [F601]
{1: x, # foo
   1: x}  # error: [F601]
{1: x # foo
  , 1: x}  # error: [F601]

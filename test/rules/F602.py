# Repeated keys of dicts, names. Expected findings: ruff 0.17.6, `--select F602 --isolated`.
{"a": 1, "a": 2}
{"a": 1, "a": 1}
{"a": 1, 'a': 2, "a": 3}
{"a": 1, "b": 2, "a": 1}
{a: 1, a: 2}  # error: [F602]
{a: 1, a: 1}  # error: [F602]
{a: 1, b: 2, a: 1, a: 3, a: 1}  # error: [F602, F602, F602]
{1: 1, 1: 2}
{1: 1, 1.0: 2}
{1: 1, True: 2}
{0: 1, False: 2, 0.0: 3, 0j: 4}
{1: 1, 0x1: 2}
{b"a": 1, "a": 2, b"a": 3}
{None: 1, None: 2}
{...: 1, ...: 2}
{(1, 2): 1, (1, 2): 2}
{(1, a): 1, (1, a): 2}
{-1: 1, -1: 2}
{a.b: 1, a.b: 2}
{f"{x}": 1, f"{x}": 2}
{f"x": 1, f"x": 2}
{f"x": 1, "x": 2}
{"a" "b": 1, "ab": 2}
{"a": 1, "\x61": 2}
{"a": 1, r"a": 2}
{"a": 1, u"a": 2}
{"a": 1, **x, "a": 2}
{
    "a": 1,
    "a": 1,
}
{
    "a": 1,
    "a": 1,  # c
    "b": 1
}
{
    "a": 1,
    "b": 1,
    "a": 1
}
{
    "a": 1,
    "b": 1,
    "a": 1,
}
{"a": (1), "a": (1)}
{"a": f(1), "a": f( 1 )}
{("a"): 1, "a": 1}
{a: 1, (a): 1}  # error: [F602]
{"a": 1, "a": 1, "a": 1}
{"a": 1, "a": 2, "a": 2}
{"a": 1, "a": 2, "a": 1}
{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 2}
{"""a
b""": 1, """a
b""": 2}
{f(): 1, f(): 2}
{x[0]: 1, x[0]: 2}
{lambda: 0: 1, lambda: 0: 2}
{a + b: 1, a + b: 2}
{1 + 2: 1, 1 + 2: 2}
{1j: 1, 1j: 2}
{1e3: 1, 1000: 2, 1_000: 3}
{"a": 1, "a": 1 if x else 2}
{(): 1, (): 2}
{"a": x, "a": x}
{a: x, a: x, b: y}  # error: [F602]
{a: x, a: y}  # error: [F602]
{a: {}, a: {}}  # error: [F602]
{"a": lambda: 0, "a": lambda: 0}
{not x: 1, not x: 2}
{1: "a", 1: 'a'}
{1: 0x10, 1: 16}
{"x": None, "x": None}
{None: None, None: None}
{True: 1, True: 1}
{True: 1, 1: 1, 1.0: 2}
{1.0: 1, 1: 1}
{1: 1, 2: 2, 1: 1, 2: 2}
{a: 1, b: 1, a: 1, b: 1}  # error: [F602, F602]
{__debug__: 1, __debug__: 2}  # error: [F602]
{a.b: 1, a.b: 1}
{a[1:2]: 1, a[1:2]: 2}
{a if b else c: 1, a if b else c: 2}
{a: 1, "a": 2}
{b"a": 1, b"a": 1}
{b"a" b"b": 1, b"ab": 1}
{1.5: 1, 1.5: 2}
{10000000000000000000000: 1, 10000000000000000000000: 2}
{1e400: 1, 1e400: 2}
{0.0: 1, -0.0: 2, 0: 3}
{"a"  : 1  , "a" : 1  }
{"a": 1 ,  "a": (  1 ) , }
{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 1,
 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 2}  # error: [F602]

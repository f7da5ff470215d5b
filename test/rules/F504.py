# Unused names of percent formats. Expected findings: ruff 0.17.6, `--select F504 --isolated`.
"% y" % x
"%s %s" % (1,)
"%s %s" % "a"
"%s %s" % -1
"%s %s" % (1 + 2)
"a" % 1
"a" % {"a": 1}  # error: [F504]
"%(a)s" % {"a": 1, "b": 2}  # error: [F504]
"%(a)s" % {"b": 2}  # error: [F504]
"%(a)s %(c)s" % {"b": 2, "d": 3}  # error: [F504]
"%(a)s" % {**x}
"%(a)s" % {"b": 1, 1: 2}  # error: [F504]
"%(a)s" % {"b": 1, b"a": 2}  # error: [F504]
"%(a)s" % [1]
"%(a)s" % "a"
"%(a)s %s" % x
"%*s" % {x: y for x in y}
"%% %s" % (1,)
"%lld" % 1
"%#0- +5.3d" % (1,)
"%(a)s" "%(b)s" % {"a": 1}
"%s" "a" f"{x}" % (1, 2)
"%s" % (
  1,
  2
)
"%(a)s" % {'a': 1,  # error: [F504]
  'b': 2,
  'c': 3}
"%(a)s" % {  # error: [F504]
    'b': 2,
    'a': 1,
    'c': 3,
}
"%(a)s" % {  # error: [F504]
    'b': 2,  # foo
    'a': 1,
    # bar
    'c': 3,
}
"%(a)s" % {'b': 2, "a": 1}  # error: [F504]
"%(a)s" % {'a': 1, "b": 2, }  # error: [F504]
"%(a)s" % {'a': 1, u"b": 2, 'b': 4, r'c': f()}  # error: [F504]
"%(a)s" % {  'a' : 1  , "b" : 2  }  # error: [F504]
"%(a)s" % {'b': 1}  # error: [F504]
"%(b)s" % {'b': 1, 'b': 2, "a": 3}  # error: [F504]
"" % {"a": 1}  # error: [F504]
"%.99999999999999999999999999d" % 1
x % "%s"
"%s %s" % (a if b else c)
"%s %s" % (await_)
"%%(a)s" % {"a": 1}  # error: [F504]
"%%(a)s" % (1,)
"%.%" % ()
"%'" % 1
"" % (a if b else c)
"" % (x, *y)
"" % (x for x in y)
"" % (x % y)
"%s %s" % (1 or "a")
"%s %s" % ("a" * 2)
"%s %s" % (1 | 2)
"%s %s" % (1j + 2)
"%s %s" % -1j
"%s %s" % list(x)
"%s %s" % (b"a" + b"b")
"%s %s" % (() or 1)
"%(c)s %(b)s %(a)s" % {"d": 1}  # error: [F504]
"%(a)s" % {f(): 1, "b": 2}  # error: [F504]
"%(a)s" % {x: 1, "b": 2}  # error: [F504]
"%(a)s" % {"a": f(), "b": 2}  # error: [F504]
"%(a)s" % {"a": f(), "b": x[1]}  # error: [F504]
"%(a)s" % {"a": 1, "b": x.y}  # error: [F504]
"%(a)s" % {"a": 1, "b": x + y}  # error: [F504]
"%(a)s" % {"a": 1, "b": [i for i in x]}  # error: [F504]
"%(a)s" % {"a": 1, "b": (z := 1)}  # error: [F504]
"%(a)s" % {"a": 1, "b": list()}  # error: [F504]
"%(a)s" % {"a": 1, "b": lambda: f()}  # error: [F504]
"%(a)s" % {"a": 1, "b": f"{x}"}  # error: [F504]
"%(a)s" % {"a": 1, "b": -x}  # error: [F504]
"%(a)s" % {"a": 1, "b": x < y}  # error: [F504]
"%(a)s" % {"a": 1, "b": x if y else z}  # error: [F504]
"%(a)s" % {"a": 1, ("b"): 2}  # error: [F504]
"%(a)s" % {"a": 1, "b": (2)}  # error: [F504]
"%(a)s" % {"a": (1), "b": (2) , }  # error: [F504]
"%(a)s" % ({"a": 1, "b": 2})  # error: [F504]
"%(a)s" % {"a": 1, f"b": 2}
"%(a)s" % {f"a": 1, "b": 2}  # error: [F504]
"%(a)s" % {"a": 1, "b" "c": 2}  # error: [F504]
"%(a)s" % {"a": 1, 'b\n': 2}  # error: [F504]
"%(a)s" % {"a": 1, "": 2}  # error: [F504]
"%(a)s" % {  # error: [F504]
    "a": 1,
    "b": 2}
"%(a)s" % {  # error: [F504]
    "a": 1
    , "b": 2
    }
"%(a)s" % {  # error: [F504]
    # foo
    "b": 2 # bar
    , # baz
    "a": 1 # qux
    }
"%s" % (x,) % y

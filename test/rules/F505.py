# Missing names of percent formats. Expected findings: ruff 0.17.6, `--select F505 --isolated`.
"% y" % x
"%s %s" % (1,)
"%s %s" % "a"
"%s %s" % -1
"%s %s" % (1 + 2)
"a" % 1
"%(a)s" % {"a": 1, "b": 2}
"%(a)s" % {"b": 2}  # error: [F505]
"%(a)s %(c)s" % {"b": 2, "d": 3}  # error: [F505]
"%(a)s" % {"b": 1, 1: 2}
"%(a)s" % [x for x in y]
"%(a)s" % f"{x}"
"%(a)s %s" % {"a": 1}
"%*s" % (1,)
"%5%" % ()
"%qd" % 1
"%.s" % (1, 2)
"%(a)s" "%(b)s" % {"a": 1}  # error: [F505]
b"%y" % 1
("%s" % (1, 2))
"%(a)s" % {
    'b': 2,
    'a': 1,
    'c': 3,
}
"%(a)s" % {'b': 1}  # error: [F505]
"%(b)s" % {'b': 1, 'b': 2, "a": 3}
"%.99999999999999999999999999d" % 1
x % "%s"
"%s %s" % (a if b else c)
"%s %s" % (await_)
"%%(a)s" % {"a": 1}
"%h%" % 1
"%\0" % 1
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
"%(c)s %(b)s %(a)s" % {}  # error: [F505]
"%(c)s %(b)s %(a)s" % {"d": 1}  # error: [F505]
"%(a)s %(a)s" % {}  # error: [F505]
"%(a)s" % {"a": f(), "b": 2}
"%(a)s" % {"a": 1, "b": list()}
"%(a)s" % {"a": 1, ("b"): 2}
"%(a)s" % {"a": 1, "b" "c": 2}
"%(\n)s" % {}  # error: [F505]
"%(aé)s" % {}  # error: [F505]
"%(a)s" % dict(b=1)

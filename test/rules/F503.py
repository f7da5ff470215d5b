# Percent formats with a dict. Expected findings: ruff 0.17.6, `--select F503 --isolated`.
"% y" % x
"%s %s" % (1,)
"%s %s" % "a"
"%s %s" % {"a": 1}  # error: [F503]
"%s %s" % (x for x in y)
"%s %s" % {x: y for x in y}  # error: [F503]
"%s" % {"a": 1}
"a" % {}
"%(a)s %(c)s" % {"b": 2, "d": 3}
"%(a)s" % {"b": 1, 1: 2}
"%(a)s" % [x for x in y]
"%(a)s" % f"{x}"
"%(a)s %s" % {"a": 1}
"%*s" % {"a": 1}  # error: [F503]
"%*s" % {x: y for x in y}  # error: [F503]
"%.*f" % x
"%-%" % (1,)
"%b" % 1
"%()s" % {"": 1}
f"%s" % (1, 2)
"%s" % ((1, 2))
"%(a)s" % {
    'b': 2,  # foo
    'a': 1,
    # bar
    'c': 3,
}
"%(b)s" % {'b': 1, 'b': 2, "a": 3}
"%.99999999999999999999999999d" % 1
x % "%s"
"%s %s" % (a if b else c)
"%s %s" % (await_)
"%%(a)s" % {"a": 1}
"%h%" % 1
"%\0" % 1

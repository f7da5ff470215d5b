# Stars in percent formats. Expected findings: ruff 0.17.6, `--select F508 --isolated`.
"% y" % x
"%s %s" % (1,)
"%s %s" % "a"
"%s %s" % -1
"%s %s" % (1 + 2)
"a" % 1
"%(a)s" % {"a": 1, "b": 2}
"%(a)s" % {"a": 1, x: 1}
"%(a)s" % [1]
"%(a)s" % "a"
"%(a)s %s" % x
"%(a)*s" % {"a": 1}  # error: [F508]
"%(a).*s" % {"a": 1}  # error: [F508]
"%*s" % {"a": 1}  # error: [F508]
"%*s" % {x: y for x in y}  # error: [F508]
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

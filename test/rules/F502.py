# Percent formats with names. Expected findings: ruff 0.17.6, `--select F502 --isolated`.
"% y" % x
"%s %s" % (1,)
"%s %s" % "a"
"%s %s" % -1
"%s %s" % (1 + 2)
"a" % 1
"%(a)s" % {"a": 1, "b": 2}
"%(a)s" % {"a": 1, x: 1}
"%(a)s" % (1,)  # error: [F502]
"%(a)s" % (1, 2)  # error: [F502]
"%(a)s" % [1]  # error: [F502]
"%(a)s" % {1}  # error: [F502]
"%(a)s" % [x for x in y]  # error: [F502]
"%(a)s" % {x for x in y}  # error: [F502]
"%(a)s" % (x for x in y)  # error: [F502]
"%(a)s" % 1
"%(a)s" % ()  # error: [F502]
"%(a)s %s" % (1, 2)  # error: [F502]
"%(a)*s" % {"a": 1}
"%.*f" % (1, 2.0)
"%(a)%" % {"a": 1}
"%i %u %o %x %X %e %E %f %F %g %G %c %r %s %a" % (1, 2)
"%(a(b)c)s" % {"a(b)c": 1}
b"%y" % 1
("%s" % (1, 2))
"%(a)s" % {
    'b': 2,
    'a': 1,
    'c': 3,
}
"%(a)s" % {'b': 1}
"%99999999999999999999999999d" % 1
"%s %s" % x % y
"%s %s" % x[0]
"%s %s" % (a := 1)
"%	s" % x
"%(a)l" % 1
"%\n" % 1

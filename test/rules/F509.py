# Conversions of percent formats. Expected findings: ruff 0.17.6, `--select F509 --isolated`.
"%y" % x  # error: [F509]
"%(a)y" % x  # error: [F509]
"% y" % x  # error: [F509]
"%é" % x  # error: [F509]
"%s %s" % (1,)
"%s %s" % {1}
"%s %s" % (lambda: 0)
"a" % 1
"%(a)s %(c)s" % {"b": 2, "d": 3}
"%(a)s" % (1,)
"%(a)s" % "a"
"%(a)s %s" % {"a": 1}
"%.*f" % x
"%5%" % ()  # error: [F509]
"%(a)%" % {"a": 1}  # error: [F509]
"%-%" % (1,)  # error: [F509]
"%lld" % 1  # error: [F509]
"%qd" % 1  # error: [F509]
"%b" % 1  # error: [F509]
"%n" % 1  # error: [F509]
"%.d" % (1,)
b"%y" % 1
"%s" % ((1, 2),)
"%(a)s" % {'a': 1, u"b": 2, 'b': 4, r'c': f()}
"%99999999999999999999999999d" % 1
"%s\n%y" % 1  # error: [F509]
"%s %s" % ...
"%s %s" % (not a)
"%	s" % x  # error: [F509]
"%%(a)s" % (1,)
"%h%" % 1  # error: [F509]
"%.%" % ()  # error: [F509]
"%*%" % (1,)  # error: [F509]
"%é%" % 1  # error: [F509]
"%😀" % 1  # error: [F509]
"%\n" % 1  # error: [F509]
"%\0" % 1  # error: [F509]
"%'" % 1  # error: [F509]
'%"' % 1  # error: [F509]
"%`" % 1  # error: [F509]

# Percent formats with and without names. Expected findings: ruff 0.17.6, `--select F506 --isolated`.
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
"%(a)s %s" % x  # error: [F506]
"%(a)s %s" % (1, 2)  # error: [F506]
"%(a)s %s" % {"a": 1}  # error: [F506]
"%(a)*s" % {"a": 1}  # error: [F506]
"%(a).*s" % {"a": 1}  # error: [F506]
"%*s" % {"a": 1}
"%%" % ()
"%ld" % 1
"%n" % 1
"%(a)s" % {"a" "": 1}
"%(a)s" "%s" % {"a": 1}  # error: [F506]
"%s" "a" f"{x}" % (1, 2)
"%s" % (
  1,
  2
)
"%(a)s" % {'a': 1, "b": 2, }
"" % {}
"%2147483647d" % 1
"%s %s" % ...
"%s %s" % (a and b)
"%s %s" % t
"%(%)s" % {"%": 1}
"%*%" % (1,)
'%"' % 1

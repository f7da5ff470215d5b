# Percent formats that cannot be read. Expected findings: ruff 0.17.6, `--select F501 --isolated`.
"%" % x  # error: [F501]
"%(a" % x  # error: [F501]
"%(a)" % x  # error: [F501]
"%s" % (1, 2)
"%s %s" % [1]
"%s %s" % {x: y for x in y}
"a" % (1,)
"%(a)s" % {"b": 2}
"%(a)s" % {"b": 1, b"a": 2}
"%(a)s" % {x: y for x in y}
"%(a)s %s" % (1, 2)
"%.*f" % (1, 2.0)
"%ld" % 1
"%.d" % (1,)
b"%y" % 1
"%s" % ((1, 2),)
"%(a)s" % {'a': 1, u"b": 2, 'b': 4, r'c': f()}
"%99999999999999999999999999d" % 1  # error: [F501]
"%.99999999999999999999999999d" % 1  # error: [F501]
"%2147483648d" % 1  # error: [F501]
"%2147483647d" % 1
"%s %s" % x.y
"%s %s" % (await_)
"%s%%%" % x  # error: [F501]
"%(a)s%" % {"a": 1}  # error: [F501]
"%l" % 1  # error: [F501]
"%(a)l" % 1  # error: [F501]
"%h%" % 1
'%"' % 1

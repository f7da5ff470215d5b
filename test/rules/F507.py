# Numbers of values of percent formats. Expected findings: ruff 0.17.6, `--select F507 --isolated`.
"%(a)" % x
"% y" % x
"%s" % ()  # error: [F507]
"%s" % (1,)
"%s" % (1, 2)  # error: [F507]
"%s %s" % (1,)  # error: [F507]
"%s %s" % (1, 2, *x)
"%s %s" % 1  # error: [F507]
"%s %s" % "a"  # error: [F507]
"%s %s" % [1]  # error: [F507]
"%s %s" % {1}  # error: [F507]
"%s %s" % {"a": 1}  # error: [F507]
"%s %s" % None  # error: [F507]
"%s %s" % -1  # error: [F507]
"%s %s" % (x for x in y)  # error: [F507]
"%s %s" % [x for x in y]  # error: [F507]
"%s %s" % {x: y for x in y}  # error: [F507]
"%s %s" % (lambda: 0)
"%s %s" % f"{x}"  # error: [F507]
"%s %s" % (1 + 2)  # error: [F507]
"%s" % [1]
"a" % (1,)  # error: [F507]
"a" % 1  # error: [F507]
"a" % x  # error: [F507]
"a" % {}  # error: [F507]
"a" % {"a": 1}  # error: [F507]
"a" % []  # error: [F507]
"%(a)s" % {"a": 1, "b": 2}
"%(a)s" % {"a": 1, **x}
"%(a)s" % {"a": 1, x: 1}
"%(a)s" % {"b": 1, b"a": 2}
"%(a)s" % [1]
"%(a)s" % {x for x in y}
"%(a)s" % "a"
"%(a)s" % None
"%(a)s %s" % x
"%(a)*s" % {"a": 1}
"%*s" % {"a": 1}  # error: [F507]
"%*s" % {x: y for x in y}  # error: [F507]
"%*s" % (1,)  # error: [F507]
"%.*f" % (1, 2.0)
"%% %s" % (1,)
"%(a)%" % {"a": 1}
"%lld" % 1
"%i %u %o %x %X %e %E %f %F %g %G %c %r %s %a" % (1, 2)  # error: [F507]
"%b" % 1
"%.d" % (1,)
"%.s" % (1, 2)  # error: [F507]
"%(a)s" % {"a" "": 1}
b"%s" % (1, 2)
f"{x}%s" % (1, 2)
u"%s" % (1, 2)  # error: [F507]
r"%s" % (1, 2)  # error: [F507]
("%s" % (1, 2))  # error: [F507]
"%s" % ((1, 2))  # error: [F507]
"%s" % (  # error: [F507]
  1,
  2
)
"%\x73" % (1, 2)  # error: [F507]
"%(a)s" % {'a': 1,
  'b': 2,
  'c': 3}
"%(a)s" % {'b': 2, "a": 1}
"%(a)s" % {  'a' : 1  , "b" : 2  }
"" % {"a": 1}  # error: [F507]
"" % {}  # error: [F507]
"" % ()
"" % (1,)  # error: [F507]
"%2147483648d" % 1
"%s" % x % y
"%s %s" % True  # error: [F507]
"%s %s" % ...  # error: [F507]
"%s %s" % b"a"  # error: [F507]
"%s %s" % x.y
"%s %s" % ((1,) if b else (1, 2))
"%s %s" % (not a)  # error: [F507]
"%s %s" % (a := 1)  # error: [F507]
"%s %s" % (await_)
"%s%%%" % x
"%" "%" % x  # error: [F507]
"%%(a)s" % {"a": 1}  # error: [F507]
"%%(a)s" % (1,)  # error: [F507]
"%(a)s%" % {"a": 1}
"%h%" % 1
"%é%" % 1
"%\0" % 1
"%`" % 1
"" % f(x)  # error: [F507]
"" % x.y  # error: [F507]
"" % x[0]  # error: [F507]
"" % (lambda: 0)  # error: [F507]
"" % (a < b)  # error: [F507]
"" % (a if b else c)  # error: [F507]
"" % (1 if b else 2)  # error: [F507]
"" % (1 if b else x)  # error: [F507]
"" % (1 if b else ())  # error: [F507]
"" % (a and b)  # error: [F507]
"" % (1 and 2)  # error: [F507]
"" % (1 + x)  # error: [F507]
"" % (() + ())
"" % []   # error: [F507]
"" % {x: y for x in y}  # error: [F507]
"" % (x for x in y)  # error: [F507]
"" % (a := b)  # error: [F507]
"" % x  # error: [F507]
"" % +x  # error: [F507]
"" % (not x)  # error: [F507]
"" % (x % y)  # error: [F507]
"%s %s" % (1 if b else 2)  # error: [F507]
"%s %s" % (1 if b else ())
"%s %s" % (1 and 2)  # error: [F507]
"%s %s" % (1 + x)
"%s %s" % (1 + 2.0)  # error: [F507]
"%s %s" % ("a" + "b")  # error: [F507]
"%s %s" % ([1] + [2])  # error: [F507]
"%s %s" % ("a" * 2)  # error: [F507]
"%s %s" % ("a" % x)  # error: [F507, F507]
"%s %s" % ("a" % (x,))  # error: [F507, F507]
"%s %s" % (1 / 2)  # error: [F507]
"%s %s" % (1 // 2)  # error: [F507]
"%s %s" % (1 << 2)  # error: [F507]
"%s %s" % (1 | 2)  # error: [F507]
"%s %s" % (True + True)  # error: [F507]
"%s %s" % (1 ** 2)  # error: [F507]
"%s %s" % ({1} | {2})
"%s %s" % (1.0 % 2)  # error: [F507]
"%s %s" % (1j + 2)  # error: [F507]
"%s %s" % ~1  # error: [F507]
"%s %s" % -x
"%s %s" % -1.0  # error: [F507]
"%s %s" % -1j  # error: [F507]
"%s %s" % +True  # error: [F507]
"%s %s" % (x in y)
"%s %s" % tuple(x)
"%s %s" % [1][0]
"%s %s" % (b"a" + b"b")  # error: [F507]
"%s %s" % ("a" + f"{x}")  # error: [F507]
"%s %s" % (x * [2])
"%s %s" % (2 * "a")  # error: [F507]
"%s %s" % {**x}  # error: [F507]
"%s" % (1 if b else 2)
"%(a)s %(a)s" % {}
"%(a)s" % {x: 1, "b": 2}
"%(a)s" % {"a": 1, "b": x.y}
"%(a)s" % {"a": 1, "b": (z := 1)}
"%(a)s" % {"a": 1, "b": f"{x}"}
"%(a)s" % {"a": 1, "b": x if y else z}
"%(a)s" % {"a": (1), "b": (2) , }
"%(a)s" % {f"a": 1, "b": 2}
"%(a)s" % {"a": 1, "": 2}
"%(a)s" % {
    # foo
    "b": 2 # bar
    , # baz
    "a": 1 # qux
    }
"%(a)s" % dict(b=1)
"%s" "%s" % (1,)  # error: [F507]
("%s"  # error: [F507]
 "%s") % (1,)
"%s %s" % (1 if b else 2.0)  # error: [F507]
"%s %s" % (True if b else 1)  # error: [F507]
"%s %s" % (1 if b else 2j)  # error: [F507]
"%s %s" % (2.0 if b else 1)  # error: [F507]
"%s %s" % (2j if b else 1.0)  # error: [F507]
"%s %s" % (2j if b else True)  # error: [F507]
"%s %s" % (1 - 2)  # error: [F507]
"%s %s" % (1 - 2.0)  # error: [F507]
"%s %s" % (True - True)  # error: [F507]
"%s %s" % (1 * 2)  # error: [F507]
"%s %s" % ("a" * True)
"%s %s" % (b"a" * 2)
"%s %s" % (2 * [1])
"%s %s" % (b"a" % x)  # error: [F507]
"%s %s" % (f"a" % x)  # error: [F507]
"%s %s" % (1 % 2)  # error: [F507]
"%s %s" % (1 % x)
"%s %s" % (True | False)  # error: [F507]
"%s %s" % (True & 1)  # error: [F507]
"%s %s" % (1 ^ 2)  # error: [F507]
"%s %s" % (1 >> 2)  # error: [F507]
"%s %s" % (True << 2)  # error: [F507]
"%s %s" % (1 // 2.0)  # error: [F507]
"%s %s" % (True / True)  # error: [F507]
"%s %s" % (1j // 2)  # error: [F507]
"%s %s" % (1j % 2)  # error: [F507]
"%s %s" % (1j ** 2)  # error: [F507]
"%s %s" % (True ** 2)  # error: [F507]
"%s %s" % ({1} - {2})  # error: [F507]
"%s %s" % ({1} & {2})
"%s %s" % ([1] + (1,))
"%s %s" % (1 + True)  # error: [F507]
"%s %s" % (None or None)  # error: [F507]
"%s %s" % (None if x else ...)
"%s %s" % (1 and 2 and 3)  # error: [F507]
"%s %s" % (1 and (2 and 3))  # error: [F507]
"%s %s" % (1 and True)  # error: [F507]
"%s %s" % ("a" + "b" + "c")  # error: [F507]
"%s %s" % ("a" + "b" * 2)  # error: [F507]
"%s %s" % ("a" "b")  # error: [F507]
"%s %s" % (not 1)  # error: [F507]
"%s %s" % ~True  # error: [F507]
"%s %s" % +1j  # error: [F507]
"%s %s" % {x for x in y}  # error: [F507]
"%s %s" % (1).x
"%s %s" % [*x]  # error: [F507]
"%s %s" % {*x}  # error: [F507]
"" % ("a" + 1)  # error: [F507]
"" % (1 if x else ())  # error: [F507]
"" % (() or ())
"" % (() * 2)  # error: [F507]
"" % (2 * ())  # error: [F507]
"" % (x * ())  # error: [F507]
"" % (() + x)  # error: [F507]
"" % (1 and ())  # error: [F507]
"%s %s" % (a := "b")  # error: [F507]
"%s %s" % (a := 1 if x else 2)  # error: [F507]
"" % (x := (1, 2))

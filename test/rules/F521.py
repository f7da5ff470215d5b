# Templates of str.format that cannot be read. Expected findings: ruff 0.17.6, `--select F521 --isolated`.
"{".format(x)  # error: [F521]
"}".format(x)  # error: [F521]
"{}}".format(x)  # error: [F521]
"{{}".format(x)  # error: [F521]
"{a.}".format(a=x)  # error: [F521]
"{a[}".format(a=x)  # error: [F521]
"{a[]}".format(a=x)  # error: [F521]
"{a[0}".format(a=x)  # error: [F521]
"{!}".format(x)  # error: [F521]
"{!rr}".format(x)  # error: [F521]
"{!r:}".format(x)
"{:{:{}}}".format(1, 2, 3)  # error: [F521]
"{:{:{:{}}}}".format(1, 2, 3, 4)  # error: [F521]
"{a b}".format(**x)
"{} {}".format(1)
"{1}".format(1)
"{0} {}".format(1)
"{b} {a}".format()
"{}".format(1, *x)
"{}".format(a=1)
"{.x}".format(1)
"{!r:{a}}".format(1)
"{0:{1}}".format(1, 2)
"a".format(a=3)
("{}"
 "{}").format(1)
b"{}".format(1, 2)
"{}".format(
    1,
    2,
)
"{a}".format(b=2, a=1, )
"{1} {3}".format(f(), 1, 2, 3, 4)
"{:{1}}".format(1, 2, 3)
"{-1}".format(1)
"{ 0}".format(1)
"{a-b}".format()
"{a:{b:{c}}}".format(a=1, b=2, c=3)  # error: [F521]
"{:}}".format(x)  # error: [F521]
"{a!r }".format(a=1)  # error: [F521]
"{a!}".format(a=1)  # error: [F521]
"{a!r:{b".format(a=1)  # error: [F521]
"{a[b].c}".format(a=1)
"{a[b]c}".format(a=1)  # error: [F521]
"{a..b}".format(a=1)  # error: [F521]
"{.}".format(1)  # error: [F521]
"{[}".format(1)  # error: [F521]
"{a[[]}".format(a=1)
"{!r!s}".format(1)  # error: [F521]
"{{{a}}}".format(b=1)
"{a}".format(**{"a": 1})
"{}".format(*(1, 2), 3)
"{}{}".format(1, a=2)
"{3}{1}".format()
"{}".format(1 , 2 , )
"".format(1, 2)
"{9}{3}{7}{1}".format()
"{a}".format(*x)
"{:{a}}".format(*x)
"{}".format(1, a=f(), b=2)
"{}".format(x, 1)
"{}".format(1, 2  # foo
)
"".format(
   1
)
"{}".format((
   1
), ((2)))
"a"  .  format(1)
("a"
  "b").format(1)
"{:{a.}}".format(1, a=2)  # error: [F521]
"{:{a!rr}}".format(1, a=2)  # error: [F521]
"{a.:{b}}".format(1, a=2)  # error: [F521]
"{[}".format(1)  # error: [F521]
"{a.b]}".format(a=1)
"{a[0].}".format(a=1)  # error: [F521]
"{4294967296}".format()
"{}".format(1)  .format(2)
"a".format(i for i in x)
"{!}}".format(1)  # error: [F521]
"{a!r:{b}}}".format(1)  # error: [F521]
"{:{b}".format(1)  # error: [F521]
"{:{b".format(1)  # error: [F521]
"{:b{".format(1)  # error: [F521]
"{{b}c}".format(**x)  # error: [F521]
"{ {b} }".format(**x)
"{!r{b}}".format(1)  # error: [F521]

# Keyword arguments of str.format. Expected findings: ruff 0.17.6, `--select F522 --isolated`.
"{{}".format(x)
"{!x}".format(x)
"{:{:{}}}".format(1, 2, 3)
"{} {}".format(1)
"{2}".format(1, 2, 3)
"{a}".format(a=1, b=2)  # error: [F522]
"{a}".format(b=2)  # error: [F522]
"{a} {}".format(1, a=2)
"{}".format(a=1)  # error: [F522]
"{}".format(1, a=1)  # error: [F522]
"{} {a}".format(1)
"{!r:{a}}".format(1)
"{:{a}}".format(1, b=2)  # error: [F522]
"a".format(1, 2, a=3)  # error: [F522]
"a".format(a=3)  # error: [F522]
"".format(x)
"{}".join(x)
"{}".format(
    1,  # foo
    2  # bar
)
"{a}".format(  # error: [F522]
    a=1,
    b=2,
    c=3
)
"{a}".format(b=2, a=1)  # error: [F522]
"{a}".format(b=2, a=1, )  # error: [F522]
"{a}".format(b=f(), a=1, )  # error: [F522]
"{0} {3}".format(0, 1, 2, 3, a=4)  # error: [F522]
"{:{1}}".format(1, 2, 3)
"{1.5}".format(1)
"{a-b}".format()
"{a:{b!r}}".format(a=1, b=2, c=3)  # error: [F522]
"{a!é}".format(a=1)
"{.}".format(1)
"{a]}".format(a=1)  # error: [F522]
"{{a}}".format(a=1)  # error: [F522]
"{{{a}}}".format(a=1)
"{{{a}}}".format(b=1)  # error: [F522]
"{a}".format(a=1, a2=2, **{})
"{0}{1}".format(1, *x, a=3)  # error: [F522]
"{}{}".format(1, a=2)  # error: [F522]
"{}{a}".format()
"{}".format(1, 2, a=3, b=4)  # error: [F522]
"{a}".format(1 , a=2 , b=3)  # error: [F522]
"{}".format(a=1, b=2)  # error: [F522]
"".format(a=1, b=2)  # error: [F522]
"".format(1, 2)
"".format(1, a=2)  # error: [F522]
"{}".format(1, 2,  # error: [F522]
   a=3,
   b=4)
"{}{a}".format(*x)
"{:{a}}".format(*x)
"{}".format(1, a=f(), b=2)  # error: [F522]
"{a}".format(a=f(), b=2)  # error: [F522]
"{}".format(x, 1)
"{}".format(
    # one
    1,
    # two
    2,
    # end
)
"{a}".format(b=1  # error: [F522]
  , a=2)
"{a}".format(b = 1, a = 2, )  # error: [F522]
"{a}".format(a=2, b=(  # error: [F522]
   1
))
"{}" \
  .format(1, 2)
("a"
  "b"  # foo
  ).format(1)
"{[}".format(1)
"{4294967296}".format()
"{a}".format(a=1, a2=2).format(b=3)  # error: [F522]
print("{}".format(1, 2), "{}".format(a=2))  # error: [F522]
"a".format(i for i in x)
"{:b{".format(1)

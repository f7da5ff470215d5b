# Missing arguments of str.format. Expected findings: ruff 0.17.6, `--select F524 --isolated`.
"{}}".format(x)
"{a[0}".format(a=x)
"{!r}".format(x)
"{:{}} {}".format(x, y)  # error: [F524]
"{ a }".format(**x)
"{} {}".format(1)  # error: [F524]
"{}".format()  # error: [F524]
"{1}".format(1)  # error: [F524]
"{0} {2}".format(1, 2, 3)
"{a}".format(b=2)  # error: [F524]
"{a} {b}".format()  # error: [F524]
"{b} {a}".format()  # error: [F524]
"{a}".format(1, a=2)
"{a}".format(**x)
"{}".format(a=1)  # error: [F524]
"{} {a}".format(1)  # error: [F524]
"{[0]}".format(1)
"{!r:{a}}".format(1)  # error: [F524]
"{:{a}}".format(1, b=2)  # error: [F524]
"{0:{1}}".format(1, 2)
"".format(x)
"{}" "{}".format(1)  # error: [F524]
("{}"  # error: [F524]
 "{}").format(1)
b"{}".format(1, 2)
"{}".format(
    1,  # foo
    2  # bar
)
"{}".format(1, f())
"{:{}}".format(1, 2, 3)
"{01}".format(1)  # error: [F524]
"{-1}".format(1)  # error: [F524]
"{+1}".format(1)  # error: [F524]
"{1.5}".format(1)  # error: [F524]
"{99999999999999999999999}".format(1)  # error: [F524]
"{ 0}".format(1)  # error: [F524]
"{0 }".format(1)  # error: [F524]
"{é}".format()  # error: [F524]
"{a-b}".format()  # error: [F524]
"{a:{b!r}}".format(a=1, b=2, c=3)
"{a!}".format(a=1)
"{a..b}".format(a=1)
"{]}".format(1)  # error: [F524]
"{a]}".format(a=1)  # error: [F524]
"{!r!s}".format(1)
"{{{a}}}".format(b=1)  # error: [F524]
"\N{EM DASH}".format(1)
"{\n}".format(1)  # error: [F524]
"{}".format(*(1, 2), 3)
"{}{}".format(1, a=2)  # error: [F524]
"{}{a}".format(a=2)  # error: [F524]
"{}{a}".format()  # error: [F524]
"{b}{}{a}{}".format()  # error: [F524]
"{3}{1}".format()  # error: [F524]
"{a}{3}{1}".format()  # error: [F524]
'{}'.format((1), (2))
"{}".format(a=1, b=2)  # error: [F524]
"".format(1, a=2)
"{e}{d}{c}{b}{a}".format()  # error: [F524]
"{zebra}{apple}{mango}{kiwi}{plum}{fig}".format()  # error: [F524]
"{a}{a}".format()  # error: [F524]
"{9}{3}{7}{1}".format()  # error: [F524]
"{}{}{}".format(1)  # error: [F524]
"{1}{a}".format(1, *x)
"{:{}}".format(1)  # error: [F524]
"{}".format(1, a=f(), b=2)
f()("{}".format(x, 1))
"{}".format(
    # one
    1,
    # two
    2,
    # end
)
"{a}".format(a=2, b=(
   1
))
"a"  .  format(1)
("a"
  "b"  # foo
  ).format(1)
"{a.:{b}}".format(1, a=2)
"{18446744073709551615}".format()  # error: [F524]
"{18446744073709551616}".format()  # error: [F524]
"{4294967296}".format()  # error: [F524]
"{0_1}".format()  # error: [F524]
"{٣}".format()  # error: [F524]
"{a}".format(a=1, a2=2).format(b=3)
print("{}".format(1, 2), "{}".format(a=2))  # error: [F524]
"{:\n}".format(1)
"{:b{".format(1)
"{a{b}}".format(1)  # error: [F524]

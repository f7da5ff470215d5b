# Positional arguments of str.format. Expected findings: ruff 0.17.6, `--select F523 --isolated`.
"{{".format(x)  # error: [F523]
"}}".format(x)  # error: [F523]
"{a[}".format(a=x)
"{!r:}".format(x)
"{a b}".format(**x)
"{}".format(1, 2)  # error: [F523]
"{}".format(1, 2, 3)  # error: [F523]
"{0}".format(1, 2)  # error: [F523]
"{1}".format(1, 2)  # error: [F523]
"{1}".format(1)  # error: [F523]
"{0} {2}".format(1, 2, 3)  # error: [F523]
"{2}".format(1, 2, 3)  # error: [F523]
"{a}".format(a=1, b=2)
"{a}".format(1, a=2)  # error: [F523]
"{}".format(1, *x)
"{} {a}".format(1)
"{[a]}".format(1, 2)  # error: [F523]
"{:{a}}".format(1, b=2)
"{0:{}}".format(1, 2)  # error: [F523]
"a".format(1)  # error: [F523]
"a".format(1, 2, a=3)  # error: [F523]
"".format(x)  # error: [F523]
"{}" "{}".format(1)
f"{{}}".format(1, 2)
"{}".format(  # error: [F523]
    1,
    2,
)
"{}".format(  # error: [F523]
    1,  # foo
    2  # bar
)
"{a}".format(b=f(), a=1, )
"{}".format(1, f())  # error: [F523]
"{1}".format(f(), 1)  # error: [F523]
"{1} {3}".format(f(), 1, 2, 3, 4)  # error: [F523]
"{1} {3}".format(0, 1, 2, 3, 4)  # error: [F523]
"{0} {3}".format(0, 1, 2, 3, a=4)  # error: [F523]
"{:{}}".format(1, 2, 3)  # error: [F523]
"{:{1}}".format(1, 2, 3)  # error: [F523]
"{0} {0}".format(1, 2)  # error: [F523]
"{01}".format(1)  # error: [F523]
"{-1}".format(1)  # error: [F523]
"{+1}".format(1)  # error: [F523]
"{1.5}".format(1)  # error: [F523]
"{99999999999999999999999}".format(1)  # error: [F523]
"{ 0}".format(1)  # error: [F523]
"{0 }".format(1)  # error: [F523]
"{a:{b:{c}}}".format(a=1, b=2, c=3)
"{a!r:{b".format(a=1)
"{[}".format(1)
"{]}".format(1)  # error: [F523]
"{{{a}}}".format(a=1)
"\x7b\x7d".format(1, 2)  # error: [F523]
"\N{EM DASH}".format(1)  # error: [F523]
"{\n}".format(1)  # error: [F523]
"{}".format(*(1, 2), 3)  # error: [F523]
"{0}{1}".format(*x)
"{b}{}{a}{}".format()
"{}".format(1, 2, a=3, b=4)  # error: [F523]
'{}'.format((1), (2))  # error: [F523]
"{}".format(1 , 2 , )  # error: [F523]
"{a}".format(1 , a=2 , b=3)  # error: [F523]
"".format(1, 2)  # error: [F523]
"".format(1, a=2)  # error: [F523]
"{}".format(1, 2,  # error: [F523]
   a=3,
   b=4)
"{}{a}".format(*x)
"{1}{a}".format(1, *x)  # error: [F523]
"{1}{a}".format(1, **x)  # error: [F523]
"{:{}}".format(1)
"{}".format(f(), 1)  # error: [F523]
"{}".format(x + y, 1)  # error: [F523]
"{}".format(x, *f(), 1)  # error: [F523]
"{}".format(x, 1)  # error: [F523]
f()("{}".format(x, 1))  # error: [F523]
"{}".format(1 , 2 )  # error: [F523]
"{}".format( 1 , 2 )  # error: [F523]
"{}".format(1, 2  # foo  # error: [F523]
)
"{}".format(1  # foo  # error: [F523]
  , 2  # bar
)
"{}".format(  # error: [F523]
    # one
    1,
    # two
    2,
    # end
)
"".format(  # error: [F523]
   1
)
"{{}}".format(  # error: [F523]
   1
)
"{}".format((  # error: [F523]
   1
), ((2)))
("{}").format(1, 2)  # error: [F523]
("{}"  # error: [F523]
).format(1, 2)
# error-next-line: [F523]
"{}" \
  .format(1, 2)
"a"  .  format(1)  # error: [F523]
("a").format(1)  # error: [F523]
("a" "b").format(1)  # error: [F523]
"a" "b".format(1)  # error: [F523]
("a"  # error: [F523]
  "b").format(1)
("a"  # error: [F523]
  "b"  # foo
  ).format(1)
"{a[b]:{c}}".format(a=1, c=2)
"{a.b]}".format(a=1)
"{0_1}".format()
print("{}".format(1, 2), "{}".format(a=2))  # error: [F523]
"{}".format(1, (i for i in x))  # error: [F523]
"a".format(i for i in x)  # error: [F523]
"{!}}".format(1)
"{a{b}}".format(1)  # error: [F523]
"{{b}c}".format(**x)

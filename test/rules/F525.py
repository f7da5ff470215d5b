# Automatic and manual numbering. Expected findings: ruff 0.17.6, `--select F525 --isolated`.
"{a[}".format(a=x)
"{:{}}".format(x, y)
"{} {}".format(1)
"{} {0}".format(1)  # error: [F525]
"{0} {}".format(1)  # error: [F525]
"{a}".format(b=2)
"{a}".format(**x)
"{[a]}".format(1, 2)
"{:{0}}".format(1)  # error: [F525]
"{0:{}}".format(1, 2)  # error: [F525]
"a".format(a=3)
b"{}".format(1, 2)
"{a}".format(b=2, a=1, )
"{:{1}}".format(1, 2, 3)  # error: [F525]
"{0} {0}".format(1, 2)
"{0 }".format(1)
"{a!r }".format(a=1)
"{.}".format(1)
"{{{a}}}".format(a=1)
"{}".format(*[1, 2])
"{b}{}{a}{}".format()
"".format(a=1, b=2)

# Escape sequences. Expected findings: ruff 0.17.6, `--select W605 --isolated`.
"\d"  # error: [W605]
'\d\w'  # error: [W605, W605]
b"\d"  # error: [W605]
u"\d"  # error: [W605]
U'\d'  # error: [W605]
r"\d"
f"\d"  # error: [W605]
f"\d{x}\w"  # error: [W605, W605]
f"\d{x!r:\w}{y:{z}\d}"  # error: [W605, W605, W605]
f"{x}\n\d"  # error: [W605]
"\n\d"  # error: [W605]
"\\d"
"\\\d"  # error: [W605]
"\N{EM DASH}\d"  # error: [W605]
b"\N"
b"\u1234"
"\8"  # error: [W605]
"\400"
b"\400"
"a" "\d" 'b\w'  # error: [W605, W605]
("a"
 "\d"  # error: [W605]
 f"{x}\d")  # error: [W605]
return_ = 1if"\d"else 2  # error: [W605]
print("\d"if"\w"else"\n\p")  # error: [W605, W605, W605]
"""
# error-next-line: [W605]
\d
  # error-next-line: [W605]
  \w\n
"""
'''\d'''  # error: [W605]
"""\
# error-next-line: [W605]
\d
"""
"\
\d"  # error: [W605]
'\'\d'  # error: [W605]
f"{'\d'}"  # error: [W605]
f'\d{"\w"}'  # error: [W605, W605]
f"{x:\d}"  # error: [W605]
f"{{\d}}"  # error: [W605]
f"\{x}"  # error: [W605]
f"\{{x}}"  # error: [W605]
f"{x}\}}"  # error: [W605]
"\{x}"  # error: [W605]
F"\d"  # error: [W605]
fr"\d"
rb"\d"
B"\d"  # error: [W605]
def f():
    """\d"""  # error: [W605]
    '\d'  # error: [W605]
x = "é\d日\w"  # error: [W605, W605]
"\ "  # error: [W605]
"\	"  # error: [W605]
"\é"  # error: [W605]
"\😀"  # error: [W605]
"\#"  # error: [W605]
f"\N{EM DASH}\d{x}"  # error: [W605]

# f-strings without placeholders. Expected findings: ruff 0.17.6, `--select F541 --isolated`.

x = y = 1

f""  # error: [F541]
f"a"  # error: [F541]
F'a'  # error: [F541]
rf"\d"  # error: [F541]
fR"\d"  # error: [F541]
Rf"{{}}"  # error: [F541]
f"{{x}}"  # error: [F541]
f"it's \" quoted \\"  # error: [F541]
f"\N{EM DASH}" if False else 0  # error: [F541]

# error-next-line: [F541]
f"""
a "b" 'c'
"""

f"{x}"
f"{x!r:>10}"
f"{x=}"
f"{{{x}}}"
"{x}"
b"a"
r"{x}"

# Adjacent literals are one string: one placeholder is enough, each f is reported otherwise.
f"a" "b"  # error: [F541]
"a" f"b"  # error: [F541]
f"a" f"b"  # error: [F541, F541]
f"a" "{x}" rf'b' F''  # error: [F541, F541, F541]
f"a" f"{x}"
"a" f"{x}" f"b"
z = (
    "a"  # not "f"
    f"b"  # error: [F541]
    'it is "f"'
    f'c'  # error: [F541]
)
z = (
    f"a"
    f"b{x}"
)

# A format specification is no f-string, although CPython's tree says so.
f"{x:abc}"
f"{x:>{y}}"
f"{x:}"
f"{x:f'a'}"

# But one inside a placeholder is.
f"{f'a'}"  # error: [F541]
f"{x:{f'a'}}"  # error: [F541]
f"{x + f'{y}'}"
f"{[f'b', f'{x}', 'c']}"  # error: [F541]

# Where a colon stands before it
z = {x: f"a"}  # error: [F541]
z[f"a":f"b"]  # error: [F541, F541]
lambda: f"a"  # error: [F541]
w: f"a" = 1  # error: [F541]

print("漢字 🐍", f"a")  # error: [F541]

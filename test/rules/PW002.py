# fixture: {"targetVersion": "3.13"}
# What CPython 3.13 warns of:  python3.13 -W always -c "compile(open(FILE).read(), FILE, 'exec')"
x = "\d"  # error: [PW002] invalid escape sequence '\d'
x = b"\8"  # error: [PW002] invalid escape sequence '\8'
x = "\777"  # error: [PW002] invalid octal escape sequence '\777'
x = f"{x}\d"  # error: [PW002] invalid escape sequence '\d'
x = r"\d"
x = 1if x else 2  # error: [PW002] invalid decimal literal
x = 1 if x else 2
x is 1  # error: [PW002] "is" with 'int' literal. Did you mean "=="?
x is not "a"  # error: [PW002] "is not" with 'str' literal. Did you mean "!="?
x is None
assert (x, "message")  # error: [PW002] assertion is always true, perhaps remove parentheses?
assert x, "message"
x = [(1, 2) (3, 4)]  # error: [PW002] 'tuple' object is not callable; perhaps you missed a comma?
x = [[1] [2, 3]]  # error: [PW002] list indices must be integers or slices, not tuple
x = ({1} [2])  # error: [PW002] 'set' object is not subscriptable; perhaps you missed a comma?
x = "a"[1]
try:
    pass
finally:
    for y in x:
        continue

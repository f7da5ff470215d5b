a = 1
if a:
    b

    """x
y"""
else:
    c = (1,
  2)
d = \
  e
f"""{
x}
"""
# comment
g

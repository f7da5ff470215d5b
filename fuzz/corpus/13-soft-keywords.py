match = 1
case = match
type = case
_ = type
match[x] = 1
match(x)
match.x
match: int = 1
match = case, type
match * x
match - x
match, x
match in x
match if x else y
match (x), y
match [a, b]
match[a:b]: int
match(x).y = 1
match -x
match == x
match and case or type
match; case; type
case(x)
case = 1
type(x)
type[x]
type.x
type = int
type: int
type in x
type is x
type, x
type if x else y
type or x
print(match, case, type, _)
lambda match, case: type
def f(match, case=1, *type, _): pass
for match in case: pass
import type
match match:
    case case: pass
match case:
    case match.case: pass
match (a, b):
    case _: pass
match [a]:
    case _: pass
match {}:
    case _: pass
match -1:
    case _: pass
match ...:
    case _: pass
match lambda: 1:
    case _: pass
match await x:
    case _: pass
match type:
    case type(): pass
match _:
    case _: _

match x:
    case 0: pass
    case -1: pass
    case 1.5 | -2.5: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case -3j: pass
    case "a" "b": pass
    case b"c": pass
    case None | True | False: pass
    case 0x10 | 0b1 | 0o7: pass
    case "a" | 'b' if y: pass
    case _: pass
match x, y:
    case 1, 2: pass
match x,:
    case (1,): pass
match *a, b:
    case *_,: pass
match (yield):
    case a: pass
match x := y:
    case z if (w := z): pass
match -x:
    case a.b: pass
match not x:
    case a.b.c | d.e: pass

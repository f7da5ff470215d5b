match command:
    case []: pass
    case (): pass
    case [a]: pass
    case (a): pass
    case (a,): pass
    case a, : pass
    case a, b, *rest: pass
    case [a, *_, b]: pass
    case [[a, b], (c, d)]: pass
    case *a, b: pass
    case {}: pass
    case {"a": 1}: pass
    case {"a": x, "b": [y, *z], **rest}: pass
    case {**rest}: pass
    case {1: _, -2: _, 3 + 4j: _, None: _, a.b: _, "x" "y": _,}: pass
    case C(): pass
    case a.b.C(): pass
    case C(x): pass
    case C(x, y=z,): pass
    case C(x=1, y=D(z)): pass
    case C(_, a=_): pass
    case C(_=1): pass
    case (a | b) as c: pass
    case a | b | c as d: pass
    case [1 as a, 2 as b]: pass
    case {"k": (1 | 2) as v}: pass
    case ((((x)))): pass
    case match: pass
    case case: pass
    case type(): pass
    case str() | int() as x if x: pass

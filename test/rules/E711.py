# Comparisons with None. Expected findings: ruff 0.17.6, `--select E711 --isolated`.

x = y = None


def pairs(a, b):
    a == None  # error: [E711]
    a != None  # error: [E711]
    None == a  # error: [E711]
    None != a  # error: [E711]
    None == None  # error: [E711, E711]
    a.b[0](c=1) == None  # error: [E711]
    (a == None) == b  # error: [E711]
    -1 == None  # error: [E711]
    [] == None  # error: [E711]
    f"{a}" == None  # error: [E711]
    ... == None  # error: [E711]
    True != None  # error: [E711]


def chains(a, b):
    a == None == b  # error: [E711]
    None == a == b  # error: [E711]
    a < b == None  # error: [E711]
    a != b != None != a  # error: [E711]
    None is a == b
    a is None == b
    # The operands of a chain are taken in pairs: None on the left only counts at the beginning.
    a < None == b


def parentheses(a, b):
    a == (None)  # error: [E711]
    ((None)) == a  # error: [E711]
    if (
        a
        ==  # None
        None  # error: [E711]
    ):
        pass
    # The line of the finding has no room for a comment.
    # error-next-line: [E711]
    if a == None \
            or b:
        pass
    return a==None  # error: [E711]


def constants_are_compared_by_value(a):
    "a" == None
    None == "a"
    1 != None
    (1, 2) == None
    () == None
    b"" == None
    (1, a) == None  # error: [E711]


def other_operators(a):
    a is None
    a is not None
    a in None
    a < None
    match a:
        case None:
            pass


def everywhere(a):
    [b for b in a if b == None]  # error: [E711]
    lambda b: b != None  # error: [E711]
    print(f"{a == None}")  # error: [E711]
    a[a == None] = a == None  # error: [E711, E711]
    if not a == None and a != None:  # error: [E711, E711]
        pass
    assert a == None, "𝓝" == None  # error: [E711]
    print("wide: 漢字 🐍", a == None)  # error: [E711]

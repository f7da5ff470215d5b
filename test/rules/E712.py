# Comparisons with True and False. Expected findings: ruff 0.17.6, `--select E712 --isolated`.


def pairs(a):
    a == True  # error: [E712] use `a:` for truth checks
    a != True  # error: [E712] use `not a:` for false checks
    a == False  # error: [E712] use `not a:` for false checks
    a != False  # error: [E712] use `a:` for truth checks
    True == a  # error: [E712] to `True`; use `a:` for truth checks
    False != a  # error: [E712] to `False`; use `a:` for truth checks
    True == False  # error: [E712, E712]
    None == True  # error: [E712]
    [] == True  # error: [E712] use `[]:`


def chains(a, b):
    a == True != b  # error: [E712] comparisons to `True` or `False`
    a != True == None != False  # error: [E712, E712]
    True == a < b  # error: [E712]
    a is True == b


def parentheses(a, b):
    (a) == True  # error: [E712] use `a:`
    (a or b) == (False)  # error: [E712] use `not a or b:`
    return(a)==False  # error: [E712]
    if (a ==  # error: [E712]
            True):
        pass


def long_conditions_are_not_quoted(a, b):
    a_function_with_a_very_long_name_that_is_spelled_out(b) == True  # error: [E712] use `...:`
    aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaa == True  # error: [E712] aaa:` for truth checks
    aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaab == True  # error: [E712] use `...:`
    ありがとうございますありがとうございますあり != False  # error: [E712] ますあり:` for truth checks
    ありがとうございますありがとうございますありがとうご != False  # error: [E712] use `...:`
    a(  # error: [E712] use `...:`
        b) == True


def constants_are_compared_by_value(a):
    1 == True
    True == 1
    "True" == True
    (1, 2) == True
    True == ()
    (1, a) == True  # error: [E712]


def other_operators(a):
    a is True
    a is not False
    a in (True, False)
    a <= True
    match a:
        case True | False:
            pass


def everywhere(a):
    [b for b in a if b == True]  # error: [E712]
    f"{a == True:>{a != False}}"  # error: [E712, E712]
    lambda b: b == False  # error: [E712]
    print(*a == True)  # error: [E712]

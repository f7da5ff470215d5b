# is with literals. Expected findings: ruff 0.17.6, `--select F632 --isolated`.


def literals(x, y):
    x is 1  # error: [F632] `==`
    x is not 1  # error: [F632] `!=`
    x is "a"  # error: [F632]
    x is "a" "b"  # error: [F632]
    x is b""  # error: [F632]
    x is 1.0  # error: [F632]
    x is 1j  # error: [F632]
    1 is x  # error: [F632]
    "a" is not x  # error: [F632]
    x is ()  # error: [F632]
    x is (1, (2, "a"))  # error: [F632]
    x is (None, True)  # error: [F632]
    x is []  # error: [F632]
    x is [y]  # error: [F632]
    x is not {}  # error: [F632]
    x is {y: y}  # error: [F632]
    {y} is x  # error: [F632]
    x is [z for z in y]  # error: [F632]
    x is {z for z in y}  # error: [F632]
    x is {z: z for z in y}  # error: [F632]
    None is ()  # error: [F632]


def not_literals(x, y):
    x is None
    x is not True
    x is ...
    x is y
    x is -1
    x is 1 + 2
    x is f"{y}"
    x is (1, y)
    x is (1, [2])
    x is (z for z in y)
    x is list()
    x is (lambda: 1)
    x == 1
    x in [1]


def chains(x, y):
    x is y is 1  # error: [F632]
    1 is x is 2  # error: [F632, F632]
    x is "a" is not 3  # error: [F632, F632]
    x is None is 1  # error: [F632]
    x < 1 is y  # error: [F632]
    x < 1 < y is x


def layout(x):
    x is(1)  # error: [F632]
    (x)is 1  # error: [F632]
    if (x is  # error: [F632]
            # not
            not "is not"):
        pass
    # error-next-line: [F632]
    return x is \
        ((1))

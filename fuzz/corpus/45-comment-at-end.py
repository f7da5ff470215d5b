def f():
    pass
# c
    # d
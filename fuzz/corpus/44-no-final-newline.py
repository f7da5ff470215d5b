if a:
    b
    if c: d
    else:
        e
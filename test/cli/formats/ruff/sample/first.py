def area(r):
    if r == None:
        return f"nothing"
    try:
        return 3.14 * r ** 2 if r is not 0 else (r ==
            True)
    except:
        text = f"""
        of several
        lines, {{100%}}
        """
        return text

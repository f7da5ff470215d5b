# -*- coding: utf-8 -*-
#
#!shebang
a  # after
# type: ignore
x = 1  # type: int
def f(a,  # type: int
      b):
    # type: (...) -> None
    pass  # end
( # open
# inside
) # close
if a: # colon
    # first
    b # last
# é ñ 日本 😀
    # indented
class A: # c
    pass
# " ' ''' ( [ { \
# last without newline

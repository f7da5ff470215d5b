F'a\
'"a"
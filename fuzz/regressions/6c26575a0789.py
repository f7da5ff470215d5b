lambda*,\
:1
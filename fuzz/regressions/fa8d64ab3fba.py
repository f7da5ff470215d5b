(x for 1in#ü
_)
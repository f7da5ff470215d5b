[x for Nonein x]
try:x#ü
finally:x
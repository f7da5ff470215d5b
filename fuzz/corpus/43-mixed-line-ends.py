a
b
cd
e

if x:  y
  z
"""12
3
4"""

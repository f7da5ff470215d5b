#coding:latin
{'':1for
é+
nit__ in}
#coding:latin
"¥æœ¬"[x
if x]
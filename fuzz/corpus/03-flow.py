if a: pass
elif b: pass
elif (c := d): pass
else: pass
while x:
    if y: break
    else: continue
else:
    pass
while (a := b()): ...
for x in y: pass
for x, in y: pass
for x, *y in z, w:
    pass
else: pass
for (x) in *a, b: pass
for [x, (y, z)] in w: pass
for x.y in z: pass
for x[y] in z: pass
for () in []: break
for x in y if z else w: continue
if not a: pass
if 1:
 if 2:
  if 3:
   pass
  elif 4: pass
 else: pass

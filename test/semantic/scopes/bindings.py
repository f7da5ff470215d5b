"""Everything that binds or unbinds a name."""
import a
import b.c
import d.e as f
from g import h, i as j

k = l = m, *n = [o, (p, q)] = r
s += t
(u := v)
w, x.y, z[aa] = ab

for ac, (ad, *ae) in af:
    ag = ac
else:
    ah = ac

with ai as aj, ak() as (al, am), an:
    pass

try:
    ao
except ap as aq:
    aq
except (ar, at):
    au = 1
except Exception as aq:
    del aq
else:
    av
finally:
    aw

try:
    pass
except* ValueError as ax:
    ax

match ay:
    case az:
        pass
    case [ba, *bb] if (bc := ba):
        bd = bb
    case {"k": be, **bf}:
        pass
    case bg.bh | bi.bj:
        pass
    case Point(bk, y=bl) as bm:
        pass
    case _:
        pass
    case [*_]:
        pass

del bn, (bo, [bp]), bq.br, bs[bt]


def walrus(bu):
    [bv for bv in bu if (bw := bv)]
    {(bx := by): (bz := 1) for by in bu}
    lambda: (ca := bu)
    global cb
    [(cb := cc) for cc in bu]
    [[(cd := ce) for ce in bu] for cf in bu]
    if (cg := bu):
        while (ch := cg):
            print(ci := ch)
    return bw, bx, cd

[cj for ck in cl if (cj := ck)]

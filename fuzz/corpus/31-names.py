é = ñ = ü
变量 = 名前 = имя
ﬁ = fi
ª = µ = ſ = Å
𝐱 = 𝓯 = x
é = x·y = ℘
𠀋.ｘ(ñ=é).ß[ё]
def 関数(引数, *可変, キー=1, **残り) -> 型: global 名
class Ünïcode(Bäse): ä: ö = ü
import módulo.é as ñ
for é, *ñ in ü: pass
lambda é: é
{é: ñ for é in ü}
х = "кириллица" + f"{é!r:>{ü}}"
match é:
    case Ñ(é=ñ) | {"a": ü, **rest}: pass

()
(a,)
(a, b)
(a, b,)
(*a, b)
(*a,)
[]
[a]
[a,]
[a, b, *c]
[*a]
[a := b, c]
{}
{a}
{a,}
{a, b, *c}
{*a}
{a: b}
{a: b,}
{a: b, **c, d: e}
{**a}
{**a, **b | c}
{a: lambda: b, c: d if e else f}
{a: [b, {c: {d}}]}
{(a, b): c}
{a if b else c: d}
{a := b}
{a := b, c}
[[[]]], ((())), {(): {}}
[
    a,

    b  # comment
    ,
]

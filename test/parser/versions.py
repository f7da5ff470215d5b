"""Writes test/parser/versions.jsonl: which CPythons, from 3.8 to 3.14, accept each construct below (a line with
"name"), and each case of test/parser/ok that some of them refuse (a line with "case").

    python3.13 test/parser/versions.py PYTHON…
    python3.13 test/parser/versions.py ~/.pyenv/versions/3.*/bin/python3

Every PYTHON is asked for its version and its opinion. 3.14 may be missing from the list if
`npm ci --prefix test/oracle` was run: then the WebAssembly build there is asked.
"""
import ast
import json
import pathlib
import subprocess
import sys
import warnings

HERE = pathlib.Path(__file__).resolve().parent
VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14"]

# Name, source. The first lines hold what every version has, to show that nothing is reported in vain.
CASES = [
    ("walrus", "(a := b)\n"),
    ("walrus in a comprehension", "[a := b for b in c]\nf(a := b)\n"),
    ("positional-only parameters", "def f(a, /, b): pass\nlambda a, /: b\n"),
    ("= in an f-string", "f'{a=}'\n"),
    ("starred tuple in return and yield", "def f():\n    return *a, b\n    yield *a, b\n"),
    ("parenthesized with target", "with a as (b): c\n"),
    ("parenthesized expression in with", "with (a): b\nwith (a), b: c\nwith (a, b): c\nwith (a) as b: c\nwith (a).b: c\n"),
    ("unparenthesized tuple in a subscript", "a[b, c:d]\na[b,]\n"),
    ("dotted decorator with a call", "@a.b.c(d)\ndef f(): pass\n"),
    ("await and async comprehensions", "async def f():\n    return [await a async for a in b]\n"),
    ("match, case and type as names", "match = 1\ncase(match)\ntype[match]\ntype = case\nmatch(a, b)\nprint(match)\nmatch * a\nmatch - a\nmatch[a]\n"),
    ("soft keywords elsewhere", "def match(case, type=1): _\nclass type: pass\nimport match.case as type\na.match\n"),
    ("unpacking in calls and displays", "f(*a, **b)\n[*a, *b]\n{**a}\n{*a}\n"),
    ("format with a nested field", "f'{a:{b}}'\nf'{a!r:>{b}}'\n"),
    ("f-string with other quotes", "f'{\"a\"}'\nf\"{a['b']}\"\n"),
    ("f-string over several lines", "f'''{\na\n}'''\n"),
    ("except with brackets", "try: a\nexcept (b, c) as d: e\n"),
    ("except with a tuple in an expression", "try: a\nexcept b or c: d\n"),
    ("unpacking in a for over brackets", "for a in (*b, c): d\n"),
    ("unpacking in an annotation of brackets", "def f(*a: (b, c)): pass\n"),
    ("lambda in brackets in an f-string", "f'{(lambda: a)}'\n"),
    ("a type comment", "a = b  # type: int\n"),
    ("subscript of a slice and a walrus in brackets", "a[(b := c)]\na[(b := c):d]\n{(a := b)}\n"),
    ("raw f-strings", "rf'\\{a}'\nfr'{a}\\d'\n"),
    ("named escapes beside fields", "f'\\N{BULLET}{a}'\n"),
    ("unpacking in a del of a list", "del [a, b], (c, d)\n"),

    ("any expression as a decorator", "@a[b]\ndef f(): pass\n"),
    ("lambda as a decorator", "@lambda f: f\ndef f(): pass\n"),
    ("attribute of a call as a decorator", "@a().b\ndef f(): pass\n"),
    ("walrus as a decorator", "@(a := b)\nclass C: pass\n"),
    ("conditional decorator of a class", "@a if b else c\nclass C: pass\n"),
    ("call of a call as a decorator", "@a()()\nasync def f(): pass\n"),
    ("parenthesized decorator", "@(a)\ndef f(): pass\n"),
    ("unpacking in a for statement", "for a in *b, c: d\n"),
    ("unpacking in an async for statement", "async def f():\n    async for a in *b, c: d\n"),
    ("parenthesized with items, named", "with (a as b): c\n"),
    ("parenthesized with items, several", "with (a as b, c as d): e\n"),
    ("parenthesized with items, mixed", "with (a, b as c): d\n"),
    ("parenthesized with items, trailing comma", "with (a as b,): c\n"),
    ("parenthesized with items, async", "async def f():\n    async with (a as b, c): d\n"),
    ("walrus in a generator argument", "f(a := b for b in c)\n"),
    ("unpacking in an augmented assignment", "a += *b, c\n"),
    ("walrus in a set", "{a := b}\n"),
    ("walrus in a set, second", "{a, b := c}\n"),
    ("walrus in a set comprehension", "{a := b for b in c}\n"),
    ("walrus in a subscript", "a[b := c]\n"),
    ("walrus in a subscript tuple", "a[b := c, d]\n"),
    ("match", "match a:\n    case b: c\n"),
    ("match with guards and all patterns", "match a, b:\n    case [1, *_] if c: d\n    case {'e': f, **g}: h\n    case i.j(k, l=m) | None as n: o\n    case _: p\n"),
    ("match in a function", "def f(a):\n    match a:\n        case 1: return b\n"),
    ("match of a parenthesized subject", "match (a):\n    case b: c\n"),
    ("match of a list", "match [a, b]:\n    case c: d\n"),
    ("match of a starred tuple", "match *a, b:\n    case c: d\n"),
    ("except*", "try: a\nexcept* b: c\n"),
    ("except* with a name", "try: a\nexcept *(b, c) as d: e\n"),
    ("unpacking in a subscript", "a[*b]\n"),
    ("unpacking in a subscript tuple", "a[b, *c]\n"),
    ("unpacking in a subscript target", "a[*b] = c\n"),
    ("starred annotation", "def f(*a: *b): pass\n"),
    ("starred annotation of a subscript", "def f(*a: *b[c]) -> d: pass\n"),
    ("type alias", "type A = b\n"),
    ("type alias with parameters", "type A[T] = b\n"),
    ("type parameters of a function", "def f[T](a: T) -> T: pass\n"),
    ("type parameters of an async function", "async def f[T](): pass\n"),
    ("type parameters of a class", "class C[T: a, *Ts, **P](b): pass\n"),
    ("f-string with the same quotes", "f'{'a'}'\n"),
    ("f-string with the same quotes in a subscript", "f\"{a[\"b\"]}\"\n"),
    ("f-string with a backslash in a field", "f'{'\\n'}'\n"),
    ("f-string with a backslash in a string of a field", "f\"{'\\n'.join(a)}\"\n"),
    ("f-string with a comment", "f'''{\na  # b\n}'''\n"),
    ("f-string with a line break in a field", "f'{\na\n}'\n"),
    ("f-string nested in the same quotes", "f'{f'{a}'}'\n"),
    ("f-string with triple quotes in a field", "f'{'''a'''}'\n"),
    ("f-string in the format of an f-string", "f'{a:{'>'}{10}}'\n"),
    ("f-string with # in a string of a field", "f'{\"#\"}'\n"),
    ("f-string with a backslash in a raw string of a field", "f'{r\"\\d\"}'\n"),
    ("f-string with white space behind a conversion", "f'{a!r }'\n"),
    ("f-string with a format in a format in a format", "f'{a:{b:{c}}}'\n"),
    ("f-string with a line break in a single-quoted format", "f'{a:{\nb}}'\n"),
    ("default of a type parameter", "def f[T = a](): pass\n"),
    ("default of a type parameter with a bound", "class C[T: a = b]: pass\n"),
    ("default of a parameter specification", "type A[**P = [a, b]] = c\n"),
    ("starred default of a type variable tuple", "class C[*Ts = *a]: pass\n"),
    ("several exception types without brackets", "try: a\nexcept b, c: d\n"),
    ("several exception types without brackets, trailing comma", "try: a\nexcept b,: d\n"),
    ("several types without brackets in except*", "try: a\nexcept* b, c: d\n"),
    ("t-string", "t'{a}'\n"),
    ("t-string, raw and concatenated", "rt'a' t'{b!r:>{c}}'\n"),
]


def accepts(source):
    try:
        compile(source, "<source>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError:
        return False
    except ValueError:
        # 3.12 trips over a field with '=' in a format: no verdict on the syntax.
        return True
    return True


def read_ok_cases():
    """Name and source of every case of ok/ that is a file; see cases.ts for the format."""
    for path in sorted((HERE / "ok").glob("*.txt")):
        with path.open(encoding="utf-8") as file:
            lines = iter(file.read().split("\n"))
        for line in lines:
            name, _, words = line[2:].partition(" | ")
            if line.startswith("# "):
                code = "".join(line + "\n" for line in iter(lines.__next__, "==>"))
                code = code[:-2] if code.endswith("␃\n") else code
                code = "".join(chr(ord(c) - 0x2400) if "␀" <= c <= "␟" else c for c in code)
                if not {"eval", "single"} & set(words.split(", ")):
                    yield path.stem + ": " + name, code


def judge():
    warnings.simplefilter("ignore")
    constructs = [accepts(source) for _, source in CASES]
    refused = [name for name, source in read_ok_cases() if not accepts(source)]
    print(json.dumps(["%d.%d" % sys.version_info[:2], constructs, refused]))


def ask(command):
    answer = subprocess.run(command, stdout=subprocess.PIPE, universal_newlines=True, check=True)
    return json.loads(answer.stdout.splitlines()[-1])


def main(pythons):
    if "--judge" in pythons:
        return judge()
    answers = [ask([python, "-I", str(HERE / "versions.py"), "--judge"]) for python in pythons]
    if "3.14" not in [version for version, _, _ in answers]:
        runner = HERE.parent.parent / "scripts" / "python314.mjs"
        answers.append(ask(["node", str(runner), "test/parser/versions.py", "--judge"]))
    accepted = {version: verdicts for version, verdicts, _ in answers}
    refused = {version: set(names) for version, _, names in answers}
    missing = [version for version in VERSIONS if version not in accepted]
    if missing:
        sys.exit("no interpreter for " + ", ".join(missing))
    lines = [
        {"name": name, "source": source, "accepted": [v for v in VERSIONS if accepted[v][at]]}
        for at, (name, source) in enumerate(CASES)
    ] + [
        {"case": name, "accepted": [v for v in VERSIONS if name not in refused[v]]}
        for name, _ in read_ok_cases()
        if any(name in refused[v] for v in VERSIONS)
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (HERE / "versions.jsonl").write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""What CPython says of every kind of compile-stage error, and of every two of them in one file.

Run it with the interpreter whose answers are wanted, and send the output to compileErrorPairs-3.N.json:

    python3.13 test/semantic/compileErrorPairs.py > test/semantic/compileErrorPairs-3.13.json

For 3.14 the test harness's WebAssembly interpreter runs it; see compileErrorPairs.test.ts.
`kinds` has for each name the source and what `compile` raises; `winners` has one row a kind: '1' where
the error of the first of two concatenated sources is raised, '2' where it is the second's.
"""
import json

# One source for each message; top-level statements, so that any two can stand in one file.
KINDS = {
    'late-future-import': 'import a0\nfrom __future__ import annotations\n',
    'return-outside-function': 'return 1\n',
    'yield-outside-function': 'yield\n',
    'yield-from-outside-function': 'yield from a1\n',
    'await-outside-function': 'await a2\n',
    'await-outside-async': 'def f3():\n    await a3\n',
    'async-for-outside-async': 'def f4():\n    async for x4 in a4: pass\n',
    'async-with-outside-async': 'def f5():\n    async with a5: pass\n',
    'async-comprehension-outside-async': 'def f6():\n    return [x6 async for x6 in a6]\n',
    'yield-from-in-async-function': 'async def f7():\n    yield from a7\n',
    'return-in-async-generator': 'async def f8():\n    yield 8\n    return 8\n',
    'break-outside-loop': 'if a9:\n    break\n',
    'continue-outside-loop': 'with a10:\n    continue\n',
    'exit-from-except-star': 'def f11():\n    try: pass\n    except* a11: return\n',
    'default-except-not-last': 'try: pass\nexcept: pass\nexcept a12: pass\n',
    'too-many-blocks': ''.join(' ' * i + 'while a13:\n' for i in range(22)) + ' ' * 22 + 'pass\n',
    'repeated-keyword-argument': 'f14(k=1, j=2, k=3)\n',
    'repeated-class-keyword': 'class C15(k=1, k=2): pass\n',
    'starred-expression': 'x16 = *a16\n',
    'starred-target': '*x17 = a17\n',
    'multiple-starred-expressions': '*x18, y18, *z18 = a18\n',
    'expressions-in-star-assignment': ', '.join('x19' for i in range(257)) + ', *y19 = a19\n',
    'non-default-type-parameter': 'def f20[T20=int, U20](): pass\n',
    'alternative-pattern-names': 'match a21:\n    case [x21] | y21: pass\n',
    'unreachable-name': 'match a22:\n    case x22: pass\n    case 1: pass\n',
    'unreachable-wildcard': 'match a23:\n    case _ | 1: pass\n',
    'pattern-name-twice': 'match a24:\n    case [x24, x24]: pass\n',
    'pattern-attribute-twice': 'match a25:\n    case C25(k=1, k=2): pass\n',
    'pattern-key-twice': 'match a26:\n    case {1: _, 1.0: _}: pass\n',
    'multiple-starred-patterns': 'match a27:\n    case [*_, *_]: pass\n',
    'expressions-in-star-pattern': 'match a28:\n    case [' + '_, ' * 256 + '*x28]: pass\n',
    'pattern-key': "match a29:\n    case {f'': 1}: pass\n",
    'pattern-value': "match a30:\n    case f'{a30}': pass\n",
    'assign-debug': '__debug__ = 1\n',
    'delete-debug': 'del __debug__\n',
    'parameter-debug': 'def f33(__debug__): pass\n',
    'keyword-debug': 'f34(__debug__=1)\n',
    'attribute-debug': 'a35.__debug__ = 1\n',
    'import-debug': 'import a36 as __debug__\n',
    'duplicate-argument': 'def f37(x, y, x): pass\n',
    'duplicate-lambda-argument': 'lambda x, *x: 0\n',
    'duplicate-type-parameter': 'class C39[T39, T39]: pass\n',
    'import-star-inside': 'def f40():\n    from a40 import *\n',
    'assigned-before-global': 'x41 = 1\nglobal x41\n',
    'used-before-global': 'def f42():\n    x42\n    global x42\n',
    'annotated-global': 'x43: int\nglobal x43\n',
    'parameter-global': 'def f44(x):\n    global x\n',
    'assigned-before-nonlocal': 'def f45():\n    x45 = 0\n    def g45():\n        x45 = 1\n        nonlocal x45\n',
    'used-before-nonlocal': 'def f46():\n    x46 = 0\n    def g46():\n        x46\n        nonlocal x46\n',
    'parameter-nonlocal': 'def f47(x):\n    def g47(x):\n        nonlocal x\n',
    'nonlocal-at-module-level': 'nonlocal x48\n',
    'nonlocal-without-binding': 'def f49():\n    nonlocal x49\n',
    'nonlocal-and-global': 'def f50():\n    x50 = 0\n    def g50():\n        global x50\n        nonlocal x50\n',
    'nonlocal-type-parameter': 'def f51[T51]():\n    nonlocal T51\n',
    'yield-in-comprehension': 'def f52():\n    [(yield) for x52 in a52]\n',
    'yield-in-generator': 'def f53():\n    ((yield) for x53 in a53)\n',
    'walrus-rebinds-iteration': '[x54 := 1 for x54 in a54]\n',
    'walrus-in-iterable': '[x55 for x55 in (y55 := a55)]\n',
    'walrus-in-class-comprehension': 'class C56:\n    [y56 := x56 for x56 in a56]\n',
    'inner-loop-rebinds-walrus': '[0 for x57 in a57 if (y57 := x57) for y57 in a57]\n',
    'walrus-in-alias': 'type X58 = (y58 := 1)\n',
    'yield-in-bound': 'def f59[T59: (yield)](): pass\n',
    'await-in-generic-bases': 'class C60[T60]((await a60)): pass\n',
    'walrus-in-comprehension-in-alias': 'type X61 = [(y61 := 1) for x61 in a61]\n',
}


def first_error(source):
    try:
        compile(source, '<s>', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return {
            'msg': error.msg,
            'lineno': error.lineno,
            'offset': error.offset,
            'end_lineno': error.end_lineno,
            'end_offset': error.end_offset,
        }


def winner(first, second):
    """Which of two sources has the error that is raised for both together: by its line."""
    error = first_error(first + second)
    return '1' if error['lineno'] <= first.count('\n') else '2'


def main():
    kinds = {name: {'source': source, **first_error(source)} for name, source in KINDS.items()}
    winners = [''.join(winner(a, b) for b in KINDS.values()) for a in KINDS.values()]
    print(json.dumps({'kinds': kinds, 'winners': winners}, indent=1))


main()

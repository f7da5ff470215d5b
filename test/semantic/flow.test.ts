import { describe, expect, it } from 'vitest';
import { Kind, type Stmt } from '../../src/ast/nodes.generated.ts';
import { parse } from '../../src/parser/index.ts';
import {
  analyzeFlow,
  Completion,
  FunctionFlag,
  functionRow,
  goesOn,
  isUnreachable,
  suiteGoesOn,
} from '../../src/semantic/flow.ts';
import { nodesOfKind } from '../../src/walker/index.ts';

/** Lines on which an unreachable statement begins, and those that are marked. */
function unreachableLines(source: string): { found: number[]; marked: number[] } {
  const tree = parse(source);
  expect(tree.diagnostics).toEqual([]);
  const flow = analyzeFlow(tree);
  const found = new Set<number>();
  tree.tape.nodes.forEach((node) => {
    if (flow.completion[node.index] !== 0 && isUnreachable(flow, node))
      found.add(tree.lineIndex.lineOf(node.start));
  });
  const marked = source.split('\n').flatMap((line, i) => (line.includes('# never') ? [i + 1] : []));
  return { found: [...found].sort((a, b) => a - b), marked };
}

const unreachable: Readonly<Record<string, string>> = {
  'after return, raise, break and continue': `
def f():
    for x in y:
        if a:
            break
            g()  # never
        else:
            continue
            g()  # never
        g()  # never
    raise E
    return 1  # never
`,
  'what is defined in code that is never reached': `
def f():
    return
    def g():  # never
        return 1  # never
`,
  'constant conditions': `
if 0:
    a()  # never
if not None:
    b()
else:
    c()  # never
if x and False:
    d()  # never
if x or 1:
    e()
else:
    f()  # never
while '':
    g()  # never
else:
    h()
if __debug__:
    i()
if x and y:
    j()
`,
  'endless loops': `
def f():
    while True:
        a()
    b()  # never
def g():
    while 1:
        if x: break
    else:
        b()  # never
    c()
def h():
    while True:
        for x in y:
            break
    d()  # never
def i():
    while True:
        try:
            break
        finally:
            continue
    e()  # never
`,
  'try: handlers are always reached': `
def f():
    try:
        return 1
    except E:
        pass
    else:
        a()  # never
    b()
def g():
    try:
        pass
    finally:
        return
    c()  # never
def h():
    try:
        raise E
    except E:
        raise
    except F:
        return
    d()  # never
def i():
    try:
        return
    finally:
        e()
    f()  # never
`,
  'with: may swallow': `
def f():
    with a:
        return 1
        b()  # never
    c()
def g():
    with suppress(E), a:
        raise E
    d()
`,
  match: `
def f():
    match x:
        case 1:
            return
        case y:
            return
        case 2:  # never
            pass  # never
    a()  # never
def g():
    match x:
        case 1 | _ if a:
            return
        case (1 as z) | (_ as z):
            raise E
    b()  # never
def h():
    match x:
        case 1:
            return
    c()
`,
  'assert and class': `
def f():
    assert 0, 'no'
    a()  # never
def g():
    class C:
        raise E
        x = 1  # never
    b()  # never
`,
};

const WAYS = {
  'x = 1': Completion.Normal,
  'if a: x\nelse: raise E': Completion.Normal | Completion.Raise,
  'while a: break': Completion.Normal,
  'while True: pass': 0,
  'while True: raise E': Completion.Raise,
  'with a: raise E': Completion.Swallowed | Completion.Raise,
  'with a: pass': Completion.Normal,
  'with a:\n  with b: raise E': Completion.Swallowed | Completion.Raise,
  'if a:\n  with b: raise E\nelse: pass': Completion.Normal | Completion.Raise,
  'try: raise E\nexcept A: pass': Completion.Normal | Completion.Raise,
  'try: a\nfinally: raise E': Completion.Raise,
  'with pytest.raises(E): raise E': Completion.Normal | Completion.Raise,
  'for x in y: raise E': Completion.Normal | Completion.Raise,
} as const;

const functions: Readonly<Record<string, number>> = {
  'def f(): pass': FunctionFlag.FallsThrough,
  'def f(): return': FunctionFlag.ReturnsNothing,
  'def f(): return 1': FunctionFlag.ReturnsValue,
  'def f(*a, **k): yield':
    FunctionFlag.Generator | FunctionFlag.FallsThrough | FunctionFlag.VarArguments | FunctionFlag.VarKeywords,
  'def f(): yield from a': FunctionFlag.Generator | FunctionFlag.Delegates | FunctionFlag.FallsThrough,
  'async def f(): return await a': FunctionFlag.Async | FunctionFlag.Awaits | FunctionFlag.ReturnsValue,
  'async def f(): yield': FunctionFlag.Async | FunctionFlag.Generator | FunctionFlag.FallsThrough,
  'async def f(): [x async for x in y]': FunctionFlag.Async | FunctionFlag.Awaits | FunctionFlag.FallsThrough,
  'async def f(): (x async for x in y)': FunctionFlag.Async | FunctionFlag.FallsThrough,
  'async def f():\n  async with a: return':
    FunctionFlag.Async |
    FunctionFlag.Awaits |
    FunctionFlag.ReturnsNothing |
    FunctionFlag.FallsThroughSwallowed,
  'def f():\n  with a: return 1': FunctionFlag.ReturnsValue | FunctionFlag.FallsThroughSwallowed,
  'def f():\n  while True: pass': 0,
  'def f():\n  def g(): yield\n  lambda: (yield)\n  class C: (yield) if 0 else 1': FunctionFlag.FallsThrough,
  'def f(a=[(yield) for b in c]): pass': FunctionFlag.FallsThrough,
};

describe('flow', () => {
  it.each(Object.entries(unreachable))('never reached: %s', (_name, source) => {
    const { found, marked } = unreachableLines(source);
    expect(found).toEqual(marked);
  });

  it.each(Object.entries(WAYS))('%j can end in certain ways', (source, ways) => {
    const tree = parse(source);
    const flow = analyzeFlow(tree);
    const [statement] = (tree.root as unknown as { body: readonly Stmt[] }).body;
    expect(flow.completion[statement.index]).toBe(ways);
    expect(goesOn(flow, statement)).toBe((ways & Completion.Normal) !== 0);
    expect(suiteGoesOn(flow, [statement])).toBe((ways & Completion.Normal) !== 0);
  });

  it('sums up the parameters of a function', () => {
    const tree = parse('def f(a, b=1, /, c=2, *, d, e=3): pass\nlambda *x: 0\n');
    const { functions: table } = analyzeFlow(tree);
    expect(table.count).toBe(2);
    expect([...table.positionalOnly]).toEqual([2, 0]);
    expect([...table.positional]).toEqual([1, 0]);
    expect([...table.keywordOnly]).toEqual([2, 0]);
    expect([...table.defaults]).toEqual([2, 0]);
    expect([...table.keywordDefaults]).toEqual([1, 0]);
    expect(table.flags[1]).toBe(FunctionFlag.ReturnsValue | FunctionFlag.VarArguments);
  });

  it('knows nothing of a statement that could not be understood', () => {
    const tree = parse('def f():\n    retrun 1\n    x = 1\n');
    const flow = analyzeFlow(tree);
    const [node] = nodesOfKind(tree, Kind.FunctionDef);
    expect(node.body.some((statement) => isUnreachable(flow, statement))).toBe(false);
  });

  it('finds the row of a function', () => {
    const tree = parse('def f():\n    def g(): lambda: 0\nx = 1\n');
    const flow = analyzeFlow(tree);
    for (const node of tree.tape.nodes) {
      const row = functionRow(flow, node);
      const isFunction = node.kind === Kind.FunctionDef || node.kind === Kind.Lambda;
      expect(row >= 0).toBe(isFunction);
      if (isFunction) expect(flow.functions.node[row]).toBe(node.index);
    }
  });

  it('walks deep trees without recursion', () => {
    const elifs = `if a: pass\n${'elif a: return\n'.repeat(5000)}`;
    const signs = `def f():\n  if ${'not '.repeat(50_001)}1: a\n  b\n`;
    for (const source of [elifs, signs])
      expect(analyzeFlow(parse(source)).completion.length).toBeGreaterThan(0);
    const flow = analyzeFlow(parse(signs));
    expect([...flow.completion].filter((ways) => (ways & Completion.Unreachable) !== 0).length).toBe(1);
  });

  describe('functions', () => {
    it.each(Object.entries(functions))('%j', (source, flags) => {
      const tree = parse(source);
      const flow = analyzeFlow(tree);
      const outer = (tree.root as unknown as { body: readonly Stmt[] }).body[0];
      expect(flow.functions.flags[functionRow(flow, outer)]).toBe(flags);
    });
  });
});

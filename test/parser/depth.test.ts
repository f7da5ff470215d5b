/**
 * Nesting: at least as deep as CPython 3.13, in linear time, and a diagnostic beyond, never an exception.
 *
 * Everything that nests without brackets is a loop in the parser, so its depth costs memory only. Brackets
 * (200) and indents (100) bound the recursion; on a stack too shallow even for that the parser says so.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrokenInvariant } from '../../fuzz/invariants.ts';
import { bundleForNode } from '../../scripts/run.mjs';
import { kindNames } from '../../src/ast/fields.generated.ts';
import { dump } from '../../src/ast/python.ts';
import { syntaxName } from '../../src/diagnostics/syntax.ts';
import { parse } from '../../src/parser/index.ts';

const blocks = (depth: number): string =>
  `${Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}if a:\n`).join('')}${' '.repeat(depth)}b\n`;

/** What CPython 3.13 takes at these depths, where it can, and more of it. */
const deep: Record<string, [source: (n: number) => string, depth: number, kind: string]> = {
  not: [(n) => `${'not '.repeat(n)}a`, 6000, 'UnaryOp'],
  'unary minus': [(n) => `${'-'.repeat(n)}a`, 6000, 'UnaryOp'],
  'mixed signs': [(n) => `${'-+~'.repeat(n / 3)}a`, 6000, 'UnaryOp'],
  ternary: [(n) => `${'a if b else '.repeat(n)}c`, 6000, 'IfExp'],
  elif: [(n) => `if a: b\n${'elif a: b\n'.repeat(n)}`, 6000, 'If'],
  'elif with blocks': [(n) => `if a:\n    b\n${'elif a:\n    b\n'.repeat(n)}else:\n    c\n`, 6000, 'If'],
  lambda: [(n) => `${'lambda: '.repeat(n)}a`, 3000, 'Lambda'],
  'lambda with parameters': [(n) => `${'lambda a, *b: '.repeat(n)}c`, 3000, 'Lambda'],
  power: [(n) => `${'a ** '.repeat(n)}b`, 3000, 'BinOp'],
  'power and sign': [(n) => `${'a ** -'.repeat(n)}b`, 3000, 'UnaryOp'],
  'lambda and ternary': [(n) => `${'lambda: a if b else '.repeat(n)}c`, 3000, 'IfExp'],
};

/** Chains to the left and flat lists: no nesting in the source, however deep the tree. */
const chains: Record<string, [source: (n: number) => string, length: number, kind: string]> = {
  sum: [(n) => `a${' + a'.repeat(n)}`, 200_000, 'BinOp'],
  attributes: [(n) => `a${'.b'.repeat(n)}`, 200_000, 'Attribute'],
  calls: [(n) => `a${'()'.repeat(n)}`, 100_000, 'Call'],
  subscripts: [(n) => `a${'[b]'.repeat(n)}`, 100_000, 'Subscript'],
  comparisons: [(n) => `a${' < b'.repeat(n)}`, 100_000, 'Name'],
  and: [(n) => `a${' and b'.repeat(n)}`, 100_000, 'Name'],
  tuple: [(n) => 'a, '.repeat(n), 100_000, 'Name'],
  strings: [(n) => `a = ${"'b' ".repeat(n)}\n`, 100_000, 'Constant'],
  assignments: [(n) => `${'a = '.repeat(n)}b`, 100_000, 'Name'],
  statements: [(n) => 'a\n'.repeat(n), 100_000, 'Expr'],
  blocks: [(n) => 'if a:\n b\n'.repeat(n), 50_000, 'If'],
  decorators: [(n) => `${'@a\n'.repeat(n)}def f(): pass\n`, 50_000, 'Name'],
  comprehension: [(n) => `[a ${'for b in c '.repeat(n)}]`, 50_000, 'comprehension'],
  fields: [(n) => `f'${'{a}'.repeat(n)}'`, 50_000, 'FormattedValue'],
  'with items': [(n) => `with (${'a as b, '.repeat(n)}): c`, 50_000, 'withitem'],
  alternatives: [(n) => `match a:\n case ${'b.c | '.repeat(n)}d: e`, 50_000, 'MatchValue'],
};

const brackets: Record<string, [open: string, close: string]> = {
  parentheses: ['(', ')'],
  lists: ['[', ']'],
  sets: ['{', '}'],
  calls: ['f(', ')'],
  subscripts: ['a[', ']'],
  dicts: ['{a: ', '}'],
  'lambda defaults': ['(lambda a=', ': b)'],
  'conditional tests': ['(b if ', ' else c)'],
  mixed: ['not (-a ** b.c[', ':d])'],
};

const namesOf = (source: string): string[] => parse(source).diagnostics.map(syntaxName);

describe('without brackets', () => {
  it.each(Object.entries(deep))('%s', (_, [source, depth, kind]) => {
    for (const n of [depth, depth * 2]) {
      const tree = parse(source(n));
      expect(tree.diagnostics).toEqual([]);
      const found = tree.tape.nodes.filter((node) => kindNames[node.kind] === kind);
      expect(found.length).toBeGreaterThanOrEqual(n);
    }
    // Nothing that comes with the tree needs a stack either.
    const tree = parse(source(depth));
    expect(dump(tree).length).toBeGreaterThan(depth * 10);
    expect(findBrokenInvariant(tree)).toBeNull();
  });

  it.each(Object.entries(chains))('a chain: %s', (_, [source, length, kind]) => {
    const tree = parse(source(length));
    expect(tree.diagnostics).toEqual([]);
    const found = tree.tape.kinds.filter((one) => kindNames[one] === kind);
    expect(found.length).toBeGreaterThanOrEqual(kind === 'Constant' ? 1 : length);
    expect(tree.tape.preorder.length).toBe(tree.tape.length);
  });
});

describe('brackets', () => {
  it.each(Object.entries(brackets))('%s: 200 as in CPython, then a diagnostic', (name, [open, close]) => {
    const nested = (n: number): string => `${open.repeat(n)}a${close.repeat(n)}\n`;
    const depth = name === 'mixed' ? 100 : 200;
    expect(namesOf(nested(depth))).toEqual([]);
    expect(namesOf(nested(depth + 1))[0]).toBe('too-many-brackets');
    expect(namesOf(nested(20_000))).toEqual(['too-many-brackets']);
  });

  it('one after the other do not count', () => {
    expect(namesOf('(a)[b](c)\n'.repeat(1000))).toEqual([]);
    expect(namesOf(`${'f(a)'.repeat(1000)}\n`)).toEqual(expect.not.arrayContaining(['too-many-brackets']));
  });

  it('100,000 that never close', () => {
    expect(namesOf('('.repeat(100_000))).toEqual(['too-many-brackets']);
    expect(namesOf('['.repeat(100_000))).toEqual(['too-many-brackets']);
    expect(namesOf('f('.repeat(100_000))).toEqual(['too-many-brackets']);
    expect(namesOf('a[b:'.repeat(100_000))).toEqual(['too-many-brackets']);
    expect(namesOf('match a:\n case ['.concat('['.repeat(100_000)))).toEqual(['too-many-brackets']);
    expect(namesOf('with '.concat('('.repeat(100_000)))).toEqual(['too-many-brackets']);
  });

  it('100,000 that nobody opened', () => {
    const { diagnostics } = parse(')'.repeat(100_000));
    expect(syntaxName(diagnostics[0])).toBe('unmatched-bracket');
  });

  it('patterns and with items nest as deep', () => {
    for (const [open, close] of ['()', '[]']) {
      expect(namesOf(`match a:\n case ${open.repeat(200)}b${close.repeat(200)}: c\n`)).toEqual([]);
      expect(namesOf(`with ${open.repeat(200)}b${close.repeat(200)}: c\n`)).toEqual([]);
      expect(namesOf(`for ${open.repeat(200)}b${close.repeat(200)} in c: d\n`)).toEqual([]);
      expect(namesOf(`del ${open.repeat(200)}b${close.repeat(200)}\n`)).toEqual([]);
    }
  });

  it('f-strings: 149 inside each other as in CPython, then a diagnostic', () => {
    const nested = (n: number): string => `${"f'{".repeat(n)}a${"}'".repeat(n)}\n`;
    expect(namesOf(nested(148))).toEqual([]);
    expect(namesOf(nested(149))).toEqual([]);
    expect(namesOf(nested(150))[0]).toBe('too-many-f-strings');
    expect(namesOf(nested(5000))[0]).toBe('too-many-f-strings');
  });
});

describe('indentation', () => {
  it('99 levels as in CPython, then a diagnostic', () => {
    expect(namesOf(blocks(98))).toEqual([]);
    expect(namesOf(blocks(99))).toEqual([]);
    expect(namesOf(blocks(100))).toEqual(['too-deep-indentation']);
    expect(namesOf(blocks(101))).toEqual(['too-deep-indentation']);
    expect(namesOf(blocks(1000))).toEqual(['too-deep-indentation']);
  });

  it('99 levels with 200 brackets inside', () => {
    const source = blocks(99).replace('b\n', `${'f('.repeat(200)}b${')'.repeat(200)}\n`);
    expect(namesOf(source)).toEqual([]);
  });

  it('99 levels of every compound statement', () => {
    const headers = ['while a:', 'for a in b:', 'with a:', 'try:', 'def f():', 'class A:', 'async def f():'];
    for (const header of headers) {
      const source = blocks(99).replaceAll('if a:', header);
      const names = namesOf(source);
      // Each `try` lacks its handler; everything else is sound.
      expect([header, names.filter((name) => name !== 'expected-except')]).toEqual([header, []]);
    }
  });
});

describe('on a shallow stack', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = pathToFileURL(
      await bundleForNode(path.resolve(import.meta.dirname, '../../src/parser/index.ts')),
    ).href;
  });

  /** Runs in another V8: what is known of the tree of each source, by its name. */
  const program = `
    const outcomes = (parse, sources) => Object.fromEntries(Object.entries(sources).map(([name, source]) => {
      const { diagnostics, tape, root } = parse(source);
      return [name, [diagnostics.length, tape.nodes.at(-1) === root, tape.length, diagnostics.map(({ id }) => id)]];
    }));`;
  type Outcome = [diagnostics: number, rootIsLast: boolean, nodes: number, ids: number[]];
  const tooDeep = 'too-deep';

  const sources = {
    plain: 'a = b\n',
    not: `${'not '.repeat(6000)}a`,
    elif: `if a: b\n${'elif a: b\n'.repeat(6000)}`,
    sum: `a${' + a'.repeat(200_000)}`,
    lambda: `${'lambda: '.repeat(3000)}a`,
    brackets: `${'(['.repeat(100)}a${'])'.repeat(100)}`,
    calls: `${'f(lambda: -a ** '.repeat(200)}a${')'.repeat(200)}`,
    blocks: blocks(99).replace('b\n', `${'f('.repeat(200)}b${')'.repeat(200)}\n`),
    'blocks with brackets': blocks(99).replaceAll('if a:', `if ${'('.repeat(199)}a${')'.repeat(199)}:`),
    'open brackets': '('.repeat(100_000),
    'f-strings': `${"f'{".repeat(148)}a${"}'".repeat(148)}`,
    'plain again': 'a = b\n',
  };
  const expectOutcomes = (outcomes: Record<string, Outcome>): void => {
    const loops = ['plain', 'not', 'elif', 'sum', 'lambda', 'plain again'];
    for (const [name, [count, rootIsLast, nodes, ids]] of Object.entries(outcomes)) {
      expect([name, rootIsLast, nodes > 0]).toEqual([name, true, true]);
      if (loops.includes(name)) expect([name, count]).toEqual([name, 0]);
      for (const id of ids) {
        const said = syntaxName({ id, start: 0, end: 0, related: -1, argument: null, definite: true });
        expect([name, [tooDeep, 'too-many-brackets']]).toEqual([name, expect.arrayContaining([said])]);
      }
    }
    expect(Object.keys(outcomes)).toEqual(Object.keys(sources));
  };

  it.each([300, 200])('of %i KB in another process', (size) => {
    const run = `${program}
      const { parse } = await import(${JSON.stringify(bundle)});
      process.stdout.write(JSON.stringify(outcomes(parse, JSON.parse(${JSON.stringify(JSON.stringify(sources))}))));`;
    const child = spawnSync(process.execPath, [`--stack-size=${size}`, '--input-type=module', '-'], {
      input: run,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(child.stderr).toBe('');
    const outcomes: Record<string, Outcome> = JSON.parse(child.stdout);
    expectOutcomes(outcomes);
    // The shallower of the two is too shallow for something.
    const said = Object.values(outcomes).flatMap(([, , , ids]) => ids);
    const names = said.map((id) =>
      syntaxName({ id, start: 0, end: 0, related: -1, argument: null, definite: true }),
    );
    if (size === 200) expect(names).toContain(tooDeep);
  });

  it('of a worker', async () => {
    const worker = new Worker(
      `${program}
      const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.bundle).then(({ parse }) => parentPort.postMessage(outcomes(parse, workerData.sources)));`,
      { eval: true, workerData: { bundle, sources }, resourceLimits: { stackSizeMb: 0.5 } },
    );
    const outcomes = await new Promise<Record<string, Outcome>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expectOutcomes(outcomes);
  });
});

describe('time grows with the length', () => {
  const best = (source: string): number => {
    let time = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      parse(source);
      time = Math.min(time, performance.now() - started);
    }
    return time;
  };
  /** Four times the input: 4 if linear, 16 if quadratic. */
  const BOUND = 10;
  const ratio = (make: (n: number) => string, n: number): number => {
    const small = make(n);
    const large = make(4 * n);
    best(small);
    let found = Number.POSITIVE_INFINITY;
    // Another process may have had the core: one good pair of several counts.
    for (let i = 0; i < 4 && found >= BOUND; i++) found = best(large) / best(small);
    return found;
  };

  it.each([...Object.entries(deep), ...Object.entries(chains)])('%s', (_, [source]) => {
    expect(ratio(source, 2000)).toBeLessThan(BOUND);
  });

  it.each<[string, (n: number) => string]>([
    ['open brackets', (n) => '('.repeat(n)],
    ['closing brackets', (n) => ')'.repeat(n)],
    ['unclosed calls', (n) => 'f(a\n'.repeat(n)],
    ['unclosed strings', (n) => "'a\n".repeat(n)],
    ['unclosed f-strings', (n) => "f'{a\n".repeat(n)],
    ['unclosed triple quotes', (n) => `'''${'"""'.repeat(n)}`],
    ['headers without a colon', (n) => 'if a\n  b\n'.repeat(n)],
    ['tries without a handler', (n) => 'try: a\n'.repeat(n)],
    ['unexpected indents', (n) => 'a\n  b\n'.repeat(n)],
    ['characters nobody knows', (n) => '$'.repeat(n)],
    ['decorators of nothing', (n) => '@\n'.repeat(n)],
    ['dots', (n) => '.'.repeat(n)],
    ['stars', (n) => '*'.repeat(n)],
    ['colons', (n) => ':'.repeat(n)],
    ['keywords', (n) => 'if for lambda class '.repeat(n)],
    ['match as a name', (n) => 'match (a, [b, c])\n'.repeat(n)],
    ['with and brackets', (n) => 'with (a, (b)) as c: d\n'.repeat(n)],
    ['match, nested guesses', (n) => `match (${'match, '.repeat(n)})`],
    ['braces', (n) => `f'${'{{'.repeat(n)}'`],
    ['names', (n) => Array.from({ length: n }, (_, i) => `name${i} = name${i * 7}\n`).join('')],
    ['white space', (n) => `a =${' '.repeat(n)}b\n`],
    ['blank lines', (n) => '\n'.repeat(n)],
    ['comments', (n) => '# a\n'.repeat(n)],
    ['joined lines', (n) => `a = b${' + \\\n c'.repeat(n)}\n`],
    ['beyond ASCII', (n) => 'é = "日"\n'.repeat(n)],
    ['one long name', (n) => 'a'.repeat(n)],
    ['one long number', (n) => `0x${'f'.repeat(n)}`],
  ])('%s', (_, source) => {
    expect(ratio(source, 2000)).toBeLessThan(BOUND);
  });

  it('with items in brackets, however nested, are guessed in bounded time', () => {
    // Each level may be tried twice, so this must not double with every bracket.
    const nested = (n: number): string => `with ${'('.repeat(n)}a${')'.repeat(n)}.b: c\n`;
    expect(best(nested(200))).toBeLessThan(200);
    expect(namesOf(nested(199))).toEqual([]);
  });
});

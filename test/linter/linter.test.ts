/** The engine: selection, order, damaged files, failing rules, re-entrance. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Compare, Name } from '../../src/ast/nodes.generated.ts';
import { createLinter, type LinterOptions, lint as lintWith } from '../../src/linter/linter.ts';
import { noqaRow } from '../../src/linter/noqaRow.ts';
import { rules as allRules } from '../../src/rules/registry.generated.ts';
import { type Rule, type RuleContext, report } from '../../src/rules/rule.ts';
import { decodeNamed } from '../../src/text/codecs.ts';

/** Whatever rules are added, this is about the engine. */
const rules = allRules.filter(({ code }) => ['E711', 'E712', 'E722', 'F541', 'F632'].includes(code));
const lint = (source: string | Uint8Array, options?: LinterOptions): ReturnType<typeof lintWith> =>
  lintWith(source, { rules, ...options });
const codesOf = (source: string, options?: LinterOptions): string[] =>
  lint(source, options).findings.map((found) => found.code);

const docs = { what: '', why: '', bad: '', good: '' };

describe('selection', () => {
  const source = 'x == None\nx == True\nx is 1\n';

  it('runs every rule by default', () => {
    expect(codesOf(source)).toEqual(['E711', 'E712', 'F632']);
  });

  it.each([
    [{ select: ['E711'] }, ['E711']],
    [{ select: ['E'] }, ['E711', 'E712']],
    [{ select: ['E7', 'F'] }, ['E711', 'E712', 'F632']],
    [{ select: ['ALL'], ignore: ['E71'] }, ['F632']],
    [{ ignore: ['F'] }, ['E711', 'E712']],
    [{ select: ['E711'], ignore: ['E7'] }, ['E711']],
    [{ select: ['E7'], ignore: ['E711'] }, ['E712']],
    [{ select: ['E711'], ignore: ['E711'] }, []],
    [{ select: [] }, []],
    [{ select: ['is-literal', 'E711'] }, ['E711', 'F632']],
    [{ ignore: ['none-comparison', 'E712'] }, ['F632']],
    [{ select: ['E7'], ignore: ['none-comparison'] }, ['E712']],
  ])('%j gives %j', (options, expected) => {
    expect(codesOf(source, options)).toEqual(expected);
  });

  it('refuses selectors that mean nothing, and says what was probably meant', () => {
    expect(() => lint('', { select: ['e7'] })).toThrow(/no rule matches 'e7'; did you mean 'E7'\?/);
    expect(() => lint('', { ignore: ['X1'] })).toThrow(/no rule matches 'X1'; codes begin with (.*, )?E, F/);
    expect(() => lint('', { select: ['E7115'] })).toThrow(RangeError);
    expect(() => lint('', { select: ['F54 '] })).toThrow(/did you mean 'F54'/);
  });

  it('never lets syntax errors be turned off', () => {
    expect(codesOf('x = (', { select: [] })).toEqual(['invalid-syntax']);
    expect(() => lint('', { ignore: ['invalid-syntax'] })).toThrow(/always reported/);
    expect(() => lint('', { ignore: ['F704'] })).toThrow(
      "'F704' is not a rule: syntax errors are always reported",
    );
  });

  it('accepts codes of other tools for syntax errors, which are reported anyway', () => {
    const { findings } = lint('yield\nx == None\n', { select: ['F704', 'PLE'] });
    expect(findings.map(({ code, name, aliases }) => [code, name, aliases])).toEqual([
      ['invalid-syntax', 'yield-outside-function', ['F704']],
    ]);
  });
});

describe('findings', () => {
  it('come by position, with UTF-16 offsets', () => {
    const { findings } = lint('print("🐍", x is 1)\nif y == None:\n  f""\n');
    expect(findings.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['F632', 12, 18],
      ['E711', 28, 32],
      ['F541', 36, 39],
    ]);
  });

  it('show themselves as JSON', () => {
    const [found] = lint('x == None').findings;
    expect(JSON.parse(JSON.stringify(found))).toEqual({
      code: 'E711',
      name: 'none-comparison',
      message: 'Comparison to `None` should be `cond is None`',
      severity: 'error',
      start: 5,
      end: 9,
      aliases: [],
      fix: {
        applicability: 'unsafe',
        message: 'Replace with `cond is None`',
        edits: [{ start: 0, end: 9, content: 'x is None' }],
      },
    });
  });

  it('are the same for bytes and for text', () => {
    const source = 'ü = x == None\n';
    const fromBytes = lint(new TextEncoder().encode(source)).findings;
    expect(JSON.stringify(fromBytes)).toBe(JSON.stringify(lint(source).findings));
  });

  it('name a syntax error by itself', () => {
    const [found] = lint('def f(:\n    pass\n').findings;
    expect(found.code).toBe('invalid-syntax');
    expect(found.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(found.message).not.toBe('');
    expect(found.fix?.edits).toEqual([{ start: 6, end: 6, content: ')' }]);
  });
});

describe('warnings of CPython', () => {
  const found = (source: string, select: string[]): string[] =>
    lintWith(source, { select }).findings.map(({ code, name, severity }) => `${code} ${name} ${severity}`);

  it('are left to the rule that says the same, if it is on', () => {
    expect(found('x is 1\n', ['PW002'])).toEqual(['PW002 is-literal warning']);
    expect(found('x is 1\n', ['PW002', 'F632'])).toEqual(['F632 is-literal error']);
    expect(found('"\\d"; assert (x, y)\n', ['PW002', 'W605', 'F631'])).toEqual([
      'W605 invalid-escape-sequence error',
      'F631 assert-tuple error',
    ]);
  });

  it('are given for what is undamaged, although CPython would not come to compile it', () => {
    expect(found('x is 1\ny = (\n', ['PW002'])).toEqual([
      'PW002 is-literal warning',
      'invalid-syntax never-closed error',
    ]);
  });

  it('are turned off by name', () => {
    expect(lintWith('x is 1\n', { select: ['PW'], ignore: ['syntax-warning'] }).findings).toEqual([]);
  });
});

describe('damaged files', () => {
  it('are linted around the damage', () => {
    const source =
      'a == None\nb = f(x=1, 2 3\n\ndef g():\n    try:\n        c is "d"\n    except:\n        f"e"\n';
    const codes = codesOf(source);
    expect(codes[0]).toBe('E711');
    expect(codes[1]).toBe('invalid-syntax');
    expect(codes.slice(-3)).toEqual(['F632', 'E722', 'F541']);
  });
});

describe('damaged nodes', () => {
  it.each([
    ['try:\n    pass\nexcept*:\n    pass\n'],
    ['try:\n    pass\nexcept A B:\n    pass\n'],
    ['x = f"abc\n'],
    ['x = f"{\n'],
    ['x == \n'],
    ['None == \n'],
    ['x is\n'],
    ['x = (1 is $)\n'],
  ])('%j is a syntax error and nothing else', (source) => {
    expect([...new Set(codesOf(source))]).toEqual(['invalid-syntax']);
  });
});

describe('examples/, cut off anywhere', () => {
  const folder = path.resolve(import.meta.dirname, '../../examples');

  it.each(readdirSync(folder).filter((name) => name.endsWith('.py')))(
    '%s never makes a rule or a position fail',
    (name) => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      const linter = createLinter();
      for (let end = 0; end <= source.length; end += 13) {
        const { findings, failures, tree } = linter.lint(source.slice(0, end));
        expect(failures).toEqual([]);
        for (const found of findings) {
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          expect(found.end).toBeLessThanOrEqual(end);
          const row = tree.lineIndex.lineOf(found.start);
          expect(noqaRow(tree, found.start)).toBeGreaterThanOrEqual(row);
          expect(found.message).not.toContain('{0}');
        }
      }
    },
  );
});

describe('bytes', () => {
  const source = Buffer.from("# coding: cp437\nx['\x81'] == None\n", 'latin1');

  it('are read by the decoder that the linter was given', () => {
    const { tree, findings } = lint(source, { encodings: decodeNamed });
    expect(tree.text).toContain("x['ü'] == None");
    expect(findings.map((found) => found.code)).toEqual(['E711']);
  });

  it('in an encoding that nobody knows are a finding, and still linted', () => {
    const { findings } = lint(source);
    expect(findings.map((found) => found.name)).toEqual(['source-encoding', 'none-comparison']);
  });
});

describe('a rule that says when', () => {
  const asked: string[] = [];
  const when = (place: number, { text, tree }: RuleContext): boolean => {
    const node = tree.tape.nodes[place];
    asked.push(text.slice(node.start, node.end));
    if (text.startsWith('boom', node.start)) throw new TypeError('boom');
    return text.charCodeAt(node.start) < 99;
  };
  const named = (code: string, more: Partial<Rule>): Rule => {
    const rule = { code, name: `rule-${code}`, messages: { at: '{0}' }, docs, ...more } as const;
    const on = { Name: (node: Name, c: RuleContext) => report(c, rule, 'at', node.start, node.end, code) };
    return { ...rule, on };
  };
  const rules = [named('X1', { when }), named('X2', {}), named('X3', { when }), named('X4', { when })];

  it('is called for those nodes only, and asked once for its neighbours', () => {
    asked.length = 0;
    const { findings, failures } = createLinter({ rules }).lint('a, d\n');
    expect(findings.map(({ code, start }) => `${code} ${start}`)).toEqual([
      ...['X1 0', 'X2 0', 'X3 0', 'X4 0'],
      'X2 3',
    ]);
    expect(asked).toEqual(['a', 'a', 'd', 'd']);
    expect(failures).toEqual([]);
  });

  it('is called where the question throws, and timed like any other', () => {
    let time = 0;
    const linter = createLinter({ rules, clock: () => time++ });
    expect(linter.lint('boom\n').findings.map(({ code }) => code)).toEqual(['X1', 'X2', 'X3', 'X4']);
    expect([...linter.times].filter(([name]) => name.startsWith('X'))).toEqual([
      ['X1', 2],
      ['X2', 1],
      ['X3', 2],
      ['X4', 1],
    ]);
  });
});

describe('a rule that throws', () => {
  const broken = {
    code: 'X1',
    name: 'broken-rule',
    messages: { found: 'found' },
    docs,
    on: {
      Compare(node: Compare, context: RuleContext): void {
        report(context, broken, 'found', node.start, node.end);
        throw new TypeError(`at ${node.start}`);
      },
    },
  } as const satisfies Rule;
  const working = {
    code: 'X2',
    name: 'working-rule',
    messages: { name: 'name {0}' },
    docs,
    on: {
      Name: (node: Name, context: RuleContext) =>
        report(context, working, 'name', node.start, node.end, node.id),
    },
  } satisfies Rule;

  it('is named and stops nothing', () => {
    const { findings, failures } = createLinter({ rules: [broken, working] }).lint('a == b\nc == d\n');
    expect(findings.map((found) => found.message)).toEqual([
      'name a',
      'found',
      'name b',
      'name c',
      'found',
      'name d',
    ]);
    expect(failures).toEqual([{ code: 'X1', name: 'broken-rule', error: new TypeError('at 0'), start: 0 }]);
  });
});

describe('one linter', () => {
  it('serves many files, and a rule that lints inside a file', () => {
    const linter = createLinter({ rules: [] });
    const nested = {
      code: 'X3',
      name: 'nested-rule',
      messages: { depth: 'depth {0}' },
      docs,
      on: {
        Constant(node, context): void {
          const inner = outer.lint(String(node.value));
          report(context, nested, 'depth', node.start, node.end, String(inner.findings.length));
        },
      },
    } satisfies Rule as Rule;
    const outer = createLinter({ rules: [nested] });
    expect(linter.lint('1').findings).toEqual([]);
    const { findings } = outer.lint(`"'a' + 'b'" + 'c'`);
    expect(findings.map((found) => [found.start, found.message])).toEqual([
      [0, 'depth 2'],
      [14, 'depth 0'],
    ]);
    expect(outer.lint('x').findings).toEqual([]);
  });

  it('knows the file name and the version rules are told', () => {
    const seen: unknown[] = [];
    const curious = {
      code: 'X4',
      name: 'curious-rule',
      messages: {},
      docs,
      on: {
        Module: (_node: unknown, context: RuleContext) => seen.push(context.filename, context.minorVersion),
      },
    } as unknown as Rule;
    createLinter({ rules: [curious], targetVersion: '3.9' }).lint('', { filename: 'a.pyi' });
    createLinter({ rules: [curious] }).lint('');
    expect(seen).toEqual(['a.pyi', 9, '', 14]);
  });
});

describe('a linter with a clock', () => {
  it('adds up what rules and stages take, and says nothing without one', () => {
    let now = 0;
    const clock = (): number => now++;
    const fixed = (code: string): Rule => ({
      code,
      name: `rule-${code.toLowerCase()}`,
      messages: {},
      docs,
      on: { Name: () => {} },
    });
    const failing: Rule = {
      ...fixed('T3'),
      on: {
        Name() {
          throw new Error('no');
        },
      },
    };
    const rules = [fixed('T1'), { ...fixed('T2'), onToken: { '+': () => {} } }, failing];
    const linter = createLinter({ clock, rules });
    linter.lint('a + b\n');
    linter.lint('c\n');
    // A tick for each call; the stages read the clock twice.
    expect(['T1', 'T2', 'T3'].map((code) => linter.times.get(code))).toEqual([3, 4, 3]);
    expect([...linter.times.keys()].sort()).toEqual([
      'T1',
      'T2',
      'T3',
      'names',
      'noqa',
      'parse',
      'syntax errors',
      'tokens',
    ]);
    expect(createLinter({ rules }).times.size).toBe(0);
  });
});

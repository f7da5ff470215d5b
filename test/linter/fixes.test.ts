/**
 * Fixes: what is applied, in which rounds, and when a file is left alone. That real fixes
 * leave Python behind is asked of CPython, when there is one, in fixedFiles.test.ts.
 */
import { describe, expect, it } from 'vitest';
import type { Constant, Name } from '../../src/ast/nodes.generated.ts';
import { applyFixes, fixSource } from '../../src/linter/fixes.ts';
import { createLinter, type LinterOptions } from '../../src/linter/linter.ts';
import { type Edit, Finding, type Fix, type Rule, type RuleContext, report } from '../../src/rules/rule.ts';
import { decodeNamed } from '../../src/text/codecs.ts';

const docs = { what: '', why: '', bad: '', good: '' };

/** A rule that replaces names: `{ a: 'b' }` makes every `a` a `b`. */
function renaming(
  code: string,
  names: Readonly<Record<string, string>>,
  applicability: Fix['applicability'] = 'safe',
): Rule {
  const rule: Rule = {
    code,
    name: `rename-${code.toLowerCase()}`,
    messages: { found: 'rename {0}' },
    docs,
    on: {
      Name({ id, start, end }: Name, context: RuleContext) {
        if (!Object.hasOwn(names, id)) return;
        const edits = [{ start, end, content: names[id] }];
        report(context, rule, 'found', start, end, id, { applicability, message: 'Rename', edits });
      },
    },
  };
  return rule;
}

const fix = (source: string, rules: readonly Rule[], options?: Parameters<typeof fixSource>[2]) =>
  fixSource(createLinter({ rules }), source, options);

/** A finding of which only the fix matters. */
const finding = (...edits: Edit[]): Finding =>
  new Finding('X1', 'x', 'x', edits[0].start, edits[0].end, null, {
    applicability: 'safe',
    message: 'x',
    edits,
  });
const edit = (start: number, end: number, content: string): Edit => ({ start, end, content });

describe('one round', () => {
  it('applies what does not touch, in any order, all edits of a fix or none', () => {
    const findings = [
      finding(edit(8, 9, 'I')),
      finding(edit(0, 1, 'A'), edit(4, 5, '')),
      finding(edit(6, 6, '-')),
    ];
    expect(applyFixes('abcdefghij', findings)).toEqual({
      text: 'Abcdf-ghIj',
      applied: [findings[1], findings[2], findings[0]],
    });
  });

  it('leaves out what overlaps, touches or lies between the edits of another fix', () => {
    const kept = finding(edit(2, 4, 'X'), edit(6, 7, 'Y'));
    const overlapping = finding(edit(3, 5, '!'));
    const touching = finding(edit(7, 8, '!'));
    const between = finding(edit(5, 5, '!'));
    const { text, applied } = applyFixes('abcdefghij', [touching, between, overlapping, kept]);
    expect(text).toBe('abXefYhij');
    expect(applied).toEqual([kept]);
  });

  it('applies a fix once that several findings share', () => {
    const findings = [finding(edit(0, 3, '')), finding(edit(0, 3, '')), finding(edit(0, 3, 'x'))];
    expect(applyFixes('abcd', findings)).toEqual({ text: 'd', applied: [findings[0], findings[1]] });
  });
});

describe('rounds', () => {
  it('go on until nothing is left to fix', () => {
    const { text, applied, result } = fix('a + a + z\n', [
      renaming('X1', { a: 'b' }),
      renaming('X2', { b: 'c' }),
    ]);
    expect(text).toBe('c + c + z\n');
    expect(applied.map(({ code }) => code)).toEqual(['X1', 'X1', 'X2', 'X2']);
    expect(result.findings).toEqual([]);
    expect(result.tree.text).toBe(text);
  });

  it('end although rules undo each other, and say so', () => {
    const { text, result } = fix('a\n', [renaming('X1', { a: 'b' }), renaming('X2', { b: 'a' })]);
    expect(text).toBe('b\n');
    expect(result.failures.map(({ code, error }) => [code, String(error)])).toEqual([
      ['X2', 'Error: its fix undoes that of another rule'],
    ]);
  });

  it('end although a rule never has enough, and say so', () => {
    const { text, result } = fix('a\n', [renaming('X1', { a: 'a + 1' })]);
    expect(text).toBe(`a${' + 1'.repeat(100)}\n`);
    expect(result.failures.map(({ code, error }) => [code, String(error)])).toEqual([
      ['X1', 'Error: 100 rounds of fixes did not come to an end'],
    ]);
  });

  it('do without a rule whose fix breaks the file, or changes nothing', () => {
    const rules = [renaming('X1', { a: '(' }), renaming('X2', { b: 'c' }), renaming('X3', { d: 'd' })];
    const { text, result } = fix('a + b + d\n', rules);
    expect(text).toBe('a + c + d\n');
    expect(result.findings.map(({ code }) => code)).toEqual(['X1', 'X3']);
    expect(result.failures.map(({ code, error }) => [code, String(error)])).toEqual([
      ['X1', 'Error: its fix breaks the file'],
      ['X3', 'Error: its fix changes nothing'],
    ]);
  });

  it('take fixes one by one that only break the file together', () => {
    const lonely: Rule = {
      code: 'X1',
      name: 'lonely',
      messages: { found: 'found' },
      docs,
      on: {
        Constant({ start, end }: Constant, context: RuleContext) {
          if (context.text.includes('pass')) return;
          // Only one of the two statements may go; then there is a body still.
          const lineEnd = context.text.indexOf('\n', end) + 1;
          const content = context.text.split('1').length === 2 ? 'pass\n' : '';
          const edits = [{ start, end: lineEnd, content }];
          report(context, lonely, 'found', start, end, null, {
            applicability: 'safe',
            message: 'Remove',
            edits,
          });
        },
      },
    };
    const { text, result } = fix('if x:\n    1\n    1\n', [lonely]);
    expect(text).toBe('if x:\n        pass\n');
    expect(result.failures).toEqual([]);
  });
});

describe('what is applied', () => {
  const rules = [renaming('X1', { a: 'b' }), renaming('X2', { c: 'd' }, 'unsafe')];

  it('is what is safe, unless told otherwise', () => {
    expect(fix('a + c\n', rules).text).toBe('b + c\n');
    expect(fix('a + c\n', rules, { unsafe: true }).text).toBe('b + d\n');
    expect(fix('a\n', [renaming('X1', { a: 'b' }, 'displayonly')], { unsafe: true }).text).toBe('a\n');
  });

  it('is not what a comment suppresses or the file ignores', () => {
    expect(fix('a + c  # noqa\na\n', rules, { unsafe: true }).text).toBe('a + c  # noqa\nb\n');
    expect(fix('a + c\n', rules, { unsafe: true, ignoreHere: ['X1'] }).text).toBe('a + d\n');
  });

  it('leaves the source object alone when there is nothing to do', () => {
    const bytes = Buffer.from('x\n');
    const { source, applied, refusal } = fixSource(createLinter({ rules }), bytes);
    expect(source).toBe(bytes);
    expect([applied, refusal]).toEqual([[], null]);
  });
});

describe('a file is not touched', () => {
  const rules = [renaming('X1', { a: 'b', q: 'ß', u: 'ü' })];
  const fixBytes = (bytes: Uint8Array, options?: LinterOptions) =>
    fixSource(createLinter({ rules, encodings: decodeNamed, ...options }), bytes);

  it('with syntax errors, even where it is undamaged', () => {
    const { source, refusal, result } = fix('a\nx = (\n', rules);
    expect(source).toBe('a\nx = (\n');
    expect(refusal).toBe('syntax-error');
    expect(result.findings.map(({ code }) => code)).toEqual(['X1', 'invalid-syntax']);
  });

  it('whose bytes could not be read without loss', () => {
    // Before 3.14 the comment is no error, but what was in it is not known.
    const bytes = Buffer.from('a  # \xff\n', 'latin1');
    const { source, refusal } = fixBytes(bytes, { targetVersion: '3.13' });
    expect(source).toBe(bytes);
    expect(refusal).toBe('encoding');
  });

  it('when the fix has a character that its encoding lacks', () => {
    const bytes = Buffer.from('# coding: ascii\nq\n');
    const { source, refusal, result } = fixBytes(bytes);
    expect(source).toBe(bytes);
    expect(refusal).toBe('encoding');
    expect(result.findings.length).toBe(1);
  });
});

describe('bytes', () => {
  const linter = createLinter({ rules: [renaming('X1', { a: 'b', u: 'ü' })], encodings: decodeNamed });
  const fixed = (bytes: Uint8Array): number[] => [...(fixSource(linter, bytes).source as Uint8Array)];

  it.each<[string, string | Uint8Array, string | Uint8Array]>([
    ['UTF-8', 'a + "ä🐍"\r\n\fa\rx', 'b + "ä🐍"\r\n\fb\rx'],
    ['UTF-8 with a BOM', '\ufeffa + u', '\ufeffb + ü'],
    [
      'Latin-1',
      Buffer.from('# coding: latin-1\na + "\xe4\xfc", u\n', 'latin1'),
      Buffer.from('# coding: latin-1\nb + "\xe4\xfc", \xfc\n', 'latin1'),
    ],
    [
      'a DOS code page',
      Buffer.from('# coding: cp437\na + "\x81", u\n', 'latin1'),
      Buffer.from('# coding: cp437\nb + "\x81", \x81\n', 'latin1'),
    ],
  ])('of %s stay what they were', (_, before, after) => {
    expect(fixed(Buffer.from(before as string))).toEqual([...Buffer.from(after as string)]);
  });
});

it('moves all lines of a lambda that becomes a function, but those inside of strings', () => {
  const source = [
    'if c:',
    '  f = lambda: (',
    '      "a " \'b\'',
    '      f"c {d} e "',
    '      f"g {d}" """',
    'h"""',
    '      f"""',
    'i {d}""")',
    '',
  ].join('\n');
  const { text } = fixSource(createLinter({ select: ['E731'] }), source, { unsafe: true });
  expect(text).toBe(
    [
      'if c:',
      '  def f():',
      '    return (',
      '        "a " \'b\'',
      '        f"c {d} e "',
      '        f"g {d}" """',
      'h"""',
      '        f"""',
      'i {d}""")',
      '',
    ].join('\n'),
  );
});

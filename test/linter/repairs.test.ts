/** Repairs of syntax errors: in rounds, each with fewer errors, and never anything else. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/linter.ts';
import { repairSyntax } from '../../src/linter/repairs.ts';

const linter = createLinter({ select: ['E711', 'F541'] });
const repaired = (source: string, unsafe = false): string => repairSyntax(linter, source, { unsafe }).text;

describe('repairs', () => {
  it.each([
    ['def f(x)\n    return x == None\n', 'def f(x):\n    return x == None\n'],
    ['if x\n    y = 1\n', 'if x:\n    y = 1\n'],
    ['print "a"\nexec "b"\n', 'print("a")\nexec("b")\n'],
    ['while x\n    if y\n        print "z"\n', 'while x:\n    if y:\n        print("z")\n'],
  ])('%j', (source, expected) => {
    expect(repaired(source)).toBe(expected);
    const { applied, result } = repairSyntax(linter, source);
    expect(applied.every(({ code }) => code === 'invalid-syntax')).toBe(true);
    expect(result.findings.filter(({ code }) => code === 'invalid-syntax')).toEqual([]);
    // Another time there is nothing to do.
    expect(repairSyntax(linter, expected)).toMatchObject({ source: expected, applied: [] });
  });

  it('leave alone what has none, and what rules found', () => {
    for (const source of ['x = = 1\n', 'x == None\nf"a"\n', '', '\n']) {
      expect(repairSyntax(linter, source)).toMatchObject({
        source,
        text: source,
        applied: [],
        refusal: null,
      });
    }
    expect(repaired('x = = 1\nif x\n    pass\n')).toBe('x = = 1\nif x:\n    pass\n');
  });

  it('guess only when they are told to', () => {
    const source = 'x = [1, 2\n';
    expect(repaired(source)).toBe(source);
    expect(repaired(source, true)).toBe('x = [1, 2]\n');
  });

  it('keep the bytes of a file', () => {
    const latin = Buffer.from('# coding: latin-1\r\nif "\xe9"\r\n    pass\r\n', 'latin1');
    const { source } = repairSyntax(linter, latin);
    expect(Buffer.from(source as Uint8Array).toString('latin1')).toBe(
      '# coding: latin-1\r\nif "\xe9":\r\n    pass\r\n',
    );
    const lossy = Buffer.from('if "\xe9"\n    pass\n', 'latin1');
    expect(repairSyntax(linter, lossy).source).toBe(lossy);
  });
});

/**
 * A linter of chosen parts: what it leaves out, and that what it keeps says the same as the whole.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import {
  compileErrors,
  createEngine,
  type LintResult,
  scopedNames,
  syntaxFixes,
} from '../../src/linter/engineApi.ts';
import { createLinter } from '../../src/linter/linter.ts';
import { ASYNC251, B006, B018, E711, E721, E731, F401, rules } from '../../src/linter/ruleApi.ts';
import { parse } from '../../src/parser/index.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');
const told = ({ findings }: LintResult): string[] =>
  findings.map(({ code, start, message }) => `${code} ${start} ${message}`);

describe('createEngine', () => {
  it('says with all parts what the linter says', () => {
    const whole = createLinter();
    const engine = createEngine({ parse, rules, names: scopedNames, compileErrors, syntaxFixes });
    for (const file of globSync('**/*.py', { cwd: examples, absolute: true })) {
      const source = readFileSync(file);
      expect(told(engine.lint(source))).toEqual(told(whole.lint(source)));
    }
  });

  it('knows only the rules it was given', () => {
    const engine = createEngine({ parse, rules: [E711] });
    expect(told(engine.lint('import os\nx == None\n'))).toEqual([
      'E711 15 Comparison to `None` should be `cond is None`',
    ]);
    expect(() => createEngine({ parse, rules: [E711], select: ['F401'] })).toThrow(RangeError);
  });

  it('reports what the parser finds, and the compile stage and repairs if it has them', () => {
    const source = 'return 1\nx = (1,\n';
    const bare = createEngine({ parse, rules: [] }).lint(source);
    expect(bare.findings.map(({ name, fix }) => [name, fix])).toEqual([['never-closed', null]]);
    const more = createEngine({ parse, rules: [], compileErrors, syntaxFixes }).lint(source);
    expect(more.findings.map(({ name }) => name)).toEqual(['return-outside-function', 'never-closed']);
    expect(more.findings[1].fix).not.toBeNull();
  });

  it('names the rules that need scopes, and goes on', () => {
    const { failures, findings } = createEngine({ parse, rules: [E711, F401] }).lint(
      'import os\nx == None\n',
    );
    expect(failures.map(({ code, error }) => [code, String(error)])).toEqual([
      ['F401', 'Error: the rule needs scopes: make the engine with `names: scopedNames`'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['E711']);
  });
});

describe('names without scopes', () => {
  const engine = createEngine({ parse, rules: [ASYNC251, B006, B018, E721, E731] });
  const codes = (source: string): string[] => engine.lint(source).findings.map(({ code }) => code);

  it('are those of imports', () => {
    const body = (call: string): string => `async def f():\n    ${call}\n`;
    expect(codes(`import time\n${body('time.sleep(1)')}`)).toEqual(['ASYNC251']);
    expect(codes(`import time as t\n${body('t.sleep(1)')}`)).toEqual(['ASYNC251']);
    expect(codes(`from time import sleep as s\n${body('s(1)')}`)).toEqual(['ASYNC251']);
    expect(codes(`import time.x\n${body('time.sleep(1)')}`)).toEqual(['ASYNC251']);
    expect(codes(`from .time import sleep\n${body('sleep(1)')}`)).toEqual([]);
    expect(codes(`def sleep(x): ...\n${body('sleep(1)')}`)).toEqual([]);
  });

  it('are unknown where the file binds them to more than one thing', () => {
    const body = 'async def f():\n    sleep(1)\n';
    expect(codes(`from time import sleep\nfrom time import sleep\n${body}`)).toEqual(['ASYNC251']);
    expect(codes(`from time import sleep\nfrom trio import sleep\n${body}`)).toEqual([]);
    expect(codes(`from time import sleep\ndef g(sleep): ...\n${body}`)).toEqual([]);
  });

  it("are Python's own unless the file binds them somehow", () => {
    const uses = 'x == int\n';
    expect(codes(uses)).toEqual(['E721']);
    for (const binding of [
      'int = 1',
      'def int(): ...',
      'class int: ...',
      'import int',
      'import a as int',
      'from a import int',
      'def f(int): ...',
      'lambda int: 0',
      'for int in x: ...',
      'with a as int: ...',
      'try: ...\nexcept E as int: ...',
      'match x:\n    case int: ...',
      'match x:\n    case [*int]: ...',
      'match x:\n    case {**int}: ...',
      'class C[int]: ...',
      '[0 for int in x]',
      '(int := 1)',
      'del int',
    ]) {
      expect([binding, codes(`${binding}\n${uses}`).includes('E721')]).toEqual([binding, false]);
    }
    for (const other of ['x.int', 'f(int=1)', 'from int import x', 'import a.int']) {
      expect([other, codes(`${other}\n${uses}`).includes('E721')]).toEqual([other, true]);
    }
  });
});

describe('a lambda whose variable has a type', () => {
  const applicabilities = (source: string): (string | undefined)[] =>
    createLinter({ rules: [E731] })
      .lint(source)
      .findings.map(({ fix }) => fix?.applicability);

  it('is only shown as a `def`, in the same scope and behind the type', () => {
    expect(applicabilities('f: T\nf = lambda: 0\n')).toEqual(['displayonly']);
    expect(applicabilities('f = lambda: 0\nf: T\n')).toEqual(['unsafe']);
    expect(applicabilities('f: T\ndef g():\n    f = lambda: 0\n')).toEqual(['unsafe']);
    expect(applicabilities('def g():\n    if x:\n        f: T\n    f = lambda: 0\n')).toEqual([
      'displayonly',
    ]);
    expect(applicabilities('g: T\nf = lambda: 0\n')).toEqual(['unsafe']);
  });
});

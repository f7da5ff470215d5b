import { describe, expect, it } from 'vitest';
import { type Expr, Kind } from '../../src/ast/nodes.generated.ts';
import { parse } from '../../src/parser/index.ts';
import { absoluteName, moduleNameOf, resolve } from '../../src/semantic/imports.ts';
import { analyze } from '../../src/semantic/index.ts';
import { QualifiedNames, qualifiedName } from '../../src/semantic/qualifiedNames.ts';

/** What `?(…)` in the source, each in turn, is called. */
function asked(source: string, ask: (names: QualifiedNames, node: Expr) => string | null): (string | null)[] {
  const tree = parse(source.replaceAll('?(', 'ASK('));
  expect(tree.diagnostics).toEqual([]);
  const names = new QualifiedNames(analyze(tree, 13));
  return tree.tape.ordered.flatMap((node) =>
    node.kind === Kind.Call && node.func.kind === Kind.Name && node.func.id === 'ASK'
      ? [ask(names, node.args[0])]
      : [],
  );
}

/** Sources and what is known of what they ask, by imports alone: as ruff 0.17.6 resolves them (TID251, PTH, T201). */
const imports: Readonly<Record<string, readonly (string | null)[]>> = {
  'import time\n?(time.sleep)': ['time.sleep'],
  'import time as t\n?(t.sleep)': ['time.sleep'],
  'from time import sleep\n?(sleep)': ['time.sleep'],
  'from time import sleep as s\n?(s)\n?(sleep)': ['time.sleep', null],
  'import os.path\n?(os.path.join)\n?(os.getcwd)': ['os.path.join', 'os.getcwd'],
  'import os.path as p\n?(p.join)': ['os.path.join'],
  'import collections.abc\nimport collections\n?(collections.abc.Mapping)': ['collections.abc.Mapping'],
  '?(print)\n?(nothing)': ['builtins.print', null],
  'def f(print): ?(print)': [null],
  'def f():\n  import asyncio\n  ?(asyncio.sleep)\n?(asyncio.sleep)': ['asyncio.sleep', null],
  'class A:\n  from re import compile\n  ?(compile)\n  def m(self): ?(compile)': [
    're.compile',
    'builtins.compile',
  ],
  'import time\ndel time\n?(time.sleep)': [null],
  'import time\ntime = 1\n?(time.sleep)': [null],
  'import time\ndef f(): ?(time.sleep)\ntime = 1': [null],
  'from . import x\nfrom ..a.b import c as d\n?(x.y)\n?(d)': ['.x.y', '..a.b.c'],
  'try:\n  import a\nexcept ImportError:\n  a = None\n?(a.b)': [null],
  '?(f().g)\n?(a[0].b)\n?(1)': [null, null, null],
};

/** What variables add. */
const variables: Readonly<Record<string, readonly (string | null)[]>> = {
  'import time\nsleep = time.sleep\n?(sleep)': ['time.sleep'],
  'import asyncio\na = asyncio\nb = a.tasks\n?(b.sleep)': ['asyncio.tasks.sleep'],
  'import time\nt: object = time\ndef f(): ?(t.sleep)': ['time.sleep'],
  'import time\nif (t := time): ?(t.sleep)': ['time.sleep'],
  'import time\na = b = time\n?(b.sleep)': ['time.sleep'],
  'import time\nt = time\nt = 1\n?(t.sleep)': [null],
  'import time\nif x: t = time\nelse: t = y\n?(t.sleep)': [null],
  'import time\nt, u = time, 1\n?(t.sleep)': [null],
  'import time\ndef f(t=time): ?(t.sleep)': [null],
  'import time\nt = time\ndef f():\n  global t\n  t = 1\n?(t.sleep)': [null],
  'a = b\nb = a\n?(a.c)': [null],
  'p = print\n?(p)': ['builtins.print'],
  'from .log import run\ngo = run\n?(go)': ['.log.run'],
};

describe('names of expressions', () => {
  it.each(Object.entries(imports))('%j: imports', (source, expected) => {
    expect(asked(source, qualifiedName)).toEqual(expected);
    expect(asked(source, resolve)).toEqual(expected);
  });

  it.each(Object.entries(variables))('%j: variables', (source, expected) => {
    expect(asked(source, resolve)).toEqual(expected);
  });

  it('are absolute where the package is known', () => {
    const source = 'from .log import run\nfrom .. import x\nfrom ... import y\n?(run)\n?(x)\n?(y)';
    expect(asked(source, (names, node) => resolve(names, node, 'app.views'))).toEqual([
      'app.views.log.run',
      'app.x',
      '...y',
    ]);
    expect(absoluteName('time.sleep', 'app')).toBe('time.sleep');
    expect(absoluteName('.a', null)).toBe('.a');
    expect(absoluteName('.a', '')).toBe('.a');
  });
});

describe('names of modules', () => {
  it.each([
    ['app/views/list.py', 'app.views.list', 'app.views'],
    ['app/__init__.pyi', 'app', 'app'],
    ['script.py', 'script', ''],
    ['app\\größe.py', 'app.größe', 'app'],
  ])('%s', (path, module, packageName) => {
    expect(moduleNameOf(path)).toEqual({ module, packageName });
  });

  it('need identifiers', () => {
    expect(moduleNameOf('my-app/list.py')).toBeNull();
    expect(moduleNameOf('../list.py')).toBeNull();
  });
});

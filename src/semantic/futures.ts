/**
 * `from __future__` imports: which take effect, and which CPython refuses before it looks at anything else
 * (Python/future.c). Since 3.14 the parser refuses unknown features.
 */
import { type ImportFrom, Kind, type Stmt } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { CompileError, Place, Stage } from './compileError.ts';

export interface Futures {
  /** `annotations` is among the features. */
  readonly hasAnnotations: boolean;
  /** An import of `__future__` that begins here or later comes too late. */
  readonly end: number;
  readonly errors: readonly CompileError[];
}

const features: readonly string[] = [
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
];

const noFutures: Futures = { hasAnnotations: false, end: 0, errors: [] };

/** The `from __future__` imports of a file, as Python 3.`minorVersion` sees them. */
export function findFutures(tree: Tree, minorVersion: number): Futures {
  const { root } = tree;
  if (root.kind !== Kind.Module && root.kind !== Kind.Interactive) return noFutures;
  const { body } = root;
  const errors: CompileError[] = [];
  let hasAnnotations = false;
  let end = 0;
  // A docstring is decoded only where something depends on its being one.
  const second = body.length > 1 ? body[1] : null;
  const mayFollow = second !== null && (second.kind === Kind.Error || isFutureImport(second, minorVersion));
  for (let i = mayFollow && startsWithDocstring(body) ? 1 : 0; i < body.length; i++) {
    const node = body[i];
    if (node.kind === Kind.Error) continue;
    if (!isFutureImport(node, minorVersion)) break;
    end = node.end;
    for (const { name, start } of node.names) {
      if (name === 'annotations') hasAnnotations = true;
      if (minorVersion >= 14 || features.includes(name)) continue;
      const isJoke = name === 'braces';
      const id = isJoke ? Syntax.NotAChance : Syntax.UnknownFeature;
      const diagnostic = new Diagnostic(id, start, start + name.length, -1, isJoke ? null : name);
      errors.push(new CompileError(diagnostic, Stage.Future, node.start, node.end, Place.Line));
    }
  }
  return { hasAnnotations, end, errors };
}

/** `from __future__ import …`; before 3.13, of a package's own `__future__`, too. */
function isFutureImport(node: Stmt, minorVersion: number): node is ImportFrom {
  return (
    node.kind === Kind.ImportFrom && node.module === '__future__' && (node.level === 0 || minorVersion < 13)
  );
}

function startsWithDocstring(body: readonly Stmt[]): boolean {
  const first = body[0];
  if (first === undefined || first.kind !== Kind.Expr) return false;
  return first.value.kind === Kind.Constant && typeof first.value.value === 'string';
}

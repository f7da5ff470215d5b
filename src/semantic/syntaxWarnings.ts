/**
 * What CPython warns of while it parses and compiles a file that it accepts.
 *
 * A pass over the kinds on the tape picks the few nodes that can be meant; whether a literal stands where
 * only the optimizer's constant stood, or an annotation is never compiled, is asked of those alone.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { CompareOperator, Context, Operator, UnaryOperator } from '../ast/operators.ts';
import type { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { escapeWarnings } from './escapeWarnings.ts';
import { finallyWarnings } from './finallyWarnings.ts';
import { Constants, PyTuple, typeName } from './folding.ts';
import { findFutures } from './futures.ts';
import { SyntaxWarning } from './syntaxWarning.ts';

export { SyntaxWarning } from './syntaxWarning.ts';

interface WarningState {
  readonly tree: Tree;
  readonly minorVersion: number;
  readonly constants: Constants;
  readonly futureAnnotations: boolean;
  readonly warnings: SyntaxWarning[];
}

/**
 * The warnings of Python 3.`minorVersion` about a file, by position. Escapes in strings are reported as
 * CPython does, the first of each literal. Linear in the size of the file.
 */
export function syntaxWarnings(tree: Tree, minorVersion: number): SyntaxWarning[] {
  const constants = new Constants(tree.tape, minorVersion);
  const futureAnnotations = findFutures(tree, minorVersion).hasAnnotations;
  const state: WarningState = { tree, minorVersion, constants, futureAnnotations, warnings: [] };
  const { kinds, nodes, length } = tree.tape;
  for (let i = 0; i < length; i++) {
    switch (kinds[i]) {
      case Kind.Constant:
        if (minorVersion >= 10) checkNumber(state, nodes[i] as ast.Constant);
        break;
      case Kind.Compare:
        checkCompare(state, nodes[i] as ast.Compare);
        break;
      case Kind.Call:
        checkCall(state, nodes[i] as ast.Call);
        break;
      case Kind.Subscript:
        checkSubscript(state, nodes[i] as ast.Subscript);
        break;
      case Kind.Assert:
        checkAssert(state, nodes[i] as ast.Assert);
        break;
    }
  }
  const leaving = minorVersion >= 14 ? finallyWarnings(tree) : [];
  const all = [...escapeWarnings(tree, minorVersion), ...state.warnings, ...leaving];
  return all.sort((a, b) => a.diagnostic.start - b.diagnostic.start);
}

/** Warns of a node that the compiler meets: annotations that are not evaluated are none. */
function warn(
  state: WarningState,
  id: number,
  node: ast.Node,
  line: ast.Node,
  argument: string | null,
): void {
  if (!isCompiled(state, node)) return;
  const diagnostic = new Diagnostic(id, node.start, node.end, -1, argument);
  const { lineIndex } = state.tree;
  state.warnings.push(new SyntaxWarning(diagnostic, 'SyntaxWarning', lineIndex.lineOf(line.start)));
}

const A = 97;
const E = 101;
const F = 102;
const I = 105;
const N = 110;
const O = 111;

/** `1if x`: the tokenizer wants a blank between a number and a keyword. */
function checkNumber({ tree, minorVersion, warnings }: WarningState, node: ast.Constant): void {
  const { text } = tree;
  const next = text.charCodeAt(node.end);
  if (next !== A && next !== E && next !== F && next !== I && next !== N && next !== O) return;
  const first = text.charCodeAt(node.start);
  if (first !== 46 && (first < 48 || first > 57)) return;
  if (!/^(?:and|else|for|i[fns]|not|or)/.test(text.slice(node.end, node.end + 4))) return;
  const kind = numberKind(text.slice(node.start, node.end));
  const diagnostic = new Diagnostic(Syntax.NumberBeforeKeyword, node.start, node.end, -1, kind);
  const category = minorVersion >= 11 ? 'SyntaxWarning' : 'DeprecationWarning';
  warnings.push(new SyntaxWarning(diagnostic, category, tree.lineIndex.lineOf(node.start)));
}

function numberKind(source: string): string {
  if (/^0x/i.test(source)) return 'hexadecimal';
  if (/^0o/i.test(source)) return 'octal';
  if (/^0b/i.test(source)) return 'binary';
  return /j$/i.test(source) ? 'imaginary' : 'decimal';
}

/** `x is 1`: one warning for a comparison, about its first literal. */
function checkCompare(state: WarningState, node: ast.Compare): void {
  const { ops, comparators } = node;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i];
    if (op !== CompareOperator.Is && op !== CompareOperator.IsNot) continue;
    const left = literalType(state, i === 0 ? node.left : comparators[i - 1]);
    const type = left ?? literalType(state, comparators[i]);
    if (type === null) continue;
    const isNegative = (op === CompareOperator.IsNot) !== isNegated(state, node);
    const what = state.minorVersion >= 12 ? `'${type}'` : 'a';
    warn(state, isNegative ? Syntax.IsNotLiteral : Syntax.IsLiteral, node, node, what);
    return;
  }
}

/** Until 3.13 `not a is b` is compiled as `a is not b`. */
function isNegated({ tree, minorVersion }: WarningState, node: ast.Compare): boolean {
  if (minorVersion >= 14 || node.ops.length > 1) return false;
  const parent = tree.tape.nodes[tree.tape.parents[node.index]];
  return parent.kind === Kind.UnaryOp && parent.op === UnaryOperator.Not;
}

/** The type of a literal that has no identity; `None`, `...`, `True` and `False` have one. */
function literalType({ constants, minorVersion }: WarningState, node: ast.Expr): string | null {
  if (minorVersion >= 14 && node.kind === Kind.Tuple)
    return node.elts.every((element) => constants.valueOf(element) !== undefined) ? 'tuple' : null;
  const value = constants.valueOf(node);
  if (value === undefined || value === null || typeof value === 'boolean') return null;
  const type = typeName(value);
  return type === 'ellipsis' ? null : type;
}

/** The type that the compiler sees in an expression, or null. */
function inferType(state: WarningState, node: ast.Expr): string | null {
  const value = state.constants.valueOf(node);
  if (value !== undefined) return typeName(value);
  switch (node.kind) {
    case Kind.Tuple:
      return 'tuple';
    case Kind.List:
    case Kind.ListComp:
      return 'list';
    case Kind.Dict:
    case Kind.DictComp:
      return 'dict';
    case Kind.Set:
    case Kind.SetComp:
      return 'set';
    case Kind.GeneratorExp:
      return 'generator';
    case Kind.Lambda:
      return 'function';
    case Kind.JoinedStr:
      return 'str';
    case Kind.TemplateStr:
      return 'string.templatelib.Template';
    case Kind.BinOp:
      return isFormatting(state, node) ? 'str' : null;
    default:
      return null;
  }
}

/** `'%s' % (x,)` is compiled as an f-string, since 3.11. */
function isFormatting({ constants, minorVersion }: WarningState, node: ast.BinOp): boolean {
  if (minorVersion < 11 || node.op !== Operator.Mod || node.right.kind !== Kind.Tuple) return false;
  const format = constants.valueOf(node.left);
  if (typeof format !== 'string' || constants.valueOf(node.right) !== undefined) return false;
  const { elts } = node.right;
  if (elts.some((element) => element.kind === Kind.Starred)) return false;
  const rest = format.replaceAll('%%', '').replace(/%[-+ #0]*\d{0,2}(?:\.\d{0,2})?[sra]/g, '\0');
  return !rest.includes('%') && rest.split('\0').length - 1 === elts.length;
}

/** `'a' (b)`: most often a comma is missing. */
function checkCall(state: WarningState, { func }: ast.Call): void {
  if (func.kind === Kind.Name && func.id !== '__debug__') return;
  if (func.kind === Kind.Attribute || func.kind === Kind.Lambda) return;
  const type = inferType(state, func);
  if (type !== null) warn(state, Syntax.NotCallable, func, func, type);
}

function checkSubscript(state: WarningState, node: ast.Subscript): void {
  const { value, slice } = node;
  if (value.kind === Kind.Attribute || (value.kind === Kind.Name && value.id !== '__debug__')) return;
  if (node.ctx !== Context.Load || state.constants.valueOf(node) !== undefined) return;
  const type = inferType(state, value);
  if (type === null) return;
  if (!isSubscriptable(type)) warn(state, Syntax.NotSubscriptable, value, value, type);
  if (!isSequence(type)) return;
  const index = inferType(state, slice);
  if (index === null || index === 'int' || index === 'bool') return;
  const what = `${type} indices must be integers or slices, not ${index}`;
  warn(state, Syntax.BadIndex, value, value, what);
}

const isSequence = (type: string): boolean =>
  type === 'str' || type === 'bytes' || type === 'tuple' || type === 'list';

const isSubscriptable = (type: string): boolean => isSequence(type) || type === 'dict';

/** `assert (x, 'message')`. Before 3.10 a tuple of constants passed. */
function checkAssert(state: WarningState, node: ast.Assert): void {
  const { test } = node;
  const value = state.constants.valueOf(test);
  const isTuple =
    value === undefined
      ? test.kind === Kind.Tuple && test.elts.length > 0
      : state.minorVersion >= 10 && value instanceof PyTuple && value.items.length > 0;
  if (isTuple) warn(state, Syntax.AssertTuple, test, node, null);
}

/** No part of an annotation that is never evaluated. */
function isCompiled(state: WarningState, node: ast.Node): boolean {
  const { nodes, parents } = state.tree.tape;
  for (let at = node.index; at >= 0; at = parents[at]) {
    const parent = nodes[parents[at]];
    if (parent === undefined) return true;
    const inner = nodes[at];
    switch (parent.kind) {
      case Kind.arg:
        if (parent.annotation === inner && state.futureAnnotations) return false;
        break;
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        if (parent.returns === inner && state.futureAnnotations) return false;
        break;
      case Kind.AnnAssign:
        if (parent.annotation === inner && !isEvaluated(state, parent)) return false;
        break;
    }
  }
  return true;
}

/** The annotation of a variable is evaluated: in a module or class, and since 3.14 only that of a name. */
function isEvaluated(state: WarningState, node: ast.AnnAssign): boolean {
  const { minorVersion, futureAnnotations, tree } = state;
  if (futureAnnotations && (minorVersion >= 10 || node.simple)) return false;
  if (minorVersion >= 14 && !node.simple) return false;
  const { nodes, parents } = tree.tape;
  for (let at = parents[node.index]; at >= 0; at = parents[at]) {
    const { kind } = nodes[at];
    if (kind === Kind.FunctionDef || kind === Kind.AsyncFunctionDef) return false;
    if (kind === Kind.ClassDef) return true;
  }
  return true;
}

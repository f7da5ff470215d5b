/**
 * The binder: one pass over the tree that finds scopes, symbols, bindings and references, in the
 * order of CPython's symbol table and of evaluation.
 *
 * Most of it is a loop over the kinds of nodes in pre-order (`scan`), because most nodes say nothing
 * about names. What changes the scope, or is evaluated in another order than it is written, ends
 * the loop and leaves tasks: runs of the pre-order still to be scanned, scopes to be opened and closed.
 * So nothing recurses, and 200,000 levels cost what 200,000 nodes cost.
 *
 * Beside the tables the pass leaves events: what is read and bound, in order of evaluation, with
 * function bodies and deferred annotations marked as such. `link.ts` plays them back.
 */
import { Kind, type Node, type Node3 } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_ALL, NAME_DEBUG, NAME_LOCALS, NAME_SUPER } from '../parser/tokens.ts';
import {
  closeAnnotation,
  closeClass,
  closeFunction,
  closeTypeAlias,
  closeTypeVariable,
  declareTypeParameter,
  enterClass,
  enterFunction,
  enterPlainFunction,
  enterTypeAlias,
  openAnnotation,
  openClass,
  openFunction,
  openTypeAlias,
  openTypeParameters,
  openTypeVariable,
} from './bindDefinitions.ts';
import {
  bindNamedExpression,
  closeComprehension,
  closeLambda,
  enterComprehension,
  enterConditional,
  enterLambda,
  enterNamedExpression,
  noteAsyncStatement,
  noteAwait,
  noteYield,
  openComprehension,
  openLambda,
  readSpecial,
} from './bindExpressions.ts';
import {
  annotateVariable,
  bindAlias,
  bindAnnotated,
  bindImportFrom,
  bindPattern,
  declareNames,
  deleteName,
  enterAnnotated,
  enterHandler,
  leaveHandler,
  readAugmented,
} from './bindStatements.ts';
import { closeString, enterString, openString } from './bindStrings.ts';
import { enterTypeCall, enterTypeSubscript, isTypeCallee, isTypeHead } from './bindTypes.ts';
import { checkDebugPatterns } from './debugNames.ts';
import { addEvent, addPending, EVENT_BIND, flushPending } from './events.ts';
import { mangle } from './mangle.ts';
import { BindingKind, ReferenceFlag, ScopeFlag, ScopeKind, SymbolFlag } from './model.ts';
import { IN_TARGET, IN_TYPE, MAY_STORE, REFERENCE_SHIFT, STORE_MASK, UNSEEN } from './modes.ts';
import { addBinding, addSymbol, growReferences } from './rows.ts';
import type { BindState } from './state.ts';
import { reportInScope, reportNode } from './symbolErrors.ts';
import * as Task from './tasks.ts';
import { pushRest, pushTask, subtreeEnd } from './tasks.ts';

/** Does what is on the stack of tasks above `base`. */
export function run(s: BindState, base: number): void {
  while (s.taskCount > base) {
    s.taskCount -= 4;
    const { tasks, taskCount } = s;
    const from = tasks[taskCount + 1];
    const to = tasks[taskCount + 2];
    const mode = tasks[taskCount + 3];
    switch (tasks[taskCount]) {
      case Task.SCAN:
        scan(s, from, to, mode);
        break;
      case Task.OPEN_FUNCTION:
        openFunction(s, from, to);
        break;
      case Task.CLOSE_FUNCTION:
        closeFunction(s, from, to);
        break;
      case Task.OPEN_CLASS:
        openClass(s, from, to);
        break;
      case Task.CLOSE_CLASS:
        closeClass(s, from);
        break;
      case Task.OPEN_LAMBDA:
        openLambda(s, from, to, mode);
        break;
      case Task.CLOSE_LAMBDA:
        closeLambda(s);
        break;
      case Task.OPEN_COMPREHENSION:
        openComprehension(s, from, mode);
        break;
      case Task.CLOSE_COMPREHENSION:
        closeComprehension(s, from);
        break;
      case Task.NAMED_EXPRESSION:
        bindNamedExpression(s, from, mode);
        break;
      case Task.OPEN_TYPE_PARAMETERS:
        openTypeParameters(s, from);
        break;
      case Task.TYPE_PARAMETER:
        declareTypeParameter(s, from);
        break;
      case Task.OPEN_TYPE_VARIABLE:
        openTypeVariable(s, from);
        break;
      case Task.CLOSE_TYPE_VARIABLE:
        closeTypeVariable(s, from);
        break;
      case Task.OPEN_TYPE_ALIAS:
        openTypeAlias(s, from);
        break;
      case Task.CLOSE_TYPE_ALIAS:
        closeTypeAlias(s, from, to);
        break;
      case Task.OPEN_ANNOTATION:
        openAnnotation(s, from);
        break;
      case Task.CLOSE_ANNOTATION:
        closeAnnotation(s, from, to);
        break;
      case Task.ANNOTATE:
        annotateVariable(s, from);
        break;
      case Task.BIND_ANNOTATED:
        bindAnnotated(s, from);
        break;
      case Task.LEAVE_HANDLER:
        leaveHandler(s, from, to);
        break;
      case Task.OPEN_STRING:
        openString(s, from, to, mode);
        break;
      case Task.CLOSE_STRING:
        closeString(s, from);
        break;
    }
  }
}

/** 1 for kinds that say nothing about names, where a type is meant and where none is. */
const quietInTypes: Uint8Array = /* @__PURE__ */ makeQuietKinds([]);
const quietInValues: Uint8Array = /* @__PURE__ */ makeQuietKinds([
  Kind.Constant,
  Kind.JoinedStr,
  Kind.TemplateStr,
]);

function makeQuietKinds(more: readonly number[]): Uint8Array {
  const table = new Uint8Array(128);
  const kinds = [
    more,
    [Kind.BoolOp, Kind.BinOp, Kind.UnaryOp, Kind.Dict, Kind.Set, Kind.Compare, Kind.FormattedValue],
    [Kind.Interpolation, Kind.Attribute, Kind.Starred, Kind.List, Kind.Tuple, Kind.Slice, Kind.Module],
    [Kind.Interactive, Kind.Expression, Kind.comprehension, Kind.arguments, Kind.arg, Kind.keyword],
    [Kind.MatchValue, Kind.MatchSingleton, Kind.MatchSequence, Kind.MatchOr],
  ];
  for (const kind of kinds.flat()) table[kind] = 1;
  return table;
}

/**
 * Scans [from, to) of the pre-order, in the current scope, up to the first node that wants tasks; that
 * has left one for the rest.
 */
function scan(s: BindState, from: number, last: number, startMode: number): void {
  const { kinds, preorder, ranks, nodes, nameIds } = s;
  let { scope } = s;
  let to = last;
  const privateNames = s.privateClass >= 0 ? s.privateNames : null;
  let mode = startMode & ~MAY_STORE;
  let quiet = (mode & IN_TYPE) !== 0 ? quietInTypes : quietInValues;
  // Names before this rank may be targets.
  let storeEnd = (startMode & (MAY_STORE | IN_TARGET)) !== 0 ? to : from;
  for (let rank = from; rank < to; rank++) {
    const kind = kinds[rank];
    if (kind === Kind.Name) {
      const at = preorder[rank];
      const written = nameIds[at];
      if (written < 0) continue;
      const name = privateNames !== null && privateNames[written] === 1 ? mangle(s, written) : written;
      let symbol = s.top[name] - 1;
      if (symbol < 0 || s.symbolScope[symbol] !== scope) symbol = addSymbol(s, name);
      if (rank >= storeEnd || (nodes[at] as unknown as Node3).s1 === Context.Load) {
        if ((mode & (UNSEEN | IN_TARGET)) === 0) s.symbolFlags[symbol] |= SymbolFlag.Use;
        else readOddly(s, symbol, at, mode);
        // addReference, by hand: a third of the nodes of a file come past here.
        const reference = s.referenceCount++;
        if (reference === s.referenceNode.length) growReferences(s);
        s.referenceNode[reference] = at + s.nodeBase;
        s.referenceSymbol[reference] = symbol;
        s.referenceFlags[reference] = mode >> REFERENCE_SHIFT;
        if (written <= NAME_LOCALS && written >= NAME_SUPER) readSpecial(s, rank, written, mode);
      } else storeName(s, symbol, at, written, mode);
      continue;
    }
    // Asked before the jump of the switch, which is hard to predict: half of the nodes end here.
    if (quiet[kind] === 1) continue;
    // What a handler that leaves tasks goes on with: it may leave in the middle of a target.
    const here = rank < storeEnd ? mode | MAY_STORE : mode;
    switch (kind) {
      case Kind.Delete:
      case Kind.withitem:
        if (s.pendingCount > 0) flushPending(s);
        storeEnd = subtreeEnd(s, rank);
        break;
      case Kind.Return:
      case Kind.Raise:
      case Kind.Assert:
      case Kind.Expr:
      case Kind.Pass:
      case Kind.Break:
      case Kind.Continue:
      case Kind.While:
      case Kind.If:
      case Kind.Match:
      case Kind.Try:
      case Kind.TryStar:
      case Kind.match_case:
        if (s.pendingCount > 0) flushPending(s);
        break;
      case Kind.Assign:
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | BindingKind.Assignment;
        // The value is the last child: it was finished right before the statement.
        storeEnd = ranks[preorder[rank] - 1];
        break;
      case Kind.AugAssign:
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | BindingKind.AugmentedAssignment;
        storeEnd = subtreeEnd(s, rank + 1);
        if (kinds[rank + 1] === Kind.Name) readAugmented(s, preorder[rank + 1], mode);
        break;
      case Kind.For:
      case Kind.AsyncFor:
        if (kind === Kind.AsyncFor) noteAsyncStatement(s, preorder[rank]);
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | BindingKind.LoopVariable;
        storeEnd = subtreeEnd(s, rank + 1);
        break;
      case Kind.With:
      case Kind.AsyncWith:
        if (kind === Kind.AsyncWith) noteAsyncStatement(s, preorder[rank]);
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | BindingKind.WithItem;
        break;
      case Kind.Import:
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | BindingKind.Import;
        break;
      case Kind.ImportFrom:
        if (s.pendingCount > 0) flushPending(s);
        mode = (mode & ~STORE_MASK) | bindImportFrom(s, preorder[rank]);
        break;
      case Kind.alias:
        bindAlias(s, preorder[rank], mode & STORE_MASK);
        break;
      case Kind.Global:
      case Kind.Nonlocal:
        if (s.pendingCount > 0) flushPending(s);
        declareNames(s, preorder[rank]);
        break;
      case Kind.MatchAs:
      case Kind.MatchStar:
      case Kind.MatchMapping:
        bindPattern(s, preorder[rank]);
        break;
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef: {
        if (s.pendingCount > 0) flushPending(s);
        const end = subtreeEnd(s, rank);
        if (end < to) pushTask(s, Task.SCAN, end, to, mode);
        const body = enterPlainFunction(s, rank, end);
        if (body < 0) {
          enterFunction(s, rank, end);
          return;
        }
        // Its body is scanned here and now; what comes after it waits on the stack.
        scope = s.scope;
        mode = 0;
        quiet = quietInValues;
        storeEnd = 0;
        to = end;
        rank = body - 1;
        break;
      }
      case Kind.ClassDef:
        enterClass(s, rank, to, mode);
        return;
      case Kind.TypeAlias:
        enterTypeAlias(s, rank, to, mode);
        return;
      case Kind.AnnAssign:
        enterAnnotated(s, rank, to, mode);
        return;
      case Kind.ExceptHandler:
        if (s.pendingCount > 0) flushPending(s);
        if (nameIds[preorder[rank]] < 0) break;
        enterHandler(s, rank, to, mode);
        return;
      case Kind.Lambda:
        enterLambda(s, rank, to, here);
        return;
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.DictComp:
      case Kind.GeneratorExp:
        enterComprehension(s, rank, to, here);
        return;
      case Kind.NamedExpr:
        enterNamedExpression(s, rank, to, here);
        return;
      case Kind.IfExp:
        enterConditional(s, rank, to, here);
        return;
      case Kind.MatchClass:
        checkDebugPatterns(s, preorder[rank]);
        break;
      case Kind.Yield:
      case Kind.YieldFrom:
        noteYield(s, preorder[rank]);
        break;
      case Kind.Await:
        noteAwait(s, preorder[rank]);
        break;
      case Kind.Subscript:
        if (((mode & IN_TYPE) !== 0 || isTypeHead(s, rank + 1)) && enterTypeSubscript(s, rank, to, here))
          return;
        break;
      case Kind.Call:
        if (
          ((mode & IN_TYPE) !== 0 || (s.sawTypeImport && isTypeCallee(s, rank + 1))) &&
          enterTypeCall(s, rank, to, here)
        )
          return;
        break;
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        enterMode(s, rank, to, here, mode & ~IN_TYPE);
        return;
      case Kind.Constant:
        if (enterString(s, rank, to, here)) return;
        break;
      case Kind.Error:
        if (s.pendingCount > 0) flushPending(s);
        s.scopeFlags[scope] |= ScopeFlag.Damaged;
        enterMode(s, rank, to, here, mode | MAY_STORE | (ReferenceFlag.Uncertain << REFERENCE_SHIFT));
        return;
    }
  }
}

/** Goes on inside a node with another mode, then after it with this one. */
function enterMode(s: BindState, rank: number, to: number, mode: number, inner: number): void {
  const end = pushRest(s, rank, to, mode);
  pushTask(s, Task.SCAN, rank + 1, end, inner);
}

/** A name that is read where the symbol table does not look, or in the target of a comprehension's `for`. */
function readOddly(s: BindState, symbol: number, at: number, mode: number): void {
  if ((mode & UNSEEN) !== 0) return;
  const declared = SymbolFlag.Global | SymbolFlag.Nonlocal;
  if ((s.symbolFlags[symbol] & declared) !== 0) reportRebound(s, s.nodes[at]);
  s.symbolFlags[symbol] |= SymbolFlag.Use | SymbolFlag.ComprehensionIterator;
}

/** A name that is stored to or deleted. */
function storeName(s: BindState, symbol: number, at: number, written: number, mode: number): void {
  const node = s.nodes[at];
  const isDelete = (node as unknown as Node3).s1 === Context.Del;
  if (written === NAME_DEBUG && s.minor >= 14)
    reportNode(s, isDelete ? Syntax.CannotDelete : Syntax.CannotAssign, node, '__debug__');
  if ((mode & IN_TARGET) !== 0) {
    const declared = SymbolFlag.Global | SymbolFlag.Nonlocal;
    // Only an assignment expression can have declared it: a comprehension holds no statements.
    if ((s.symbolFlags[symbol] & declared) !== 0) reportRebound(s, node);
    s.symbolFlags[symbol] |= SymbolFlag.Local | SymbolFlag.ComprehensionIterator;
    addEvent(s, EVENT_BIND, addBinding(s, symbol, BindingKind.ComprehensionVariable, 0, at));
    return;
  }
  s.symbolFlags[symbol] |= SymbolFlag.Local;
  if (isDelete) {
    deleteName(s, symbol, at, mode);
    return;
  }
  const isExport = written === NAME_ALL && s.scopeKind[s.scope] === ScopeKind.Module;
  addPending(s, addBinding(s, symbol, isExport ? exportKind(mode) : mode & STORE_MASK, 0, at));
}

function exportKind(mode: number): number {
  const kind = mode & STORE_MASK;
  return kind === BindingKind.Assignment || kind === BindingKind.AugmentedAssignment
    ? BindingKind.Export
    : kind;
}

function reportRebound(s: BindState, node: Node): void {
  const { id } = node as unknown as { readonly id: string };
  reportInScope(s, Syntax.WalrusRebound, node, id);
}

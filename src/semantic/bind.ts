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
import { actionsInTypes, actionsInValues, CALLS, ENDS, QUIET } from './actions.ts';
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
import { addBinding, addReference, addSymbol } from './rows.ts';
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
      case Task.OPEN_COMPREHENSION:
        openComprehension(s, from, mode);
        break;
      case Task.CLOSE_COMPREHENSION:
        closeComprehension(s, from);
        break;
      default:
        runRare(s, tasks[taskCount], from, to, mode);
    }
  }
}

/** Tasks that many files have none of: behind one call, see `scan`. */
function runRare(s: BindState, task: number, from: number, to: number, mode: number): void {
  switch (task) {
    case Task.OPEN_LAMBDA:
      openLambda(s, from, to, mode);
      break;
    case Task.CLOSE_LAMBDA:
      closeLambda(s);
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

/**
 * Scans [from, to) of the pre-order, in the current scope, up to the first node that wants tasks; that
 * has left one for the rest.
 *
 * Only what every file is full of is done here. A call that did not occur before this loop was compiled throws the
 * compiled code away when it does occur, so all that is rarer stands behind one call, which every file makes.
 */
function scan(s: BindState, from: number, last: number, startMode: number): void {
  const { kinds, preorder, ranks, nodes, nameIds, privateNames } = s;
  let { scope } = s;
  let to = last;
  let mode = startMode & ~MAY_STORE;
  let actions = (mode & IN_TYPE) !== 0 ? actionsInTypes : actionsInValues;
  // Names before this rank may be targets.
  let storeEnd = (startMode & (MAY_STORE | IN_TARGET)) !== 0 ? to : from;
  for (let rank = from; rank < to; rank++) {
    const kind = kinds[rank];
    if (kind === Kind.Name) {
      const at = preorder[rank];
      const written = nameIds[at];
      if (written < 0) continue;
      const name = privateNames[written] === 1 ? mangle(s, written) : written;
      let symbol = s.top[name] - 1;
      if (symbol < 0 || s.symbolScope[symbol] !== scope) symbol = addSymbol(s, name);
      if (rank < storeEnd && (nodes[at] as unknown as Node3).s1 !== Context.Load)
        storeName(s, symbol, at, written, mode);
      else if (
        (mode & (UNSEEN | IN_TARGET)) !== 0 ||
        (written <= NAME_LOCALS && written >= NAME_SUPER) ||
        s.referenceCount === s.referenceNode.length
      )
        readOddly(s, symbol, rank, written, mode);
      else {
        s.symbolFlags[symbol] |= SymbolFlag.Use;
        // addReference, by hand: a third of the nodes of a file come past here.
        const reference = s.referenceCount++;
        s.referenceNode[reference] = at + s.nodeBase;
        s.referenceSymbol[reference] = symbol;
        s.referenceFlags[reference] = mode >> REFERENCE_SHIFT;
      }
      continue;
    }
    // Half of the nodes end here.
    const action = actions[kind];
    if (action === QUIET) continue;
    if (action === ENDS) {
      if (s.pendingCount > 0) flushPending(s);
      continue;
    }
    if (action === CALLS && !s.sawTypeImport && (mode & IN_TYPE) === 0) continue;
    if (kind === Kind.Assign) {
      if (s.pendingCount > 0) flushPending(s);
      mode = (mode & ~STORE_MASK) | BindingKind.Assignment;
      // The value is the last child: it was finished right before the statement.
      storeEnd = ranks[preorder[rank] - 1];
      continue;
    }
    s.scanMode = mode;
    s.scanTo = to;
    s.scanStore = storeEnd;
    rank = visit(s, rank, kind);
    if (rank < 0) return;
    mode = s.scanMode;
    to = s.scanTo;
    storeEnd = s.scanStore;
    scope = s.scope;
    actions = (mode & IN_TYPE) !== 0 ? actionsInTypes : actionsInValues;
  }
}

/**
 * A node that says more about names than `scan` knows. Changes the state of the scan, and returns the rank behind
 * which it goes on; -1 when it has left tasks instead.
 */
function visit(s: BindState, rank: number, kind: number): number {
  const { kinds, preorder, scanMode: mode, scanTo: to } = s;
  switch (kind) {
    case Kind.withitem:
    case Kind.Delete:
      if (s.pendingCount > 0) flushPending(s);
      s.scanStore = subtreeEnd(s, rank);
      return rank;
    case Kind.AugAssign:
      beginStore(s, BindingKind.AugmentedAssignment, subtreeEnd(s, rank + 1));
      if (kinds[rank + 1] === Kind.Name) readAugmented(s, preorder[rank + 1], s.scanMode);
      return rank;
    case Kind.For:
      beginStore(s, BindingKind.LoopVariable, subtreeEnd(s, rank + 1));
      return rank;
    case Kind.With:
      beginStore(s, BindingKind.WithItem, s.scanStore);
      return rank;
    case Kind.Import:
      beginStore(s, BindingKind.Import, s.scanStore);
      return rank;
    case Kind.ImportFrom:
      if (s.pendingCount > 0) flushPending(s);
      beginStore(s, bindImportFrom(s, preorder[rank]), s.scanStore);
      return rank;
    case Kind.alias:
      bindAlias(s, preorder[rank], mode & STORE_MASK);
      return rank;
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef: {
      if (s.pendingCount > 0) flushPending(s);
      const end = subtreeEnd(s, rank);
      if (end < to) pushTask(s, Task.SCAN, end, to, mode);
      const body = enterPlainFunction(s, rank, end);
      if (body < 0) {
        enterFunction(s, rank, end);
        return -1;
      }
      // Its body is scanned here and now; what comes after it waits on the stack.
      s.scanMode = 0;
      s.scanStore = 0;
      s.scanTo = end;
      return body - 1;
    }
    case Kind.ClassDef:
      enterClass(s, rank, to, mode);
      return -1;
    case Kind.ExceptHandler:
      if (s.pendingCount > 0) flushPending(s);
      if (s.nameIds[preorder[rank]] < 0) return rank;
      enterHandler(s, rank, to, mode);
      return -1;
    case Kind.Subscript: {
      const isType = (mode & IN_TYPE) !== 0 || isTypeHead(s, rank + 1);
      return isType && enterTypeSubscript(s, rank, to, modeAt(s, rank)) ? -1 : rank;
    }
    case Kind.Call: {
      const isType = (mode & IN_TYPE) !== 0 || isTypeCallee(s, rank + 1);
      return isType && enterTypeCall(s, rank, to, modeAt(s, rank)) ? -1 : rank;
    }
    case Kind.Lambda:
      enterLambda(s, rank, to, modeAt(s, rank));
      return -1;
    case Kind.ListComp:
    case Kind.SetComp:
    case Kind.DictComp:
    case Kind.GeneratorExp:
      enterComprehension(s, rank, to, modeAt(s, rank));
      return -1;
    case Kind.IfExp:
      enterConditional(s, rank, to, modeAt(s, rank));
      return -1;
    default:
      return visitRare(s, rank, kind);
  }
}

/** The kinds of which many files have none. */
function visitRare(s: BindState, rank: number, kind: number): number {
  const { preorder, scanMode: mode, scanTo: to } = s;
  const at = preorder[rank];
  const here = modeAt(s, rank);
  switch (kind) {
    case Kind.AsyncFor:
      noteAsyncStatement(s, at);
      beginStore(s, BindingKind.LoopVariable, subtreeEnd(s, rank + 1));
      return rank;
    case Kind.AsyncWith:
      noteAsyncStatement(s, at);
      beginStore(s, BindingKind.WithItem, s.scanStore);
      return rank;
    case Kind.Global:
    case Kind.Nonlocal:
      if (s.pendingCount > 0) flushPending(s);
      declareNames(s, at);
      return rank;
    case Kind.MatchAs:
    case Kind.MatchStar:
    case Kind.MatchMapping:
      bindPattern(s, at);
      return rank;
    case Kind.MatchClass:
      checkDebugPatterns(s, at);
      return rank;
    case Kind.TypeAlias:
      enterTypeAlias(s, rank, to, mode);
      return -1;
    case Kind.AnnAssign:
      enterAnnotated(s, rank, to, mode);
      return -1;
    case Kind.NamedExpr:
      enterNamedExpression(s, rank, to, here);
      return -1;
    case Kind.Yield:
    case Kind.YieldFrom:
      noteYield(s, at);
      return rank;
    case Kind.Await:
      noteAwait(s, at);
      return rank;
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      enterMode(s, rank, to, here, mode & ~IN_TYPE);
      return -1;
    case Kind.Constant:
      return enterString(s, rank, to, here) ? -1 : rank;
    case Kind.Error:
      if (s.pendingCount > 0) flushPending(s);
      s.scopeFlags[s.scope] |= ScopeFlag.Damaged;
      enterMode(s, rank, to, here, mode | MAY_STORE | (ReferenceFlag.Uncertain << REFERENCE_SHIFT));
      return -1;
    default:
      return rank;
  }
}

/** A statement that binds names: those before a rank that are stored to become bindings of a kind. */
function beginStore(s: BindState, kind: number, storeEnd: number): void {
  if (s.pendingCount > 0) flushPending(s);
  s.scanMode = (s.scanMode & ~STORE_MASK) | kind;
  s.scanStore = storeEnd;
}

/** What a handler that leaves tasks goes on with: it may leave in the middle of a target. */
function modeAt(s: BindState, rank: number): number {
  return rank < s.scanStore ? s.scanMode | MAY_STORE : s.scanMode;
}

/** Goes on inside a node with another mode, then after it with this one. */
function enterMode(s: BindState, rank: number, to: number, mode: number, inner: number): void {
  const end = pushRest(s, rank, to, mode);
  pushTask(s, Task.SCAN, rank + 1, end, inner);
}

/**
 * A name that is read where the symbol table does not look, in the target of a comprehension's `for`, or that
 * means something to the symbol table; also where the columns have to grow.
 */
function readOddly(s: BindState, symbol: number, rank: number, written: number, mode: number): void {
  const at = s.preorder[rank];
  if ((mode & (UNSEEN | IN_TARGET)) === 0) s.symbolFlags[symbol] |= SymbolFlag.Use;
  else if ((mode & UNSEEN) === 0) {
    const declared = SymbolFlag.Global | SymbolFlag.Nonlocal;
    if ((s.symbolFlags[symbol] & declared) !== 0) reportRebound(s, s.nodes[at]);
    s.symbolFlags[symbol] |= SymbolFlag.Use | SymbolFlag.ComprehensionIterator;
  }
  addReference(s, symbol, mode >> REFERENCE_SHIFT, at);
  if (written <= NAME_LOCALS && written >= NAME_SUPER) readSpecial(s, rank, written, mode);
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

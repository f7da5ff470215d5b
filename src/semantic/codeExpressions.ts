/**
 * Expressions and targets in the order in which CPython compiles them, and what it refuses among them.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { visitLambda } from './codeFunctions.ts';
import { checkDelete, checkKeywords, checkStore, unstarred } from './codeNames.ts';
import {
  BlockKind,
  type CodeState,
  doNext,
  isCoroutine,
  isFunctionLike,
  makeUnit,
  popBlock,
  pushBlock,
  reportCode,
  type Task,
  type Unit,
  UnitKind,
  visitAll,
} from './codeState.ts';
import { Place } from './compileError.ts';
import { isMisplaced } from './damage.ts';
import { Holds } from './scopeContents.ts';

type AnyComprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** UNPACK_EX counts what stands before the star in one byte. */
const MAX_BEFORE_STAR = 255;

export function visitExpression(c: CodeState, node: ast.Expr): void {
  switch (node.kind) {
    case Kind.Name:
      if (node.ctx === Context.Store) checkStore(c, node.id, node);
      else if (node.ctx === Context.Del) checkDelete(c, node.id, node);
      return;
    case Kind.Constant:
      return;
    case Kind.Attribute:
      visitAttribute(c, node);
      return;
    case Kind.Call:
      visitCall(c, node);
      return;
    case Kind.BoolOp:
      visitAll(c, node.values);
      return;
    case Kind.NamedExpr:
      visitAll(c, [node.value, node.target]);
      return;
    case Kind.BinOp:
      visitAll(c, [node.left, node.right]);
      return;
    case Kind.UnaryOp:
      visitAll(c, [node.operand]);
      return;
    case Kind.Lambda:
      visitLambda(c, node);
      return;
    case Kind.IfExp:
      visitAll(c, [node.test, node.body, node.orelse]);
      return;
    case Kind.Dict:
      visitAll(
        c,
        node.values.flatMap((value, i) => [node.keys[i], value]),
      );
      return;
    case Kind.Set:
      visitAll(c, unstarred(node.elts));
      return;
    case Kind.List:
    case Kind.Tuple:
      if (node.ctx === Context.Store) checkUnpacking(c, node);
      visitAll(c, unstarred(node.elts));
      return;
    case Kind.ListComp:
    case Kind.SetComp:
    case Kind.DictComp:
    case Kind.GeneratorExp:
      visitComprehension(c, node);
      return;
    case Kind.Await:
      checkAwait(c, node);
      visitAll(c, [node.value]);
      return;
    case Kind.Yield:
      if (!isFunctionLike(c.unit)) reportYield(c, node, 'yield');
      visitAll(c, [node.value]);
      return;
    case Kind.YieldFrom:
      if (!isFunctionLike(c.unit)) reportYield(c, node, c.minorVersion >= 13 ? 'yield from' : 'yield');
      else if (c.unit.kind === UnitKind.AsyncFunction) reportCode(c, Syntax.YieldFromInAsync, node);
      visitAll(c, [node.value]);
      return;
    case Kind.Compare:
      visitAll(c, [node.left, ...node.comparators]);
      return;
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      visitAll(c, node.values);
      return;
    case Kind.FormattedValue:
    case Kind.Interpolation:
      visitAll(c, [node.value, node.format_spec]);
      return;
    case Kind.Subscript:
      visitAll(c, [node.value, node.slice]);
      return;
    case Kind.Slice:
      visitAll(c, [node.lower, node.upper, node.step]);
      return;
    case Kind.Error:
      // What it is part of is unknown, so that a star may be fine.
      visitAll(c, unstarred(node.children as ast.Expr[]));
      return;
    case Kind.Starred:
      // Where a star is fine, its list, tuple, set or call has compiled what it stands before.
      reportCode(c, node.ctx === Context.Store ? Syntax.StarredTarget : Syntax.StarredExpression, node);
      visitAll(c, [node.value]);
      return;
    default:
      return;
  }
}

/** Since 3.11 the keywords are checked before what is called is compiled. */
function visitCall(c: CodeState, node: ast.Call): void {
  const { func, args, keywords } = node;
  const rest: ast.Expr[] = [...unstarred(args), ...keywords.map((keyword) => keyword.value)];
  if (c.minorVersion >= 11) {
    checkKeywords(c, keywords, node);
    doNext(c, func, rest);
  } else doNext(c, func, () => checkKeywords(c, keywords, node), rest);
}

function visitAttribute(c: CodeState, node: ast.Attribute): void {
  if (node.ctx !== Context.Store) {
    visitAll(c, [node.value]);
    return;
  }
  doNext(c, node.value, () => checkStore(c, node.attr, node, attributeStart(c, node), node.end));
}

/** Where CPython 3.11 – 3.13 begins an attribute: on the line on which it ends, at its name. */
function attributeStart(c: CodeState, node: ast.Attribute): number {
  const { lineIndex } = c.tree;
  const isSpread = lineIndex.lineOf(node.start) !== lineIndex.lineOf(node.end);
  return isSpread && c.minorVersion >= 11 ? node.end - node.attr.length : node.start;
}

/** `a, *b = …`: one star, and not too much before it. */
function checkUnpacking(c: CodeState, target: ast.List | ast.Tuple): void {
  let hasStar = false;
  for (let i = 0; i < target.elts.length; i++) {
    if (target.elts[i].kind !== Kind.Starred) continue;
    if (hasStar) reportCode(c, Syntax.MultipleStarred, target, c.minorVersion >= 9 ? 'multiple' : 'two');
    else if (i > MAX_BEFORE_STAR) reportCode(c, Syntax.TooManyStarred, target);
    hasStar = true;
  }
}

function reportYield(c: CodeState, node: ast.Yield | ast.YieldFrom, keyword: string): void {
  if (!isMisplaced(c.tree, node)) reportCode(c, Syntax.YieldOutside, node, keyword);
}

/** Until 3.13 the code generator knows where one may wait; since then, the symbol table. */
function checkAwait(c: CodeState, node: ast.Await): void {
  const { unit } = c;
  // In the scopes of PEP 695 the symbol table has refused it already.
  if (c.minorVersion >= 14 || unit.kind === UnitKind.Annotations || isMisplaced(c.tree, node)) return;
  if (!isFunctionLike(unit)) reportCode(c, Syntax.AwaitOutside, node);
  else if (unit.kind !== UnitKind.AsyncFunction && unit.kind !== UnitKind.Comprehension)
    reportCode(c, Syntax.AsyncOutside, node, 'await');
}

/**
 * Since 3.12 a list, set or dict comprehension is compiled inside the code around it: its first iterable
 * before everything else, its blocks on top of those around it. A generator expression, and before 3.12
 * each of them, is code of its own, and its first iterable comes last.
 */
function visitComprehension(c: CodeState, node: AnyComprehension): void {
  const { generators } = node;
  const isGenerator = node.kind === Kind.GeneratorExp;
  const isInlined = c.minorVersion >= 12 && !isGenerator;
  const outer = c.unit;
  const held = c.contents[node.index];
  const unit = makeUnit(UnitKind.Comprehension, outer, held);
  if (isInlined) unit.block = outer.block;
  const first: Task[] = generators.length === 0 ? [] : [generators[0].iter];
  const compile = (): void => {
    c.unit = unit;
    if (!isGenerator && waits(held) && !mayWait(c, outer)) reportAsyncComprehension(c, node);
    const tasks: Task[] = [];
    let blocks = 0;
    for (let i = 0; i < generators.length; i++) {
      const { target, iter, ifs, is_async: isAsync } = generators[i];
      if (i > 0) tasks.push(iter);
      if (isAsync) {
        tasks.push(() => pushBlock(c, BlockKind.AsyncComprehension, null, node));
        blocks++;
      }
      tasks.push(target, ifs);
    }
    if (node.kind === Kind.DictComp) tasks.push(node.key, node.value);
    // A star before the element is the parser's.
    else tasks.push(node.elt.kind === Kind.Starred ? node.elt.value : node.elt);
    for (; blocks > 0; blocks--) tasks.push(popBlock(c));
    tasks.push(() => {
      c.unit = outer;
    });
    visitAll(c, tasks);
  };
  if (isInlined) doNext(c, first, compile);
  else doNext(c, compile, first);
}

function reportAsyncComprehension(c: CodeState, node: AnyComprehension): void {
  if (isMisplaced(c.tree, node)) return;
  // Code that was just begun had no line yet.
  const place = c.minorVersion < 10 ? Place.LineZero : Place.Span;
  reportCode(c, Syntax.AsyncComprehensionOutside, node, null, node.start, node.end, place);
}

const waits = (held: number): boolean =>
  (held & (Holds.Await | Holds.AsyncFor | Holds.AsyncComprehension)) !== 0;

/** A comprehension that waits may stand in this code. */
function mayWait(c: CodeState, unit: Unit): boolean {
  if (c.minorVersion >= 14) return true;
  // Before 3.11 the code around it has to wait by itself; since then a comprehension around it does so, too.
  if (c.minorVersion < 11) return isCoroutine(unit);
  return unit.kind === UnitKind.AsyncFunction || unit.kind === UnitKind.Comprehension;
}

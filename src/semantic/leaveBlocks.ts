/**
 * `return`, `break` and `continue`: what is compiled on the way out of the blocks around them.
 *
 * CPython compiles a finally block where it is left through, too, so an error in it may come before
 * one further up in the source; and on the way its idea of where it is gets lost: an error after
 * a `with` or a `finally` has no location any more.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import {
  type Block,
  BlockKind,
  bodyKey,
  type CodeState,
  doNext,
  pushBlock,
  reportCode,
  visitAll,
} from './codeState.ts';
import { Place } from './compileError.ts';
import { isMisplaced } from './damage.ts';

type Exit = ast.Return | ast.Break | ast.Continue;

/** Compiles a finally block, unless that was done with as many blocks open. */
export function visitFinally(c: CodeState, node: ast.Try | ast.TryStar): void {
  const key = bodyKey(c, node);
  if (c.finished.has(key)) return;
  c.finished.add(key);
  visitAll(c, node.finalbody);
}

/** Leaves the blocks around the statement: all of them, or those up to its loop. */
export function leaveBlocks(c: CodeState, node: Exit): void {
  leaveFrom(c, node, c.unit.block, c.unit.block, true);
}

/**
 * @param all the blocks around the statement
 * @param from those of them that are still to be left
 * @param hasPlace CPython knows where it is
 */
function leaveFrom(c: CodeState, node: Exit, all: Block | null, from: Block | null, hasPlace: boolean): void {
  const seeksLoop = node.kind !== Kind.Return;
  let isPlaced = hasPlace;
  for (let block = from; block !== null; block = block.outer) {
    const { kind, node: owner, outer } = block;
    if (kind === BlockKind.StarHandlers) {
      reportStarExit(c, node, isPlaced);
      return;
    }
    if (seeksLoop && (kind === BlockKind.While || kind === BlockKind.For)) return;
    if (kind === BlockKind.With) isPlaced = false;
    if (kind !== BlockKind.FinallyTry) continue;
    c.unit.block = outer;
    if (keepsValue(c, node)) pushBlock(c, BlockKind.PopValue, null, node);
    doNext(
      c,
      () => visitFinally(c, owner as ast.Try | ast.TryStar),
      () => {
        c.unit.block = all;
        leaveFrom(c, node, all, outer, false);
      },
    );
    return;
  }
  if (seeksLoop && !isMisplaced(c.tree, node))
    reportCode(c, node.kind === Kind.Break ? Syntax.BreakOutside : Syntax.ContinueOutside, node);
}

/** While the blocks are left, a value waits on the stack. */
function keepsValue(c: CodeState, node: Exit): boolean {
  return node.kind === Kind.Return && node.value !== null && c.constants.valueOf(node.value) === undefined;
}

function reportStarExit(c: CodeState, node: Exit, isPlaced: boolean): void {
  let { start, end } = node;
  if (node.kind === Kind.Return && node.value !== null && !keepsValue(c, node)) {
    const { lineIndex } = c.tree;
    if (lineIndex.lineOf(node.value.start) === lineIndex.lineOf(start)) ({ start, end } = node.value);
  }
  const place = isPlaced ? Place.Span : Place.NoLocation;
  reportCode(c, Syntax.ExceptStarExit, node, null, start, end, place);
}

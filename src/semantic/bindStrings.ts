/**
 * Strings that are types: parsed by themselves, then moved to where they stand in the file, and bound
 * there like any expression, only later.
 *
 * A string without escapes is a piece of the file, and its nodes get the offsets they have there. Of one
 * with escapes, or of several parts, nobody could say where a node stands: all have the extent of the
 * whole string.
 */
import { SourceText } from '../ast/constant.ts';
import { type Constant, Kind, type Node, type Node3 } from '../ast/nodes.generated.ts';
import { type Tokens, Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parse, type TargetVersion } from '../parser/index.ts';
import { seededNames } from '../parser/tokens.ts';
import { beginRegion, endRegion, REGION_STRING } from './events.ts';
import { internName } from './mangle.ts';
import { ReferenceFlag, ScopeFlag } from './model.ts';
import { IN_TYPE, REFERENCE_SHIFT, STORE_MASK, UNSEEN } from './modes.ts';
import type { BindState } from './state.ts';
import * as Task from './tasks.ts';
import { pushRest, pushTask } from './tasks.ts';

const LOWER_B = 98;
const UPPER_B = 66;
const LOWER_A = 97;
const LOWER_Z = 122;
const QUOTE = 39;
const DOUBLE_QUOTE = 34;

/** A constant where types stand: leaves a task if it is a string. */
export function enterString(s: BindState, rank: number, to: number, mode: number): boolean {
  const at = s.preorder[rank];
  const node = s.nodes[at] as Constant;
  const quote = s.isRelocated ? relocatedQuote(node) : openingQuote(s.tree.text, node);
  if (quote < 0) return false;
  pushRest(s, rank, to, mode);
  pushTask(s, Task.OPEN_STRING, at, quote, mode);
  return true;
}

/** In a tree whose nodes have no place of their own, any string will do. */
function relocatedQuote(node: Constant): number {
  return typeof node.value === 'string' ? node.start : -1;
}

/** Offset of a string's opening quotes, behind its prefix; -1 where it is no string but bytes or no literal. */
function openingQuote(text: string, node: Constant): number {
  for (let at = node.start; at < node.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === DOUBLE_QUOTE) return at;
    if ((unit | 32) < LOWER_A || (unit | 32) > LOWER_Z || unit === LOWER_B || unit === UPPER_B) return -1;
  }
  return -1;
}

/** Offset of the closing quotes of a string that is one literal without escapes, or -1. */
function plainEnd(text: string, quote: number, end: number): number {
  const mark = text[quote];
  const isTriple = end - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark;
  const width = isTriple ? 3 : 1;
  const from = quote + width;
  const close = end - width;
  const content = text.slice(from, close);
  // Another quote of the kind: a second part, or `""""a"""`, which is not worth the trouble.
  return content.includes(mark) || content.includes('\\') ? -1 : close;
}

/** What of the state belongs to the tree that is bound. */
export interface BoundTree {
  readonly nodes: readonly Node[];
  readonly kinds: Uint8Array;
  readonly preorder: Int32Array;
  readonly ranks: Int32Array;
  readonly low: Int32Array;
  readonly nameIds: Int32Array;
  readonly nodeBase: number;
  readonly isRelocated: boolean;
  readonly privateClass: number;
  readonly scopeBits: number;
  /** Place on the file's tape of the outermost string. */
  readonly fileNode: number;
}

/** Parses a string as a type and goes on in its tree. */
export function openString(s: BindState, at: number, quote: number, mode: number): void {
  const node = s.nodes[at] as Constant;
  const file = s.tree;
  const close = s.isRelocated ? -1 : plainEnd(file.text, quote, node.end);
  const isRelocated = close < 0;
  const from = quote + (node.end - close);
  const content = isRelocated ? String(node.value) : file.text.slice(from, close);
  // In triple quotes a type may go on over several lines, as if it stood in parentheses.
  const isWrapped = !isRelocated && from - quote === 3 && /\S/.test(content);
  const parsed = parse(isWrapped ? `(${content}\n)` : content, {
    mode: 'eval',
    targetVersion: `3.${s.minor}` as TargetVersion,
    unicodeNames: file.source.unicodeNames,
  });
  const tree = relocate(parsed, file, isRelocated ? null : isWrapped ? from - 1 : from, node);
  const { outerTrees } = s;
  const fileNode = outerTrees.length > 0 ? outerTrees[outerTrees.length - 1].fileNode : at;
  const { start, end } = node;
  s.annotations.push({
    node: fileNode,
    start,
    end,
    scope: s.scope,
    tree,
    nodeBase: s.nodeCount,
    isRelocated,
  });
  if (tree.diagnostics.length > 0) {
    s.nodeCount += tree.tape.length;
    return;
  }
  const region = beginRegion(s, REGION_STRING);
  outerTrees.push({
    nodes: s.nodes,
    kinds: s.kinds,
    preorder: s.preorder,
    ranks: s.ranks,
    low: s.low,
    nameIds: s.nameIds,
    nodeBase: s.nodeBase,
    isRelocated: s.isRelocated,
    privateClass: s.privateClass,
    scopeBits: s.scopeBits,
    fileNode,
  });
  const { tape } = tree;
  s.nodes = tape.nodes;
  s.kinds = tape.preorderKinds;
  s.preorder = tape.preorder;
  s.ranks = tape.ranks;
  s.low = tape.low;
  s.nameIds = fileNames(s, tree);
  s.nodeBase = s.nodeCount;
  s.nodeCount += tape.length;
  s.isRelocated = isRelocated;
  s.privateClass = -1;
  s.scopeBits = ScopeFlag.Unevaluated;
  const flags = ReferenceFlag.StringAnnotation | ReferenceFlag.Deferred | ReferenceFlag.Unevaluated;
  const inner = (mode & ~STORE_MASK) | IN_TYPE | UNSEEN | (flags << REFERENCE_SHIFT);
  pushTask(s, Task.CLOSE_STRING, region, 0, 0);
  pushTask(s, Task.SCAN, 0, tape.length, inner);
}

/** Returns to the tree around a string. */
export function closeString(s: BindState, region: number): void {
  endRegion(s, region);
  const outer = s.outerTrees.pop() as BoundTree;
  s.nodes = outer.nodes;
  s.kinds = outer.kinds;
  s.preorder = outer.preorder;
  s.ranks = outer.ranks;
  s.low = outer.low;
  s.nameIds = outer.nameIds;
  s.nodeBase = outer.nodeBase;
  s.isRelocated = outer.isRelocated;
  s.privateClass = outer.privateClass;
  s.scopeBits = outer.scopeBits;
}

/** The name ids of a tree, as those of the file. */
function fileNames(s: BindState, tree: Tree): Int32Array {
  const { names } = tree;
  const ids = new Int32Array(names.length);
  // The first names are the same in every table.
  for (let id = 0; id < names.length; id++) ids[id] = id < seededNames.length ? id : internName(s, names[id]);
  return tree.tape.nameIds.map((id) => (id < 0 ? id : ids[id]));
}

/** Gives a tree that was parsed by itself its place in the file: `offset`, or the extent of the string. */
function relocate(tree: Tree, file: Tree, offset: number | null, string: Node): Tree {
  const moveStart = (start: number): number => (offset === null ? string.start : start + offset);
  const moveEnd = (end: number): number => (offset === null ? string.end : end + offset);
  for (const node of tree.tape.nodes) {
    if (node.kind === Kind.Constant) {
      // It reads its value from its source when somebody asks.
      if (offset === null) void node.value;
      else if ((node as unknown as Node3).s0 instanceof SourceText)
        (node as unknown as Node3).s0 = file.source;
    }
    const movable = node as { start: number; end: number };
    movable.start = moveStart(movable.start);
    movable.end = moveEnd(movable.end);
  }
  const diagnostics = tree.diagnostics.map(
    ({ id, start, end, related, argument }) =>
      new Diagnostic(id, moveStart(start), moveEnd(end), related < 0 ? -1 : moveStart(related), argument),
  );
  const scan = (): Tokens => {
    const { tokens } = tree;
    return { ...tokens, starts: tokens.starts.map(moveStart), ends: tokens.ends.map(moveEnd) };
  };
  const comments = tree.comments.map(moveStart);
  return new Tree(tree.root, file.source, diagnostics, comments, tree.names, tree.tape, 'utf-8', scan, []);
}

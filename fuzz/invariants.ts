/**
 * What must hold of every tree, whether its source was Python or not.
 *
 * The checks reach nodes through the child-offset table, as the walker does, and compare what they reach
 * with the tape. A broken invariant is a bug of the parser, of the table or of the tape, never of the
 * source, so these run on rejected input too: recovery is where they break.
 */
import { childEnd, childList, childSlot, childStride, childTable } from '../src/ast/children.generated.ts';
import { fieldNames, kindNames } from '../src/ast/fields.generated.ts';
import { Kind, type Node } from '../src/ast/nodes.generated.ts';
import type { Tree } from '../src/ast/tree.ts';

/** A sentence that says which invariant is broken and where, or null. */
export function findBrokenInvariant(tree: Tree): string | null {
  return (
    checkTape(tree) ??
    checkNodes(tree) ??
    checkPreorder(tree) ??
    checkComments(tree) ??
    checkDiagnostics(tree)
  );
}

function describe(node: Node | undefined): string {
  if (node === undefined) return 'undefined';
  return `${kindNames[node.kind]}#${node.index}[${node.start},${node.end})`;
}

/** Indices, kinds and bounds agree; subtrees nest; the root is the last node and spans the tape. */
function checkTape(tree: Tree): string | null {
  const { nodes, kinds, low, nameIds, length } = tree.tape;
  if (length === 0) return 'tape: empty';
  if (kinds.length < length || low.length < length || nameIds.length < length)
    return 'tape: columns are too short';
  if (nodes[length - 1] !== tree.root) return `tape: last is ${describe(nodes[length - 1])}, not the root`;
  if (low[length - 1] !== 0) return `tape: the root begins at ${low[length - 1]}`;
  // Subtrees that are complete but not yet inside a parent, by their last index.
  const open: number[] = [];
  for (let i = 0; i < length; i++) {
    const node = nodes[i];
    if (node === undefined) return `tape: hole at ${i}`;
    if (node.index !== i) return `tape: ${describe(node)} is at ${i}`;
    if (kinds[i] !== node.kind) return `tape: ${describe(node)} has kind ${kinds[i]} there`;
    if (low[i] < 0 || low[i] > i) return `tape: ${describe(node)} begins at ${low[i]}`;
    while (open.length > 0 && open[open.length - 1] >= low[i]) {
      const child = open.pop() as number;
      if (low[child] < low[i]) return `tape: ${describe(node)} cuts ${describe(nodes[child])}`;
    }
    open.push(i);
    if (nameIds[i] < -1 || nameIds[i] >= tree.names.length)
      return `tape: ${describe(node)} has name id ${nameIds[i]}`;
    if (nameIds[i] >= 0) {
      const own = identifierOf(node);
      if (own !== tree.names[nameIds[i]])
        return `names: ${describe(node)} is ${own}, its id ${tree.names[nameIds[i]]}`;
    }
  }
  return open.length === 1 ? null : `tape: ${open.length} trees`;
}

/** The identifier that a node's name id stands for; of an alias, the name it binds. */
function identifierOf(node: Node): unknown {
  if (node.kind === Kind.alias) return node.asname ?? node.name.split('.')[0];
  const record = node as unknown as Record<string, unknown>;
  for (const field of ['id', 'attr', 'name', 'arg', 'module', 'rest']) {
    if (fieldNames[node.kind].includes(field)) return record[field];
  }
  return undefined;
}

/** Every node that the root reaches is on the tape exactly once, inside its parent's run and extent. */
function checkNodes(tree: Tree): string | null {
  const { nodes, low } = tree.tape;
  const length = tree.text.length;
  const seen = new Uint8Array(nodes.length);
  const stack: Node[] = [tree.root];
  let reached = 0;
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    if (nodes[node.index] !== node) return `reach: ${describe(node)} is not on the tape`;
    if (seen[node.index] === 1) return `reach: ${describe(node)} has two parents`;
    seen[node.index] = 1;
    reached++;
    if (node.start < 0 || node.start > node.end || node.end > length)
      return `extent: ${describe(node)} of ${length}`;
    let covered = low[node.index];
    for (const child of childrenOf(node)) {
      if (child.index < low[node.index] || child.index >= node.index) {
        return `tape: ${describe(child)} is outside the run of ${describe(node)}`;
      }
      covered += child.index - low[child.index] + 1;
      if (!lieInside(child, node)) return `extent: ${describe(child)} is outside ${describe(node)}`;
      stack.push(child);
    }
    if (covered !== node.index) return `tape: the run of ${describe(node)} holds more than its children`;
  }
  return reached === nodes.length
    ? null
    : `reach: ${nodes.length - reached} nodes of the tape have no parent`;
}

/** Decorators stand before the `def` or `class` at which CPython lets the statement begin. */
function lieInside(child: Node, parent: Node): boolean {
  if (child.end > parent.end) return false;
  return child.start >= parent.start || isDecorated(parent);
}

function isDecorated(node: Node): boolean {
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return node.decorator_list.length > 0;
    default:
      return false;
  }
}

/** Children by the child-offset table; lists that merge come one after the other. */
function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  const slots = node as unknown as Record<string, Node | readonly (Node | null)[] | null>;
  for (let at = node.kind * childStride; childTable[at] !== childEnd; at++) {
    const entry = childTable[at];
    const value = slots[`s${entry & childSlot}`];
    if ((entry & childList) !== 0) {
      for (const child of value as readonly (Node | null)[]) if (child !== null) children.push(child);
    } else if (value !== null) children.push(value as Node);
    if (at % childStride === childStride - 1) break;
  }
  return children;
}

/** Pre-order is a permutation with parents first and children in source order. */
function checkPreorder(tree: Tree): string | null {
  const { nodes, low, preorder } = tree.tape;
  if (preorder.length !== nodes.length) return `preorder: ${preorder.length} of ${nodes.length} nodes`;
  const place = new Int32Array(nodes.length).fill(-1);
  for (let i = 0; i < preorder.length; i++) {
    const index = preorder[i];
    if (index < 0 || index >= nodes.length || place[index] !== -1) return `preorder: ${index} at ${i}`;
    place[index] = i;
  }
  for (const node of nodes) {
    const first = place[node.index];
    let next = first + 1;
    let end = -1;
    // A subtree is one run of the pre-order, so its children are found by skipping over each other.
    while (next < first + node.index - low[node.index] + 1) {
      const child = nodes[preorder[next]];
      if (child.index >= node.index || child.index < low[node.index]) {
        return `preorder: ${describe(child)} stands inside ${describe(node)}`;
      }
      if (child.start < end && isInSourceOrder(node)) {
        return `preorder: ${describe(child)} of ${describe(node)} begins before ${end}`;
      }
      end = child.start;
      next += child.index - low[child.index] + 1;
    }
  }
  return null;
}

/** The constants of an f-string may share positions with the fields between them. */
function isInSourceOrder(node: Node): boolean {
  return node.kind !== Kind.JoinedStr && node.kind !== Kind.TemplateStr;
}

function checkComments(tree: Tree): string | null {
  const { comments, text } = tree;
  if (comments.length % 2 !== 0) return 'comments: odd length';
  let last = 0;
  for (let i = 0; i < comments.length; i += 2) {
    const start = comments[i];
    const end = comments[i + 1];
    if (start < last || end <= start || end > text.length) return `comments: [${start},${end}) after ${last}`;
    if (text[start] !== '#') return `comments: [${start},${end}) begins with ${JSON.stringify(text[start])}`;
    if (/[\r\n]/.test(text.slice(start, end))) return `comments: [${start},${end}) spans lines`;
    if (end < text.length && text[end] !== '\n' && text[end] !== '\r')
      return `comments: [${start},${end}) ends early`;
    last = end;
  }
  return null;
}

function checkDiagnostics(tree: Tree): string | null {
  const { diagnostics, text } = tree;
  for (const { id, start, end, related } of diagnostics) {
    if (!Number.isInteger(id)) return `diagnostics: id ${id}`;
    if (start < 0 || start > end || end > text.length)
      return `diagnostics: ${id} at [${start},${end}) of ${text.length}`;
    if (related < -1 || related > text.length) return `diagnostics: ${id} related to ${related}`;
  }
  return null;
}

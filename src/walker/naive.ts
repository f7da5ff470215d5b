/**
 * The slow steps of the ladder: how a tree is walked before anybody thinks about it, and
 * what each thought gains.
 *
 * Step by step this is the way from Python's `ast.walk` to a table of child offsets, as
 * it was first climbed for CPython (the percentages below are that climb's: time saved
 * against `ast.walk`); `npm run bench:ladder` measures the same steps in V8. Nobody is
 * meant to use these walkers: they are no part of `pywalk-lint/walker`, tests hold the
 * fast ones against them. All return every node of a subtree, the given one first, each
 * parent before its children. The steps 2 to 5 recurse, so a tree of many thousand
 * levels is a RangeError there.
 */
import { childEnd, childList, childSlot, childStride, childTable } from '../ast/children.generated.ts';
import { fieldNames } from '../ast/fields.generated.ts';
import { Kind, type Node, Node3, Node7, type PhysicalNode } from '../ast/nodes.generated.ts';

type Properties = Readonly<Record<string, unknown>>;
type Child = Node | null;

/** `isinstance(value, ast.AST)`. */
function isNode(value: unknown): value is Node {
  return value instanceof Node3 || value instanceof Node7;
}

/** `ast.iter_fields`: every property with its name. */
function* iterFields(node: Node): Generator<[string, unknown]> {
  for (const name of Object.keys(node)) yield [name, (node as unknown as Properties)[name]];
}

/** `ast.iter_child_nodes`: the nodes among the properties and in the lists among them. */
function* iterChildNodes(node: Node): Generator<Node> {
  for (const [, value] of iterFields(node)) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield item;
    }
  }
}

/** `ast.walk`: breadth first, with a queue. */
function* iterNodes(root: Node): Generator<Node> {
  const queue: Node[] = [root];
  for (let at = 0; at < queue.length; at++) {
    for (const child of iterChildNodes(queue[at])) queue.push(child);
    yield queue[at];
  }
}

/** Step 1, where everybody starts: Python's `ast.walk`, three generators deep, over enumerated properties. */
export function walkByGenerators(root: Node): Node[] {
  return [...iterNodes(root)];
}

/** Step 2: nodes are collected, not yielded (5 %). Two generators are left. */
export function walkCollecting(root: Node): Node[] {
  const out: Node[] = [];
  collectChildNodes(root, out);
  return out;
}

function collectChildNodes(node: Node, out: Node[]): void {
  out.push(node);
  for (const child of iterChildNodes(node)) collectChildNodes(child, out);
}

/** Step 3: `iter_child_nodes` is inlined (25 %). One generator is left, with a pair a property. */
export function walkInlined(root: Node): Node[] {
  const out: Node[] = [];
  collectFields(root, out);
  return out;
}

function collectFields(node: Node, out: Node[]): void {
  out.push(node);
  for (const [, value] of iterFields(node)) {
    if (isNode(value)) collectFields(value, out);
    else if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) collectFields(item, out);
    }
  }
}

/** Step 4: properties are looked up, no (name, value) pairs are made (50 %). No generator is left. */
export function walkByProperties(root: Node): Node[] {
  const out: Node[] = [];
  collectProperties(root, out);
  return out;
}

function collectProperties(node: Node, out: Node[]): void {
  out.push(node);
  for (const name of Object.keys(node)) {
    const value = (node as unknown as Properties)[name];
    if (isNode(value)) collectProperties(value, out);
    else if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) collectProperties(item, out);
    }
  }
}

/** Names of the fields of each kind; the value of a Constant is never a node, and reading it would decode it. */
const namesByKind: readonly (readonly string[])[] = /* @__PURE__ */ fieldNames.map((names, kind) =>
  kind === Kind.Constant ? [] : names,
);

/** The names of a node's fields, or undefined for what is no node: one lookup answers both questions. */
function namesOf(value: unknown): readonly string[] | undefined {
  return typeof value === 'object' && value !== null ? namesByKind[(value as Node).kind] : undefined;
}

/**
 * Step 5: a table of field names by kind; that a value has a row in it also says that it is a node
 * (55 %). Numbers like `kind` and `start` are no longer looked at.
 */
export function walkByNames(root: Node): Node[] {
  const out: Node[] = [];
  collectNames(root, namesByKind[root.kind], out);
  return out;
}

function collectNames(node: Node, names: readonly string[], out: Node[]): void {
  out.push(node);
  for (let i = 0; i < names.length; i++) {
    const value = (node as unknown as Properties)[names[i]];
    const inner = namesOf(value);
    if (inner !== undefined) collectNames(value as Node, inner, out);
    else if (Array.isArray(value)) {
      for (let j = 0; j < value.length; j++) {
        const itemNames = namesOf(value[j]);
        if (itemNames !== undefined) collectNames(value[j], itemNames, out);
      }
    }
  }
}

/** Step 6: a loop with a stack instead of recursion (no gain there). Depth costs nothing from here on. */
export function walkByNamesInLoop(root: Node): Node[] {
  const out: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    out.push(node);
    const names = namesByKind[node.kind];
    for (let i = 0; i < names.length; i++) {
      const value = (node as unknown as Properties)[names[i]];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) stack.push(value as Node);
      else {
        for (let j = 0; j < value.length; j++) if (namesOf(value[j]) !== undefined) stack.push(value[j]);
      }
    }
  }
  return out;
}

function slotOf(node: PhysicalNode, slot: number): unknown {
  switch (slot) {
    case 0:
      return node.s0;
    case 1:
      return node.s1;
    case 2:
      return node.s2;
    case 3:
      return (node as Node7).s3;
    case 4:
      return (node as Node7).s4;
    case 5:
      return (node as Node7).s5;
    default:
      return (node as Node7).s6;
  }
}

/**
 * Step 7: the numeric kind leads straight to a row of child offsets, in a table of a byte an entry
 * (99 %, the top of the climb: no names, no test whether something is a node).
 */
export function walkByOffsets(root: Node): Node[] {
  const out: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    out.push(node);
    for (let at = node.kind * childStride; childTable[at] !== childEnd; at++) {
      const entry = childTable[at];
      const value = slotOf(node as unknown as PhysicalNode, entry & childSlot);
      if ((entry & childList) !== 0) {
        const list = value as readonly Child[];
        for (let i = 0; i < list.length; i++) {
          const child = list[i];
          if (child !== null) stack.push(child);
        }
      } else if (value !== null) stack.push(value as Node);
    }
  }
  return out;
}

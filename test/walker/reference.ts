/**
 * What the walkers are compared with: recursion over the names of fields, siblings sorted
 * by position. It knows nothing of slots, tables or tapes.
 */
import { expect } from 'vitest';
import { kindNames } from '../../src/ast/fields.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { type Handlers, SKIP, STOP, type Visitor, type VisitResult } from '../../src/walker/index.ts';
import { childrenByName } from './naive.ts';

/** Sorting is most of the time of these tests, and each tree is asked about many times. */
const remembered = new WeakMap<Node, readonly Node[]>();

/** Children in the order that walkers promise: of the source for a parsed node, of the fields for one made by hand. */
export function orderedChildren(node: Node): readonly Node[] {
  let children = remembered.get(node);
  if (children === undefined) {
    children = sortChildren(node);
    remembered.set(node, children);
  }
  return children;
}

function sortChildren(node: Node): Node[] {
  const children = childrenByName(node);
  // CPython gives the text of `{x=}` a position that overlaps the field's.
  const isListed = node.kind === Kind.JoinedStr || node.kind === Kind.TemplateStr;
  if (node.index < 0 || isListed) return children;
  return children.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Pre-order of a subtree. */
export function orderedWalk(node: Node, out: Node[] = []): Node[] {
  out.push(node);
  for (const child of orderedChildren(node)) orderedWalk(child, out);
  return out;
}

/** `enter` or `leave`, and the node. */
export type Event = readonly [phase: string, node: Node];

/** What the functions of a visitor return, call by call. */
export type Answers = (call: number) => VisitResult;

export interface Visit {
  readonly events: readonly Event[];
  readonly finished: boolean;
}

/** What a visitor that listens to these kinds must be told, by recursion. */
export function expectedVisit(
  root: Node,
  entered: readonly string[],
  left: readonly string[],
  answers: Answers,
): Visit {
  const events: Event[] = [];
  const enters = new Set(entered);
  const leaves = new Set(left);
  const tell = (phase: string, node: Node, kinds: ReadonlySet<string>): VisitResult => {
    if (!kinds.has(kindNames[node.kind])) return undefined;
    events.push([phase, node]);
    return answers(events.length - 1);
  };
  const visit = (node: Node): boolean => {
    const answer = tell('enter', node, enters);
    if (answer === STOP) return false;
    if (answer !== SKIP && !orderedChildren(node).every(visit)) return false;
    return tell('leave', node, leaves) !== STOP;
  };
  return { finished: visit(root), events };
}

/** What is handed to the functions of `recorder` as their state. */
export interface Recording {
  readonly events: Event[];
  readonly answers: Answers;
}

/** A visitor that writes down what it is told. */
export function recorder(entered: readonly string[], left: readonly string[]): Visitor<Recording> {
  const recordAs =
    (phase: string) =>
    (node: Node, { events, answers }: Recording): VisitResult => {
      events.push([phase, node]);
      return answers(events.length - 1);
    };
  const handlers = (kinds: readonly string[], phase: string): Handlers<Recording> =>
    Object.fromEntries(kinds.map((kind) => [kind, recordAs(phase)]));
  return { enter: handlers(entered, 'enter'), leave: handlers(left, 'leave') };
}

/** Enough of a node to find it again when a test fails. */
export function describe(node: Node | null | undefined): string {
  if (node === null || node === undefined) return String(node);
  return `${kindNames[node.kind]}#${node.index}[${node.start},${node.end})`;
}

/** Fails unless both hold the very same nodes in the same order. */
export function expectSequence(found: readonly Node[], expected: readonly Node[]): void {
  const length = Math.max(found.length, expected.length);
  for (let i = 0; i < length; i++) {
    // Comparing millions of nodes through `expect` would take minutes.
    if (found[i] !== expected[i]) {
      expect.fail(`${describe(found[i])} at ${i} of ${found.length} should be ${describe(expected[i])}`);
    }
  }
}

/** Fails unless both hold the very same nodes, each as often; the order does not matter. */
export function expectSameNodes(found: readonly Node[], expected: readonly Node[]): void {
  const counts = new Map<Node, number>();
  for (const node of expected) counts.set(node, (counts.get(node) ?? 0) + 1);
  for (const node of found) counts.set(node, (counts.get(node) ?? 0) - 1);
  for (const [node, count] of counts)
    if (count !== 0) expect.fail(`${describe(node)} is missing ${count} times`);
}

/** Fails unless the walk told what the reference tells. */
export function expectVisit(found: Visit, expected: Visit): void {
  const length = Math.max(found.events.length, expected.events.length);
  for (let i = 0; i < length; i++) {
    const [phase, node] = found.events[i] ?? [];
    const [expectedPhase, expectedNode] = expected.events[i] ?? [];
    if (phase === expectedPhase && node === expectedNode) continue;
    expect.fail(`event ${i} is ${phase} ${describe(node)}, not ${expectedPhase} ${describe(expectedNode)}`);
  }
  expect(found.finished).toBe(expected.finished);
}

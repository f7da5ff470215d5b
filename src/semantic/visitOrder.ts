/**
 * The order in which CPython's symbol table comes past nodes, where that is not the order of the source.
 *
 * CPython stops at its first error, so which of several it meets first is what a verdict needs to know. The
 * binder finds errors in an order of its own; only when there are several is this asked, and then only about
 * the nodes they stand at and those around: defaults before decorators, the test of `a if b else c` before
 * `a`, the keys of a dictionary before its values, the loops of a comprehension before its element.
 */
import type { Arguments, Node, Try, TryStar } from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import { visitsElseFirst } from './elseFirst.ts';

/** When CPython comes to a place on the tape, and when it is through with what is in it. */
export interface VisitOrder {
  readonly before: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
}

/** Orders places on the tape as CPython 3.`minor` visits them. Linear in the nodes around them, but for sorting. */
export function visitOrder(tape: Tape, places: readonly number[], minor: number): VisitOrder {
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  const visit = new Visit(tape, childrenAround(tape, places), minor);
  const stack = [tape.nodes.length - 1];
  let time = 0;
  while (stack.length > 0) {
    const next = stack.pop() as number;
    // The end of a node stands there as what is below 0.
    if (next < 0) {
      after.set(~next, time++);
      continue;
    }
    before.set(next, time++);
    stack.push(~next);
    for (const { place } of visit.parts(next)) stack.push(place);
  }
  return { before, after };
}

/** The children of each node that lead to one of the places. */
function childrenAround({ parents }: Tape, places: readonly number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  const seen = new Set<number>();
  for (const place of places) {
    for (let at = place; at >= 0 && !seen.has(at); at = parents[at]) {
      seen.add(at);
      const siblings = children.get(parents[at]);
      if (siblings === undefined) children.set(parents[at], [at]);
      else siblings.push(at);
    }
  }
  return children;
}

interface Part {
  readonly place: number;
  /** Parts of the same rank are visited in the order of the source. */
  readonly rank: number;
}

class Visit {
  private readonly nodes: readonly Node[];
  private readonly children: Map<number, number[]>;
  private readonly parents: Int32Array;
  private readonly minor: number;
  private found: Part[] = [];

  constructor({ nodes, parents }: Tape, children: Map<number, number[]>, minor: number) {
    this.nodes = nodes;
    this.parents = parents;
    this.children = children;
    this.minor = minor;
  }

  /** The parts of a node that lead to places, last one first. */
  parts(place: number): readonly Part[] {
    this.found = [];
    this.addParts(this.nodes[place], this.take(place));
    return this.found.sort((a, b) => b.rank - a.rank || b.place - a.place);
  }

  /** Each child is visited once: some with those of the node further out. */
  private take(place: number): readonly number[] {
    const children = this.children.get(place);
    if (children === undefined) return [];
    this.children.delete(place);
    return children;
  }

  private add(place: number, rank: number): void {
    this.found.push({ place, rank });
  }

  private addParts(node: Node, children: readonly number[]): void {
    switch (node.kind) {
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef: {
        const decorators: ReadonlySet<Node> = new Set(node.decorator_list);
        const types: ReadonlySet<Node> = new Set(node.type_params);
        const annotations = this.minor < 12 ? 10 : 30;
        for (const place of children) {
          const child = this.nodes[place];
          if (child === node.args) this.addParameters(node.args, annotations);
          else if (child === node.returns) this.add(place, annotations + 4);
          else if (decorators.has(child)) this.add(place, 20);
          else this.add(place, types.has(child) ? 25 : 50);
        }
        return;
      }
      case Kind.Lambda:
        for (const place of children) {
          if (this.nodes[place] === node.args) this.addParameters(node.args, 30);
          else this.add(place, 50);
        }
        return;
      case Kind.ClassDef: {
        const body: ReadonlySet<Node> = new Set(node.body);
        for (const place of children) {
          if (body.has(this.nodes[place])) this.add(place, 3);
          else this.addArgument(place);
        }
        return;
      }
      case Kind.Call:
        for (const place of children) this.addArgument(place);
        return;
      case Kind.NamedExpr:
        // The target comes last, but for one that a comprehension hands on to the scope around it.
        for (const place of children)
          this.add(place, this.nodes[place] === node.target && !this.isInComprehension(node) ? 1 : 0);
        return;
      case Kind.IfExp:
        for (const place of children) this.add(place, this.nodes[place] === node.test ? 0 : 1);
        return;
      case Kind.Dict:
      case Kind.MatchMapping: {
        const keys: ReadonlySet<Node | null> = new Set<Node | null>(node.keys);
        for (const place of children) this.add(place, keys.has(this.nodes[place]) ? 0 : 1);
        return;
      }
      case Kind.DictComp:
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.GeneratorExp: {
        const first = node.generators.length > 0 ? node.generators[0].iter : null;
        for (const place of children) {
          const child = this.nodes[place];
          if (child.kind === Kind.comprehension) {
            this.add(place, 1);
            for (const part of this.take(place)) this.add(part, this.nodes[part] === first ? 0 : 1);
            // The value of a dictionary's element comes before its key.
          } else this.add(place, node.kind === Kind.DictComp && child === node.key ? 3 : 2);
        }
        return;
      }
      default:
        for (const place of children)
          this.add(place, visitsElseFirst(node, this.minor) ? partOfTry(node, this.nodes[place]) : 0);
    }
  }

  private isInComprehension(node: Node): boolean {
    for (let at = this.parents[node.index]; at >= 0; at = this.parents[at]) {
      switch (this.nodes[at].kind) {
        case Kind.ListComp:
        case Kind.SetComp:
        case Kind.DictComp:
        case Kind.GeneratorExp:
          return true;
        case Kind.Lambda:
        case Kind.FunctionDef:
        case Kind.AsyncFunctionDef:
        case Kind.ClassDef:
          return false;
      }
    }
    return false;
  }

  /** Defaults first, then annotations, then the parameters themselves. */
  private addParameters(args: Arguments, annotations: number): void {
    const keywordOnly: ReadonlySet<Node> = new Set(args.kwonlyargs);
    this.add(args.index, 0);
    for (const place of this.take(args.index)) {
      const child = this.nodes[place];
      if (child.kind !== Kind.arg) {
        this.add(place, 0);
        continue;
      }
      const isKeywordOnly = keywordOnly.has(child);
      for (const annotation of this.take(place)) this.add(annotation, annotations + (isKeywordOnly ? 3 : 2));
      if (isKeywordOnly) this.add(place, 41);
      else this.add(place, child === args.vararg || child === args.kwarg ? 42 : 40);
    }
  }

  /** CPython looks at all keywords before it looks at their values. */
  private addArgument(place: number): void {
    if (this.nodes[place].kind !== Kind.keyword) {
      this.add(place, 0);
      return;
    }
    this.add(place, 1);
    for (const value of this.take(place)) this.add(value, 2);
  }
}

/** The rank of a part of a `try` whose `else` is visited before its handlers. */
function partOfTry({ handlers, orelse }: Try | TryStar, { kind, index }: Node): number {
  if (kind === Kind.ExceptHandler) return 2;
  if (index > orelse[orelse.length - 1].index) return 3;
  return index > handlers[0].index ? 1 : 0;
}

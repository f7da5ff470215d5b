/**
 * What the body of each scope holds: yields, awaits, returns.
 *
 * One pass over the tape, children first. Such an expression belongs to the innermost body around it,
 * and a body is less than its node: decorators, defaults, annotations and base classes of a function
 * or class, and the first iterable of a comprehension, are evaluated outside. So what was met waits on
 * a stack until a body takes it; what no body takes belongs to the module.
 */
import { type Comprehension, Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';

/** Bits of `scopeContents`. */
export const Holds = {
  Yield: 1,
  YieldFrom: 2,
  Await: 4,
  /** `async for` or `async with` as a statement. */
  AsyncStatement: 8,
  /** In a comprehension: one of its own `for`s is asynchronous. */
  AsyncFor: 16,
  /** A list, set or dict comprehension that waits; generator expressions wait for themselves. */
  AsyncComprehension: 32,
  /** `return x` */
  ReturnValue: 64,
  /** `return` */
  Return: 128,
} as const;

const NOTHING = 0;
const EVENT = 1;
const BODY = 2;
const COMPREHENSION = 3;

/** What a kind is to this pass. */
const roles = makeRoles();

function makeRoles(): Uint8Array {
  const table = new Uint8Array(128);
  for (const kind of [Kind.Yield, Kind.YieldFrom, Kind.Await, Kind.AsyncFor, Kind.AsyncWith])
    table[kind] = EVENT;
  table[Kind.Return] = EVENT;
  table[Kind.comprehension] = EVENT;
  for (const kind of [Kind.FunctionDef, Kind.AsyncFunctionDef, Kind.ClassDef, Kind.Lambda])
    table[kind] = BODY;
  for (const kind of [Kind.ListComp, Kind.SetComp, Kind.DictComp, Kind.GeneratorExp])
    table[kind] = COMPREHENSION;
  return table;
}

function eventBits(node: Node): number {
  switch (node.kind) {
    case Kind.Yield:
      return Holds.Yield;
    case Kind.YieldFrom:
      return Holds.YieldFrom;
    case Kind.Await:
      return Holds.Await;
    case Kind.Return:
      return node.value === null ? Holds.Return : Holds.ReturnValue;
    case Kind.comprehension:
      return node.is_async ? Holds.AsyncFor : 0;
    default:
      return Holds.AsyncStatement;
  }
}

/** Lower bound on the tape of what is evaluated inside a function, class or lambda. */
export function bodyLow(tape: Tape, index: number): number {
  const node = tape.nodes[index];
  switch (node.kind) {
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return node.body.length === 0 ? index : tape.low[node.body[0].index];
    case Kind.Lambda:
      return tape.low[node.body.index];
    default:
      return tape.low[index];
  }
}

/**
 * `Holds` bits for every function, class, lambda, comprehension and the root, by place on the tape; 0
 * for other nodes. O(nodes).
 * @param minorVersion since 3.11 a comprehension that waits makes the one around it wait, too
 */
export function scopeContents(tape: Tape, minorVersion: number): Uint8Array {
  const { kinds, low, nodes, length } = tape;
  const contents = new Uint8Array(length);
  const places: number[] = [];
  const bits: number[] = [];
  for (let i = 0; i < length; i++) {
    switch (roles[kinds[i]]) {
      case NOTHING:
        break;
      case EVENT: {
        const bit = eventBits(nodes[i]);
        if (bit === 0) break;
        places.push(i);
        bits.push(bit);
        break;
      }
      case BODY:
        contents[i] = take(places, bits, bodyLow(tape, i), -1, -1);
        break;
      default: {
        const node = nodes[i] as Node & { readonly generators: readonly Comprehension[] };
        const first = node.generators.length === 0 ? i : node.generators[0].iter.index;
        const held = take(places, bits, low[i], low[first], first);
        contents[i] = held;
        const waits = (held & (Holds.Await | Holds.AsyncFor | Holds.AsyncComprehension)) !== 0;
        if (!waits || node.kind === Kind.GeneratorExp) break;
        places.push(i);
        bits.push(minorVersion >= 11 ? Holds.AsyncComprehension : 0);
      }
    }
  }
  if (length > 0) contents[length - 1] |= take(places, bits, 0, -1, -1);
  return contents;
}

/** Takes what waits from place `from` on, but for what lies in [holeFrom, holeTo], and returns its bits. */
function take(places: number[], bits: number[], from: number, holeFrom: number, holeTo: number): number {
  let first = places.length;
  while (first > 0 && places[first - 1] >= from) first--;
  let held = 0;
  let kept = first;
  for (let i = first; i < places.length; i++) {
    if (places[i] >= holeFrom && places[i] <= holeTo) {
      places[kept] = places[i];
      bits[kept++] = bits[i];
    } else held |= bits[i];
  }
  places.length = kept;
  bits.length = kept;
  return held;
}

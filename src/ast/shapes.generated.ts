/**
 * The shape classes of the tree.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */

import { decodeLiteral, SourceText } from './constant.ts';
import type { Node } from './nodes.generated.ts';
import type { Context } from './operators.ts';
import { describeNode, inspectNode } from './show.ts';

/** Shape class of 69 kinds with at most 3 slots. */
export class Node3 {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly index: number;
  s0: unknown;
  s1: unknown;
  s2: unknown;
  constructor(kind: number, start: number, end: number, index: number, s0: unknown, s1: unknown, s2: unknown) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.index = index;
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
  }
  get annotation(): unknown {
    return this.s0;
  }
  get argtypes(): unknown {
    return this.s0;
  }
  get asname(): unknown {
    return this.s0;
  }
  get body(): unknown {
    return this.s0;
  }
  get bound(): unknown {
    return this.s0;
  }
  get children(): unknown {
    return this.s0;
  }
  get context_expr(): unknown {
    return this.s0;
  }
  get elt(): unknown {
    return this.s0;
  }
  get elts(): unknown {
    return this.s0;
  }
  get exc(): unknown {
    return this.s0;
  }
  get func(): unknown {
    return this.s0;
  }
  get id(): unknown {
    return this.s0;
  }
  get keys(): unknown {
    return this.s0;
  }
  get left(): unknown {
    return this.s0;
  }
  get lower(): unknown {
    return this.s0;
  }
  get msg(): unknown {
    return this.s0;
  }
  get names(): unknown {
    return this.s0;
  }
  get operand(): unknown {
    return this.s0;
  }
  get subject(): unknown {
    return this.s0;
  }
  get value(): unknown {
    return this.kind === 22 && this.s0 instanceof SourceText ? this.decode() : this.s0;
  }
  /** A Constant holds its file until somebody asks for the value. */
  private decode(): unknown {
    this.s0 = decodeLiteral(this.s0 as SourceText, this.start, this.end);
    return this.s0;
  }
  get arg(): unknown {
    return this.s1;
  }
  get args(): unknown {
    return this.s1;
  }
  get cases(): unknown {
    return this.s1;
  }
  get cause(): unknown {
    return this.s1;
  }
  get conversion(): unknown {
    return this.s1;
  }
  get ctx(): unknown {
    return this.s1;
  }
  get generators(): unknown {
    return this.s1;
  }
  get guard(): unknown {
    return this.s1;
  }
  get items(): unknown {
    return this.s1;
  }
  get literalPrefix(): unknown {
    return this.s1;
  }
  get module(): unknown {
    return this.s1;
  }
  get name(): unknown {
    return this.s1;
  }
  get op(): unknown {
    return this.s1;
  }
  get ops(): unknown {
    return this.s1;
  }
  get optional_vars(): unknown {
    return this.s1;
  }
  get patterns(): unknown {
    return this.s1;
  }
  get returns(): unknown {
    return this.s1;
  }
  get targets(): unknown {
    return this.s1;
  }
  get test(): unknown {
    return this.s1;
  }
  get upper(): unknown {
    return this.s1;
  }
  get attr(): unknown {
    return this.s2;
  }
  get comparators(): unknown {
    return this.s2;
  }
  get default_value(): unknown {
    return this.s2;
  }
  get format_spec(): unknown {
    return this.s2;
  }
  get key(): unknown {
    return this.s2;
  }
  get keywords(): unknown {
    return this.s2;
  }
  get level(): unknown {
    return this.s2;
  }
  get orelse(): unknown {
    return this.s2;
  }
  get pattern(): unknown {
    return this.s2;
  }
  get rest(): unknown {
    return this.s2;
  }
  get right(): unknown {
    return this.s2;
  }
  get slice(): unknown {
    return this.s2;
  }
  get step(): unknown {
    return this.s2;
  }
  get target(): unknown {
    return this.s2;
  }
  get type(): unknown {
    return this.s2;
  }
  get type_params(): unknown {
    return this.s2;
  }
  get values(): unknown {
    return this.s2;
  }
  toJSON(): unknown {
    return describeNode(this as unknown as Node);
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return inspectNode(this as unknown as Node, depth, options, inspect);
  }
}

/** Shape class of 12 kinds with at most 7 slots. */
export class Node7 {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly index: number;
  s0: unknown;
  s1: unknown;
  s2: unknown;
  s3: unknown;
  s4: unknown;
  s5: unknown;
  s6: unknown;
  constructor(kind: number, start: number, end: number, index: number, s0: unknown, s1: unknown, s2: unknown, s3: unknown, s4: unknown, s5: unknown, s6: unknown) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.index = index;
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
    this.s4 = s4;
    this.s5 = s5;
    this.s6 = s6;
  }
  get body(): unknown {
    return this.s0;
  }
  get cls(): unknown {
    return this.s0;
  }
  get ifs(): unknown {
    return this.s0;
  }
  get posonlyargs(): unknown {
    return this.s0;
  }
  get value(): unknown {
    return this.s0;
  }
  get args(): unknown {
    return this.s1;
  }
  get bases(): unknown {
    return this.s1;
  }
  get handlers(): unknown {
    return this.s1;
  }
  get patterns(): unknown {
    return this.s1;
  }
  get str(): unknown {
    return this.s1;
  }
  get target(): unknown {
    return this.s1;
  }
  get annotation(): unknown {
    return this.s2;
  }
  get conversion(): unknown {
    return this.s2;
  }
  get finalbody(): unknown {
    return this.s2;
  }
  get iter(): unknown {
    return this.s2;
  }
  get kwd_attrs(): unknown {
    return this.s2;
  }
  get name(): unknown {
    return this.s2;
  }
  get vararg(): unknown {
    return this.s2;
  }
  get decorator_list(): unknown {
    return this.s3;
  }
  get format_spec(): unknown {
    return this.s3;
  }
  get is_async(): unknown {
    return this.s3;
  }
  get kwd_patterns(): unknown {
    return this.s3;
  }
  get kwonlyargs(): unknown {
    return this.s3;
  }
  get orelse(): unknown {
    return this.s3;
  }
  get simple(): unknown {
    return this.s3;
  }
  get kw_defaults(): unknown {
    return this.s4;
  }
  get type_params(): unknown {
    return this.s4;
  }
  get keywords(): unknown {
    return this.s5;
  }
  get kwarg(): unknown {
    return this.s5;
  }
  get returns(): unknown {
    return this.s5;
  }
  get defaults(): unknown {
    return this.s6;
  }
  toJSON(): unknown {
    return describeNode(this as unknown as Node);
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    return inspectNode(this as unknown as Node, depth, options, inspect);
  }
}

/** Changes how a target is used. Only the parser may call it: a parsed tree is read-only. */
export function setContext(node: Node, context: Context): void {
  switch (node.kind) {
    case 23: // Attribute
    case 24: // Subscript
    case 25: // Starred
    case 26: // Name
    case 27: // List
    case 28: // Tuple
      (node as unknown as Node3).s1 = context;
      break;
  }
}

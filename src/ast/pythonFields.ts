/**
 * What everything that prints a tree as CPython would needs to know: the fields of
 * each kind with the way each is printed, and positions in CPython's units.
 *
 * The table is worked out from the generated field lists once, when the module loads,
 * so that writers switch on a small integer instead of reading `expr?*` notation.
 */
import type { LineIndex } from '../text/lineIndex.ts';
import { fieldNames, kindNames } from './fields.generated.ts';
import { Kind, type Node } from './nodes.generated.ts';
import {
  boolOperatorNames,
  compareOperatorNames,
  contextNames,
  operatorNames,
  unaryOperatorNames,
} from './operators.ts';
import { hasPosition, pythonFields } from './pythonFields.generated.ts';

/** How a field is printed. */
export const FIELD_NODE = 0;
export const FIELD_NODES = 1;
/** An identifier, or another string of the grammar, or null. */
export const FIELD_TEXT = 2;
export const FIELD_TEXTS = 3;
export const FIELD_INTEGER = 4;
/** The value of a literal. */
export const FIELD_CONSTANT = 5;
/** A context or operator: an index into `names`. */
export const FIELD_ENUM = 6;
export const FIELD_ENUMS = 7;
/** No slot in this tree: always `None`, always `[]`. */
export const FIELD_ABSENT = 8;
export const FIELD_ABSENT_LIST = 9;

export interface PythonField {
  /** CPython's name. */
  readonly name: string;
  /** The name in this tree; they differ for `Constant.kind` only. */
  readonly property: string;
  readonly form: number;
  /** Class names behind the numbers of FIELD_ENUM and FIELD_ENUMS. */
  readonly names: readonly string[];
}

const enumNames: Readonly<Record<string, readonly string[]>> = {
  expr_context: contextNames,
  boolop: boolOperatorNames,
  operator: operatorNames,
  unaryop: unaryOperatorNames,
  cmpop: compareOperatorNames,
};

function formOf(kind: number, type: string, isList: boolean): number {
  if (type === 'none') return isList ? FIELD_ABSENT_LIST : FIELD_ABSENT;
  if (type in enumNames) return isList ? FIELD_ENUMS : FIELD_ENUM;
  // ASDL calls the source text of an interpolation a constant, but it can only be a string.
  if (type === 'constant') return kind === Kind.Interpolation ? FIELD_TEXT : FIELD_CONSTANT;
  if (type === 'int') return FIELD_INTEGER;
  if (type === 'identifier' || type === 'string') return isList ? FIELD_TEXTS : FIELD_TEXT;
  return isList ? FIELD_NODES : FIELD_NODE;
}

function readFields(kind: number): PythonField[] {
  const properties = fieldNames[kind].values();
  return pythonFields[kind].map((notation) => {
    const [name, type] = notation.split(':');
    const base = type.replace(/[?*]/g, '');
    const form = formOf(kind, base, type.endsWith('*'));
    const property = base === 'none' ? '' : properties.next().value!;
    return { name, property, form, names: enumNames[base] ?? [] };
  });
}

/** The fields of each kind in CPython's order. */
export const fieldsOf: readonly (readonly PythonField[])[] = /* @__PURE__ */ kindNames.map((_, kind) =>
  readFields(kind),
);

/** Reads a field by name. A constant is decoded by this. */
export function readField(node: Node, field: PythonField): unknown {
  return (node as unknown as Record<string, unknown>)[field.property];
}

/** Whether CPython's class for this kind has `lineno` and its companions. */
export function hasPythonPosition(kind: number): boolean {
  return hasPosition[kind] === 1;
}

/**
 * Offsets to CPython's lines and columns, for callers that go through a tree: the last line
 * is remembered, because the next offset is nearly always on it or close by.
 */
export class PythonPositions {
  private readonly lines: LineIndex;
  /** In ASCII text bytes, code points and UTF-16 units are the same. */
  private readonly isAscii: boolean;
  private line: number;
  private lineStart: number;
  private nextStart: number;

  constructor(lines: LineIndex, text: string) {
    this.lines = lines;
    this.isAscii = !/[\u0080-\uffff]/.test(text);
    this.line = 0;
    this.lineStart = 0;
    this.nextStart = 0;
  }

  /** 1-based line of a 0-based UTF-16 offset. */
  lineOf(offset: number): number {
    if (offset < this.lineStart || offset >= this.nextStart) this.seek(offset);
    return this.line;
  }

  /** 0-based column in UTF-8 bytes, as CPython's `col_offset`. */
  columnOf(offset: number): number {
    if (!this.isAscii) return this.lines.utf8Column(offset);
    if (offset < this.lineStart || offset >= this.nextStart) this.seek(offset);
    return offset - this.lineStart;
  }

  private seek(offset: number): void {
    this.line = this.lines.lineOf(offset);
    this.lineStart = this.lines.lineStart(this.line);
    // The last line also takes the offset at the end of the text.
    this.nextStart = this.line < this.lines.lineCount ? this.lines.lineStart(this.line + 1) : Infinity;
  }
}

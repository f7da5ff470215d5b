/**
 * The tree as Python sees it: `dump` prints what `ast.dump` prints, `toPythonAst` gives
 * plain objects with CPython's names and positions.
 *
 * The text is that of CPython 3.13 and later, where `ast.dump` leaves out empty lists
 * and absent fields. Neither function recurses: the deepest tree costs memory, no stack.
 */
import type { ConstantValue } from '../text/literals.ts';
import { reprConstant, reprString } from '../text/pythonRepr.ts';
import { kindNames } from './fields.generated.ts';
import type { Node } from './nodes.generated.ts';
import {
  FIELD_ABSENT,
  FIELD_ABSENT_LIST,
  FIELD_CONSTANT,
  FIELD_ENUM,
  FIELD_ENUMS,
  FIELD_INTEGER,
  FIELD_NODE,
  FIELD_NODES,
  FIELD_TEXT,
  fieldsOf,
  hasPythonPosition,
  type PythonField,
  PythonPositions,
  readField,
} from './pythonFields.ts';
import { Tree } from './tree.ts';

export { asciiJson, canonicalDump, writeCanonical } from './canonical.ts';

export interface DumpOptions {
  /** Spaces a level, or the text to indent with; without it everything is on one line. */
  readonly indent?: number | string;
  /** Adds `lineno`, `col_offset`, `end_lineno`, `end_col_offset`; only for a `Tree`, since a node alone has no lines. */
  readonly includePositions?: boolean;
}

/** A node or list whose text is being put together. */
interface Frame {
  readonly node: Node | null;
  readonly list: readonly (Node | null)[];
  readonly level: number;
  /** Name of the field that a finished child belongs to. */
  label: string;
  next: number;
  /** Arguments of a node. */
  readonly args: string[];
  /** Items of a list. */
  items: string;
  allSimple: boolean;
}

interface Dump {
  readonly indent: string | null;
  readonly positions: PythonPositions | null;
  readonly frames: Frame[];
}

function openFrame(node: Node | null, list: readonly (Node | null)[], level: number): Frame {
  return { node, list, level, label: '', next: 0, args: [], items: '', allSimple: true };
}

const lineBreak = (d: Dump, level: number): string =>
  d.indent === null ? '' : `\n${d.indent.repeat(level)}`;
const separator = (d: Dump, level: number): string => (d.indent === null ? ', ' : `,${lineBreak(d, level)}`);

/** Whether `ast.dump` shows the field at all. */
function isShown(field: PythonField, value: unknown): boolean {
  if (field.form === FIELD_ABSENT || field.form === FIELD_ABSENT_LIST) return false;
  if (Array.isArray(value)) return value.length > 0;
  return value !== null || field.form === FIELD_CONSTANT;
}

/** A field that holds no node; `level` is that of the node's arguments. */
function formatValue(d: Dump, field: PythonField, value: unknown, level: number): string {
  switch (field.form) {
    case FIELD_CONSTANT:
      return reprConstant(value as ConstantValue);
    case FIELD_INTEGER:
      return String(value);
    case FIELD_ENUM:
      return `${field.names[value as number]}()`;
    case FIELD_TEXT:
      return reprString(value as string);
    default: {
      const items = (value as readonly (string | number)[]).map((item) =>
        field.form === FIELD_ENUMS ? `${field.names[item as number]}()` : reprString(item as string),
      );
      return `[${lineBreak(d, level + 1)}${items.join(separator(d, level + 1))}]`;
    }
  }
}

/** Puts a finished text where it belongs: into the list or node that is open. */
function place(d: Dump, text: string, isSimple: boolean): void {
  const frame = d.frames[d.frames.length - 1];
  if (frame.node === null) {
    frame.items += frame.items === '' ? text : separator(d, frame.level) + text;
    return;
  }
  frame.args.push(`${frame.label}=${text}`);
  frame.allSimple &&= isSimple;
}

/** Goes on with a node until a child has to be printed first; true when the node is complete. */
function advanceNode(d: Dump, frame: Frame, node: Node): boolean {
  const fields = fieldsOf[node.kind];
  while (frame.next < fields.length) {
    const field = fields[frame.next++];
    const value = readField(node, field);
    if (!isShown(field, value)) continue;
    frame.label = field.name;
    if (field.form === FIELD_NODE) {
      d.frames.push(openFrame(value as Node, [], frame.level + 1));
      return false;
    }
    if (field.form === FIELD_NODES) {
      d.frames.push(openFrame(null, value as readonly (Node | null)[], frame.level + 1));
      return false;
    }
    place(d, formatValue(d, field, value, frame.level), !Array.isArray(value));
  }
  return true;
}

/** Goes on with a list until an item has to be printed first; true when the list is complete. */
function advanceList(d: Dump, frame: Frame): boolean {
  while (frame.next < frame.list.length) {
    const item = frame.list[frame.next++];
    if (item !== null) {
      d.frames.push(openFrame(item, [], frame.level + 1));
      return false;
    }
    place(d, 'None', true);
  }
  return true;
}

function addPositions(positions: PythonPositions, node: Node, args: string[]): void {
  args.push(
    `lineno=${positions.lineOf(node.start)}`,
    `col_offset=${positions.columnOf(node.start)}`,
    `end_lineno=${positions.lineOf(node.end)}`,
    `end_col_offset=${positions.columnOf(node.end)}`,
  );
}

/** Joined by hand: `join` would copy the text of a deep tree once a level. */
function joinArguments(args: readonly string[], between: string): string {
  let text = '';
  for (let i = 0; i < args.length; i++) text += i === 0 ? args[i] : between + args[i];
  return text;
}

function closeNode(d: Dump, frame: Frame, node: Node): string {
  const { args, level } = frame;
  if (d.positions !== null && hasPythonPosition(node.kind)) addPositions(d.positions, node, args);
  const name = kindNames[node.kind];
  if (frame.allSimple && args.length <= 3) return `${name}(${joinArguments(args, ', ')})`;
  return `${name}(${lineBreak(d, level)}${joinArguments(args, separator(d, level))})`;
}

/**
 * The text of Python's `ast.dump(tree)`: `Module(body=[Expr(value=Name(id='x', ctx=Load()))])`.
 *
 * A node that stands for source that is no Python is shown as `Error(children=[…])`.
 *
 * @param from a parsed tree, or any node of one or made by hand
 * @throws TypeError when positions are asked of a node
 */
export function dump(from: Tree | Node, options: DumpOptions = {}): string {
  const tree = from instanceof Tree ? from : null;
  if (options.includePositions === true && tree === null) {
    throw new TypeError('dump: positions need the tree, a node alone has no lines');
  }
  const { indent } = options;
  const d: Dump = {
    indent: indent === undefined ? null : typeof indent === 'number' ? ' '.repeat(indent) : indent,
    positions:
      options.includePositions === true && tree !== null
        ? new PythonPositions(tree.lineIndex, tree.text)
        : null,
    frames: [openFrame(tree === null ? (from as Node) : tree.root, [], 1)],
  };
  for (;;) {
    const frame = d.frames[d.frames.length - 1];
    const node = frame.node;
    if (node !== null ? !advanceNode(d, frame, node) : !advanceList(d, frame)) continue;
    d.frames.pop();
    const text = node !== null ? closeNode(d, frame, node) : `[${lineBreak(d, frame.level)}${frame.items}]`;
    if (d.frames.length === 0) return text;
    place(d, text, node !== null && frame.args.length === 0);
  }
}

/** A node as a plain object: `_type`, positions where CPython has them, and CPython's fields. */
export interface PythonNode {
  readonly _type: string;
  /** 1-based. */
  readonly lineno?: number;
  /** 0-based, in UTF-8 bytes. */
  readonly col_offset?: number;
  readonly end_lineno?: number;
  readonly end_col_offset?: number;
  readonly [field: string]: unknown;
}

/** `value` of a field that holds no node. */
function plainValue(field: PythonField, value: unknown): unknown {
  switch (field.form) {
    case FIELD_ENUM:
      return { _type: field.names[value as number] };
    case FIELD_ENUMS:
      return (value as readonly number[]).map((item) => ({ _type: field.names[item] }));
    case FIELD_ABSENT:
      return null;
    case FIELD_ABSENT_LIST:
      return [];
    default:
      return Array.isArray(value) ? value.slice() : value;
  }
}

/**
 * The tree, or a part of it, as plain objects with the names, fields, lines and byte columns of
 * Python's `ast`. Contexts and operators are objects (`{ _type: 'Load' }`), absent fields `null`;
 * values of constants are those of the tree (`ConstantValue`).
 */
export function toPythonAst(tree: Tree, from: Node = tree.root): PythonNode {
  const positions = new PythonPositions(tree.lineIndex, tree.text);
  const pending: { readonly node: Node; readonly shown: Record<string, unknown> }[] = [];
  const open = (node: Node | null): PythonNode | null => {
    if (node === null) return null;
    const shown: PythonNode & Record<string, unknown> = { _type: kindNames[node.kind] };
    pending.push({ node, shown });
    return shown;
  };
  const root = open(from)!;
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { node, shown } = item;
    if (hasPythonPosition(node.kind)) {
      shown.lineno = positions.lineOf(node.start);
      shown.col_offset = positions.columnOf(node.start);
      shown.end_lineno = positions.lineOf(node.end);
      shown.end_col_offset = positions.columnOf(node.end);
    }
    for (const field of fieldsOf[node.kind]) {
      const value = readField(node, field);
      if (field.form === FIELD_NODE) shown[field.name] = open(value as Node | null);
      else if (field.form === FIELD_NODES) shown[field.name] = (value as readonly (Node | null)[]).map(open);
      else shown[field.name] = plainValue(field, value);
    }
  }
  return root;
}

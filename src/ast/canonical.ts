/**
 * The canonical dump: a tree as one line of JSON that CPython can produce too.
 *
 * Two trees are the same exactly when these texts are, so a hash of the text is all
 * that a comparison with a real interpreter has to exchange. The text is what Python's
 * `json.dumps(…, separators=(',', ':'))` prints of
 * - node: `{"_":"Name","p":[lineno,col_offset,end_lineno,end_col_offset],…fields}`, fields in
 *   CPython's order, `p` only where CPython's class has positions, columns in UTF-8 bytes;
 * - contexts and operators: the name of their class; lists: `[…]`; absent: `null`;
 * - values: `{"s":text}` str, `{"b":hex}` bytes, `{"i":decimal}` int, `{"f":hex}` float (its
 *   IEEE-754 bits, big-endian), `{"c":[hex,hex]}` complex, `{"e":1}` `...`, `true`, `false`, `null`.
 *
 * It is written by one loop over explicit stacks, because trees of 200,000 levels exist,
 * and in chunks, because the text is some fifty times as long as its source.
 */
import { type ConstantValue, PyComplex, PyFloat } from '../text/literals.ts';
import { kindNames } from './fields.generated.ts';
import type { Node } from './nodes.generated.ts';
import {
  FIELD_ABSENT,
  FIELD_CONSTANT,
  FIELD_ENUM,
  FIELD_ENUMS,
  FIELD_INTEGER,
  FIELD_NODE,
  FIELD_NODES,
  FIELD_TEXT,
  FIELD_TEXTS,
  fieldsOf,
  hasPythonPosition,
  type PythonField,
  PythonPositions,
  readField,
} from './pythonFields.ts';
import type { Tree } from './tree.ts';

/** Units after which a chunk is handed over: large enough for a hash or a pipe, small enough to stay young. */
const CHUNK = 1 << 16;

/** `{"_":"Name"` of each kind. */
const heads: readonly string[] = /* @__PURE__ */ kindNames.map((name) => `{"_":"${name}"`);
/** `,"id":` of each field of each kind. */
const labels: readonly (readonly string[])[] = /* @__PURE__ */ fieldsOf.map((fields) =>
  fields.map((field) => `,"${field.name}":`),
);

const needsEscape = /[^ !#-[\]-~]/;
const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A JSON string exactly as Python's `json.dumps` prints it: everything beyond ASCII as `\uXXXX`. */
export function asciiJson(text: string): string {
  if (!needsEscape.test(text)) return `"${text}"`;
  const escaped = text.replace(
    /[^ !#-[\]-~]/g,
    (unit) => shortEscapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

function floatBits(scratch: DataView, value: number): string {
  scratch.setFloat64(0, value);
  return scratch.getBigUint64(0).toString(16).padStart(16, '0');
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += bytes[i].toString(16).padStart(2, '0');
  return text;
}

function formatConstant(scratch: DataView, value: ConstantValue): string {
  if (typeof value === 'string') return `{"s":${asciiJson(value)}}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `{"i":"${value}"}`;
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return `{"b":"${hexOf(value)}"}`;
  if (value instanceof PyFloat) return `{"f":"${floatBits(scratch, value.value)}"}`;
  if (value instanceof PyComplex) {
    return `{"c":["${floatBits(scratch, value.real)}","${floatBits(scratch, value.imag)}"]}`;
  }
  return '{"e":1}';
}

/** What the writing of one tree carries along. */
interface Writer {
  readonly positions: PythonPositions | null;
  readonly scratch: DataView;
  /** The nodes that are open, outermost first. */
  readonly nodes: Node[];
  /** For each open node: the field that comes next, the list that is open, and what comes next in it. */
  readonly fieldAt: number[];
  readonly lists: (readonly (Node | null)[] | null)[];
  readonly listAt: number[];
}

function formatHead(w: Writer, node: Node): string {
  const positions = w.positions;
  if (positions === null || !hasPythonPosition(node.kind)) return heads[node.kind];
  const line = positions.lineOf(node.start);
  const column = positions.columnOf(node.start);
  const endLine = positions.lineOf(node.end);
  const endColumn = positions.columnOf(node.end);
  return `${heads[node.kind]},"p":[${line},${column},${endLine},${endColumn}]`;
}

/** A field that holds no node. */
function formatScalar(w: Writer, field: PythonField, value: unknown): string {
  switch (field.form) {
    case FIELD_TEXT:
      return value === null ? 'null' : asciiJson(value as string);
    case FIELD_TEXTS:
      return `[${(value as readonly string[]).map(asciiJson).join(',')}]`;
    case FIELD_INTEGER:
      return String(value);
    case FIELD_CONSTANT:
      return formatConstant(w.scratch, value as ConstantValue);
    case FIELD_ENUM:
      return `"${field.names[value as number]}"`;
    case FIELD_ENUMS:
      return `[${(value as readonly number[]).map((item) => `"${field.names[item]}"`).join(',')}]`;
    case FIELD_ABSENT:
      return 'null';
    default:
      return '[]';
  }
}

/**
 * Writes the canonical dump of a tree piece by piece.
 *
 * @param write called with consecutive pieces of the text, which is ASCII only
 * @param withPositions false leaves every `p` out
 */
export function writeCanonical(tree: Tree, write: (chunk: string) => void, withPositions = true): void {
  const w: Writer = {
    positions: withPositions ? new PythonPositions(tree.lineIndex, tree.text) : null,
    scratch: new DataView(new ArrayBuffer(8)),
    nodes: [tree.root],
    fieldAt: [0],
    lists: [null],
    listAt: [0],
  };
  let depth = 0;
  let out = formatHead(w, tree.root);
  while (depth >= 0) {
    const node = w.nodes[depth];
    let child: Node | null = null;
    const list = w.lists[depth];
    if (list !== null) {
      let at = w.listAt[depth];
      while (at < list.length && child === null) {
        if (at > 0) out += ',';
        child = list[at++];
        if (child === null) out += 'null';
      }
      w.listAt[depth] = at;
      if (child === null) {
        out += ']';
        w.lists[depth] = null;
      }
    }
    if (child === null) {
      const fields = fieldsOf[node.kind];
      const names = labels[node.kind];
      let at = w.fieldAt[depth];
      while (at < fields.length && child === null) {
        const field = fields[at];
        out += names[at++];
        const value = readField(node, field);
        if (field.form === FIELD_NODE) {
          child = value as Node | null;
          if (child === null) out += 'null';
        } else if (field.form === FIELD_NODES) {
          out += '[';
          w.lists[depth] = value as readonly (Node | null)[];
          w.listAt[depth] = 0;
          break;
        } else {
          out += formatScalar(w, field, value);
        }
      }
      w.fieldAt[depth] = at;
      if (w.lists[depth] !== null) continue;
    }
    if (child !== null) {
      depth++;
      w.nodes[depth] = child;
      w.fieldAt[depth] = 0;
      w.lists[depth] = null;
      w.listAt[depth] = 0;
      out += formatHead(w, child);
    } else {
      out += '}';
      depth--;
    }
    if (out.length > CHUNK) {
      write(out);
      out = '';
    }
  }
  write(out);
}

/**
 * The canonical dump of a tree as one string: what CPython's tree, printed by the same rules, must equal.
 *
 * A string longer than the engine allows (about 500 MB, from some 10 MB of source) throws a RangeError;
 * `writeCanonical` has no such limit.
 */
export function canonicalDump(tree: Tree, withPositions = true): string {
  const chunks: string[] = [];
  writeCanonical(tree, (chunk) => chunks.push(chunk), withPositions);
  return chunks.join('');
}

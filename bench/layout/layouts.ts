/**
 * Node layouts, generated as program text from the node table.
 *
 * Each layout becomes one self-contained module: classes, a `build` that replays a
 * recipe, and a `readFields` that reads every field of every kind by its name. The
 * layout in use could be imported, but then it alone would be compiled differently
 * from its rivals; so it is generated here like all others, and the replay is the
 * same loop for all of them.
 */
import {
  buildModel,
  colourSlots,
  type Field,
  type KindModel,
  type Model,
} from '../../scripts/generate/model.ts';

/** How the children of a node hang on it, besides (or instead of) its slots. */
export type Links = 'none' | 'sibling' | 'thread' | 'only';

export interface LayoutSpec {
  readonly id: string;
  readonly title: string;
  readonly capacities: readonly number[];
  readonly links: Links;
  /** Header without `index`. */
  readonly noIndex?: boolean;
  /** Context, operators and the kind in one integer; `kind` becomes a getter. */
  readonly packed?: boolean;
  /** Slots that stand before start, end and index. */
  readonly early?: number;
  readonly preferred?: boolean;
}

const smi = new Set(['int', 'expr_context', 'boolop', 'operator', 'unaryop', 'cmpop']);
const frequent = new Set([
  'Attribute',
  'Subscript',
  'BinOp',
  'UnaryOp',
  'Starred',
  'Expr',
  'keyword',
  'arg',
  'Return',
  'Assign',
  'Call',
  'AugAssign',
  'Compare',
  'Await',
  'FormattedValue',
  'Yield',
]);
function prefer(kinds: readonly KindModel[], cap: number): Map<string, number> {
  const rivals = new Map<string, Set<string>>();
  const domain = new Map<string, Set<number>>();
  for (const k of kinds) {
    const fs = k.fields.filter((f) => !f.slotless);
    for (const f of fs) {
      const s = rivals.get(f.name) ?? new Set();
      for (const g of fs) if (g !== f) s.add(g.name);
      rivals.set(f.name, s);
      let d = new Set(Array.from({ length: cap }, (_, i) => i));
      if (cap === 3 && smi.has(f.type) && !f.list) d = new Set([2]);
      if (f.child && !f.list && frequent.has(k.name)) d = new Set([0, 1]);
      const old = domain.get(f.name);
      domain.set(f.name, old ? new Set([...old].filter((x) => d.has(x))) : d);
    }
  }
  const names = [...rivals.keys()].sort((a, b) => rivals.get(b)!.size - rivals.get(a)!.size);
  const slots = new Map<string, number>();
  const place = (i: number): boolean => {
    if (i === names.length) return true;
    for (const s of domain.get(names[i])!) {
      if ([...rivals.get(names[i])!].some((r) => slots.get(r) === s)) continue;
      slots.set(names[i], s);
      if (place(i + 1)) return true;
      slots.delete(names[i]);
    }
    return false;
  };
  if (!place(0)) throw new Error('no colouring');
  return slots;
}

export const layouts: readonly LayoutSpec[] = [
  { id: 'A', title: 'shapes 2, 3, 4, 7', capacities: [2, 3, 4, 7], links: 'none' },
  { id: 'A3', title: 'shapes 3, 7', capacities: [3, 7], links: 'none' },
  { id: 'A237', title: 'shapes 2, 3, 7', capacities: [2, 3, 7], links: 'none' },
  { id: 'A24', title: 'shapes 2, 4, 7', capacities: [2, 4, 7], links: 'none' },
  { id: 'B', title: 'shapes 2, 3, 7 + first child, next sibling', capacities: [2, 3, 7], links: 'sibling' },
  {
    id: "B'",
    title: 'shapes 2, 3, 7 + pre-order thread (next, last)',
    capacities: [2, 3, 7],
    links: 'thread',
  },
  {
    id: 'A237s',
    title: 'A237, two slots before the positions',
    capacities: [2, 3, 7],
    links: 'none',
    early: 2,
  },
  { id: 'A3s', title: 'A3, three slots before the positions', capacities: [3, 7], links: 'none', early: 3 },
  {
    id: 'A3c',
    title: 'A3, frequent children in slots 0 and 1',
    capacities: [3, 7],
    links: 'none',
    early: 3,
    preferred: true,
  },
  { id: 'B3', title: 'A3 + first child, next sibling', capacities: [3, 7], links: 'sibling' },
  { id: 'B3t', title: 'A3 + pre-order thread', capacities: [3, 7], links: 'thread' },
  { id: 'Cs', title: 'C, three slots before the positions', capacities: [7], links: 'none', early: 3 },
  { id: 'C', title: 'one class, 7 slots', capacities: [7], links: 'none' },
  { id: 'D', title: 'links only, no arrays', capacities: [], links: 'only' },
  { id: 'E', title: 'shapes 2, 3, 7, no `index`', capacities: [2, 3, 7], links: 'none', noIndex: true },
];

const slotted = (kind: KindModel): Field[] => kind.fields.filter((field) => !field.slotless);
const isScalarList = (field: Field): boolean => field.list && !field.child;

/** What a generator of walkers has to know of a layout with slots. */
export interface Pattern {
  /** Slots with one child, always there. */
  readonly one: readonly number[];
  /** Slots with a child or null. */
  readonly maybe: readonly number[];
  /** Slots with a list; `holes` marks lists that may contain null. */
  readonly lists: readonly { readonly slot: number; readonly holes: boolean }[];
  readonly kinds: readonly KindModel[];
}

/** Kinds grouped by where their children are. */
export function patternsOf(model: Model): Pattern[] {
  const patterns = new Map<
    string,
    { one: number[]; maybe: number[]; lists: { slot: number; holes: boolean }[]; kinds: KindModel[] }
  >();
  for (const kind of model.kinds) {
    const one: number[] = [];
    const maybe: number[] = [];
    const lists: { slot: number; holes: boolean }[] = [];
    for (const field of kind.order.flat()) {
      const slot = model.slotOf(kind, field.name);
      if (field.list) lists.push({ slot, holes: field.optional });
      else (field.optional ? maybe : one).push(slot);
    }
    one.sort();
    maybe.sort();
    lists.sort((a, b) => a.slot - b.slot);
    const key = JSON.stringify([one, maybe, lists, model.shapeOf(kind).name]);
    const pattern = patterns.get(key) ?? { one, maybe, lists, kinds: [] };
    pattern.kinds.push(kind);
    patterns.set(key, pattern);
  }
  return [...patterns.values()];
}

function headerOf(spec: LayoutSpec): string[] {
  return ['kind', 'start', 'end', ...(spec.noIndex ? [] : ['index'])];
}
function linksOf(spec: LayoutSpec): string[] {
  if (spec.links === 'sibling') return ['first', 'next'];
  if (spec.links === 'thread') return ['next', 'last'];
  return [];
}

function emitClasses(spec: LayoutSpec, model: Model): string {
  const out: string[] = [];
  for (const shape of model.shapes) {
    const header = headerOf(spec);
    const slots = Array.from({ length: shape.capacity }, (_, slot) => `s${slot}`);
    out.push(
      `export class ${shape.name} {`,
      `  constructor(${[...header, ...slots].join(', ')}) {`,
      ...[
        header[0],
        ...slots.slice(0, spec.early ?? 0),
        ...header.slice(1),
        ...slots.slice(spec.early ?? 0),
      ].map((name) => `    this.${name} = ${name};`),
      ...linksOf(spec).map((name) => `    this.${name} = null;`),
      '  }',
      ...[...shape.slots].map(([name, slot]) => `  get ${name}() { return this.s${slot}; }`),
      '}',
    );
  }
  return out.join('\n');
}

/** Reads one field of a recipe into an expression; `p` is the read position. */
function emitBuildCase(spec: LayoutSpec, model: Model, kind: KindModel): string {
  const shape = model.shapeOf(kind);
  const lines: string[] = [];
  const values: string[] = new Array(shape.capacity).fill('null');
  for (const field of slotted(kind)) {
    const v = `v${model.slotOf(kind, field.name)}`;
    values[model.slotOf(kind, field.name)] = v;
    if (field.list) {
      const reader = field.child ? 'nodeList' : field.type === 'identifier' ? 'nameList' : 'intList';
      lines.push(`const ${v} = ${reader}(r, p, ${field.child ? 'nodes' : 'names'}); p += r[p] + 1;`);
    } else if (field.child)
      lines.push(`const ${v} = ${field.optional ? 'r[p] < 0 ? null : ' : ''}nodes[r[p]]; p++;`);
    else if (field.type === 'identifier' || field.type === 'string')
      lines.push(`const ${v} = r[p] < 0 ? null : names[r[p]]; p++;`);
    else if (field.type === 'constant') lines.push(`const ${v} = source; p++;`);
    else lines.push(`const ${v} = r[p++];`);
  }
  const header = [kind.kind, 'start', 'end', ...(spec.noIndex ? [] : ['i'])];
  lines.push(`node = new ${shape.name}(${[...header, ...values].join(', ')});`);
  if (spec.links === 'sibling' || spec.links === 'thread') {
    // Children are linked in source order, which is the order of their tape indices.
    const merged = kind.order.some((group) => group.length > 1);
    if (kind.order.length > 0) {
      lines.push('let prior = null;');
      const link =
        spec.links === 'sibling'
          ? (child: string) =>
              `if (prior === null) node.first = ${child}; else prior.next = ${child}; prior = ${child};`
          : (child: string) =>
              `if (prior === null) node.next = ${child}; else prior.last.next = ${child}; prior = ${child};`;
      if (merged) {
        // The bench needs no merge: interleaved lists are linked through the recipe's subtree bounds.
        lines.push('let count = 0;');
        lines.push('for (let at = i - 1; at >= low; at = lows[at] - 1) spine[count++] = at;');
        lines.push(`while (count > 0) { const child = nodes[spine[--count]]; ${link('child')} }`);
      } else {
        for (const [field] of kind.order) {
          const v = `v${model.slotOf(kind, field.name)}`;
          if (field.list)
            lines.push(`for (let j = 0; j < ${v}.length; j++) { const child = ${v}[j]; ${link('child')} }`);
          else if (field.optional) lines.push(`if (${v} !== null) { ${link(v)} }`);
          else lines.push(link(v));
        }
      }
      if (spec.links === 'thread') lines.push('node.last = prior === null ? node : prior.last;');
    } else if (spec.links === 'thread') lines.push('node.last = node;');
  }
  return `      case ${kind.kind}: { // ${kind.name}\n        ${lines.join('\n        ')}\n        break;\n      }`;
}

const readers = `
const EMPTY = [null]; EMPTY.length = 0;
const scratch = [];
const spine = [];
function nodeList(r, p, nodes) {
  const n = r[p];
  switch (n) {
    case 0: return EMPTY;
    case 1: return [at(r[p + 1], nodes)];
    case 2: return [at(r[p + 1], nodes), at(r[p + 2], nodes)];
    case 3: return [at(r[p + 1], nodes), at(r[p + 2], nodes), at(r[p + 3], nodes)];
  }
  for (let j = 0; j < n; j++) scratch[j] = at(r[p + 1 + j], nodes);
  return scratch.slice(0, n);
}
function at(index, nodes) { return index < 0 ? null : nodes[index]; }
function nameList(r, p, names) {
  const n = r[p];
  const list = [];
  for (let j = 0; j < n; j++) list.push(names[r[p + 1 + j]]);
  return list;
}
function intList(r, p) {
  const n = r[p];
  if (n === 1) return [r[p + 1]];
  const list = [];
  for (let j = 0; j < n; j++) list.push(r[p + 1 + j]);
  return list;
}
`;

function emitBuild(spec: LayoutSpec, model: Model): string {
  return `
/** Replays a recipe; the tape is made as the parser makes it. */
export function build(r, count, names, source) {
  const nodes = new Array(count);
  const kinds = new Uint8Array(count);
  const lows = new Int32Array(count);
  const nameIds = new Int32Array(count);
  let p = 0;
  for (let i = 0; i < count; i++) {
    const kind = r[p];
    const low = r[p + 1];
    const start = r[p + 2];
    const end = r[p + 3];
    p += 4;
    let node;
    switch (kind) {
${model.kinds.map((kind) => emitBuildCase(spec, model, kind)).join('\n')}
    }
    nodes[i] = node;
    kinds[i] = kind;
    lows[i] = low;
    nameIds[i] = -1;
  }
  return { root: nodes[count - 1], nodes, kinds, lows, nameIds };
}`;
}

/** Reads every field as a rule would: by name, after a test of the kind. */
export function emitReadFields(model: Model): string {
  const cases = model.kinds.map((kind) => {
    const reads = slotted(kind).map((field) => {
      const get = `node.${field.name}`;
      if (isScalarList(field)) return `sum += ${get}.length;`;
      if (field.list)
        return `{ const list = ${get}; if (list.length > 0 && list[0] !== null) sum += list[0].kind; }`;
      if (field.child)
        return field.optional
          ? `{ const child = ${get}; if (child !== null) sum += child.kind; }`
          : `sum += ${get}.kind;`;
      if (field.type === 'identifier' || field.type === 'string')
        return `{ const name = ${get}; if (name !== null) sum += name.length; }`;
      if (field.type === 'constant') return `if (${get} !== null) sum++;`;
      return `sum += ${get};`;
    });
    return `      case ${kind.kind}: ${reads.join(' ')} break;`;
  });
  return `
export function readFields(nodes) {
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    switch (node.kind) {
${cases.join('\n')}
    }
  }
  return sum;
}`;
}

export function emitLayout(spec: LayoutSpec): { text: string; model: Model } {
  const model = buildModel(spec.capacities);
  if (spec.preferred)
    for (const shape of model.shapes) (shape as any).slots = prefer(shape.kinds, shape.capacity);
  return {
    model,
    text: [emitClasses(spec, model), readers, emitBuild(spec, model), emitReadFields(model)].join('\n'),
  };
}
void colourSlots;

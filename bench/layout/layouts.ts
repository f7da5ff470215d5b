/**
 * Node layouts, generated as program text from the node table.
 *
 * Each layout becomes one module of plain JavaScript: classes, a `build` that replays
 * a recipe, a `readFields` that reads every field of every kind by its name, and the
 * walkers. The layout in use could be imported, but it alone would then be compiled
 * another way than its rivals; so it is generated here like all of them.
 */
import { buildModel, type Field, type KindModel, type Model } from '../../scripts/generate/model.ts';
import { emitLinksOnly } from './linksOnly.ts';

export interface LayoutSpec {
  readonly id: string;
  readonly title: string;
  /** Slots of the shape classes; none where nodes are links only. */
  readonly capacities: readonly number[];
  /** What hangs nodes together besides their slots. */
  readonly links: 'none' | 'sibling' | 'thread' | 'only';
  /** `index`: a field of its own, not there, or the upper bits of a field that it shares with the kind. */
  readonly index: 'field' | 'none' | 'packed';
}

const slots = (id: string, title: string, ...capacities: number[]): LayoutSpec => ({
  id,
  title,
  capacities,
  links: 'none',
  index: 'field',
});

export const layouts: readonly LayoutSpec[] = [
  slots('A', 'shapes of 2, 3, 4, 7 slots', 2, 3, 4, 7),
  slots('A237', 'shapes of 2, 3, 7', 2, 3, 7),
  slots('A37', 'shapes of 3, 7', 3, 7),
  slots('A47', 'shapes of 4, 7', 4, 7),
  { ...slots('B', 'shapes of 3, 7 + first child, next sibling', 3, 7), links: 'sibling' },
  { ...slots('Bt', 'shapes of 3, 7 + pre-order thread (next, last)', 3, 7), links: 'thread' },
  slots('C', 'one class of 7 slots', 7),
  { id: 'D', title: 'links only, no slots, no arrays', capacities: [], links: 'only', index: 'field' },
  { ...slots('E', 'shapes of 3, 7 without `index`', 3, 7), index: 'none' },
  { ...slots('Ep', 'shapes of 3, 7, kind and index in one integer', 3, 7), index: 'packed' },
];

export const layoutInUse = 'A37';

const slotted = (kind: KindModel): Field[] => kind.fields.filter((field) => !field.slotless);

function linkNames(spec: LayoutSpec): string[] {
  if (spec.links === 'sibling') return ['first', 'next'];
  if (spec.links === 'thread') return ['next', 'last'];
  return [];
}

function emitClasses(spec: LayoutSpec, model: Model): string {
  const header = ['kind', 'start', 'end', 'index'].filter(
    (name) => name !== 'index' || spec.index === 'field',
  );
  if (spec.index === 'packed') header[0] = 'head';
  return model.shapes
    .map((shape) => {
      const names = [...header, ...Array.from({ length: shape.capacity }, (_, slot) => `s${slot}`)];
      return [
        `export class ${shape.name} {`,
        `  constructor(${names.join(', ')}) {`,
        ...names.map((name) => `    this.${name} = ${name};`),
        ...linkNames(spec).map((name) => `    this.${name} = null;`),
        '  }',
        spec.index === 'packed'
          ? '  get kind() { return this.head & 127; }\n  get index() { return this.head >> 7; }'
          : '',
        ...[...shape.slots].map(([name, slot]) => `  get ${name}() { return this.s${slot}; }`),
        '}',
      ].join('\n');
    })
    .join('\n');
}

/** Text that reads one field of a recipe into the constant `variable`. */
export function emitReadRecipe(field: Field, variable: string): string {
  if (field.type === 'constant') return `const ${variable} = source;`;
  if (field.list && field.child) return `const ${variable} = nodeList(r, p, nodes); p += r[p] + 1;`;
  if (field.list)
    return `const ${variable} = ${field.type === 'identifier' ? 'nameList' : 'intList'}(r, p, names); p += r[p] + 1;`;
  if (field.child)
    return `const ${variable} = ${field.optional ? 'r[p] < 0 ? null : ' : ''}nodes[r[p]]; p++;`;
  if (field.type === 'identifier' || field.type === 'string')
    return `const ${variable} = r[p] < 0 ? null : names[r[p]]; p++;`;
  return `const ${variable} = r[p++];`;
}

/** Text that links the children of `node` from the last to the first: each ends where the next begins. */
export const linkChildren =
  'let next = null; for (let at = i - 1; at >= low; at = lows[at] - 1) { const child = nodes[at]; child.next = next; next = child; } node.first = next;';

/**
 * Text that gives each child, in source order, to `link`; lists that are interleaved in the
 * source are found through the subtree bounds.
 */
function emitChildrenInOrder(kind: KindModel, variable: (field: Field) => string, link: string): string {
  if (kind.order.some((group) => group.length > 1)) {
    return [
      'let count = 0;',
      'for (let at = i - 1; at >= low; at = lows[at] - 1) spine[count++] = at;',
      `while (count > 0) { const child = nodes[spine[--count]]; ${link} }`,
    ].join(' ');
  }
  return kind.order
    .map(([field]) => {
      const v = variable(field);
      if (field.list) return `for (let j = 0; j < ${v}.length; j++) { const child = ${v}[j]; ${link} }`;
      return `{ const child = ${v}; ${field.optional ? `if (child !== null) { ${link} }` : link} }`;
    })
    .join(' ');
}

function emitBuildCase(spec: LayoutSpec, model: Model, kind: KindModel): string {
  const shape = model.shapeOf(kind);
  const variable = (field: Field): string => `v${model.slotOf(kind, field.name)}`;
  const values: string[] = new Array(shape.capacity).fill('null');
  for (const field of slotted(kind)) values[model.slotOf(kind, field.name)] = variable(field);
  const head = spec.index === 'packed' ? `i << 7 | ${kind.kind}` : String(kind.kind);
  const header = [head, 'start', 'end', ...(spec.index === 'field' ? ['i'] : [])];
  const lines = slotted(kind).map((field) => emitReadRecipe(field, variable(field)));
  lines.push(`node = new ${shape.name}(${[...header, ...values].join(', ')});`);
  if (spec.links === 'sibling') {
    if (kind.order.length > 0) lines.push(linkChildren);
  } else if (spec.links === 'thread') {
    const link = '(prior === null ? node : prior.last).next = child; prior = child;';
    if (kind.order.length > 0) lines.push('let prior = null;', emitChildrenInOrder(kind, variable, link));
    lines.push(`node.last = ${kind.order.length > 0 ? 'prior === null ? node : prior.last' : 'node'};`);
  }
  return `      case ${kind.kind}: { // ${kind.name}\n        ${lines.join('\n        ')}\n        break;\n      }`;
}

/** Lists are exact arrays and the empty one is shared, as in the parser. */
const listReaders = `
const EMPTY = [null];
EMPTY.length = 0;
const scratch = [];
const spine = [];
function at(index, nodes) { return index < 0 ? null : nodes[index]; }
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
function nameList(r, p, names) {
  const list = [];
  for (let j = 0; j < r[p]; j++) list.push(names[r[p + 1 + j]]);
  return list;
}
function intList(r, p) {
  if (r[p] === 1) return [r[p + 1]];
  const list = [];
  for (let j = 0; j < r[p]; j++) list.push(r[p + 1 + j]);
  return list;
}
`;

/** The replay; \`cases\` make \`node\` from what the recipe says next. */
export function emitBuild(cases: readonly string[]): string {
  return `${listReaders}
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
${cases.join('\n')}
    }
    nodes[i] = node;
    kinds[i] = kind;
    lows[i] = low;
    nameIds[i] = -1;
  }
  return { root: nodes[count - 1], nodes, kinds, lows, nameIds };
}
`;
}

/** Reads every field as a rule would: by its name, after a test of the kind. */
function emitReadFields(kinds: readonly KindModel[]): string {
  const cases = kinds.map((kind) => {
    const reads = slotted(kind).map((field) => {
      const value = `node.${field.name}`;
      if (field.list && !field.child) return `sum += ${value}.length;`;
      if (field.list)
        return `{ const list = ${value}; if (list.length > 0 && list[0] !== null) sum += list[0].kind; }`;
      if (field.child) return `{ const child = ${value}; if (child !== null) sum += child.kind; }`;
      if (field.type === 'identifier' || field.type === 'string')
        return `{ const name = ${value}; if (name !== null) sum += name.length; }`;
      if (field.type === 'constant') return `if (${value} !== null) sum++;`;
      return `sum += ${value};`;
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
}
export function readKinds(nodes) {
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) sum += nodes[i].kind;
  return sum;
}
`;
}

/** The text of a layout's module, without walkers, and its model; links alone have none. */
export function emitLayout(spec: LayoutSpec): { text: string; model: Model | null } {
  if (spec.links === 'only') {
    const all = buildModel([7]);
    return { text: emitLinksOnly(all) + emitReadFields(all.kinds), model: null };
  }
  const model = buildModel(spec.capacities);
  const cases = model.kinds.map((kind) => emitBuildCase(spec, model, kind));
  return { text: emitClasses(spec, model) + emitBuild(cases) + emitReadFields(model.kinds), model };
}

/**
 * Prints the explicit-stack walker: a jump table on the kind whose cases read the
 * slots that hold children. It is generated because a case is a list of slots, and
 * slots are the result of a colouring. The layout bench prints the same function for
 * its other layouts, so that what it measures is what is shipped.
 */
import type { Field, KindModel, Model } from './model.ts';

const numberOf = (model: Model, name: string): number => model.kinds.find((kind) => kind.name === name)!.kind;

/** How a slot is read; the bench runs its layouts as plain JavaScript. */
function emitRead(model: Model, kind: KindModel, field: Field, owner: string, typed: boolean): string {
  const slot = `s${model.slotOf(kind, field.name)}`;
  if (!typed) return `${owner}.${slot}`;
  const item = field.optional ? 'PhysicalNode | null' : 'PhysicalNode';
  const type = !field.list ? item : field.optional ? `readonly (${item})[]` : `readonly ${item}[]`;
  return `(${owner} as ${model.shapeOf(kind).name}).${slot} as ${type}`;
}

/**
 * The kind of a field whose type has only one, and that one at most one child (alias, arg, keyword):
 * known to be what it is, it is passed through where it is met.
 */
function passedThrough(model: Model, field: Field): KindModel | null {
  const [kind, second] = model.kinds.filter((one) => one.group === field.type);
  if (kind === undefined || second !== undefined || kind.group === 'error') return null;
  const children = kind.order.flat();
  return children.length > 1 || children[0]?.list ? null : kind;
}

/** What becomes of the child `name`: it is done, or it waits for its children at the end of the array. */
function emitTake(model: Model, field: Field, name: string, typed: boolean): string {
  const wait = `out[--far] = ${name};`;
  const passed = passedThrough(model, field);
  let text = wait;
  if (passed !== null) {
    text = `out[n++] = ${name};`;
    const [inner] = passed.order.flat();
    if (inner !== undefined) {
      text += ` const inner = ${emitRead(model, passed, inner, name, typed)}; ${emitTake(model, inner, 'inner', typed)}`;
    }
  } else if (field.type === 'expr') {
    // Names and constants are 44 % of all nodes; a table that knows the few other leaves costs more than it saves.
    const leaf = `${name}.kind === ${numberOf(model, 'Name')} || ${name}.kind === ${numberOf(model, 'Constant')}`;
    text = `if (${leaf}) out[n++] = ${name}; else ${wait}`;
  }
  return field.optional ? `if (${name} !== null) { ${text} }` : text;
}

/** The body of a case. Single children first: 5 % faster than source order. */
function emitCase(model: Model, kind: KindModel, typed: boolean): string {
  const fields = kind.order.flat();
  const singles = fields
    .filter((field) => !field.list)
    .map((field) => {
      const read = emitRead(model, kind, field, 'node', typed);
      return `{ const child = ${read}; ${emitTake(model, field, 'child', typed)} }`;
    });
  const lists = fields
    .filter((field) => field.list)
    .map((field) =>
      [
        `{ const list = ${emitRead(model, kind, field, 'node', typed)};`,
        'if (far - n < list.length) return null;',
        `for (let i = 0; i < list.length; i++) { const child = list[i]; ${emitTake(model, field, 'child', typed)} } }`,
      ].join(' '),
    );
  return [...singles, ...lists].map((line) => `        ${line}`).join('\n');
}

/**
 * The text of `collect(root, capacity)`, without imports: TypeScript for src/walker, plain
 * JavaScript for the bench.
 */
export function emitCollect(model: Model, typed: boolean): string {
  const ts = (text: string): string => (typed ? text : '');
  const cases = new Map<string, KindModel[]>();
  let singles = 0;
  for (const kind of model.kinds) {
    const fields = kind.order.flat();
    if (fields.length === 0) continue;
    singles = Math.max(singles, fields.filter((field) => !field.list).length);
    // The shape is part of the key: a case that reads one shape class needs no choice between several.
    const text = `        // ${model.shapeOf(kind).name}\n${emitCase(model, kind, typed)}`;
    cases.set(text, [...(cases.get(text) ?? []), kind]);
  }
  return [
    '/** Kept free for what one turn of the loop stores outside lists: a node and its single children. */',
    `const room = ${singles + 1};`,
    '',
    '/**',
    ' * All nodes of a subtree, each parent before its children; null when they are more than `capacity`.',
    ' * The tests in front of lists only keep stores inside the array, which V8 would otherwise compile for',
    ' * growing ones; that nothing was overwritten is what the test at the head of the loop says.',
    ' */',
    `export function collect(root${ts(': PhysicalNode')}, capacity${ts(': number')})${ts(': PhysicalNode[] | null')} {`,
    '  const size = capacity + room;',
    `  const out${ts(': PhysicalNode[]')} = new Array(size);`,
    '  let n = 0;',
    '  let far = size;',
    '  let node = root;',
    '  for (;;) {',
    '    if (far - n < room) return null;',
    '    out[n++] = node;',
    '    switch (node.kind) {',
    ...[...cases].map(([text, kinds]) =>
      [
        ...kinds.map((kind) => `      case ${kind.kind}: // ${kind.name}`),
        text.replace(/^ *\/\/ (\w+)\n/, ''),
        '        break;',
      ].join('\n'),
    ),
    '    }',
    '    if (far === size) break;',
    '    node = out[far++];',
    '  }',
    '  out.length = n;',
    '  return out;',
    '}',
    '',
  ].join('\n');
}

/** The file src/walker/collect.generated.ts. */
export function emitWalker(model: Model): string {
  return [
    '/**',
    ' * The loop of the explicit-stack walker (walkStack.ts).',
    ' *',
    ' * One array is output and stack: nodes that are done stand at its beginning, nodes that',
    ' * wait for their children at its end, and as every node is either, it is large enough when',
    ' * it has one place a node. Leaves never wait.',
    ' *',
    ' * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.',
    ' */',
    `import type { ${['PhysicalNode', ...model.shapes.map((shape) => shape.name)].sort().join(', ')} } from '../ast/nodes.generated.ts';`,
    '',
    emitCollect(model, true),
  ].join('\n');
}

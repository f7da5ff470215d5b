/**
 * Prints the explicit-stack walker: a jump table on the kind whose cases read the
 * slots that hold children. It is generated because a case is a list of slots, and
 * slots are the result of a colouring. The layout bench prints the same function for
 * its other layouts, so that what it measures is what is shipped.
 */
import type { Field, KindModel, Model } from './model.ts';

/**
 * Worth a place on the stack? Names and constants are 44 % of all nodes; the other leaves are so few that
 * asking a table about every child costs more (5.2 against 4.6 ns/node).
 */
function innerTest(model: Model, kind: string): string {
  const number = (name: string): number => model.kinds.find((one) => one.name === name)!.kind;
  return `${kind} !== ${number('Name')} && ${kind} !== ${number('Constant')}`;
}

/** The body of a case: lists, then single children, the last of which is entered without the stack. */
function emitCase(model: Model, kind: KindModel, typed: boolean): string {
  const read = (field: Field): string => {
    const slot = `s${model.slotOf(kind, field.name)}`;
    if (!typed) return `node.${slot}`;
    const item = field.optional ? 'PhysicalNode | null' : 'PhysicalNode';
    const type = !field.list ? item : field.optional ? `readonly (${item})[]` : `readonly ${item}[]`;
    return `(node as ${model.shapeOf(kind).name}).${slot} as ${type}`;
  };
  const guard = (field: Field, text: string): string =>
    field.optional ? `if (child !== null) { ${text} }` : text;
  const take = (field: Field): string =>
    guard(field, `out[n++] = child; if (${innerTest(model, 'child.kind')}) stack[top++] = child;`);
  const fields = kind.order.flat();
  const singles = fields.filter((field) => !field.list);
  const entered = singles.find((field) => !field.optional) ?? singles[0];
  const lines: string[] = [];
  for (const field of fields) {
    if (!field.list) continue;
    lines.push(
      `{ const list = ${read(field)}; for (let i = 0; i < list.length; i++) { const child = list[i]; ${take(field)} } }`,
    );
  }
  for (const field of singles)
    if (field !== entered) lines.push(`{ const child = ${read(field)}; ${take(field)} }`);
  if (entered !== undefined) {
    const enter = `out[n++] = child; kind = child.kind; if (${innerTest(model, 'kind')}) { node = child; continue; }`;
    lines.push(`const child = ${read(entered)}; ${guard(entered, enter)}`);
  }
  return lines.map((line) => `        ${line}`).join('\n');
}

/**
 * The text of `collect(root, capacity)`, without imports: TypeScript for src/walker, plain
 * JavaScript for the bench.
 */
export function emitCollect(model: Model, typed: boolean): string {
  const ts = (text: string): string => (typed ? text : '');
  const isLeaf = (kind: KindModel): boolean => kind.order.length === 0;
  const cases = new Map<string, KindModel[]>();
  for (const kind of model.kinds) {
    if (isLeaf(kind)) continue;
    const text = emitCase(model, kind, typed);
    cases.set(text, [...(cases.get(text) ?? []), kind]);
  }
  return [
    '/**',
    ' * All nodes of a subtree, each parent before its children. `capacity` is a guess at their number:',
    ' * too small and the array grows, too large and its end is given back.',
    ' */',
    `export function collect(root${ts(': PhysicalNode')}, capacity${ts(': number')})${ts(': PhysicalNode[]')} {`,
    `  const out${ts(': PhysicalNode[]')} = new Array(capacity);`,
    `  const stack${ts(': PhysicalNode[]')} = [];`,
    '  let top = 0;',
    '  let n = 1;',
    '  let node = root;',
    `  let kind${ts(': number')} = node.kind;`,
    '  out[0] = node;',
    '  for (;;) {',
    '    switch (kind) {',
    ...[...cases].map(([text, kinds]) =>
      [
        ...kinds.map((kind) => `      case ${kind.kind}: // ${kind.name}`),
        '      {',
        text,
        '        break;',
        '      }',
      ].join('\n'),
    ),
    '    }',
    '    if (top === 0) break;',
    '    node = stack[--top];',
    '    kind = node.kind;',
    '  }',
    '  if (n !== capacity) out.length = n;',
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
    ' * A child is stored in the output where it is met; only one that can have children goes',
    ' * on the stack, and the last single child does not: it becomes the current node.',
    ' *',
    ' * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.',
    ' */',
    `import type { ${['PhysicalNode', ...model.shapes.map((shape) => shape.name)].sort().join(', ')} } from '../ast/nodes.generated.ts';`,
    '',
    emitCollect(model, true),
  ].join('\n');
}

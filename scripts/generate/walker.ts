/**
 * Prints the explicit-stack walker: a jump table on the kind whose cases read the
 * slots that hold children. It is generated because a case is a list of slot numbers,
 * and slots are the result of a colouring. The layout bench prints the same function
 * for its other layouts, so that what it measures is what is shipped.
 */
import type { Field, KindModel, Model } from './model.ts';

export interface WalkerOptions {
  /** Print TypeScript; the bench runs its layouts as plain JavaScript. */
  readonly typed: boolean;
}

/** Most children outside lists that one kind has, and a little more. */
const margin = 8;

/** True where nodes of a kind never have children. */
const isLeaf = (kind: KindModel): boolean => kind.order.length === 0;

/** How a child of a given ASDL type is told to be a leaf: without a table where two comparisons do. */
function leafTest(model: Model, type: string, kind: string): string {
  const frequent = type === 'expr' ? ['Name', 'Constant'] : [];
  if (frequent.length === 0) return `inner[${kind}] === 0`;
  return frequent.map((name) => `${kind} === ${model.kinds.find((one) => one.name === name)!.kind}`).join(' || ');
}

function emitCase(model: Model, kind: KindModel, options: WalkerOptions): string {
  const shape = model.shapeOf(kind).name;
  const slot = (field: Field, type: string): string => {
    const name = `s${model.slotOf(kind, field.name)}`;
    return options.typed ? `(node as ${shape}).${name} as ${type}` : `node.${name}`;
  };
  const node = 'PhysicalNode';
  const take = (field: Field): string =>
    `out[n++] = child; if (!(${leafTest(model, field.type, 'child.kind')})) stack[top++] = child;`;
  const lines: string[] = [];
  const fields = kind.order.flat();
  // The child that is entered at once is one that is always there, if there is one.
  const single = fields.filter((field) => !field.list);
  const entered = single.find((field) => !field.optional) ?? single[0];
  for (const field of fields.filter((one) => one.list)) {
    lines.push(
      '{',
      `  const list = ${slot(field, field.optional ? `readonly (${node} | null)[]` : `readonly ${node}[]`)};`,
      '  const length = list.length;',
      '  if (n + length > room) room = grow(out, n + length);',
      '  for (let i = 0; i < length; i++) {',
      '    const child = list[i];',
      `    ${field.optional ? `if (child !== null) { ${take(field)} }` : take(field)}`,
      '  }',
      '}',
    );
  }
  for (const field of single) {
    if (field === entered) continue;
    lines.push(
      '{',
      `  const child = ${slot(field, field.optional ? `${node} | null` : node)};`,
      `  ${field.optional ? `if (child !== null) { ${take(field)} }` : take(field)}`,
      '}',
    );
  }
  if (entered !== undefined) {
    const enter = `out[n++] = child; kind = child.kind; if (!(${leafTest(model, entered.type, 'kind')})) { node = child; continue; }`;
    lines.push(
      `const child = ${slot(entered, entered.optional ? `${node} | null` : node)};`,
      entered.optional ? `if (child !== null) { ${enter} }` : enter,
    );
  }
  lines.push('break;');
  return lines.map((line) => `        ${line}`).join('\n');
}

/** The text of `collect(root, capacity)` and what it needs, without imports. */
export function emitCollect(model: Model, options: WalkerOptions): string {
  const ts = (text: string): string => (options.typed ? text : '');
  const cases = new Map<string, KindModel[]>();
  for (const kind of model.kinds) {
    if (isLeaf(kind)) continue;
    const text = emitCase(model, kind, options);
    cases.set(text, [...(cases.get(text) ?? []), kind]);
  }
  return [
    '/** 1 where nodes of a kind can have children. */',
    `const inner = ${options.typed ? '/* @__PURE__ */ ' : ''}Uint8Array.of(${model.kinds.map((kind) => (isLeaf(kind) ? 0 : 1)).join(', ')});`,
    '',
    '/** Makes room for more than `count` nodes; returns how many fit. */',
    `function grow(out${ts(': unknown[]')}, count${ts(': number')})${ts(': number')} {`,
    '  out.length = count * 2 + 64;',
    `  return count * 2 + 64 - ${margin};`,
    '}',
    '',
    '/** All nodes of a subtree; `capacity` is a guess at their number. */',
    `export function collect(root${ts(': PhysicalNode')}, capacity${ts(': number')})${ts(': PhysicalNode[]')} {`,
    `  const out${ts(': PhysicalNode[]')} = new Array(capacity + ${margin});`,
    '  let room = capacity;',
    `  const stack${ts(': PhysicalNode[]')} = [];`,
    '  let top = 0;',
    '  let n = 1;',
    '  let node = root;',
    `  let kind${ts(': number')} = node.kind;`,
    '  out[0] = node;',
    '  for (;;) {',
    '    if (n > room) room = grow(out, n);',
    '    switch (kind) {',
    ...[...cases].map(([text, kinds]) =>
      [...kinds.map((kind) => `      case ${kind.kind}: // ${kind.name}`), '      {', text, '      }'].join('\n'),
    ),
    '    }',
    '    if (top === 0) break;',
    '    node = stack[--top];',
    '    kind = node.kind;',
    '  }',
    '  out.length = n;',
    '  return out;',
    '}',
    '',
  ].join('\n');
}

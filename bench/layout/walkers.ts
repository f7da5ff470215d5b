/**
 * The stack walkers that were tried, as program text for one layout. Each takes a root
 * and the number of nodes and returns all nodes of the tree in an array.
 */
import type { Field, KindModel, Model } from '../../scripts/generate/model.ts';
import { emitCollect } from '../../scripts/generate/walker.ts';
import type { LayoutSpec } from './layouts.ts';

/** Cases of a switch on the kind that give each child to `take`. */
function emitCases(model: Model, take: (field: Field) => string): string {
  const cases = new Map<string, KindModel[]>();
  for (const kind of model.kinds) {
    if (kind.order.length === 0) continue;
    const lines = kind.order.flat().map((field) => {
      const text = field.optional ? `if (child !== null) { ${take(field)} }` : take(field);
      const slot = `node.s${model.slotOf(kind, field.name)}`;
      if (!field.list) return `{ const child = ${slot}; ${text} }`;
      return `{ const list = ${slot}; for (let i = 0; i < list.length; i++) { const child = list[i]; ${text} } }`;
    });
    const text = `// ${model.shapeOf(kind).name}\n        ${lines.join('\n        ')}`;
    cases.set(text, [...(cases.get(text) ?? []), kind]);
  }
  return [...cases]
    .map(
      ([text, kinds]) =>
        `      ${kinds.map((kind) => `case ${kind.kind}:`).join(' ')} ${text}\n        break;`,
    )
    .join('\n');
}

function emitTable(model: Model): string {
  const rows = model.kinds.map((kind) => {
    const row = kind.order.flat().map((field) => model.slotOf(kind, field.name) | (field.list ? 8 : 0));
    while (row.length < 8) row.push(255);
    return row.join(', ');
  });
  const capacity = Math.max(...model.shapes.map((shape) => shape.capacity));
  const reads = Array.from({ length: capacity }, (_, slot) => `case ${slot}: return node.s${slot};`);
  return `
const table = Uint8Array.of(${rows.join(',\n  ')});
function readSlot(node, slot) { switch (slot) { ${reads.join(' ')} } }
`;
}

function slotWalkers(model: Model): Record<string, string> {
  const leaf = (child: string): string =>
    `${child}.kind === ${model.kinds.find((kind) => kind.name === 'Name')!.kind} || ${child}.kind === ${model.kinds.find((kind) => kind.name === 'Constant')!.kind}`;
  return {
    'offset table, every node pushed': `
  const out = [];
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    out.push(node);
    for (let at = node.kind * 8; table[at] !== 255; at++) {
      const value = readSlot(node, table[at] & 7);
      if (value === null) continue;
      if (table[at] & 8) { for (let i = 0; i < value.length; i++) if (value[i] !== null) stack.push(value[i]); }
      else stack.push(value);
    }
  }
  return out;`,
    'switch on the kind, every node pushed': `
  const out = [];
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    out.push(node);
    switch (node.kind) {
${emitCases(model, () => 'stack.push(child);')}
    }
  }
  return out;`,
    '+ leaves not pushed': `
  const out = [root];
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    switch (node.kind) {
${emitCases(model, () => `out.push(child); if (!(${leaf('child')})) stack.push(child);`)}
    }
  }
  return out;`,
    '+ output made in its size': `
  const out = new Array(size);
  out[0] = root;
  let n = 1;
  const stack = [root];
  let top = 1;
  while (top > 0) {
    const node = stack[--top];
    switch (node.kind) {
${emitCases(model, () => `out[n++] = child; if (!(${leaf('child')})) stack[top++] = child;`)}
    }
  }
  return out;`,
    'output is its own queue (breadth first)': `
  const out = new Array(size);
  out[0] = root;
  let n = 1;
  for (let at = 0; at < n; at++) {
    const node = out[at];
    if (${leaf('node')}) continue;
    switch (node.kind) {
${emitCases(model, () => 'out[n++] = child;')}
    }
  }
  return out;`,
  };
}

const linkWalkers: Record<string, string> = {
  'first child, next sibling': `
  const out = new Array(size);
  out[0] = root;
  let n = 1;
  const stack = [];
  let top = 0;
  let node = root.first;
  while (node !== null) {
    out[n++] = node;
    const { first, next } = node;
    if (first !== null) {
      if (next !== null) stack[top++] = next;
      node = first;
    } else if (next !== null) node = next;
    else node = top === 0 ? null : stack[--top];
  }
  return out;`,
};

const threadWalkers: Record<string, string> = {
  'pre-order thread': `
  const out = new Array(size);
  const { last } = root;
  let n = 0;
  let node = root;
  for (;;) {
    out[n++] = node;
    if (node === last) return out;
    node = node.next;
  }`,
};

/** Name of the walker that src/walker ships. */
export const shipped = 'output and stack in one array';

/** The walkers of a layout as program text that exports `walkers`, name to function. */
export function emitWalkers(spec: LayoutSpec, model: Model | null): string {
  const bodies: Record<string, string> = {
    ...(model === null ? {} : slotWalkers(model)),
    ...(spec.links === 'sibling' || spec.links === 'only' ? linkWalkers : {}),
    ...(spec.links === 'thread' ? threadWalkers : {}),
  };
  const entries = Object.entries(bodies).map(([name, body], at) => ({ name, body, id: `walk${at}` }));
  return [
    model === null ? '' : emitTable(model) + emitCollect(model, false),
    ...entries.map(({ id, body }) => `function ${id}(root, size) {${body}\n}`),
    'export const walkers = {',
    ...entries.map(({ name, id }) => `  '${name}': ${id},`),
    model === null ? '' : `  '${shipped}': collect,`,
    '};',
    '',
  ].join('\n');
}

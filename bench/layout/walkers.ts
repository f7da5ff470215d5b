/**
 * Explicit-stack walkers for layouts with slots, generated as program text. Each
 * returns all nodes of a subtree in some order.
 */

import type { Model } from '../../scripts/generate/model.ts';
import { emitCollect } from '../../scripts/generate/walker.ts';
import { type LayoutSpec, type Pattern, patternsOf } from './layouts.ts';

function caseLabels(pattern: Pattern): string {
  return pattern.kinds.map((kind) => `case ${kind.kind}:`).join(' ');
}

/** switch on the kind; `visit(expr)` is the text that takes a child. */
function emitSwitch(
  model: Model,
  visit: (child: string) => string,
  options: { emptyTest?: boolean } = {},
): string {
  const out: string[] = [];
  for (const pattern of patternsOf(model)) {
    if (pattern.one.length + pattern.maybe.length + pattern.lists.length === 0) continue;
    const lines: string[] = [];
    for (const slot of pattern.one) lines.push(`{ const child = node.s${slot}; ${visit('child')} }`);
    for (const slot of pattern.maybe)
      lines.push(`{ const child = node.s${slot}; if (child !== null) { ${visit('child')} } }`);
    for (const { slot, holes } of pattern.lists) {
      const body = holes ? `if (child !== null) { ${visit('child')} }` : visit('child');
      const loop = `for (let i = 0; i < list.length; i++) { const child = list[i]; ${body} }`;
      lines.push(
        `{ const list = node.s${slot}; ${options.emptyTest ? `if (list !== EMPTY) ${loop}` : loop} }`,
      );
    }
    out.push(`${caseLabels(pattern)} ${lines.join(' ')} break;`);
  }
  return `switch (node.kind) {\n${out.join('\n')}\n}`;
}

/** The last single child is entered at once; other inner children wait on the stack. */
function emitDescend(model: Model, isInner = (kind: string) => `inner[${kind}] !== 0`): string {
  const out: string[] = [];
  for (const pattern of patternsOf(model)) {
    if (pattern.one.length + pattern.maybe.length + pattern.lists.length === 0) continue;
    const lines: string[] = [];
    const visit = (c: string) => `out[n++] = ${c}; if (${isInner(`${c}.kind`)}) stack[top++] = ${c};`;
    const last = (c: string) =>
      `out[n++] = ${c}; kind = ${c}.kind; if (${isInner('kind')}) { node = ${c}; continue; }`;
    for (const { slot, holes } of pattern.lists) {
      const body = holes ? `if (child !== null) { ${visit('child')} }` : visit('child');
      lines.push(
        `{ const list = node.s${slot}; for (let i = 0; i < list.length; i++) { const child = list[i]; ${body} } }`,
      );
    }
    const enter =
      pattern.one.length > 0 ? pattern.one[0] : pattern.maybe.length === 1 ? pattern.maybe[0] : -1;
    for (const slot of pattern.maybe)
      if (slot !== enter)
        lines.push(`{ const child = node.s${slot}; if (child !== null) { ${visit('child')} } }`);
    for (const slot of pattern.one)
      if (slot !== enter) lines.push(`{ const child = node.s${slot}; ${visit('child')} }`);
    if (pattern.one.includes(enter)) lines.push(`{ const child = node.s${enter}; ${last('child')} }`);
    else if (enter >= 0)
      lines.push(`{ const child = node.s${enter}; if (child !== null) { ${last('child')} } }`);
    out.push(`${caseLabels(pattern)} ${lines.join(' ')} break;`);
  }
  return `switch (kind) {\n${out.join('\n')}\n}`;
}

/** Nodes of product types (arguments, keyword …) are passed through where they are met. */
function emitInlined(model: Model, descend: boolean): string {
  const product = (type: string) => {
    const kinds = model.kinds.filter((kind) => kind.group === type);
    return kinds.length === 1 && type !== 'error' ? kinds[0] : null;
  };
  const leaves: Record<string, number[]> = {};
  for (const kind of model.kinds) if (kind.order.length === 0) (leaves[kind.group] ??= []).push(kind.kind);
  let serial = 0;
  const test = (type: string, k: string) =>
    type === 'expr' || type === 'stmt'
      ? leaves[type].map((leaf) => `${k} !== ${leaf}`).join(' && ')
      : `inner[${k}] !== 0`;
  const visit = (type: string, c: string): string => {
    const one = product(type);
    if (one === null) {
      const k = `k${serial++}`;
      return `out[n++] = ${c}; const ${k} = ${c}.kind; if (${test(type, k)}) stack[top++] = ${c};`;
    }
    return `out[n++] = ${c}; ${one.order
      .flat()
      .map((field) => access(one, field, c))
      .join(' ')}`;
  };
  const access = (kind: any, field: any, owner: string): string => {
    const v = `v${serial++}`;
    const value = `${owner}.s${model.slotOf(kind, field.name)}`;
    if (!field.list)
      return field.optional
        ? `{ const ${v} = ${value}; if (${v} !== null) { ${visit(field.type, v)} } }`
        : `{ const ${v} = ${value}; ${visit(field.type, v)} }`;
    const i = `i${serial++}`;
    const item = `${v}i`;
    const body = field.optional
      ? `if (${item} !== null) { ${visit(field.type, item)} }`
      : visit(field.type, item);
    return `{ const ${v} = ${value}; for (let ${i} = 0; ${i} < ${v}.length; ${i}++) { const ${item} = ${v}[${i}]; ${body} } }`;
  };
  const bodies = new Map<string, number[]>();
  for (const kind of model.kinds) {
    if (kind.order.length === 0) continue;
    const fields = kind.order.flat();
    let text = '';
    serial = 0;
    const enter = descend
      ? fields
          .filter((f: any) => !f.list && product(f.type) === null)
          .sort((a: any, b: any) => +a.optional - +b.optional)[0]
      : undefined;
    for (const field of fields) if (field !== enter) text += access(kind, field, 'node') + ' ';
    if (enter !== undefined) {
      const c = `node.s${model.slotOf(kind, enter.name)}`;
      const body = `out[n++] = child; kind = child.kind; if (${test(enter.type, 'kind')}) { node = child; continue; }`;
      text += enter.optional
        ? `const child = ${c}; if (child !== null) { ${body} }`
        : `const child = ${c}; ${body}`;
    }
    const list = bodies.get(text) ?? [];
    list.push(kind.kind);
    bodies.set(text, list);
  }
  const out = [...bodies].map(
    ([text, kinds]) => `${kinds.map((k) => `case ${k}:`).join(' ')} { ${text} break; }`,
  );
  return `switch (kind) {\n${out.join('\n')}\n}`;
}

function emitEnds(model: Model, descend = false, inline = false): string {
  const product = (type: string) => {
    const kinds = model.kinds.filter((kind) => kind.group === type);
    return inline && kinds.length === 1 && type !== 'error' ? kinds[0] : null;
  };
  const leaves: Record<string, number[]> = {};
  for (const kind of model.kinds) if (kind.order.length === 0) (leaves[kind.group] ??= []).push(kind.kind);
  let serial = 0;
  const isLeaf = (type: string, k: string) =>
    type === 'expr' ? leaves[type].map((leaf) => `${k} === ${leaf}`).join(' || ') : `inner[${k}] === 0`;
  const visit = (type: string, c: string): string => {
    const one = product(type);
    if (one === null) {
      const k = `k${serial++}`;
      return `const ${k} = ${c}.kind; if (${isLeaf(type, k)}) { out[n] = ${c}; n = (n + 1) | 0; } else { far = (far - 1) | 0; out[far] = ${c}; }`;
    }
    return `out[n] = ${c}; n = (n + 1) | 0; ${one.order
      .flat()
      .map((field) => access(one, field, c))
      .join(' ')}`;
  };
  const access = (kind: any, field: any, owner: string): string => {
    const v = `v${serial++}`;
    const value = `${owner}.s${model.slotOf(kind, field.name)}`;
    if (!field.list)
      return field.optional
        ? `{ const ${v} = ${value}; if (${v} !== null) { ${visit(field.type, v)} } }`
        : `{ const ${v} = ${value}; ${visit(field.type, v)} }`;
    const i = `i${serial++}`;
    const item = `${v}i`;
    const body = field.optional
      ? `if (${item} !== null) { ${visit(field.type, item)} }`
      : visit(field.type, item);
    return `{ const ${v} = ${value}; for (let ${i} = 0; ${i} < ${v}.length; ${i}++) { const ${item} = ${v}[${i}]; ${body} } }`;
  };
  const bodies = new Map<string, number[]>();
  for (const kind of model.kinds) {
    if (kind.order.length === 0) continue;
    const fields = kind.order.flat();
    let text = `/* ${model.shapeOf(kind).name} */ `;
    serial = 0;
    const enter = descend
      ? fields
          .filter((f: any) => !f.list && product(f.type) === null)
          .sort((a: any, b: any) => +a.optional - +b.optional)[0]
      : undefined;
    for (const field of fields) if (field !== enter) text += access(kind, field, 'node') + ' ';
    if (enter !== undefined) {
      const c = `node.s${model.slotOf(kind, enter.name)}`;
      const body = `kind = child.kind; if (${isLeaf(enter.type, 'kind')}) { out[n] = child; n = (n + 1) | 0; } else { node = child; continue; }`;
      text += enter.optional
        ? `const child = ${c}; if (child !== null) { ${body} }`
        : `const child = ${c}; ${body}`;
    }
    const list = bodies.get(text) ?? [];
    list.push(kind.kind);
    bodies.set(text, list);
  }
  const out = [...bodies].map(
    ([text, kinds]) => `${kinds.map((k) => `case ${k}:`).join(' ')} { ${text} break; }`,
  );
  return `switch (${descend ? 'kind' : 'node.kind'}) {\n${out.join('\n')}\n}`;
}

function emitRegion(model: Model): string {
  const bodies = new Map<string, number[]>();
  for (const kind of model.kinds) {
    if (kind.order.length === 0) continue;
    let text = `/* ${model.shapeOf(kind).name} */ `;
    for (const field of kind.order.flat()) {
      const value = `node.s${model.slotOf(kind, field.name)}`;
      const put = (c: string) => `out[n] = ${c}; n = (n + 1) | 0;`;
      if (field.list && field.type === 'stmt')
        text += `{ const list = ${value}; if (list.length > 0) stack[top++] = list; }`;
      else if (field.list)
        text += `{ const list = ${value}; for (let i = 0; i < list.length; i++) { const child = list[i]; ${field.optional ? `if (child !== null) { ${put('child')} }` : put('child')} } }`;
      else if (field.optional) text += `{ const child = ${value}; if (child !== null) { ${put('child')} } }`;
      else text += put(value);
    }
    const list = bodies.get(text) ?? [];
    list.push(kind.kind);
    bodies.set(text, list);
  }
  const out = [...bodies].map(
    ([text, kinds]) => `${kinds.map((k) => `case ${k}:`).join(' ')} { ${text} break; }`,
  );
  return `switch (node.kind) {\n${out.join('\n')}\n}`;
}

function childTable(model: Model): string {
  const rows = model.kinds.map((kind) => {
    const row = kind.order.flat().map((field) => model.slotOf(kind, field.name) | (field.list ? 8 : 0));
    while (row.length < 8) row.push(255);
    return row.join(',');
  });
  return `const table = Uint8Array.of(${rows.join(',\n')});`;
}
const innerTable = (model: Model): string =>
  `const inner = Uint8Array.of(${model.kinds.map((kind) => (kind.order.length > 0 ? 1 : 0)).join(',')});`;
const slotSwitch = (model: Model): string => {
  const cap = Math.max(...model.shapes.map((s) => s.capacity));
  return `function slotOf(node, slot) { switch (slot) { ${Array.from({ length: cap }, (_, s) => `case ${s}: return node.s${s};`).join(' ')} } }`;
};

export function emitWalkers(model: Model, spec?: LayoutSpec): { text: string; names: string[] } {
  const leaf = model.kinds.filter((k) => k.order.length === 0).map((k) => k.kind);
  const isName = '(kind === 26 || kind === 22)';
  void leaf;
  const walkers: Record<string, string> = {
    tableStack: `
  const out = []; const stack = [root]; 
  while (stack.length > 0) {
    const node = stack.pop(); out.push(node);
    for (let at = node.kind * 8; ; at++) {
      const entry = table[at]; if (entry === 255) break;
      const value = slotOf(node, entry & 7);
      if (value === null) continue;
      if (entry & 8) { for (let i = 0; i < value.length; i++) { const child = value[i]; if (child !== null) stack.push(child); } }
      else stack.push(value);
    }
  }
  return out;`,
    switchStack: `
  const out = []; const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop(); out.push(node);
    ${emitSwitch(model, (c) => `stack.push(${c});`)}
  }
  return out;`,
    switchLeaf: `
  const out = [root]; const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    ${emitSwitch(model, (c) => `out.push(${c}); if (inner[${c}.kind] !== 0) stack.push(${c});`)}
  }
  return out;`,
    switchLeafPre: `
  const out = new Array(size); let n = 0; out[n++] = root; const stack = []; let top = 0; stack[top++] = root;
  while (top > 0) {
    const node = stack[--top];
    ${emitSwitch(model, (c) => `out[n++] = ${c}; if (inner[${c}.kind] !== 0) stack[top++] = ${c};`)}
  }
  return out;`,
    switchBranchless: `
  const out = new Array(size); let n = 0; out[n++] = root; const stack = []; let top = 0; stack[top++] = root;
  while (top > 0) {
    const node = stack[--top];
    ${emitSwitch(model, (c) => `out[n++] = ${c}; stack[top] = ${c}; top += inner[${c}.kind];`)}
  }
  return out;`,
    bfsPush: `
  const out = [root];
  for (let at = 0; at < out.length; at++) {
    const node = out[at];
    ${emitSwitch(model, (c) => `out.push(${c});`)}
  }
  return out;`,
    bfsPre: `
  const out = new Array(size); let n = 0; out[n++] = root;
  for (let at = 0; at < n; at++) {
    const node = out[at];
    ${emitSwitch(model, (c) => `out[n++] = ${c};`)}
  }
  return out;`,
    bfsPreEmpty: `
  const out = new Array(size); let n = 0; out[n++] = root;
  for (let at = 0; at < n; at++) {
    const node = out[at];
    ${emitSwitch(model, (c) => `out[n++] = ${c};`, { emptyTest: true })}
  }
  return out;`,
    bfsNames: `
  const out = new Array(size); let n = 0; out[n++] = root;
  for (let at = 0; at < n; at++) {
    const node = out[at];
    const kind = node.kind;
    if (${isName}) continue;
    ${emitSwitch(model, (c) => `out[n++] = ${c};`)}
  }
  return out;`,
    bfsInner: `
  const out = new Array(size); let n = 0; out[n++] = root; const queue = new Array(size); let q = 1; queue[0] = root;
  for (let at = 0; at < q; at++) {
    const node = queue[at];
    ${emitSwitch(model, (c) => `out[n++] = ${c}; queue[q] = ${c}; q += inner[${c}.kind];`)}
  }
  return out;`,
    descend: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    descendPush: `
  const out = [root]; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model).replaceAll('out[n++] = child', 'out.push(child)')}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    descendHot: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    if (kind === 23) { const child = node.s0; out[n++] = child; kind = child.kind; if (kind !== 26) { node = child; continue; } }
    else ${emitDescend(model)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    leafCmpGrown: `
  size = size < 800 ? size >> 1 : size; const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model, (k) => `${k} !== 26 && ${k} !== 22`)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  out.length = n;
  return out;`,
    leafTab: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model, (k) => `inner[${k}] !== 0`)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    leafLow: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model, (k) => `${k} > 1`)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    leafCmp: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitDescend(model, (k) => `${k} !== 26 && ${k} !== 22`)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    inlined: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitInlined(model, false)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    inlinedDesc: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitInlined(model, true)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    inlinedReuse: `
  const out = reuse; let n = 1; out[0] = root; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitInlined(model, true)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return n === 4313 ? {length: n} : out;`,
    inlinedCount: `
  let n = 1; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitInlined(model, true).replaceAll(/out\[n\+\+\] = \w+;/g, 'n++;')}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return {length:n};`,
    ends: `
  const out = new Array(size); let n = 0; let far = size | 0; let node = root;
  for (;;) {
    out[n] = node; n = (n + 1) | 0;
    ${emitEnds(model)}
    if (far === size) break;
    node = out[far]; far = (far + 1) | 0;
  }
  return out;`,
    endsDesc: `
  const out = new Array(size); let n = 0; let far = size | 0; let node = root; let kind = node.kind;
  for (;;) {
    out[n] = node; n = (n + 1) | 0;
    ${emitEnds(model, true)}
    if (far === size) break;
    node = out[far]; kind = node.kind; far = (far + 1) | 0;
  }
  return out;`,
    endsInline: `
  const out = new Array(size); let n = 0; let far = size | 0; let node = root; let kind = node.kind;
  for (;;) {
    out[n] = node; n = (n + 1) | 0;
    ${emitEnds(model, true, true)}
    if (far === size) break;
    node = out[far]; kind = node.kind; far = (far + 1) | 0;
  }
  return out;`,
    region: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let at = 0;
  for (;;) {
    while (at < n) {
      const node = out[at]; at = (at + 1) | 0;
      ${emitRegion(model)}
    }
    if (top === 0) break;
    const list = stack[--top];
    for (let i = 0; i < list.length; i++) { out[n] = list[i]; n = (n + 1) | 0; }
  }
  return out;`,
    regionNames: `
  const out = new Array(size); let n = 1; out[0] = root; const stack = []; let top = 0; let at = 0;
  for (;;) {
    while (at < n) {
      const node = out[at]; at = (at + 1) | 0; const kind = node.kind;
      if (kind === 26 || kind === 22) continue;
      ${emitRegion(model)}
    }
    if (top === 0) break;
    const list = stack[--top];
    for (let i = 0; i < list.length; i++) { out[n] = list[i]; n = (n + 1) | 0; }
  }
  return out;`,
    inlinedGrow: `
  const out = [root]; let n = 1; const stack = []; let top = 0; let node = root; let kind = node.kind;
  for (;;) {
    ${emitInlined(model, true)}
    if (top === 0) break;
    node = stack[--top]; kind = node.kind;
  }
  return out;`,
    inlinedBfs: `
  const out = new Array(size); let n = 1; out[0] = root; const queue = []; let q = 0; queue[q++] = root;
  for (let at = 0; at < q; at++) {
    const node = queue[at]; const kind = node.kind;
    ${emitInlined(model, false).replaceAll('stack[top++]', 'queue[q++]')}
  }
  return out;`,
    bfsTwoEnds: `
  // leaves go to the far end, inner nodes to the queue at the near one
  const out = new Array(size); let n = 1; out[0] = root; let far = size;
  for (let at = 0; at < n; at++) {
    const node = out[at];
    ${emitSwitch(model, (c) => `if (inner[${c}.kind] !== 0) out[n++] = ${c}; else out[--far] = ${c};`)}
  }
  return out;`,
  };
  if (spec?.links === 'sibling') {
    walkers.links = `
  const out = new Array(size); let n = 0; const stack = []; let top = 0; let node = root; out[n++] = root;
  if (root.first === null) return out;
  node = root.first;
  for (;;) {
    out[n++] = node;
    const first = node.first, next = node.next;
    if (first !== null) { if (next !== null) stack[top++] = next; node = first; }
    else if (next !== null) node = next;
    else if (top === 0) break;
    else node = stack[--top];
  }
  return out;`;
    walkers.linksChain = `
  const out = new Array(size); let n = 0; const stack = []; let top = 0; out[n++] = root; stack[top++] = root;
  while (top > 0) {
    for (let c = stack[--top].first; c !== null; c = c.next) { out[n++] = c; if (c.first !== null) stack[top++] = c; }
  }
  return out;`;
    walkers.linksBfs = `
  const out = new Array(size); let n = 0; out[n++] = root;
  for (let at = 0; at < n; at++) {
    for (let c = out[at].first; c !== null; c = c.next) out[n++] = c;
  }
  return out;`;
    walkers.linksEnds = `
  const out = new Array(size); let n = 0, far = size | 0; let node = root.first; out[n] = root; n = (n + 1) | 0;
  if (node !== null) for (;;) {
    out[n] = node; n = (n + 1) | 0;
    const first = node.first, next = node.next;
    if (first !== null) { if (next !== null) { far = (far - 1) | 0; out[far] = next; } node = first; }
    else if (next !== null) node = next;
    else if (far === size) break;
    else { node = out[far]; far = (far + 1) | 0; }
  }
  return out;`;
  }
  if (spec?.links === 'thread') {
    walkers.thread = `
  const out = new Array(size); let n = 0; const last = root.last; let node = root;
  for (;;) { out[n] = node; n = (n + 1) | 0; if (node === last) break; node = node.next; }
  return out;`;
  }
  const frequentRest: string[] = [];
  const bits = model.kinds.map((kind) => {
    let d = 0;
    const rest: string[] = [];
    for (const f of kind.order.flat()) {
      const slot = model.slotOf(kind, f.name);
      if (!f.list && slot < 2) d |= slot === 0 ? 1 : 2;
      else if (f.list)
        rest.push(
          `{ const list = node.s${slot}; for (let i = 0; i < list.length; i++) { const child = list[i]; ${f.optional ? 'if (child !== null) ' : ''}{ out[n] = child; n = (n + 1) | 0; } } }`,
        );
      else
        rest.push(
          `{ const child = node.s${slot}; if (child !== null) { out[n] = child; n = (n + 1) | 0; } }`,
        );
    }
    if (rest.length) {
      d |= 4;
      frequentRest.push(`case ${kind.kind}: ${rest.join(' ')} break;`);
    }
    return d;
  });
  const merged = new Map<string, string[]>();
  for (const line of frequentRest) {
    const [, label, text] = /^(case \d+:) (.*)$/.exec(line)!;
    merged.set(text, [...(merged.get(text) ?? []), label]);
  }
  const restSwitch = `switch (node.kind) { ${[...merged].map(([text, labels]) => `${labels.join(' ')} ${text}`).join('\n')} }`;
  walkers.lean = `
  const out = new Array(size + 2); let n = 1; out[0] = root;
  for (let at = 0; at < n; at = (at + 1) | 0) {
    const node = out[at]; const d = bits[node.kind];
    const a = node.s0; out[n] = a; n = (n + (d & 1 & (a !== null))) | 0;
    const b = node.s1; out[n] = b; n = (n + ((d >> 1) & 1 & (b !== null))) | 0;
    if (d > 3) ${restSwitch}
  }
  out.length = n;
  return out;`;
  walkers.leanLeaf = `
  const out = new Array(size + 2); let n = 1; out[0] = root;
  for (let at = 0; at < n; at = (at + 1) | 0) {
    const node = out[at]; const d = bits[node.kind];
    if (d === 0) continue;
    const a = node.s0; out[n] = a; n = (n + (d & 1 & (a !== null))) | 0;
    const b = node.s1; out[n] = b; n = (n + ((d >> 1) & 1 & (b !== null))) | 0;
    if (d > 3) ${restSwitch}
  }
  out.length = n;
  return out;`;
  const reuse = 'const bits = Uint8Array.of(' + bits.join() + '); const reuse = new Array(20000);';
  const text =
    reuse +
    Object.entries(walkers)
      .map(([name, body]) => `export function ${name}(root, size) {${body}\n}`)
      .join('\n');
  const shipped = emitCollect(model, false);
  return {
    text: [
      shipped,
      'export function shipped(root, size) { return collect(root, size); }\nexport function shippedGuess(root, size) { return collect(root, (size * 0.6) | 0); }',
      childTable(model),
      innerTable(model),
      slotSwitch(model),
      text,
    ].join('\n'),
    names: ['shipped', 'shippedGuess', ...Object.keys(walkers)],
  };
}

/**
 * Layout D: no slots and no arrays, only a first child and a next sibling.
 *
 * A child knows its role (which field of its parent it is in), small numbers share an
 * integer with it, and one slot holds whatever else a kind has. A field is found by
 * going through the siblings and a list is made when it is asked for: what such a tree
 * saves while it is built and walked, every reader pays. Holes in lists (`{**a}`) are
 * lost, which is fair enough for a bench.
 */
import type { Field, KindModel, Model } from '../../scripts/generate/model.ts';
import { emitBuild, emitReadRecipe, linkChildren } from './layouts.ts';

const slotted = (kind: KindModel): Field[] => kind.fields.filter((field) => !field.slotless);
const isNumber = (field: Field): boolean =>
  !field.child && !field.list && field.type !== 'identifier' && field.type !== 'constant';
const others = (kind: KindModel): Field[] =>
  slotted(kind).filter((field) => !field.child && !isNumber(field));

/** Roles are the slots of one class that holds every kind. */
function emitGetter(model: Model, name: string): string {
  const role = model.shapes[0].slots.get(name)!;
  const cases = model.kinds.flatMap((kind) => {
    const field = slotted(kind).find((one) => one.name === name);
    if (field === undefined) return [];
    let text = 'this.bits >> 3';
    if (field.type === 'string') text = "this.bits >> 3 ? 'u' : null";
    else if (field.child) text = `${field.list ? 'many' : 'one'}(this, ${role})`;
    else if (!isNumber(field)) {
      const rest = others(kind);
      text = rest.length === 1 ? 'this.payload' : `this.payload[${rest.indexOf(field)}]`;
    }
    return [`      case ${kind.kind}: return ${text};`];
  });
  return `  get ${name}() {\n    switch (this.kind) {\n${cases.join('\n')}\n    }\n  }`;
}

function emitBuildCase(model: Model, kind: KindModel): string {
  const variable = (field: Field): string => `v${model.slotOf(kind, field.name)}`;
  const fields = slotted(kind);
  const lines = fields.map((field) => {
    if (!field.child) return emitReadRecipe(field, variable(field));
    const mark = `if (r[p] >= 0) nodes[r[p]].bits |= ${model.slotOf(kind, field.name)}; p++;`;
    return field.list ? `for (let j = r[p++]; j > 0; j--) { ${mark} }` : mark;
  });
  const numbers = fields.filter(isNumber);
  if (numbers.length > 1) throw new Error(`layout D: ${kind.name} has two numbers`);
  const [field] = numbers;
  const number =
    field === undefined
      ? '0'
      : field.type === 'string'
        ? `${variable(field)} === null ? 0 : 1`
        : variable(field);
  const rest = others(kind).map(variable);
  const payload = rest.length === 0 ? 'null' : rest.length === 1 ? rest[0] : `[${rest.join(', ')}]`;
  lines.push(`node = new NodeD(${kind.kind}, start, end, i, (${number}) << 3, ${payload});`);
  if (kind.order.length > 0) lines.push(linkChildren);
  return `      case ${kind.kind}: { // ${kind.name}\n        ${lines.join('\n        ')}\n        break;\n      }`;
}

/** The class and the replay. */
export function emitLinksOnly(model: Model): string {
  const names = [...model.shapes[0].slots.keys()];
  return `
export class NodeD {
  constructor(kind, start, end, index, bits, payload) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.index = index;
    this.bits = bits;
    this.first = null;
    this.next = null;
    this.payload = payload;
  }
${names.map((name) => emitGetter(model, name)).join('\n')}
}
function one(node, role) {
  for (let child = node.first; child !== null; child = child.next) if ((child.bits & 7) === role) return child;
  return null;
}
function many(node, role) {
  const list = [];
  for (let child = node.first; child !== null; child = child.next) if ((child.bits & 7) === role) list.push(child);
  return list;
}
${emitBuild(model.kinds.map((kind) => emitBuildCase(model, kind)))}`;
}

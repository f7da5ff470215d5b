/**
 * The node table, read: field notation parsed, kinds numbered, shape classes
 * chosen and slots coloured. Pure data, so that the layout bench can build other
 * layouts from the same table.
 */
import { type Group, groupsWithoutPosition, schema } from '../../src/ast/schema.ts';

export interface Field {
  readonly name: string;
  /** CPython's name, as the canonical dump prints it. */
  readonly pythonName: string;
  /** ASDL type without its modifier. */
  readonly type: string;
  readonly optional: boolean;
  readonly list: boolean;
  /** `none` fields have no slot. */
  readonly slotless: boolean;
  /** Holds a node or nodes. */
  readonly child: boolean;
}

export interface KindModel {
  readonly kind: number;
  readonly name: string;
  /** Name of the TypeScript type. */
  readonly typeName: string;
  readonly group: Group;
  readonly hasPosition: boolean;
  readonly fields: readonly Field[];
  /** Child fields in source order; an inner array is merged by position. */
  readonly order: readonly (readonly Field[])[];
  readonly doc: string;
}

export interface Shape {
  readonly name: string;
  readonly capacity: number;
  readonly kinds: readonly KindModel[];
  /** Field name → slot. */
  readonly slots: ReadonlyMap<string, number>;
}

export interface Model {
  readonly kinds: readonly KindModel[];
  readonly shapes: readonly Shape[];
  shapeOf(kind: KindModel): Shape;
  slotOf(kind: KindModel, field: string): number;
}

/** Types of fields that are not nodes, and how TypeScript calls them. */
export const scalarTypes: Readonly<Record<string, string>> = {
  identifier: 'string',
  int: 'number',
  string: 'string',
  constant: 'ConstantValue',
  expr_context: 'Context',
  boolop: 'BoolOperator',
  operator: 'Operator',
  unaryop: 'UnaryOperator',
  cmpop: 'CompareOperator',
  none: 'null',
};

function readFields(notation: string, renamed: Readonly<Record<string, string>>): Field[] {
  if (notation === '') return [];
  return notation.split(', ').map((part) => {
    const match = /^(\w+)(\?)?(\*)?(\?)? (\w+)$/.exec(part);
    if (match === null) throw new Error(`schema: cannot read the field '${part}'`);
    const [, type, optional, list, , name] = match;
    return {
      name,
      pythonName: renamed[name] ?? name,
      type,
      optional: optional !== undefined,
      list: list !== undefined,
      slotless: type === 'none',
      child: !(type in scalarTypes),
    };
  });
}

function readOrder(kind: string, fields: readonly Field[], notation: string | undefined): Field[][] {
  const children = fields.filter((field) => field.child);
  if (notation === undefined) return children.map((field) => [field]);
  const groups = (notation.match(/\{[^}]*\}|\w+/g) ?? []).map((group) =>
    group
      .replace(/[{}]/g, '')
      .split(' ')
      .map((name) => {
        const field = children.find((child) => child.name === name);
        if (field === undefined) throw new Error(`schema: ${kind}.${name} is not a child field`);
        return field;
      }),
  );
  if (groups.flat().length !== children.length)
    throw new Error(`schema: the order of ${kind} misses a field`);
  return groups;
}

/** The statement 'Expr' would share its name with the union of all expressions. */
const typeName = (name: string): string =>
  name === 'Expr' ? 'ExprStmt' : name.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase());

const kinds: readonly KindModel[] = schema.map((spec, kind) => {
  const fields = readFields(spec.fields, spec.renamed ?? {});
  return {
    kind,
    name: spec.name,
    typeName: typeName(spec.name),
    group: spec.group,
    hasPosition: !groupsWithoutPosition.includes(spec.group),
    fields,
    order: readOrder(spec.name, fields, spec.order),
    doc: spec.doc,
  };
});

/** Assigns each field name of `kinds` a slot below `capacity`, or fails. */
export function colourSlots(kinds: readonly KindModel[], capacity: number): Map<string, number> {
  const rivals = new Map<string, Set<string>>();
  for (const kind of kinds) {
    const names = kind.fields.filter((field) => !field.slotless).map((field) => field.name);
    for (const name of names) {
      const set = rivals.get(name) ?? new Set<string>();
      for (const other of names) if (other !== name) set.add(other);
      rivals.set(name, set);
    }
  }
  // Most constrained first keeps the search short.
  const names = [...rivals.keys()].sort((a, b) => rivals.get(b)!.size - rivals.get(a)!.size);
  const slots = new Map<string, number>();
  const place = (at: number): boolean => {
    if (at === names.length) return true;
    const name = names[at];
    for (let slot = 0; slot < capacity; slot++) {
      let free = true;
      for (const rival of rivals.get(name)!) if (slots.get(rival) === slot) free = false;
      if (!free) continue;
      slots.set(name, slot);
      if (place(at + 1)) return true;
      slots.delete(name);
    }
    return false;
  };
  if (!place(0)) throw new Error(`schema: no assignment of fields to ${capacity} slots exists`);
  return slots;
}

/** Builds the model for shape classes of the given capacities. */
export function buildModel(capacities: readonly number[]): Model {
  const shapes: Shape[] = [];
  let floor = -1;
  for (const capacity of capacities) {
    const members = kinds.filter((kind) => {
      const count = kind.fields.filter((field) => !field.slotless).length;
      return count > floor && count <= capacity;
    });
    shapes.push({ name: `Node${capacity}`, capacity, kinds: members, slots: colourSlots(members, capacity) });
    floor = capacity;
  }
  const shapeOf = (kind: KindModel): Shape => shapes.find((shape) => shape.kinds.includes(kind))!;
  return {
    kinds,
    shapes,
    shapeOf,
    slotOf: (kind, field) => shapeOf(kind).slots.get(field)!,
  };
}

/** The layout in use; docs/design/node-layout.md has the figures behind it. */
export const model: Model = buildModel([3, 7]);

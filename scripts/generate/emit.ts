/**
 * Turns the model of the node table into text. One function a file; no formatter
 * runs over the result, so the functions print what they want to be read.
 */
import { type Field, type KindModel, type Model, type Shape, scalarTypes } from './model.ts';

const banner = (what: string): string => `/**
 * ${what}
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run \`npm run generate\`.
 */
`;

const unions: readonly (readonly [string, string, string])[] = [
  ['Mod', 'mod', 'The root of a tree.'],
  ['Stmt', 'stmt', 'A statement.'],
  ['Expr', 'expr', 'An expression.'],
  ['Pattern', 'pattern', 'A pattern of a match statement.'],
  ['TypeParam', 'type_param', 'A type parameter (PEP 695).'],
];
/** Unions in which a node of damaged source can stand. */
const damaged = ['stmt', 'expr', 'pattern'];

function typeOfNode(model: Model, type: string): string {
  if (type === 'node') return 'Node';
  const union = unions.find(([, group]) => group === type);
  if (union !== undefined) return union[0];
  return model.kinds.find((kind) => kind.group === type)!.typeName;
}

function tsType(model: Model, field: Field): string {
  const base = field.child ? typeOfNode(model, field.type) : scalarTypes[field.type];
  if (field.list) return field.optional ? `readonly (${base} | null)[]` : `readonly ${base}[]`;
  return field.optional ? `${base} | null` : base;
}

const slotted = (kind: KindModel): Field[] => kind.fields.filter((field) => !field.slotless);

/** Constructor arguments in slot order; slots that a kind does not use hold null. */
function slotArguments(model: Model, kind: KindModel, argumentOf: (field: Field) => string): string {
  const shape = model.shapeOf(kind);
  const values: string[] = new Array(shape.capacity).fill('null');
  for (const field of slotted(kind)) values[model.slotOf(kind, field.name)] = argumentOf(field);
  return values.join(', ');
}

/** `arguments` may not be a parameter's name in strict code; nor may a reserved word. */
const parameter = (field: Field): string => (field.name === 'arguments' ? 'args' : field.name);

function emitShape(shape: Shape): string {
  const slots = Array.from({ length: shape.capacity }, (_, slot) => `s${slot}`);
  const header = ['kind', 'start', 'end', 'index'];
  const lines = [
    `/** Shape class of ${shape.kinds.length} kinds with at most ${shape.capacity} slots. */`,
    `export class ${shape.name} {`,
    ...header.map((name) => `  readonly ${name}: number;`),
    ...slots.map((slot) => `  ${slot}: unknown;`),
    `  constructor(${header.map((name) => `${name}: number`).join(', ')}, ${slots.map((slot) => `${slot}: unknown`).join(', ')}) {`,
    ...[...header, ...slots].map((name) => `    this.${name} = ${name};`),
    '  }',
  ];
  for (const [name, slot] of [...shape.slots].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))) {
    const constant = shape.kinds.find((kind) => kind.name === 'Constant');
    if (name === 'value' && constant !== undefined) {
      lines.push(
        '  get value(): unknown {',
        `    return this.kind === ${constant.kind} && this.s${slot} instanceof SourceText ? this.decode() : this.s${slot};`,
        '  }',
        '  /** A Constant holds its file until somebody asks for the value. */',
        '  private decode(): unknown {',
        `    this.s${slot} = decodeLiteral(this.s${slot} as SourceText, this.start, this.end);`,
        `    return this.s${slot};`,
        '  }',
      );
    } else lines.push(`  get ${name}(): unknown {`, `    return this.s${slot};`, '  }');
  }
  lines.push(
    '  toJSON(): unknown {',
    '    return describeNode(this as unknown as Node);',
    '  }',
    "  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (value: unknown, options: object) => string): string {",
    '    return inspectNode(this as unknown as Node, depth, options, inspect);',
    '  }',
    '}',
  );
  return lines.join('\n');
}

export function emitNodes(model: Model): string {
  const out: string[] = [
    banner('The kinds, types and factories of the tree.'),
    "import type { ConstantValue } from '../text/literals.ts';",
    "import type { BoolOperator, CompareOperator, Context, Operator, UnaryOperator } from './operators.ts';",
    `import { ${shapeNames(model)} } from './shapes.generated.ts';`,
    '',
    `export { ${shapeNames(model)}, setContext } from './shapes.generated.ts';`,
    '',
    '/** The numeric kind of a node: test `node.kind`, never the presence of a field. */',
    'export const Kind = {',
    ...model.kinds.map((kind) => `  ${kind.name}: ${kind.kind},`),
    '} as const;',
    'export type Kind = (typeof Kind)[keyof typeof Kind];',
    'export declare namespace Kind {',
    ...model.kinds.map((kind) => `  type ${kind.name} = ${kind.kind};`),
    '}',
    '',
    '/** What every node has. Positions are 0-based UTF-16 offsets, `end` exclusive. */',
    'export interface NodeBase {',
    '  readonly kind: Kind;',
    '  readonly start: number;',
    '  readonly end: number;',
    '  /** Place on the tape of its tree (children come first); -1 for a node made by hand. */',
    '  readonly index: number;',
    '}',
    '',
  ];
  for (const kind of model.kinds) {
    out.push(
      `/** ${kind.doc} */`,
      `export interface ${kind.typeName} extends NodeBase {`,
      `  readonly kind: Kind.${kind.name};`,
    );
    for (const field of slotted(kind)) out.push(`  readonly ${field.name}: ${tsType(model, field)};`);
    out.push('}', '');
  }
  for (const [name, group, doc] of unions) {
    const members = model.kinds.filter((kind) => kind.group === group).map((kind) => kind.typeName);
    if (damaged.includes(group)) members.push('Error');
    out.push(`/** ${doc} */`, `export type ${name} =`, ...members.map((member) => `  | ${member}`), ';', '');
  }
  out.push(
    '/** Any node; a union discriminated by `kind`. */',
    'export type Node =',
    ...model.kinds.map((kind) => `  | ${kind.typeName}`),
    ';',
    '',
  );
  out.push(
    '/** Node type by kind. */',
    'export interface NodeByKind {',
    ...model.kinds.map((kind) => `  ${kind.kind}: ${kind.typeName};`),
    '}',
    '',
  );
  out.push(
    `/** The ${model.shapes.length} hidden classes of the tree. */`,
    `export type PhysicalNode = ${model.shapes.map((shape) => shape.name).join(' | ')};`,
    '',
  );
  for (const kind of model.kinds) {
    const fields = slotted(kind);
    const parameters = [
      ...fields.map((field) => `${parameter(field)}: ${tsType(model, field)}`),
      'start = 0',
      'end = 0',
    ];
    out.push(
      `/** Makes a ${kind.name} by hand (not on any tape). */`,
      `export function create${kind.typeName}(${parameters.join(', ')}): ${kind.typeName} {`,
      `  return new ${model.shapeOf(kind).name}(${kind.kind}, start, end, -1, ${slotArguments(model, kind, parameter)}) as unknown as ${kind.typeName};`,
      '}',
    );
  }
  out.push('');
  return out.join('\n');
}

const shapeNames = (model: Model): string => model.shapes.map((shape) => shape.name).join(', ');

/** A file of its own: all that a parser needs of the nodes, where kinds are numbers. */
export function emitShapes(model: Model): string {
  const out: string[] = [
    banner('The shape classes of the tree.'),
    "import { decodeLiteral, SourceText } from './constant.ts';",
    "import type { Node } from './nodes.generated.ts';",
    "import type { Context } from './operators.ts';",
    "import { describeNode, inspectNode } from './show.ts';",
    '',
  ];
  for (const shape of model.shapes) out.push(emitShape(shape), '');
  const contexts = model.kinds.filter((kind) => kind.fields.some((field) => field.type === 'expr_context'));
  out.push(
    '/** Changes how a target is used. Only the parser may call it: a parsed tree is read-only. */',
    'export function setContext(node: Node, context: Context): void {',
    '  switch (node.kind) {',
  );
  for (const shape of model.shapes) {
    const members = contexts.filter((kind) => shape.kinds.includes(kind));
    if (members.length === 0) continue;
    out.push(
      ...members.map((kind) => `    case ${kind.kind}: // ${kind.name}`),
      `      (node as unknown as ${shape.name}).s${shape.slots.get('ctx')} = context;`,
      '      break;',
    );
  }
  out.push('  }', '}', '');
  return out.join('\n');
}

export function emitFields(model: Model): string {
  const quote = (text: string): string => `'${text}'`;
  const out = [
    banner('Names of kinds and fields, for everything that prints a tree or reads it by name.'),
    '/** CPython class name of each kind. */',
    'export const kindNames: readonly string[] = [',
    ...model.kinds.map((kind) => `  '${kind.name}',`),
    '];',
    '',
    '/** Names of the fields of each kind, in the order of CPython. */',
    'export const fieldNames: readonly (readonly string[])[] = [',
    ...model.kinds.map(
      (kind) =>
        `  [${slotted(kind)
          .map((field) => quote(field.name))
          .join(', ')}], // ${kind.name}`,
    ),
    '];',
    '',
  ];
  return out.join('\n');
}

/** A file of its own: no parser needs it. */
export function emitPythonFields(model: Model): string {
  const quote = (text: string): string => `'${text}'`;
  const out = [
    banner("Fields and positions as CPython has them, for dumps in CPython's terms."),
    '/**',
    " * What the canonical dump prints, field by field: `name:type` with CPython's names and",
    " * ASDL's types (`?`, `*` as in the schema); fields of type `none` have no slot.",
    ' */',
    'export const pythonFields: readonly (readonly string[])[] = [',
    ...model.kinds.map(
      (kind) =>
        `  [${kind.fields
          .map((field) =>
            quote(`${field.pythonName}:${field.type}${field.optional ? '?' : ''}${field.list ? '*' : ''}`),
          )
          .join(', ')}], // ${kind.name}`,
    ),
    '];',
    '',
    '/** 1 where nodes of a kind have a position in CPython. */',
    'export const hasPosition: readonly number[] = [',
    ...model.kinds.map((kind) => `  ${kind.hasPosition ? 1 : 0}, // ${kind.name}`),
    '];',
    '',
  ];
  return out.join('\n');
}

/** Bits of an entry of the child-offset table; also printed into it. */
export function emitChildren(model: Model): string {
  const stride = 8;
  const rowOf = (kind: KindModel, groups: readonly (readonly Field[])[]): string => {
    const row: number[] = [];
    for (const group of groups) {
      group.forEach((field, at) => {
        let entry = model.slotOf(kind, field.name);
        if (field.list) entry |= 8;
        if (field.optional) entry |= 16;
        if (at + 1 < group.length) entry |= 32;
        row.push(entry);
      });
    }
    if (row.length >= stride) throw new Error(`schema: ${kind.name} has too many child fields for the table`);
    while (row.length < stride) row.push(255);
    return `  ${row.join(', ')}, // ${kind.name}`;
  };
  const rows = model.kinds.map((kind) => rowOf(kind, kind.order));
  const fieldRows = model.kinds.map((kind) =>
    rowOf(
      kind,
      kind.fields.filter((field) => field.child).map((field) => [field]),
    ),
  );
  return [
    banner('The child-offset table: which slots of a kind hold nodes, in source order.'),
    '/** Entries a kind; an unused entry is `childEnd`. */',
    `export const childStride = ${stride};`,
    'export const childEnd = 255;',
    '/** Bits of an entry: the slot; a list; null, or nulls in the list, are possible; merges by position with the next entry. */',
    'export const childSlot = 7;',
    'export const childList = 8;',
    'export const childOptional = 16;',
    'export const childMerge = 32;',
    '',
    'export const childTable: Uint8Array = /* @__PURE__ */ Uint8Array.of(',
    ...rows,
    ');',
    '',
    '/** The same in the order of the fields, for trees without positions. */',
    'export const fieldTable: Uint8Array = /* @__PURE__ */ Uint8Array.of(',
    ...fieldRows,
    ');',
    '',
  ].join('\n');
}

export function emitBuild(model: Model): string {
  const out = [
    banner("The parser's node factories: each makes a node and puts it on the tape."),
    '/*',
    ' * `low` is the tape length before the first descendant, so that [low, index] is the',
    ' * subtree. Kinds are literals: a helper that loaded `node.kind` would see every shape.',
    ' * Identifiers come as ids of the name table (-1: none) and are kept beside the node.',
    ' */',
    "import * as ast from '../ast/nodes.generated.ts';",
    "import type { SourceText } from '../ast/constant.ts';",
    "import type { BoolOperator, CompareOperator, Context, Operator, UnaryOperator } from '../ast/operators.ts';",
    "import type { ConstantValue } from '../text/literals.ts';",
    "import { append, type ParserState } from './state.ts';",
    '',
  ];
  const build = (field: Field): string => {
    if (field.type === 'identifier' && !field.list) {
      return `${field.name} < 0 ? ${field.optional ? 'null' : "''"} : p.names[${field.name}]`;
    }
    return parameter(field);
  };
  for (const kind of model.kinds) {
    if (kind.name === 'FunctionType') continue;
    const fields = slotted(kind);
    const type = (field: Field): string => {
      if (field.type === 'identifier' && !field.list) return 'number';
      if (field.type === 'constant' && kind.name === 'Constant') return 'ConstantValue | SourceText';
      return tsType(model, field).replace(
        /\b(Node|Mod|Stmt|Expr|Pattern|TypeParam|Comprehension|ExceptHandler|Excepthandler|Arguments|Arg|Keyword|Alias|Withitem|MatchCase)\b/g,
        'ast.$1',
      );
    };
    const parameters = [
      'p: ParserState',
      'low: number',
      'start: number',
      'end: number',
      ...fields.map((field) => `${parameter(field)}: ${type(field)}`),
    ];
    const identifier = fields.find((field) => field.type === 'identifier' && !field.list);
    out.push(
      `export function finish${kind.typeName}(${parameters.join(', ')}): ast.${kind.typeName} {`,
      `  return append(p, ${kind.kind}, low, start, end, ${identifier === undefined ? -1 : parameter(identifier)}, ${slotArguments(model, kind, build)}) as ast.${kind.typeName};`,
      '}',
    );
  }
  out.push('');
  return out.join('\n');
}

export function emitAstPage(model: Model): string {
  const out = [
    '# The tree',
    '',
    '<!-- Generated from src/ast/schema.ts by scripts/generate.ts. -->',
    '',
    "Kinds, names and fields are those of CPython 3.14's `ast`. Test `node.kind`; do not test whether a",
    'field is present: getters live on the prototypes of a few shape classes, so a field that a kind does',
    'not have reads as whatever lies in that slot. `start` and `end` are 0-based UTF-16 offsets.',
    '',
    '| kind | number | fields | what it is |',
    '|---|---|---|---|',
  ];
  for (const kind of model.kinds) {
    const fields = slotted(kind).map(
      (field) => `${field.name}: ${field.type}${field.optional ? '?' : ''}${field.list ? '*' : ''}`,
    );
    out.push(
      `| \`${kind.name}\` | ${kind.kind} | ${fields.join(', ') || '–'} | ${kind.doc.replace(/\|/g, '\\|')} |`,
    );
  }
  out.push('', 'Shape classes and slots:', '');
  for (const shape of model.shapes) {
    const slots = Array.from(
      { length: shape.capacity },
      (_, slot) =>
        [...shape.slots]
          .filter(([, at]) => at === slot)
          .map(([name]) => name)
          .join('/') || '–',
    );
    out.push(
      `- \`${shape.name}\` (${shape.kinds.length} kinds): ${slots.map((names, slot) => `s${slot} = ${names}`).join(', ')}`,
    );
  }
  out.push('');
  return out.join('\n');
}

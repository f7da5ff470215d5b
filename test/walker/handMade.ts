/**
 * Random trees made by hand: any kind, any fields, read from the table of nodes.
 *
 * Positions are random too, because a walker must not look at them, and some nodes come from
 * a parsed tree, each perhaps several times.
 */
import fc from 'fast-check';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { schema } from '../../src/ast/schema.ts';
import { parse } from '../../src/parser/index.ts';

type Factory = (...args: unknown[]) => Node;

/** `createMatchCase` for `match_case`. */
export function factoryOf(kindName: string): Factory {
  const words = kindName.split('_').map((word) => word[0].toUpperCase() + word.slice(1));
  const name = kindName === 'Expr' ? 'createExprStmt' : `create${words.join('')}`;
  return (ast as unknown as Record<string, Factory>)[name];
}

const parsedExpressions: readonly Node[] = (
  parse('f(a, k=b, *c); {1: x, **y}; lambda p, q=1: p if q else [r for r in s]; f"{x=}"').root as ast.Module
).body.map((statement) => (statement as ast.ExprStmt).value);

const depthIdentifier = fc.createDepthIdentifier();
/** What nothing else can stand for, so that depth ends. */
const leaves: Readonly<Record<string, Kind>> = { expr: Kind.Name, stmt: Kind.Pass, pattern: Kind.MatchStar };

const plain: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  identifier: fc.constantFrom('a', 'b', 'c'),
  string: fc.constant('u'),
  constant: fc.constantFrom(null, true, 1n, 'text'),
  int: fc.constantFrom(0, 1),
  boolop: fc.nat(1),
  operator: fc.nat(12),
  unaryop: fc.nat(3),
  cmpop: fc.nat(9),
  expr_context: fc.nat(2),
};

function groupMembers(group: string): string[] {
  return schema.filter((each) => each.group === group).map((each) => each.name);
}

const groups = [...new Set(schema.map((each) => each.group))];

const { any } = fc.letrec<Record<string, unknown>>((tie) => {
  const field = (notation: string): fc.Arbitrary<unknown>[] => {
    const [type] = notation.split(' ');
    const base = type.replace(/[?*]/g, '');
    if (base === 'none') return [];
    const one = plain[base] ?? tie(base);
    const hole = type.includes('?') ? fc.option(one, { depthIdentifier }) : one;
    return [type.endsWith('*') ? fc.array(hole, { maxLength: 4, depthIdentifier }) : hole];
  };
  const nodes = (name: string): fc.Arbitrary<unknown> => {
    const fields = schema.find((each) => each.name === name)!.fields;
    const values = fields === '' ? [] : fields.split(', ').flatMap(field);
    return fc.tuple(...values, fc.nat(90), fc.nat(90)).map((args) => factoryOf(name)(...args));
  };
  const choice = (...options: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
    fc.oneof({ maxDepth: 4, depthSize: 'medium', depthIdentifier }, ...options);
  const all: Record<string, fc.Arbitrary<unknown>> = {};
  for (const group of groups) {
    const names = groupMembers(group);
    const leaf = names.filter((name) => Kind[name as keyof typeof Kind] === leaves[group]);
    const others = names.filter((name) => !leaf.includes(name));
    // `Error` may stand for any statement, expression or pattern.
    if (group in leaves) others.push('Error');
    all[group] = choice(...[...leaf, ...others].map(nodes));
  }
  all.expr = choice(all.expr, fc.constantFrom(...parsedExpressions));
  all.node = choice(tie('expr'), tie('stmt'), tie('pattern'));
  all.any = fc.oneof(...schema.map(({ name }) => nodes(name)));
  return all;
});

/** A tree whose root is of any kind. */
export const handMadeNodes = any as fc.Arbitrary<Node>;

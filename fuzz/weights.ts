/**
 * How often a random program takes which way through the grammar: the style of the programs, as it were.
 *
 * Names are those of fuzz/reference/productions.ts; what is not named has the usual weight.
 */

/** Weights of alternatives, by the rule or terminal they begin with; 1 where nothing is said. */
const weights: Readonly<Record<string, number>> = {
  match_stmt: 0.15,
  simple_line: 3,
  async_stmt: 0.5,
  other_stmt: 8,
  type_alias: 0.3,
  assignment: 2,
  expression_stmt: 2,
  yield_expr: 0.3,
  pass_stmt: 0.5,
  access: 8,
  lambda_expr: 1,
  disjunction: 20,
  walrus: 0.1,
  sole_walrus: 0.1,
  walrus_310: 0.2,
  walrus_item: 0.2,
  star_item_311: 0.3,
  unequal: 0.01,
  NAME: 12,
  other_atom: 14,
  plain_atom: 7,
  NUMBER: 4,
  strings: 5,
  STRING: 3,
  f_string: 2,
  group_or_tuple: 2,
  list: 2,
  dict_or_set: 2,
  sole_argument: 3,
  "'*'": 0.5,
  more_types: 0.3,
};

export function weightOf(first: string): number {
  return weights[first] ?? 1;
}

/** Chance of an optional part and of one more repetition, by rule. */
const chances: Readonly<Record<string, number>> = {
  expression: 0.06,
  disjunction: 0.06,
  inversion: 0.04,
  comparison: 0.09,
  arithmetic: 0.14,
  factor: 0.06,
  power: 0.05,
  primary: 0.28,
  access: 0.2,
  access_step: 0.2,
  star_target: 0.12,
  for_stmt: 0.2,
  with_stmt: 0.2,
  function_def: 0.3,
  class_def: 0.3,
  for_if_clause: 0.2,
  star_expressions: 0.18,
  slices: 0.2,
  strings: 0.2,
};

export function chanceOf(rule: string): number {
  return chances[rule] ?? 0.35;
}

/** Rules that nest: each is one step of depth. */
const nesting: ReadonlySet<string> = new Set([
  'block',
  'match_stmt',
  'other_atom',
  'call',
  'trailer',
  'closed_pattern',
  'target',
  'del_target',
  'single_target',
]);

export function nests(rule: string): boolean {
  return nesting.has(rule);
}

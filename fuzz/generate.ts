/**
 * Random programs: a walk of the reference grammar that ends.
 *
 * `derive` walks the GAST and gives a list of terminals; `render.ts` prints them. The walk is bounded
 * twice: optional parts become rarer as brackets and blocks nest and as the budget of terminals runs
 * out, and beyond both limits it takes the alternative of least height, worked out beforehand. The same
 * heights keep out what the target version lacks: a rule that is too new is infinitely high.
 */
import {
  Alternation,
  type Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from 'chevrotain';
import { type ReferenceGrammar, referenceGrammar } from './grammar.ts';
import { type Random, Random as RandomSource } from './random.ts';
import { renderTerminals } from './render.ts';

/** Weights of alternatives, by the rule or terminal they begin with; 1 where nothing is said. */
const weights: Readonly<Record<string, number>> = {
  simple_line: 3,
  expression_stmt: 3,
  assignment: 3,
  pass_stmt: 0.5,
  disjunction: 20,
  lambda_expr: 1,
  walrus_39: 0.3,
  walrus_310: 0.3,
  starred_311: 0.3,
  NAME: 12,
  NUMBER: 4,
  strings: 5,
  STRING: 3,
  f_string: 2,
  "'await'": 0.1,
  power: 12,
  comparison: 20,
  closed_pattern: 4,
  unparenthesized_types: 0.3,
  FSTRING_START: 1,
};

/** Chance of an optional part and of one more repetition, by rule; `optional` where nothing is said. */
const optional = 0.35;
const rarely: Readonly<Record<string, number>> = {
  disjunction: 0.06,
  conjunction: 0.06,
  comparison: 0.09,
  bit_or: 0.04,
  bit_xor: 0.04,
  bit_and: 0.04,
  shift: 0.04,
  sum: 0.09,
  term: 0.09,
  power: 0.05,
  primary: 0.28,
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

/** Rules that nest: each is one step of depth. */
const nesting = new Set([
  'block',
  'match_stmt',
  'atom',
  'trailer',
  'closed_pattern',
  'target',
  'del_target',
  'single_target',
]);
const MAX_DEPTH = 12;

export interface Generator {
  readonly grammar: ReferenceGrammar;
  /** Minor version of Python 3 whose syntax is generated. */
  readonly version: number;
  readonly heights: ReadonlyMap<IProduction, number>;
}

export function createGenerator(version: number, grammar: ReferenceGrammar = referenceGrammar()): Generator {
  return { grammar, version, heights: computeHeights(grammar, version) };
}

/**
 * A program. `size` bounds the number of top-level statements and of terminals (about 12 × size);
 * the same arguments always give the same program. With `slips`, the chance that a rule of layout is
 * forgotten here and there, some programs are not Python.
 */
export function generateProgram(generator: Generator, seed: number, size: number, slips = 0): string {
  const random = new RandomSource(seed);
  const terminals = deriveProgram(generator, random, Math.max(1, size));
  return renderTerminals(terminals, random, generator.version, slips);
}

/** The least number of nested rules that ends each production; Infinity for what the version lacks. */
function computeHeights(grammar: ReferenceGrammar, version: number): Map<IProduction, number> {
  const heights = new Map<IProduction, number>();
  const ruleHeights = new Map<string, number>();
  const sequence = (parts: readonly IProduction[]): number => {
    let height = 0;
    for (const part of parts) height = Math.max(height, measure(part));
    return height;
  };
  const measure = (production: IProduction): number => {
    let height = 0;
    if (production instanceof NonTerminal)
      height = 1 + (ruleHeights.get(production.nonTerminalName) ?? Infinity);
    else if (production instanceof Alternation) {
      height = Infinity;
      for (const alternative of production.definition) height = Math.min(height, measure(alternative));
    } else if (production instanceof Option || production instanceof Repetition) {
      // The height inside tells whether the part exists at all in this version.
      heights.set(production, sequence(production.definition));
      return 0;
    } else if (!(production instanceof Terminal)) {
      height = sequence((production as Rule).definition);
    }
    heights.set(production, height);
    return height;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of Object.entries(grammar.rules)) {
      if ((grammar.since.get(name) ?? 0) > version) continue;
      const height = measure(rule);
      if (height !== (ruleHeights.get(name) ?? Infinity)) {
        ruleHeights.set(name, height);
        changed = true;
      }
    }
  }
  return heights;
}

interface Derivation {
  readonly generator: Generator;
  readonly random: Random;
  readonly terminals: string[];
  readonly budget: number;
  depth: number;
  /** Brackets open inside each enclosing replacement field. */
  readonly fields: number[];
}

function deriveProgram(generator: Generator, random: Random, size: number): string[] {
  const d: Derivation = { generator, random, terminals: [], budget: size * 12, depth: 0, fields: [] };
  const { statement } = generator.grammar.rules;
  const statements = 1 + random.below(size);
  for (let i = 0; i < statements && (i === 0 || d.terminals.length < d.budget); i++) deriveRule(d, statement);
  d.terminals.push('ENDMARKER');
  return d.terminals;
}

function deriveRule(d: Derivation, rule: Rule): void {
  const nests = nesting.has(rule.name);
  const isField = rule.name === 'replacement_field' || rule.name === 'spec_field';
  if (nests) d.depth++;
  if (isField) d.fields.push(0);
  for (const part of rule.definition) derivePart(d, part, rule.name);
  if (isField) d.fields.pop();
  if (nests) d.depth--;
}

function derivePart(d: Derivation, part: IProduction, rule: string): void {
  if (part instanceof Terminal) emit(d, part.terminalType.name);
  else if (part instanceof NonTerminal) deriveRule(d, part.referencedRule);
  else if (part instanceof Alternation) deriveParts(d, choose(d, part), rule);
  else if (part instanceof Option) {
    if (goesOn(d, part, rule)) deriveParts(d, part.definition, rule);
  } else if (part instanceof Repetition) {
    while (goesOn(d, part, rule)) deriveParts(d, part.definition, rule);
  } else if (part instanceof RepetitionMandatory) {
    do deriveParts(d, part.definition, rule);
    while (goesOn(d, part, rule));
  }
}

function deriveParts(d: Derivation, parts: readonly IProduction[], rule: string): void {
  for (const part of parts) derivePart(d, part, rule);
}

function emit(d: Derivation, terminal: string): void {
  const top = d.fields.length - 1;
  if (top >= 0) {
    if (terminal === "'('" || terminal === "'['" || terminal === "'{'") d.fields[top]++;
    else if (terminal === "')'" || terminal === "']'" || terminal === "'}'") d.fields[top]--;
  }
  d.terminals.push(terminal);
}

/** 1 at the start, 0 when depth or budget is used up. */
function room(d: Derivation): number {
  return Math.max(0, Math.min(1 - d.depth / MAX_DEPTH, 1 - d.terminals.length / d.budget));
}

function goesOn(d: Derivation, part: Option | Repetition | RepetitionMandatory, rule: string): boolean {
  if (heightOf(d, part) === Infinity) return false;
  return d.random.chance((rarely[rule] ?? optional) * Math.sqrt(room(d)));
}

function heightOf(d: Derivation, part: IProduction): number {
  return d.generator.heights.get(part) ?? Infinity;
}

function choose(d: Derivation, part: Alternation): readonly IProduction[] {
  const possible = (part.definition as Alternative[]).filter((alternative) => {
    const first = nameOf(alternative.definition[0]);
    return heightOf(d, alternative) !== Infinity && !isBlocked(d, first);
  });
  if (room(d) === 0) {
    let least = possible[0];
    for (const alternative of possible)
      if (heightOf(d, alternative) < heightOf(d, least)) least = alternative;
    return least.definition;
  }
  const chosen = d.random.weighted(
    possible.map((alternative) => weights[nameOf(alternative.definition[0])] ?? 1),
  );
  return possible[chosen].definition;
}

/** What the grammar alone allows, but the tokens of a replacement field do not. */
function isBlocked(d: Derivation, first: string): boolean {
  const top = d.fields.length - 1;
  if (top < 0) return false;
  // `f'{lambda: 1}'`: the colon begins the format specification.
  if (first === 'lambda_expr') return d.fields[top] === 1;
  // Before 3.12 a string in a field cannot use the quotes of the string around it: one level is enough.
  return first === 'f_string' && d.generator.version < 12;
}

function nameOf(part: IProduction | undefined): string {
  if (part instanceof NonTerminal) return part.nonTerminalName;
  if (part instanceof Terminal) return part.terminalType.name;
  return '';
}

/**
 * Random programs, drawn from the reference grammar as chevrotain serializes it.
 *
 * A derivation is a tree of productions, whose leaves are terminals; `render.ts` prints it. The walk is
 * bounded twice: optional parts become rarer as brackets and blocks nest and as the budget of terminals runs
 * out, and beyond both limits it takes the alternative of least height, worked out beforehand. The same
 * heights keep out what the target version lacks: a rule that is too new is infinitely high. Half of the
 * programs go straight for one production, drawn beforehand, so that the rare ones are not rare. Each leaf has
 * a seed of its own for its spelling and the gap before it, so that taking one part of a program away
 * leaves the rest as it was: that is what `programs.ts` shrinks by.
 */
import type { ISerializedGast } from 'chevrotain';
import type { Random } from './random.ts';
import type { Reference } from './reference/index.ts';
import { chanceOf, nests, weightOf } from './weights.ts';

/** A node of the grammar. What repeats or is optional has one part, a sequence; a choice has its alternatives. */
export interface Production {
  readonly type: 'rule' | 'terminal' | 'sequence' | 'choice' | 'option' | 'repetition' | 'repetition+';
  /** Of a rule or terminal; of a sequence the name of what it begins with, or ''. */
  readonly name: string;
  /** The rule in which it stands. */
  readonly rule: string;
  /** A rule that is called is the part itself, so the graph has cycles. */
  readonly parts: readonly Production[];
  /** Least number of nested rules that ends it; Infinity for what the version lacks. */
  height: number;
}

export interface Generator {
  /** Minor version of Python 3 whose syntax is generated. */
  readonly version: number;
  /** What can be drawn in this version: rules, alternatives, optional and repeated parts. */
  readonly productions: readonly Production[];
  readonly statement: Production;
  /** In what each production stands. */
  readonly parents: ReadonlyMap<Production, readonly Production[]>;
  /** Steps from a production to the one that is the key; worked out when first asked for. */
  readonly distances: Map<Production, Distances>;
}

type Distances = ReadonlyMap<Production, number>;

export interface Derivation {
  readonly production: Production;
  /** Of a choice the one chosen, of a repetition all rounds, of an option at most one. */
  readonly children: readonly Derivation[];
  /** Terminals in it. */
  readonly size: number;
  /** Of a terminal: of its spelling and layout; 0 is the plainest. */
  readonly seed: number;
}

/** What chevrotain writes of a production beside its type. */
interface Serialized extends ISerializedGast {
  readonly name?: string;
  readonly definition?: Serialized[];
}

export function createGenerator(version: number, reference: Reference): Generator {
  const rules = new Map<string, Production & { parts: Production[] }>();
  const named = reference.grammar as readonly Required<Serialized>[];
  for (const { name } of named)
    rules.set(name, { type: 'rule', name, rule: name, parts: [], height: Infinity });
  const productions: Production[] = [];

  const convert = (node: Serialized, rule: string): Production => {
    const make = (type: Production['type'], name: string, parts: readonly Production[]): Production => {
      const production = { type, name, rule, parts, height: Infinity };
      productions.push(production);
      return production;
    };
    const sequence = (): Production => {
      const parts = (node.definition ?? []).map((part) => convert(part, rule));
      return make('sequence', parts[0] === undefined ? '' : parts[0].name, parts);
    };
    switch (node.type) {
      case 'Terminal':
        return { type: 'terminal', name: node.name ?? '', rule, parts: [], height: 0 };
      case 'NonTerminal':
        return rules.get(node.name ?? '') as Production;
      case 'Alternation':
        return make(
          'choice',
          '',
          (node.definition ?? []).map((part) => convert(part, rule)),
        );
      case 'Option':
        return make('option', '', [sequence()]);
      case 'Repetition':
        return make('repetition', '', [sequence()]);
      case 'RepetitionMandatory':
        return make('repetition+', '', [sequence()]);
      case 'Alternative':
        return sequence();
      default:
        throw new Error(`generate: the grammar has a ${node.type}`);
    }
  };
  for (const { name, definition } of named) {
    const rule = rules.get(name) as Production & { parts: Production[] };
    for (const part of definition) rule.parts.push(convert(part, name));
    productions.push(rule);
  }
  measureHeights(productions, (rule) => (reference.since.get(rule) ?? 0) <= version);
  const statement = rules.get('statement') as Production;
  const reachable = reachableFrom(statement);
  const parents = new Map<Production, Production[]>(reachable.map((production) => [production, []]));
  for (const production of reachable)
    for (const part of production.parts) parents.get(part)?.push(production);
  return { version, productions: reachable, statement, parents, distances: new Map() };
}

/** Without terminals, and without what the version lacks. */
function reachableFrom(start: Production): Production[] {
  const reached = new Set([start]);
  for (const { parts } of reached) {
    for (const part of parts) if (part.type !== 'terminal' && part.height !== Infinity) reached.add(part);
  }
  return [...reached];
}

function distancesTo(generator: Generator, target: Production): Distances {
  const known = generator.distances.get(target);
  if (known !== undefined) return known;
  const distances = new Map<Production, number>([[target, 0]]);
  // A map goes on to what is put into it meanwhile: breadth first, backwards.
  for (const [production, distance] of distances) {
    for (const parent of generator.parents.get(production) ?? [])
      if (!distances.has(parent)) distances.set(parent, distance + 1);
  }
  generator.distances.set(target, distances);
  return distances;
}

/** Lowers heights from Infinity until nothing changes. */
function measureHeights(productions: readonly Production[], exists: (rule: string) => boolean): void {
  const measure = ({ type, name, parts }: Production): number => {
    let height = type === 'choice' ? Infinity : 0;
    for (const part of parts) {
      if (type === 'choice') height = Math.min(height, part.height);
      else if (part.type !== 'option' && part.type !== 'repetition') height = Math.max(height, part.height);
    }
    return type !== 'rule' ? height : exists(name) ? height + 1 : Infinity;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const production of productions) {
      const height = measure(production);
      if (height < production.height) {
        production.height = height;
        changed = true;
      }
    }
  }
}

const MAX_DEPTH = 12;

interface Walk {
  readonly random: Random;
  readonly version: number;
  readonly budget: number;
  used: number;
  depth: number;
  /** Brackets open inside each enclosing replacement field. */
  readonly fields: number[];
  /** The way to the production that the program goes for. */
  readonly distances: Distances;
}

const NOWHERE: Distances = new Map();

/** The statements of a program. `size` bounds their number and that of terminals (about 12 × size). */
export function deriveProgram(generator: Generator, random: Random, size: number): Derivation[] {
  const target = random.chance(0.5) ? random.pick(generator.productions) : null;
  const walk: Walk = {
    random,
    version: generator.version,
    budget: size * 12,
    used: 0,
    depth: 0,
    fields: [],
    distances: target === null ? NOWHERE : distancesTo(generator, target),
  };
  const statements: Derivation[] = [];
  const limit = 1 + random.below(size);
  while (statements.length < limit && (statements.length === 0 || walk.used < walk.budget))
    statements.push(derive(walk, generator.statement, statements.length === 0));
  return statements;
}

/** The least derivation of a production, spelled plainly; with a target, the least that contains it. */
export function deriveLeast(generator: Generator, production: Production, target?: Production): Derivation {
  const walk: Walk = {
    random: NO_RANDOM,
    version: generator.version,
    budget: 0,
    used: 0,
    depth: 0,
    fields: [],
    distances: target === undefined ? NOWHERE : distancesTo(generator, target),
  };
  return derive(walk, production, target !== undefined);
}

/** Nothing is left to chance where nothing is left of the budget. */
const NO_RANDOM = { next: () => 0, chance: () => false, below: () => 0 } as unknown as Random;

export function withChildren(production: Production, children: readonly Derivation[]): Derivation {
  let size = 0;
  for (const child of children) size += child.size;
  return { production, children, size, seed: 0 };
}

/** `straight`: on the shortest way to the target, as long as there is one. */
function derive(walk: Walk, production: Production, straight: boolean): Derivation {
  const { type, name, parts } = production;
  const nearest = straight ? nearestPart(walk, production) : null;
  const deriveParts = (): Derivation[] => {
    let isOnWay = nearest !== null;
    return parts.map((part) => {
      const isNearest = isOnWay && part === nearest;
      if (isNearest) isOnWay = false;
      return derive(walk, part, isNearest);
    });
  };
  switch (type) {
    case 'terminal':
      passTerminal(walk, name);
      return { production, children: [], size: 1, seed: walk.random.next() };
    case 'rule': {
      const isNested = nests(name);
      const isField = name === 'replacement_field' || name === 'spec_field' || name === 'inner_field';
      if (isNested) walk.depth++;
      if (isField) walk.fields.push(0);
      const derived = withChildren(production, deriveParts());
      if (isField) walk.fields.pop();
      if (isNested) walk.depth--;
      return derived;
    }
    case 'sequence':
      return withChildren(production, deriveParts());
    case 'choice':
      return withChildren(production, [derive(walk, nearest ?? choose(walk, production), nearest !== null)]);
    default: {
      const rounds =
        nearest !== null || type === 'repetition+' ? [derive(walk, parts[0], nearest !== null)] : [];
      const most = type === 'option' ? 1 : Infinity;
      while (rounds.length < most && goesOn(walk, production)) rounds.push(derive(walk, parts[0], false));
      return withChildren(production, rounds);
    }
  }
}

/** The part through which the way to the target leads; null at its end. */
function nearestPart({ distances }: Walk, production: Production): Production | null {
  let nearest: Production | null = null;
  let least = distances.get(production) ?? 0;
  for (const part of production.parts) {
    const distance = distances.get(part);
    if (distance === undefined || distance >= least) continue;
    least = distance;
    nearest = part;
  }
  return nearest;
}

function passTerminal(walk: Walk, name: string): void {
  walk.used++;
  const top = walk.fields.length - 1;
  if (top < 0) return;
  if (name === "'('" || name === "'['" || name === "'{'") walk.fields[top]++;
  else if (name === "')'" || name === "']'" || name === "'}'") walk.fields[top]--;
}

/** 1 at the start, 0 when depth or budget is used up. */
function room({ depth, used, budget }: Walk): number {
  return budget === 0 ? 0 : Math.max(0, Math.min(1 - depth / MAX_DEPTH, 1 - used / budget));
}

function goesOn(walk: Walk, production: Production): boolean {
  if (production.parts[0].height === Infinity) return false;
  return walk.random.chance(chanceOf(production.rule) * Math.sqrt(room(walk)));
}

function choose(walk: Walk, { parts }: Production): Production {
  const possible = parts.filter((part) => part.height !== Infinity && !isBlocked(walk, part.name));
  if (room(walk) === 0) {
    let least = possible[0];
    for (const part of possible) if (part.height < least.height) least = part;
    return least;
  }
  return possible[walk.random.weighted(possible.map((part) => weightOf(part.name)))];
}

/** What the grammar alone allows, but the tokens of a replacement field do not. */
function isBlocked({ fields, version }: Walk, first: string): boolean {
  const top = fields.length - 1;
  if (top < 0) return false;
  // `f'{lambda: 1}'`: the colon begins the format specification.
  if (first === 'lambda_expr') return fields[top] === 0;
  // Before 3.12 a string in a field cannot use the quotes of the string around it: one level is enough.
  return first === 'f_string' && version < 12;
}

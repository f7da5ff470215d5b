/**
 * Programs as fast-check draws and shrinks them.
 *
 * A program is the tree of its derivation, so shrinking takes away whole parts: statements, operands,
 * optional and repeated parts; puts a part that is nested in its own kind in the place of the outer one;
 * and last makes spelling and layout plain. Every step leaves a derivation of the grammar.
 */
import fc from 'fast-check';
import {
  type Derivation,
  deriveLeast,
  deriveProgram,
  type Generator,
  type Production,
  withChildren,
} from './generate.ts';
import { Random } from './random.ts';
import { renderTerminals, type SpelledTerminal } from './render.ts';

export class Program {
  readonly statements: readonly Derivation[];
  /** Seed of the style of its layout; 0 is the plainest. */
  readonly style: number;
  /** Chance that a rule of layout is forgotten here and there. */
  readonly slips: number;
  private readonly version: number;

  constructor(statements: readonly Derivation[], style: number, slips: number, version: number) {
    this.statements = statements;
    this.style = style;
    this.slips = slips;
    this.version = version;
  }

  get text(): string {
    return renderTerminals(terminalsOf(this.statements), this.style, this.version, this.slips);
  }

  with(statements: readonly Derivation[], style = this.style, slips = this.slips): Program {
    return new Program(statements, style, slips, this.version);
  }

  [fc.toStringMethod](): string {
    return JSON.stringify(this.text);
  }
}

function terminalsOf(statements: readonly Derivation[]): SpelledTerminal[] {
  const terminals: SpelledTerminal[] = [];
  const collect = ({ production, children, seed }: Derivation): void => {
    if (production.type === 'terminal') terminals.push({ name: production.name, seed });
    for (const child of children) collect(child);
  };
  for (const statement of statements) collect(statement);
  return terminals;
}

/** The productions that a program used. */
export function productionsOf({ statements }: Program, into: Set<Production>): void {
  const collect = ({ production, children }: Derivation): void => {
    // An optional part counts as used when it is there.
    if (children.length > 0 || production.type === 'sequence') into.add(production);
    for (const child of children) collect(child);
  };
  for (const statement of statements) collect(statement);
}

export interface ProgramOptions {
  /** Half of the programs get slips of layout with this chance. */
  readonly slips?: number;
}

export function programArbitrary(generator: Generator, options: ProgramOptions = {}): fc.Arbitrary<Program> {
  return new ProgramArbitrary(generator, options.slips ?? 0);
}

class ProgramArbitrary extends fc.Arbitrary<Program> {
  private readonly generator: Generator;
  private readonly slips: number;
  private readonly least = new Map<Production, Derivation>();
  private readonly expression: Production;
  /** `a`, as a statement: what an expression is reduced to that is all that matters of a statement. */
  private readonly bare: Derivation;

  constructor(generator: Generator, slips: number) {
    super();
    this.generator = generator;
    this.slips = slips;
    const rule = (wanted: string): Production =>
      generator.productions.find(({ name, type }) => type === 'rule' && name === wanted) as Production;
    this.expression = rule('expression');
    const asStatement = rule('expression_stmt');
    this.bare = graft(
      deriveLeast(generator, generator.statement, asStatement),
      deriveLeast(generator, asStatement, this.expression),
    );
  }

  generate(mrng: fc.Random): fc.Value<Program> {
    const random = new Random(mrng.nextInt());
    // Most programs are small: more of them, and damage that a later line does not drown.
    const size = 1 + random.below(random.chance(0.5) ? 3 : 24);
    const slips = random.chance(0.5) ? this.slips : 0;
    const statements = deriveProgram(this.generator, random, size);
    return new fc.Value(new Program(statements, random.next(), slips, this.generator.version), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is Program {
    return value instanceof Program;
  }

  shrink(value: Program): fc.Stream<fc.Value<Program>> {
    return fc.stream(this.smaller(value)).map((program) => new fc.Value(program, undefined));
  }

  /** Programs that are simpler by one step, the greatest steps first. */
  private *smaller(program: Program): IterableIterator<Program> {
    const { statements, style, slips } = program;
    if (slips > 0) yield program.with(statements, style, 0);
    if (style !== 0) yield program.with(statements, 0);
    for (const kept of shorter(statements)) if (kept.length > 0) yield program.with(kept);
    // One level of the trees after the other.
    let level: Place[] = statements.map((tree, index) => ({
      tree,
      put: (smaller) => program.with(replaced(statements, index, smaller)),
    }));
    while (level.length > 0) {
      for (const { tree, put } of level) for (const smaller of this.reductions(tree)) yield put(smaller);
      level = level.flatMap(({ tree, put }) =>
        tree.children.map((child, index) => ({
          tree: child,
          put: (smaller: Derivation) =>
            put(withChildren(tree.production, replaced(tree.children, index, smaller))),
        })),
      );
    }
  }

  private *reductions(tree: Derivation): IterableIterator<Derivation> {
    const { production, children, seed } = tree;
    switch (production.type) {
      case 'terminal':
        if (seed !== 0) yield { ...tree, seed: 0 };
        break;
      case 'rule': {
        const least = this.leastOf(production);
        if (least.size < tree.size) yield least;
        yield* nearestOf(tree, production);
        if (production === this.generator.statement) {
          for (const expression of nearestOf(tree, this.expression)) {
            const statement = graft(this.bare, expression);
            if (statement.size < tree.size) yield statement;
          }
        }
        if (least.size === tree.size && !isEqual(least, tree)) yield least;
        break;
      }
      case 'option':
        if (children.length > 0) yield withChildren(production, []);
        break;
      case 'repetition':
      case 'repetition+':
        for (const kept of shorter(children))
          if (kept.length > 0 || production.type === 'repetition') yield withChildren(production, kept);
        break;
    }
  }

  private leastOf(production: Production): Derivation {
    let least = this.least.get(production);
    if (least === undefined) {
      least = deriveLeast(this.generator, production);
      this.least.set(production, least);
    }
    return least;
  }
}

/** A part of a program, and the program with another part in its place. */
interface Place {
  readonly tree: Derivation;
  put(smaller: Derivation): Program;
}

function replaced<T>(items: readonly T[], index: number, item: T): T[] {
  const copy = [...items];
  copy[index] = item;
  return copy;
}

/** Drops runs of items: all of them, halves, quarters … single ones. */
function* shorter<T>(items: readonly T[]): IterableIterator<T[]> {
  for (let size = items.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < items.length; from += size)
      yield [...items.slice(0, from), ...items.slice(from + size)];
  }
}

/** Derivations of a rule inside a tree, without those inside one of them. */
function* nearestOf(tree: Derivation, rule: Production): IterableIterator<Derivation> {
  const open = [...tree.children];
  for (let at = 0; at < open.length; at++) {
    if (open[at].production === rule) yield open[at];
    else open.push(...open[at].children);
  }
}

/** A tree with another derivation in the place of its first one of the same rule. */
function graft(tree: Derivation, part: Derivation): Derivation {
  if (tree.production === part.production) return part;
  for (const [index, child] of tree.children.entries()) {
    const grafted = graft(child, part);
    if (grafted !== child) return withChildren(tree.production, replaced(tree.children, index, grafted));
  }
  return tree;
}

function isEqual(a: Derivation, b: Derivation): boolean {
  return (
    a.production === b.production &&
    a.seed === b.seed &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => isEqual(child, b.children[index]))
  );
}

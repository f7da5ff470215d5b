/**
 * Measures one layout; runs alone in a fresh process.
 *
 * A figure is the best of several rounds in the process (the parent takes the median of
 * processes). Where the best would be luck it is the lower quartile: of walks of a tree
 * that was just built, and of building, where collections fall into every round.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LARGE_FILE, type Recipe, readRecipes, SMALL_FILE } from './corpus.ts';
import { emitLayout, layoutInUse, layouts } from './layouts.ts';
import { emitWalkers, shipped } from './walkers.ts';

interface Built {
  readonly root: object;
  readonly nodes: object[];
  readonly kinds: Uint8Array;
  readonly lows: Int32Array;
  readonly nameIds: Int32Array;
}
type Walker = (root: object, size: number) => object[];
interface LayoutModule {
  build(program: Int32Array, count: number, names: readonly string[], source: object): Built;
  readFields(nodes: object[]): number;
  readKinds(nodes: object[]): number;
  readonly walkers: Readonly<Record<string, Walker>>;
}

export interface WalkerFigures {
  /** Each tree walked once, when it was just built: a hundred files in turn. */
  readonly firstNew: number;
  /** The same small file, built again and walked once, over and over. */
  readonly firstSame: number;
  readonly hotSmall: number;
  readonly hotLarge: number;
  /** The small file after a full collection moved its nodes. */
  readonly movedSmall: number;
  /** As `firstNew`, but every node was read just before: what is left is not the cache. */
  readonly firstTouched: number;
  /** As `firstSame` and `hotSmall`, of a tree that repeats one statement. */
  readonly firstRegular: number;
  readonly hotRegular: number;
}

/** Everything in nanoseconds a node, except where the name says bytes. */
export interface LayoutFigures {
  readonly build: number;
  readonly treeBytes: number;
  readonly tapeBytes: number;
  readonly classes: number;
  readonly kindFirst: number;
  readonly kindHot: number;
  readonly fieldsFirst: number;
  readonly fieldsHot: number;
  readonly tapeKinds: number;
  readonly tapeSlice: number;
  readonly walkers: Readonly<Record<string, WalkerFigures>>;
}

const gc = (globalThis as { gc?: () => void }).gc;
const now = (): number => Number(process.hrtime.bigint());
const best = (values: readonly number[]): number => Math.min(...values);
const lowerQuartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 2];
const HOT = 40;

export async function measureLayout(id: string, folder: string, rounds: number): Promise<LayoutFigures> {
  const spec = layouts.find((layout) => layout.id === id);
  if (spec === undefined) throw new Error(`no layout '${id}'`);
  if (gc === undefined) throw new Error('needs --expose-gc');
  const { text, model } = emitLayout(spec);
  const file = path.join(folder, `layout-${id}.mjs`);
  writeFileSync(file, text + emitWalkers(spec, model));
  const layout = (await import(pathToFileURL(file).href)) as LayoutModule;

  const { recipes, regular } = readRecipes(folder);
  const total = recipes.reduce((sum, recipe) => sum + recipe.count, 0);
  const source = { text: '' };
  const build = (recipe: Recipe): Built => layout.build(recipe.program, recipe.count, recipe.names, source);
  const small = recipes.find((recipe) => recipe.file === SMALL_FILE)!;
  const large = recipes.find((recipe) => recipe.file === LARGE_FILE)!;

  /** Best ns/node over the corpus of `work` on trees that were just built. */
  const overCorpus = (work: (built: Built, recipe: Recipe) => unknown, times: number): number => {
    const rates: number[] = [];
    for (let round = 0; round < times; round++) {
      let spent = 0;
      for (const recipe of recipes) {
        const built = build(recipe);
        const begun = now();
        work(built, recipe);
        spent += now() - begun;
      }
      rates.push(spent / total);
    }
    return best(rates);
  };
  /** Best ns/node of `work` repeated on one tree. */
  const hot = (count: number, work: () => unknown, times: number): number => {
    const rates: number[] = [];
    for (let round = 0; round < times; round++) {
      const begun = now();
      for (let i = 0; i < HOT; i++) work();
      rates.push((now() - begun) / HOT / count);
    }
    return best(rates);
  };

  for (let i = 0; i < 4; i++) {
    overCorpus((built) => layout.readKinds(built.nodes) + layout.readFields(built.nodes), 1);
    for (const recipe of recipes) countKind(build(recipe).kinds, 0);
  }
  const kindFirst = overCorpus((built) => layout.readKinds(built.nodes), rounds);
  const fieldsFirst = overCorpus((built) => layout.readFields(built.nodes), rounds);
  const tree = build(small);
  const kindHot = hot(small.count, () => layout.readKinds(tree.nodes), rounds);
  const fieldsHot = hot(small.count, () => layout.readFields(tree.nodes), rounds);

  /** ns/node of one walk of a tree that is built anew each time. */
  const again = (walker: Walker, recipe: Recipe): number => {
    const rates: number[] = [];
    for (let i = 0; i < rounds * 10; i++) {
      const { root } = build(recipe);
      const begun = now();
      walker(root, recipe.count);
      rates.push((now() - begun) / recipe.count);
    }
    return lowerQuartile(rates);
  };
  const touchedFirst = (walker: Walker): number => {
    const rates: number[] = [];
    for (let round = 0; round < rounds; round++) {
      let spent = 0;
      for (const recipe of recipes) {
        const { root, nodes } = build(recipe);
        layout.readKinds(nodes);
        const begun = now();
        walker(root, recipe.count);
        spent += now() - begun;
      }
      rates.push(spent / total);
    }
    return best(rates);
  };

  const measureWalker = (walker: Walker): WalkerFigures => {
    const check = (built: Built, recipe: Recipe): void => {
      const found = walker(built.root, recipe.count);
      if (found.length !== recipe.count || new Set(found).size !== recipe.count) {
        throw new Error(`${id}: ${recipe.file} has ${recipe.count} nodes, not ${found.length}`);
      }
    };
    for (const recipe of recipes) check(build(recipe), recipe);
    for (let i = 0; i < 3; i++) for (const recipe of recipes) walker(build(recipe).root, recipe.count);
    const firstNew = overCorpus((built, recipe) => walker(built.root, recipe.count), rounds);
    const firstTouched = touchedFirst(walker);
    const firstSame = again(walker, small);
    const firstRegular = again(walker, regular);
    const hotSmall: number[] = [];
    const hotLarge: number[] = [];
    const moved: number[] = [];
    const regularTree = build(regular).root;
    const hotRegular = hot(regular.count, () => walker(regularTree, regular.count), rounds);
    for (let i = 0; i < rounds; i++) {
      const { root } = build(small);
      hotSmall.push(hot(small.count, () => walker(root, small.count), 1));
      const other = build(large).root;
      hotLarge.push(hot(large.count, () => walker(other, large.count), 1));
      gc();
      moved.push(hot(small.count, () => walker(root, small.count), 1));
    }
    return {
      firstNew,
      firstSame,
      hotSmall: best(hotSmall),
      hotLarge: best(hotLarge),
      movedSmall: best(moved),
      firstTouched,
      firstRegular,
      hotRegular,
    };
  };
  const walkers: Record<string, WalkerFigures> = {};
  for (const [name, walker] of Object.entries(layout.walkers)) {
    // All that were tried on the layout in use; elsewhere the shipped one and those of the links.
    const tried = name === shipped || /thread|sibling/.test(name) || id === layoutInUse;
    if (tried) walkers[name] = measureWalker(walker);
  }

  // Last, because so large a function is optimised late on a busy machine.
  const buildRates: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const begun = now();
    for (const recipe of recipes) build(recipe);
    buildRates.push((now() - begun) / total);
  }

  const tapeKinds = hot(small.count, () => countKind(tree.kinds, 26), rounds);
  const tapeSlice = hot(small.count, () => tree.nodes.slice(), rounds);

  // `%` is no JavaScript: only a function made at run time may contain it.
  const haveSameMap = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
    a: object,
    b: object,
  ) => boolean;
  const classes: object[] = [];
  for (const recipe of recipes) {
    for (const node of build(recipe).nodes) {
      if (!classes.some((other) => haveSameMap(other, node))) classes.push(node);
    }
  }

  const kept: object[] = new Array(recipes.length).fill(source);
  const settle = (): number => {
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  };
  const before = settle();
  for (const [at, recipe] of recipes.entries()) kept[at] = build(recipe).root;
  const after = settle();
  const treeBytes = (after - before) / total;

  return {
    build: lowerQuartile(buildRates),
    treeBytes,
    // One pointer, the kind, the bound and the name of each node.
    tapeBytes:
      8 + tree.kinds.BYTES_PER_ELEMENT + tree.lows.BYTES_PER_ELEMENT + tree.nameIds.BYTES_PER_ELEMENT,
    classes: classes.length,
    kindFirst,
    kindHot,
    fieldsFirst,
    fieldsHot,
    tapeKinds,
    tapeSlice,
    walkers,
  };
}

function countKind(kinds: Uint8Array, kind: number): number {
  let count = 0;
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === kind) count++;
  return count;
}

/**
 * Real trees as recipes: post-order programs of integers from which every layout
 * rebuilds the same tree.
 *
 * The trees come from the project's own parser, but only once, in the parent process:
 * a layout that is measured must not share a heap, or the optimiser's opinion of a
 * class, with the layout in use.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type KindModel, model } from '../../scripts/generate/model.ts';
import type { Node } from '../../src/ast/nodes.generated.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import { findPython } from '../../test/conformance/interpreters.ts';

export interface Recipe {
  readonly file: string;
  /** Length of the source in bytes. */
  readonly bytes: number;
  /** Number of nodes. */
  readonly count: number;
  /** For each node: kind, low, start, end, then its fields (see `writeFields`). */
  readonly program: Int32Array;
  readonly names: readonly string[];
}

/** The file for hot figures (4,313 nodes) and one that does not fit the second-level cache. */
export const SMALL_FILE = 'difflib.py';
export const LARGE_FILE = '_pydecimal.py';

const always = [SMALL_FILE, LARGE_FILE, 'argparse.py', 'typing.py'];
const STEP = 6;

/** Not of the corpus: the same statement again and again, a tree that the branch predictor learns at once. */
export const REGULAR_FILE = 'regular';
const regularSource = 'x = a + b\n'.repeat(860);

/** About a hundred files of the standard library, a few of them by name. */
export function chooseFiles(): { folder: string; files: string[] } {
  const folder = findPython('3.13')?.stdlib;
  if (!folder)
    throw new Error(
      'this bench reads the standard library of CPython 3.13: install it, with pyenv or on PATH',
    );
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py') && !/(^|\/)(tests?|idle_test|site-packages|lib2to3)\//.test(file))
    .sort();
  return {
    folder,
    files: [...always, ...all.filter((file, at) => at % STEP === 0 && !always.includes(file))],
  };
}

const slotted = (kind: KindModel) => kind.fields.filter((field) => !field.slotless);

/** One integer a field, lists with their length in front: tape index, name id or the number itself. */
function writeFields(node: Node, out: number[], nameId: (name: string | null) => number): void {
  for (const field of slotted(model.kinds[node.kind])) {
    if (field.type === 'constant') continue;
    const value = (node as unknown as Record<string, unknown>)[field.name];
    const write = (item: unknown): void => {
      if (field.child) out.push(item === null ? -1 : (item as Node).index);
      else if (field.type === 'identifier' || field.type === 'string')
        out.push(nameId(item as string | null));
      else out.push(item as number);
    };
    if (Array.isArray(value)) {
      out.push(value.length);
      value.forEach(write);
    } else write(value);
  }
}

function recipeOf(file: string, source: Uint8Array, tree: Tree): Recipe {
  const ids = new Map<string, number>();
  const nameId = (name: string | null): number => {
    if (name === null) return -1;
    if (!ids.has(name)) ids.set(name, ids.size);
    return ids.get(name)!;
  };
  const out: number[] = [];
  for (const node of tree.tape.nodes) {
    out.push(node.kind, tree.tape.low[node.index], node.start, node.end);
    writeFields(node, out, nameId);
  }
  const { length } = tree.tape;
  return { file, bytes: source.length, count: length, program: Int32Array.from(out), names: [...ids.keys()] };
}

/** Parses the corpus and leaves its recipes in `folder`. */
export function writeRecipes(folder: string): { files: number; nodes: number; bytes: number } {
  const corpus = chooseFiles();
  const recipes = corpus.files.map((file) => {
    const source = readFileSync(path.join(corpus.folder, file));
    const tree = parse(source);
    if (tree.diagnostics.length > 0) throw new Error(`${file}: the parser found mistakes`);
    return recipeOf(file, source, tree);
  });
  const regular = recipeOf(REGULAR_FILE, Buffer.from(regularSource), parse(regularSource));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'recipes.json'),
    JSON.stringify([...recipes, regular].map((recipe) => ({ ...recipe, program: recipe.program.length }))),
  );
  const programs = [...recipes, regular].map((recipe) => Buffer.from(recipe.program.buffer));
  writeFileSync(path.join(folder, 'recipes.bin'), Buffer.concat(programs));
  const sum = (of: (recipe: Recipe) => number): number =>
    recipes.reduce((total, recipe) => total + of(recipe), 0);
  return {
    files: recipes.length,
    nodes: sum((recipe) => recipe.count),
    bytes: sum((recipe) => recipe.bytes),
  };
}

/** The recipes of the corpus and the regular one. */
export function readRecipes(folder: string): { recipes: Recipe[]; regular: Recipe } {
  const heads = JSON.parse(readFileSync(path.join(folder, 'recipes.json'), 'utf8')) as (Omit<
    Recipe,
    'program'
  > & {
    program: number;
  })[];
  const bytes = readFileSync(path.join(folder, 'recipes.bin'));
  const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  let at = 0;
  const recipes = heads.map((head) => {
    const program = all.slice(at, at + head.program);
    at += head.program;
    return { ...head, program };
  });
  return { recipes: recipes.slice(0, -1), regular: recipes[recipes.length - 1] };
}

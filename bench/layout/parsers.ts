/**
 * The project's own parser and walker over other shape classes: what a grouping costs a
 * real parse.
 *
 * Both are bundled once for each grouping, with the generated files that depend on it
 * printed for that grouping instead of read from src/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { emitBuild, emitChildren, emitNodes, emitShapes } from '../../scripts/generate/emit.ts';
import { buildModel } from '../../scripts/generate/model.ts';
import { emitWalker } from '../../scripts/generate/walker.ts';
import type { Node } from '../../src/ast/nodes.generated.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { findPython } from '../../test/conformance/interpreters.ts';
import { SMALL_FILE } from './corpus.ts';

export const groupings: readonly (readonly number[])[] = [[2, 3, 4, 7], [2, 3, 7], [3, 7], [4, 7], [7]];

const root = path.resolve(import.meta.dirname, '../..');
const fileOf = (folder: string, capacities: readonly number[]): string =>
  path.join(folder, `parser-${capacities.join('')}.mjs`);

/** Leaves a parser for each grouping in `folder`. */
export async function bundleParsers(folder: string): Promise<void> {
  for (const capacities of groupings) {
    const model = buildModel(capacities);
    const texts: Record<string, string> = {
      [path.join(root, 'src/ast/nodes.generated.ts')]: emitNodes(model),
      [path.join(root, 'src/ast/shapes.generated.ts')]: emitShapes(model),
      [path.join(root, 'src/ast/children.generated.ts')]: emitChildren(model),
      [path.join(root, 'src/parser/build.generated.ts')]: emitBuild(model),
      [path.join(root, 'src/walker/collect.generated.ts')]: emitWalker(model),
    };
    const bundle = await rolldown({
      input: path.join(root, 'bench/layout/entry.ts'),
      platform: 'node',
      logLevel: 'warn',
      plugins: [{ name: 'shapes', load: (id) => texts[id] ?? null }],
    });
    await bundle.write({ file: fileOf(folder, capacities), format: 'esm' });
    await bundle.close();
  }
}

export interface ParserFigures {
  /** Warm, each tree dropped. */
  readonly megabytes: number;
  /** Retained bytes of tree and tape for a byte of source. */
  readonly bytesPerByte: number;
  readonly bytesPerNode: number;
  /** ns/node of the stack walker, right after the parse of a file of 4,313 nodes and when it is warm. */
  readonly firstWalk: number;
  readonly hotWalk: number;
}

interface Bundle {
  parse(source: string): Tree;
  walkStack(node: Node): Node[];
}

const now = (): number => Number(process.hrtime.bigint());

function measureWalk({ parse, walkStack }: Bundle, source: string): { firstWalk: number; hotWalk: number } {
  const first: number[] = [];
  const hot: number[] = [];
  for (let round = 0; round < 100; round++) {
    const tree = parse(source);
    let begun = now();
    walkStack(tree.root);
    first.push((now() - begun) / tree.tape.length);
    begun = now();
    for (let i = 0; i < 40; i++) walkStack(tree.root);
    hot.push((now() - begun) / 40 / tree.tape.length);
  }
  return { firstWalk: first.sort((a, b) => a - b)[first.length >> 2], hotWalk: Math.min(...hot) };
}

/** The standard library without its tests, once a round. */
export async function measureParser(
  capacities: readonly number[],
  folder: string,
  rounds: number,
): Promise<ParserFigures> {
  const bundle = (await import(pathToFileURL(fileOf(folder, capacities)).href)) as Bundle;
  const { parse } = bundle;
  const stdlib = findPython('3.13')!.stdlib!;
  const files = readdirSync(stdlib, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py') && !/(^|\/)(tests?|idle_test|site-packages|lib2to3)\//.test(file))
    .map((file) => readFileSync(path.join(stdlib, file), 'utf8'));
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  let nodes = 0;
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    nodes = 0;
    const begun = now();
    for (const file of files) nodes += parse(file).tape.length;
    rates.push((bytes * 1000) / (now() - begun));
  }
  const walk = measureWalk(bundle, readFileSync(path.join(stdlib, SMALL_FILE), 'utf8'));
  const gc = (globalThis as { gc?: () => void }).gc!;
  const settle = (): number => {
    gc();
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const kept: unknown[] = new Array(files.length * 2).fill(null);
  const before = settle();
  for (const [at, file] of files.entries()) {
    const tree = parse(file);
    kept[at * 2] = tree.root;
    kept[at * 2 + 1] = tree.tape;
  }
  const held = settle() - before;
  return { megabytes: Math.max(...rates), bytesPerByte: held / bytes, bytesPerNode: held / nodes, ...walk };
}

/**
 * One fresh process of ours: `node side.mjs BUNDLE TASK LIST [PASSES]`, where LIST holds the paths to read, one a
 * line. Prints one line of JSON.
 *
 * The bundle is imported after the texts are read, so that a cold figure begins with nothing compiled. Every
 * tree is dropped when the next one comes, as in a program that works through a folder.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { createLinter, parse } from '../../src/index.ts';
import type { analyze } from '../../src/semantic/index.ts';

/** What the bundles of build.ts export. */
export interface Library {
  readonly parse: typeof parse;
  readonly analyze: typeof analyze;
  readonly createLinter: typeof createLinter;
}

/** Milliseconds; of `warm` the least pass, which a neighbour on the machine disturbs least. */
export interface SideTimes {
  /** Until the bundle is imported. */
  readonly load: number;
  readonly first: number;
  readonly warm: number;
}

/** So many passes over the files belong to warming up. */
const WARM_UP = 2;

const [, , bundle, task, list, passes = '8'] = process.argv;
const texts = readFileSync(list, 'utf8')
  .split('\n')
  .filter((file) => file !== '')
  .map((file) => readFileSync(file, 'utf8'));

const begun = performance.now();
const library = (await import(pathToFileURL(bundle).href)) as Library;
const load = performance.now() - begun;

/** One pass over all texts in milliseconds. */
function passOf(name: string): () => number {
  const { parse, analyze, createLinter } = library;
  const timed = (action: (text: string) => unknown) => (): number => {
    const started = performance.now();
    for (const text of texts) action(text);
    return performance.now() - started;
  };
  if (name === 'parse') return timed((text) => parse(text));
  if (name === 'lint') {
    const linter = createLinter({ select: ['F'] });
    return timed((text) => linter.lint(text));
  }
  if (name === 'bind') {
    return () => {
      let spent = 0;
      for (const text of texts) {
        const tree = parse(text);
        const started = performance.now();
        const model = analyze(tree, 14);
        model.release?.();
        spent += performance.now() - started;
      }
      return spent;
    };
  }
  throw new Error(`no task ${name}`);
}

const pass = passOf(task);
const first = pass();
let warm = Number.POSITIVE_INFINITY;
for (let i = 1; i < Number(passes); i++) {
  const spent = pass();
  if (i >= WARM_UP) warm = Math.min(warm, spent);
}
const times: SideTimes = { load, first, warm: warm === Number.POSITIVE_INFINITY ? first : warm };
console.log(JSON.stringify(times));

/**
 * What the tape costs a parse: the parser is bundled a second time without the statements that
 * write to the tape. Node indices and subtree bounds are still worked out, they come with the
 * grammar's own counting; what is gone is storing nodes, kinds, bounds and names, and the copy
 * into exact columns at the end. Such a parser cannot read what `{x=}` in an f-string
 * takes back from the tape, so files with it are left out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type { Tree } from '../../src/ast/tree.ts';
import { walkByOffsets } from '../../src/walker/naive.ts';
import { cacheFolder } from '../peers/setup.ts';
import { medianOf } from '../statistics.ts';

type Parse = (source: Uint8Array) => Tree;

const sourceFolder = path.resolve(import.meta.dirname, '../../src');

/** In which file what is taken out, and what stands there instead. */
const cuts: readonly { readonly file: string; readonly from: RegExp; readonly to: string }[] = [
  {
    file: path.join(sourceFolder, 'parser/state.ts'),
    from: /if \(at === p\.tapeCapacity\) growTape\(p\);\s+p\.kinds\[at\] = kind;\s+p\.low\[at\] = low;\s+p\.nameIds\[at\] = nameId;\s+p\.nodes\[at\] = node;/,
    to: '',
  },
  {
    file: path.join(sourceFolder, 'parser/index.ts'),
    from: /function finishTape\(p: ParserState\): Tape \{\s+const length = p\.tapeLength;/,
    to: 'function finishTape(p: ParserState): Tape { const length = 0;',
  },
];

async function bundleParser(withTape: boolean): Promise<Parse> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of withTape ? [] : cuts) {
    const text = readFileSync(file, 'utf8');
    if (!from.test(text)) throw new Error(`${path.basename(file)} no longer writes the tape as expected`);
    texts.set(file, text.replace(from, to));
  }
  const bundle = await rolldown({
    input: path.join(sourceFolder, 'parser/index.ts'),
    platform: 'node',
    logLevel: 'silent',
    plugins: [{ name: 'tape', load: (id) => texts.get(id) ?? null }],
  });
  const file = path.join(cacheFolder, `parser-${withTape ? 'with' : 'without'}-tape.mjs`);
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return ((await import(pathToFileURL(file).href)) as { parse: Parse }).parse;
}

export interface TapeCost {
  /** Seconds for parsing all files once, medians of alternating rounds. */
  readonly with: number;
  readonly without: number;
  /** Share of the time without: the median over pairs of neighbouring rounds. */
  readonly cost: number;
  readonly rounds: number;
  readonly files: number;
  readonly bytes: number;
  /** Why there are no figures. */
  readonly problem: string | null;
}

export async function timeTape(paths: readonly string[], rounds: number): Promise<TapeCost> {
  try {
    const parsers = [await bundleParser(true), await bundleParser(false)];
    const count = (which: number, source: Uint8Array): number =>
      walkByOffsets(parsers[which](source).root).length;
    const sources = paths
      .map((file) => readFileSync(file))
      .filter((source) => !/\{[^{}\n]*=\s*(![rsa])?(:[^}]*)?\}/.test(source.toString('utf8')))
      .filter((source) => count(0, source) === count(1, source));
    if (sources.length === 0) throw new Error('without a tape the parser makes other trees');
    const times: number[][] = [[], []];
    for (let round = -2; round < rounds; round++) {
      for (let turn = 0; turn < 2; turn++) {
        const which = (turn + round) & 1;
        const begun = process.hrtime.bigint();
        for (const source of sources) parsers[which](source);
        const spent = Number(process.hrtime.bigint() - begun) / 1e9;
        if (round >= 0) times[which].push(spent);
      }
    }
    const bytes = sources.reduce((sum, source) => sum + source.length, 0);
    const [withTape, without] = times.map(medianOf);
    const cost = medianOf(times[0].map((time, round) => time / times[1][round])) - 1;
    return { with: withTape, without, cost, rounds, files: sources.length, bytes, problem: null };
  } catch (error) {
    return { with: 0, without: 0, cost: 0, rounds, files: 0, bytes: 0, problem: (error as Error).message };
  }
}

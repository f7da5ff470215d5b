/**
 * Sources to walk: everything in the repository that was written to be parsed, whole and damaged.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tree } from '../../src/ast/tree.ts';
import { parse } from '../../src/parser/index.ts';
import { modeOf, readCases } from '../parser/cases.ts';

export interface Source {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly mode: 'exec' | 'single' | 'eval';
}

const root = path.resolve(import.meta.dirname, '../..');

function readFolder(folder: string): Source[] {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => ({
      name: `${folder}/${file}`,
      text: readFileSync(path.join(root, folder, file)),
      mode: 'exec',
    }));
}

function readCaseFolder(folder: string): Source[] {
  return readCases(path.join(root, 'test/parser', folder)).map((each) => ({
    name: `${folder}/${each.file}: ${each.name}`,
    text: each.source,
    mode: modeOf(each),
  }));
}

/** Programs: real ones, the seeds of fuzzing, and one for each production of the grammar. */
export const programs: readonly Source[] = [
  ...readFolder('examples'),
  ...readFolder('fuzz/corpus'),
  ...readCaseFolder('ok'),
];

/** Sources that are no Python, or once broke something. */
export const rejects: readonly Source[] = [...readCaseFolder('err'), ...readFolder('fuzz/regressions')];

/** The programs with their end or their beginning cut off, or with a wrong closer in the middle. */
export function* damagedPrograms(cuts: number): Generator<Source> {
  for (const { name, text, mode } of programs) {
    const whole = parse(text, { mode }).text;
    for (let i = 1; i <= cuts; i++) {
      const at = Math.floor((whole.length * i) / (cuts + 1));
      yield { name: `${name} up to ${at}`, text: whole.slice(0, at), mode };
      yield { name: `${name} from ${at}`, text: whole.slice(at), mode };
      yield { name: `${name} damaged at ${at}`, text: `${whole.slice(0, at)}) ]${whole.slice(at)}`, mode };
    }
  }
}

export function parseSource({ text, mode }: Source): Tree {
  return parse(text, { mode });
}

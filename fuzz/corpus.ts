/**
 * The sources that mutations start from.
 *
 * Files are read once and listed in a fixed order, so that a number names the same source in every run.
 * A long file is not mutated whole: a run of its top-level lines costs the oracle a hundredth of the
 * time, and the damage is as good in it as anywhere else.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Corpus {
  readonly sources: readonly string[];
}

const EXCERPT = 1500;

export function loadCorpus(folders: readonly string[], jsonlFiles: readonly string[]): Corpus {
  const sources: string[] = [];
  for (const folder of folders) {
    for (const file of pythonFiles(folder)) sources.push(readFileSync(file).toString('utf8'));
  }
  for (const file of jsonlFiles) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { source } = JSON.parse(line);
      if (typeof source === 'string') sources.push(source);
    }
  }
  if (sources.length === 0) throw new Error(`no Python sources in ${[...folders, ...jsonlFiles].join(', ')}`);
  return { sources };
}

export function pythonFiles(root: string): string[] {
  if (statSync(root).isFile()) return [root];
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (entry.isFile() && /\.pyi?$/.test(entry.name)) files.push(file);
    }
  };
  walk(root);
  return files;
}

/** A whole short source, or top-level lines of a long one. `choice` names both. */
export function excerpt(corpus: Corpus, choice: number): string {
  const source = corpus.sources[choice % corpus.sources.length];
  if (source.length <= 2 * EXCERPT) return source;
  const lines = source.split(/(?<=\n)/);
  const isTop = (line: string): boolean => /^[^\s#)\]}"']/.test(line);
  let first = Math.floor(choice / corpus.sources.length) % lines.length;
  while (first > 0 && !isTop(lines[first])) first--;
  let text = '';
  let last = first;
  while (last < lines.length && (text.length < EXCERPT || !isTop(lines[last])) && text.length < 8 * EXCERPT) {
    text += lines[last++];
  }
  return text;
}

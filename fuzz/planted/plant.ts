/**
 * Plants mistakes into a correct file and has CPython confirm each of them, alone.
 *
 * A mistake counts only if CPython refuses the file that holds nothing but it. Where it complains is
 * remembered beside the place of the edit: an unclosed bracket is reported where it opens, an unexpected
 * indent on the line behind the wrong one, and both are the right line.
 */
import type { Answer, Oracle } from '../oracle.ts';
import { mixSeeds, Random } from '../random.ts';
import type { Edit } from './edits.ts';
import { kinds } from './kinds.ts';
import { findSites, type Sites } from './sites.ts';

export interface Mistake {
  readonly kind: string;
  /** Lines of the edit in the planted text, from 1. */
  readonly from: number;
  readonly to: number;
  /** Line on which CPython refuses the file with this mistake alone, in the planted text. */
  readonly line: number;
  readonly message: string;
}

export interface Planted {
  readonly file: string;
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

/** Lines between two mistakes at the least: what is meant to be independent must not share a statement. */
const DISTANCE = 3;

interface Candidate {
  readonly kind: string;
  readonly edit: Edit;
  readonly answer: Answer;
}

const apply = (text: string, { start, end, text: inserted }: Edit): string =>
  text.slice(0, start) + inserted + text.slice(end);

function countLines(text: string, end = text.length): number {
  let lines = 1;
  for (let i = 0; i < end; i++) if (text[i] === '\n') lines++;
  return lines;
}

/** First and last original line that an edit must keep others away from: its statement and CPython's line. */
function extentOf({ lineStarts, statements }: Sites, edit: Edit): [number, number] {
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  let first = lineOf(edit.start);
  let last = lineOf(edit.end);
  for (const { line, lastLine } of statements) {
    if (line > last) break;
    if (lastLine >= first) {
      first = Math.min(first, line);
      last = Math.max(last, lastLine);
    }
  }
  return [first - DISTANCE, last + DISTANCE];
}

/** A file of the corpus with 2 to 12 mistakes; null if too few could be planted. */
export async function plant(
  file: string,
  text: string,
  seed: number,
  oracle: Oracle,
): Promise<Planted | null> {
  const random = new Random(mixSeeds(seed, text.length));
  const sites = findSites(text);
  const names = Object.keys(kinds);
  const wanted = 2 + random.below(11);
  const taken: [number, number][] = [];
  const found: Candidate[] = [];
  for (let attempt = 0; attempt < 6 * wanted && found.length < wanted; attempt++) {
    const kind = random.pick(names);
    const edit = kinds[kind](sites, random);
    if (edit === null || apply(text, edit) === text) continue;
    const [first, last] = extentOf(sites, edit);
    if (taken.some(([from, to]) => first <= to && from <= last)) continue;
    const answer = await oracle.ask({ source: apply(text, edit) });
    if (answer.ok || answer.phase !== 'parse' || typeof answer.lineno !== 'number') continue;
    if (!/^(Syntax|Indentation|Tab)Error$/.test(answer.type ?? '')) continue;
    taken.push([first, last]);
    found.push({ kind, edit, answer });
  }
  if (found.length < 2) return null;
  return compose(file, text, found);
}

function compose(file: string, text: string, found: Candidate[]): Planted {
  found.sort((a, b) => a.edit.start - b.edit.start);
  let planted = '';
  let at = 0;
  for (const { edit } of found) {
    planted += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  planted += text.slice(at);
  /** Lines that edits before the offset add. */
  const linesBefore = (offset: number): number => {
    let lines = 0;
    for (const { edit } of found) {
      if (edit.start >= offset) break;
      lines += countLines(edit.text) - countLines(text.slice(edit.start, edit.end));
    }
    return lines;
  };
  const mistakes = found.map(({ kind, edit, answer }): Mistake => {
    const before = linesBefore(edit.start);
    const first = countLines(text, edit.start);
    const inserted = countLines(edit.text) - 1;
    const removed = countLines(text.slice(edit.start, edit.end)) - 1;
    // A whole line that was inserted does not reach into the one behind it.
    const isLine = edit.text.endsWith('\n') && (edit.start === 0 || text[edit.start - 1] === '\n');
    const own = answer.lineno as number;
    let line = own + before;
    if (own > first + inserted) {
      const original = own - inserted + removed;
      let offset = 0;
      for (let n = 1; n < original && offset < text.length; n++) offset = text.indexOf('\n', offset) + 1;
      line = original + linesBefore(offset);
    } else if (own < first) {
      let offset = 0;
      for (let n = 1; n < own; n++) offset = text.indexOf('\n', offset) + 1;
      line = own + linesBefore(offset);
    }
    return {
      kind,
      from: first + before,
      to: first + before + inserted - (isLine && inserted > 0 ? 1 : 0),
      line,
      message: `${answer.type}: ${answer.msg}`,
    };
  });
  return { file, text: planted, mistakes };
}

/**
 * A repair for a syntax error, where there is one that a person would make.
 *
 * What is likely is guessed from the message and the text around it; whether it is a repair
 * is not guessed: the edited text is parsed, and a proposal counts only if its error is gone
 * and nothing new came. That is what allows the guesses to be simple. Only the statement and
 * its neighbours are parsed, and a file with very many errors gets repairs for the first ones:
 * nobody waits for the thousandth.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ParseOptions, parse } from '../parser/index.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import { lineEnd, lineStart } from './syntaxProposal.ts';
import { proposeRepairs } from './syntaxRepairs.ts';

/** What may be spent on the repairs of one file, in UTF-16 units parsed: some tenths of a second. */
const MAX_WORK = 2_000_000;
/** An error costs as much as so many units. */
const ERROR_WORK = 1000;
/** A person wrote no line that is longer, and the patterns of the proposals look at whole lines. */
const MAX_LINE = 4000;
/** Statements around that of the error that are parsed with it: an edit may change where they begin. */
const NEIGHBOURS = 2;

/**
 * The repair of one of the diagnostics of a tree, or null if none is known that removes it and adds no other.
 * `safe` means that there is one sensible repair, `unsafe` that it is a guess. Edits are 0-based UTF-16 offsets.
 * Changes nothing and never throws.
 * @param minorVersion the Python version the tree was parsed for: 14 stands for 3.14
 */
export function syntaxFix(diagnostic: Diagnostic, tree: Tree, minorVersion = 14): Fix | null {
  return findFix(diagnostic, tree, { minorVersion, work: 0 });
}

/** The repairs of all diagnostics of a tree, in their order; null from where it would take too long. */
export function syntaxFixes(tree: Tree, minorVersion: number): (Fix | null)[] {
  const trial: Trial = { minorVersion, work: 0 };
  return tree.diagnostics.map((diagnostic) =>
    trial.work < MAX_WORK ? findFix(diagnostic, tree, trial) : null,
  );
}

interface Trial {
  readonly minorVersion: number;
  /** What has been spent. */
  work: number;
}

function findFix(diagnostic: Diagnostic, tree: Tree, trial: Trial): Fix | null {
  const line = lineEnd(tree.text, diagnostic.start) - lineStart(tree.text, diagnostic.start);
  trial.work += line;
  if (line > MAX_LINE) return null;
  const proposals = proposeRepairs(diagnostic, tree);
  if (proposals.length === 0) return null;
  const excerpt = excerptAround(diagnostic, tree);
  const before = tryParse(excerpt.text, trial);
  const shown = before.find(
    ({ id, start }) => id === diagnostic.id && start + excerpt.start === diagnostic.start,
  );
  for (const fix of proposals) {
    const edits = shiftEdits(fix.edits, excerpt);
    // By itself the excerpt is something else, or the edit reaches beyond it.
    const isRepaired =
      shown === undefined || edits === null
        ? isRepair(fix.edits, diagnostic, tree.text, tree.diagnostics, trial)
        : isRepair(edits, shown, excerpt.text, before, trial);
    if (isRepaired) return fix;
  }
  return null;
}

interface Excerpt {
  readonly start: number;
  readonly text: string;
}

/** The top-level statement that an error is in, and those around it. */
function excerptAround(diagnostic: Diagnostic, { text, root }: Tree): Excerpt {
  const body = 'body' in root && Array.isArray(root.body) ? root.body : [];
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (body[middle].start <= diagnostic.start) low = middle + 1;
    else high = middle;
  }
  const first = low - 1 - NEIGHBOURS;
  const last = low + NEIGHBOURS;
  const start = first <= 0 ? 0 : lineStart(text, body[first].start);
  const end = last >= body.length ? text.length : lineStart(text, body[last].start);
  return { start, text: text.slice(start, end) };
}

function shiftEdits(edits: readonly Edit[], excerpt: Excerpt): Edit[] | null {
  const end = excerpt.start + excerpt.text.length;
  if (edits.some((edit) => edit.start < excerpt.start || edit.end > end)) return null;
  return edits.map((edit) => ({
    start: edit.start - excerpt.start,
    end: edit.end - excerpt.start,
    content: edit.content,
  }));
}

function tryParse(text: string, trial: Trial): readonly Diagnostic[] {
  const targetVersion = `3.${trial.minorVersion}` as ParseOptions['targetVersion'];
  const { diagnostics } = parse(text, { targetVersion });
  trial.work += text.length + ERROR_WORK * diagnostics.length;
  return diagnostics;
}

/** Whether what is left to complain about after the edits was there before, without the error itself. */
function isRepair(
  edits: readonly Edit[],
  diagnostic: Diagnostic,
  text: string,
  diagnostics: readonly Diagnostic[],
  trial: Trial,
): boolean {
  let edited = '';
  let at = 0;
  for (const { start, end, content } of edits) {
    if (start < at) return false;
    edited += text.slice(at, start) + content;
    at = end;
  }
  edited += text.slice(at);
  const left = tryParse(edited, trial);
  if (left.length >= diagnostics.length) return false;
  let i = 0;
  for (const one of left) {
    const start = originalOffset(one.start, edits);
    while (i < diagnostics.length && !isSame(diagnostics[i], one.id, start, diagnostic)) i++;
    if (i === diagnostics.length) return false;
    i++;
  }
  return true;
}

const isSame = (before: Diagnostic, id: number, start: number, repaired: Diagnostic): boolean =>
  before !== repaired && before.id === id && before.start === start;

/** Where an offset of the edited text was; in an insertion, where that was made. */
function originalOffset(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, content } of edits) {
    const from = start + shift;
    if (offset < from) break;
    if (offset < from + content.length) return start;
    shift += content.length - (end - start);
  }
  return offset - shift;
}

/**
 * Reads the comments that suppress findings: `# noqa`, `# noqa: E711, F401`, and for a
 * whole file, on a line of their own, `# ruff: noqa`, `# flake8: noqa` and
 * `# pywalk-lint: noqa`, each with or without codes.
 *
 * The grammar is ruff's, which is stricter than flake8's: what is not quite a directive
 * must not silence a file by accident. In one point this is stricter still: in
 * `# noqa F401` a colon was forgotten, and all findings of the line would be gone.
 */
import type { Tree } from '../ast/tree.ts';
import { HASH, LOWER_A, LOWER_N } from '../text/charCodes.ts';

/** One rule code of a directive. */
export interface NoqaCode {
  readonly code: string;
  /** 0-based UTF-16 offset behind the code. */
  readonly end: number;
}

/** A comment, or a part of one, that suppresses findings. */
export interface NoqaDirective {
  /** From its `#` to behind its last code: 0-based UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly row: number;
  /** In whose name it speaks of the whole file; null for one that speaks of its line. */
  readonly tool: string | null;
  /** Null means every rule. */
  readonly codes: readonly NoqaCode[] | null;
  /** The codes that suppressed something, as written; of a directive without codes, those of the findings. */
  readonly used: Set<string>;
}

/** Why something is no directive although it looks like one. */
export type NoqaMistake = 'missingCodes' | 'missingColon' | 'strangeSuffix' | 'strangeCode' | 'notAlone';

export interface NoqaProblem {
  readonly mistake: NoqaMistake;
  readonly start: number;
  readonly end: number;
  /** The words that the message quotes, or null. */
  readonly argument: string | null;
}

/** All directives of a file. */
export interface Directives {
  /** By 1-based row: a line has at most one comment, and the first directive in it counts. */
  readonly lines: ReadonlyMap<number, NoqaDirective>;
  readonly file: readonly NoqaDirective[];
  readonly problems: readonly NoqaProblem[];
}

/** Those who may speak for a whole file. */
const TOOLS = ['ruff', 'flake8', 'pywalk-lint'] as const;

/** Reads all directives; null, the usual case, when no comment holds the word `noqa`. */
export function readDirectives(tree: Tree): Directives | null {
  const { comments, text } = tree;
  if (!mentionsNoqa(text, 'q') && !mentionsNoqa(text, 'Q')) return null;
  let found: Reader | null = null;
  for (let i = 0; i < comments.length; i += 2) {
    if (!saysNoqa(text, comments[i], comments[i + 1])) continue;
    found ??= { tree, lines: new Map(), file: [], problems: [] };
    readComment(found, comments[i], comments[i + 1]);
  }
  return found;
}

const UPPER_Q = 81;
const LOWER_O = 111;
const LOWER_Q = 113;
const CASE = 32;

/**
 * Whether the word stands anywhere in the file: engines look for a rare letter faster than a loop goes through the
 * comments. @param q the letter, small or capital
 */
function mentionsNoqa(text: string, q: string): boolean {
  for (let i = text.indexOf(q); i >= 0; i = text.indexOf(q, i + 1)) {
    // Small and capital letters differ by one bit.
    const isWord =
      (text.charCodeAt(i + 1) | CASE) === LOWER_A &&
      (text.charCodeAt(i - 1) | CASE) === LOWER_O &&
      (text.charCodeAt(i - 2) | CASE) === LOWER_N;
    if (isWord) return true;
  }
  return false;
}

/** A first look without a copy of the comment: every file has comments, few have directives. */
function saysNoqa(text: string, start: number, end: number): boolean {
  for (let i = start + 3; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code === LOWER_Q || code === UPPER_Q) && /^noqa$/i.test(text.slice(i - 2, i + 2))) return true;
  }
  return false;
}

interface Reader {
  readonly tree: Tree;
  readonly lines: Map<number, NoqaDirective>;
  readonly file: NoqaDirective[];
  readonly problems: NoqaProblem[];
}

const isSpace = (char: string): boolean => /[\s\u0085]/.test(char);

function skipSpaces(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text[i])) i++;
  return i;
}

/** A comment may hold others: `# type: ignore # noqa`. The first directive of each sort counts. */
function readComment(reader: Reader, start: number, end: number): void {
  const { text } = reader.tree;
  const { lineIndex } = reader.tree;
  const isAlone = text.slice(lineIndex.lineStart(lineIndex.lineOf(start)), start).trim() === '';
  let needsLine = true;
  let needsFile = true;
  for (let hash = start; hash >= 0 && hash < end; hash = text.indexOf('#', hash + 1)) {
    const word = skipSpaces(text, hash + 1, end);
    if (isNoqa(text, word, end)) {
      if (needsLine) readDirective(reader, hash, word + 4, end, null);
      needsLine = false;
      continue;
    }
    const tool = TOOLS.find((name) => text.startsWith(name, word));
    if (tool === undefined) continue;
    const colon = skipSpaces(text, word + tool.length, end);
    if (colon >= end || text[colon] !== ':') continue;
    const noqa = skipSpaces(text, colon + 1, end);
    if (!isNoqa(text, noqa, end)) continue;
    if (needsFile && isAlone) readDirective(reader, hash, noqa + 4, end, tool);
    else if (needsFile) addProblem(reader, 'notAlone', hash, noqa + 4, tool);
    needsFile = false;
  }
}

const isNoqa = (text: string, at: number, end: number): boolean =>
  at + 4 <= end && text.slice(at, at + 4).toLowerCase() === 'noqa';

/** What follows the word `noqa`, which ends at `at`. */
function readDirective(reader: Reader, start: number, at: number, end: number, tool: string | null): void {
  const { text, lineIndex } = reader.tree;
  const row = lineIndex.lineOf(start);
  const next = skipSpaces(text, at, end);
  if (next < end && text[next] === ':') {
    const codes = readCodes(reader, start, next + 1, end);
    if (codes !== null) {
      addDirective(reader, { start, end: codes[codes.length - 1].end, row, tool, codes, used: new Set() });
    }
    return;
  }
  if (next < end && text.charCodeAt(next) !== HASH) {
    const follows = text.slice(next, end).split(/[\s\u0085]/, 1)[0];
    if (next === at) {
      addProblem(reader, 'strangeSuffix', start, at + follows.length, follows);
      return;
    }
    if (/^[A-Z]+[0-9]+(?![A-Za-z0-9_])/.test(follows)) {
      addProblem(reader, 'missingColon', start, next + follows.length, follows);
      return;
    }
  }
  addDirective(reader, { start, end: at, row, tool, codes: null, used: new Set() });
}

function addDirective(reader: Reader, directive: NoqaDirective): void {
  if (directive.tool === null) reader.lines.set(directive.row, directive);
  else reader.file.push(directive);
}

function addProblem(
  reader: Reader,
  mistake: NoqaMistake,
  start: number,
  end: number,
  argument: string | null,
): void {
  reader.problems.push({ mistake, start, end, argument });
}

const CODE = /[A-Z]+[0-9]+/y;

/**
 * The codes behind the colon, parted by commas or blanks. What is no code ends the list: an explanation
 * may follow. Null, and a problem, when there are none or something is glued to one.
 */
function readCodes(reader: Reader, start: number, from: number, end: number): NoqaCode[] | null {
  const { text } = reader.tree;
  const codes: NoqaCode[] = [];
  let at = from;
  while (at < end) {
    at = skipSpaces(text, at, end);
    if (text[at] === ',') {
      at++;
      continue;
    }
    CODE.lastIndex = at;
    if (at >= end || !CODE.test(text)) break;
    const codeEnd = CODE.lastIndex;
    codes.push({ code: text.slice(at, codeEnd), end: codeEnd });
    // Codes may be glued to each other, as in `F401F811`: nothing else is.
    CODE.lastIndex = codeEnd;
    const isGluedCode = codeEnd < end && CODE.test(text);
    if (codeEnd < end && !isGluedCode && !/[,#\s\u0085]/.test(text[codeEnd])) {
      const word = text.slice(at, end).split(/[,#\s\u0085]/, 1)[0];
      addProblem(reader, 'strangeCode', start, at + word.length, word);
      return null;
    }
    at = codeEnd;
  }
  if (codes.length > 0) return codes;
  addProblem(reader, 'missingCodes', start, from, null);
  return null;
}

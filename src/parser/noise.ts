/**
 * Lines that are no Python: what models, merges and terminals leave in a file.
 *
 * Only asked about lines of a damaged statement. Prose is known by words side by side that no operator or
 * keyword joins, which no statement of Python has.
 */
import { Syntax } from '../diagnostics/syntax.ts';
import { isIdentifierStart } from '../text/identifiers.ts';
import { identifierPart } from './characters.ts';
import type { ParserState } from './state.ts';
import { KEYWORD_COUNT, seededNames } from './tokens.ts';

export interface Noise {
  /** What is reported; nothing if it is -1. */
  readonly id: number;
  /** End of what is underlined. */
  readonly shown: number;
  /** End of the noise. */
  readonly end: number;
  /** It stands for itself; else code follows. */
  readonly isToken: boolean;
  /** The code behind it is in the block that the lines before it are in, wherever it stands. */
  readonly isLabel?: boolean;
}

/** Offset of the line break at or behind `from`. */
export function lineEnd(p: ParserState, from: number): number {
  const { buf, length } = p;
  let i = from;
  while (i < length && buf[i] !== 10 && buf[i] !== 13) i++;
  return i;
}

const whole = (id: number, end: number): Noise => ({ id, shown: end, end, isToken: true });

/** What the line at `at` is, if it is no Python. */
export function classifyLine(p: ParserState, at: number): Noise | null {
  const { buf } = p;
  const c = buf[at];
  const d = buf[at + 1];
  switch (c) {
    case 96: // `
      return d === 96 && buf[at + 2] === 96 ? whole(Syntax.MarkdownFence, lineEnd(p, at)) : null;
    case 60: // <
    case 61: // =
    case 124: // |
      if (isMarker(p, at)) return whole(Syntax.ConflictMarker, lineEnd(p, at));
      return c === 60 ? whole(Syntax.InvalidSyntax, markupEnd(p, at)) : null;
    case 62: // >
      if (isMarker(p, at)) return whole(Syntax.ConflictMarker, lineEnd(p, at));
      if (d === 62 && buf[at + 2] === 62 && (buf[at + 3] === 32 || buf[at + 3] === 9))
        return { id: Syntax.InvalidSyntax, shown: at + 3, end: at + 4, isToken: false };
      return null;
    case 46: // .
      // The second prompt of a session: the first one was reported.
      return d === 46 && buf[at + 2] === 46 && buf[at + 3] === 32 && isBehindPrompt(p, at)
        ? { id: -1, shown: at + 3, end: at + 4, isToken: false }
        : null;
    case 33: // !
    case 36: // $
    case 37: // %
      // A command of a shell or a notebook; a character too many before a name is none.
      return c === 37 || d === 32 || hasWords(p, at + 1, 1)
        ? whole(Syntax.InvalidSyntax, lineEnd(p, at))
        : null;
    case 47: // /
      if (d === 47) return whole(Syntax.InvalidSyntax, lineEnd(p, at));
      if (d === 42) {
        const end = p.text.slice(at, at + 2000).indexOf('*/');
        return whole(Syntax.InvalidSyntax, end < 0 ? lineEnd(p, at) : at + end + 2);
      }
      return null;
    case 43: // +
    case 45: // -
      return patchFrom(p, at) ?? changeFrom(p, at) ?? (isProse(p, at) ? proseFrom(p, at) : null);
    case 64: // @
      return patchFrom(p, at) ?? (isProse(p, at) ? proseFrom(p, at) : null);
    case 42: // *
      // Emphasis, or the frame of a patch.
      return isEmphasis(p.text, at) || isProse(p, at) ? proseFrom(p, at) : null;
    case 99: // c
    case 100: // d
      return labelFrom(p, at) ?? patchFrom(p, at) ?? (isProse(p, at) ? proseFrom(p, at) : null);
    case 84: // T
      return tracebackFrom(p, at) ?? (isProse(p, at) ? proseFrom(p, at) : null);
    default:
      return isProse(p, at) ? proseFrom(p, at) : null;
  }
}

/** End of the lines of markup that begin at `at`. */
function markupEnd(p: ParserState, at: number): number {
  const markup = /<.*(?:(?:\r\n|\r|\n)[ \t]*<(?!<<<<<<).*)*/y;
  markup.lastIndex = at;
  return at + markup.exec(p.text)![0].length;
}

/** A label in the block of a `switch`, which was reported. */
function labelFrom(p: ParserState, at: number): Noise | null {
  if (p.repair === null || p.repair.braces === 0) return null;
  const label = /(?:case\b[^:\r\n]*|default[ \t]*):[ \t]*/y;
  label.lastIndex = at;
  if (!label.test(p.text)) return null;
  const end = label.lastIndex;
  const isToken = end === lineEnd(p, at);
  // The lines behind it may be deeper.
  if (isToken) p.repair.quietEnd = end + /^\s*/.exec(p.text.slice(end, end + 500))![0].length + 1;
  return { id: -1, shown: end, end, isToken, isLabel: true };
}

/** The report of an exception, to the line that names it, is one mistake. */
function tracebackFrom(p: ParserState, at: number): Noise | null {
  const report =
    /Traceback \(most recent call last\):[ \t]*(?:(?:\r\n|\r|\n)[ \t]+.*)*(?:(?:\r\n|\r|\n)[ \t]*[A-Z][\w.]*(?::.*|[ \t]*$))?/my;
  report.lastIndex = at;
  const found = report.exec(p.text);
  return found === null
    ? null
    : { id: Syntax.InvalidSyntax, shown: lineEnd(p, at), end: at + found[0].length, isToken: true };
}

/** The head of a patch is no code; the lines of a hunk are none either, because they are of two versions. */
function patchFrom(p: ParserState, at: number): Noise | null {
  const patch =
    /--- \S.*(?:\r\n|\r|\n)\+\+\+ \S.*$|diff --git .*(?:(?:\r\n|\r|\n)(?:index|old|new|deleted|similarity|rename|copy|---|\+\+\+) .*)*$|@@.*(?:(?:\r\n|\r|\n)(?:[ +\\-].*|[ \t]*$(?=[\r\n]+[ +-])))*/my;
  patch.lastIndex = at;
  const found = patch.exec(p.text);
  return found === null
    ? null
    : { id: Syntax.InvalidSyntax, shown: lineEnd(p, at), end: at + found[0].length, isToken: true };
}

/**
 * A line of a patch, in the first column in front of a block or a statement: of one that was added the code is
 * behind the sign, of one that was taken out there is none. Several in a row are one mistake.
 */
function changeFrom(p: ParserState, at: number): Noise | null {
  const { buf, text } = p;
  if (at > 0 && buf[at - 1] !== 10 && buf[at - 1] !== 13) return null;
  const change =
    /[-+](?:[ \t]{2,}(?=\S)|(?=(?:import|from|def|class|return|if|for|while|with|try|async)\b))/y;
  change.lastIndex = at;
  if (!change.test(text) || (p.indentTop === 0 && change.lastIndex > at + 1)) return null;
  const isNext = /[\r\n][-+][^\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, at - 400), at));
  const isAdded = buf[at] === 43;
  const end = isAdded ? at + 1 : lineEnd(p, at);
  return { id: isNext ? -1 : Syntax.InvalidSyntax, shown: end, end, isToken: !isAdded };
}

/** The line before begins with a prompt. */
function isBehindPrompt({ buf, text }: ParserState, at: number): boolean {
  let line = at;
  while (line > 0 && buf[line - 1] !== 10 && buf[line - 1] !== 13) line--;
  const end = line;
  line -= buf[line - 1] === 10 && buf[line - 2] === 13 ? 2 : 1;
  while (line > 0 && buf[line - 1] !== 10 && buf[line - 1] !== 13) line--;
  return /^[ \t]*(?:>>>|\.\.\.)[ \r\n]/.test(text.slice(Math.max(0, line), end));
}

/** Seven of the same character, alone or before a blank. */
export function isMarker(p: ParserState, at: number): boolean {
  const { buf } = p;
  for (let i = 1; i < 7; i++) if (buf[at + i] !== buf[at]) return false;
  const next = buf[at + 7];
  return next === 10 || next === 13 || next === 32 || at + 7 >= p.length;
}

const isEmphasis = (text: string, at: number): boolean =>
  /^\*\*(?:\*|[^*\r\n]+\*\*)/.test(text.slice(at, at + 200));

/** A run of lines of prose is one mistake; empty lines may lie in it. */
function proseFrom(p: ParserState, at: number): Noise {
  const { buf } = p;
  const shown = lineEnd(p, at);
  let end = shown;
  let i = end;
  while (i < p.length) {
    while (buf[i] === 10 || buf[i] === 13 || buf[i] === 32 || buf[i] === 9) i++;
    if (i >= p.length) break;
    if (isEmphasis(p.text, i) || isProse(p, i)) end = lineEnd(p, i);
    // A word with a colon is part of the text if there is more of it behind.
    else if (!/^(?!else\b|try\b|finally\b)\w+:[ \t]*$/m.test(p.text.slice(i, lineEnd(p, i)))) break;
    i = lineEnd(p, i);
  }
  return { id: Syntax.Prose, shown, end, isToken: true };
}

function isProse(p: ParserState, at: number): boolean {
  const { buf } = p;
  let i = at;
  let isItem = false;
  // A bullet or a number before the text.
  if (buf[i] === 45 || buf[i] === 42) i++;
  else while (buf[i] >= 48 && buf[i] <= 57) i++;
  if (i > at) {
    if (buf[i] === 46 || buf[i] === 41) i++;
    if (buf[i] !== 32) return false;
    while (buf[i] === 32) i++;
    isItem = true;
  }
  // What begins as a statement is one, unless there is much to the contrary.
  return hasWords(
    p,
    i,
    /^(?:if|elif|for|while|with|def|class|return|raise|import|from|assert|del|global|except|async|lambda|print)\b|^[\w.]+[ \t]*[-+*/|&]?=/.test(
      p.text.slice(i, i + 40),
    )
      ? 4
      : isItem
        ? 1
        : 2,
  );
}

const isWordPart = (c: number): boolean => (c < 128 ? identifierPart[c] === 1 : isIdentifierStart(c));

/** At least `wanted` pairs of words side by side on the line, outside of strings and brackets. */
function hasWords(p: ParserState, at: number, wanted: number): boolean {
  const { buf, text } = p;
  const end = lineEnd(p, at);
  let pairs = 0;
  let depth = 0;
  let last = -1;
  for (let i = at; i < end; ) {
    const c = buf[i];
    if (isWordPart(c)) {
      const start = i;
      while (i < end && isWordPart(buf[i])) i++;
      const isLetter = c >= 128 || c > 57;
      const word = isLetter ? text.slice(start, i) : '';
      if (!isLetter || keywordNames.has(word) || (last < 0 && start === at && softWords.has(word))) last = -1;
      else {
        if (depth === 0 && last >= 0 && last + 1 === start && buf[last] === 32) pairs++;
        last = i;
      }
      continue;
    }
    if (c === 96) {
      // Code in a sentence is a word of it.
      const close = text.indexOf('`', i + 1);
      if (close < 0 || close >= end) return false;
      if (depth === 0 && last >= 0 && last + 1 === i) pairs++;
      last = i = close + 1;
      continue;
    }
    if (c === 35 && buf[i - 1] === 32) break;
    if (c === 34 || c === 39) {
      // Quotes of three open text that is no line of its own.
      if (buf[i + 1] === c && buf[i + 2] === c) return false;
      const inWord = last === i && identifierPart[buf[i + 1]] === 1 && !isPrefix(text, i);
      if (!inWord) {
        let close = i + 1;
        while (close < end && buf[close] !== c) close += buf[close] === 92 ? 2 : 1;
        i = close;
        last = -1;
      } else {
        // An apostrophe: the rest of the word belongs to it.
        i++;
        while (i < end && identifierPart[buf[i]] === 1) i++;
        last = i;
        continue;
      }
    } else if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) depth--;
    i++;
  }
  return pairs >= wanted;
}

/** The word that ends at `at` may be the prefix of a string. */
const isPrefix = (text: string, at: number): boolean =>
  /(?<![\w])[rbuft]{1,2}$/i.test(text.slice(Math.max(0, at - 3), at));

const keywordNames: ReadonlySet<string> = /* @__PURE__ */ new Set(seededNames.slice(0, KEYWORD_COUNT));
/** Names that begin a statement in some version of Python. */
const softWords: ReadonlySet<string> = /* @__PURE__ */ new Set(['match', 'case', 'type', 'print', 'exec']);

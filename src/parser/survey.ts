/**
 * Where a logical line ends whose brackets do not close.
 *
 * Reads ahead from the beginning of a line of a damaged statement, over brackets, strings and comments only.
 * A line inside brackets that can only be a statement ends the logical line before it: one that begins
 * with a statement's keyword, or one no deeper than the statement that continues nothing. Of
 * several such lines the first counts.
 */
import { identifierPart } from './characters.ts';
import { planOf } from './linePlan.ts';
import { isMarker, lineEnd } from './noise.ts';
import { NO_LIMIT, type ParserState, repairOf } from './state.ts';

/** Brackets deeper than this are not followed. */
const MAX_OPEN = 200;

/** The text at `at` begins with the pattern, which is sticky. */
export function begins(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The line is a statement, wherever it stands. */
const isStatementLine = (text: string, at: number): boolean =>
  begins(
    /(?:assert|break|class|continue|def|del|global|import|nonlocal|pass|raise|return|try|while|with|elif|except|finally)\b(?!\s*[=,)\]}])|from\s+[\w.]+\s+import\b|@[\w.]+(?:\(.*\))?\s*$/my,
    text,
    at,
  ) ||
  // These words may also begin a line inside brackets; then brackets close on it that others opened.
  (begins(/(?:if|for|else|async def|async for|async with|match|case)\b[^#\r\n]*:\s*(?:#.*)?$/my, text, at) &&
    isEven(text, at));

/** Whatever follows, the brackets before the line break or colon at `at` do not go on behind that line. */
export function isHardLimit(p: ParserState, at: number): boolean {
  let end = at;
  while (end < p.length && p.buf[end] !== 10 && p.buf[end] !== 13) end++;
  const next = skipBlank(p, end);
  return isStatementLine(p.text, next) || (beginsName(p, next) && isComplete(p, p.prevEnd));
}

/** As many brackets close on the rest of the line as open on it, and all its strings end on it. */
export function isEven(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 || c === 35) break;
    if (c === 34 || c === 39) {
      const quote = text[i];
      const isTriple = text[i + 1] === quote && text[i + 2] === quote;
      const close = isTriple ? quote.repeat(3) : quote;
      i += close.length;
      while (i < text.length && text[i] !== '\n' && text[i] !== '\r' && !text.startsWith(close, i))
        i += text[i] === '\\' ? 2 : 1;
      if (!text.startsWith(close, i)) return !isTriple && depth === 0;
      i += close.length - 1;
    } else if (c === 40 || c === 91 || c === 123) depth++;
    else if ((c === 41 || c === 93 || c === 125) && --depth < 0) return false;
  }
  return depth === 0;
}

/** The line assigns to a name, or is a call, and asks for nothing more. */
export const isSimpleStatement = (text: string, at: number): boolean =>
  begins(
    /[\p{L}_][\w.]*(?:\[[^\]\r\n]*\])?\s*(?::[^=\r\n]*)?(?:[-+*/%&|^@]|\/\/|\*\*|>>|<<)?=(?!=).*[^,\s]\s*$|[\p{L}_][\w.]*\(.*\)\s*$/muy,
    text,
    at,
  );

export const isHeaderLine = (text: string, at: number): boolean =>
  begins(
    /(?:async\s+)?(?:if|elif|else|while|for|with|try|def|class|except|finally)\b|(?:match|case)\b(?:.*:|[ \t]+(?!(?:in|is|and|or|not|if|else|for)\b)[\w"'{])/y,
    text,
    at,
  );
const isDefinition = (text: string, at: number): boolean => begins(/(?:async\s+)?def\b/y, text, at);

/** Offset of the line break, `:` or `->` at which the line at `at` ends in spite of open brackets. */
export function findLimit(p: ParserState, at: number, column: number): number {
  const { buf, text, length } = p;
  const repair = repairOf(p);
  const plan = planOf(p);
  // Lines are read ahead again and again; this keeps a file of nothing but unclosed brackets linear.
  if (plan.surveyed > 4 * length + 4096) return NO_LIMIT;
  const open: number[] = [];
  const isHeader = isHeaderLine(text, at);
  /** End of the last thing that is neither space nor comment. */
  let solid = at;
  /** Line break before the first line that may be a statement. */
  let weak = NO_LIMIT;
  let arrow = -1;
  /** The bracket that closed last, with nothing else open, and where. */
  let lastOpen = -1;
  let lastClose = -1;
  let line = at;
  let i = at;
  while (i < length) {
    const c = buf[i];
    if (c < 128 && identifierPart[c] === 1) {
      do i++;
      while (buf[i] < 128 && identifierPart[buf[i]] === 1);
      solid = i;
      continue;
    }
    switch (c) {
      case 40:
      case 91:
      case 123:
        if (open.length >= MAX_OPEN) return weak;
        open.push(i);
        break;
      case 41:
      case 93:
      case 125:
        if (open.length === 1) {
          lastOpen = open[0];
          lastClose = i;
        }
        {
          const innermost = open[open.length - 1];
          if (!closeUpTo(buf, open, c) && innermost !== undefined && plan.mismatch < 0) {
            plan.mismatch = i;
            plan.mismatched = innermost;
          }
        }
        break;
      case 34:
      case 39:
        i = skipString(p, i, open.length);
        solid = i;
        continue;
      case 35:
        while (i < length && buf[i] !== 10 && buf[i] !== 13) i++;
        continue;
      case 92:
        i += buf[i + 1] === 13 && buf[i + 2] === 10 ? 3 : 2;
        continue;
      case 62:
        if (buf[i - 1] === 45 && open.length === 1) arrow = i - 1;
        break;
      case 10:
      case 13: {
        const next = skipBlank(p, i);
        if (open.length === 0) {
          // A comma at the end, and a deeper line behind it: the last bracket closed too much.
          const goesOn =
            lastOpen >= 0 && buf[solid - 1] === 44 && next < length && next - lineStart(buf, next) > column;
          if (!goesOn || isHeader) {
            plan.lastOpen = -1;
            return NO_LIMIT;
          }
          repair.strayCloser = lastClose;
          open.push(lastOpen);
          lastOpen = -1;
        }
        plan.surveyed += next - line;
        line = next;
        plan.lastOpen = open[open.length - 1];
        if (begins(/```/y, text, next)) return weak === NO_LIMIT ? i : weak;
        if (isMarker(p, next)) {
          plan.sawMarker = true;
          i = lineEnd(p, next);
          continue;
        }
        if (next >= length) return weak;
        const isDeep = next - lineStart(buf, next) > column;
        const isBlock = isDeep ? isHeader || open.length === 1 : isLabel(text, next);
        if (buf[solid - 1] === 123 && isBlock && isBraceOfBlock(p, at, solid - 1)) return solid - 1;
        if (isHeader && buf[solid - 1] === 58 && isDeep && endsHeader(p, open, at, solid, next))
          return arrow >= 0 && isDefinition(text, at) ? arrow : solid - 1;
        if (isStatementLine(text, next)) return weak === NO_LIMIT ? i : weak;
        // Of a header on several lines.
        if (!isDeep && weak === NO_LIMIT && begins(/(?:if|for|match)\b[^#\r\n]*[([{][ \t]*$/my, text, next))
          weak = i;
        if (!isDeep && beginsName(p, next)) {
          if (isComplete(p, solid)) return weak === NO_LIMIT ? i : weak;
          if (weak === NO_LIMIT && isSimpleStatement(text, next)) weak = i;
        }
        i = next;
        continue;
      }
      case 32:
      case 9:
      case 12:
        i++;
        continue;
    }
    i++;
    solid = i;
  }
  return weak;
}

/** Takes the bracket that a closer closes, and those opened inside it, off the stack; false if there were any. */
function closeUpTo(buf: Uint16Array, open: number[], closer: number): boolean {
  for (let i = open.length - 1; i >= 0; i--) {
    const distance = closer - buf[open[i]];
    if (distance === 1 || distance === 2) {
      const isInnermost = i === open.length - 1;
      open.length = i;
      return isInnermost;
    }
  }
  open.pop();
  return false;
}

/** A ':' at the end of a header's line, inside brackets: is it the header's? */
function endsHeader(p: ParserState, open: number[], at: number, solid: number, next: number): boolean {
  const opener = open[open.length - 1];
  if (p.buf[opener] === 40) return !/\blambda\b[^:]*:$/.test(p.text.slice(Math.max(opener, at), solid));
  return isStatementLine(p.text, next) || isSimpleStatement(p.text, next);
}

/** In the block of a `switch`. */
const isLabel = (text: string, at: number): boolean =>
  begins(/(?:case\b[^:\r\n]*|default[ \t]*):/y, text, at);

/** A '{' at the end of a line, behind something that no '{' can follow: the block of another language. */
function isBraceOfBlock(p: ParserState, at: number, brace: number): boolean {
  let solid = brace;
  while (p.buf[solid - 1] === 32 || p.buf[solid - 1] === 9) solid--;
  return begins(/(?:\}\s*)?(?:else|try|finally)\s*\{/y, p.text, at) || isComplete(p, solid);
}

/** Nothing is open behind the token that ends at `solid`: no comma, operator, bracket or joining word. */
function isComplete(p: ParserState, solid: number): boolean {
  const c = p.buf[solid - 1];
  if (c === 41 || c === 93 || c === 125 || c === 34 || c === 39) return true;
  if (c < 128 && identifierPart[c] === 0) return false;
  // Behind these words a line must go on.
  return !/\b(?:and|or|not|in|is|if|else|for|lambda|await|yield|from|as|import|return|async)$/.test(
    p.text.slice(Math.max(0, solid - 8), solid),
  );
}

export function beginsName(p: ParserState, at: number): boolean {
  const c = p.buf[at];
  if (c >= 128) return true;
  if (identifierPart[c] === 0 || (c >= 48 && c <= 57)) return false;
  return !begins(/(?:and|or|in|is|if|else|for|not)\b|[rbuf]{1,2}["']/iy, p.text, at);
}

export function lineStart(buf: Uint16Array, at: number): number {
  let i = at;
  while (i > 0 && buf[i - 1] !== 10 && buf[i - 1] !== 13) i--;
  return i;
}

/** From a line break to the first character of the next line with code. */
export function skipBlank(p: ParserState, at: number): number {
  const { buf, length } = p;
  let i = at;
  for (;;) {
    const c = buf[i];
    if (c === 35) while (i < length && buf[i] !== 10 && buf[i] !== 13) i++;
    else if (c === 10 || c === 13 || c === 32 || c === 9 || c === 12) i++;
    else return i;
  }
}

/** Past a string, or to the end of its line where it does not end. */
export function skipString(p: ParserState, at: number, depth: number): number {
  const { buf, length } = p;
  const quote = buf[at];
  const triple = buf[at + 1] === quote && buf[at + 2] === quote;
  let i = at + (triple ? 3 : 1);
  for (; i < length; i++) {
    const c = buf[i];
    if (c === 92) i++;
    else if (c === quote) {
      if (!triple) return i + 1;
      if (buf[i + 1] === quote && buf[i + 2] === quote) return i + 3;
    } else if (!triple && (c === 10 || c === 13)) return Math.max(i, endOnNextLine(p, quote, i, depth));
  }
  return length;
}

/** A string is not followed over more line breaks that should not be in it. */
const MAX_BREAKS = 4;

/**
 * A string that its line does not close, because line breaks got into it: where it ends on one of the next
 * lines, or -1. `at` is the line's end, `depth` the number of brackets open before the string.
 */
export function endOnNextLine(p: ParserState, quote: number, at: number, depth: number): number {
  const { buf, length } = p;
  let i = at;
  for (let n = 0; n < MAX_BREAKS && i < length; n++) {
    i += buf[i] === 13 && buf[i + 1] === 10 ? 2 : 1;
    const from = i;
    let end = -1;
    let count = 0;
    for (; i < length && buf[i] !== 10 && buf[i] !== 13; i++) {
      if (buf[i] === 92) i++;
      else if (buf[i] === quote) {
        count++;
        if (end < 0) end = i + 1;
      }
    }
    i = Math.min(i, length);
    // With a second quote the line has a string of its own.
    if (count > 0) return count % 2 === 1 && isEndOfString(p, from, end, i, depth) ? end : -1;
    if (isStatementLine(p.text, skipBlank(p, from)) || isSimpleStatement(p.text, skipBlank(p, from)))
      return -1;
  }
  return -1;
}

/** The quote before `end` rather closes than opens a string: in what stands around it on its line [from, to). */
function isEndOfString(p: ParserState, from: number, end: number, to: number, depth: number): boolean {
  const { text } = p;
  const before = text.slice(from, end - 1);
  const behind = text.slice(end, to);
  // A string in the other quotes that is still open holds this one.
  if (before.length - before.replaceAll('"', '').length === 1 && text[end - 1] === "'") return false;
  // What opens on the line and closes behind the string is a line of its own.
  const opened = before.replace(/[^([{]/g, '').length - before.replace(/[^)\]}]/g, '').length;
  const closed = behind.replace(/[^)\]}]/g, '').length - behind.replace(/[^([{]/g, '').length;
  if (closed > depth || (opened > 0 && closed >= opened && closed - opened < depth)) return false;
  if (/^\s*(?:[.)\]},;:%+]|$)/.test(behind)) return true;
  // Behind an operator, a comma or an opening bracket, or before a word, it opens one.
  return (
    !/(?:^|[=([{,+%]|\b(?:return|in|and|or|not|is|if|else|print))[ \t]*[rbuf]{0,2}$/i.test(before) &&
    !/^\w/.test(behind)
  );
}

/** A header is no longer. */
const MAX_HEADER = 4000;

/** What follows from the word before the current token is not reported: in its line, or the header of a function by another word than `def`. */
export function keepQuiet(p: ParserState): void {
  repairOf(p).quietEnd = findRestEnd(p);
}

function findRestEnd(p: ParserState): number {
  const { buf, text } = p;
  const end = lineEnd(p, p.start);
  if (!begins(/[^\W\d]\w*[ \t]*\(/y, text, p.start)) return end;
  let depth = 0;
  const limit = Math.min(p.length, p.start + MAX_HEADER, p.lineLimit);
  for (let i = p.start; i < limit; ) {
    const c = buf[i];
    if (c === 34 || c === 39) {
      i = skipString(p, i, depth);
      continue;
    }
    if (c === 35) i = lineEnd(p, i);
    else if (c === 40 || c === 91 || c === 123) depth++;
    else if ((c === 41 || c === 93 || c === 125) && --depth === 0) return lineEnd(p, i);
    i++;
  }
  return end;
}

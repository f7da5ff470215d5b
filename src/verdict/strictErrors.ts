/**
 * Raising errors: where CPython's `SyntaxError` points, given a place in tokens.
 *
 * Columns of tokens are bytes; the attributes are characters. CPython converts one to the other in the text
 * of one line, the line of the error's start, even when the end is on another; and when the tokenizer has not gone
 * beyond that line, the "line" is what is in its buffer, which may begin lines earlier. Both are kept here.
 * Follows Parser/pegen_errors.c and pegen.h.
 */
import { codecMessage } from '../text/decode.ts';
import { bytesOfText, type SourceBytes } from './sourceBytes.ts';
import type { StrictParser } from './strictParser.ts';
import { DEDENT, ENDMARKER, ERRORTOKEN, INDENT } from './terminals.ts';
import {
  DONE_CONTINUATION,
  DONE_DECODE,
  DONE_DEDENT,
  DONE_EOF,
  DONE_EOF_IN_STRING,
  DONE_EOL_IN_STRING,
  DONE_OK,
  DONE_TABS,
  DONE_TOO_DEEP,
  nextToken,
  type TokenError,
} from './tokenizer.ts';
import { say } from './words.ts';

/** What `compile()` raises: the attributes of a `SyntaxError`, or another exception that has no place. */
export interface SyntaxErrorInfo {
  /** The class: `SyntaxError`, `IndentationError`, `TabError`; in rare cases `UnicodeDecodeError` and the like. */
  readonly type: string;
  readonly msg: string;
  /** 1-based; null or 0 where CPython knows no place. */
  readonly lineno: number | null;
  /** 1-based, in characters (code points); 0, −1 and null as CPython gives them. */
  readonly offset: number | null;
  /** null in 3.8 and 3.9. */
  readonly end_lineno: number | null;
  /** Exclusive; 0, −1 and null as CPython gives them. */
  readonly end_offset: number | null;
}

/** An error at columns in bytes from 0; -1 is an unknown column. */
export function raiseKnown(
  p: StrictParser,
  type: string,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  message: string,
): 0 {
  return raise(p, type, line, column + 1, endLine, endColumn + 1, message);
}

/** An error at an element. */
export function raiseAtElement(p: StrictParser, element: number, message: string): 0 {
  return raiseRange(p, element, element, message);
}

/** An error from the start of one element to the end of another. */
export function raiseRange(p: StrictParser, from: number, to: number, message: string): 0 {
  const first = p.firstToken(from);
  const last = p.lastToken(to);
  return raiseKnown(
    p,
    'SyntaxError',
    p.line(first),
    p.column(first),
    p.endLine(last),
    p.endColumn(last),
    message,
  );
}

/** An error from an element to where the tokenizer is. */
export function raiseFrom(p: StrictParser, element: number, message: string): 0 {
  const first = p.firstToken(element);
  const t = p.tokenizer;
  return raise(p, 'SyntaxError', p.line(first), p.column(first) + 1, t.line, t.cur - t.lineStart, message);
}

/** An error at the token fetched last. */
export function raiseAtLast(p: StrictParser, message: string, type = 'SyntaxError'): 0 {
  return raiseAtToken(p, p.fill - 1, message, type);
}

/** An error at the token that would be read next. */
export function raiseAtNext(p: StrictParser, message: string): 0 {
  return p.typeAt(p.mark) === ERRORTOKEN ? 0 : raiseAtToken(p, p.mark, message, 'SyntaxError');
}

function raiseAtToken(p: StrictParser, token: number, message: string, type: string): 0 {
  const t = p.tokenizer;
  let column = p.column(token) + 1;
  if (column === 0 && t.cur !== t.bufferStart) column = t.cur - (p.minor < 10 ? t.bufferStart : t.lineStart);
  const endColumn = p.endColumn(token);
  return raise(p, type, p.line(token), column, p.endLine(token), endColumn < 0 ? -1 : endColumn + 1, message);
}

/** Columns are 1-based bytes here; what is not positive stays as it is. */
function raise(
  p: StrictParser,
  type: string,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  message: string,
): 0 {
  const text = lineOfError(p, line);
  const place = (at: number): number => (p.source.isDeclared || p.minor > 12 ? characters(text, at) : at);
  const hasEnd = p.minor >= 10;
  p.error = {
    type,
    msg: p.prefix + message,
    lineno: line,
    offset: place(column),
    end_lineno: hasEnd ? endLine : null,
    end_offset: hasEnd ? (endColumn > 0 ? place(endColumn) : endColumn) : null,
  };
  return 0;
}

/** Bytes of a source. */
interface Stretch {
  readonly source: SourceBytes;
  readonly start: number;
  readonly end: number;
}

/**
 * The text in which CPython counts the columns of an error on a line. A line that it has left behind it takes
 * from the source as it was given, before any decoding, but still counts bytes of what it decoded.
 */
function lineOfError(p: StrictParser, line: number): Stretch {
  const t = p.tokenizer;
  if (t.line <= line && t.lineEnd > t.bufferStart)
    return { source: p.source, start: p.minor >= 14 ? t.lineStart : t.bufferStart, end: t.lineEnd };
  const source = p.source.given ?? p.source;
  const [start, end] = source.lineRange(line);
  return { source, start, end };
}

/**
 * The characters in the first `column` bytes of a line; one beyond its end is all that is counted there. Bytes
 * that are no UTF-8 have become U+FFFD by then, three bytes each.
 */
function characters({ source, start, end }: Stretch, column: number): number {
  if (source.decodeProblem(start, end) !== null) {
    const text = source.text(start, end);
    return bytesOfText(text).countCharacters(0, Math.min(column, source.byteLength(text) + 1));
  }
  const bytes = Math.min(column, end - start + 1);
  return source.countCharacters(start, Math.min(start + bytes, end)) + Math.max(0, bytes - (end - start));
}

// ---- the tokenizer's errors ---------------------------------------------------------------------

/** Raises what stopped the tokenizer. */
export function raiseTokenizerError(p: StrictParser): void {
  const t = p.tokenizer;
  if (t.error !== null) {
    p.error = worded(p, t.error);
    return;
  }
  switch (t.done) {
    case DONE_EOF:
      if (t.level > 0 && p.minor >= 10) raiseNeverClosed(p);
      else raiseAtLast(p, say('UnexpectedEof'));
      return;
    case DONE_DEDENT:
      raiseAtLast(p, say('UnindentMismatch'), 'IndentationError');
      return;
    case DONE_TABS:
      raiseKnown(p, 'TabError', t.line, 0, t.line, -1, say('InconsistentTabs'));
      return;
    case DONE_TOO_DEEP:
      raiseKnown(p, 'IndentationError', t.line, 0, t.line, -1, say('TooDeepIndentation'));
      return;
    case DONE_CONTINUATION: {
      const column = (p.minor === 8 ? t.lineEnd : t.cur) - t.bufferStart - 1;
      raiseKnown(p, 'SyntaxError', t.line, column, t.line, -1, say('AfterContinuation'));
      return;
    }
    case DONE_DECODE:
      raiseAtLast(p, `(unicode error) ${decodeMessage(p)}`);
      return;
    case DONE_EOF_IN_STRING:
      raiseAtLast(p, 'EOF while scanning triple-quoted string literal');
      return;
    case DONE_EOL_IN_STRING:
      raiseAtLast(p, 'EOL while scanning string literal');
      return;
  }
}

function worded(p: StrictParser, { message, line, column, endColumn }: TokenError): SyntaxErrorInfo {
  const hasEnd = p.minor >= 10;
  return {
    type: 'SyntaxError',
    msg: message,
    lineno: line,
    offset: column,
    end_lineno: hasEnd ? line : null,
    end_offset: hasEnd ? endColumn : null,
  };
}

/** What the codec says of the identifier that the tokenizer stopped at. */
function decodeMessage(p: StrictParser): string {
  const t = p.tokenizer;
  const { start, length, reason } = p.source.invalidUtf8(t.start, t.cur)!;
  return codecMessage('utf-8', t.bytes.subarray(t.start + start, t.start + start + length), start, reason);
}

function raiseNeverClosed(p: StrictParser): void {
  const t = p.tokenizer;
  const top = t.level - 1;
  const line = t.bracketLines[top];
  const message = say('NeverClosed', String.fromCharCode(t.brackets[top]));
  raiseKnown(p, 'SyntaxError', line, t.bracketColumns[top], line, -1, message);
}

// ---- after the parse ----------------------------------------------------------------------------

/**
 * The error of a parse that failed in both passes.
 *
 * @param lastToken the token fetched last in the first pass: a generic error points there, however far the
 *   second pass looked
 */
export function settleError(p: StrictParser, lastToken: number): SyntaxErrorInfo {
  if (p.minor < 10) return settleOldError(p);
  if (p.error === null) {
    const type = p.tokenType(lastToken);
    if (type === INDENT || type === DEDENT) {
      raiseAtLast(p, say(type === INDENT ? 'UnexpectedIndent' : 'UnexpectedUnindent'), 'IndentationError');
      return p.error!;
    }
    raiseAtElement(p, ~lastToken, say('InvalidSyntax'));
  } else if (p.tokenizer.done !== DONE_OK || p.error.lineno === null) return p.error;
  checkRest(p);
  return p.error!;
}

/** 3.9 stops where it is, and 3.8 is taken to. */
function settleOldError(p: StrictParser): SyntaxErrorInfo {
  if (p.error === null) {
    const type = p.tokenType(p.fill - 1);
    if (p.tokenizer.done === DONE_EOF) raiseAtLast(p, say('UnexpectedEof'));
    else if (type === INDENT) raiseAtLast(p, say('UnexpectedIndent'), 'IndentationError');
    else if (type === DEDENT) raiseAtLast(p, say('UnexpectedUnindent'), 'IndentationError');
    else raiseAtLast(p, say('InvalidSyntax'));
  }
  // 3.8 does not say what it misses at the end of the source.
  if (p.minor === 8 && p.tokenizer.done === DONE_EOF && p.error!.msg === 'expected an indented block')
    p.error = { ...p.error!, type: 'SyntaxError', msg: say('UnexpectedEof') };
  return mentionParentheses(p, p.error!);
}

/** Up to 3.9 it is the exception that looks for the statements of Python 2 in its line, whatever is wrong with it. */
function mentionParentheses(p: StrictParser, error: SyntaxErrorInfo): SyntaxErrorInfo {
  if (error.type !== 'SyntaxError' || error.lineno === null || error.msg.startsWith('f-string: '))
    return error;
  const text = p.source.text(...p.source.lineRange(error.lineno));
  if (text.includes('(')) return error;
  const match =
    /^\s*(print |exec )(.*)$/.exec(text) ?? /^\s*(print |exec )(.*)$/.exec(text.slice(text.indexOf(':') + 1));
  if (match === null) return error;
  if (match[1] === 'exec ') return { ...error, msg: "Missing parentheses in call to 'exec'" };
  const printed = match[2].replace(/;.*/, '').replace(/^[ \t]+|[ \t]+$/g, '');
  const end = printed.endsWith(',') ? ' end=" "' : '';
  return {
    ...error,
    msg: `Missing parentheses in call to 'print'. Did you mean print(${printed}${end})?`,
  };
}

/** Tokenizes what is left: an error there, or a bracket open since an earlier line, wins. */
function checkRest(p: StrictParser): void {
  const t = p.tokenizer;
  const line = p.line(p.fill - 1);
  let type: number;
  do type = nextToken(t);
  while (type !== ERRORTOKEN && type !== ENDMARKER);
  if (type === ENDMARKER) return;
  // Inside an f-string the error of its expression is the better one.
  if (t.modes.length > 0 && (t.error !== null || t.done === DONE_DECODE)) return;
  if (t.error !== null) p.error = worded(p, t.error);
  else if (t.done === DONE_DECODE)
    p.error = {
      type: 'UnicodeDecodeError',
      msg: decodeMessage(p),
      lineno: null,
      offset: null,
      end_lineno: null,
      end_offset: null,
    };
  else if (t.level > 0 && line > t.bracketLines[t.level - 1] && t.modes.length === 0) raiseNeverClosed(p);
}

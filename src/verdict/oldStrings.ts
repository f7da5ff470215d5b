/**
 * Strings up to 3.11, where an f-string is one token and its fields are found by a scanner of their own.
 *
 * That scanner looks at characters, not tokens, and each field's expression is then parsed by itself, in
 * parentheses; its errors carry a prefix and count columns from that parenthesis. Follows
 * Parser/string_parser.c of 3.11. Errors of the scanner point at the token fetched last.
 */
import { checkEscapes, escapeProblemMessage } from '../text/literals.ts';
import { kindNumber } from './kinds.ts';
import { problemOfLiteral, raiseNotAscii, splitLiteral } from './literalChecks.ts';
import { raiseAtElement, raiseAtLast } from './strictErrors.ts';
import type { StrictParser } from './strictParser.ts';
import { say } from './words.ts';

const TEXT = kindNumber('Text');
const BYTES = kindNumber('Bytes');
const JOINED = kindNumber('Joined');

const MAX_BRACKETS = 200;

/** Adjacent literals: each is checked in turn. */
export function concatenateOld(p: StrictParser, start: number, literals: number): number {
  let isBytes = false;
  let isJoined = false;
  let isFirst = true;
  for (const literal of p.partsOf(literals)) {
    const token = p.firstToken(literal);
    const text = p.text(token);
    const parts = splitLiteral(text);
    if (parts.isFormatted) {
      isJoined = true;
      const size = text.length - parts.end;
      const from = p.startByte(token) + parts.start;
      const to = p.endByte(token) - size;
      const undecodable = parts.isRaw
        ? p.source.decodeProblem(from, to)
        : p.source.decodeProblemOfRuns(from, to);
      if (undecodable !== null) return raiseInStrings(p, start, `(unicode error) ${undecodable}`);
      const field = new Fields(p, start, token, text, parts.end, parts.isRaw);
      field.at = parts.start;
      if (!field.scan(0)) return 0;
    } else {
      const problem = problemOfLiteral(p, token);
      if (problem === 'non-ascii' && p.minor > 8) return raiseNotAscii(p, literal);
      if (problem === 'non-ascii') return raiseInStrings(p, start, `${say('BytesNotAscii')}.`);
      if (problem !== null) return raiseInStrings(p, start, problem);
    }
    if (!isFirst && isBytes !== parts.isBytes) return raiseInStrings(p, start, say('MixedBytes'));
    isBytes = parts.isBytes;
    isFirst = false;
  }
  return p.make(isJoined ? JOINED : isBytes ? BYTES : TEXT, start, p.mark, null);
}

/** 3.8 points at the first of the literals, others at the token fetched last. */
function raiseInStrings(p: StrictParser, start: number, message: string): 0 {
  return p.minor === 8 ? raiseAtElement(p, ~start, message) : raiseAtLast(p, message);
}

/** What ends a stretch of literal text. */
const DOUBLED = 1;
const ENDED = 0;
const FAILED = -1;

/** The scanner over one f-string. Nesting is two levels at the most, so it may recurse. */
class Fields {
  readonly p: StrictParser;
  /** The first token of all the literals. */
  readonly first: number;
  readonly token: number;
  readonly text: string;
  readonly end: number;
  readonly isRaw: boolean;
  at = 0;

  constructor(p: StrictParser, first: number, token: number, text: string, end: number, isRaw: boolean) {
    this.p = p;
    this.first = first;
    this.token = token;
    this.text = text;
    this.end = end;
    this.isRaw = isRaw;
  }

  /** Reads text and fields: of the whole string on level 0, of a format spec on level 1 and 2. */
  scan(level: number): boolean {
    for (;;) {
      const result = this.scanText(level);
      if (result === FAILED) return false;
      if (result === DOUBLED) continue;
      if (this.at >= this.end || this.text[this.at] === '}') break;
      if (!this.scanField(level)) return false;
    }
    if (level > 0 && this.text[this.at] !== '}') return this.fail(say('FieldBrace', 'f-string'));
    return true;
  }

  fail(message: string): false {
    raiseInStrings(this.p, this.first, message);
    return false;
  }

  scanText(level: number): number {
    const { text, end } = this;
    const begin = this.at;
    let at = begin;
    let stop = end;
    let result = ENDED;
    while (at < end) {
      let c = text[at++];
      if (!this.isRaw && c === '\\' && at < end) {
        c = text[at++];
        if (c === 'N') {
          if (at < end && text[at++] === '{') while (at < end && text[at++] !== '}');
          continue;
        }
      }
      if (c !== '{' && c !== '}') continue;
      if (level === 0) {
        if (at < end && text[at] === c) {
          stop = at;
          at++;
          result = DOUBLED;
          break;
        }
        if (c === '}') {
          this.fail(say('SingleBrace', 'f-string'));
          return FAILED;
        }
      }
      at--;
      stop = at;
      break;
    }
    this.at = at;
    if (this.isRaw) return result;
    const problem = checkEscapes(text, begin, stop, false, this.p.unicodeNames);
    if (problem === null) return result;
    this.fail(escapeProblemMessage(problem));
    return FAILED;
  }

  scanField(level: number): boolean {
    const { text, end, p } = this;
    if (level >= 2) return this.fail(say('FieldNesting', 'f-string'));
    this.at++;
    const begin = this.at;
    if (!this.scanExpression()) return false;
    if (this.at >= end) return this.fail(say('FieldBrace', 'f-string'));
    if (!this.checkExpression(begin, this.at)) return false;
    if (text[this.at] === '=') {
      do this.at++;
      while (/[ \t\n\v\f\r]/.test(text[this.at] ?? ''));
      if (this.at >= end) return this.fail(say('FieldBrace', 'f-string'));
    }
    if (text[this.at] === '!') {
      this.at++;
      if (this.at >= end) return this.fail(say('FieldBrace', 'f-string'));
      const conversion = text[this.at++];
      if (!'sra'.includes(conversion))
        return this.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (this.at < end && text[this.at] === ':') {
      this.at++;
      if (this.at >= end) return this.fail(say('FieldBrace', 'f-string'));
      if (!this.scan(level + 1)) return false;
    }
    if (this.at >= end || text[this.at] !== '}') return this.fail(say('FieldBrace', 'f-string'));
    this.at++;
    return p.error === null;
  }

  /** Goes to the end of an expression by looking at quotes, brackets and the characters that can follow it. */
  scanExpression(): boolean {
    const { text, end } = this;
    const brackets: string[] = [];
    let quote = '';
    let isTriple = false;
    for (; this.at < end; this.at++) {
      const c = text[this.at];
      const isThree = this.at + 2 < end && text[this.at + 1] === c && text[this.at + 2] === c;
      if (c === '\\') return this.fail('f-string expression part cannot include a backslash');
      if (quote !== '') {
        if (c !== quote || (isTriple && !isThree)) continue;
        if (isTriple) this.at += 2;
        quote = '';
        continue;
      }
      switch (c) {
        case "'":
        case '"':
          isTriple = isThree;
          if (isThree) this.at += 2;
          quote = c;
          continue;
        case '(':
        case '[':
        case '{':
          if (brackets.length >= MAX_BRACKETS) return this.fail('f-string: too many nested parenthesis');
          brackets.push(c);
          continue;
        case '#':
          return this.fail("f-string expression part cannot include '#'");
      }
      if (brackets.length === 0 && '!:}=<>'.includes(c)) {
        if ('!=<>'.includes(c) && this.at + 1 < end && text[this.at + 1] === '=') {
          this.at++;
          continue;
        }
        if (c === '<' || c === '>') continue;
        break;
      }
      if (c === ')' || c === ']' || c === '}') {
        const opening = brackets.pop();
        if (opening === undefined) return this.fail(say('FStringUnmatched', c));
        if ('([{'.indexOf(opening) !== ')]}'.indexOf(c))
          return this.fail(`f-string: ${say('MismatchedBracket', c + opening)}`);
      }
    }
    if (quote !== '') return this.fail('f-string: unterminated string');
    if (brackets.length > 0) return this.fail(say('FStringUnmatched', brackets.at(-1)));
    return true;
  }

  /** Parses an expression by itself. */
  checkExpression(begin: number, stop: number): boolean {
    const { p, text } = this;
    const expression = text.slice(begin, stop);
    if (/^[ \t\n\f]*$/.test(expression)) {
      const next = text[stop];
      if (p.minor >= 11 && '!:='.includes(next))
        return this.fail(`f-string: expression required before '${next}'`);
      return this.fail('f-string: empty expression not allowed');
    }
    const error = p.parseField(`(${expression})`);
    if (error === null) return true;
    const before = text.slice(0, begin).split('\n').length - 1;
    const line = p.line(this.token) + before - 1;
    p.error = {
      ...error,
      lineno: error.lineno === null ? null : error.lineno + line,
      end_lineno: error.end_lineno === null ? null : error.end_lineno + line,
    };
    return false;
  }
}

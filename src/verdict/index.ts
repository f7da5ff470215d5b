/**
 * The one error that CPython would raise first for a source.
 *
 * The fast parser reports everything it finds; which of several mistakes CPython's `compile()` names, in which
 * words and at which place, is decided here, on a path that is only taken when there is something to decide. It is
 * no part of the bundles that only parse or lint.
 */
import { Syntax, syntaxErrorType, syntaxMessage } from '../diagnostics/syntax.ts';
import { type ParseOptions, parse, type TargetVersion, type Tree, targetVersions } from '../parser/index.ts';
import { type CompileError, cpythonPosition, errorAt, Stage } from '../semantic/compileError.ts';
import { compileErrors } from '../semantic/compileErrors.ts';
import { decodeErrorMessage, decodeSource } from '../text/decode.ts';
import { parseStrictly } from './parseStrictly.ts';
import { bytesOfRaw, bytesOfText, type SourceBytes } from './sourceBytes.ts';
import type { SyntaxErrorInfo } from './strictErrors.ts';
import { say } from './words.ts';

export type { SyntaxErrorInfo } from './strictErrors.ts';

/** Options of {@link verdict}; those of `parse` with the same names mean the same. */
export interface VerdictOptions extends Pick<ParseOptions, 'unicodeNames' | 'encodings'> {
  /** The Python that judges; `'3.14'` by default. */
  readonly targetVersion?: TargetVersion;
}

/**
 * What `compile(source, filename, 'exec', dont_inherit=True)` of the target version raises, or null if it
 * accepts the source.
 *
 * A string is taken as it is; bytes are decoded as CPython decodes them (PEP 263). Positions are those of
 * CPython's exception: 1-based lines, 1-based character columns, with 0, −1 and null where CPython gives them. Never
 * throws. Exact for 3.13 and 3.14; for older versions acceptance is, and words and places mostly.
 */
export function verdict(source: string | Uint8Array, options: VerdictOptions = {}): SyntaxErrorInfo | null {
  const minor = minorOf(options);
  const lines = withExtraLine(source, minor);
  const tree = parse(lines, options);
  if (tree.diagnostics.length > 0) {
    const error = strictSyntaxError(lines, options);
    if (error !== null) return error;
  }
  const error = futureError(tree) ?? compileErrors(tree, null, minor)[0] ?? leftOver(tree, minor);
  if (error === undefined) return null;
  return {
    type: syntaxErrorType(error.diagnostic),
    msg: syntaxMessage(error.diagnostic, tree.lineIndex),
    ...cpythonPosition(error, tree.lineIndex, minor),
  };
}

/** From 3.14 on the parser knows the features of `__future__`; to CPython that is a stage of its own. */
function futureError(tree: Tree): CompileError | undefined {
  const found = tree.diagnostics.find(({ id }) => id === Syntax.UnknownFeature || id === Syntax.NotAChance);
  return found && errorAt(found.id, Stage.Future, found.start, found.end, found.argument);
}

/** 3.8 had another parser; where the table is too generous, the fast parser knows better. */
function leftOver(tree: Tree, minor: number): CompileError | undefined {
  const [first] = tree.diagnostics;
  return minor > 8 || first === undefined
    ? undefined
    : errorAt(Syntax.InvalidSyntax, Stage.Future, first.start, first.end);
}

function minorOf(options: VerdictOptions): number {
  return targetVersions.indexOf(options.targetVersion ?? '3.14') + 8;
}

/**
 * The error of decoding, tokenizer or grammar alone, or null: the strict path without what the fast parser
 * knows. A tenth as fast as `parse`.
 */
export function strictSyntaxError(
  source: string | Uint8Array,
  options: VerdictOptions = {},
): SyntaxErrorInfo | null {
  const minor = minorOf(options);
  const lines = withExtraLine(source, minor);
  const input = typeof lines === 'string' ? fromText(lines, minor) : fromBytes(lines, minor, options);
  return 'msg' in input ? input : parseStrictly(input, minor, options.unicodeNames ?? null);
}

/**
 * Up to 3.11 `compile` adds a line break to what ends in CR LF, which has one (Parser/tokenizer.c, translate_newlines):
 * so a backslash may stand before it. A file that is run gets none, and `parse` goes by files.
 */
function withExtraLine(source: string | Uint8Array, minor: number): string | Uint8Array {
  if (minor >= 12) return source;
  if (typeof source === 'string') return source.endsWith('\r\n') ? `${source}\n` : source;
  if (source.at(-1) !== 10 || source.at(-2) !== 13) return source;
  const lines = new Uint8Array(source.length + 1);
  lines.set(source);
  lines[source.length] = 10;
  return lines;
}

function fromText(text: string, minor: number): SourceBytes | SyntaxErrorInfo {
  if (text.includes('\0')) return nullBytes(minor);
  return bytesOfText(text);
}

function nullBytes(minor: number): SyntaxErrorInfo {
  return unplaced(minor >= 11 ? 'SyntaxError' : 'ValueError', say('NullBytes'));
}

function unplaced(type: string, msg: string): SyntaxErrorInfo {
  return { type, msg, lineno: null, offset: null, end_lineno: null, end_offset: null };
}

function fromBytes(bytes: Uint8Array, minor: number, options: VerdictOptions): SourceBytes | SyntaxErrorInfo {
  const decoded = decodeSource(bytes, options.encodings ?? undefined);
  const { error } = decoded;
  if (error === null) {
    const given = decoded.encoding === 'utf-8' ? null : bytesOfRaw(bytes, true);
    return bytesOfText(decoded.text, decoded.isDeclared, given);
  }
  const msg = decodeErrorMessage(error);
  switch (error.name) {
    case 'null-bytes':
      return nullBytes(minor);
    case 'non-utf8': {
      if (minor < 14) return bytesOfRaw(decoded.hasBom ? bytes.subarray(3) : bytes, decoded.isDeclared);
      const before = decoded.text.slice(0, error.start);
      const column = [...before.slice(before.search(/[^\r\n]*$/))].length + 1;
      return onLine(msg, error.line, column, column);
    }
    case 'encoding-with-bom':
      // CPython takes the end of a second line to be one further.
      if (minor >= 14) return onLine(msg, error.line, 0, bytesOfLine(bytes, error.line) + error.line - 1);
      return atStart(msg, minor);
    default:
      return atStart(msg, minor);
  }
}

/** How many bytes a line is, without BOM and line break; 1-based. */
function bytesOfLine(bytes: Uint8Array, line: number): number {
  const isBreak = (at: number): boolean => bytes[at] === 10 || bytes[at] === 13;
  let start = 3;
  for (let left = line - 1; left > 0; left--) {
    while (!isBreak(start)) start++;
    start += bytes[start] === 13 && bytes[start + 1] === 10 ? 2 : 1;
  }
  let end = start;
  while (end < bytes.length && !isBreak(end)) end++;
  return end - start;
}

function onLine(msg: string, line: number, offset: number, endOffset: number): SyntaxErrorInfo {
  return { type: 'SyntaxError', msg, lineno: line, offset, end_lineno: line, end_offset: endOffset };
}

/** The tokenizer could not even begin. */
function atStart(msg: string, minor: number): SyntaxErrorInfo {
  return {
    type: 'SyntaxError',
    msg,
    lineno: 0,
    offset: minor === 8 ? 0 : -1,
    end_lineno: null,
    end_offset: null,
  };
}

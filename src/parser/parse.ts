/**
 * Source in, tree out, never an exception: with careful reading (index.ts) or without (lean.ts).
 */
import type { Mod, Stmt } from '../ast/nodes.generated.ts';
import { Tape } from '../ast/tape.ts';
import { Tree } from '../ast/tree.ts';
import { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { decodeByName, type EncodingDecoder, findInvalidUtf8, lossy } from '../text/coding.ts';
import { decodeErrorMessage, decodeSourceBy } from '../text/decode.ts';
import type { UnicodeNames } from '../text/literals.ts';
import * as build from './build.generated.ts';
import type { Care } from './care.ts';
import { parseTopExpression } from './expressions.ts';
import { checkFutures } from './imports.ts';
import { advance } from './lexer.ts';
import { ParserState, report, take } from './state.ts';
import { parseStatement, unexpectedIndent } from './statements.ts';
import { tokenize } from './tokenize.ts';
import { T_DEDENT, T_EOF, T_INDENT } from './tokens.ts';
import { type TargetVersion, targetVersions } from './versions.ts';
import { returnWorkspace } from './workspace.ts';

export interface ParseOptions {
  /**
   * What the source is: a file (`'exec'`, the default), one interactive statement
   * (`'single'`) or one expression (`'eval'`), as for CPython's `compile`.
   */
  readonly mode?: 'exec' | 'single' | 'eval';
  /**
   * The Python that the source is for; `'3.14'` by default. Never changes the tree:
   * newer syntax is reported as a diagnostic where it stands.
   */
  readonly targetVersion?: TargetVersion;
  /**
   * Resolves `\N{NAME}`: `lookupUnicodeName` of `pywalk-lint/unicode-names`. Without it such
   * escapes stay as written and are not checked.
   */
  readonly unicodeNames?: UnicodeNames | null;
  /**
   * Decodes bytes whose coding cookie names something else than UTF-8, Latin-1 or ASCII:
   * `decodeNamed` of `pywalk-lint/encodings`, which follows CPython. Without it the host's
   * TextDecoder is asked, whose encodings are near but not the same (Node 20 reads windows-1252 as
   * Latin-1), and a name that the host does not know is a diagnostic. Strings are never decoded.
   */
  readonly encodings?: EncodingDecoder | null;
  /**
   * Offset at which to begin, 0 by default: the start of a line with a top-level statement.
   * Positions stay those of the whole source, so that an edited tail can be parsed by itself.
   */
  readonly from?: number;
  /**
   * The source may go on (a line of a terminal, code that a model is still writing): `Diagnostic.definite` tells
   * the mistakes that no continuation can repair from those that more input may, and `Tree.completeness`
   * sums that up. Nothing that touches the end of the source is definite, but a line break there ends
   * its line. Changes neither the tree nor what is reported.
   */
  readonly incomplete?: boolean;
  /**
   * How many diagnostics are kept, the first ones of the source; 10,000 by default. `Tree.omittedDiagnostics`
   * counts the others.
   */
  readonly maxDiagnostics?: number;
}

const MAX_DIAGNOSTICS = 10_000;

/** `parse` of index.ts and lean.ts. @param care null to read damaged code like any other */
export function parseWith(source: string | Uint8Array, options: ParseOptions, care: Care | null): Tree {
  const mode = options.mode ?? 'exec';
  const target = targetVersions.indexOf(options.targetVersion ?? '3.14') + 8;
  let text: string;
  let encoding = 'utf-8';
  let problem: Diagnostic | null = null;
  let undecodable: Uint8Array | null = null;
  if (typeof source === 'string') text = source;
  else {
    const decoded = decodeSourceBy(source, options.encodings ?? care?.decodeByHost ?? decodeByName);
    text = decoded.text;
    encoding = decoded.encoding;
    if (decoded.error !== null) {
      const { start, end } = decoded.error;
      const isDefinite = options.incomplete !== true || end < text.length;
      const message = decodeErrorMessage(decoded.error);
      problem = new Diagnostic(Syntax.DecodeFailed, start, end, -1, message, isDefinite);
      if (decoded.error.name === 'non-utf8') undecodable = decoded.hasBom ? source.subarray(3) : source;
    }
  }
  const p = new ParserState(text, target, options.unicodeNames ?? null, care);
  if (options.incomplete === true && care !== null) p.unfinished = care.watch();
  p.end = options.from ?? 0;
  const nul = text.indexOf('\0');
  if (nul >= 0 && problem === null) report(p, Syntax.NullBytes, nul, nul + 1);
  let root: Mod;
  try {
    root = parseRoot(p, mode);
  } catch (error) {
    // The only exception: a stack shallower than brackets and indents may nest (200 and 100).
    if (!(error instanceof RangeError)) throw error;
    report(p, Syntax.TooDeep, p.start, p.end);
    p.tapeLength = 0;
    root = build.finishModule(p, 0, 0, text.length, []);
  }
  // Not before: what is wrong with bytes must not pass for a mistake that explains others.
  if (problem !== null && !(target < 14 && undecodable !== null && isInComments(p, undecodable)))
    addDecodeProblem(p.diagnostics, problem, text);
  const omitted = limitDiagnostics(p.diagnostics, options.maxDiagnostics ?? MAX_DIAGNOSTICS);
  return new Tree(
    root,
    p.source,
    p.diagnostics,
    Int32Array.from(p.comments),
    p.names,
    finishTape(p),
    encoding,
    care !== null && p.diagnostics.length > 0 ? (all) => care.tokenizeDamaged(all, care) : tokenize,
    p.privateNames,
    omitted,
  );
}

function parseRoot(p: ParserState, mode: 'exec' | 'single' | 'eval'): Mod {
  const start = p.end;
  const end = p.length;
  if (mode === 'eval') {
    advance(p);
    const body = parseTopExpression(p);
    return build.finishExpression(p, 0, start, end, body);
  }
  const body = p.care === null ? parsePlainly(p) : p.care.parseFile(p);
  p.unfinished?.endAttempts();
  if (p.sawFuture) checkFutures(p, body);
  if (mode === 'single') checkSingle(p, body);
  return mode === 'single'
    ? build.finishInteractive(p, 0, start, end, body)
    : build.finishModule(p, 0, start, end, body);
}

/** A byte that could not be decoded is one mistake: its replacement is no invalid character besides. */
function addDecodeProblem(diagnostics: Diagnostic[], problem: Diagnostic, text: string): void {
  let count = 0;
  for (const each of diagnostics) {
    const isReplacement = each.id === Syntax.InvalidCharacter && text[each.start] === '\ufffd';
    if (!isReplacement) diagnostics[count++] = each;
  }
  diagnostics.length = count;
  diagnostics.unshift(problem);
}

/** The statements of a file, each read once. */
function parsePlainly(p: ParserState): Stmt[] {
  const from = p.scratchTop;
  advance(p);
  while (p.type !== T_EOF) {
    if (p.type > T_DEDENT) parseStatement(p);
    else if (p.type === T_INDENT) unexpectedIndent(p);
    else advance(p);
  }
  return take<Stmt>(p, from);
}

/** Puts diagnostics in order, each once and no more than `limit`. Gives how many more there were. */
function limitDiagnostics(diagnostics: Diagnostic[], limit: number): number {
  if (diagnostics.length === 0) return 0;
  diagnostics.sort((a, b) => a.start - b.start);
  let count = 0;
  for (let i = 0; i < diagnostics.length; i++) {
    const each = diagnostics[i];
    let twin = count - 1;
    while (twin >= 0 && diagnostics[twin].start === each.start && !isSame(diagnostics[twin], each)) twin--;
    if (twin >= 0 && isSame(diagnostics[twin], each)) {
      if (each.definite) diagnostics[twin] = each;
    } else diagnostics[count++] = each;
  }
  diagnostics.length = Math.min(count, limit);
  return count - diagnostics.length;
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.id === b.id && a.start === b.start && a.end === b.end && a.argument === b.argument;

/** CPython looks at nothing behind the line, or compound statement, that it compiles. */
function checkSingle(p: ParserState, body: readonly Stmt[]): void {
  for (let i = 1; i < body.length; i++) {
    const { start, end } = body[i];
    const isSameLine = !/(?<!\\)[\r\n]/.test(p.text.slice(body[i - 1].end, start).replace(/\\\r\n/g, ''));
    if (isSameLine) continue;
    // It is another statement as soon as it begins.
    p.unfinished?.noteEvidence(p, Math.min(start + 1, end));
    p.lastComplaint = -1;
    report(p, Syntax.MultipleStatements, start, end);
    return;
  }
}

/** The tape, its columns copied out of the workspace into one buffer of their exact size. */
function finishTape(p: ParserState): Tape {
  const length = p.tapeLength;
  const buffer = new ArrayBuffer(length * 9);
  const low = new Int32Array(buffer, 0, length);
  const nameIds = new Int32Array(buffer, length * 4, length);
  const kinds = new Uint8Array(buffer, length * 8, length);
  low.set(p.low.subarray(0, length));
  nameIds.set(p.nameIds.subarray(0, length));
  kinds.set(p.kinds.subarray(0, length));
  returnWorkspace(p.workspace);
  // A list that was pushed onto has room for half as many again.
  return new Tape(p.nodes.slice(0, length), kinds, low, nameIds);
}

/** Before 3.14, bytes that are no UTF-8 pass where nobody looks: in comments. */
function isInComments(p: ParserState, bytes: Uint8Array): boolean {
  let comment = 0;
  for (let bad = findInvalidUtf8(bytes, 0, bytes.length); bad !== null; ) {
    const at = lossy(bytes.subarray(0, bad.start), 'utf-8').length;
    while (comment < p.comments.length && p.comments[comment + 1] <= at) comment += 2;
    if (comment >= p.comments.length || at < p.comments[comment]) return false;
    bad = findInvalidUtf8(bytes, bad.start + bad.length, bytes.length);
  }
  return true;
}

/**
 * What a parse gives: the tree and everything that came with it.
 *
 * Only what most users never ask for is deferred: the line index, the tokens, the
 * pre-order of the tape and the values of constants.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { SourceText } from './constant.ts';
import type { Mod } from './nodes.generated.ts';
import type { Tape } from './tape.ts';

/** Tokens of a file as columns; types are the constants of parser/tokens.ts. */
export interface Tokens {
  readonly length: number;
  readonly types: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export class Tree {
  readonly root: Mod;
  readonly source: SourceText;
  /** What the tokenizer and the grammar found, in source order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many more there were than the option `maxDiagnostics` lets through. */
  readonly omittedDiagnostics: number;
  /** Comments: start and end offsets in turn. */
  readonly comments: Int32Array;
  /** The distinct identifiers of the file, by id. */
  readonly names: readonly string[];
  /** Ids of those that a class mangles: `__x`, but not `__x__`. */
  readonly privateNames: readonly number[];
  readonly tape: Tape;
  /** Name of the encoding the bytes were read with; `'utf-8'` for a string. */
  readonly encoding: string;
  private readonly scan: (text: string) => Tokens;
  private lineIndexCache: LineIndex | null;
  private tokensCache: Tokens | null;

  constructor(
    root: Mod,
    source: SourceText,
    diagnostics: readonly Diagnostic[],
    comments: Int32Array,
    names: readonly string[],
    tape: Tape,
    encoding: string,
    scan: (text: string) => Tokens,
    privateNames: readonly number[],
    omittedDiagnostics = 0,
  ) {
    this.root = root;
    this.source = source;
    this.diagnostics = diagnostics;
    this.omittedDiagnostics = omittedDiagnostics;
    this.comments = comments;
    this.names = names;
    this.privateNames = privateNames;
    this.tape = tape;
    this.encoding = encoding;
    this.scan = scan;
    this.lineIndexCache = null;
    this.tokensCache = null;
  }

  /** The source as text; every offset counts its UTF-16 units. */
  get text(): string {
    return this.source.text;
  }

  /**
   * Whether the source is a whole: `'incomplete'` if all its mistakes may be repaired by what follows, which
   * only a parse with the option `incomplete` can tell; `'invalid'` if one of them cannot. As CPython's
   * `codeop` has it, but for errors that only compiling finds.
   */
  get completeness(): 'complete' | 'incomplete' | 'invalid' {
    if (this.diagnostics.length === 0) return 'complete';
    return this.diagnostics.some((each) => each.definite) ? 'invalid' : 'incomplete';
  }

  /** Lines and columns, made on first use. */
  get lineIndex(): LineIndex {
    this.lineIndexCache ??= new LineIndex(this.source.text);
    return this.lineIndexCache;
  }

  /** The tokens, scanned again on first use: the parser itself keeps none. */
  get tokens(): Tokens {
    this.tokensCache ??= this.scan(this.source.text);
    return this.tokensCache;
  }
}

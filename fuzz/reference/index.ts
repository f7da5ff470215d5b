/**
 * A second parser for Python, made by chevrotain from a grammar that shares nothing with src/parser.
 *
 * It takes what any CPython from 3.8 to 3.14 takes, and refuses most of the rest: a check on both parsers
 * (accept.ts, fuzzing), the source of random programs, and what a parser generator makes of the language,
 * for the benchmarks.
 */
import type { CstNode, ISerializedGast } from 'chevrotain';
import { layOut } from './layout.ts';
import { readProductions } from './notation.ts';
import { PythonParser } from './parser.ts';
import { productions } from './productions.ts';
import { createPythonLexer, type TokenTable } from './tokens.ts';

export interface Reference {
  readonly types: TokenTable;
  /** The grammar as chevrotain writes it down: a list of rules. */
  readonly grammar: readonly ISerializedGast[];
  /** Minor version of Python 3 that a rule needs. */
  readonly since: ReadonlyMap<string, number>;
  /** The concrete syntax tree, or null for what is not Python. Throws RangeError when the stack ends first. */
  parse(text: string): CstNode | null;
  /** Null when the stack is too small to tell. */
  accepts(text: string): boolean | null;
  /** Where the last text that was parsed went wrong: a sentence, or null. */
  complaint(): string | null;
}

/** Making the parser takes a while (chevrotain analyses the grammar): make one and keep it. */
export function createReference(): Reference {
  const read = readProductions(productions);
  const lexer = createPythonLexer();
  const parser = new PythonParser(read, lexer.types);
  let complaint: string | null = null;
  const parse = (text: string): CstNode | null => {
    complaint = null;
    const raw = text.includes('\0') ? null : lexer.tokenize(text);
    const tokens = raw === null ? null : layOut(text, raw, lexer.types);
    if (tokens === null) {
      complaint = raw === null ? 'no token matches' : 'inconsistent indentation';
      return null;
    }
    const tree = parser.parseFile(tokens);
    const error = parser.errors[0];
    if (error !== undefined) {
      const line = text.slice(0, error.token.startOffset).split(/\r\n?|\n/).length;
      complaint = `line ${line}: ${error.message.replace(/\s+/g, ' ').slice(0, 200)}`;
    }
    return error === undefined && tree !== undefined ? tree : null;
  };
  return {
    types: lexer.types,
    grammar: parser.getSerializedGastProductions(),
    since: read.since,
    parse,
    accepts(text) {
      try {
        return parse(text) !== null;
      } catch (error) {
        if (error instanceof RangeError) return null;
        throw error;
      }
    },
    complaint: () => complaint,
  };
}

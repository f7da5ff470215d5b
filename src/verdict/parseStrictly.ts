/**
 * The strict parse: two passes of the grammar, as CPython makes them.
 */
import type { UnicodeNames } from '../text/literals.ts';
import { ERROR_GRAMMAR } from './errorGrammar.ts';
import { GRAMMAR } from './grammar.ts';
import { compileGrammar, type Grammar } from './grammarCompiler.ts';
import { runGrammar } from './grammarMachine.ts';
import { bytesOfText, type SourceBytes } from './sourceBytes.ts';
import { type SyntaxErrorInfo, settleError } from './strictErrors.ts';
import { StrictParser } from './strictParser.ts';

/** Compiled grammars by minor version: constants, made when first needed. */
const grammars = new Map<number, Grammar>();

function grammarOf(minor: number): Grammar {
  let grammar = grammars.get(minor);
  if (grammar === undefined) {
    grammar = compileGrammar([GRAMMAR, ERROR_GRAMMAR], minor);
    grammars.set(minor, grammar);
  }
  return grammar;
}

/** The error of CPython's tokenizer and parser, or null for a source that they accept. */
export function parseStrictly(
  source: SourceBytes,
  minor: number,
  unicodeNames: UnicodeNames | null,
): SyntaxErrorInfo | null {
  return parseRule(source, minor, unicodeNames, 'file', '');
}

function parseRule(
  source: SourceBytes,
  minor: number,
  unicodeNames: UnicodeNames | null,
  rule: string,
  prefix: string,
): SyntaxErrorInfo | null {
  const p = new StrictParser(grammarOf(minor), source, unicodeNames, prefix, (text) =>
    parseRule(
      bytesOfText(text, false),
      minor,
      unicodeNames,
      'star_expressions',
      minor === 8 ? '' : 'f-string: ',
    ),
  );
  if (runGrammar(p, rule)) return null;
  const lastToken = p.fill - 1;
  if (p.error === null) {
    p.restart();
    runGrammar(p, rule);
  }
  return settleError(p, lastToken);
}

/**
 * Import statements, and what `from __future__` means to the parser.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { parseAlias } from './aliases.ts';
import * as build from './build.generated.ts';
import { advance } from './lexer.ts';
import { internString } from './names.ts';
import { accept, expect, unexpected } from './recovery.ts';
import { type ParserState, push, report, reportToken, take } from './state.ts';
import * as T from './tokens.ts';

/** Features of Lib/__future__.py. */
const features = [
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
];

/** import_name: 'import' dotted_as_name (',' dotted_as_name)* */
export function parseImport(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  const from = p.scratchTop;
  advance(p);
  if (p.type === T.T_NEWLINE) reportToken(p, Syntax.ImportNames);
  do {
    const aliasLow = p.tapeLength;
    const aliasStart = p.start;
    const first = p.nameId;
    const name = parseDottedName(p);
    if (name < 0) break;
    const asname = p.type === T.T_AS ? parseAsName(p) : -1;
    push(p, build.finishAlias(p, aliasLow, aliasStart, p.prevEnd, name, asname));
    // On the tape stands the name that is bound, not the module's.
    p.nameIds[p.tapeLength - 1] = asname < 0 ? first : asname;
  } while (accept(p, T.T_COMMA));
  if (p.type === T.T_FROM) recoverImportFrom(p, start, from);
  return build.finishImport(p, low, start, p.prevEnd, take<ast.Alias>(p, from));
}

/** `import a from b`, at the `from`. */
function recoverImportFrom(p: ParserState, start: number, from: number): void {
  for (let i = from; i < p.scratchTop; i++) {
    if ((p.scratch[i] as ast.Alias).asname !== null) return;
  }
  const at = p.start;
  advance(p);
  const wasMuted = p.muted;
  p.muted = true;
  const module = parseDottedName(p);
  p.muted = wasMuted;
  if (module >= 0) report(p, Syntax.ImportFromSwapped, start, p.prevEnd);
  else report(p, Syntax.InvalidSyntax, at, at + 4);
}

/** import_from: 'from' dots [dotted_name] 'import' targets */
export function parseFromImport(p: ParserState): ast.Stmt {
  const low = p.tapeLength;
  const start = p.start;
  advance(p);
  let level = 0;
  while (p.type === T.T_DOT || p.type === T.T_ELLIPSIS) {
    level += p.type === T.T_DOT ? 1 : 3;
    advance(p);
  }
  const module = level > 0 && p.type === T.T_IMPORT ? -1 : parseDottedName(p);
  const isFuture = level === 0 && module >= 0 && p.names[module] === '__future__';
  if (p.type !== T.T_IMPORT) {
    reportToken(p, Syntax.InvalidSyntax);
    return build.finishImportFrom(p, low, start, p.prevEnd, module, [], level);
  }
  advance(p);
  const from = p.scratchTop;
  if (p.type === T.T_STAR) {
    const at = p.start;
    const name = internString(p, '*');
    advance(p);
    push(p, build.finishAlias(p, p.tapeLength, at, p.prevEnd, name, -1));
    if (isFuture) noteFeature(p, '*');
  } else if (p.type === T.T_LPAREN) {
    advance(p);
    let isEmpty = true;
    do {
      if (p.type === T.T_RPAREN && !isEmpty) break;
      isEmpty = false;
      if (!parseImportedName(p, isFuture) && p.type <= T.T_DEDENT) break;
    } while (accept(p, T.T_COMMA) || recoverNames(p));
    expect(p, T.T_RPAREN);
  } else {
    if (p.type === T.T_NEWLINE) reportToken(p, Syntax.ImportNames);
    while (parseImportedName(p, isFuture)) {
      if (p.type !== T.T_COMMA) break;
      advance(p);
      if (p.type === T.T_NEWLINE) {
        reportToken(p, Syntax.ImportTrailingComma);
        break;
      }
    }
  }
  return build.finishImportFrom(p, low, start, p.prevEnd, module, take<ast.Alias>(p, from), level);
}

/** At a token that is neither ',' nor ')': true where another name follows it. */
function recoverNames(p: ParserState): boolean {
  if (p.type === T.T_RPAREN || p.type <= T.T_DEDENT) return false;
  if (p.type === T.T_NAME) {
    unexpected(p, Syntax.InvalidSyntax);
    return p.type === T.T_NAME;
  }
  unexpected(p, Syntax.InvalidSyntax);
  while (p.type > T.T_DEDENT && p.type !== T.T_COMMA && p.type !== T.T_RPAREN && p.type !== T.T_NAME)
    advance(p);
  return p.type === T.T_NAME || accept(p, T.T_COMMA);
}

/** NAME ['as' NAME] of a from import; false where there is no name. */
function parseImportedName(p: ParserState, isFuture: boolean): boolean {
  const low = p.tapeLength;
  const start = p.start;
  if (p.type !== T.T_NAME) {
    reportToken(p, Syntax.InvalidSyntax);
    return false;
  }
  const name = p.nameId;
  advance(p);
  const asname = p.type === T.T_AS ? parseAsName(p) : -1;
  push(p, build.finishAlias(p, low, start, p.prevEnd, name, asname));
  if (asname >= 0) p.nameIds[p.tapeLength - 1] = asname;
  if (isFuture) noteFeature(p, p.names[name]);
  return true;
}

/** 'as' NAME, at 'as'. */
function parseAsName(p: ParserState): number {
  advance(p);
  return parseAlias(p, Syntax.ImportTarget);
}

/** dotted_name: NAME ('.' NAME)*, interned as one name without white space; -1 where there is none. */
function parseDottedName(p: ParserState): number {
  if (p.type !== T.T_NAME) {
    reportToken(p, Syntax.InvalidSyntax);
    return -1;
  }
  let id = p.nameId;
  advance(p);
  if (p.type !== T.T_DOT) return id;
  let name = p.names[id];
  while (accept(p, T.T_DOT)) {
    if (p.type !== T.T_NAME) {
      reportToken(p, Syntax.InvalidSyntax);
      break;
    }
    name += `.${p.names[p.nameId]}`;
    advance(p);
  }
  id = internString(p, name);
  return id;
}

/** Since 3.14 `barry_as_FLUFL` is obeyed in the very source that imports it. */
function noteFeature(p: ParserState, name: string): void {
  if (p.target < 14) return;
  p.sawFuture = true;
  if (name === 'barry_as_FLUFL') p.flufl = true;
}

/**
 * Reports features of `__future__` that do not exist, as 3.14 does while it parses
 * (Python/future.c): only where the import may stand, after the docstring and other
 * such imports.
 */
export function checkFutures(p: ParserState, body: readonly ast.Stmt[]): void {
  for (let i = 0; i < body.length; i++) {
    const statement = body[i];
    if (i === 0 && statement.kind === Kind.Expr && statement.value.kind === Kind.Constant) {
      if (typeof statement.value.value === 'string') continue;
      return;
    }
    if (statement.kind !== Kind.ImportFrom || statement.module !== '__future__' || statement.level > 0)
      return;
    for (const { name, start, end } of statement.names) {
      p.unfinished?.noteEvidence(p, end);
      if (name === 'braces') report(p, Syntax.NotAChance, start, start + name.length);
      else if (!features.includes(name)) report(p, Syntax.UnknownFeature, start, end, name);
    }
  }
}

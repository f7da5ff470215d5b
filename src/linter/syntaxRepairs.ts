/**
 * What may have been meant, by the message of a syntax error.
 *
 * Proposals only, the likeliest first: `syntaxFix` tries them. They look at the text and not
 * at tokens, because where the damage is nobody can say what is a token.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import {
  closeBracket,
  closeString,
  dropCloser,
  exchangeCloser,
  parenthesizeLambda,
} from './syntaxClosers.ts';
import { addPass, reindent, untab } from './syntaxIndents.ts';
import {
  atEndOfCode,
  codeEnd,
  guess,
  lineEnd,
  lineStart,
  repair,
  restOfStatement,
} from './syntaxProposal.ts';
import { foreignWord } from './syntaxWords.ts';

type Proposer = (diagnostic: Diagnostic, tree: Tree) => readonly (Fix | null)[];

/** A switch, not a table: no file without mistakes asks. */
function proposerOf(id: number): Proposer | null {
  switch (id) {
    case Syntax.InvalidSyntax:
      return foreignWord;
    case Syntax.ExpectedColon:
      return addColon;
    case Syntax.MissingComma:
      return addComma;
    case Syntax.SlashStarComma:
      return (d, tree) => [atEndOfCode(tree, d.start, ',', 'Add a comma', true)];
    case Syntax.NeverClosed:
      return closeBracket;
    case Syntax.MismatchedBracket:
      return exchangeCloser;
    case Syntax.UnmatchedBracket:
      return dropCloser;
    case Syntax.UnterminatedString:
    case Syntax.UnterminatedEscaped:
    case Syntax.UnterminatedFString:
      return closeString;
    case Syntax.FStringLambda:
      return parenthesizeLambda;
    case Syntax.EqualInExpression:
    case Syntax.CannotAssignHere:
    case Syntax.AssignmentInArgument:
      return compare;
    case Syntax.LegacyStatement:
      return callLegacy;
    case Syntax.InvalidCharacter:
      return plainCharacter;
    case Syntax.NonPrintable:
    case Syntax.NullBytes:
      return visibleOnly;
    case Syntax.Prose:
      return proseRepair;
    case Syntax.MarkdownFence:
      return dropLine;
    case Syntax.LeadingZeros:
      return dropZeros;
    case Syntax.InvalidNumber:
      return dropSuffix;
    case Syntax.AfterContinuation:
      return dropBlanks;
    case Syntax.ExceptTypes:
      return parenthesizeExcept;
    case Syntax.ExceptTypesAs:
      return (d) => [wrap(d, 'Parenthesize the exception types', true)];
    case Syntax.NotAfterOperator:
      return (d) => [wrap(d, 'Parenthesize the `not`', true)];
    case Syntax.GeneratorParentheses:
      return (d) => [wrap(d, 'Parenthesize the generator expression', true)];
    case Syntax.ComprehensionTarget:
      return (d) => [wrap(d, 'Parenthesize the element', true)];
    case Syntax.ExpectedIn:
      return addIn;
    case Syntax.ExpectedBlock:
      return addPass;
    case Syntax.UnexpectedIndent:
    case Syntax.UnindentMismatch:
      return reindent;
    case Syntax.InconsistentTabs:
      return untab;
    case Syntax.ExpectedParenthesis:
      return (d, tree) => [atEndOfCode(tree, d.start, '()', 'Add `()`', true)];
    case Syntax.ExpectedElse:
      return ({ end }) => [guess('Add `else None`', end, end, ' else None')];
    case Syntax.ParameterParentheses:
    case Syntax.LambdaParentheses:
      return unwrapParameters;
    case Syntax.ImportFromSwapped:
      return swapImport;
    case Syntax.ImportTrailingComma:
      return dropTrailingComma;
    case Syntax.ConversionSpace:
    case Syntax.ConversionSpaceOld:
      return dropBlanksBefore;
    case Syntax.SingleBrace:
      return ({ end }) => [guess('Double the brace', end, end, '}')];
    case Syntax.FieldBrace:
      return ({ start }) => [guess('Close the field', start, start, '}')];
    default:
      return null;
  }
}

const NONE: readonly Fix[] = [];

/** What may repair an error, the likeliest first; mostly one, and none where nothing is likely. */
export function proposeRepairs(diagnostic: Diagnostic, tree: Tree): readonly Fix[] {
  const proposer = proposerOf(diagnostic.id);
  return proposer === null ? NONE : proposer(diagnostic, tree).filter((fix) => fix !== null);
}

const wrap = ({ start, end }: Diagnostic, message: string, isOnly: boolean): Fix => ({
  applicability: isOnly ? 'safe' : 'unsafe',
  message,
  edits: [
    { start, end: start, content: '(' },
    { start: end, end, content: ')' },
  ],
});

function addColon({ start }: Diagnostic, tree: Tree): (Fix | null)[] {
  const { text } = tree;
  const elseIf = /\belse[ \t]+$/.exec(text.slice(lineStart(text, start), start));
  if (elseIf !== null && /^if\b/.test(text.slice(start, start + 3))) {
    return [repair('Replace `else if` with `elif`', start - elseIf[0].length, start + 2, 'elif')];
  }
  const other = /^(?:;|then\b|\{(?=[ \t]*(?:#|$)))/m.exec(text.slice(start, start + 6));
  if (other !== null) {
    const from = other[0] === ';' ? start : codeEnd(tree, start);
    return [repair(`Replace \`${other[0]}\` with \`:\``, from, start + other[0].length, ':')];
  }
  // In the middle of a line something else may have been meant.
  const isOnly = start >= text.length || /[\r\n]/.test(text[start]);
  return [atEndOfCode(tree, start, ':', 'Add `:`', isOnly)];
}

/** The comma at the end of a line can only be a comma; between two words an operator may be missing. */
function addComma({ start, argument }: Diagnostic, tree: Tree): (Fix | null)[] {
  if (argument !== null) return [];
  const end = codeEnd(tree, start);
  const isOnly = /^[ \t]*(?:#.*)?$/.test(tree.text.slice(end, lineEnd(tree.text, end)));
  const comma = atEndOfCode(tree, start, ',', 'Add a comma', isOnly);
  // In a dictionary a comma would not do between a key and its value.
  return [comma, guess('Add `:`', end, end, ':')];
}

/** `=` for `==`: in the condition of a statement nothing else was meant. */
function compare({ id, start, end }: Diagnostic, { text }: Tree): (Fix | null)[] {
  const line = text.slice(lineStart(text, start), start);
  const isCondition = /^[ \t]*(?:if|elif|while)\b/.test(line);
  const stop = id === Syntax.CannotAssignHere ? lineEnd(text, end) : end;
  const proposals: Fix[] = [];
  const pattern = /(?<![=!<>:+\-*/%&|^@])=(?!=)/g;
  pattern.lastIndex = id === Syntax.CannotAssignHere ? end : start;
  for (let match = pattern.exec(text); match !== null && match.index < stop; match = pattern.exec(text)) {
    const { index } = match;
    const fix = (isCondition ? repair : guess)('Replace `=` with `==`', index, index + 1, '==');
    proposals.push(fix);
    if (proposals.length === 3) break;
  }
  return proposals;
}

/** `print x` and `exec x in y` of Python 2. */
function callLegacy({ start, argument }: Diagnostic, tree: Tree): (Fix | null)[] {
  const { text } = tree;
  const word = argument ?? 'print';
  const from = start + word.length;
  return restOfStatement(tree, from).map((end) => {
    const body = text.slice(from, end).trim();
    const first = end - text.slice(from, end).trimStart().length;
    const inside = /^(.*\S)[ \t]+in[ \t]+(\S.*)$/.exec(body);
    if (word === 'exec' && inside !== null) {
      return repair(`Call \`${word}\``, start, end, `exec(${inside[1]}, ${inside[2]})`);
    }
    // It kept the line open.
    if (body.endsWith(',')) return null;
    return {
      applicability: 'safe' as const,
      message: `Call \`${word}\``,
      edits: [
        { start: from, end: first, content: '(' },
        { start: end, end, content: ')' },
      ],
    };
  });
}

/** What a character of typesetters or of another script looks like; undefined if like nothing. */
function plainOf(character: string): string | undefined {
  if (character.length !== 1) return undefined;
  if ('“”„‟«»″＂'.includes(character)) return '"';
  if ('‘’‚‛′＇´'.includes(character)) return "'";
  if ('‐‑‒–—−－﹣'.includes(character)) return '-';
  if ('（）［］｛｝，：；＝＋＊／％＜＞！．＃＠＆｜＾～'.includes(character))
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  switch (character) {
    case '、':
      return ',';
    case '。':
      return '.';
    case '×':
    case '∗':
      return '*';
    case '÷':
    case '∕':
      return '/';
    case '≤':
      return '<=';
    case '≥':
      return '>=';
    case '≠':
      return '!=';
    case '…':
      return '...';
    case '→':
      return '->';
    default:
      return undefined;
  }
}

function replaceLookAlikes(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at++) {
    const content = plainOf(text[at]);
    if (content !== undefined) edits.push({ start: at, end: at + 1, content });
  }
  return edits;
}

const isQuote = (text: string | undefined): boolean => text === '"' || text === "'";

/** The character alone; a quote with the one that closes it; then all of the line. */
function plainCharacter({ start, end }: Diagnostic, { text }: Tree): (Fix | null)[] {
  const shown = text.slice(start, end);
  const plain = plainOf(shown);
  if (plain === undefined) return [];
  const message = `Replace \`${shown}\` with \`${plain}\``;
  const stop = lineEnd(text, start);
  if (!isQuote(plain)) {
    return [repair(message, start, end, plain), plainLine(text, start, stop, message)];
  }
  const proposals: (Fix | null)[] = [];
  for (let i = start + 1; i < stop; i++) {
    if (plainOf(text[i]) !== plain && text[i] !== plain) continue;
    const inner = text.slice(start + 1, i);
    // The other quote, where this one is part of what is quoted.
    let quote = plain;
    if (inner.includes(quote)) quote = quote === '"' ? "'" : '"';
    if (inner.includes(quote) || inner.includes('\\')) break;
    const edits = [
      { start, end, content: quote },
      { start: i, end: i + 1, content: quote },
    ];
    proposals.push({ applicability: 'safe', message: 'Use plain quotes', edits });
    if (proposals.length === 2) break;
  }
  proposals.push(guess(message, start, end, plain), plainLine(text, start, stop, message));
  return proposals;
}

function plainLine(text: string, start: number, stop: number, message: string): Fix | null {
  const from = lineStart(text, start);
  const edits = replaceLookAlikes(text, from, stop);
  return edits.length < 2 ? null : { applicability: 'unsafe', message, edits };
}

const isSpace = (character: string): boolean => /[^\P{Zs} ]/u.test(character);
/** Runs of spaces, characters of no width, and controls. */
const strange = (): RegExp => /(?:(?![ \t\n\v\f\r])[\p{Zs}\p{Cf}\p{Cc}])+/gu;

/** The run of strange characters at the place; then all of the line, which may lie in strings. */
function visibleOnly({ start, end }: Diagnostic, { text }: Tree): (Fix | null)[] {
  const to =
    end + (/^(?:(?![ \t\n\v\f\r])[\p{Zs}\p{Cf}\p{Cc}])*/u.exec(text.slice(end)) as RegExpExecArray)[0].length;
  const message = isSpace(text[start]) ? 'Replace with plain spaces' : 'Remove invisible characters';
  const blanks = (run: string): string => run.replace(/[\s\S]/g, (c) => (isSpace(c) ? ' ' : ''));
  const from = lineStart(text, start);
  const edits = [...text.slice(from, lineEnd(text, start)).matchAll(strange())].map(({ index, 0: run }) => {
    return { start: from + index, end: from + index + run.length, content: blanks(run) };
  });
  return [
    repair(message, start, to, blanks(text.slice(start, to))),
    edits.length > 1 ? { applicability: 'unsafe', message, edits } : null,
  ];
}

/** A line of words is no code: a comment. One with a typesetter's operator may be. */
function proseRepair({ start, end }: Diagnostic, { text }: Tree): (Fix | null)[] {
  const shown = text.slice(start, end);
  const edits = replaceLookAlikes(text, start, end);
  const isFormula = edits.length > 0 && edits.every(({ content }) => !isQuote(content));
  const comments = [...shown.matchAll(/^(?=[^\n\r]*\S)/gm)].map(({ index }) => {
    return { start: start + index, end: start + index, content: '# ' };
  });
  return [
    isFormula ? { applicability: 'unsafe', message: 'Use plain operators', edits } : null,
    { applicability: 'unsafe', message: 'Turn into a comment', edits: comments },
  ];
}

function dropLine({ start }: Diagnostic, { text }: Tree): Fix[] {
  let end = lineEnd(text, start);
  if (text[end] === '\r') end++;
  if (text[end] === '\n' && end < text.length) end++;
  return [repair('Remove the line', lineStart(text, start), end, '')];
}

/** `007` is 7 however it is read; of `0777` Python 2 made 511. */
function dropZeros({ start, end }: Diagnostic, { text }: Tree): Fix[] {
  const digits = text.slice(start, end);
  const value = digits.replace(/^[0_]+/, '');
  if (/^[0-7]$/.test(value) || /[89]/.test(value)) {
    return [repair('Remove the leading zeros', start, end, value)];
  }
  return [guess('Write an octal number', start, end, `0o${value}`)];
}

/** The `L` of Python 2, and an underscore too many. */
function dropSuffix({ start, end }: Diagnostic, { text }: Tree): Fix[] {
  const shown = text.slice(start, end);
  return /^[lL_]$/.test(shown) ? [repair(`Remove \`${shown}\``, start, end, '')] : [];
}

function dropBlanks({ start }: Diagnostic, { text }: Tree): Fix[] {
  const end = lineEnd(text, start);
  return /^\\[ \t\f]+$/.test(text.slice(start, end))
    ? [repair('Remove the blanks behind the backslash', start + 1, end, '')]
    : [];
}

function dropBlanksBefore({ start }: Diagnostic, { text }: Tree): Fix[] {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  return [repair('Remove the blanks', from, start, '')];
}

/** Python 2 gave the exception the second name; a tuple was meant where that is a class. */
function parenthesizeExcept({ start }: Diagnostic, { text }: Tree): Fix[] {
  const match = /^([\w.]+)[ \t]*,[ \t]*([a-z_]\w*)[ \t]*(?=:)/.exec(text.slice(start, lineEnd(text, start)));
  if (match !== null) {
    return [
      guess('Replace the comma with `as`', start, start + match[0].length, `${match[1]} as ${match[2]}`),
    ];
  }
  const types = /^[^:#]*[^:#\s]/.exec(text.slice(start, lineEnd(text, start)));
  if (types === null) return [];
  const end = start + types[0].length;
  return [repair('Parenthesize the exception types', start, end, `(${types[0]})`)];
}

function addIn({ start, end }: Diagnostic, { text }: Tree): Fix[] {
  const word = text.slice(start, end);
  if (word === 'of') return [repair('Replace `of` with `in`', start, end, 'in')];
  return [repair('Add `in`', start, start, 'in ')];
}

/** One name in parentheses is that name; several were one parameter in Python 2. */
function unwrapParameters({ start, end }: Diagnostic, { text }: Tree): Fix[] {
  const inside = text.slice(start + 1, end - 1).trim();
  const isOne = /^\w+$/.test(inside);
  return [(isOne ? repair : guess)('Remove the parentheses', start, end, inside)];
}

function swapImport({ start, end }: Diagnostic, { text }: Tree): Fix[] {
  const match = /^import[ \t]+(\S.*\S|\S)[ \t]+from[ \t]+(\S+)$/.exec(text.slice(start, end));
  if (match === null) return [];
  return [repair('Swap the names', start, end, `from ${match[2]} import ${match[1]}`)];
}

function dropTrailingComma({ start }: Diagnostic, tree: Tree): Fix[] {
  const end = codeEnd(tree, start);
  return tree.text[end - 1] === ',' ? [repair('Remove the comma', end - 1, end, '')] : [];
}

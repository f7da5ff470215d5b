/**
 * Repairs of brackets and strings that do not end where they should.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../rules/rule.ts';
import { codeEnd, guess, indentationAt, lineEnd, lineStart, repair, widthOf } from './syntaxProposal.ts';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Lines that the contents of an unclosed bracket are followed over. */
const MAX_LINES = 200;

/**
 * Before the colon of a header; before the first line that is not indented further; at the end of the
 * bracket's own line.
 */
export function closeBracket({ start, argument }: Diagnostic, tree: Tree): readonly Fix[] {
  const { text } = tree;
  const closer = closers[argument ?? ''];
  if (closer === undefined) return [];
  const message = `Add \`${closer}\``;
  const places: number[] = [];
  const firstLine = lineStart(text, start);
  const width = widthOf(indentationAt(text, firstLine));
  const ownEnd = lineEnd(text, start);
  let end = ownEnd;
  for (let lines = 0; lines < MAX_LINES; lines++) {
    const code = codeEnd(tree, end);
    if (text[code - 1] === ':' && code - 1 > start && closer === ')') {
      places.push(codeEnd(tree, code - 1));
      // The bracket may belong to what is called in the header, the colon to it.
      break;
    }
    const next = nextLine(text, end);
    if (next < 0 || isAtLeft(text, next, width)) break;
    end = lineEnd(text, next);
  }
  const last = codeEnd(tree, end);
  const own = codeEnd(tree, ownEnd);
  for (const place of [last, own]) if (place > start && !places.includes(place)) places.push(place);
  return places.map((at) => guess(message, at, at, closer));
}

/** Start of the next line, -1 behind the last. */
function nextLine(text: string, end: number): number {
  if (end >= text.length) return -1;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** Whether a line with code is not indented further than `width`. */
function isAtLeft(text: string, start: number, width: number): boolean {
  const indentation = indentationAt(text, start);
  const first = text[start + indentation.length];
  if (first === undefined) return true;
  return !/[\r\n#]/.test(first) && widthOf(indentation) <= width;
}

/** The closer that is missing before this one; or this one is of the wrong kind. */
export function exchangeCloser({ start, end, argument }: Diagnostic): readonly Fix[] {
  const closer = closers[argument?.[1] ?? ''];
  if (closer === undefined) return [];
  const shown = argument?.[0];
  return [
    repair(`Replace \`${shown}\` with \`${closer}\``, start, end, closer),
    guess(`Add \`${closer}\``, start, start, closer),
  ];
}

/** A closer too many. */
export function dropCloser({ start, end, argument }: Diagnostic, { text }: Tree): readonly Fix[] {
  const message = `Remove \`${argument}\``;
  const from = lineStart(text, start);
  // Alone on its line, the line goes, too.
  if (text.slice(from, lineEnd(text, end)).trim().length === 1) {
    const next = nextLine(text, lineEnd(text, end));
    return [guess(message, from, next < 0 ? text.length : next, '')];
  }
  return [guess(message, start, end, '')];
}

/** At the end of the line, but before the brackets, commas and colons that are rather code than text. */
export function closeString({ start, end }: Diagnostic, { text }: Tree): readonly Fix[] {
  const quote = /['"]/.exec(text.slice(start, end))?.[0];
  if (quote === undefined) return [];
  const shown = text.slice(start, lineEnd(text, start)).trimEnd();
  const last = start + shown.length;
  const message = `Add \`${quote}\``;
  const proposals: Fix[] = [];
  const tail = /[)\]},:; \t]*$/.exec(shown)?.[0] ?? '';
  for (let i = 0; i < tail.length && proposals.length < 3; i++) {
    if (tail[i] === ' ' || tail[i] === '\t') continue;
    const at = last - tail.length + i;
    if (at > start) proposals.push(guess(message, at, at, quote));
  }
  // An apostrophe that ended the string too early.
  const from = lineStart(text, start);
  if (quote === "'" && shown.length === 1) {
    for (const { index } of text.slice(from, start).matchAll(/(?<=\w)'(?=\w)/g)) {
      proposals.unshift(guess('Escape the apostrophe', from + index, from + index, '\\'));
    }
  }
  if (shown.endsWith(`\\${quote}`)) {
    proposals.push(guess('Double the backslash', last - 2, last - 2, '\\'));
  } else {
    const isOnly = tail === '' && shown.length > 1;
    proposals.push((isOnly ? repair : guess)(message, last, last, quote));
  }
  return proposals;
}

/** A lambda in a replacement field: its colon would begin the format. */
export function parenthesizeLambda({ start }: Diagnostic, { text }: Tree): readonly Fix[] {
  const from = text.lastIndexOf('lambda', start);
  if (from < 0) return [];
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === '{' || c === '[' || c === '(') depth++;
    else if (c === ')' || c === ']' || (c === '}' && depth > 0)) depth--;
    else if (c === '}' || c === '\n') {
      if (c === '\n') break;
      const edits = [
        { start: from, end: from, content: '(' },
        { start: i, end: i, content: ')' },
      ];
      return [{ applicability: 'safe', message: 'Parenthesize the lambda', edits }];
    }
  }
  return [];
}

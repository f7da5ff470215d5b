/**
 * The text of a replacement field's expression, as `{x=}` shows it and a t-string keeps it.
 *
 * It is not simply the source: CPython's tokenizer cuts it out while it reads, and the tree has what it cuts.
 */
import { Kind } from '../ast/nodes.generated.ts';
import type { ParserState } from './state.ts';

/**
 * The source of a replacement field's expression, without its comments, as 3.14's tokenizer cuts
 * it out (Parser/lexer/lexer.c): quotes switch one by one between code and string. Whether there
 * is a comment at all is asked with escapes skipped, where it lies without: so a quote that
 * is escaped in a string before can leave a comment in the text, there and here.
 */
export function fieldSource(text: string, start: number, end: number): string {
  const source = text.slice(start, end).replace(/\r\n?/g, '\n');
  if (!source.includes('#') || findHash(source, 0, true) < 0) return source;
  let kept = '';
  let from = 0;
  for (let hash = findHash(source, 0, false); hash >= 0; hash = findHash(source, from, false)) {
    kept += source.slice(from, hash);
    const lineEnd = source.indexOf('\n', hash);
    from = lineEnd < 0 ? source.length : lineEnd;
  }
  return kept + source.slice(from);
}

/** Offset of the first '#' from `from` on that does not lie in a string, or -1. `from` lies in none. */
function findHash(source: string, from: number, skipsEscapes: boolean): number {
  let quote = '';
  for (let i = from; i < source.length; i++) {
    const c = source[i];
    if (c === '\\' && skipsEscapes) i++;
    else if (c === '"' || c === "'") {
      if (quote === '') quote = c;
      else if (quote === c) quote = '';
    } else if (c === '#' && quote === '') return i;
  }
  return -1;
}

/**
 * Where the tokenizer ends the text of a field that has a format: at the last '!' outside of brackets, which is
 * that of a '!=' where there is no conversion, and else at `otherwise`: the end of the expression, or of the field
 * that its text began with. The expression's nodes lie on the tape from `low` on.
 */
export function lastNotEqual(
  p: ParserState,
  low: number,
  from: number,
  to: number,
  otherwise: number,
): number {
  if (!p.text.slice(from, to).includes('!=')) return otherwise;
  const strings = stringsOf(p, low);
  let found = otherwise;
  let depth = 0;
  for (let i = from; i < to; i++) {
    while (strings.length > 0 && strings[strings.length - 1][0] < i) strings.pop();
    if (strings.length > 0 && strings[strings.length - 1][0] === i) i = strings[strings.length - 1][1];
    const c = p.text[i];
    if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (c === '#') while (i < to && p.text[i] !== '\n' && p.text[i] !== '\r') i++;
    else if (c === '!' && depth === 0 && i < to) found = i;
  }
  return found;
}

/** Extents of the string literals on the tape from `low` on, the first of them last. */
function stringsOf(p: ParserState, low: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = low; i < p.tapeLength; i++) {
    const { kind, start, end } = p.nodes[i];
    const isString = kind === Kind.Constant || kind === Kind.JoinedStr || kind === Kind.TemplateStr;
    if (isString && /["']/.test(p.text[end - 1])) found.push([start, end]);
  }
  return found.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
}

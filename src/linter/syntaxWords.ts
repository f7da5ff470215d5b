/**
 * Repairs of what CPython has no words for but "invalid syntax": habits from other languages
 * and from Python 2, and misspelt keywords.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../rules/rule.ts';
import { guess, lineEnd, lineStart, repair } from './syntaxProposal.ts';

/** First words of statements, as others spell them. */
const foreign: Readonly<Record<string, string>> = {
  elseif: 'elif',
  elsif: 'elif',
  elsf: 'elif',
  func: 'def',
  fn: 'def',
  fun: 'def',
  function: 'def',
  catch: 'except',
  throw: 'raise',
  foreach: 'for',
  until: 'while not',
};

const keywords = (
  'assert async await break class continue def del elif else except finally for from global if import lambda ' +
  'nonlocal pass raise return try while with yield in is not and or as'
).split(' ');

/** What stands where the parser stumbled, the word before it, and its line. */
export function foreignWord({ start, end }: Diagnostic, { text }: Tree): readonly (Fix | null)[] {
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  const rest = text.slice(start, lineEnd(text, start));
  return operator(before, rest, start, end) ?? word(before, rest, from, start);
}

function operator(before: string, rest: string, start: number, end: number): readonly Fix[] | null {
  const doubled = rest[0] === '&' || rest[0] === '|' ? rest[0] : null;
  if (doubled !== null && before.endsWith(doubled)) {
    const name = doubled === '&' ? 'and' : 'or';
    const left = /\s.$/.test(before) ? '' : ' ';
    const right = /^.\s/.test(rest) ? '' : ' ';
    const message = `Replace \`${doubled}${doubled}\` with \`${name}\``;
    return [repair(message, start - 1, start + 1, `${left}${name}${right}`)];
  }
  if (rest.startsWith('<>')) return [repair('Replace `<>` with `!=`', start, start + 2, '!=')];
  if (rest[0] === '!' && rest[1] !== '=') return [repair('Replace `!` with `not`', start, start + 1, 'not ')];
  if (rest[0] === '=' && /[=!]=$/.test(before)) return [repair('Remove the third character', start, end, '')];
  if (rest.startsWith(':=')) return [guess('Replace `:=` with `=`', start, start + 2, '=')];
  if (rest.startsWith(';') && /;\s*$/.test(before)) return [repair('Remove `;`', start, start + 1, '')];
  if (rest.startsWith('//') && before.trim() === '')
    return [repair('Write a comment', start, start + 2, '#')];
  const block = /^\/\*+[ \t]?([^*]*?)[ \t]*\*+\/[ \t]*$/.exec(rest);
  if (block !== null) return [repair('Write a comment', start, start + rest.length, `# ${block[1]}`)];
  const quoted = /^`([^`]+)`/.exec(rest);
  if (quoted !== null) {
    return [repair('Call `repr`', start, start + quoted[0].length, `repr(${quoted[1].trim()})`)];
  }
  const step = /^([ \t]*)([\w.]+)[ \t]*(\+\+|--)$/.exec(before);
  if (step !== null && rest.trim() === '') {
    const at = start - before.length + step[1].length;
    return [guess(`Replace \`${step[3]}\``, at, start, `${step[2]} ${step[3][0]}= 1`)];
  }
  return null;
}

/** Punctuation twice, of another kind than was meant, or where there is nothing to part. */
function punctuation(before: string, rest: string, start: number): readonly Fix[] {
  const mark = rest[0];
  const last = before.trimEnd().slice(-1);
  switch (mark) {
    case '.':
    case ':':
      return last === mark ? [repair(`Remove \`${mark}\``, start, start + 1, '')] : [];
    case ',':
      return /[,([{]/.test(last) ? [repair('Remove `,`', start, start + 1, '')] : [];
    case ';':
      if (/^;[ \t]*[)\]}]/.test(rest)) return [repair('Remove `;`', start, start + 1, '')];
      return [
        ...(/^;[ \t]*(?:#.*)?$/.test(rest) ? [repair('Replace `;` with `:`', start, start + 1, ':')] : []),
        guess('Replace `;` with `,`', start, start + 1, ','),
      ];
    default:
      return [];
  }
}

function word(before: string, rest: string, from: number, start: number): readonly (Fix | null)[] {
  const marks = punctuation(before, rest, start);
  if (marks.length > 0) return marks;
  const doubled = /^(\w+)(?!\w)/.exec(rest);
  if (doubled !== null && new RegExp(`(?<!\\w)${doubled[1]}[ \\t]+$`).test(before)) {
    const at = from + before.trimEnd().length;
    return [repair(`Remove \`${doubled[1]}\``, at, start + doubled[1].length, '')];
  }
  const proposals: (Fix | null)[] = [];
  const then = /^then\b[ \t]*/.exec(rest);
  if (then !== null) {
    const at = from + before.trimEnd().length;
    const to = start + then[0].trimEnd().length;
    return [repair('Remove `then`', at, to, ''), repair('Replace `then` with `:`', at, to, ':')];
  }
  if (/^[ \t]*(?:async[ \t]+)?for\b(?!.*\bin\b)/.test(before)) {
    const of = /^(?:of|on|im|ni)\b/.exec(rest);
    if (of !== null) return [repair(`Replace \`${of[0]}\` with \`in\``, start, start + 2, 'in')];
    if (!/\bin\b/.test(rest) && /^\w/.test(rest)) return [repair('Add `in`', start, start, 'in ')];
  }
  const elseIf = /^else[ \t]+if\b/.exec(rest);
  if (elseIf !== null)
    return [repair('Replace `else if` with `elif`', start, start + elseIf[0].length, 'elif')];
  const raised = /^([ \t]*raise[ \t]+)([\w.]+)$/.exec(before.trimEnd());
  const value = /^,[ \t]*([^,#]*[^,#\s])[ \t]*$/.exec(rest);
  if (raised !== null && value !== null) {
    return [guess('Call the exception', start, start + rest.trimEnd().length, `(${value[1]})`)];
  }
  const declared = /^([ \t]*)(?:var|let|const|int|float|str|string|bool|auto|val)[ \t]+$/.exec(before);
  if (declared !== null && /^\w+[ \t]*=/.test(rest)) {
    return [guess('Remove the word before the name', from + declared[1].length, start, '')];
  }
  const prefix = /(?<!\w)(?:[uU][rR])$/.exec(before);
  if (prefix !== null && /^['"]/.test(rest))
    return [guess('Remove the prefix `u`', start - 2, start - 1, '')];
  if (/\bdef\b.*[\w\])]\s+$|^\s+$/.test(before) && /^[\w*]/.test(rest)) {
    const at = from + before.trimEnd().length;
    if (at > from) proposals.push(guess('Add a comma', at, at, ','));
  }
  // The word that stands there, or the one before it, is not what it was meant to be.
  const here = /^[A-Za-z]+/.exec(rest)?.[0];
  const previous = /([A-Za-z]+)[ \t]*$/.exec(before);
  if (previous !== null) {
    const at = from + previous.index;
    proposals.push(...keywordsFor(previous[1], at));
  }
  if (here !== undefined) proposals.push(...keywordsFor(here, start));
  const first = /^([ \t]*)([A-Za-z]+)\b/.exec(before);
  if (first !== null && first[2] !== previous?.[1]) {
    proposals.push(...keywordsFor(first[2], from + first[1].length));
  }
  return proposals.slice(0, 4);
}

function keywordsFor(shown: string, at: number): Fix[] {
  if (keywords.includes(shown)) return [];
  const other = Object.hasOwn(foreign, shown) ? [foreign[shown]] : [];
  const meant = [...other, ...keywords.filter((keyword) => isMisspelt(shown, keyword))];
  return meant
    .slice(0, 2)
    .map((keyword) => guess(`Replace \`${shown}\` with \`${keyword}\``, at, at + shown.length, keyword));
}

/** One letter more, less, or another; or two neighbours in the wrong order; or letters of the wrong case. */
function isMisspelt(shown: string, keyword: string): boolean {
  if (shown.toLowerCase() === keyword) return true;
  if (shown.length < 3 && keyword.length < 3) return false;
  let i = 0;
  while (i < shown.length && shown[i] === keyword[i]) i++;
  const a = shown.slice(i);
  const b = keyword.slice(i);
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a.slice(1) === b.slice(1) && shown.length > 2) ||
    (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

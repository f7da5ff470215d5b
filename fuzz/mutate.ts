/**
 * Small damage: what a slip of the keyboard, a bad merge or a truncated answer does to a program.
 *
 * A mutation is three integers (operator, place, material), so fast-check can draw lists of them and
 * shrink a failing list; what they mean is decided here, against the pieces of the text at that moment.
 * Applying the same list to the same text always gives the same text.
 */
import { cut, join, type Piece } from './tokens.ts';

export interface Mutation {
  readonly op: number;
  readonly at: number;
  readonly with: number;
}

/** Another source to take material from. */
export type Donor = (choice: number) => string;

interface Edit {
  readonly pieces: Piece[];
  /** Indices of the pieces that are neither white space nor line ends. */
  readonly solid: readonly number[];
  readonly at: number;
  readonly material: number;
  readonly donor: Donor;
}

type Mutator = (edit: Edit) => void;

// biome-ignore format: a word list
const operators = [
  '+', '-', '*', '/', '//', '%', '@', '&', '|', '^', '~', '<<', '>>', '**', '<', '>', '<=', '>=', '==', '!=', '<>', '=', ':=', '+=', '-=',
  '*=', '@=', '**=', '->', '.', '...', ',', ':', ';', '(', ')', '[', ']', '{', '}', '!', '?', '$', '`', '\\', '\\\n', '@', "'", '"', '"""', "'''",
];

// biome-ignore format: a word list
const keywords = [
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except',
  'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try',
  'while', 'with', 'yield', 'match', 'case', 'type', '_', 'print', 'exec', '__debug__',
];

// biome-ignore format: a word list
const snippets = [
  'lambda x: ', 'lambda *, a: 0', 'x := 1', '*a', '**k', 'yield from x', 'await x', 'async for x in y', 'for x in y', 'if x else y', 'not in',
  'is not', 'x for x in y', '(yield)', 'match x:', 'case _:', 'case [*_]:', 'type X = ', 'type X[T: int = 1, *Ts, **P] = x', 'except* E:', 'print x',
  'import a.b as c', 'from . import (a, b)', '@d', 'global x', 'nonlocal x', 'del x', 'assert x, y', 'return', 'a: int = 1', 'a = b = c',
  'f(a=1, 2)', 'f(**k, *a)', 'f(x for x in y, 1)', '(*a)', '[*a, *b]', '{**a, b: c}', '{a: b, c}', 'x[a:b, *c]', 'x[a:=1]', 'def f(a, /, b, *, c): pass',
  'def f(a=1, b): pass', 'def f(*): pass', 'class A[T](B, c=d): pass', 'with (a as b, c as d,): pass', 'with a, b: pass', 'try: pass', 'else: pass',
  'f"{x!r:>{w}}"', "f'{x=}'", 'f"{a:{b:{c}}}"', 'f"{', '}"', "f'''{\nx\n}'''", 'f"{lambda x: 1}"', 'f"{x!z}"', 'f"{}"', "f'{a['b']}'", 't"{x}"', 'rb"\\x"',
  'b"é"', 'u"x"', '"\\N{DASH}"', '"\\N{BULLET}"', '"\\x4"', '"\\u12"', '"\\777"', '"a" b"c"', '0777', '0x', '0b12', '1_', '1__0', '1e', '1.e5j', '0_0', '1if', '0o8',
  '09.5', '1.real', '1..real', '0xfor', '1jif x else y', '# type: ignore', '# comment', '    ', '\t', '\f', '\n', '\n\n', '\n    ', ';', '\\\n', '\\ \n',
  '__future__', 'from __future__ import annotations', 'from x import *', 'f()()', 'a.b.c', '-1', '1 + 2j', '*', '**',
];

/** Characters that tokenizers treat in ways of their own. */
// biome-ignore format: a word list
const oddities = [
  '\0', '\x1a', '\x7f', '\x0b', '\x1c', '\x85', '\xa0', '\xad', '\ufeff', '\u200b', '\u2028', '\u2029', '\u3000', '\u0301', '\ud800', '\udc00', '€', '×', '“',
  '”', '–', '𝐱', '℘', '·', '²', '٣', 'ﬁ', 'é', 'e\u0301', '😀', '\t', '\f', '\r', '\v', '\b', '\x1b', 'ａ', '：', '（',
];

// biome-ignore format: a word list
const prefixes = ['', 'r', 'b', 'u', 'f', 'rb', 'bR', 'fr', 'Rf', 't', 'rt', 'ur', 'bf', 'F', 'ft', 'bu', 'rr'];

// biome-ignore format: a word list
const names = ['é', '变量', 'ﬁ', '𝐱', 'µ', 'e\u0301', 'ſ', 'ª', '℘', '_', '__', 'match', 'case', 'type', 'print', 'None', 'True', '__debug__', 'async', 'f', 'rb'];

// biome-ignore format: a word list
const endings = [
  '\\', "'\\", 'b"', '"""\\', "f'{", "f'{x!", "t'{x:", '0x', '1e+', '(', '\\\r', '#', '\ufeff', '\ud83d', '.',
];

const newlines = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n\r',
  '',
  ' ',
  '\f',
  '\\\n',
  '\\\r\n',
  ';',
  '\n ',
  '\n\t',
  '\n        ',
];

function pick<T>(items: readonly T[], choice: number): T {
  return items[choice % items.length];
}

function piece(text: string): Piece {
  return { text, type: 'other' };
}

/** Index of a solid piece; of any piece where there is none. */
function place(edit: Edit): number {
  return edit.solid.length > 0 ? pick(edit.solid, edit.at) : edit.at % Math.max(1, edit.pieces.length);
}

/** Index of a piece of one of the types, or -1. */
function placeOf(edit: Edit, wanted: (piece: Piece) => boolean): number {
  const found: number[] = [];
  edit.pieces.forEach((p, i) => {
    if (wanted(p)) found.push(i);
  });
  return found.length === 0 ? -1 : pick(found, edit.at);
}

function replaceAt(edit: Edit, index: number, text: string): void {
  if (index >= 0 && index < edit.pieces.length) edit.pieces[index] = piece(text);
}

/** A token of some other source, a keyword, an operator or a snippet. */
function material(edit: Edit): string {
  const kind = edit.material & 7;
  const choice = edit.material >>> 3;
  if (kind < 2) return pick(operators, choice);
  if (kind < 4) return pick(keywords, choice);
  if (kind < 6) return pick(snippets, choice);
  const pieces = cut(edit.donor(choice)).filter((p) => p.type !== 'space' && p.type !== 'newline');
  return pieces.length === 0 ? 'x' : pick(pieces, choice >>> 4).text;
}

function isOpen(p: Piece): boolean {
  return p.text === '(' || p.text === '[' || p.text === '{';
}

function isBracket(p: Piece): boolean {
  return isOpen(p) || p.text === ')' || p.text === ']' || p.text === '}';
}

/** [first, last] indices of the pieces of the line that holds the given one, without its line end. */
function lineAround(edit: Edit, index: number): [number, number] {
  let first = index;
  while (first > 0 && edit.pieces[first - 1].type !== 'newline') first--;
  let last = index;
  while (last + 1 < edit.pieces.length && edit.pieces[last].type !== 'newline') last++;
  return [first, last];
}

const mutators: Readonly<Record<string, Mutator>> = {
  delete(edit) {
    edit.pieces.splice(place(edit), 1);
  },
  deleteRun(edit) {
    edit.pieces.splice(place(edit), 1 + (edit.material % 12));
  },
  duplicate(edit) {
    const at = place(edit);
    const run = edit.pieces.slice(at, at + 1 + (edit.material % 3));
    edit.pieces.splice(at, 0, ...run);
  },
  swap(edit) {
    const a = place(edit);
    const b =
      edit.solid.length > 0 ? pick(edit.solid, edit.at + 1 + (edit.material & 1 ? 0 : edit.material)) : a;
    const kept = edit.pieces[a];
    edit.pieces[a] = edit.pieces[b];
    edit.pieces[b] = kept;
  },
  replace(edit) {
    replaceAt(edit, place(edit), material(edit));
  },
  insert(edit) {
    const spaced = edit.material % 3 === 0 ? '' : ' ';
    edit.pieces.splice(place(edit), 0, piece(`${spaced}${material(edit)}${spaced}`));
  },
  splice(edit) {
    const lines = edit.donor(edit.material).split(/(?<=\n)/);
    const from = (edit.material >>> 7) % Math.max(1, lines.length);
    const text = lines.slice(from, from + 1 + (edit.material % 4)).join('');
    const [first] = lineAround(edit, place(edit));
    edit.pieces.splice(first, 0, piece(text.endsWith('\n') ? text : `${text}\n`));
  },
  spliceInLine(edit) {
    const pieces = cut(edit.donor(edit.material));
    const from = (edit.material >>> 5) % Math.max(1, pieces.length);
    edit.pieces.splice(place(edit), 0, ...pieces.slice(from, from + 1 + (edit.material % 9)));
  },
  indent(edit) {
    const [first] = lineAround(edit, place(edit));
    const indentation = pick(
      ['', ' ', '  ', '    ', '\t', '        ', ' \t', '\t ', '\f', '  \f  ', '\\\n', '\u00a0'],
      edit.material,
    );
    const add = edit.material % 5 > 2;
    if (!add && edit.pieces[first].type === 'space') edit.pieces[first] = piece(indentation);
    else edit.pieces.splice(first, 0, piece(indentation));
  },
  indentBlock(edit) {
    const [first] = lineAround(edit, place(edit));
    const indentation = pick([' ', '    ', '\t'], edit.material);
    let left = 1 + (edit.material % 6);
    for (let i = first; i < edit.pieces.length && left > 0; i++) {
      if (i === first || edit.pieces[i - 1].type === 'newline') {
        edit.pieces[i] = piece(
          edit.material & 8 ? `${indentation}${edit.pieces[i].text}` : edit.pieces[i].text.trimStart(),
        );
        left--;
      }
    }
  },
  deleteBracket(edit) {
    const at = placeOf(edit, isBracket);
    if (at >= 0) edit.pieces.splice(at, 1);
  },
  changeBracket(edit) {
    replaceAt(edit, placeOf(edit, isBracket), pick(['(', ')', '[', ']', '{', '}'], edit.material));
  },
  wrap(edit) {
    const at = place(edit);
    const [before, after] = pick(
      [
        ['(', ')'],
        ['(', ',)'],
        ['[', ']'],
        ['{', '}'],
        ['f"{', '}"'],
        ['(*', ',)'],
        ['not (', ')'],
        ['(yield ', ')'],
        ['lambda: ', ''],
        ['f(', ')'],
      ],
      edit.material,
    );
    const end = Math.min(edit.pieces.length, at + 1 + ((edit.material >>> 4) % 8));
    edit.pieces.splice(end, 0, piece(after));
    edit.pieces.splice(at, 0, piece(before));
  },
  replaceOperator(edit) {
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'operator'),
      pick(operators, edit.material),
    );
  },
  replaceKeyword(edit) {
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'keyword'),
      pick(keywords, edit.material),
    );
  },
  replaceName(edit) {
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'name'),
      pick([...names, ...keywords], edit.material),
    );
  },
  replaceNumber(edit) {
    const numbers = snippets.filter((s) => /^\.?\d/.test(s));
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'number'),
      pick(numbers, edit.material),
    );
  },
  replaceByLiteral(edit) {
    const literals = snippets.filter((s) => /^[a-zA-Z]{0,2}["']/.test(s));
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'name' || p.type === 'number' || p.type === 'string'),
      pick(literals, edit.material),
    );
  },
  stringPrefix(edit) {
    const at = placeOf(edit, (p) => p.type === 'string');
    if (at >= 0)
      replaceAt(edit, at, pick(prefixes, edit.material) + edit.pieces[at].text.replace(/^\w*/, ''));
  },
  stringQuotes(edit) {
    const at = placeOf(edit, (p) => p.type === 'string');
    if (at < 0) return;
    const quote = pick(['"', "'", '"""', "'''"], edit.material);
    const text = edit.pieces[at].text.replace(
      /^(\w*)("""|'''|"|')(.*)\2$/s,
      (_, prefix, __, body) => `${prefix}${quote}${body}${quote}`,
    );
    replaceAt(edit, at, text);
  },
  insideString(edit) {
    const at = placeOf(edit, (p) => p.type === 'string');
    if (at < 0) return;
    const { text } = edit.pieces[at];
    const inserted = pick(
      [
        '{',
        '}',
        '{x}',
        '{{',
        '}}',
        '{x!r}',
        '{x=}',
        '{x:>{y}}',
        '{x:',
        '{',
        '\\',
        '\\N',
        '\\N{',
        '\\x',
        '\\\n',
        '\n',
        '"',
        "'",
        '#',
        '{#}',
        '{x\n}',
        '{ }',
        '{*a}',
        '{a:=b}',
        '{f"{x}"}',
        '{!r}',
        '{:}',
        '\\{',
        '{a["b"]}',
        'é',
        '😀',
        '\\u00e9',
        '\\777',
      ],
      edit.material,
    );
    const where = (edit.material >>> 6) % (text.length + 1);
    replaceAt(edit, at, text.slice(0, where) + inserted + text.slice(where));
  },
  truncate(edit) {
    edit.pieces.length = Math.min(edit.pieces.length, place(edit) + 1);
  },
  truncateCharacters(edit) {
    const text = join(edit.pieces);
    edit.pieces.splice(0, edit.pieces.length, piece(text.slice(0, edit.at % (text.length + 1))));
  },
  /** A file that ends in the middle of something. */
  truncateInside(edit) {
    const text = join(edit.pieces);
    const end = pick(endings, edit.material);
    edit.pieces.splice(0, edit.pieces.length, piece(text.slice(0, edit.at % (text.length + 1)) + end));
  },
  behead(edit) {
    edit.pieces.splice(0, place(edit));
  },
  lineEnd(edit) {
    replaceAt(
      edit,
      placeOf(edit, (p) => p.type === 'newline'),
      pick(newlines, edit.material),
    );
  },
  breakLine(edit) {
    edit.pieces.splice(place(edit), 0, piece(pick(newlines, edit.material)));
  },
  allLineEnds(edit) {
    const newline = pick(['\r\n', '\r', '\n'], edit.material);
    edit.pieces.forEach((p, i) => {
      if (p.type === 'newline') edit.pieces[i] = piece(newline);
    });
  },
  deleteLine(edit) {
    const [first, last] = lineAround(edit, place(edit));
    edit.pieces.splice(first, last - first + 1);
  },
  duplicateLine(edit) {
    const [first, last] = lineAround(edit, place(edit));
    edit.pieces.splice(first, 0, piece(join(edit.pieces.slice(first, last + 1))));
  },
  moveLine(edit) {
    const [first, last] = lineAround(edit, place(edit));
    const line = join(edit.pieces.splice(first, last - first + 1));
    const [target] = lineAround(edit, edit.material % Math.max(1, edit.pieces.length));
    edit.pieces.splice(target, 0, piece(line));
  },
  space(edit) {
    const at = place(edit);
    const gap = pick(
      [' ', '', '\t', '\f', '\\\n', '  ', '\n', '\\\r\n    ', '#\n', '\u00a0', '\\', '\\\n\\\n'],
      edit.material,
    );
    if (edit.material & 16 && edit.pieces[at - 1]?.type === 'space') edit.pieces[at - 1] = piece(gap);
    else edit.pieces.splice(at, 0, piece(gap));
  },
  oddity(edit) {
    const text = join(edit.pieces);
    const where = edit.at % (text.length + 1);
    const odd = pick(oddities, edit.material);
    edit.pieces.splice(0, edit.pieces.length, piece(text.slice(0, where) + odd + text.slice(where)));
  },
  /** Meets the limits: brackets, blocks, f-strings and operators nested up to and beyond what CPython allows. */
  amplify(edit) {
    const at = place(edit);
    const times = pick(
      [2, 5, 20, 98, 99, 100, 101, 149, 150, 151, 199, 200, 201, 400, 1000],
      edit.material >>> 3,
    );
    const [before, after] = pick<readonly [string, string]>(
      [
        ['(', ')'],
        ['[', ']'],
        ['{', '}'],
        ['x(', ')'],
        ['not ', ''],
        ['-', ''],
        ['x if y else ', ''],
        ['lambda: ', ''],
        ['x.', ''],
        ['', '[0]'],
        ['x + ', ''],
        ['x ** ', ''],
        ['f"{', '}"'],
        ['x < ', ''],
        ['"a" ', ''],
        ['9', ''],
      ],
      edit.material,
    );
    const size = before.startsWith('f') ? Math.min(times, 151) : times;
    edit.pieces.splice(at + 1, 0, piece(after.repeat(size)));
    edit.pieces.splice(at, 0, piece(before.repeat(size)));
  },
  amplifyBlock(edit) {
    const [first] = lineAround(edit, place(edit));
    const times = pick([2, 10, 18, 19, 20, 21, 98, 99, 100, 101], edit.material >>> 3);
    const head = pick(
      ['if x:', 'while x:', 'for x in y:', 'def f():', 'class C:', 'with x:', 'try:', 'async def f():'],
      edit.material,
    );
    const unit = pick([' ', '\t', '  '], edit.material >>> 7);
    let text = '';
    for (let i = 0; i < times; i++) text += `${unit.repeat(i)}${head}\n`;
    edit.pieces.splice(first, 0, piece(`${text}${unit.repeat(times)}`));
  },
  repeatLine(edit) {
    const [first, last] = lineAround(edit, place(edit));
    const line = join(edit.pieces.slice(first, last + 1));
    edit.pieces.splice(first, 0, piece(line.repeat(1 + (edit.material % 60))));
  },
  deleteCharacter(edit) {
    const text = join(edit.pieces);
    const where = edit.at % (text.length + 1);
    edit.pieces.splice(0, edit.pieces.length, piece(text.slice(0, where) + text.slice(where + 1)));
  },
};

const mutatorList = Object.values(mutators);
export const mutatorCount: number = mutatorList.length;

/** Mutators that repeat, one upon the other, would make sources that only cost time. */
const LARGEST = 50_000;

export function mutate(text: string, mutations: readonly Mutation[], donor: Donor): string {
  let result = text;
  for (const mutation of mutations) {
    if (result.length > LARGEST) break;
    const pieces = cut(result);
    if (pieces.length === 0) pieces.push(piece('\n'));
    const solid: number[] = [];
    pieces.forEach((p, i) => {
      if (p.type !== 'space' && p.type !== 'newline') solid.push(i);
    });
    const edit: Edit = { pieces, solid, at: mutation.at, material: mutation.with, donor };
    pick(mutatorList, mutation.op)(edit);
    result = join(edit.pieces);
  }
  return result;
}

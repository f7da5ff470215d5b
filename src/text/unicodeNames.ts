/**
 * The characters that `\N{NAME}` knows: an optional table, loaded on its own.
 *
 * 200 KB of names are of use to the few files that spell characters out, so nothing in
 * the core imports this file: pass `lookupUnicodeName` to the parser where names
 * matter. The list is decoded into a map at the first look-up (some 35,000 names, tens
 * of milliseconds once).
 *
 * The packed list: names in the order of their code points, each as the number of
 * characters it shares with the name before and the rest spelled with a dictionary of
 * frequent pieces (one or two characters a piece). Upper-case letters, digits, space
 * and hyphen stand for themselves. `~` ends a name; `}` and a packed number open one
 * whose code point is not the next.
 */
import { CLOSE_BRACE, TILDE } from './charCodes.ts';
import { isInBoundaries, LAST_DIGIT, unpackBoundaries, unpackNumbers } from './packedNumbers.ts';
import { ALIASES, ALPHABET, CODES, DICTIONARY, LEADS, NAMES, NUMBERED } from './unicodeNames.generated.ts';

/** A family of names that end in their code point, such as `CJK UNIFIED IDEOGRAPH-4E00`. */
interface NumberedNames {
  readonly prefix: string;
  readonly boundaries: Int32Array;
}

interface NameTable {
  readonly characters: ReadonlyMap<string, string>;
  readonly numbered: readonly NumberedNames[];
}

const holder: { table: NameTable | null } = { table: null };

const HANGUL_BASE = 0xac00;
/** Romanised jamo as the names of syllables spell them: leading consonants, vowels, trailing consonants. */
const LEADING = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TRAILING = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

/**
 * The character of a name or alias, as `\N{name}` finds it in CPython 3.14 (Unicode 16.0), or null.
 *
 * Case does not matter, except in the names CPython works out instead of listing them (Hangul syllables
 * and CJK unified ideographs). Named sequences, which `unicodedata.lookup` knows, are not characters.
 */
export function lookupUnicodeName(name: string): string | null {
  if (name.startsWith('HANGUL SYLLABLE ')) return hangulSyllable(name.slice('HANGUL SYLLABLE '.length));
  holder.table ??= buildTable();
  const upper = name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  return holder.table.characters.get(upper) ?? numberedCharacter(holder.table.numbered, name, upper);
}

function hangulSyllable(romanised: string): string | null {
  const parts = /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/.exec(romanised);
  if (parts === null) return null;
  const leading = LEADING.indexOf(parts[1]);
  const vowel = VOWELS.indexOf(parts[2]);
  const trailing = TRAILING.indexOf(parts[3]);
  if (leading < 0 || vowel < 0 || trailing < 0) return null;
  return String.fromCharCode(HANGUL_BASE + (leading * VOWELS.length + vowel) * TRAILING.length + trailing);
}

function numberedCharacter(families: readonly NumberedNames[], name: string, upper: string): string | null {
  const digits = /-0?([1-9A-F][0-9A-F]{3,4})$/.exec(upper);
  if (digits === null) return null;
  const codePoint = Number.parseInt(digits[1], 16);
  const prefix = upper.slice(0, digits.index + 1);
  for (const family of families) {
    if (family.prefix !== prefix || !isInBoundaries(family.boundaries, codePoint)) continue;
    // CPython computes these instead of comparing: four or five digits, and upper case only.
    const isComputed = prefix === 'CJK UNIFIED IDEOGRAPH-';
    if (isComputed ? name !== upper || name.length > prefix.length + 5 : upper[digits.index + 1] === '0')
      return null;
    return String.fromCodePoint(codePoint);
  }
  return null;
}

function buildTable(): NameTable {
  const characters = new Map<string, string>();
  const pieces = buildPieces();
  addNames(characters, NAMES, pieces);
  addNames(characters, ALIASES, pieces);
  const parts = NUMBERED.split('!');
  const numbered: NumberedNames[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    numbered.push({ prefix: parts[i], boundaries: unpackBoundaries(parts[i + 1]) });
  }
  return { characters, numbered };
}

/** What a code spells: at its first unit or, for two-character codes, at first * 128 + second. */
function buildPieces(): string[] {
  const pieces: string[] = new Array(128 * 128).fill('');
  for (const symbol of ' -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') pieces[symbol.charCodeAt(0)] = symbol;
  const dictionary = DICTIONARY.split(',');
  const singles = CODES.length - LEADS;
  for (let i = 0; i < singles; i++) pieces[CODES.charCodeAt(LEADS + i)] = dictionary[i];
  for (let i = singles; i < dictionary.length; i++) {
    const lead = Math.floor((i - singles) / ALPHABET.length);
    const trail = (i - singles) % ALPHABET.length;
    pieces[CODES.charCodeAt(lead) * 128 + ALPHABET.charCodeAt(trail)] = dictionary[i];
  }
  return pieces;
}

function addNames(characters: Map<string, string>, packed: string, pieces: readonly string[]): void {
  const leads = new Uint8Array(128);
  for (let i = 0; i < LEADS; i++) leads[CODES.charCodeAt(i)] = 1;
  const shared = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) shared[ALPHABET.charCodeAt(i)] = i;
  let name = '';
  let codePoint = -1;
  for (let at = 0; at < packed.length; at++) {
    let distance = 1;
    if (packed.charCodeAt(at) === CLOSE_BRACE) {
      const digits = at + 1;
      do at++;
      while (packed.charCodeAt(at) < LAST_DIGIT);
      at++;
      distance = unpackNumbers(packed.slice(digits, at))[0];
    }
    codePoint += distance;
    name = name.slice(0, shared[packed.charCodeAt(at++)]);
    for (; at < packed.length && packed.charCodeAt(at) !== TILDE; at++) {
      const code = packed.charCodeAt(at);
      name += leads[code] === 0 ? pieces[code] : pieces[code * 128 + packed.charCodeAt(++at)];
    }
    characters.set(name, String.fromCodePoint(codePoint));
  }
}

/**
 * Tables that few files need, loaded when the first of them comes by: the encodings beyond
 * UTF-8, Latin-1 and ASCII, and the names of characters in `\N{…}`.
 *
 * The parser is not asynchronous, so bytes are looked through before they are parsed. The
 * look is a rough one: to load a table in vain costs some milliseconds, to miss it a wrong
 * answer.
 */
import { LINE_FEED } from '../text/charCodes.ts';
import { decodeByHost, type EncodingDecoder } from '../text/coding.ts';
import { decodeSource } from '../text/decode.ts';
import type { UnicodeNames } from '../text/literals.ts';

export interface Tables {
  /** Loads what a source needs; null when that is nothing, so that nobody has to wait. */
  prepare(source: string | Uint8Array): Promise<void> | null;
  /** For the options of `parse` and `lint`; may be called for prepared sources only. */
  readonly encodings: EncodingDecoder;
  /** The text of a prepared source. */
  decode(source: Uint8Array): string;
  readonly unicodeNames: UnicodeNames;
}

/** A coding cookie stands in one of the first two lines. */
const COOKIE = /^(?:[^\r\n]*(?:\r\n?|\n))?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;
/** Read by the parser itself. */
const BASIC = /^(?:utf[-_]?8|ascii|us-ascii|latin-1|iso-8859-1)$/i;

export function createTables(): Tables {
  let decode: EncodingDecoder | null = null;
  let lookup: UnicodeNames | null = null;
  const load = async (needsEncodings: boolean, needsNames: boolean): Promise<void> => {
    if (needsEncodings) decode = (await import('../text/codecs.ts')).decodeNamed;
    if (needsNames) lookup = (await import('../text/unicodeNames.ts')).lookupUnicodeName;
  };
  const encodings: EncodingDecoder = (bytes, name) => (decode ?? decodeByHost)(bytes, name);
  return {
    prepare(source) {
      const needsEncodings = decode === null && typeof source !== 'string' && hasRareEncoding(source);
      const needsNames = lookup === null && namesCharacters(source);
      return needsEncodings || needsNames ? load(needsEncodings, needsNames) : null;
    },
    encodings,
    decode: (source) => decodeSource(source, encodings).text,
    unicodeNames: (name) => lookup!(name),
  };
}

function hasRareEncoding(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const second = all.indexOf(LINE_FEED, all.indexOf(LINE_FEED) + 1);
  const head = second < 0 ? all : all.subarray(0, second);
  if (!head.includes('coding')) return false;
  const name = COOKIE.exec(head.toString('latin1'))?.[1];
  return name !== undefined && !BASIC.test(name);
}

function namesCharacters(source: string | Uint8Array): boolean {
  if (typeof source === 'string') return source.includes('\\N{');
  return Buffer.from(source.buffer, source.byteOffset, source.length).includes('\\N{');
}

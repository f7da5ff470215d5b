/**
 * The name table: one string object and one small integer for each distinct
 * identifier of a file, found while the identifier is scanned.
 *
 * Open addressing over a rolling hash, in typed arrays. A hit is verified against
 * the characters of the first occurrence, in the buffer; that is why the buffer
 * ends with the text of the keywords, which every table begins with. `slice` and a
 * `Map` instead measured 15 % slower over a whole parse.
 */
import { normalizeIdentifier } from '../text/identifiers.ts';
import { seededNames } from './tokens.ts';

const seedText = /* @__PURE__ */ seededNames.join('');
const SEED_BITS = 10;
const UNDERSCORE = 95;

export interface NameTable {
  /** Name id + 1 by hash slot. */
  slots: Int32Array;
  mask: number;
  /** Three entries a name id: hash, length, and offset of the characters in the buffer or -1. */
  entries: Int32Array;
  count: number;
}

/** The hash that the lexer computes as it scans: h = h * 31 + unit. */
function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Spreads the hash: its low bits alone are those of the last characters. */
const slotOf = (hash: number): number => hash ^ (hash >>> 15) ^ (hash >>> 7);

interface Seed {
  readonly slots: Int32Array;
  /** Entries of the seeded names, with offsets from where their text begins, and room for more. */
  readonly entries: Int32Array;
  readonly units: Uint16Array;
}

/** The state of a table that knows the keywords only; tables start as copies of it. */
const seed: Seed = /* @__PURE__ */ makeSeed();

function makeSeed(): Seed {
  const slots = new Int32Array(1 << SEED_BITS);
  const entries = new Int32Array(3 * (slots.length >> 1));
  const mask = slots.length - 1;
  let offset = 0;
  const units = new Uint16Array(seedText.length);
  for (let id = 0; id < seededNames.length; id++) {
    const { length } = seededNames[id];
    let hash = 0;
    for (let at = offset; at < offset + length; at++) {
      units[at] = seedText.charCodeAt(at);
      hash = (Math.imul(hash, 31) + units[at]) | 0;
    }
    entries[id * 3] = hash;
    entries[id * 3 + 1] = length;
    entries[id * 3 + 2] = offset;
    offset += length;
    let slot = slotOf(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  return { slots, entries, units };
}

/** Arrays of the size every table starts with. */
export const makeSlots = (): Int32Array => seed.slots.slice();
export const makeEntries = (): Int32Array => seed.entries.slice();

/** Units after the end of the source: a zero and the text of the seeded names. */
export const SOURCE_TAIL = seedText.length + 2;

class Table implements NameTable {
  slots: Int32Array;
  mask: number;
  entries: Int32Array;
  count: number;

  constructor(slots: Int32Array, entries: Int32Array, length: number) {
    slots.set(seed.slots);
    this.slots = slots;
    this.mask = slots.length - 1;
    this.entries = entries;
    this.count = seededNames.length;
    for (let at = 0; at < 3 * seededNames.length; at += 3) {
      entries[at] = seed.entries[at];
      entries[at + 1] = seed.entries[at + 1];
      entries[at + 2] = seed.entries[at + 2] + length + 1;
    }
  }
}

/** A table that knows the keywords only, in the given arrays, for a source of `length` units. */
export function createNameTable(slots: Int32Array, entries: Int32Array, length: number): NameTable {
  return new Table(slots, entries, length);
}

/** Null in a bare engine, which gets the loop. */
const encoder = /* @__PURE__ */ makeEncoder();

function makeEncoder(): InstanceType<typeof TextEncoder> | null {
  return typeof TextEncoder === 'undefined' ? null : new TextEncoder();
}

/**
 * Copies a source into a buffer: its units, a zero, the seeded names. `bytes` is room for as
 * many bytes as the source has units: ASCII goes through it, natively, because `charCodeAt`
 * asks for the representation of the string again for each unit (12 % of a parse).
 */
export function copySource(text: string, buf: Uint16Array, bytes: Uint8Array): void {
  const length = text.length;
  const result = encoder === null ? null : encoder.encodeInto(text, bytes);
  // As many bytes as units: each unit is one byte.
  if (result !== null && result.read === length && result.written === length)
    buf.set(bytes.subarray(0, length));
  else for (let i = 0; i < length; i++) buf[i] = text.charCodeAt(i);
  buf[length] = 0;
  buf.set(seed.units, length + 1);
}

/** The part of the parser's state that names need. */
export interface NameOwner {
  readonly table: NameTable;
  readonly names: string[];
  /** Ids of the names that a class mangles. */
  readonly privateNames: number[];
  readonly buf: Uint16Array;
  readonly text: string;
}

/** Id of the ASCII identifier at [start, end), whose rolling hash is known. */
export function internRange(p: NameOwner, start: number, end: number, hash: number): number {
  const table = p.table;
  const slots = table.slots;
  const entries = table.entries;
  const mask = table.mask;
  const length = end - start;
  let slot = slotOf(hash) & mask;
  for (;;) {
    const entry = slots[slot];
    if (entry === 0) break;
    const id = entry - 1;
    const at = id * 3;
    if (entries[at] === hash && entries[at + 1] === length) {
      const offset = entries[at + 2];
      if (offset >= 0 ? sameUnits(p.buf, offset, start, length) : p.names[id] === p.text.slice(start, end))
        return id;
    }
    slot = (slot + 1) & mask;
  }
  return addName(p, p.text.slice(start, end), length, hash, start, slot);
}

function sameUnits(buf: Uint16Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (buf[a + i] !== buf[b + i]) return false;
  return true;
}

/** Id of a name that does not lie in the buffer as it is: a dotted or normalised one. */
export function internString(p: NameOwner, name: string): number {
  const table = p.table;
  const hash = hashOf(name);
  let slot = slotOf(hash) & table.mask;
  for (;;) {
    const entry = table.slots[slot];
    if (entry === 0) return addName(p, name, name.length, hash, -1, slot);
    if (table.entries[(entry - 1) * 3] === hash && p.names[entry - 1] === name) return entry - 1;
    slot = (slot + 1) & table.mask;
  }
}

/** Id of an identifier with characters beyond ASCII; CPython compares them in NFKC form (PEP 3131). */
export function internUnicode(p: NameOwner, start: number, end: number): number {
  return internString(p, normalizeIdentifier(p.text.slice(start, end)));
}

/** `__x`, but neither `__x__` nor a dotted name (Python/symtable.c, `_Py_Mangle`). */
function isPrivateName(name: string): boolean {
  return name.length > 2 && name.startsWith('__') && !name.endsWith('__') && !name.includes('.');
}

/** @param length of the name: V8 asks for the length of a string by its representation, of which there are many */
function addName(
  p: NameOwner,
  name: string,
  length: number,
  hash: number,
  offset: number,
  slot: number,
): number {
  const table = p.table;
  const id = table.count++;
  const at = id * 3;
  const entries = table.entries;
  entries[at] = hash;
  entries[at + 1] = length;
  entries[at + 2] = offset;
  p.names.push(name);
  if (name.charCodeAt(0) === UNDERSCORE && isPrivateName(name)) p.privateNames.push(id);
  table.slots[slot] = id + 1;
  if (table.count * 2 >= table.slots.length) growTable(table);
  return id;
}

/** Four times the slots, and entries for half as many names. */
function growTable(table: NameTable): void {
  const slots = new Int32Array(table.slots.length * 4);
  const mask = slots.length - 1;
  const entries = new Int32Array(3 * (slots.length >> 1));
  entries.set(table.entries);
  for (let id = 0; id < table.count; id++) {
    let slot = slotOf(entries[id * 3]) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  table.slots = slots;
  table.entries = entries;
  table.mask = mask;
}

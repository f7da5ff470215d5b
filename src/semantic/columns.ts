/**
 * Columns of the tables: how they are made, and how they grow when they are full.
 */

export function grown8(from: Uint8Array): Uint8Array {
  const to = new Uint8Array(from.length * 2);
  to.set(from);
  return to;
}

export function grown16(from: Uint16Array): Uint16Array {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}

export function grown32(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

export function longer(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

/** One buffer, handed out column by column, the widest first. */
class Room {
  private readonly buffer: ArrayBuffer;
  private at = 0;

  constructor(size: number) {
    this.buffer = new ArrayBuffer(size);
  }

  words(count: number): Int32Array {
    const from = this.at;
    this.at = from + 4 * count;
    return new Int32Array(this.buffer, from, count);
  }

  halves(count: number): Uint16Array {
    const from = this.at;
    this.at = from + 2 * count;
    return new Uint16Array(this.buffer, from, count);
  }

  bytes(count: number): Uint8Array {
    const from = this.at;
    this.at = from + count;
    return new Uint8Array(this.buffer, from, count);
  }
}

const SCOPE_BYTES = 3 * 4 + 2 + 1;
const ROW_BYTES = 7 * 4 + 2 + 1;
const REFERENCE_BYTES = 4 * 4 + 2;

/**
 * The columns that a model keeps, all in one buffer: nearly thirty arrays of their own would cost more than
 * filling them. There are as many rows for symbols as for bindings.
 */
export class Columns {
  readonly scopeParent: Int32Array;
  readonly scopeNode: Int32Array;
  readonly scopeFirst: Int32Array;
  readonly symbolName: Int32Array;
  readonly symbolScope: Int32Array;
  readonly symbolNext: Int32Array;
  readonly symbolFirstBinding: Int32Array;
  readonly symbolLastBinding: Int32Array;
  readonly owner: Int32Array;
  readonly outer: Int32Array;
  readonly bindingNode: Int32Array;
  readonly bindingSymbol: Int32Array;
  readonly bindingNext: Int32Array;
  readonly shadowed: Int32Array;
  readonly shadowedOutside: Int32Array;
  readonly firstUse: Int32Array;
  readonly target: Int32Array;
  readonly referenceNode: Int32Array;
  readonly referenceSymbol: Int32Array;
  readonly linkedBinding: Int32Array;
  readonly nextUse: Int32Array;
  readonly scopeFlags: Uint16Array;
  readonly symbolFlags: Uint16Array;
  readonly bindingFlags: Uint16Array;
  readonly referenceFlags: Uint16Array;
  readonly scopeKind: Uint8Array;
  readonly resolution: Uint8Array;
  readonly bindingKind: Uint8Array;

  constructor(scopes: number, rows: number, references: number) {
    const room = new Room(scopes * SCOPE_BYTES + 2 * rows * ROW_BYTES + references * REFERENCE_BYTES);
    this.scopeParent = room.words(scopes);
    this.scopeNode = room.words(scopes);
    this.scopeFirst = room.words(scopes);
    this.symbolName = room.words(rows);
    this.symbolScope = room.words(rows);
    this.symbolNext = room.words(rows);
    this.symbolFirstBinding = room.words(rows);
    this.symbolLastBinding = room.words(rows);
    this.owner = room.words(rows);
    this.outer = room.words(rows);
    this.bindingNode = room.words(rows);
    this.bindingSymbol = room.words(rows);
    this.bindingNext = room.words(rows);
    this.shadowed = room.words(rows);
    this.shadowedOutside = room.words(rows);
    this.firstUse = room.words(rows);
    this.target = room.words(rows);
    this.referenceNode = room.words(references);
    this.referenceSymbol = room.words(references);
    this.linkedBinding = room.words(references);
    this.nextUse = room.words(references);
    this.scopeFlags = room.halves(scopes);
    this.symbolFlags = room.halves(rows);
    this.bindingFlags = room.halves(rows);
    this.referenceFlags = room.halves(references);
    this.scopeKind = room.bytes(scopes);
    this.resolution = room.bytes(rows);
    this.bindingKind = room.bytes(rows);
  }
}

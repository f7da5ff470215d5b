/**
 * The typed arrays that a parse needs only while it runs, kept for the next one.
 *
 * A typed array costs about a microsecond to make and as much to collect, and a file
 * of 20 kB takes 200 to parse. One workspace waits at a time: a parse takes it away
 * and puts it back at its end, so parses may nest (a second one makes its own) and
 * nothing in it outlives the parse that uses it. What a tree keeps is copied out.
 */
import { settleShapes } from '../ast/settle.ts';
import { makeEntries, makeSlots, SOURCE_TAIL } from './names.ts';

/** Units of source beyond which a workspace is not kept: 16 bytes a unit at the most. */
const KEPT_UNITS = 1 << 19;

export class Workspace {
  /** The source as UTF-16 units, a zero, then the text of the seeded names. */
  buf: Uint16Array;
  /** Room for the source as bytes, on the way into `buf`. */
  bytes: Uint8Array;
  /** Of the name table, at its first size. */
  readonly slots: Int32Array;
  readonly entries: Int32Array;
  /** Columns of the tape. */
  kinds: Uint8Array;
  low: Int32Array;
  nameIds: Int32Array;

  constructor(length: number) {
    this.buf = new Uint16Array(length + SOURCE_TAIL);
    this.bytes = new Uint8Array(length);
    this.slots = makeSlots();
    this.entries = makeEntries();
    // A node spans 16 units of source on average; the tape doubles when a file is denser.
    const capacity = (length >> 3) + 64;
    this.kinds = new Uint8Array(capacity);
    this.low = new Int32Array(capacity);
    this.nameIds = new Int32Array(capacity);
  }
}

const idle: Workspace[] = [];

/** A workspace for a source of `length` units; who makes one for the first time has parsed nothing yet. */
export function takeWorkspace(length: number): Workspace {
  const workspace = idle.pop();
  if (workspace === undefined) {
    settleShapes();
    return new Workspace(Math.max(length, 1 << 14));
  }
  if (workspace.bytes.length < length) {
    workspace.buf = new Uint16Array(length * 2 + SOURCE_TAIL);
    workspace.bytes = new Uint8Array(length * 2);
  }
  return workspace;
}

/** Gives a workspace back, unless it has grown large or another one waits already. */
export function returnWorkspace(workspace: Workspace): void {
  if (idle.length === 0 && workspace.buf.length <= KEPT_UNITS) idle.push(workspace);
}

/**
 * The bytes of a file, or in words why there are none to check.
 *
 * One buffer serves file after file: to make one for each, and to ask for its size first, took half of the
 * time of reading.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { reasonOf } from '../reasons.ts';

/** A NUL among the first bytes: an image, an archive, or text in UTF-16, never Python. */
const SNIFFED_BYTES = 1024;

/**
 * A tree takes up to sixty times the memory of its source, and a process that runs out of it reports
 * nothing at all. Nobody writes files of this size.
 */
const MAX_BYTES = 16 * 1024 * 1024;

/** Where files are read into. */
export interface ReadingRoom {
  buffer: Buffer;
}

/** Few files need more. */
const USUAL_BYTES = 1 << 19;
/** Larger buffers are not kept. */
const KEPT_BYTES = 1 << 22;

export const createReadingRoom = (): ReadingRoom => ({ buffer: Buffer.allocUnsafeSlow(USUAL_BYTES) });

/** @returns the bytes, which stay what they are until the next call for the same room; or why there are none */
export function readSource(room: ReadingRoom, absolutePath: string): Uint8Array | string {
  try {
    const file = openSync(absolutePath, 'r');
    try {
      return readAll(room, file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const reason = reasonOf(error);
    // A name that is no UTF-8 reaches us with marks in place of its bytes.
    return absolutePath.includes('\ufffd') ? `${reason} (its name seems to be no UTF-8)` : reason;
  }
}

function readAll(room: ReadingRoom, file: number): Uint8Array | string {
  let { buffer } = room;
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (length < buffer.length) {
      // Less than was asked for need not be the end.
      if (count === 0) return checkBytes(buffer.subarray(0, length));
      continue;
    }
    const size = Math.max(fstatSync(file).size, length);
    if (size > MAX_BYTES) return tooLarge(size);
    const larger = Buffer.allocUnsafeSlow(size + (size >> 1));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
    if (buffer.length <= KEPT_BYTES) room.buffer = buffer;
  }
}

/** The bytes, or why they cannot be checked. */
export function checkBytes(bytes: Uint8Array): Uint8Array | string {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes.length);
  const isBinary = bytes.subarray(0, SNIFFED_BYTES).includes(0);
  return isBinary ? 'not text that Python could read (binary data or UTF-16)' : bytes;
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
  return `too large to check: ${megabytes(size)} MB, the limit is ${megabytes(MAX_BYTES)} MB`;
}

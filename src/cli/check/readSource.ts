/** The bytes of a file, or in words why there are none to check. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { reasonOf } from '../reasons.ts';

/** A NUL among the first bytes: an image, an archive, or text in UTF-16, never Python. */
const SNIFFED_BYTES = 1024;

/**
 * A tree takes up to sixty times the memory of its source, and a process that runs out of it reports
 * nothing at all. Nobody writes files of this size.
 */
const MAX_BYTES = 16 * 1024 * 1024;

export function readSource(absolutePath: string): Uint8Array | string {
  try {
    const file = openSync(absolutePath, 'r');
    try {
      const { size } = fstatSync(file);
      return size > MAX_BYTES ? tooLarge(size) : checkBytes(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const reason = reasonOf(error);
    // A name that is no UTF-8 reaches us with marks in place of its bytes.
    return absolutePath.includes('\ufffd') ? `${reason} (its name seems to be no UTF-8)` : reason;
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

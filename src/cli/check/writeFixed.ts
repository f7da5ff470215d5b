/** Puts a fixed file in the place of the old one. */
import { readFileSync } from 'node:fs';
import { writeAtomic } from '../atomicFile.ts';
import { reasonOf } from '../reasons.ts';

/**
 * Writes `fixed` when the file still is what was read.
 * @returns why nothing was written; null when it was
 */
export function writeFixed(absolutePath: string, read: Uint8Array, fixed: Uint8Array): string | null {
  try {
    if (!readFileSync(absolutePath).equals(read)) return 'not fixed: somebody changed it meanwhile';
    writeAtomic(absolutePath, fixed);
    return null;
  } catch (error) {
    return `not fixed: ${reasonOf(error)}`;
  }
}

/**
 * Files that are either the old or the new ones, never half of one: written beside their
 * place and then moved there.
 *
 * A symbolic link stays, and the file it leads to is replaced; mode and owner stay too.
 * What is no regular file (`/dev/stdout`) is written to directly.
 */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** A file that is being written. */
export interface AtomicFile {
  write(content: string | Uint8Array): void;
  /** Puts the file in its place. */
  commit(): void;
  /** Leaves everything as it was. */
  abandon(): void;
}

/** @throws the error of the file system when the file could not be made here */
export function openAtomic(name: string): AtomicFile {
  const existing = statOrNull(name);
  if (existing !== null && !existing.isFile()) return openDirect(name);
  // A file that must not be written must not be replaced either.
  if (existing !== null) accessSync(name, constants.W_OK);
  const target = existing === null ? path.resolve(name) : realpathSync(name);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${process.pid}-${process.hrtime.bigint()}.tmp`,
  );
  const file = openSync(temporary, 'wx');
  const abandon = (): void => {
    closeSync(file);
    unlinkSync(temporary);
  };
  return {
    write: (content) => writeWhole(file, content),
    commit() {
      try {
        if (existing !== null) keepOwnerAndMode(file, existing);
        fsyncSync(file);
      } catch (error) {
        abandon();
        throw error;
      }
      closeSync(file);
      try {
        renameSync(temporary, target);
      } catch (error) {
        unlinkSync(temporary);
        throw error;
      }
    },
    abandon,
  };
}

/** Replaces a file's content. @throws the error of the file system; the old content is then still there */
export function writeAtomic(name: string, content: string | Uint8Array): void {
  const file = openAtomic(name);
  try {
    file.write(content);
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.commit();
}

function openDirect(name: string): AtomicFile {
  const file = openSync(name, 'w');
  const close = (): void => closeSync(file);
  return { write: (content) => writeWhole(file, content), commit: close, abandon: close };
}

function statOrNull(name: string): Stats | null {
  return statSync(name, { throwIfNoEntry: false }) ?? null;
}

/** One call may write less than it is given. */
function writeWhole(file: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function keepOwnerAndMode(file: number, { mode, uid, gid }: Stats): void {
  const isOwn = uid === process.getuid?.() && gid === process.getgid?.();
  if (!isOwn && process.getuid !== undefined) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only the administrator may give files away; the content is what counts.
    }
  }
  // After the owner: changing that takes the set-user bits away.
  fchmodSync(file, mode & 0o7777);
}

/**
 * The standard streams of this process, without what Node's own cost.
 *
 * `process.stdout` loads Node's streams when it is first touched, and sockets for a pipe: 2 to 4 ms, more than
 * checking a file takes. Writing to a file, a pipe or a socket waits for the reader either way, so that the plain
 * system call does the same. A terminal gets Node's stream, which knows how wide it is.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';
import type { Sink, Streams } from './streams.ts';

export interface StandardStreams extends Streams {
  /** Whether all that was written is with its reader by now, so that the process may end. */
  readonly areSynchronous: boolean;
}

const STDOUT = 1;
const STDERR = 2;
/** Milliseconds until a reader that has no room is asked again. */
const PAUSE = 2;

/** Node's own where a system call is not enough. Never closed. */
export function standardStreams(): StandardStreams {
  const isPlainOut = isPlain(STDOUT);
  const isPlainError = isPlain(STDERR);
  return {
    stdout: isPlainOut ? plainSink(STDOUT) : process.stdout.on('error', failWriting),
    stderr: isPlainError ? plainSink(STDERR) : process.stderr,
    areSynchronous: isPlainOut && isPlainError,
    get stdin() {
      return process.stdin;
    },
  };
}

/** Whether a stream is a file, a pipe, a socket or nowhere. Windows' pipes are none of them. */
function isPlain(descriptor: number): boolean {
  try {
    const target = fstatSync(descriptor);
    if (target.isFile() || target.isFIFO() || target.isSocket()) return true;
    return target.isCharacterDevice() && target.rdev === statSync(devNull).rdev;
  } catch {
    // Closed, or a system without such a device.
    return false;
  }
}

const plainSink = (descriptor: number): Sink => ({
  isTTY: false,
  write(content) {
    let rest = typeof content === 'string' ? Buffer.from(content) : content;
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        else failWriting(error as NodeJS.ErrnoException);
      }
    }
    return true;
  },
});

/** The reader of a pipe may have seen enough: `pywalk-lint … | head` is no failure. */
function failWriting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

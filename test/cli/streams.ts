/** Standard streams that a test can fill and read. */
import { PassThrough, Readable } from 'node:stream';
import type { Streams } from '../../src/cli/streams.ts';

export interface RecordedStreams extends Streams {
  /** What was written so far. */
  stdoutText(): string;
  stderrText(): string;
}

export function recordStreams(input: string | Uint8Array = ''): RecordedStreams {
  const written = { stdout: '', stderr: '' };
  const record = (name: 'stdout' | 'stderr'): PassThrough => {
    // The smallest buffer: every write has to wait, as for a slow reader.
    const stream = new PassThrough({ highWaterMark: 1, encoding: 'utf8' });
    stream.on('data', (chunk: string) => {
      written[name] += chunk;
    });
    return stream;
  };
  return {
    // In pieces of a few bytes, so that lines and characters are cut anywhere.
    stdin: Readable.from(cut(Buffer.from(input as string), 7)),
    stdout: record('stdout'),
    stderr: record('stderr'),
    stdoutText: () => written.stdout,
    stderrText: () => written.stderr,
  };
}

function* cut(bytes: Buffer, size: number): Generator<Buffer, void> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

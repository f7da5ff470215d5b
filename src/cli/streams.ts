/**
 * Standard streams for commands that answer in bulk: lines in, lines out, and never more
 * output in memory than the reader at the other end has room for.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes; tests pass their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Writes, and resolves once the stream has room again. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * The lines of UTF-8 input without their line breaks (\n or \r\n), blank ones left out. Node's readline
 * would also split at U+2028, which may stand unescaped inside a JSON string.
 */
export async function* readLines(input: Readable): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines.map(withoutCarriageReturn).filter(isNotBlank);
  }
  const last = withoutCarriageReturn(rest + decoder.decode());
  if (isNotBlank(last)) yield last;
}

const withoutCarriageReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
const isNotBlank = (line: string): boolean => line.trim() !== '';

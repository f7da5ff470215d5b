/**
 * Standard streams for commands that answer in bulk: lines in, lines out, and never more
 * output in memory than the reader at the other end has room for.
 */
import { once } from 'node:events';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';

/** What can be written to: Node's streams and whatever else has their `write`. */
export interface Sink {
  /** @returns false when the next piece should wait for the event `drain`; only a {@link Writable} may say so */
  write(content: string | Uint8Array): boolean;
  readonly isTTY?: boolean;
}

/** What a command reads and writes; tests pass their own. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
}

/** Writes, and resolves once the stream has room again. */
export async function write(sink: Sink, text: string): Promise<void> {
  if (!sink.write(text)) await once(sink as Writable, 'drain');
}

/** Reads a stream to its end. Node's module for it is loaded here: runs that read no stream do without. */
export function readAll(input: Readable): Promise<Buffer> {
  return process.getBuiltinModule('node:stream/consumers').buffer(input);
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

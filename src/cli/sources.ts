/**
 * The sources that `ast` and `verdict` are given: files, read as bytes so that BOM and
 * coding cookie count, and JSONL records that carry a source as text or as bytes.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { reasonOf } from './reasons.ts';
import { readAll, readLines } from './streams.ts';

/** A source, or why there is none. */
export interface Source {
  /** The file's name or the record's id. */
  readonly name: string;
  readonly content: string | Uint8Array | null;
  readonly problem: SourceProblem | null;
}

export interface SourceProblem {
  /** What Python would call it. */
  readonly type: string;
  readonly message: string;
}

const pythonErrors: Readonly<Record<string, string>> = {
  ENOENT: 'FileNotFoundError',
  EISDIR: 'IsADirectoryError',
  ENOTDIR: 'NotADirectoryError',
  EACCES: 'PermissionError',
  EPERM: 'PermissionError',
};

function describeFailure(error: unknown): SourceProblem {
  const { code } = error as NodeJS.ErrnoException;
  return { type: pythonErrors[code ?? ''] ?? 'OSError', message: reasonOf(error) };
}

/** The problem of a source on which the program itself failed. */
export function internalProblem(error: unknown): SourceProblem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { type: 'InternalError', message: `internal error, please report it: ${detail}` };
}

/** Reads one file. Never throws: what goes wrong is in `problem`. */
export async function readSource(name: string): Promise<Source> {
  try {
    return { name, content: await readFile(name), problem: null };
  } catch (error) {
    return { name, content: null, problem: describeFailure(error) };
  }
}

/** Reads a stream to its end. */
export async function readStream(stream: Readable): Promise<Source> {
  return { name: '-', content: await readAll(stream), problem: null };
}

/** `{id, source}` is text, `{id, source_b64}` is bytes; anything else is a problem of that line alone. */
function readRecord(line: string, place: string): Source {
  const broken = (message: string): Source => ({
    name: place,
    content: null,
    problem: { type: 'ValueError', message },
  });
  let record: { readonly id?: unknown; readonly source?: unknown; readonly source_b64?: unknown };
  try {
    record = JSON.parse(line);
  } catch (error) {
    return broken((error as Error).message);
  }
  if (record === null || typeof record !== 'object' || typeof record.id !== 'string')
    return broken('a record needs an id');
  const { id, source, source_b64: encoded } = record;
  if (typeof encoded === 'string')
    return { name: id, content: Buffer.from(encoded, 'base64'), problem: null };
  if (typeof source === 'string') return { name: id, content: source, problem: null };
  return broken(`record ${id} has neither source nor source_b64`);
}

/** The records of a JSONL file, one a line; a file that cannot be read gives one problem. */
export async function* readRecords(
  name: string,
  input: Readable | null = null,
): AsyncGenerator<Source, void> {
  let number = 0;
  try {
    for await (const line of readLines(input ?? createReadStream(name)))
      yield readRecord(line, `${name}: record ${++number}`);
  } catch (error) {
    yield { name, content: null, problem: describeFailure(error) };
  }
}

/**
 * The command `verdict`: whether Python would compile each of many sources, and what it
 * would say first if not.
 *
 * It answers a file of cases in one process, so that thousands of snippets can be judged
 * from outside; a rejected source is an answer, not a failure, and leaves the exit code 0.
 */

import { asciiJson } from '../ast/python.ts';
import type { TargetVersion } from '../parser/index.ts';
import { type VerdictOptions, verdict } from '../verdict/index.ts';
import { EXIT_CLEAN, EXIT_FAILURE } from './exitCodes.ts';
import { internalProblem, readRecords, type Source, type SourceProblem } from './sources.ts';
import { type Streams, write } from './streams.ts';
import { errorJson } from './syntaxError.ts';
import { createTables } from './tables.ts';

export interface VerdictArguments {
  /** A file of `{id, source | source_b64}` records, one a line, or `-` for stdin. */
  readonly cases: string;
  readonly targetVersion: TargetVersion | undefined;
}

/**
 * Prints one line for each record, in their order. Offsets are CPython's: 1-based, in characters.
 *
 * @returns the exit code
 */
export async function runVerdict(args: VerdictArguments, streams: Streams): Promise<number> {
  const tables = createTables();
  const { encodings, unicodeNames } = tables;
  const options = { targetVersion: args.targetVersion, unicodeNames, encodings };
  let exitCode = EXIT_CLEAN;
  for await (const source of readRecords(args.cases, args.cases === '-' ? streams.stdin : null)) {
    if (source.content !== null) await tables.prepare(source.content);
    const answer = judge(source, options);
    if (typeof answer === 'string') {
      await write(streams.stdout, answer);
    } else {
      exitCode = EXIT_FAILURE;
      await write(streams.stderr, `pywalk-lint: ${source.name}: ${answer.message}\n`);
    }
  }
  return exitCode;
}

/** The line for one record, or why there is none. */
function judge({ name, content, problem }: Source, options: VerdictOptions): string | SourceProblem {
  if (content === null) return problem!;
  try {
    const error = verdict(content, options);
    const answer = error === null ? 'true}' : `false,${errorJson(error).slice(1)}`;
    return `{"id":${asciiJson(name)},"ok":${answer}\n`;
  } catch (error) {
    return internalProblem(error);
  }
}

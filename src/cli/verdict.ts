/**
 * The command `verdict`: whether Python would compile each of many sources, and what it
 * would say first if not.
 *
 * It answers a file of cases in one process, so that thousands of snippets can be judged
 * from outside; a rejected source is an answer, not a failure, and leaves the exit code 0.
 */

import type { Command } from 'commander';
import { asciiJson } from '../ast/python.ts';
import { type ParseOptions, parse, type TargetVersion } from '../parser/index.ts';
import { decodeNamed } from '../text/codecs.ts';
import {
  internalProblem,
  parseTargetVersion,
  readRecords,
  type Source,
  type SourceProblem,
} from './sources.ts';
import { type Streams, write } from './streams.ts';
import { errorJson, findSyntaxError } from './syntaxError.ts';

export interface VerdictArguments {
  /** A file of `{id, source | source_b64}` records, one a line, or `-` for stdin. */
  readonly cases: string;
  readonly targetVersion: TargetVersion | undefined;
}

const EXIT_CLEAN = 0;
const EXIT_FAILURE = 2;

/** Adds `verdict` to the program. */
export function registerVerdict(program: Command): void {
  program
    .command('verdict')
    .summary('say of each source in a JSONL file whether Python accepts it')
    .description(
      'Prints {id, ok} or {id, ok: false, type, msg, lineno, offset, end_lineno, end_offset} for each record ' +
        '{id, source | source_b64}: what compile() of the target version raises first.',
    )
    .argument('<cases>', 'a JSONL file, or - for stdin')
    .option('--target-version <version>', 'the Python to answer for: 3.8 to 3.14', parseTargetVersion)
    .addHelpText(
      'after',
      '\nExit codes: 0 all records judged; 2 wrong usage, or a record that could not be read.',
    )
    .action(async (cases: string, options: { readonly targetVersion?: TargetVersion }) => {
      process.exitCode = await runVerdict({ cases, targetVersion: options.targetVersion }, process);
    });
}

/**
 * Prints one line for each record, in their order. Offsets are CPython's: 1-based, in characters.
 *
 * @returns the exit code
 */
export async function runVerdict(args: VerdictArguments, streams: Streams): Promise<number> {
  const { lookupUnicodeName } = await import('../text/unicodeNames.ts');
  const options = {
    targetVersion: args.targetVersion,
    unicodeNames: lookupUnicodeName,
    encodings: decodeNamed,
  };
  let exitCode = EXIT_CLEAN;
  for await (const source of readRecords(args.cases, args.cases === '-' ? streams.stdin : null)) {
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
function judge({ name, content, problem }: Source, options: ParseOptions): string | SourceProblem {
  if (content === null) return problem!;
  try {
    const error = findSyntaxError(parse(content, options));
    const answer = error === null ? 'true}' : `false,${errorJson(error).slice(1)}`;
    return `{"id":${asciiJson(name)},"ok":${answer}\n`;
  } catch (error) {
    return internalProblem(error);
  }
}

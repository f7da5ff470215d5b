/**
 * The command `ast`: the trees of files, for a person or to be compared with CPython's.
 *
 * With `--canonical` every file gives one line of JSON: its tree, the hash of its tree, or
 * its first error. A file that CPython rejects is then a result like any other, so the exit
 * code stays 0; without it a rejected file makes the exit code 1.
 */
import { createHash } from 'node:crypto';
import { asciiJson, dump, writeCanonical } from '../ast/python.ts';
import type { Tree } from '../ast/tree.ts';
import { type ParseOptions, parse, type TargetVersion } from '../parser/index.ts';
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from './exitCodes.ts';
import { internalProblem, readRecords, readSource, type Source, type SourceProblem } from './sources.ts';
import { readLines, type Streams, write } from './streams.ts';
import { errorJson, findSyntaxError } from './syntaxError.ts';
import { createTables } from './tables.ts';

export interface AstArguments {
  /** Files; `-` alone means that their names come on stdin, one a line. */
  readonly files: readonly string[];
  /** One line of JSON a file instead of a readable dump. */
  readonly canonical: boolean;
  /** The SHA-256 of the canonical text in its place. */
  readonly sha: boolean;
  readonly positions: boolean;
  /** The files hold `{id, source | source_b64}` records. */
  readonly jsonl: boolean;
  readonly targetVersion: TargetVersion | undefined;
}

/** What there is to say about one source. */
interface Answer {
  /** Consecutive pieces of text for stdout and stderr. */
  readonly out: readonly string[];
  readonly err: string;
  readonly exitCode: number;
}

/**
 * Prints the trees of files in their order. A file that cannot be read gives an error line and the
 * exit code 2, and never stops the others.
 *
 * @returns the exit code
 */
export async function runAst(args: AstArguments, streams: Streams): Promise<number> {
  const tables = createTables();
  const { encodings, unicodeNames } = tables;
  const options = { targetVersion: args.targetVersion, unicodeNames, encodings };
  let exitCode = EXIT_CLEAN;
  for await (const source of sourcesOf(args, streams)) {
    if (source.content !== null) await tables.prepare(source.content);
    const answer = answerFor(source, args, options);
    for (const piece of answer.out) await write(streams.stdout, piece);
    if (answer.err !== '') await write(streams.stderr, answer.err);
    exitCode = Math.max(exitCode, answer.exitCode);
  }
  return exitCode;
}

async function* sourcesOf(args: AstArguments, streams: Streams): AsyncGenerator<Source, void> {
  for await (const name of isList(args) ? readLines(streams.stdin) : args.files) {
    if (args.jsonl) yield* readRecords(name);
    else yield await readSource(name);
  }
}

const isList = (args: AstArguments): boolean => args.files.length === 1 && args.files[0] === '-';

function answerFor({ name, content, problem }: Source, args: AstArguments, options: ParseOptions): Answer {
  if (content === null) return answerProblem(name, problem!, args);
  try {
    const tree = parse(content, options);
    return args.canonical ? answerCanonical(name, tree, args) : answerReadable(name, tree, args);
  } catch (error) {
    // A mistake of ours in one file must not cost the answers for all others.
    return answerProblem(name, internalProblem(error), args);
  }
}

function answerProblem(name: string, { type, message }: SourceProblem, args: AstArguments): Answer {
  const line = `{"file":${asciiJson(name)},"error":{"type":${asciiJson(type)},"msg":${asciiJson(message)}}}\n`;
  return {
    out: args.canonical ? [line] : [],
    err: `pywalk-lint: ${name}: ${message}\n`,
    exitCode: EXIT_FAILURE,
  };
}

function answerCanonical(name: string, tree: Tree, args: AstArguments): Answer {
  const file = `{"file":${asciiJson(name)}`;
  const answer = (out: string[]): Answer => ({ out, err: '', exitCode: EXIT_CLEAN });
  const error = findSyntaxError(tree);
  if (error !== null) return answer([`${file},"error":${errorJson(error)}}\n`]);
  if (args.sha) {
    const hash = createHash('sha256');
    writeCanonical(tree, (chunk) => hash.update(chunk, 'latin1'), args.positions);
    return answer([`${file},"sha256":"${hash.digest('hex')}"}\n`]);
  }
  const chunks = [`${file},"ast":`];
  writeCanonical(tree, (chunk) => chunks.push(chunk), args.positions);
  chunks.push('}\n');
  return answer(chunks);
}

function answerReadable(name: string, tree: Tree, args: AstArguments): Answer {
  // A name is only needed where there may be several.
  const title = args.files.length > 1 || args.jsonl || isList(args) ? `# ${name}\n` : '';
  const out = [`${title}${dump(tree, { indent: 2, includePositions: args.positions })}\n`];
  const error = findSyntaxError(tree);
  if (error === null) return { out, err: '', exitCode: EXIT_CLEAN };
  const place = `${name}:${error.lineno}:${error.offset}`;
  return { out, err: `${place}: ${error.type}: ${error.msg}\n`, exitCode: EXIT_FINDINGS };
}

/** The command `tokens`: the tokens of files, comments among them, as they stand. */
import { asciiJson } from '../ast/python.ts';
import type { Tree } from '../ast/tree.ts';
import { parse } from '../parser/index.ts';
import { tokenTypes } from '../parser/tokenNames.ts';
import { EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS } from './exitCodes.ts';
import { readSource, readStream } from './sources.ts';
import { type Streams, write } from './streams.ts';
import { findSyntaxError } from './syntaxError.ts';
import { createTables } from './tables.ts';

export interface TokensArguments {
  /** Files; `-` is standard input. */
  readonly files: readonly string[];
  /** One JSON object a line. */
  readonly isJson: boolean;
}

/** @returns the exit code */
export async function runTokens(args: TokensArguments, streams: Streams): Promise<number> {
  const tables = createTables();
  let exitCode = EXIT_CLEAN;
  for (const name of args.files) {
    const source = name === '-' ? await readStream(streams.stdin) : await readSource(name);
    if (source.content === null) {
      await write(streams.stderr, `pywalk-lint: ${name}: ${source.problem!.message}\n`);
      exitCode = EXIT_FAILURE;
      continue;
    }
    await tables.prepare(source.content);
    const tree = parse(source.content, { encodings: tables.encodings, unicodeNames: tables.unicodeNames });
    if (args.files.length > 1 && !args.isJson) await write(streams.stdout, `# ${name}\n`);
    await write(streams.stdout, renderTokens(name, tree, args.isJson));
    const error = findSyntaxError(tree);
    if (error === null) continue;
    const place = `${name}:${error.lineno}:${error.offset}`;
    await write(streams.stderr, `${place}: ${error.type}: ${error.msg}\n`);
    exitCode = Math.max(exitCode, EXIT_FINDINGS);
  }
  return exitCode;
}

function renderTokens(file: string, tree: Tree, isJson: boolean): string {
  const names = namesByType();
  const { types, starts, ends, length } = tree.tokens;
  const { comments, text } = tree;
  const out: string[] = [];
  let comment = 0;
  const add = (type: string, start: number, end: number): void => {
    out.push(renderToken(tree, file, type, start, end, text.slice(start, end), isJson));
  };
  for (let i = 0; i < length; i++) {
    for (; comment < comments.length && comments[comment] < starts[i]; comment += 2) {
      add('COMMENT', comments[comment], comments[comment + 1]);
    }
    add(names[types[i]], starts[i], ends[i]);
  }
  return out.join('');
}

function namesByType(): readonly string[] {
  const names: string[] = [];
  for (const [name, type] of Object.entries(tokenTypes)) names[type] = name;
  return names;
}

function renderToken(
  { lineIndex }: Tree,
  file: string,
  type: string,
  start: number,
  end: number,
  text: string,
  isJson: boolean,
): string {
  const row = lineIndex.lineOf(start);
  const column = lineIndex.codePointColumn(start) + 1;
  const endRow = lineIndex.lineOf(end);
  const endColumn = lineIndex.codePointColumn(end) + 1;
  if (isJson) {
    const place = `"row":${row},"column":${column},"end_row":${endRow},"end_column":${endColumn}`;
    return `{"file":${asciiJson(file)},"type":${asciiJson(type)},"text":${asciiJson(text)},${place}}\n`;
  }
  const place = `${row}:${column}-${endRow}:${endColumn}`;
  // Operators and keywords are called by their own text.
  return type === text
    ? `${place.padEnd(16)}${type}\n`
    : `${place.padEnd(16)}${type.padEnd(10)}${JSON.stringify(text)}\n`;
}

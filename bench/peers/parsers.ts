/**
 * Every parser that runs in Node, ours among them, behind one face for bench/peers/server.ts.
 */
import { pathToFileURL } from 'node:url';
import { Kind } from '../../src/ast/nodes.generated.ts';
import type { createLinter, parse } from '../../src/index.ts';
import type { analyze } from '../../src/semantic/index.ts';
import { loadLezer, loadPyAst, loadPyright, loadRuffWasm, loadTreeSitter, versionOf } from './packages.ts';

export interface Parser {
  readonly version: string;
  /** What can be done with a text, by name; each has `parse`. What it gives is dropped. */
  readonly tasks: Readonly<Record<string, (text: string) => unknown>>;
  /** Whether it finds a mistake in a text. */
  fails(text: string): boolean;
  /** The tree of a text, to be kept; null where trees are not in JavaScript's heap. */
  readonly keep: ((text: string) => unknown) | null;
  /** Milliseconds of the part of the last task that counts, when not all of it does. */
  readonly clock?: { spent: number };
}

/** What the bundles of bench/subject/build.ts export; that of the parser alone has only `parse`. */
interface Library {
  readonly parse: typeof parse;
  readonly analyze?: typeof analyze;
  readonly createLinter?: typeof createLinter;
}

async function ours(bundle: string): Promise<Parser> {
  const library = (await import(pathToFileURL(bundle).href)) as Library;
  const linter = library.createLinter?.({ select: ['F'] });
  const clock = { spent: 0 };
  return {
    version: '',
    clock,
    tasks: {
      parse: (text) => library.parse(text),
      // CPython's trees hold the values of constants; ours decode them when they are read.
      constants: (text) => {
        const { kinds, nodes } = library.parse(text).tape;
        for (let i = 0; i < kinds.length; i++) {
          if (kinds[i] === Kind.Constant) void (nodes[i] as { value?: unknown }).value;
        }
      },
      bind: (text) => {
        const tree = library.parse(text);
        const started = performance.now();
        library.analyze!(tree, 14).release?.();
        clock.spent += performance.now() - started;
      },
      lint: (text) => {
        const [failure] = linter!.lint(text).failures;
        if (failure !== undefined) throw new Error(`a rule failed: ${JSON.stringify(failure)}`);
      },
    },
    fails: (text) => library.parse(text).diagnostics.length > 0,
    keep: library.parse,
  };
}

async function pyAst(): Promise<Parser> {
  const { parse } = await loadPyAst();
  return {
    version: versionOf('py-ast'),
    tasks: { parse },
    fails(text) {
      try {
        parse(text);
        return false;
      } catch {
        return true;
      }
    },
    keep: parse,
  };
}

async function lezer(): Promise<Parser> {
  const parser = await loadLezer();
  const parse = (text: string): object => parser.parse(text);
  return {
    version: versionOf('@lezer/python'),
    tasks: { parse },
    fails(text) {
      const cursor = parser.parse(text).cursor();
      do if (cursor.type.isError) return true;
      while (cursor.next());
      return false;
    },
    keep: parse,
  };
}

async function treeSitter(): Promise<Parser> {
  const parser = await loadTreeSitter();
  return {
    version: versionOf('web-tree-sitter'),
    tasks: { parse: (text) => parser.parse(text).delete() },
    fails(text) {
      const tree = parser.parse(text);
      const { hasError } = tree.rootNode;
      tree.delete();
      return hasError;
    },
    keep: null,
  };
}

function pyright(): Parser {
  const { makeSink, parse } = loadPyright();
  const parseOnly = (text: string): object => parse(text, makeSink());
  return {
    version: versionOf('@zzzen/pyright-internal'),
    tasks: { parse: parseOnly },
    fails(text) {
      const sink = makeSink();
      parse(text, sink);
      return sink.getErrors().length > 0;
    },
    keep: parseOnly,
  };
}

function ruffWasm(): Parser {
  const parser = loadRuffWasm([]);
  const linter = loadRuffWasm(['F']);
  return {
    version: versionOf('@astral-sh/ruff-wasm-nodejs'),
    tasks: { parse: (text) => parser.check(text), lint: (text) => linter.check(text) },
    fails: (text) => parser.check(text).length > 0,
    keep: null,
  };
}

/** The grammar that fuzzing holds ours against, as a parser generator runs it. */
async function chevrotain(bundle: string): Promise<Parser> {
  const { createReference } = (await import(pathToFileURL(bundle).href)) as {
    createReference(): { parse(text: string): unknown };
  };
  const reference = createReference();
  const parse = (text: string): unknown => reference.parse(text);
  return { version: '', tasks: { parse }, fails: (text) => parse(text) === null, keep: parse };
}

/** Too slow for a library; it takes part where one file is parsed. */
export const BASELINE = 'chevrotain baseline';

/** By the name under which they are printed. */
export const parsers: Readonly<Record<string, (bundle: string) => Parser | Promise<Parser>>> = {
  'pywalk-lint': ours,
  pyright,
  'py-ast': pyAst,
  '@lezer/python': lezer,
  'web-tree-sitter': treeSitter,
  'ruff-wasm': ruffWasm,
  [BASELINE]: chevrotain,
};

/**
 * The parsers of npm packages, each loaded only when it is asked for and installed in this folder. Their types
 * are not at hand when they are not, so what is used of them is declared here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(import.meta.dirname, 'package.json'));

export const packageFile = (name: string, file: string): string =>
  path.join(import.meta.dirname, 'node_modules', name, file);

export async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}

export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')) as { version: string }).version;
}

export interface PyAst {
  /** Throws at the first mistake. */
  parse(text: string): object;
  walk(node: object): Iterable<object>;
}

export const loadPyAst = (): Promise<PyAst> => load<PyAst>('py-ast');

export interface LezerCursor {
  readonly type: { readonly isError: boolean };
  next(): boolean;
}

export interface Lezer {
  parse(text: string): { cursor(): LezerCursor };
}

export async function loadLezer(): Promise<Lezer> {
  return (await load<{ parser: Lezer }>('@lezer/python')).parser;
}

export interface TreeSitterCursor {
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

export interface TreeSitter {
  parse(text: string): {
    readonly rootNode: { readonly hasError: boolean };
    walk(): TreeSitterCursor;
    /** The tree is in the memory of the WebAssembly module, which nobody collects. */
    delete(): void;
  };
}

export async function loadTreeSitter(): Promise<TreeSitter> {
  type Module = {
    Parser: { init(): Promise<void>; new (): TreeSitter & { setLanguage(language: object): void } };
    Language: { load(file: string): Promise<object> };
  };
  const { Parser, Language } = await load<Module>('web-tree-sitter');
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(packageFile('tree-sitter-python', 'tree-sitter-python.wasm')));
  return parser;
}

export interface PyrightSink {
  getErrors(): readonly object[];
}

export interface Pyright {
  makeSink(): PyrightSink;
  parse(text: string, sink: PyrightSink): { parseTree: object };
  readonly ParseTreeWalker: new () => { walk(node: object): void; visitNode(node: object): unknown };
}

export function loadPyright(): Pyright {
  const folder = '@zzzen/pyright-internal/dist';
  const { Parser, ParseOptions } = require(`${folder}/parser/parser`) as {
    Parser: new () => {
      parseSourceFile(text: string, options: object, sink: object): { parseTree: object };
    };
    ParseOptions: new () => object;
  };
  const { DiagnosticSink } = require(`${folder}/common/diagnosticSink`) as {
    DiagnosticSink: new () => PyrightSink;
  };
  const { ParseTreeWalker } = require(`${folder}/analyzer/parseTreeWalker`) as Pick<
    Pyright,
    'ParseTreeWalker'
  >;
  return {
    makeSink: () => new DiagnosticSink(),
    parse: (text, sink) => new Parser().parseSourceFile(text, new ParseOptions(), sink),
    ParseTreeWalker,
  };
}

export interface RuffWasm {
  check(text: string): readonly { readonly code: string | null }[];
}

/** Ruff as WebAssembly with some rules; with none it parses and looks for syntax errors. */
export function loadRuffWasm(select: readonly string[]): RuffWasm {
  const { Workspace, PositionEncoding } = require('@astral-sh/ruff-wasm-nodejs') as {
    Workspace: new (options: object, encoding: number) => RuffWasm;
    PositionEncoding: { Utf16: number };
  };
  return new Workspace({ lint: { select } }, PositionEncoding.Utf16);
}

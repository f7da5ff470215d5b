/**
 * Walkers of npm packages, each loaded only if it is installed in this folder. Their types
 * are not at hand when they are not, so what is used of them is declared here.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { timeHot } from '../walk/timing.ts';
import type { Walker } from '../walk/walker.ts';

const require = createRequire(path.join(import.meta.dirname, 'package.json'));
const packageFile = (name: string, file: string): string =>
  path.join(import.meta.dirname, 'node_modules', name, file);

async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}

interface Cursor {
  next(): boolean;
}
interface TreeSitterCursor {
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  reset(node: object): void;
}

/** Counts what a walk of a source finds; the parse is done once, before. */
type Count = () => number;

/** A walker that parses once and is then walked again and again. */
function walker(name: string, open: (text: string, path: string) => Count): Walker {
  const opened = new Map<string, Count>();
  const countOf = (file: string): Count => {
    if (!opened.has(file)) opened.set(file, open(readFileSync(file, 'utf8'), file));
    return opened.get(file)!;
  };
  return {
    name,
    entries: (file) => countOf(file)(),
    time(file, samples) {
      const count = countOf(file);
      return timeHot(count, samples);
    },
  };
}

async function pyAst(): Promise<Walker> {
  const { parse, walk } = await load<{ parse(text: string): object; walk(node: object): Iterable<object> }>(
    'py-ast',
  );
  return walker('py-ast walk (generator)', (text) => {
    const tree = parse(text);
    return () => {
      let count = 0;
      for (const _ of walk(tree)) count++;
      return count;
    };
  });
}

async function lezer(): Promise<Walker> {
  const { parser } = await load<{ parser: { parse(text: string): { cursor(): Cursor } } }>('@lezer/python');
  return walker('@lezer/python cursor', (text) => {
    const tree = parser.parse(text);
    return () => {
      const cursor = tree.cursor();
      let count = 1;
      while (cursor.next()) count++;
      return count;
    };
  });
}

async function treeSitter(): Promise<Walker> {
  type TreeSitter = {
    Parser: {
      init(): Promise<void>;
      new (): { setLanguage(language: object): void; parse(text: string): { walk(): TreeSitterCursor } };
    };
    Language: { load(file: string): Promise<object> };
  };
  const { Parser, Language } = await load<TreeSitter>('web-tree-sitter');
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(packageFile('tree-sitter-python', 'tree-sitter-python.wasm')));
  return walker('web-tree-sitter cursor', (text) => {
    const tree = parser.parse(text);
    return () => {
      const cursor = tree.walk();
      let count = 1;
      for (;;) {
        if (cursor.gotoFirstChild()) count++;
        else {
          while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return count;
          count++;
        }
      }
    };
  });
}

async function pyright(): Promise<Walker> {
  const folder = '@zzzen/pyright-internal/dist';
  const { Parser, ParseOptions } = require(`${folder}/parser/parser`) as {
    Parser: new () => { parseSourceFile(text: string, options: object, sink: object): { parseTree: object } };
    ParseOptions: new () => object;
  };
  const { DiagnosticSink } = require(`${folder}/common/diagnosticSink`) as {
    DiagnosticSink: new () => object;
  };
  const { ParseTreeWalker } = require(`${folder}/analyzer/parseTreeWalker`) as {
    ParseTreeWalker: new () => { walk(node: object): void; visitNode(node: object): unknown };
  };
  class Counter extends ParseTreeWalker {
    count = 0;
    override visitNode(node: object): unknown {
      this.count++;
      return super.visitNode(node);
    }
  }
  return walker('pyright ParseTreeWalker', (text) => {
    const { parseTree } = new Parser().parseSourceFile(text, new ParseOptions(), new DiagnosticSink());
    return () => {
      const counter = new Counter();
      counter.walk(parseTree);
      return counter.count;
    };
  });
}

/** JavaScript whose text is about as long as the Python's: statements of installed packages, file by file. */
function javaScriptOfSize(
  size: number,
  statementsOf: (text: string) => readonly { start: number; end: number; type: string }[],
): string {
  const files = [
    packageFile('acorn', 'dist/acorn.mjs'),
    packageFile('py-ast', 'dist/index.esm.js'),
    packageFile('acorn-walk', 'dist/walk.mjs'),
  ].filter((file) => existsSync(file));
  let text = '';
  for (let at = 0; text.length < size * 0.98; at++) {
    const source = readFileSync(files[at % files.length], 'utf8');
    let block = '';
    for (const { start, end, type } of statementsOf(source)) {
      if (/^(Import|Export)/.test(type)) continue;
      if (text.length + block.length + end - start < size) block += `${source.slice(start, end)}\n`;
    }
    if (block.length < size / 100) break;
    // A block a file, because names repeat.
    text += `{\n${block}}\n`;
  }
  return text;
}

async function acorn(): Promise<Walker> {
  type Program = { body: { start: number; end: number; type: string }[] };
  const options = { ecmaVersion: 'latest', sourceType: 'module' };
  const { parse } = await load<{ parse(text: string, options: object): Program }>('acorn');
  const { full } = await load<{ full(node: object, visit: (node: object) => void): void }>('acorn-walk');
  return walker('acorn-walk full (JavaScript of the same size)', (_, file) => {
    const text = javaScriptOfSize(statSync(file).size, (source) => parse(source, options).body);
    const program = parse(text, options);
    return () => {
      let count = 0;
      full(program, () => {
        count++;
      });
      return count;
    };
  });
}

/** The peers that are installed, and a line for each that is not. */
export async function loadPeers(): Promise<{ walkers: Walker[]; missing: string[] }> {
  const walkers: Walker[] = [];
  const missing: string[] = [];
  for (const peer of [pyAst, lezer, treeSitter, pyright, acorn]) {
    try {
      walkers.push(await peer());
    } catch (error) {
      missing.push(`${peer.name}: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  return { walkers, missing };
}

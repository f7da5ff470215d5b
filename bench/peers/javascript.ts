/** Walkers of npm packages, as bench/walk.ts measures them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { timeHot } from '../walk/timing.ts';
import type { Walker } from '../walk/walker.ts';
import { load, loadLezer, loadPyAst, loadPyright, loadTreeSitter, packageFile } from './packages.ts';

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
  const { parse, walk } = await loadPyAst();
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
  const parser = await loadLezer();
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
  const parser = await loadTreeSitter();
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
  const { makeSink, parse, ParseTreeWalker } = loadPyright();
  class Counter extends ParseTreeWalker {
    count = 0;
    override visitNode(node: object): unknown {
      this.count++;
      return super.visitNode(node);
    }
  }
  return walker('pyright ParseTreeWalker', (text) => {
    const { parseTree } = parse(text, makeSink());
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

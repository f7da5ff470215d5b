/**
 * Who else reads damaged Python: ruff and tree-sitter, if bench/peers has them installed. Each gives the
 * 1-based lines on which it reports something.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Reader {
  readonly name: string;
  readonly lines: (text: string) => number[];
}

const folder = path.join(process.env.PYWALK_ROOT ?? '.', 'bench', 'peers');
const require = createRequire(path.resolve(folder, 'package.json'));
const file = (...parts: string[]): string => path.resolve(folder, 'node_modules', ...parts);

/** The peers that are there; what is missing is said. */
export async function findPeers(): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const find of [findRuff, findTreeSitter]) {
    const reader = await find();
    if (reader !== null) readers.push(reader);
  }
  if (readers.length < 2)
    console.log(
      'planted: peers are missing (npm ci --prefix bench/peers --ignore-scripts --legacy-peer-deps)',
    );
  return readers;
}

async function findRuff(): Promise<Reader | null> {
  const entry = file('@astral-sh', 'ruff-wasm-nodejs', 'ruff_wasm.js');
  if (!existsSync(entry)) return null;
  const peer = require(entry);
  interface Found {
    readonly code: string | null;
    readonly start_location?: { readonly row: number };
    readonly location?: { readonly row: number };
  }
  const workspace: { check: (text: string) => Found[] } = new peer.Workspace(
    { 'target-version': 'py313', lint: { select: [] } },
    peer.PositionEncoding.Utf32,
  );
  return {
    name: `ruff ${peer.Workspace.version()} (wasm)`,
    // Without rules only syntax errors are left.
    lines: (text) => workspace.check(text).map((found) => (found.start_location ?? found.location)?.row ?? 0),
  };
}

interface SyntaxNode {
  readonly isMissing: boolean;
  readonly isError: boolean;
  readonly hasError: boolean;
  readonly startPosition: { readonly row: number };
  readonly children: readonly (SyntaxNode | null)[];
}

async function findTreeSitter(): Promise<Reader | null> {
  if (!existsSync(file('web-tree-sitter')) || !existsSync(file('tree-sitter-python'))) return null;
  const { Parser, Language } = await import(pathToFileURL(require.resolve('web-tree-sitter')).href);
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(file('tree-sitter-python', 'tree-sitter-python.wasm')));
  return {
    name: 'tree-sitter-python',
    lines(text) {
      const tree = parser.parse(text);
      const lines: number[] = [];
      const stack: SyntaxNode[] = [tree.rootNode];
      while (stack.length > 0) {
        const node = stack.pop() as SyntaxNode;
        if (node.isError || node.isMissing) lines.push(node.startPosition.row + 1);
        // The outermost error node counts once, with the errors that lie inside it.
        if (node.hasError) for (const child of node.children) if (child !== null) stack.push(child);
      }
      tree.delete();
      return lines;
    },
  };
}

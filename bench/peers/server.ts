/**
 * A process with one parser, ours or a peer's: `node --expose-gc server.mjs NAME [BUNDLE]`. Parsers do not share
 * a process, because a heap full of a peer's objects is a cost to its neighbour.
 *
 * One JSON request a line, one JSON answer a line; bench/peers/cpython.py answers the same:
 *
 *     {"do": "read", "list": FILE}          -> how many texts; FILE has their paths, one a line
 *     {"do": "load"}                        -> milliseconds to import the parser, its version
 *     {"do": "fails"}                       -> for each text whether the parser finds a mistake in it
 *     {"do": "pass", "task": T, "times": N} -> N times the milliseconds of doing T with all texts
 *     {"do": "keep"}                        -> bytes that all trees together hold in the heap
 *
 * Texts are read before a parser is loaded, so that a first pass meets nothing compiled.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Parser, parsers } from './parsers.ts';

interface Request {
  readonly do: 'read' | 'load' | 'fails' | 'pass' | 'keep';
  readonly list: string;
  readonly task: string;
  readonly times: number;
}

const [, , name, bundle] = process.argv;
const collect = (globalThis as { gc?: () => void }).gc;
let texts: string[] = [];
let parser: Parser;

function pass(task: string): number {
  const action = parser.tasks[task];
  const { clock } = parser;
  if (clock !== undefined) clock.spent = 0;
  const started = performance.now();
  for (const text of texts) action(text);
  const spent = performance.now() - started;
  return clock === undefined || clock.spent === 0 ? spent : clock.spent;
}

function heldBytes(): number {
  // Memory outside the heap is given back one collection after its owner is found dead.
  for (let i = 0; i < 3; i++) collect!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function keep(): number | null {
  const { keep: parse } = parser;
  if (parse === null) return null;
  // What is made once and then stays, compiled code and workspaces, is no part of a tree.
  for (const text of texts) parse(text);
  const trees: unknown[] = new Array(texts.length).fill(null);
  const before = heldBytes();
  for (let i = 0; i < texts.length; i++) trees[i] = parse(texts[i]);
  const held = heldBytes() - before;
  return trees.length > 0 ? held : 0;
}

async function answer(request: Request): Promise<object> {
  if (request.do === 'read') {
    const files = readFileSync(request.list, 'utf8').split('\n').filter(Boolean);
    texts = files.map((file) => readFileSync(file, 'utf8'));
    return { texts: texts.length };
  }
  if (request.do === 'load') {
    const started = performance.now();
    try {
      parser = await parsers[name](bundle);
    } catch (error) {
      return { missing: (error as Error).message.split('\n')[0] };
    }
    return { load: performance.now() - started, version: parser.version };
  }
  if (request.do === 'fails') return { fails: texts.map((text) => parser.fails(text)) };
  if (request.do === 'keep') return { bytes: keep() };
  return { times: Array.from({ length: request.times }, () => pass(request.task)) };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line) as Request)));
}

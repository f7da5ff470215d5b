/**
 * A process that measures walkers when asked: ours, or those of the npm peers. They do not share
 * a process, because a heap full of a peer's objects is a cost to its neighbour.
 *
 * Requests as for bench/peers/native.py, and {"do": "tape"} (see withoutTape.ts).
 */
import { createInterface } from 'node:readline';
import { loadPeers } from '../peers/javascript.ts';
import { kindsOf, ourWalkers } from './ours.ts';
import type { Walker } from './walker.ts';
import { timeTape } from './withoutTape.ts';

interface Request {
  readonly do: 'about' | 'measure' | 'kinds' | 'tape';
  readonly walker: string;
  readonly files: readonly string[];
  readonly repeat: number;
}

const loaded: { walkers: readonly Walker[]; missing: readonly string[] } =
  process.argv[2] === 'peers' ? await loadPeers() : { walkers: ourWalkers, missing: [] };

async function answer(request: Request): Promise<object> {
  const { files, repeat } = request;
  if (request.do === 'about') {
    const walkers = loaded.walkers.map(({ name }) => name);
    return { version: process.versions.node, walkers, missing: loaded.missing };
  }
  if (request.do === 'kinds') return { kinds: files.map(kindsOf) };
  if (request.do === 'tape') return timeTape(files, repeat);
  const walker = loaded.walkers.find(({ name }) => name === request.walker)!;
  return {
    times: files.map((file) => walker.time(file, repeat)),
    entries: files.map((file) => walker.entries(file)),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line) as Request)));
}

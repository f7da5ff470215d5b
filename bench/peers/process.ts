/** Starts the processes that measure one parser each, and asks them: see bench/peers/server.ts. */
import path from 'node:path';
import { bundleForNode } from '../../scripts/run.mjs';
import { LineProcess } from '../lineProcess.ts';

export interface ParserProcess {
  readonly name: string;
  readonly version: string;
  /** Milliseconds to import the parser. */
  readonly load: number;
  /** Reads other texts than those it was opened with. */
  read(list: string): Promise<void>;
  /** Milliseconds of doing a task with all texts, so many times. */
  pass(task: string, times: number): Promise<number[]>;
  /** For each text whether the parser finds a mistake in it. */
  fails(): Promise<boolean[]>;
  /** Bytes that all trees together hold; null where that is not known. */
  keep(): Promise<number | null>;
  /** CPython only: milliseconds of walking all trees, and the number of nodes met. */
  walk(times: number): Promise<{ times: number[]; entries: number }>;
  stop(): Promise<void>;
}

interface Loaded {
  readonly load: number;
  readonly version: string;
  /** Why there is no such parser. */
  readonly missing?: string;
}

/**
 * A fresh process with a parser that has done nothing yet.
 * Throws if it cannot be had.
 *
 * @param list a file with the paths of the texts, one a line
 * @param command for ours the bundle, for CPython the interpreter
 */
export async function openParser(name: string, list: string, command = ''): Promise<ParserProcess> {
  const child =
    name === 'CPython'
      ? new LineProcess(command, [
          '-I',
          '-B',
          '-W',
          'ignore',
          '-X',
          'utf8',
          path.join(import.meta.dirname, 'cpython.py'),
        ])
      : new LineProcess(process.execPath, [
          '--expose-gc',
          await bundleForNode(path.join(import.meta.dirname, 'server.ts')),
          name,
          command,
        ]);
  await child.ask({ do: 'read', list });
  const { load, version, missing } = await child.ask<Loaded>({ do: 'load' });
  if (missing !== undefined) {
    await child.stop();
    throw new Error(missing);
  }
  return {
    name,
    version,
    load,
    read: (other) => child.ask({ do: 'read', list: other }),
    pass: async (task, times) => (await child.ask<{ times: number[] }>({ do: 'pass', task, times })).times,
    fails: async () => (await child.ask<{ fails: boolean[] }>({ do: 'fails' })).fails,
    keep: async () => (await child.ask<{ bytes: number | null }>({ do: 'keep' })).bytes,
    walk: (times) => child.ask({ do: 'walk', times }),
    stop: () => child.stop(),
  };
}

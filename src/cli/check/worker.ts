/**
 * What a thread of the pool does: it reads the configuration for itself, because rules are functions and
 * cannot be sent, and takes one batch of paths after the other from the board.
 */
import path from 'node:path';
import process from 'node:process';
import { createProjects, type Projects } from '../configuration/projects.ts';
import { createTables, type Tables } from '../tables.ts';
import { type BatchResult, isAllTaken, READY, takeBatch, waitForReports } from './board.ts';
import { type CheckedPath, type CheckSetting, checkPath } from './checkPath.ts';
import type { Share } from './pool.ts';
import { poolData } from './poolThread.ts';
import { createReadingRoom, type ReadingRoom } from './readSource.ts';

interface Desk {
  readonly setting: CheckSetting;
  readonly tables: Tables;
  readonly room: ReadingRoom;
  readonly projects: Projects;
}

let desk: Promise<Desk> | null = null;

async function openDesk(): Promise<Desk> {
  const setting = poolData() as CheckSetting;
  const tables = createTables();
  const linting = { tables, noqa: setting.noqa, timing: false };
  // A rule that ends the process would end this thread without a word, and the pool would wait for it.
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`a rule called process.exit(${code ?? ''})`);
  };
  // Node itself exits this way after an exception that nobody caught.
  process.once('uncaughtExceptionMonitor', () => {
    process.exit = exit;
  });
  return {
    setting,
    tables,
    room: createReadingRoom(),
    projects: await createProjects(setting.cwd, setting.config, linting),
  };
}

/** Takes batches until there are none. */
export async function checkShare({ board, bounds, paths, port, worker }: Share): Promise<void> {
  desk ??= openDesk();
  const opened = await desk;
  port.postMessage(READY);
  for (;;) {
    const batch = takeBatch(board, worker, null);
    if (batch < 0) {
      if (isAllTaken(board)) return;
      waitForReports(board);
      continue;
    }
    const checked: CheckedPath[] = [];
    for (let i = bounds[batch]; i < bounds[batch + 1]; i++) checked.push(await check(opened, paths[i]));
    port.postMessage({ batch, checked } satisfies BatchResult);
  }
}

/** Checks one path that another thread may have died of. */
export async function checkAgain(absolutePath: string): Promise<CheckedPath> {
  desk ??= openDesk();
  return check(await desk, absolutePath);
}

async function check({ projects, room, setting, tables }: Desk, absolutePath: string): Promise<CheckedPath> {
  const project = await projects.projectOf(path.dirname(absolutePath));
  return checkPath(setting, tables, room, project, absolutePath);
}

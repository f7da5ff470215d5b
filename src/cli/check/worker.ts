/**
 * What a thread of the pool does: it reads the configuration for itself, because rules are functions and
 * cannot be sent, and checks one batch of paths after the other.
 */
import path from 'node:path';
import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { createProjects, type Projects } from '../configuration/projects.ts';
import { createTables, type Tables } from '../tables.ts';
import { type CheckedPath, type CheckSetting, checkPath } from './checkPath.ts';

interface Desk {
  readonly setting: CheckSetting;
  readonly tables: Tables;
  readonly projects: Projects;
}

let desk: Promise<Desk> | null = null;

/** The pool hands its data over beside its own. */
async function openDesk(): Promise<Desk> {
  const setting = (workerData as readonly unknown[])[1] as CheckSetting;
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
  return { setting, tables, projects: await createProjects(setting.cwd, setting.config, linting) };
}

/** Checks absolute paths; one result each, in their order. */
export async function checkBatch(paths: readonly string[]): Promise<CheckedPath[]> {
  desk ??= openDesk();
  const { setting, tables, projects } = await desk;
  const results: CheckedPath[] = [];
  for (const absolutePath of paths) {
    const project = await projects.projectOf(path.dirname(absolutePath));
    results.push(await checkPath(setting, tables, project, absolutePath));
  }
  return results;
}

/**
 * What a benchmark measures as ours: bundles of a checkout, made as a consumer gets them.
 *
 * A file for each way of using the package, because a parser is not as fast beside a linter's code as alone in
 * its process, and starts sooner. Bundling takes a second; type declarations, which no process loads, are not
 * made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type InputOptions, type OutputOptions, rolldown } from 'rolldown';

export const root: string = process.env.PYWALK_ROOT ?? path.resolve(import.meta.dirname, '../..');
export const cacheFolder: string = path.join(root, 'node_modules/.cache/pywalk-lint');

/** Where the bundles of one checkout are. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  /** `parse` and nothing else. */
  readonly parser: string;
  /** `parse`, `analyze` and `createLinter`; null when the checkout has no such parts. */
  readonly library: string | null;
  /** The command; null when the checkout does not build it as this one does. */
  readonly command: string | null;
}

/** Bump when bundles are made in another way, so that old ones are not measured. */
const FORMAT = '3';

const PARSER = "export { parse } from './src/parser/index.ts';";
const LIBRARY = `
  export { createLinter, parse } from './src/index.ts';
  export { analyze } from './src/semantic/index.ts';`;

interface Build {
  readonly buildCommand: ((folder: string) => Promise<unknown>) | null;
  /** What all bundles of that checkout are made with: how it ships constants, say, is part of its speed. */
  readonly common: InputOptions;
  /** How its library is written. */
  readonly libraryOutput?: OutputOptions;
}

async function buildOf(checkout: string): Promise<Build> {
  const script = path.join(checkout, 'scripts/buildCommand.mjs');
  if (!existsSync(script)) return { buildCommand: null, common: {} };
  return (await import(pathToFileURL(script).href)) as Build;
}

async function bundle(
  checkout: string,
  code: string,
  file: string,
  options: InputOptions,
  output: OutputOptions | undefined,
): Promise<void> {
  const entry = path.join(checkout, 'entry-of-benchmarks.ts');
  const made = await rolldown({
    cwd: checkout,
    tsconfig: path.join(checkout, 'tsconfig.base.json'),
    ...options,
    input: entry,
    platform: 'neutral',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
      options.plugins,
    ],
  });
  await made.write({ file, format: 'esm', codeSplitting: false, ...output });
  await made.close();
}

/** The files of a subject that was built before, or null. */
function findBuilt(name: string, folder: string): Subject | null {
  const optional = (file: string): string | null => {
    const place = path.join(folder, file);
    return existsSync(place) ? place : null;
  };
  const parser = optional('parser.mjs');
  if (parser === null) return null;
  return { name, folder, parser, library: optional('library.mjs'), command: optional('dist/cli.cjs') };
}

/** Bundles a checkout into `folder`, which is emptied. */
export async function buildSubject(name: string, checkout: string, folder: string): Promise<Subject> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const has = (...files: string[]): boolean => files.every((file) => existsSync(path.join(checkout, file)));
  const { buildCommand, common, libraryOutput } = await buildOf(checkout);
  if (has('src/linter/linter.ts', 'src/semantic/index.ts')) {
    await bundle(checkout, LIBRARY, path.join(folder, 'library.mjs'), common, libraryOutput);
  }
  if (buildCommand !== null) await buildCommand(path.join(folder, 'dist'));
  // Last, because its presence says that the folder is whole.
  await bundle(checkout, PARSER, path.join(folder, 'parser.mjs'), common, libraryOutput);
  return findBuilt(name, folder)!;
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
}

/**
 * Bundles a revision, a folder with a checkout, or (`.`) the files of this checkout as they are now.
 *
 * A revision is checked out below this checkout, where its imports find the installed packages, only while it
 * is bundled; not below `node_modules`, where rolldown would not apply its tsconfig. Its bundles stay for the
 * next comparison.
 */
export async function buildRevision(revision: string): Promise<Subject> {
  const folderOf = (name: string): string => path.join(cacheFolder, 'subjects', FORMAT, name);
  if (revision === '.') return buildSubject('working tree', root, folderOf('working-tree'));
  if (existsSync(path.join(revision, 'src/parser/index.ts'))) {
    return buildSubject(revision, path.resolve(revision), folderOf(revision.replace(/[^\w.-]+/g, '-')));
  }
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const name = `${revision} (${commit.slice(0, 9)})`;
  const built = findBuilt(name, folderOf(commit));
  if (built !== null) return built;
  const checkout = path.join(root, '.cache/bench', commit);
  const remove = (): void => {
    rmSync(checkout, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  const stop = (): void => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    remove();
    git('worktree', 'add', '--detach', '--quiet', checkout, commit);
    return await buildSubject(name, checkout, folderOf(commit));
  } finally {
    remove();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

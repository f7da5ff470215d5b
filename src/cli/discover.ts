/**
 * Which files to check: those that are named, and the Python files in the folders that
 * are named.
 *
 * What the user names is always checked; excludes and `.gitignore` only speak of what
 * is found on the way. The order is that of a sorted walk, whatever the file system
 * says. Symbolic links to folders are not followed: they lead to loops, or to files
 * that are found anyway.
 */
import { type Dirent, existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Folders that hold no source of the project. */
const EXCLUDED: ReadonlySet<string> = new Set([
  '.bzr',
  '.direnv',
  '.eggs',
  '.git',
  '.hg',
  '.ipynb_checkpoints',
  '.mypy_cache',
  '.nox',
  '.pyenv',
  '.pytest_cache',
  '.pytype',
  '.ruff_cache',
  '.svn',
  '.tox',
  '.venv',
  '.vscode',
  '.web',
  '__pycache__',
  '__pypackages__',
  '_build',
  'buck-out',
  'build',
  'dist',
  'node_modules',
  'site-packages',
  'venv',
]);

const PYTHON_FILE = /\.pyi?$/;

/** An input that cannot be checked, and why. */
export interface InputProblem {
  readonly path: string;
  readonly reason: string;
}

export interface Discovery {
  /** Paths as the user would write them: relative ones stay relative. Sorted within each argument. */
  readonly files: readonly string[];
  readonly problems: readonly InputProblem[];
}

/** The patterns of one folder's ignore files; paths are tested relative to `folder`. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

interface Search {
  readonly files: string[];
  readonly problems: InputProblem[];
  /** Absolute paths that are in `files` already. */
  readonly seen: Set<string>;
}

/** Finds the files to check. Nothing throws: what cannot be read is a problem in the result. */
export function discoverFiles(paths: readonly string[], cwd: string): Discovery {
  const search: Search = { files: [], problems: [], seen: new Set() };
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const shown = path.normalize(given).replace(/(?<=.)[/\\]$/, '');
    const stats = statOf(absolute, shown, search);
    if (stats === null) continue;
    if (stats.isDirectory()) walkFolder(search, absolute, shown, ignoreFilesAbove(absolute));
    else if (stats.isFile()) addFile(search, absolute, shown);
    else search.problems.push({ path: shown, reason: 'neither a file nor a folder' });
  }
  return { files: search.files, problems: search.problems };
}

function statOf(absolute: string, shown: string, search: Search): Stats | null {
  try {
    return statSync(absolute);
  } catch (error) {
    search.problems.push({ path: shown, reason: reasonOf(error) });
    return null;
  }
}

/** A system error in words; the code is what people search for, so it stays. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'a symbolic link that leads to itself';
    case 'EISDIR':
      return 'a folder, not a file';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'too large to read';
    default:
      return code === undefined ? message : `${code}: ${message}`;
  }
}

function addFile(search: Search, absolute: string, shown: string): void {
  if (search.seen.has(absolute)) return;
  search.seen.add(absolute);
  search.files.push(shown);
}

function walkFolder(search: Search, folder: string, shown: string, above: readonly IgnoreFile[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    search.problems.push({ path: shown, reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = entries.some((entry) => entry.name === '.gitignore')
    ? readIgnoreFile(folder, '.gitignore')
    : null;
  const ignores = own === null ? above : [...above, own];
  for (const entry of entries) {
    const absolute = path.join(folder, entry.name);
    const below = shown === '.' ? entry.name : path.join(shown, entry.name);
    if (entry.isDirectory()) {
      if (!EXCLUDED.has(entry.name) && !isIgnored(ignores, absolute, true)) {
        walkFolder(search, absolute, below, ignores);
      }
    } else if (PYTHON_FILE.test(entry.name) && isRegularFile(entry, absolute)) {
      if (!isIgnored(ignores, absolute, false)) addFile(search, absolute, below);
    }
  }
}

/** Editors leave links that point nowhere beside the file they edit: those are not missed files. */
function isRegularFile(entry: Dirent, absolute: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(absolute).isFile();
  } catch {
    return false;
  }
}

/** Of all patterns that match, the one in the innermost file decides. */
function isIgnored(ignores: readonly IgnoreFile[], absolute: string, isFolder: boolean): boolean {
  for (let i = ignores.length - 1; i >= 0; i--) {
    const relative = path.relative(ignores[i].folder, absolute).split(path.sep).join('/');
    const { ignored, unignored } = ignores[i].patterns.test(isFolder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function readIgnoreFile(folder: string, name: string): IgnoreFile | null {
  try {
    return {
      folder,
      patterns: ignore({ ignorecase: false }).add(readFileSync(path.join(folder, name), 'utf8')),
    };
  } catch {
    return null;
  }
}

/**
 * The ignore files between the root of the repository and a folder that was named. When they ignore
 * that very folder, naming it overrules them.
 */
function ignoreFilesAbove(folder: string): readonly IgnoreFile[] {
  if (existsSync(path.join(folder, '.git'))) return present(readExclude(folder));
  const chain: string[] = [];
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    chain.unshift(at);
    if (existsSync(path.join(at, '.git'))) break;
    if (at === path.dirname(at)) return [];
  }
  const files = [readExclude(chain[0]), ...chain.map((at) => readIgnoreFile(at, '.gitignore'))];
  const ignores = files.flatMap(present);
  return isIgnored(ignores, folder, true) ? [] : ignores;
}

const present = (file: IgnoreFile | null): IgnoreFile[] => (file === null ? [] : [file]);

/** `.git/info/exclude` holds patterns of one clone, relative to its root. */
function readExclude(root: string): IgnoreFile | null {
  return readIgnoreFile(root, path.join('.git', 'info', 'exclude'));
}

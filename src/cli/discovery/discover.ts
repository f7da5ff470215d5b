/**
 * Which files to check: those that are named, and the Python files in the folders that
 * are named.
 *
 * What the user names is always checked; excludes and `.gitignore` only speak of what
 * is found on the way (unless `force-exclude` is on, for tools that pass every changed
 * file). The order is that of a sorted walk, whatever the file system says. Symbolic links
 * to folders are not followed: they lead to loops, or to files that are found anyway.
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../commandNames.ts';
import { reasonOf } from '../reasons.ts';
import { closest } from '../suggest.ts';
import { enterFolder, type IgnorePatterns, isIgnored, patternsAbove } from './gitignore.ts';
import { matchesWithin, type PathMatcher } from './pathPatterns.ts';

const PYTHON_FILE = /\.pyi?$/;
const GLOB = /[*?[{]/;

/** What the configuration says about the files in a folder. */
export interface FolderSettings {
  /** The folder to which its paths are relative. */
  readonly root: string;
  readonly isExcluded: PathMatcher;
  readonly respectGitignore: boolean;
  /** Excludes also hold for what is named. */
  readonly forceExclude: boolean;
}

/** A file to check. */
export interface FoundFile<Settings> {
  /** The path as the user would write it: a relative one stays relative. */
  readonly path: string;
  readonly absolutePath: string;
  readonly settings: Settings;
}

/** An input that cannot be checked, and why. */
export interface InputProblem {
  readonly path: string;
  readonly reason: string;
}

export interface Discovery<Settings> {
  /** Sorted within each argument. */
  readonly files: readonly FoundFile<Settings>[];
  readonly problems: readonly InputProblem[];
  /** How many named files `force-exclude` left out. */
  readonly excluded: number;
}

interface Search<Settings> {
  readonly files: FoundFile<Settings>[];
  readonly problems: InputProblem[];
  /** Absolute paths that are in `files` already. */
  readonly seen: Set<string>;
  readonly settingsOf: (folder: string) => Promise<Settings>;
  /** How often a file was met, also again. */
  met: number;
  excluded: number;
}

/** A pattern that a found path, relative to the folder that is searched, has to match. */
interface Wanted {
  readonly matches: (relative: string) => boolean;
  /** How many folders deep the pattern reaches. */
  readonly depth: number;
}

/**
 * Finds the files to check. What cannot be read is a problem in the result.
 * @param settingsOf the settings for files in a folder (an absolute path); what it throws is passed on
 */
export async function discoverFiles<Settings extends FolderSettings>(
  paths: readonly string[],
  cwd: string,
  settingsOf: (folder: string) => Promise<Settings>,
): Promise<Discovery<Settings>> {
  const search: Search<Settings> = {
    files: [],
    problems: [],
    seen: new Set(),
    settingsOf,
    met: 0,
    excluded: 0,
  };
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const shown = path.normalize(given).replace(/(?<=.)[/\\]$/, '');
    const stats = statOf(absolute);
    if (stats instanceof Error) {
      if (GLOB.test(given) && (stats as NodeJS.ErrnoException).code === 'ENOENT') {
        await findMatching(search, shown, cwd);
      } else search.problems.push({ path: shown, reason: reasonOf(stats) + hintAt(given, stats) });
    } else if (stats.isDirectory()) {
      const settings = await settingsOf(absolute);
      if (settings.forceExclude && isForcedOut(settings, absolute, true)) search.excluded++;
      else await walkFolder(search, absolute, shown, patternsAbove(absolute), null, 0, '');
    } else if (stats.isFile()) {
      const settings = await settingsOf(path.dirname(absolute));
      if (settings.forceExclude && isForcedOut(settings, absolute, false)) search.excluded++;
      else addFile(search, absolute, shown, settings);
    } else search.problems.push({ path: shown, reason: 'neither a file nor a folder' });
  }
  return { files: search.files, problems: search.problems, excluded: search.excluded };
}

/** Who mistypes a command gets it taken for a path. */
function hintAt(given: string, error: Error): string {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return '';
  const command = closest(given, commandNames);
  return command === null ? '' : `; did you mean the command '${command}'?`;
}

/** Whether excludes speak of a path that was named, or of a folder above it. */
export function isForcedOut(settings: FolderSettings, absolute: string, isFolder: boolean): boolean {
  const { isExcluded, root } = settings;
  return isFolder && absolute !== root
    ? isExcluded(absolute, true) || matchesWithin(isExcluded, root, absolute)
    : matchesWithin(isExcluded, root, absolute);
}

function statOf(absolute: string): Stats | Error {
  try {
    return statSync(absolute);
  } catch (error) {
    return error as Error;
  }
}

function addFile<Settings>(
  search: Search<Settings>,
  absolutePath: string,
  shown: string,
  settings: Settings,
): void {
  search.met++;
  if (search.seen.has(absolutePath)) return;
  search.seen.add(absolutePath);
  search.files.push({ path: shown, absolutePath, settings });
}

/** For shells that expand no patterns: the Python files that match one. */
async function findMatching<Settings extends FolderSettings>(
  search: Search<Settings>,
  pattern: string,
  cwd: string,
): Promise<void> {
  const { Minimatch } = await import('minimatch');
  const segments = pattern.split(path.sep);
  const fixed = segments.findIndex((segment) => GLOB.test(segment));
  const base = segments.slice(0, fixed).join(path.sep);
  const shown = base === '' && !path.isAbsolute(pattern) ? '.' : base || path.sep;
  const folder = path.resolve(cwd, shown);
  const rest = segments.slice(fixed);
  const { met } = search;
  const problemCount = search.problems.length;
  if (!(statOf(folder) instanceof Error)) {
    const glob = new Minimatch(rest.join('/'), { platform: 'linux' });
    const wanted: Wanted = {
      matches: (relative) => glob.match(relative),
      depth: rest.includes('**') ? Number.POSITIVE_INFINITY : rest.length,
    };
    await walkFolder(search, folder, shown, patternsAbove(folder), wanted, 0, '');
  }
  if (search.met === met && search.problems.length === problemCount) {
    search.problems.push({ path: pattern, reason: 'no Python file matches this pattern' });
  }
}

async function walkFolder<Settings extends FolderSettings>(
  search: Search<Settings>,
  folder: string,
  shown: string,
  above: IgnorePatterns | null,
  wanted: Wanted | null,
  depth: number,
  relative: string,
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    search.problems.push({ path: shown, reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const settings = await search.settingsOf(folder);
  const { isExcluded, respectGitignore } = settings;
  const ignores = enterFolder(above, folder, new Set(entries.map((entry) => entry.name)));
  for (const entry of entries) {
    const isFolder = entry.isDirectory();
    if (!isFolder && !PYTHON_FILE.test(entry.name)) continue;
    const absolute = path.join(folder, entry.name);
    if (isExcluded(absolute, isFolder)) continue;
    if (respectGitignore && isIgnored(ignores, absolute, isFolder)) continue;
    const below = shown === '.' ? entry.name : path.join(shown, entry.name);
    const inner = relative === '' ? entry.name : `${relative}/${entry.name}`;
    const matches = wanted === null || wanted.matches(inner);
    if (isFolder) {
      // What matches a pattern is searched like a folder that was named.
      if (matches) await walkFolder(search, absolute, below, ignores, null, depth + 1, inner);
      else if (depth + 1 < wanted.depth) {
        await walkFolder(search, absolute, below, ignores, wanted, depth + 1, inner);
      }
    } else if (matches && isRegularFile(entry, absolute)) {
      addFile(search, absolute, below, settings);
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

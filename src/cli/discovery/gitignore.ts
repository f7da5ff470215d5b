/**
 * What git ignores: `.gitignore` in every folder, `.git/info/exclude` of the clone, and the
 * file that `core.excludesFile` names.
 *
 * Patterns are read by a library; which files of patterns there are and of which folder
 * each speaks is said here. All of them become one list, because a later pattern may take
 * back an earlier one. git itself is not asked: it may not be installed, and starting it
 * costs more than checking a small project.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Patterns that hold in a folder, those of outer files before those of inner ones: the last match decides. */
export interface IgnorePatterns {
  /** Absolute; what the library is asked about is relative to it. */
  readonly root: string;
  readonly patterns: Ignore;
}

/** git's default for `core.ignoreCase` on these systems. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** Whether git ignores something, given that it does not ignore the folder it is in. */
export function isIgnored(known: IgnorePatterns | null, absolute: string, isFolder: boolean): boolean {
  if (known === null) return false;
  const relative = relativePath(known.root, absolute);
  return known.patterns.ignores(isFolder ? `${relative}/` : relative);
}

/**
 * What holds in `folder`, which was named: the patterns between it and the root of its repository. When they
 * ignore that very folder, naming it overrules them. The folder's own `.gitignore` is not among them:
 * {@link enterFolder} adds it.
 */
export function patternsAbove(folder: string): IgnorePatterns | null {
  if (isRepository(folder)) return repositoryPatterns(folder);
  const chain: string[] = [];
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    chain.unshift(at);
    if (isRepository(at)) break;
    if (at === path.dirname(at)) return null;
  }
  const known = chain.reduce(
    (above, at) => addPatterns(above, at, path.join(at, '.gitignore')),
    repositoryPatterns(chain[0]),
  );
  return isIgnored(known, folder, true) ? null : known;
}

/** What holds in a folder, given what holds in its parent and the names in it. */
export function enterFolder(
  above: IgnorePatterns | null,
  folder: string,
  names: ReadonlySet<string>,
): IgnorePatterns | null {
  // A repository inside another is a world of its own.
  const base = names.has('.git') && isRepository(folder) ? repositoryPatterns(folder) : above;
  if (!names.has('.gitignore')) return base;
  return addPatterns(base ?? noPatterns(folder), folder, path.join(folder, '.gitignore'));
}

const isRepository = (folder: string): boolean => existsSync(path.join(folder, '.git'));

const noPatterns = (root: string): IgnorePatterns => ({ root, patterns: newPatterns() });

const newPatterns = (): Ignore => ignore({ ignorecase: IGNORES_CASE });

/** What applies to a whole clone, for all repositories of a user first. */
function repositoryPatterns(root: string): IgnorePatterns {
  const gitFolder = findGitFolder(root);
  const global = findExcludesFile(gitFolder);
  const known = global === null ? noPatterns(root) : addPatterns(noPatterns(root), root, global);
  return addPatterns(known, root, path.join(gitFolder, 'info', 'exclude'));
}

/** In worktrees and submodules `.git` is a file that says where the folder is. */
function findGitFolder(root: string): string {
  const place = path.join(root, '.git');
  try {
    if (statSync(place).isDirectory()) return place;
    const target = /^gitdir: (.+)$/m.exec(readFileSync(place, 'utf8'))?.[1].trim();
    if (target === undefined) return place;
    const folder = path.resolve(root, target);
    const common = path.join(folder, 'commondir');
    return existsSync(common) ? path.resolve(folder, readFileSync(common, 'utf8').trim()) : folder;
  } catch {
    return place;
  }
}

/** The file of patterns that hold in all repositories; null when there is none. */
function findExcludesFile(gitFolder: string): string | null {
  const { GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM, XDG_CONFIG_HOME } = process.env;
  const settings = path.join(XDG_CONFIG_HOME || path.join(homedir(), '.config'), 'git');
  const global = GIT_CONFIG_GLOBAL
    ? [GIT_CONFIG_GLOBAL]
    : [path.join(settings, 'config'), path.join(homedir(), '.gitconfig')];
  let found: string | null = null;
  for (const file of [GIT_CONFIG_SYSTEM || '/etc/gitconfig', ...global, path.join(gitFolder, 'config')]) {
    found = readExcludesSetting(file) ?? found;
  }
  const named = found ?? path.join(settings, 'ignore');
  return existsSync(named) ? named : null;
}

/** `excludesFile` in the section `[core]` of a git configuration. Files it includes are not followed. */
function readExcludesSetting(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  let isCore = false;
  let value: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[\s*([\w.-]+)\s*("[^"]*")?\s*\]/.exec(line);
    if (section !== null) isCore = section[1].toLowerCase() === 'core' && section[2] === undefined;
    const setting = /^\s*excludesfile\s*=\s*(?:"([^"]*)"|([^#;]*))/i.exec(line);
    if (isCore && setting !== null) value = (setting[1] ?? setting[2]).trim();
  }
  return value === null ? null : value.replace(/^~(?=[/\\])/, homedir());
}

/** Adds the patterns of a file, which speak of what is in `folder`; a file that cannot be read says nothing. */
function addPatterns(above: IgnorePatterns, folder: string, file: string): IgnorePatterns {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return above;
  }
  const prefix = relativePath(above.root, folder).replace(/[\\*?[\]!# ]/g, '\\$&');
  const lines = text.split(/\r?\n/).map((line) => anchorPattern(line, prefix));
  return { root: above.root, patterns: newPatterns().add(above.patterns).add(lines) };
}

/** A pattern from a file in the folder `prefix` as it would stand in the file at the root. */
function anchorPattern(line: string, prefix: string): string {
  if (prefix === '' || line.trim() === '' || line.startsWith('#')) return line;
  const sign = line.startsWith('!') ? '!' : '';
  const body = line.slice(sign.length);
  // A slash anywhere but at the end ties a pattern to the folder of its file.
  const isTied = /\/(?!\s*$)/.test(body);
  return `${sign}/${prefix}/${isTied ? body.replace(/^\//, '') : `**/${body}`}`;
}

const relativePath = (from: string, to: string): string => path.relative(from, to).split(path.sep).join('/');

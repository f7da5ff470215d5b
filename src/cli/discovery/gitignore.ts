/**
 * What git ignores: `.gitignore` in every folder, `.git/info/exclude` of the clone, and the
 * file that `core.excludesFile` names.
 *
 * Patterns are read by a library; which files of patterns there are, and that the innermost
 * one decides, is said here. git itself is not asked: it may not be installed, and starting
 * it costs more than checking a small project.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The patterns of one file; paths are tested relative to `folder`. */
export interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** From the outermost to the innermost: later files overrule earlier ones. */
export type IgnoreFiles = readonly IgnoreFile[];

/** git's default for `core.ignoreCase` on these systems. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** Of all patterns that match, the one in the innermost file decides. */
export function isIgnored(files: IgnoreFiles, absolute: string, isFolder: boolean): boolean {
  for (let i = files.length - 1; i >= 0; i--) {
    const relative = path.relative(files[i].folder, absolute).split(path.sep).join('/');
    const { ignored, unignored } = files[i].patterns.test(isFolder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/**
 * The files that speak of what is in `folder`, which was named: those between it and the root of its
 * repository. When they ignore that very folder, naming it overrules them. The folder's own `.gitignore` is
 * not among them: {@link enterFolder} adds it.
 */
export function ignoreFilesAbove(folder: string): IgnoreFiles {
  if (isRepository(folder)) return repositoryPatterns(folder);
  const chain: string[] = [];
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    chain.unshift(at);
    if (isRepository(at)) break;
    if (at === path.dirname(at)) return [];
  }
  const files = [...repositoryPatterns(chain[0]), ...chain.flatMap((at) => readPatterns(at, '.gitignore'))];
  return isIgnored(files, folder, true) ? [] : files;
}

/** The files that speak of what is in a folder, given those of its parent and the names in it. */
export function enterFolder(above: IgnoreFiles, folder: string, names: ReadonlySet<string>): IgnoreFiles {
  // A repository inside another is a world of its own.
  const base = names.has('.git') && isRepository(folder) ? repositoryPatterns(folder) : above;
  return names.has('.gitignore') ? [...base, ...readPatterns(folder, '.gitignore')] : base;
}

const isRepository = (folder: string): boolean => existsSync(path.join(folder, '.git'));

/** What applies to a whole clone, for all repositories of a user first. */
function repositoryPatterns(root: string): IgnoreFiles {
  const gitFolder = findGitFolder(root);
  const global = findExcludesFile(gitFolder);
  return [
    ...(global === null ? [] : readPatterns(root, global)),
    ...readPatterns(root, path.join(gitFolder, 'info', 'exclude')),
  ];
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

/** One file's patterns, or nothing when it cannot be read. */
function readPatterns(folder: string, name: string): IgnoreFiles {
  try {
    const text = readFileSync(path.resolve(folder, name), 'utf8').replace(/^\ufeff/, '');
    return [{ folder, patterns: ignore({ ignorecase: IGNORES_CASE }).add(text) }];
  } catch {
    return [];
  }
}

/**
 * The path patterns of the configuration: `exclude`, `extend-exclude`, `per-file-ignores`.
 *
 * One meaning for all of them, that of a line in a `.gitignore`: without a slash a pattern
 * is the name of a file or folder at any depth, with one it is a path from the folder of
 * the configuration, and what matches a folder holds for everything in it. They are not
 * read by the library that reads `.gitignore`, because that one always looks at the folders
 * above too: whoever names a folder that is excluded wants it checked.
 *
 * Plain names, which is what nearly all excludes are, are looked up in a set. The library
 * for the rest is loaded when a pattern needs it.
 */
import path from 'node:path';

/** Whether a path itself matches, no matter what its parents do. */
export type PathMatcher = (absolute: string, isFolder: boolean) => boolean;

const MAGIC = /[*?[\]{}!\\]/;

/** Compiles patterns that are relative to `root`, an absolute path. */
export async function compilePatterns(patterns: readonly string[], root: string): Promise<PathMatcher> {
  const names = new Set<string>();
  const others: PathMatcher[] = [];
  for (const pattern of patterns) {
    if (!MAGIC.test(pattern) && !pattern.includes('/')) names.add(pattern);
    else others.push(await compilePattern(pattern, root));
  }
  return (absolute, isFolder) =>
    names.has(path.basename(absolute)) || others.some((matches) => matches(absolute, isFolder));
}

async function compilePattern(pattern: string, root: string): Promise<PathMatcher> {
  const { Minimatch } = await import('minimatch');
  const onlyFolders = pattern.endsWith('/');
  const inRoot = pattern.startsWith(`${toPosix(root)}/`) ? pattern.slice(root.length) : pattern;
  const body = inRoot.replace(/\/+$/, '').replace(/^\.(?=\/)/, '');
  // `tests/**` is how other tools say `tests/`.
  const text = body.replace(/(?<=[^/])\/\*\*$/, '{,/**}');
  const glob = new Minimatch(text.replace(/^\//, ''), {
    dot: true,
    nocomment: true,
    noext: true,
    nonegate: true,
    platform: 'linux',
  });
  if (!body.includes('/')) {
    return (absolute, isFolder) => (isFolder || !onlyFolders) && glob.match(path.basename(absolute));
  }
  return (absolute, isFolder) => {
    return (isFolder || !onlyFolders) && glob.match(toPosix(path.relative(root, absolute)));
  };
}

/** Whether a file matches, or a folder that it is in, up to the folder `root`. */
export function matchesWithin(matches: PathMatcher, root: string, file: string): boolean {
  if (matches(file, false)) return true;
  for (let at = path.dirname(file); at !== root && at !== path.dirname(at); at = path.dirname(at)) {
    if (matches(at, true)) return true;
  }
  return false;
}

const toPosix = (file: string): string => file.split(path.sep).join('/');

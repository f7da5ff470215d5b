/**
 * Settings at work: patterns compiled, and the linter that goes with them.
 */
import { createLinter, type Linter } from '../../linter/linter.ts';
import type { Rule } from '../../rules/rule.ts';
import type { FolderSettings } from '../discovery/discover.ts';
import { compilePatterns, matchesWithin, type PathMatcher } from '../discovery/pathPatterns.ts';
import type { Tables } from '../tables.ts';
import type { Settings } from './settings.ts';

/** What the files under one configuration have in common. */
export interface Project extends FolderSettings {
  readonly settings: Settings;
  /** All rules there are here: built-in ones and those of plugins. */
  readonly rules: readonly Rule[];
  readonly linter: Linter;
  /** Codes of rules that are off in one file, an absolute path. */
  ignoredIn(file: string): readonly string[];
}

/** Matches files for which some rules are off. */
interface FileIgnore {
  readonly matches: PathMatcher;
  readonly root: string;
  readonly isNegated: boolean;
  readonly codes: readonly string[];
}

/** What a run says about all of its projects. */
export interface LinterSetting {
  readonly tables: Tables;
  /** Whether `noqa` comments count. */
  readonly noqa: boolean;
  /** Whether rules are timed. */
  readonly timing: boolean;
}

/** Compiles settings. `rules` are those the settings were resolved with. */
export async function compileProject(
  settings: Settings,
  rules: readonly Rule[],
  { tables, noqa, timing }: LinterSetting,
): Promise<Project> {
  const excludes = await Promise.all(
    settings.excludes.map(({ patterns, root }) => compilePatterns(patterns, root)),
  );
  const ignores: FileIgnore[] = await Promise.all(
    settings.perFileIgnores.map(async ({ patterns, root, isNegated, codes }) => ({
      matches: await compilePatterns(patterns, root),
      root,
      isNegated,
      codes,
    })),
  );
  const linter = createLinter({
    rules,
    // Every rule is named in one of the lists, so that no code is taken for a prefix of another.
    ...(settings.off.length === 0 ? {} : { select: settings.on, ignore: settings.off }),
    targetVersion: settings.targetVersion,
    ruleOptions: settings.ruleOptions,
    encodings: tables.encodings,
    unicodeNames: tables.unicodeNames,
    noqa,
    clock: timing ? () => performance.now() : undefined,
  });
  return {
    settings,
    rules,
    linter,
    root: settings.root,
    respectGitignore: settings.respectGitignore,
    forceExclude: settings.forceExclude,
    isExcluded: (absolute, isFolder) => excludes.some((matches) => matches(absolute, isFolder)),
    ignoredIn: (file) => ignoredCodes(ignores, file),
  };
}

const none: readonly string[] = [];

function ignoredCodes(ignores: readonly FileIgnore[], file: string): readonly string[] {
  if (ignores.length === 0) return none;
  const codes = new Set<string>();
  for (const ignore of ignores) {
    if (matchesWithin(ignore.matches, ignore.root, file) === ignore.isNegated) continue;
    for (const code of ignore.codes) codes.add(code);
  }
  return [...codes].sort();
}

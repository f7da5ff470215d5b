/**
 * Rules that a project brings along: modules named by `plugins` in its configuration.
 *
 * A path is relative to the folder of the configuration, anything else is a package that
 * is installed there. Whatever of a module's exports is a rule is taken, alone or in a
 * list, so that both `export const X100 = …` and `export default [X100, X101]` work.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findMistake } from '../../rules/defineRule.ts';
import type { Rule } from '../../rules/rule.ts';

/** The file behind an entry of `plugins`. */
export function resolvePlugin(specifier: string, folder: string): string {
  if (/^\.{1,2}[/\\]/.test(specifier) || path.isAbsolute(specifier)) return path.resolve(folder, specifier);
  try {
    return createRequire(path.join(folder, 'package.json')).resolve(specifier);
  } catch (error) {
    const found = resolveModulePackage(specifier, folder);
    if (found !== null) return found;
    if (existsSync(path.resolve(folder, specifier))) {
      throw new Error(`no package has this name; for the file write './${specifier}'`);
    }
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`no package '${specifier}' is installed`);
  }
}

/** `require` does not see packages that only have an entry for `import`. */
function resolveModulePackage(specifier: string, folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    const place = path.join(at, 'node_modules', specifier);
    if (existsSync(path.join(place, 'package.json'))) {
      const { exports, main } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
      const root = typeof exports === 'object' && exports !== null ? (exports['.'] ?? exports) : exports;
      const entry = typeof root === 'object' && root !== null ? (root.import ?? root.default) : root;
      const file = typeof entry === 'object' && entry !== null ? entry.default : entry;
      return typeof (file ?? main) === 'string' ? path.join(place, file ?? main) : null;
    }
    if (at === path.dirname(at)) return null;
  }
}

/**
 * Loads the rules of a module.
 * @throws Error in words for a user: the module cannot be found or run, or what it exports are no rules
 */
export async function loadPlugin(specifier: string, folder: string): Promise<readonly Rule[]> {
  const file = resolvePlugin(specifier, folder);
  if (!existsSync(file)) throw new Error('no such file');
  const module = await importModule(file);
  const found = new Set<Rule>();
  for (const [name, exported] of Object.entries(module)) {
    for (const item of Array.isArray(exported) ? exported : [exported]) {
      if (looksLikeRule(item)) {
        const mistake = findMistake(item);
        if (mistake !== null) throw new Error(`its export '${name}' is no rule: ${mistake}`);
        found.add(item as Rule);
      }
    }
  }
  if (found.size === 0) throw new Error('it exports no rule');
  return [...found];
}

async function importModule(file: string): Promise<Record<string, unknown>> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${error.message}${await findSyntaxError(file)}`);
  }
}

/** Node tells nobody but the terminal where a module has a syntax error: `file:///…/rules.mjs:12`. */
async function findSyntaxError(file: string): Promise<string> {
  const { spawnSync } = await import('node:child_process');
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
  const line = /^.*:(\d+)\n/.exec(stderr)?.[1];
  return line === undefined ? '' : ` (line ${line})`;
}

/** A module may export other things too; what has a code is meant as a rule. */
function looksLikeRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value && 'messages' in value;
}

/**
 * The linter with everything: the parser that looks at damage with care, all rules, scopes, the compile
 * stage, repairs. The engine behind it is engine.ts.
 */
import { parse } from '../parser/index.ts';
import { rules as allRules } from '../rules/registry.generated.ts';
import { compileErrors } from '../semantic/compileErrors.ts';
import { scopedNames } from '../semantic/names.ts';
import { type FileOptions, Linter, type LinterOptions, type LintResult } from './engine.ts';
import { syntaxFixes } from './syntaxFixes.ts';

export type { FileOptions, Linter, LinterOptions, LintResult } from './engine.ts';

export interface LintOptions extends LinterOptions, FileOptions {}

/**
 * A linter for many files with one configuration.
 * @throws RangeError for a selector that matches no rule, or an option that no rule has
 */
export function createLinter(options: LinterOptions = {}): Linter {
  const rules = options.rules ?? allRules;
  return new Linter(options, { parse, rules, names: scopedNames, compileErrors, syntaxFixes });
}

/**
 * Lints one file: its syntax errors and what the selected rules find, by position. See
 * {@link Linter.lint}; for many files make one {@link createLinter}.
 * @throws RangeError for a selector that matches no rule; the source itself never makes it throw
 */
export function lint(source: string | Uint8Array, options: LintOptions = {}): LintResult {
  return createLinter(options).lint(source, options);
}

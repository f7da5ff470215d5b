/**
 * The list of all rules, made from the names of the files: `src/rules/<family>/<CODE>.ts`
 * exports a constant `<CODE>`. Nobody edits a list to add a rule.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface RuleFile {
  readonly code: string;
  /** Name of its folder: the tool that owns the code. */
  readonly family: string;
}

/** All rule files, by code. */
export function findRuleFiles(folder: string): RuleFile[] {
  const families = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return families
    .flatMap((family) =>
      readdirSync(path.join(folder, family.name))
        .filter((file) => /^[A-Z]+\d+\.ts$/.test(file))
        .map((file) => ({ code: file.slice(0, -'.ts'.length), family: family.name })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function emitRegistry(files: readonly RuleFile[]): string {
  const byPath = [...files].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return [
    '// Generated from the files in src/rules by scripts/generate.ts; do not edit.\n',
    ...byPath.map((file) => `import { ${file.code} } from '${pathOf(file)}';`),
    "import type { Rule } from './rule.ts';",
    '',
    '/** Every rule there is, by code. One list, imported by name: a bundler can see what is in it. */',
    'export const rules: readonly Rule[] = [',
    ...files.map((file) => `  ${file.code},`),
    '];',
    '',
  ].join('\n');
}

/** The pages of all rules, which only those load who show them. */
export function emitRuleDocs(files: readonly RuleFile[]): string {
  const byPath = [...files].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return [
    '// Generated from the files in src/rules by scripts/generate.ts; do not edit.\n',
    ...byPath.map((file) => `import { docs as ${file.code} } from '${pathOf(file)}';`),
    "import type { RuleDocs } from './rule.ts';",
    '',
    '/** The page of every rule of this package, by code. */',
    'export const ruleDocs: Readonly<Record<string, RuleDocs>> = {',
    ...files.map((file) => `  ${file.code},`),
    '};',
    '',
  ].join('\n');
}

/** Each rule by its code, for who wants some of them: a bundler leaves the others out. */
export function emitNamedRules(files: readonly RuleFile[]): string {
  const byPath = [...files].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  return [
    '// Generated from the files in src/rules by scripts/generate.ts; do not edit.\n',
    ...byPath.map((file) => `export { ${file.code} } from '${pathOf(file)}';`),
    '',
  ].join('\n');
}

const pathOf = ({ code, family }: RuleFile): string => `./${family}/${code}.ts`;

#!/usr/bin/env node
// Checks the direction of every import under src/:  node scripts/imports.mjs
//
// FLOORS below is the executable form of the list in ARCHITECTURE.md: an import may only point down it.
// Folders that share a floor are neighbours and do not import each other. (ast stands above diagnostics
// because a tree carries its diagnostics, while a diagnostic is only numbers and knows no node.) Type imports count: a type
// that points upwards is the same knot, only invisible at run time. Imports are found with a real parser
// (rolldown's), so a Python snippet in a string never looks like one.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseSync, Visitor } from 'rolldown/utils';
import { globSync } from 'tinyglobby';

/** From top to bottom. A name is a folder of src/, or a file directly in src/ without its extension. */
export const FLOORS = [
  ['cli', 'lsp', 'editor', 'bundler'],
  ['index'],
  ['linter', 'verdict'],
  ['rules'],
  ['semantic'],
  ['parser', 'walker'],
  ['ast'],
  ['diagnostics'],
  ['text'],
];

/** The faces may use Node and npm packages (which the build bundles); everything below is pure. */
const FACES = new Set(FLOORS[0]);

/** `src/rules/pyflakes/F401.ts`: a rule, as opposed to what rules share. */
const RULE_FILE = /^src\/rules\/[^/]+\/[A-Z]+\d+\.ts$/;

/** @typedef {{ file: string, line: number, specifier: string, reason: string }} Offence */

/**
 * Every import under `root/src` that breaks a rule, in file order.
 * @param {string} root the repository's root folder
 * @returns {Offence[]} lines are 1-based
 */
export function findImportOffences(root) {
  const files = globSync('src/**/*.ts', { cwd: root, ignore: ['**/*.d.ts'] }).sort();
  return files.flatMap((file) => offencesIn(root, file));
}

/**
 * @param {string} root
 * @param {string} file path from the root, with forward slashes
 * @returns {Offence[]}
 */
function offencesIn(root, file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const from = placeOf(file);
  if (from === null) {
    return [
      {
        file,
        line: 1,
        specifier: '',
        reason: 'is on no floor: add its folder to FLOORS in scripts/imports.mjs',
      },
    ];
  }
  const offences = [];
  for (const { specifier, offset } of importsOf(file, source)) {
    const reason = whyNot(root, file, from, specifier);
    if (reason !== null) offences.push({ file, line: lineAt(source, offset), specifier, reason });
  }
  return offences;
}

/**
 * @param {string} root
 * @param {string} file
 * @param {Place} from
 * @param {string} specifier
 * @returns {string | null} the rule that is broken, or null
 */
function whyNot(root, file, from, specifier) {
  if (!specifier.startsWith('.')) {
    return FACES.has(from.name)
      ? null
      : `the core imports neither npm packages nor Node modules (${from.name})`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (!existsSync(path.join(root, target)))
    return 'points to no file (relative imports carry their .ts extension)';
  if (!target.startsWith('src/')) {
    if (target === 'package.json' && FACES.has(from.name)) return null;
    return 'leaves src/';
  }
  const to = placeOf(target);
  if (to === null) return 'points to a file that is on no floor';
  if (RULE_FILE.test(file) && RULE_FILE.test(target)) return 'a rule does not import another rule';
  if (to.name === from.name) return null;
  if (to.floor === from.floor)
    return `${from.name} and ${to.name} are neighbours and do not import each other`;
  if (to.floor < from.floor) return `points up, from ${from.name} to ${to.name}`;
  return null;
}

/** @typedef {{ name: string, floor: number }} Place */

/**
 * @param {string} file
 * @returns {Place | null}
 */
function placeOf(file) {
  const name = file.split('/')[1].replace(/\.ts$/, '');
  const floor = FLOORS.findIndex((names) => names.includes(name));
  return floor < 0 ? null : { name, floor };
}

/**
 * Static imports, re-exports, dynamic imports and `import('…')` types with a literal specifier.
 * @param {string} file
 * @param {string} source
 */
function importsOf(file, source) {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  /** @type {Map<number, string>} */
  const found = new Map();
  for (const { moduleRequest } of module.staticImports) found.set(moduleRequest.start, moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) {
      if (moduleRequest) found.set(moduleRequest.start, moduleRequest.value);
    }
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal') found.set(node.source.start, String(node.source.value));
    },
    TSImportType(node) {
      found.set(node.source.start, node.source.value);
    },
  }).visit(program);
  return [...found].sort((a, b) => a[0] - b[0]).map(([offset, specifier]) => ({ specifier, offset }));
}

/**
 * @param {string} source
 * @param {number} offset
 */
function lineAt(source, offset) {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line++;
  return line;
}

/** @param {Offence} offence */
export function formatOffence({ file, line, specifier, reason }) {
  return `${file}:${line}: ${specifier === '' ? '' : `'${specifier}': `}${reason}`;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const offences = findImportOffences(path.resolve(import.meta.dirname, '..'));
  for (const offence of offences) console.error(formatOffence(offence));
  process.exitCode = offences.length > 0 ? 1 : 0;
}

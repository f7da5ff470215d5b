// A plugin for the build: the documentation of a rule becomes a module of its own.
//
// A rule is one file, which ends with `export const docs`. Only `pywalk-lint rule`, editors and generated pages read
// that text, but a bundler puts a module into one chunk as a whole: every start would load the pages of all rules.
// src/rules/docs.generated.ts, which collects them, gets them from `E711.ts?docs` instead, and E711.ts loses them.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'rolldown/utils';

const QUERY = '?docs';

/**
 * Where `export const docs = …` stands in a module; null if there is none.
 * @param {string} file
 * @param {string} code
 */
function findDocs(file, code) {
  for (const statement of parseSync(file, code).program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration, start, end } = statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    const { id } = declaration.declarations[0];
    if (id.type === 'Identifier' && id.name === 'docs') return { start, end };
  }
  return null;
}

/**
 * @param {string} root the repository's root folder
 * @returns {import('rolldown').Plugin}
 */
export function splitDocs(root) {
  const rules = path.join(root, 'src', 'rules') + path.sep;
  const collection = path.join(rules, 'docs.generated.ts');
  return {
    name: 'split-docs',
    resolveId(id, importer) {
      if (importer !== collection || !id.startsWith('./')) return null;
      return path.resolve(rules, id) + QUERY;
    },
    load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      const code = readFileSync(file, 'utf8');
      const docs = findDocs(file, code);
      if (docs === null) throw new Error(`${file}: no documentation, which docs.generated.ts expects`);
      return { code: code.slice(docs.start, docs.end), moduleType: 'ts' };
    },
    transform(code, id) {
      if (!id.startsWith(rules) || !id.endsWith('.ts')) return null;
      const docs = code.includes('export const docs') ? findDocs(id, code) : null;
      return docs === null ? null : { code: code.slice(0, docs.start) + code.slice(docs.end), map: null };
    },
  };
}

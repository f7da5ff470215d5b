// A plugin for the build: writes numbers where the source names them, `26` for `Kind.Name`.
//
// What TypeScript's `const enum` does, which this project's TypeScript has not (`erasableSyntaxOnly`): a minifier
// cannot know that nobody changes an exported object, so each use of `Kind.Name` keeps its name in a bundle, and
// the whole table with it. Inlined are members of `const X = { A: 0, B: 1 << 3 } as const` at the top of a module under
// src/, where all values are numbers. The tables themselves stay: they are API.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { globSync } from 'tinyglobby';
import { applyEdits } from './sourceEdits.mjs';

/** @typedef {ReadonlyMap<string, number>} Table member → value */

/**
 * The number an expression stands for; null if it is none.
 * @param {any} node
 * @returns {number | null}
 */
function numberOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node.type === 'BinaryExpression' && node.operator === '<<') {
    const left = numberOf(node.left);
    const right = numberOf(node.right);
    return left === null || right === null ? null : left << right;
  }
  const value = node.type === 'UnaryExpression' && node.operator === '-' ? numberOf(node.argument) : null;
  return value === null ? null : -value;
}

/**
 * The table that a declaration makes; null if it makes none.
 * @param {any} init
 * @returns {Table | null}
 */
function tableOf(init) {
  const isConstant = init?.type === 'TSAsExpression' && init.typeAnnotation.typeName?.name === 'const';
  if (!isConstant || init.expression.type !== 'ObjectExpression') return null;
  const table = new Map();
  for (const { type, key, value } of init.expression.properties) {
    const number = type === 'Property' && key.type === 'Identifier' ? numberOf(value) : null;
    if (number === null) return null;
    table.set(key.name, number);
  }
  return table.size > 0 ? table : null;
}

/**
 * All tables under src/, by name.
 * @param {string} root
 * @returns {Map<string, Table>}
 */
function findTables(root) {
  const tables = new Map();
  for (const file of globSync('src/**/*.ts', { cwd: root, absolute: true, ignore: ['**/*.d.ts'] })) {
    const source = readFileSync(file, 'utf8');
    if (!source.includes('as const')) continue;
    for (const statement of parseSync(file, source).program.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of declaration.declarations) {
        const table = id.type === 'Identifier' ? tableOf(init) : null;
        if (table === null || id.type !== 'Identifier') continue;
        if (tables.has(id.name)) throw new Error(`${file}: two tables of constants are called ${id.name}`);
        tables.set(id.name, table);
      }
    }
  }
  return tables;
}

/**
 * Names at the top of a module that may stand for a table: what it imports or declares under a table's name.
 * @param {any} program
 * @param {ReadonlyMap<string, Table>} tables
 * @returns {Map<string, Table>} by the name in this module
 */
function tablesIn(program, tables) {
  const found = new Map();
  const add = (/** @type {string} */ local, /** @type {string} */ name) => {
    const table = tables.get(name);
    if (table !== undefined) found.set(local, table);
  };
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value.startsWith('.')) {
      for (const { type, local, imported } of statement.specifiers)
        if (type === 'ImportSpecifier') add(local.name, imported.name);
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id } of declaration.declarations) if (id.type === 'Identifier') add(id.name, id.name);
  }
  return found;
}

/**
 * @param {string} root the repository's root folder
 * @returns {import('rolldown').Plugin}
 */
export function inlineConstants(root) {
  const tables = findTables(root);
  const source = path.join(root, 'src') + path.sep;
  return {
    name: 'inline-constants',
    transform(code, id) {
      if (!id.startsWith(source) || !/\.ts$/.test(id)) return null;
      const { program } = parseSync(id, code);
      const known = tablesIn(program, tables);
      if (known.size === 0) return null;
      /** @type {import('./sourceEdits.mjs').SourceEdit[]} */
      const edits = [];
      new Visitor({
        MemberExpression(node) {
          const { object, property } = node;
          if (object.type !== 'Identifier' || node.computed || property.type !== 'Identifier') return;
          const value = known.get(object.name)?.get(property.name);
          if (value === undefined) return;
          edits.push([node.start, node.end, value < 0 ? `(${value})` : String(value)]);
        },
      }).visit(program);
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

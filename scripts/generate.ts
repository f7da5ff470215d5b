/**
 * Writes every file that is made from the node table (src/ast/schema.ts), and the ids of
 * the syntax messages (src/diagnostics/syntax.ts).
 *
 *     npm run generate             write them
 *     npm run generate -- --check  fail when one of them is stale
 *
 * The slots of a shape class are found by colouring: two fields that occur in one
 * kind need different slots, and a field name has the same slot in every kind of
 * its class, so that one getter on the prototype serves them all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { messages } from '../src/diagnostics/syntax.ts';
import { emitAstPage, emitBuild, emitChildren, emitFields, emitNodes } from './generate/emit.ts';
import { model } from './generate/model.ts';
import { emitWalker } from './generate/walker.ts';

const files: [string, string][] = [
  ['src/ast/nodes.generated.ts', emitNodes(model)],
  ['src/ast/fields.generated.ts', emitFields(model)],
  ['src/ast/children.generated.ts', emitChildren(model)],
  ['src/parser/build.generated.ts', emitBuild(model)],
  ['src/walker/collect.generated.ts', emitWalker(model)],
  ['src/diagnostics/syntaxIds.generated.ts', emitSyntaxIds(Object.keys(messages))],
  ['docs/ast.md', emitAstPage(model)],
];

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, text] of files) {
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // a file that does not exist yet is stale
  }
  if (old === text) continue;
  stale++;
  if (check) console.error(`${path} is stale: run npm run generate`);
  else {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
if (check && stale > 0) process.exitCode = 1;

function emitSyntaxIds(names: readonly string[]): string {
  const lines = names.map((name, id) => `export const ${name} = ${id};\n`);
  return `// Generated from src/diagnostics/syntax.ts by scripts/generate.ts; do not edit.\n\n${lines.join('')}`;
}

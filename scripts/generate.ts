/**
 * Writes every file that is made from the node table (src/ast/schema.ts).
 *
 *     npm run generate             write them
 *     npm run generate -- --check  fail when one of them is stale
 *
 * The slots of a shape class are found by colouring: two fields that occur in one
 * kind need different slots, and a field name has the same slot in every kind of
 * its class, so that one getter on the prototype serves them all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { emitAstPage, emitBuild, emitChildren, emitFields, emitNodes } from './generate/emit.ts';
import { model } from './generate/model.ts';

const files: [string, string][] = [
  ['src/ast/nodes.generated.ts', emitNodes(model)],
  ['src/ast/fields.generated.ts', emitFields(model)],
  ['src/ast/children.generated.ts', emitChildren(model)],
  ['src/parser/build.generated.ts', emitBuild(model)],
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

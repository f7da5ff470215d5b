/**
 * Writes every file that is made from the node table (src/ast/schema.ts), the ids of
 * the syntax messages (src/diagnostics/syntax.ts), and the list of rules (the files in
 * src/rules); then scripts/generateRules.ts writes what is made from the rules themselves.
 * That is a second program, because it imports the list which the first one writes.
 *
 *     npm run generate             write them
 *     npm run generate -- --check  fail when one of them is stale
 *
 * The slots of a shape class are found by colouring: two fields that occur in one
 * kind need different slots, and a field name has the same slot in every kind of
 * its class, so that one getter on the prototype serves them all.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { messages } from '../src/diagnostics/syntax.ts';
import {
  emitAstPage,
  emitBuild,
  emitChildren,
  emitFields,
  emitNodes,
  emitPythonFields,
  emitShapes,
} from './generate/emit.ts';
import { model } from './generate/model.ts';
import { emitNamedRules, emitRegistry, emitRuleDocs, findRuleFiles } from './generate/registry.ts';
import { emitWalker } from './generate/walker.ts';
import { writeGenerated } from './generate/write.ts';

const files: [string, string][] = [
  ['src/ast/nodes.generated.ts', emitNodes(model)],
  ['src/ast/shapes.generated.ts', emitShapes(model)],
  ['src/ast/fields.generated.ts', emitFields(model)],
  ['src/ast/pythonFields.generated.ts', emitPythonFields(model)],
  ['src/ast/children.generated.ts', emitChildren(model)],
  ['src/parser/build.generated.ts', emitBuild(model)],
  ['src/walker/collect.generated.ts', emitWalker(model)],
  ['src/diagnostics/syntaxIds.generated.ts', emitSyntaxIds(Object.keys(messages))],
  ['src/rules/registry.generated.ts', emitRegistry(findRuleFiles('src/rules'))],
  ['src/rules/docs.generated.ts', emitRuleDocs(findRuleFiles('src/rules'))],
  ['src/rules/all.generated.ts', emitNamedRules(findRuleFiles('src/rules'))],
  ['docs/ast.md', emitAstPage(model)],
];

const check = process.argv.includes('--check');
const isFresh = writeGenerated(files, check);
if (check && !isFresh) process.exitCode = 1;
else {
  const script = path.join(process.env.PYWALK_ROOT as string, 'scripts', 'generateRules.ts');
  const runner = path.join(process.env.PYWALK_ROOT as string, 'scripts', 'run.mjs');
  const args = [runner, script, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

function emitSyntaxIds(names: readonly string[]): string {
  const lines = names.map((name, id) => `export const ${name} = ${id};\n`);
  return `// Generated from src/diagnostics/syntax.ts by scripts/generate.ts; do not edit.\n\n${lines.join('')}`;
}

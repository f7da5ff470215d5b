/**
 * Counts the hidden classes of nodes; run under `--allow-natives-syntax` by
 * hiddenClasses.test.ts. Prints the names of the constructors behind them as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as ast from '../../src/ast/nodes.generated.ts';
import { Context } from '../../src/ast/operators.ts';
import { parse } from '../../src/parser/index.ts';
import { walkStack } from '../../src/walker/index.ts';

// `%` is no JavaScript: only a function made at run time may contain it.
const haveSameMap = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean;

const sources = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(path.join(folder, file))),
);
const nodes: ast.Node[] = [];
for (const source of sources) {
  for (const node of walkStack(parse(source).root)) {
    nodes.push(node);
    // Decoding a constant stores numbers, strings and objects into a slot that held the source.
    if (node.kind === ast.Kind.Constant) void node.value;
  }
}
nodes.push(
  ast.createPass(),
  ast.createName('x', Context.Store),
  ast.createArguments([], [], null, [], [], null, []),
);
const target = ast.createTuple([], Context.Load);
ast.setContext(target, Context.Del);
nodes.push(target);

const classes: ast.Node[] = [];
for (const node of nodes) if (!classes.some((other) => haveSameMap(other, node))) classes.push(node);
console.log(
  JSON.stringify({ nodes: nodes.length, classes: classes.map((node) => node.constructor.name).sort() }),
);

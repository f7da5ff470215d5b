// The lean parser and the walkers, through their own entries: what is said of correct code is the same, and
// of a damaged file the first mistake.
import { parse } from 'pywalk-lint/parser/lean';
import { walk, walkDfs, walkStack } from 'pywalk-lint/walker';

function answer(source) {
  const tree = parse(source);
  const names = [];
  walk(tree, { enter: { Name: (node) => void names.push(node.id) } });
  return [walkDfs(tree).length, walkStack(tree.root).length, names, tree.diagnostics[0]];
}

globalThis.answer = (given) => {
  const { texts, bytes } = JSON.parse(given);
  return JSON.stringify([...texts, ...bytes.map((each) => Uint8Array.from(each))].map(answer));
};

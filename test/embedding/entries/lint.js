// What an embedder writes: the answers must be the same in a bundle, without any global of Node, as they
// are for the package itself. `given` comes from outside: texts, and bytes as arrays of numbers.
import { ast, createLinter, Kind, kindNames, lint, nodesOfKind, parse, walkDfs } from 'pywalk-lint';

function describe({ findings, failures, tree }) {
  return {
    failures: failures.map(({ code, error }) => `${code}: ${error}`),
    findings: findings.map((finding) => {
      const { line, column } = tree.lineIndex.position(finding.start);
      return [finding.code, finding.name, line, column, finding.end, finding.message, finding.fix];
    }),
  };
}

function answer(given) {
  const linter = createLinter({ targetVersion: '3.9' });
  return {
    texts: given.texts.map((text) => describe(lint(text))),
    older: given.texts.map((text) => describe(linter.lint(text, { filename: 'a.pyi' }))),
    bytes: given.bytes.map((bytes) => describe(lint(Uint8Array.from(bytes)))),
    kinds: given.texts.map((text) => {
      const tree = parse(text);
      return [walkDfs(tree).map(({ kind }) => kindNames[kind]), nodesOfKind(tree, Kind.Name).length];
    }),
    made: kindNames[ast.createPass(0, 4).kind],
  };
}

globalThis.answer = (given) => JSON.stringify(answer(JSON.parse(given)));

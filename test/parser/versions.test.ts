/**
 * `targetVersion`: what is newer than the target is reported where it stands, and the tree is the same.
 *
 * versions.jsonl holds what the interpreters 3.8 to 3.14 themselves accept (versions.py wrote it): the
 * constructs by which the versions differ, and every case of ok/.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dump } from '../../src/ast/python.ts';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, type TargetVersion, targetVersions } from '../../src/parser/index.ts';
import { readCases } from './cases.ts';

interface Recorded {
  readonly accepted: readonly TargetVersion[];
}
interface Construct extends Recorded {
  readonly name: string;
  readonly source: string;
}
/** A case of ok/ that not all versions accept. */
interface PartialCase extends Recorded {
  readonly case: string;
}

const recorded: (Construct | PartialCase)[] = readFileSync(
  path.join(import.meta.dirname, 'versions.jsonl'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const constructs = recorded.filter((line): line is Construct => 'name' in line);
const partial = new Map(
  recorded
    .filter((line): line is PartialCase => 'case' in line)
    .map((line): [string, readonly TargetVersion[]] => [line.case, line.accepted]),
);

const messagesFor = (source: string, targetVersion: TargetVersion): string[] => {
  const { diagnostics, lineIndex } = parse(source, { targetVersion });
  return diagnostics.map((diagnostic) => syntaxMessage(diagnostic, lineIndex));
};

/** The version that a message asks for. Some things older versions have words of their own for. */
function neededVersion(message: string, target: TargetVersion): TargetVersion {
  if (message === 'multiple exception types must be parenthesized') return '3.14';
  if (message === 'f-string: expressions nested too deeply') return '3.12';
  return (/ \(needs Python (3\.\d+)\)$/.exec(message)?.[1] as TargetVersion) ?? `${target}: ${message}`;
}

describe('constructs by version', () => {
  it('cover what every version since 3.9 brought', () => {
    const since = constructs.map(({ accepted }) => accepted[0]);
    for (const version of targetVersions) expect(since.filter((one) => one === version)).not.toHaveLength(0);
    // Nothing was ever taken back.
    for (const { name, accepted } of constructs) {
      expect([name, accepted]).toEqual([name, targetVersions.slice(-accepted.length)]);
    }
  });

  it.each(constructs)('$name', ({ source, accepted }) => {
    const since = accepted[0];
    const tree = dump(parse(source), { indent: 1 });
    for (const version of targetVersions) {
      const messages = messagesFor(source, version);
      if (accepted.includes(version)) expect([version, messages]).toEqual([version, []]);
      else {
        // A construct may rest on another new one (a default on type parameters): the newest decides.
        const needed = messages.map((message) => neededVersion(message, version));
        expect([version, ...needed]).toContain(since);
        expect(needed.every((one) => targetVersions.indexOf(one) <= targetVersions.indexOf(since))).toBe(
          true,
        );
      }
      expect(dump(parse(source, { targetVersion: version }), { indent: 1 })).toBe(tree);
    }
  });
});

describe('a construct is reported where it stands', () => {
  const marked = (source: string, targetVersion: TargetVersion): string[] =>
    parse(source, { targetVersion }).diagnostics.map(({ start, end }) => source.slice(start, end));

  it.each<[string, TargetVersion, string[]]>([
    ['a\n@b[c]\ndef f(): pass\n', '3.8', ['b[c]']],
    ['for a in *b, c: d\n', '3.8', ['*b, c']],
    ['with (a as b, c): d\n', '3.8', ['(']],
    ['match a:\n    case b: c\n', '3.9', ['match']],
    ['try: a\nexcept* b: c\nexcept* d: e\n', '3.10', ['except*', 'except*']],
    ['a[b, *c, *d]\n', '3.10', ['*c', '*d']],
    ['def f(*a: *b): pass\n', '3.10', ['*']],
    ['type A = b\n', '3.11', ['type ']],
    ['def f[T, *U](): pass\nclass C[V]: pass\n', '3.11', ['[T, *U]', '[V]']],
    ['class C[T = a]: pass\n', '3.12', ['= a']],
    ["f'{a['b']}'\n", '3.11', ["'"]],
    ["a = t'b' t'{c}'\n", '3.13', ["t'", "t'"]],
    ['try: a\nexcept b, c: d\n', '3.13', ['b']],
  ])('%j for %s', (source, version, parts) => {
    expect(marked(source, version)).toEqual(parts);
  });

  it('each time, but once a place', () => {
    const source = 'type A[T = b] = c\n'.repeat(3);
    const { diagnostics } = parse(source, { targetVersion: '3.8' });
    expect(diagnostics.length).toBe(9);
    expect(new Set(diagnostics.map(({ start }) => start)).size).toBe(9);
  });
});

describe('the cases of ok/ by version', () => {
  /** The first parser of the new kind loses the indentation behind a joined line: repaired in 3.10. */
  const quirks = ['3.9 layout: A join at the beginning of a line'];
  const cases = readCases(path.join(import.meta.dirname, 'ok')).filter(
    ({ words }) => !words.has('eval') && !words.has('single'),
  );

  it.each(targetVersions)('%s', (version) => {
    const accepted: string[] = [];
    const refused: string[] = [];
    const wrong: string[] = [];
    for (const { file, name, source } of cases) {
      const label = `${file}: ${name}`;
      const tree = parse(source, { targetVersion: version });
      const isAccepted = tree.diagnostics.length === 0;
      (isAccepted ? accepted : refused).push(label);
      const by = partial.get(label) ?? targetVersions;
      if (isAccepted !== by.includes(version) && !quirks.includes(`${version} ${label}`)) wrong.push(label);
      // 3.12 and 3.13 read the formats of a raw string as if it were none.
      const isUnraw = name.startsWith('A raw string has raw formats') && /^3\.1[23]$/.test(version);
      const expected = parse(isUnraw ? source.replaceAll("rf'", "f'") : source);
      if (dump(tree) !== dump(expected)) wrong.push(`${label}: another tree`);
    }
    expect(wrong).toEqual([]);
    expect(accepted.length).toBeGreaterThan(100);
    expect(refused.length > 0).toBe(version !== '3.14');
  });
});

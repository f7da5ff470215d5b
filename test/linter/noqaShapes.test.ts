/**
 * Many shapes of `noqa` comments: ruff 0.17.6 suppresses the same findings and says the
 * same of the comments. Its answers are in noqaShapes.jsonl, written by noqaShapes.py;
 * what differs on purpose is listed below, with the reason.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/linter.ts';

type Place = [row: number, column: number];
type Edit = [start: Place, end: Place, content: string];
type Found = [code: string, start: Place, end: Place, message: string, edits: Edit[] | null];

const cases = readFileSync(path.join(import.meta.dirname, 'noqaShapes.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as [source: string, found: Found[]]);

const linter = createLinter({ select: ['E711', 'E712', 'F541', 'RUF100'] });

function ourFindings(source: string): Found[] {
  const { findings, tree } = linter.lint(Buffer.from(source));
  const place = (offset: number): Place => {
    const row = tree.lineIndex.lineOf(offset);
    return [row, [...tree.text.slice(tree.lineIndex.lineStart(row), offset)].length + 1];
  };
  return findings.map(({ code, start, end, message, fix }) => {
    const edits = fix?.edits.map((edit): Edit => [place(edit.start), place(edit.end), edit.content]) ?? [];
    return [code, place(start), place(end), message, code === 'RUF100' ? edits : null];
  });
}

interface Difference {
  readonly reason: string;
  readonly isMeant: (source: string) => boolean;
  /** What we say, from what ruff says. */
  readonly ours: (source: string, theirs: Found[]) => Found[];
}

const equalsNone = (row: number, column: number): Found => [
  'E711',
  [row, column],
  [row, column + 4],
  'Comparison to `None` should be `cond is None`',
  null,
];

const differences: readonly Difference[] = [
  {
    reason: 'a forgotten colon must not silence every rule',
    isMeant: (source) => /noqa\s+E711\b/.test(source),
    ours: (source) => {
      const found: Found[] = [];
      source.split('\n').forEach((line, index) => {
        const none = line.indexOf('== None');
        if (none >= 0) found.push(equalsNone(index + 1, none + 4));
        if (line.includes('== True')) {
          const message = 'Avoid equality comparisons to `True`; use `y:` for truth checks';
          found.push(['E712', [index + 1, 1], [index + 1, 10], message, null]);
        }
      });
      return found;
    },
  },
  {
    reason: 'codes of other tools are not removed with those of ours',
    isMeant: (source) => /E7[1]? E711|E711 E71 E712/.test(source),
    ours: (source, theirs) =>
      theirs.map(([code, start, end, message]) => {
        const kept = source.includes('E71 ') ? 'E71' : 'E7';
        const codes = source.startsWith('x == None') ? `E711, ${kept}` : kept;
        return [code, start, end, message, [[start, end, `# noqa: ${codes}`]]];
      }),
  },
  {
    reason: 'a comment counts on the first and the last row of a logical line',
    isMeant: (source) => /^(x = f'''\{|x == \( {2}# noqa|if \(x == None or {2}# noqa)/.test(source),
    ours: () => [],
  },
];

const differenceOf = (source: string): Difference | undefined =>
  differences.find(({ isMeant }) => isMeant(source));

describe('noqa, as ruff reads it', () => {
  it.each(cases.filter(([source]) => differenceOf(source) === undefined))('%j', (source, theirs) => {
    expect(ourFindings(source)).toEqual(theirs);
  });
});

describe.each(differences)('noqa, unlike ruff: $reason', ({ isMeant, ours }) => {
  const meant = cases.filter(([source]) => isMeant(source));
  it.each(meant)('%j', (source, theirs) => {
    const found = ourFindings(source);
    expect(found).toEqual(ours(source, theirs));
  });
});

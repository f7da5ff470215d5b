/**
 * The whole error against what interpreters answered: cases.jsonl, which cases.py wrote.
 *
 * Every attribute has to agree from 3.10 on, class and message from 3.9 on. 3.8 had another kind of parser, of
 * which only the verdict is promised.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TargetVersion, targetVersions } from '../../src/parser/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { verdict } from '../../src/verdict/index.ts';

type Answer = readonly [string, string, number | null, number | null, number | null, number | null] | null;

interface Case {
  readonly source?: string;
  readonly bytes?: string;
  readonly answers: readonly (readonly [TargetVersion, TargetVersion, Answer])[];
}

const cases: Case[] = readFileSync(path.join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

function contentOf({ source, bytes }: Case): string | Uint8Array {
  return source ?? Buffer.from(bytes!, 'latin1');
}

/** undefined when that interpreter had none. */
function answerOf({ answers }: Case, version: TargetVersion): Answer | undefined {
  const at = targetVersions.indexOf(version);
  return answers.find(
    ([first, last]) => targetVersions.indexOf(first) <= at && at <= targetVersions.indexOf(last),
  )?.[2];
}

function answerHere(content: string | Uint8Array, targetVersion: TargetVersion): Answer {
  const error = verdict(content, { targetVersion, unicodeNames: lookupUnicodeName, encodings: decodeNamed });
  if (error === null) return null;
  return [error.type, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset];
}

/** As much of an answer as is promised for a version. */
function promised(answer: Answer, version: TargetVersion): unknown {
  if (answer === null) return null;
  return version === '3.8' ? 'rejected' : version === '3.9' ? answer.slice(0, 2) : answer;
}

describe('verdict', () => {
  it('has cases of all kinds', () => {
    const rejected = cases.filter((one) => answerOf(one, '3.14') !== null);
    expect(rejected.length).toBeGreaterThan(1000);
    expect(cases.length - rejected.length).toBeGreaterThan(100);
    expect(new Set(rejected.map((one) => answerOf(one, '3.14')?.[1])).size).toBeGreaterThan(250);
  });

  it.each(targetVersions)('answers as CPython %s', { timeout: 60_000 }, (version) => {
    const wrong: unknown[] = [];
    let judged = 0;
    for (const one of cases) {
      const expected = answerOf(one, version);
      if (expected === undefined) continue;
      judged++;
      const content = contentOf(one);
      const got = answerHere(content, version);
      const isSame = JSON.stringify(promised(got, version)) === JSON.stringify(promised(expected, version));
      if (!isSame) wrong.push({ content: one.source ?? one.bytes, expected, got });
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(1400);
  });
});

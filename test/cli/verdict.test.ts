import { describe, expect, it } from 'vitest';
import { runVerdict } from '../../src/cli/verdict.ts';
import { recordStreams } from './streams.ts';

async function judge(
  lines: readonly string[],
  targetVersion?: '3.8' | '3.13',
): Promise<[number, unknown[], string]> {
  const streams = recordStreams(lines.join('\n'));
  const code = await runVerdict({ cases: '-', targetVersion }, streams);
  const answers = streams.stdoutText().split('\n').slice(0, -1);
  return [code, answers.map((line) => JSON.parse(line)), streams.stderrText()];
}

describe('verdict', () => {
  it('answers each record in order', async () => {
    const records = [
      { id: 'fine', source: 'x = 1\n' },
      { id: 'bytes', source_b64: Buffer.from('\ufeffx = "é"\n').toString('base64') },
      // The position is in characters: neither UTF-16 units nor bytes.
      { id: 'wrong', source: '"é😀"; x = $\n' },
    ];
    expect(await judge(records.map((record) => JSON.stringify(record)))).toEqual([
      0,
      [
        { id: 'fine', ok: true },
        { id: 'bytes', ok: true },
        expect.objectContaining({ id: 'wrong', ok: false, type: 'SyntaxError', lineno: 1, offset: 11 }),
      ],
      '',
    ]);
  });

  it('gives all attributes of the error, in the order of the format', async () => {
    const [, [answer]] = await judge([JSON.stringify({ id: 'a', source: 'if x:\n  y\n z\n' })]);
    expect(Object.keys(answer as object)).toEqual(
      'id ok type msg lineno offset end_lineno end_offset'.split(' '),
    );
    expect(answer).toMatchObject({ type: 'IndentationError', lineno: 3 });
  });

  it('answers for the version it is asked for', async () => {
    const record = JSON.stringify({
      id: 'walrus',
      source: 'def f(a, /): (b := 1)\nmatch x:\n case 1: pass\n',
    });
    expect((await judge([record]))[1]).toEqual([{ id: 'walrus', ok: true }]);
    expect((await judge([record], '3.8'))[1]).toMatchObject([{ id: 'walrus', ok: false }]);
  });

  it('skips a record it cannot read, with a word on stderr and the exit code 2', async () => {
    const [code, answers, errors] = await judge(['[]', '{"id":"a","source":"x"}', '{"id":"b"}']);
    expect(answers).toEqual([{ id: 'a', ok: true }]);
    expect(errors.split('\n')).toHaveLength(3);
    expect(code).toBe(2);
  });
});

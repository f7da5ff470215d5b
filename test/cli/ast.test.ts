import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AstArguments, runAst } from '../../src/cli/ast.ts';
import { recordStreams } from './streams.ts';

// What test/conformance/oracle.py answers for the same sources in CPython 3.13 (the last one without `p`).
const nameTree =
  '{"_":"Module","body":[{"_":"Expr","p":[1,0,1,1],"value":{"_":"Name","p":[1,0,1,1],"id":"x","ctx":"Load"}}],"type_ignores":[]}';
const latinTree =
  '{"_":"Module","body":[{"_":"Expr","p":[2,0,2,4],"value":{"_":"Constant","p":[2,0,2,4],"value":{"s":"\\u00e9"},"kind":null}}],"type_ignores":[]}';
const bulletTree =
  '{"_":"Module","body":[{"_":"Expr","value":{"_":"Constant","value":{"s":"\\u2022"},"kind":null}}],"type_ignores":[]}';

const defaults: AstArguments = {
  files: [],
  canonical: true,
  sha: false,
  positions: true,
  jsonl: false,
  targetVersion: undefined,
};

let folder = '';
const at = (name: string): string => path.join(folder, name);
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-ast-'));
  writeFileSync(at('name.py'), '\ufeffx\n');
  writeFileSync(at('latin.py'), Buffer.from('# coding: latin-1\n"\xe9"\n', 'latin1'));
  writeFileSync(at('bullet.py'), '"\\N{BULLET}"\n');
  writeFileSync(at('broken.py'), 'x = 1\ny = (\n');
  writeFileSync(at('new.py'), 'try: pass\nexcept A, B: pass\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: Partial<AstArguments>, input = ''): Promise<[number, string[], string]> {
  const streams = recordStreams(input);
  const code = await runAst({ ...defaults, ...args }, streams);
  return [code, streams.stdoutText().split('\n').slice(0, -1), streams.stderrText()];
}

describe('ast --canonical', () => {
  it('prints a line a file, read as bytes', async () => {
    const [code, lines] = await run({ files: [at('name.py'), at('latin.py')] });
    expect(lines).toEqual([
      `{"file":${JSON.stringify(at('name.py'))},"ast":${nameTree}}`,
      `{"file":${JSON.stringify(at('latin.py'))},"ast":${latinTree}}`,
    ]);
    expect(code).toBe(0);
  });

  it('--no-pos leaves positions out; names of characters are known', async () => {
    const [, lines] = await run({ files: [at('bullet.py')], positions: false });
    expect(lines).toEqual([`{"file":${JSON.stringify(at('bullet.py'))},"ast":${bulletTree}}`]);
  });

  it('--sha prints the hash of the tree', async () => {
    const [, lines] = await run({ files: [at('name.py')], sha: true });
    expect(lines).toEqual([`{"file":${JSON.stringify(at('name.py'))},"sha256":"${sha(nameTree)}"}`]);
  });

  it('prints the first error of a file that is no Python, and goes on', async () => {
    const [code, lines] = await run({ files: [at('broken.py'), at('name.py')] });
    expect(JSON.parse(lines[0])).toEqual({
      file: at('broken.py'),
      error: {
        type: 'SyntaxError',
        msg: "'(' was never closed",
        lineno: 2,
        offset: 5,
        end_lineno: 2,
        end_offset: 6,
      },
    });
    expect(lines).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('--target-version rejects newer syntax', async () => {
    const [, [accepted]] = await run({ files: [at('new.py')] });
    const [, [rejected]] = await run({ files: [at('new.py')], targetVersion: '3.13' });
    expect(Object.keys(JSON.parse(accepted))).toEqual(['file', 'ast']);
    expect(Object.keys(JSON.parse(rejected))).toEqual(['file', 'error']);
  });

  it('- takes the names from stdin', async () => {
    const names = `${at('name.py')}\r\n\n${at('latin.py')}`;
    const [code, lines] = await run({ files: ['-'], sha: true }, names);
    expect(lines.map((line) => JSON.parse(line).sha256)).toEqual([sha(nameTree), sha(latinTree)]);
    expect(code).toBe(0);
  });

  it('an unreadable file gives an error line and the exit code 2, and stops nothing', async () => {
    const [code, lines, errors] = await run({ files: [at('missing.py'), folder, at('name.py')], sha: true });
    expect(lines.map((line) => JSON.parse(line).error?.type ?? 'tree')).toEqual([
      'FileNotFoundError',
      'IsADirectoryError',
      'tree',
    ]);
    expect(errors).toContain('missing.py');
    expect(code).toBe(2);
  });

  it('--jsonl takes records of text and bytes; a string ignores BOM and cookie', async () => {
    const records = [
      { id: 'text', source: '# coding: latin-1\n"\u00e9"\n' },
      { id: 'bytes', source_b64: Buffer.from('# coding: latin-1\n"\xe9"\n', 'latin1').toString('base64') },
      { id: 'separator', source: '"\u2028"' },
    ];
    writeFileSync(
      at('cases.jsonl'),
      `${records.map((record) => JSON.stringify(record)).join('\n')}\nnot json\n{"id":"empty"}`,
    );
    const [code, lines] = await run({ files: [at('cases.jsonl')], jsonl: true, positions: false });
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.ast?.body[0].value.value.s ?? answer.error.type)).toEqual([
      'é',
      'é',
      '\u2028',
      'ValueError',
      'ValueError',
    ]);
    expect(answers.slice(0, 3).map((answer) => answer.file)).toEqual(['text', 'bytes', 'separator']);
    expect(code).toBe(2);
  });
});

describe('ast', () => {
  it('prints a readable tree, with names only where there are several files', async () => {
    const readable = { canonical: false, positions: false };
    const tree = ['Module(', '  body=[', '    Expr(', "      value=Name(id='x', ctx=Load()))])"];
    expect(await run({ ...readable, files: [at('name.py')] })).toEqual([0, tree, '']);
    const [, lines] = await run({ ...readable, files: [at('name.py'), at('name.py')] });
    expect(lines).toEqual([`# ${at('name.py')}`, ...tree, `# ${at('name.py')}`, ...tree]);
  });

  it('says on stderr what is wrong, and exits with 1', async () => {
    const [code, lines, errors] = await run({ canonical: false, files: [at('broken.py')] });
    expect(lines[0]).toBe('Module(');
    expect(errors).toBe(`${at('broken.py')}:2:5: SyntaxError: '(' was never closed\n`);
    expect(code).toBe(1);
  });
});

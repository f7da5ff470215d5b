/**
 * Compares which sources are accepted with recorded verdicts of real CPythons:
 *
 *   node scripts/run.mjs test/conformance/verdicts.ts [--versions 3.13,3.14] [--show N] CASES.jsonl…
 *
 * A record is `{id, source | source_b64, versions: {"3.13": {ok} | {ok: false, type, phase, …}}}`.
 * Only the tokenizer's and the grammar's rejections count here (`phase` is `parse`): what a
 * compiler finds later is another stage's affair. Where the interpreter itself failed there is
 * no verdict. Any disagreement makes the exit code 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { syntaxMessage } from '../../src/diagnostics/syntax.ts';
import { parse, type TargetVersion } from '../../src/parser/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';

/** The interpreter's own trouble, or a source that it could not even be given. */
const noVerdict = new Set([
  'Crash',
  'SystemError',
  'MemoryError',
  'RecursionError',
  'Timeout',
  'UnicodeEncodeError',
  'ValueError',
  'OverflowError',
]);

interface Verdict {
  readonly ok: boolean;
  readonly type?: string;
  readonly msg?: string;
  readonly lineno?: number | null;
  readonly phase?: 'parse' | 'symtable' | 'codegen';
}

interface Case {
  readonly id: string;
  readonly source?: string;
  readonly source_b64?: string;
  readonly versions: Readonly<Record<string, Verdict | undefined>>;
}

interface Disagreement {
  readonly id: string;
  readonly source: string;
  readonly expected: string;
  readonly got: string;
}

interface Tally {
  judged: number;
  accepted: number;
  rejected: number;
  skipped: number;
  readonly disagreements: Disagreement[];
}

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Case);
}

const describe = (verdict: Verdict): string => `${verdict.type}: ${verdict.msg} (line ${verdict.lineno})`;

function judge(record: Case, verdict: Verdict, version: TargetVersion, tally: Tally): void {
  const content = record.source_b64 === undefined ? record.source! : Buffer.from(record.source_b64, 'base64');
  const tree = parse(content, {
    targetVersion: version,
    unicodeNames: lookupUnicodeName,
    encodings: decodeNamed,
  });
  const isRejected = !verdict.ok && verdict.phase === 'parse';
  tally.judged++;
  if (isRejected) tally.rejected++;
  else tally.accepted++;
  if (isRejected === tree.diagnostics.length > 0) return;
  tally.disagreements.push({
    id: record.id,
    source: tree.text,
    expected: isRejected ? describe(verdict) : 'accepted',
    got: isRejected ? 'accepted' : `${syntaxMessage(tree.diagnostics[0], tree.lineIndex)}`,
  });
}

function judgeAll(cases: readonly Case[], version: TargetVersion): Tally {
  const tally: Tally = { judged: 0, accepted: 0, rejected: 0, skipped: 0, disagreements: [] };
  for (const record of cases) {
    const verdict = record.versions[version];
    if (verdict === undefined || noVerdict.has(verdict.type ?? '')) tally.skipped++;
    else judge(record, verdict, version, tally);
  }
  return tally;
}

function print(file: string, version: string, tally: Tally, shown: number): void {
  const { judged, accepted, rejected, skipped, disagreements } = tally;
  console.log(
    `${file}, CPython ${version}: ${judged} judged (${accepted} accepted, ${rejected} rejected), ` +
      `${skipped} without a verdict, ${disagreements.length} disagreements`,
  );
  for (const { id, source, expected, got } of disagreements.slice(0, shown)) {
    console.log(`  ${id}: CPython: ${expected}; here: ${got}`);
    for (const line of source.slice(0, 400).split('\n')) console.log(`    | ${line}`);
  }
  if (disagreements.length > shown) console.log(`  … and ${disagreements.length - shown} more (--show N)`);
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { versions: { type: 'string', default: '3.13,3.14' }, show: { type: 'string', default: '20' } },
  });
  if (positionals.length === 0) {
    console.error(
      'usage: node scripts/run.mjs test/conformance/verdicts.ts [--versions 3.13,3.14] [--show N] CASES.jsonl…',
    );
    return 2;
  }
  let isClean = true;
  for (const file of positionals) {
    const cases = readCases(file);
    for (const version of values.versions.split(',')) {
      const tally = judgeAll(cases, version as TargetVersion);
      print(file, version, tally, Number(values.show));
      if (tally.disagreements.length > 0) isClean = false;
    }
  }
  return isClean ? 0 : 1;
}

process.exitCode = main();

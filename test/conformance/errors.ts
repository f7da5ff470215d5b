/**
 * Compares the error that `verdict` answers with recorded ones of real CPythons, attribute by attribute:
 *
 *   npm run conformance:errors -- [--version 3.13[,3.14]] [--phase parse] [--strict] [--show N] [--like ID] CASES.jsonl…
 *
 * With `--strict` only the strict grammar answers: a source whose error comes later has to be accepted. A record is `{id, source | source_b64, versions: {"3.13": {ok} | {ok: false, type, msg, lineno, offset,
 * end_lineno, end_offset, phase}}}`. Nothing is normalised: a position is right when all four numbers are
 * CPython's, a message when class and text are. Messages are counted among the cases that both reject,
 * positions among those whose message is right. Where the interpreter itself failed there is no verdict.
 *
 * The exit code is 1 when a version misses what is promised of it: every verdict on 3.13 and 3.14 (99.5 % on
 * others), 99 % of the messages and 98 % of the positions on 3.13 and 3.14.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type TargetVersion, targetVersions } from '../../src/parser/index.ts';
import { decodeNamed } from '../../src/text/codecs.ts';
import { lookupUnicodeName } from '../../src/text/unicodeNames.ts';
import { type SyntaxErrorInfo, strictSyntaxError, verdict } from '../../src/verdict/index.ts';

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

const phases = ['ok', 'parse', 'symtable', 'codegen'] as const;

interface Expected extends SyntaxErrorInfo {
  readonly ok: boolean;
  readonly phase?: (typeof phases)[number];
}

interface Case {
  readonly id: string;
  readonly source?: string;
  readonly source_b64?: string;
  readonly versions: Readonly<Record<string, Expected | undefined>>;
}

interface Tally {
  cases: number;
  verdictWrong: number;
  rejectedByBoth: number;
  messageWrong: number;
  sameMessage: number;
  positionWrong: number;
}

interface Difference {
  readonly what: 'verdict' | 'message' | 'position';
  readonly phase: string;
  readonly id: string;
  readonly source: string;
  readonly expected: string;
  readonly got: string;
}

const newTally = (): Tally => ({
  cases: 0,
  verdictWrong: 0,
  rejectedByBoth: 0,
  messageWrong: 0,
  sameMessage: 0,
  positionWrong: 0,
});

function describe(error: SyntaxErrorInfo | null): string {
  if (error === null) return 'accepted';
  return `${error.type}: ${error.msg} ${error.lineno}:${error.offset}–${error.end_lineno}:${error.end_offset}`;
}

/** What is wrong with an answer, if anything. */
function compare(expected: Expected, got: SyntaxErrorInfo | null): Difference['what'] | null {
  if (expected.ok !== (got === null)) return 'verdict';
  if (got === null) return null;
  if (expected.type !== got.type || expected.msg !== got.msg) return 'message';
  const isPlaced =
    expected.lineno === got.lineno &&
    expected.offset === got.offset &&
    expected.end_lineno === got.end_lineno &&
    expected.end_offset === got.end_offset;
  return isPlaced ? null : 'position';
}

function count(tally: Tally, expected: Expected, what: Difference['what'] | null): void {
  tally.cases++;
  if (what === 'verdict') tally.verdictWrong++;
  else if (!expected.ok) {
    tally.rejectedByBoth++;
    if (what === 'message') tally.messageWrong++;
    else {
      tally.sameMessage++;
      if (what === 'position') tally.positionWrong++;
    }
  }
}

function percent(wrong: number, total: number): string {
  return total === 0 ? '–' : `${((100 * (total - wrong)) / total).toFixed(2)} %`;
}

function row(name: string, t: Tally): string {
  return [
    name.padEnd(16),
    String(t.cases).padStart(7),
    `${t.verdictWrong} wrong`.padStart(11),
    percent(t.verdictWrong, t.cases).padStart(9),
    `${t.messageWrong} wrong`.padStart(13),
    percent(t.messageWrong, t.rejectedByBoth).padStart(9),
    `${t.positionWrong} wrong`.padStart(13),
    percent(t.positionWrong, t.sameMessage).padStart(9),
  ].join(' ');
}

function isGoodEnough(version: string, t: Tally): boolean {
  const isExact = version === '3.13' || version === '3.14';
  if (t.verdictWrong > (isExact ? 0 : t.cases * 0.005)) return false;
  return !isExact || (t.messageWrong <= t.rejectedByBoth * 0.01 && t.positionWrong <= t.sameMessage * 0.02);
}

function judge(record: Case, version: TargetVersion, isStrict: boolean): SyntaxErrorInfo | null {
  const content = record.source_b64 === undefined ? record.source! : Buffer.from(record.source_b64, 'base64');
  return (isStrict ? strictSyntaxError : verdict)(content, {
    targetVersion: version,
    unicodeNames: lookupUnicodeName,
    encodings: decodeNamed,
  });
}

interface Run {
  readonly phase: string;
  readonly shown: number;
  readonly isStrict: boolean;
}

function runVersion(
  cases: readonly Case[],
  version: TargetVersion,
  { phase, shown, isStrict }: Run,
): boolean {
  const total = newTally();
  const byPhase = new Map<string, Tally>(phases.map((name) => [name, newTally()]));
  const differences: Difference[] = [];
  let skipped = 0;
  for (const record of cases) {
    const expected = record.versions[version];
    if (expected === undefined || noVerdict.has(expected.type)) {
      skipped++;
      continue;
    }
    const where = expected.ok ? 'ok' : expected.phase!;
    if (phase !== '' && where !== phase) continue;
    const got = judge(record, version, isStrict);
    const isLater = isStrict && where !== 'parse';
    const what = isLater ? (got === null ? null : 'verdict') : compare(expected, got);
    count(total, expected, what);
    count(byPhase.get(where)!, expected, what);
    if (what === null) continue;
    differences.push({
      what,
      phase: where,
      id: record.id,
      source: record.source ?? `bytes ${record.source_b64}`,
      expected: describe(expected.ok ? null : expected),
      got: describe(got),
    });
  }
  console.log(row(`${version} all`, total));
  for (const [name, tally] of byPhase) if (tally.cases > 0) console.log(row(`  ${name}`, tally));
  if (skipped > 0) console.log(`  ${skipped} without a verdict`);
  for (const { what, phase: where, id, source, expected, got } of differences.slice(0, shown)) {
    console.log(`  ${version} ${what} (${where}) ${id}: ${JSON.stringify(source.slice(0, 300))}`);
    console.log(`    CPython ${expected}\n    here    ${got}`);
  }
  if (differences.length > shown) console.log(`  … and ${differences.length - shown} more (--show N)`);
  return isGoodEnough(version, total);
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: 'string', default: targetVersions.join(',') },
      phase: { type: 'string', default: '' },
      show: { type: 'string', default: '5' },
      like: { type: 'string', default: '' },
      strict: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) {
    console.error(
      'usage: npm run conformance:errors -- [--version 3.13] [--phase parse] [--show N] CASES.jsonl…',
    );
    return 2;
  }
  const cases: Case[] = [];
  for (const file of positionals)
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line.trim() !== '') cases.push(JSON.parse(line) as Case);
  const wanted = cases.filter(({ id }) => values.like === '' || id === values.like);
  console.log('version            cases     verdict              message               position');
  const run = { phase: values.phase, shown: Number(values.show), isStrict: values.strict };
  const results = values.version
    .split(',')
    .map((version) => runVersion(wanted, version as TargetVersion, run));
  return results.every(Boolean) ? 0 : 1;
}

process.exitCode = main();

/**
 * `npm run fuzz`: draws cases, compares our parser with CPython, shrinks and keeps what differs.
 *
 * Cases come in chunks; a chunk's cases depend on the seed and the chunk's number alone, so a fixed seed
 * gives the same cases however many processes share the chunks. fast-check draws a chunk and, for a
 * failure, shrinks that one case again from the same stream; `minimize.ts` then takes the text apart.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Case, type CaseOptions, caseArbitrary, sourceOf } from './cases.ts';
import { type Corpus, loadCorpus } from './corpus.ts';
import { compareErrors, compareParserErrors } from './errors.ts';
import { createGenerator } from './generate.ts';
import { type Comparison, compare, type Failure, general, type Source } from './judge.ts';
import { minimize } from './minimize.ts';
import { defaultPython, Oracle } from './oracle.ts';
import { mixSeeds } from './random.ts';
import { createReference, type Reference } from './reference/index.ts';
import { writeRegression } from './regressions.ts';

const USAGE = `npm run fuzz -- [OPTIONS]
  --seed N          seed of the run; the same seed draws the same cases (default 1)
  --runs N          cases to draw (default 2000; 0: no limit)
  --seconds N       go on for this time instead of a number of cases
  --time SECONDS    stop after this time
  --python PATH     interpreter to ask, 3.8 or later; "pyodide" for 3.14 (default PYWALK_PYTHON, pyenv's 3.13, python3)
  --errors          compare the whole error (verdict) instead of trees
  --parser-only     with --errors: not those of the compiler
  --generate        only programs from the grammar
  --mutate          only mutations
  --corpus PATH     folder or file to take sources from, beside fuzz/corpus; may be repeated
  --jsonl FILE      take the sources of a conformance file; may be repeated
  --jobs N          processes (default 1)
  --out FOLDER      where failures go (default fuzz/regressions)
  --keep N          failures minimised and written a signature (default 1)
  --attempts N      attempts to minimise a failure (default 1500)
  --coverage        report the node classes that accepted sources never reached`;

const CHUNK = 128;
const fuzzFolder = import.meta.dirname;

interface Settings {
  readonly seed: number;
  readonly runs: number;
  readonly time: number;
  readonly python: string;
  /** Compare errors rather than trees. */
  readonly errors: boolean;
  readonly parserOnly: boolean;
  readonly cases: CaseOptions;
  readonly corpus: readonly string[];
  readonly jsonl: readonly string[];
  readonly jobs: number;
  readonly out: string;
  readonly keep: number;
  readonly attempts: number;
  readonly coverage: boolean;
  /** This process's share of the chunks: `[number, of]`. Set for the processes that `--jobs` starts. */
  readonly shard: readonly [number, number] | null;
}

interface Found {
  readonly signature: string;
  readonly detail: string;
  readonly source: string;
  readonly file: string | null;
}

interface Report {
  cases: number;
  accepted: number;
  rejected: number;
  noVerdict: number;
  /** Of the unmutated programs of the grammar. */
  generated: number;
  generatedAccepted: number;
  bytes: number;
  kinds: string[];
  /** Node classes that the interpreter has. */
  known: string[];
  counts: Record<string, number>;
  found: Found[];
  version: string;
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string' },
      seconds: { type: 'string' },
      time: { type: 'string', default: '0' },
      python: { type: 'string', default: defaultPython() },
      errors: { type: 'boolean', default: false },
      'parser-only': { type: 'boolean', default: false },
      generate: { type: 'boolean', default: false },
      mutate: { type: 'boolean', default: false },
      corpus: { type: 'string', multiple: true, default: [] },
      jsonl: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string', default: '1' },
      out: { type: 'string', default: path.join(fuzzFolder, 'regressions') },
      keep: { type: 'string', default: '1' },
      attempts: { type: 'string', default: '1500' },
      coverage: { type: 'boolean', default: false },
      shard: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const both = values.generate === values.mutate;
  const shard = values.shard?.split('/').map(Number);
  return {
    seed: Number(values.seed),
    runs: Number(values.runs ?? (values.seconds === undefined ? 2000 : 0)),
    time: Number(values.seconds ?? values.time),
    python: values.python,
    errors: values.errors,
    parserOnly: values['parser-only'],
    cases: { generate: values.generate || both, mutate: values.mutate || both },
    corpus: values.corpus,
    jsonl: values.jsonl,
    jobs: Number(values.jobs),
    out: values.out,
    keep: Number(values.keep),
    attempts: Number(values.attempts),
    coverage: values.coverage,
    shard: shard === undefined ? null : [shard[0], shard[1]],
  };
}

function emptyReport(): Report {
  return {
    cases: 0,
    accepted: 0,
    rejected: 0,
    noVerdict: 0,
    generated: 0,
    generatedAccepted: 0,
    bytes: 0,
    kinds: [],
    known: [],
    counts: {},
    found: [],
    version: '',
  };
}

interface Run {
  readonly settings: Settings;
  readonly oracle: Oracle;
  readonly corpus: Corpus;
  readonly report: Report;
  readonly kinds: Set<string>;
  readonly compare: typeof compare;
}

async function fuzz(settings: Settings): Promise<Report> {
  const oracle = await Oracle.start(settings.python);
  const corpus = loadCorpus(
    [path.join(fuzzFolder, 'corpus'), ...settings.corpus],
    [path.join(fuzzFolder, 'corpus', 'snippets.jsonl'), ...settings.jsonl],
  );
  const reference = createReference();
  const generator = createGenerator(oracle.version[1], reference);
  const run: Run = {
    settings,
    oracle,
    corpus,
    report: emptyReport(),
    kinds: new Set(),
    compare: withReference(
      !settings.errors ? compare : settings.parserOnly ? compareParserErrors : compareErrors,
      reference,
    ),
  };
  run.report.version = oracle.fullVersion;
  run.report.known = [...oracle.kinds];
  const [shard, shards] = settings.shard ?? [0, 1];
  const deadline = settings.time > 0 ? Date.now() + settings.time * 1000 : Infinity;
  const limit = settings.runs > 0 ? settings.runs : Infinity;
  const arbitrary = caseArbitrary(settings.cases, generator);
  try {
    for (let chunk = shard; chunk * CHUNK < limit && Date.now() < deadline; chunk += shards) {
      await fuzzChunk(run, arbitrary, mixSeeds(settings.seed, chunk), Math.min(CHUNK, limit - chunk * CHUNK));
    }
  } finally {
    oracle.close();
  }
  run.report.kinds = [...run.kinds].sort();
  return run.report;
}

/**
 * The reference grammar has a say, too: what CPython accepts it must. (What our parser alone accepted would
 * already be a failure.)
 */
function withReference(judge: typeof compare, reference: Reference): typeof compare {
  return async (source, oracle, wantKinds) => {
    const comparison = await judge(source, oracle, wantKinds);
    if (comparison.failure !== null || !comparison.answer.ok || typeof source !== 'string') return comparison;
    if (reference.accepts(source) !== false) return comparison;
    const detail = reference.complaint() ?? '';
    return { ...comparison, failure: { signature: `reference refuses: ${general(detail)}`, detail } };
  };
}

async function fuzzChunk(
  run: Run,
  arbitrary: fc.Arbitrary<Case>,
  seed: number,
  count: number,
): Promise<void> {
  const cases = fc.sample(arbitrary, { seed, numRuns: count });
  const pending: { index: number; source: Source; done: Promise<Comparison> }[] = [];
  for (let index = 0; index < cases.length; index++) {
    const source = sourceOf(cases[index], run.corpus);
    pending.push({ index, source, done: run.compare(source, run.oracle, run.settings.coverage) });
    // Lets answers in while the next sources are made.
    if (index % 8 === 7) await pending[index - 7].done;
  }
  for (const { index, source, done } of pending) {
    const comparison = await done;
    recordCase(run, cases[index], source, comparison);
    if (comparison.failure !== null)
      await handleFailure(run, arbitrary, seed, index, source, comparison.failure);
  }
}

function recordCase(run: Run, drawn: Case, source: Source, { answer, judged }: Comparison): void {
  const { report } = run;
  report.cases++;
  report.bytes += source.length;
  if (!judged) report.noVerdict++;
  else if (answer.ok) report.accepted++;
  else report.rejected++;
  if (drawn.program !== null && drawn.mutations.length === 0 && drawn.encoding === 0) {
    report.generated++;
    if (answer.ok) report.generatedAccepted++;
  }
  for (const kind of answer.kinds ?? []) run.kinds.add(kind);
}

async function handleFailure(
  run: Run,
  arbitrary: fc.Arbitrary<Case>,
  seed: number,
  index: number,
  source: Source,
  failure: Failure,
): Promise<void> {
  const { report, settings } = run;
  const seen = report.counts[failure.signature] ?? 0;
  report.counts[failure.signature] = seen + 1;
  if (seen >= settings.keep) return;
  const fails = async (candidate: Source): Promise<boolean> =>
    (await run.compare(candidate, run.oracle)).failure?.signature === failure.signature;

  // The same stream, from the failing value on: fast-check reduces the mutations and the program's size.
  const shrunk = await fc.check(
    fc.asyncProperty(arbitrary, async (drawn) => !(await fails(sourceOf(drawn, run.corpus)))),
    { seed, path: String(index), numRuns: 1 },
  );
  const drawn = shrunk.counterexample?.[0];
  let smallest = drawn === undefined ? source : sourceOf(drawn, run.corpus);
  if (!(await fails(smallest))) smallest = source;
  smallest = await minimizeSource(smallest, fails, settings.attempts);
  const { answer, failure: last } = await run.compare(smallest, run.oracle);
  const version = run.oracle.version.join('.');
  report.found.push({
    signature: failure.signature,
    detail: (last ?? failure).detail,
    source: typeof smallest === 'string' ? smallest : Buffer.from(smallest).toString('latin1'),
    file: writeRegression(settings.out, smallest, failure.signature, version, answer),
  });
}

/** Bytes are taken apart as a string of byte characters. */
async function minimizeSource(
  source: Source,
  fails: (candidate: Source) => Promise<boolean>,
  attempts: number,
): Promise<Source> {
  if (typeof source === 'string') return minimize(source, fails, { attempts });
  const decoded = Buffer.from(source).toString('utf8');
  if (await fails(decoded)) return minimize(decoded, fails, { attempts });
  const text = await minimize(
    Buffer.from(source).toString('latin1'),
    (candidate) => fails(new Uint8Array(Buffer.from(candidate, 'latin1'))),
    { attempts },
  );
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Runs the shards in processes of their own and adds their reports up. */
async function fuzzInProcesses(settings: Settings): Promise<Report> {
  const runner = path.join(process.env.PYWALK_ROOT ?? path.dirname(fuzzFolder), 'scripts', 'run.mjs');
  const total = emptyReport();
  const shards = Array.from({ length: settings.jobs }, async (_, shard) => {
    const args = [
      runner,
      path.join(fuzzFolder, 'run.ts'),
      ...process.argv.slice(2),
      '--shard',
      `${shard}/${settings.jobs}`,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let last = '';
    for await (const line of createInterface({ input: child.stdout })) last = line;
    if (last === '') throw new Error(`fuzzing process ${shard} ended without a report`);
    addReport(total, JSON.parse(last) as Report, settings.keep);
  });
  await Promise.all(shards);
  return total;
}

function addReport(total: Report, part: Report, keep: number): void {
  for (const key of [
    'cases',
    'accepted',
    'rejected',
    'noVerdict',
    'generated',
    'generatedAccepted',
    'bytes',
  ] as const) {
    total[key] += part[key];
  }
  total.kinds = [...new Set([...total.kinds, ...part.kinds])].sort();
  total.known = part.known;
  total.version = part.version;
  for (const [signature, count] of Object.entries(part.counts)) {
    total.counts[signature] = (total.counts[signature] ?? 0) + count;
  }
  for (const found of part.found) {
    if (total.found.filter((other) => other.signature === found.signature).length < keep)
      total.found.push(found);
  }
}

/** Classes that `ast` still names although no parser makes them any more, or only in another mode. */
const UNREACHABLE = new Set(
  (
    'AugLoad AugStore Bytes Ellipsis Expression ExtSlice FunctionType Index Interactive NameConstant Num Param Str ' +
    'Suite TypeIgnore'
  ).split(' '),
);

function printReport(report: Report, settings: Settings, seconds: number): void {
  const rate = Math.round(report.cases / seconds);
  console.log(
    `fuzz: CPython ${report.version}, seed ${settings.seed}: ${report.cases} cases (${(report.bytes / 1024).toFixed(0)} KB) ` +
      `in ${seconds.toFixed(1)} s, ${rate}/s; accepted ${report.accepted}, rejected ${report.rejected}, no verdict ${report.noVerdict}`,
  );
  if (report.generated > 0) {
    const share = ((100 * report.generatedAccepted) / report.generated).toFixed(1);
    console.log(`fuzz: ${report.generated} programs from the grammar as drawn, CPython accepts ${share} %`);
  }
  if (settings.coverage) {
    const missing = report.known.filter((kind) => !UNREACHABLE.has(kind) && !report.kinds.includes(kind));
    const wanted = report.known.filter((kind) => !UNREACHABLE.has(kind)).length;
    console.log(`fuzz: ${wanted - missing.length} of ${wanted} node classes reached`);
    if (missing.length > 0) console.log(`fuzz: never reached: ${missing.join(' ')}`);
  }
  const signatures = Object.entries(report.counts).sort((a, b) => b[1] - a[1]);
  for (const [signature, count] of signatures) {
    console.log(`\n${count} × ${signature}`);
    for (const found of report.found.filter((item) => item.signature === signature)) {
      console.log(
        `  ${JSON.stringify(found.source).slice(0, 400)}${found.file === null ? '' : `  (${found.file})`}`,
      );
      for (const line of found.detail.split('\n').slice(0, 6)) console.log(`    ${line.slice(0, 400)}`);
    }
  }
  const failures = signatures.reduce((sum, [, count]) => sum + count, 0);
  console.log(
    failures === 0 ? 'fuzz: no failures' : `\nfuzz: ${failures} failures, ${signatures.length} signatures`,
  );
}

const settings = readSettings();
const started = Date.now();
if (settings.shard !== null) {
  console.log(JSON.stringify(await fuzz(settings)));
} else {
  const report = settings.jobs > 1 ? await fuzzInProcesses(settings) : await fuzz(settings);
  printReport(report, settings, (Date.now() - started) / 1000);
  process.exitCode = Object.keys(report.counts).length > 0 ? 1 : 0;
}

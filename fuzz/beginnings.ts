/**
 * `npm run beginnings`: text that goes on. Beginnings of correct files hold no definite error, wherever they are
 * cut; and of beginnings that end in a line break, of correct and of damaged files, CPython's `codeop` thinks what
 * `Tree.completeness` says.
 *
 * `codeop` compiles; here it only parses (PyCF_ONLY_AST), as `parse` does. It also appends a line break of its
 * own before it asks a second time, which ends a line that a backslash was to continue: such ends are left out.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { syntaxMessage } from '../src/diagnostics/syntax.ts';
import { parse, type TargetVersion } from '../src/parser/index.ts';
import { lookupUnicodeName } from '../src/text/unicodeNames.ts';
import { pythonFiles } from './corpus.ts';
import { mutate, mutatorCount } from './mutate.ts';
import { defaultPython } from './oracle.ts';
import { mixSeeds, Random } from './random.ts';

const USAGE = `npm run beginnings -- [OPTIONS] FOLDER…
  FOLDER            correct Python files
  --cuts N          beginnings cut anywhere (default 3000)
  --lines N         beginnings of correct files cut at a line break (default 3000)
  --damaged N       the same of damaged files (default 3000)
  --seed N          (default 1)
  --target 3.X      version of the files (default that of the interpreter)
  --python PATH     interpreter whose codeop is asked
  --show N          failures to show (default 10)
  --keep FILE       writes the disagreements, one JSON object a line
  --record FILE     writes short sources and the answers, as cases for the tests`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cuts: { type: 'string', default: '3000' },
    lines: { type: 'string', default: '3000' },
    damaged: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', default: '3.13' },
    python: { type: 'string', default: defaultPython() },
    show: { type: 'string', default: '10' },
    keep: { type: 'string' },
    record: { type: 'string' },
  },
});

/** Files are read whole up to this size, so that a case costs little. */
const MAX_UNITS = 60_000;
const options = {
  incomplete: true,
  targetVersion: values.target as TargetVersion,
  unicodeNames: lookupUnicodeName,
};
const target = values.target as TargetVersion;
const seed = Number(values.seed);
let shown = 0;

function readSource(file: string): string | null {
  const text = readFileSync(file, 'utf8');
  return text.length > MAX_UNITS || parse(text, { targetVersion: target }).diagnostics.length > 0
    ? null
    : text;
}

function show(what: string, text: string): void {
  if (shown++ >= Number(values.show)) return;
  const tree = parse(text, options);
  const found = tree.diagnostics
    .filter((each) => each.definite)
    .slice(0, 3)
    .map((each) => `${each.start}-${each.end} of ${text.length}: ${syntaxMessage(each, tree.lineIndex)}`);
  console.log(`${what}\n  ${found.join('\n  ')}\n  …${JSON.stringify(text.slice(-160))}`);
}

/** A cut anywhere, often inside of tokens. Line breaks of the other kinds are tried too. */
function cutAnywhere(random: Random, text: string): string {
  const ends = random.below(8);
  const source = ends === 0 ? text.replace(/\n/g, '\r\n') : ends === 1 ? text.replace(/\n/g, '\r') : text;
  return source.slice(0, random.below(source.length + 1));
}

/** A cut behind a line break; null where a backslash stands before it. */
function cutAtLine(random: Random, text: string): string | null {
  const at = text.indexOf('\n', random.below(text.length));
  return at <= 0 || text[at - 1] === '\\' ? null : text.slice(0, at + 1);
}

/** The top-level statement that a cut goes through, and a few before it: codeop judges by the end. */
function tail(text: string): string {
  const lines = text.split(/(?<=\n)/);
  let first = lines.length - 1;
  for (let tops = 0; first > 0; first--) if (/^[^\s#)\]}]/.test(lines[first]) && ++tops > 2) break;
  return lines.slice(first).join('');
}

class Codeop {
  private readonly child = spawn(
    values.python,
    ['-X', 'utf8', '-B', path.join(import.meta.dirname, 'askCodeop.py')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  private readonly waiting: ((answer: string) => void)[] = [];

  constructor() {
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.(line));
  }

  ask(source: string): Promise<string> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.child.stdin.write(`${JSON.stringify({ source, mode: 'exec' })}\n`);
    });
  }

  close(): void {
    this.child.stdin.end();
  }
}

if (positionals.length === 0) {
  console.log(USAGE);
  process.exit(2);
}
const files = positionals.flatMap(pythonFiles);
const random = new Random(mixSeeds(seed, 6));
const draw = (): string => {
  for (;;) {
    const text = readSource(random.pick(files));
    if (text !== null && text.length > 0) return text;
  }
};

let failures = 0;
let definite = 0;
for (let i = 0; i < Number(values.cuts); i++) {
  const text = cutAnywhere(random, draw());
  const tree = parse(text, options);
  if (tree.completeness !== 'invalid') continue;
  definite++;
  show('a definite error in the beginning of a correct file', text);
}
console.log(`cut anywhere: ${values.cuts} beginnings, ${definite} with a definite error`);
failures += definite;

const codeop = new Codeop();
const kept: string[] = [];
const cases: string[] = [];
for (const kind of ['lines', 'damaged'] as const) {
  const count = Number(values[kind]);
  const tally = { complete: 0, incomplete: 0, invalid: 0 };
  let disagreements = 0;
  for (let i = 0; i < count; ) {
    let text = kind === 'lines' ? tail(cutAtLine(random, draw()) ?? 'a\n') : draw();
    if (kind === 'damaged') {
      const near = tail(cutAtLine(random, text) ?? text);
      const mutation = { op: random.below(mutatorCount), at: random.next(), with: random.next() };
      text = mutate(near, [mutation], () => draw().slice(0, 400));
      if (text.includes('\0') || text.includes('\r') || /\p{Surrogate}/u.test(text)) continue;
      // To codeop a line of blanks that are none to the tokenizer is empty.
      if (/^[^\S\n \t\f]/m.test(text)) continue;
    }
    const source = cutAtLine(random, text.endsWith('\n') ? text : `${text}\n`);
    if (source === null) continue;
    i++;
    const expected = await codeop.ask(source);
    if (source.length < 300) cases.push(JSON.stringify({ source, mode: 'exec', expected }));
    tally[expected as keyof typeof tally]++;
    const found = parse(source, options).completeness;
    if (found === expected) continue;
    disagreements++;
    kept.push(JSON.stringify({ source, expected, found }));
    show(`codeop says ${expected}, parse ${found}`, source);
  }
  failures += disagreements;
  const parts = Object.entries(tally).map(([word, n]) => `${n} ${word}`);
  console.log(
    `${kind}: ${count} beginnings (${parts.join(', ')}), ${disagreements} disagreements with codeop`,
  );
}
codeop.close();
if (values.keep !== undefined) writeFileSync(values.keep, `${kept.join('\n')}\n`);
if (values.record !== undefined) writeFileSync(values.record, `${cases.join('\n')}\n`);
process.exitCode = failures > 0 ? 1 : 0;

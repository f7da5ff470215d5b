/**
 * What every section of `npm run bench` gets: the files, the tools that were found, how often to measure, and where
 * figures and targets are reported.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from './files.ts';
import { table } from './report.ts';
import { medianOf, pairedRatio, type Ratio, spreadOf } from './statistics.ts';
import type { Subject } from './subject/build.ts';

/** Programs to compare with: where they are, or null where there is none. */
export interface Tools {
  readonly python: string | null;
  readonly ruff: string | null;
  readonly pyflakes: string | null;
  /** A folder with many Python files: somebody's site-packages. */
  readonly site: string | null;
}

export interface Context {
  readonly corpus: Corpus;
  readonly subject: Subject;
  readonly tools: Tools;
  /** Files of lists and copies, gone at the end. */
  readonly scratch: string;
  readonly rounds: number;
  /** Only that everything works: the least of everything, judging nothing. */
  readonly isSmoke: boolean;
  readonly report: Report;
}

export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly reached: string;
  readonly isMet: boolean;
}

/** What sections say: tables, plain lines, and figures that are held against the targets. */
export class Report {
  readonly targets: Target[] = [];
  /** Every number that was printed. */
  readonly figures: number[] = [];

  title(text: string): void {
    console.log(`\n## ${text}\n`);
  }

  say(text: string): void {
    console.log(text);
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    console.log(`${table(head, rows)}\n`);
  }

  figure(value: number): number {
    this.figures.push(value);
    return value;
  }

  /** Milliseconds: `12.3 ms ±4 %`. */
  time(times: readonly number[]): string {
    const median = this.figure(medianOf(times));
    const digits = median < 10 ? 2 : median < 100 ? 1 : 0;
    return `${median.toFixed(digits)} ms ±${(spreadOf(times) * 100).toFixed(0)} %`;
  }

  /** `12.3 MB/s`, for times in milliseconds. */
  rate(times: readonly number[], bytes: number): string {
    return `${this.figure(bytes / medianOf(times) / 1e3).toFixed(1)} MB/s`;
  }

  /** `11.2 × (10.8 – 11.5)`. */
  ratio(ratio: Ratio): string {
    const digits = ratio.value < 10 ? 2 : 1;
    const [value, low, high] = [this.figure(ratio.value), ratio.low, ratio.high].map((each) =>
      each.toFixed(digits),
    );
    return `${value} × (${low} – ${high})`;
  }

  atLeast(what: string, wanted: number, reached: number, unit = ' ×'): void {
    this.target(what, `≥ ${wanted}${unit}`, reached, unit, reached >= wanted);
  }

  atMost(what: string, wanted: number, reached: number, unit = ' ×'): void {
    this.target(what, `≤ ${wanted}${unit}`, reached, unit, reached <= wanted);
  }

  private target(what: string, wanted: string, reached: number, unit: string, isMet: boolean): void {
    const digits = Math.abs(reached) < 10 ? 2 : Math.abs(reached) < 100 ? 1 : 0;
    this.targets.push({ what, wanted, reached: `${this.figure(reached).toFixed(digits)}${unit}`, isMet });
  }
}

/** How many times slower the peer is, of times that were measured in pairs. */
export const fasterThan = (ours: readonly number[], theirs: readonly number[]): Ratio =>
  pairedRatio(ours, theirs);

export const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + readFileSync(file).length, 0);

/** A program on PATH, or null. */
export function findOnPath(name: string): string | null {
  const asked = spawnSync(name, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return asked.error === undefined && asked.status === 0 ? name : null;
}

/** A command with what it runs in. */
export interface Command {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What takes longer hangs. */
const MOST_TIME = 300_000;

/** Milliseconds of a whole process, its output thrown away. Exit codes of linters say what they found: 0 and 1 are fine. */
export function timeCommand({ name, file, args, environment }: Command): number {
  const env = { ...process.env, ...environment };
  const started = performance.now();
  const { status, error, stderr } = spawnSync(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
    timeout: MOST_TIME,
  });
  const spent = performance.now() - started;
  if (error !== undefined || status === null || status > 1) {
    throw new Error(`${name}: ${error?.message ?? `exit code ${status}: ${stderr}`}`);
  }
  return spent;
}

/** The largest resident size of a process in MB, or null where /proc does not tell. */
export function peakMemory({ file, args, environment }: Command): Promise<number | null> {
  const child = spawn(file, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  let peak: number | null = null;
  const look = (): void => {
    try {
      const status = readFileSync(path.join('/proc', String(child.pid), 'status'), 'utf8');
      // The kernel keeps the peak itself; only the last milliseconds before the end are not seen.
      const found = /^VmHWM:\s*(\d+) kB/m.exec(status);
      if (found !== null) peak = Number(found[1]) / 1e3;
    } catch {
      // The process is over, or this is no Linux.
    }
  };
  const timer = setInterval(look, 2);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(timer);
      resolve(peak);
    });
  });
}

/**
 * `--timing`: where the time of a run went, by stage and by rule.
 *
 * On stderr, because it is about the run and not about the files: the output stays what it
 * is without it. Rules are charged the calls of their functions, the clock's own share
 * included (some 50 ns a call), so that the sum is a little more than a run takes without.
 */
import type { Linter } from '../../linter/linter.ts';

export interface TimedRun {
  readonly linters: readonly Linter[];
  readonly files: number;
  /** Bytes of source. */
  readonly bytes: number;
  /** Milliseconds since the process began. */
  readonly wall: number;
  /** Bytes; the most memory the process had. */
  readonly memory: number;
}

const MEGABYTE = 1024 * 1024;

export function renderTiming({ linters, files, bytes, wall, memory }: TimedRun): string {
  const times = new Map<string, number>();
  for (const linter of linters) {
    for (const [name, time] of linter.times) times.set(name, (times.get(name) ?? 0) + time);
  }
  const ruleCodes = new Set(linters.flatMap((linter) => linter.rules.map(({ code }) => code)));
  const sorted = [...times].sort((a, b) => b[1] - a[1]);
  const stages = sorted.filter(([name]) => !ruleCodes.has(name));
  const rules = sorted.filter(([name]) => ruleCodes.has(name));
  const sum = (rows: readonly [string, number][]): number =>
    rows.reduce((total, [, time]) => total + time, 0);
  const linting = sum(sorted);
  const row = (name: string, time: number): string => {
    const share = wall === 0 ? 0 : (100 * time) / wall;
    return `${name.padEnd(24)}${time.toFixed(1).padStart(10)} ms${share.toFixed(1).padStart(7)} %\n`;
  };
  const parts = [
    ...stages.map(([name, time]) => row(name, time)),
    row(`${rules.length} rules`, sum(rules)),
    ...rules.map(([name, time]) => row(`  ${name}`, time)),
    row('everything else', Math.max(wall - linting, 0)),
    row('in all', wall),
  ];
  const rate = (bytes / MEGABYTE / (wall / 1000)).toFixed(1);
  const total = `${files} files, ${(bytes / MEGABYTE).toFixed(1)} MB, ${rate} MB/s`;
  return `${parts.join('')}${total}, at most ${Math.round(memory / MEGABYTE)} MB of memory\n`;
}

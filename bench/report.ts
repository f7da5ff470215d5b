/**
 * What benchmarks share: a Markdown table, and spreads in words.
 */
import { spreadOf as shareOf } from './statistics.ts';

/** `±3 %` for {@link shareOf}'s 0.03. */
export const spreadOf = (values: readonly number[]): string => `±${(shareOf(values) * 100).toFixed(0)} %`;

/** A Markdown table with padded columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at].length), 3));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/**
 * Section `memory`: what trees hold of the heap for each byte of source, and how large processes get.
 *
 * Trees: the heap after a collection with all trees of the standard library kept, less the heap before; sources
 * are not counted, and what a parser makes once is made before. CPython's by tracemalloc. Peaks: the kernel's own
 * record of the resident size (VmHWM), so Linux only.
 */
import path from 'node:path';
import { bareNode, ourCommand, pyflakesCommand, ruffCommand } from './commands.ts';
import { type Command, type Context, peakMemory, sizeOf, timeCommand } from './context.ts';
import { copyFiles, writeList } from './files.ts';
import { BASELINE, parsers } from './peers/parsers.ts';
import { openParser } from './peers/process.ts';
import { medianOf, spreadOf } from './statistics.ts';

export async function measureMemory(context: Context): Promise<void> {
  const { corpus, report, subject, tools } = context;
  report.title('Memory');
  const list = writeList(context.scratch, 'memory', corpus.files);
  const bytes = sizeOf(corpus.files);
  const names = Object.keys(parsers).filter((name) => name !== BASELINE);
  if (tools.python !== null) names.push('CPython');
  const rows: string[][] = [];
  let ours = 0;
  for (const name of names) {
    const command = name === 'CPython' ? tools.python! : subject.parser;
    const parser = await openParser(name, list, command).catch(() => null);
    if (parser === null) {
      report.say(`${name}: not installed, left out (bench/peers/README.md)`);
      continue;
    }
    const held = await parser.keep();
    await parser.stop();
    if (held === null) continue;
    const share = held / bytes;
    if (name === 'pywalk-lint') ours = share;
    rows.push([`${name} ${parser.version}`, report.figure(share).toFixed(1), (share / ours).toFixed(1)]);
  }
  report.table([`trees of ${corpus.files.length} files`, 'bytes a source byte', '÷ pywalk-lint'], rows);
  report.atMost('tree and tape: bytes for a byte of source', 8, ours, '');
  await measurePeaks(context);
}

async function measurePeaks(context: Context): Promise<void> {
  const { corpus, report, scratch, tools, isSmoke } = context;
  const folder = path.join(scratch, 'memory-files');
  copyFiles(corpus.origin, corpus.files, folder);
  const two = ourCommand(context, folder, 2);
  const commands: Command[] = [two, ourCommand(context, folder, 1), bareNode];
  if (tools.ruff !== null) commands.push(ruffCommand(tools.ruff, folder));
  if (tools.pyflakes !== null && !isSmoke) commands.push(pyflakesCommand(tools.pyflakes, folder));
  timeCommand(two);
  const rows: string[][] = [];
  for (const command of commands) {
    const peaks: number[] = [];
    const rounds = command.name === 'pyflakes' ? 1 : context.rounds;
    for (let round = 0; round < rounds; round++) {
      const peak = await peakMemory(command);
      if (peak !== null) peaks.push(peak);
    }
    if (peaks.length === 0) continue;
    const median = report.figure(medianOf(peaks));
    rows.push([command.name, `${median.toFixed(0)} MB ±${(spreadOf(peaks) * 100).toFixed(0)} %`]);
    if (command === two) report.atMost('standard library, two threads: peak RSS', 250, median, ' MB');
  }
  if (rows.length === 0) report.say('peaks: no /proc here, left out');
  else report.table([`peak resident size, ${corpus.files.length} files, F rules`, ''], rows);
}

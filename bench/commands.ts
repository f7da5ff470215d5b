/** The commands that sections `whole` and `memory` run: ours and other linters with the F rules, nothing cached. */
import path from 'node:path';
import type { Command, Context } from './context.ts';

/** Where a run of ours keeps its compiled code: not in the user's folder, and from nobody else's runs. */
const environmentOf = (scratch: string): Record<string, string> => {
  const folder = path.join(scratch, 'compiled');
  return { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
};

export function ourCommand({ subject, scratch }: Context, folder: string, threads: number | null): Command {
  const args = [
    subject.command!,
    'check',
    '--isolated',
    '--no-respect-gitignore',
    '--exclude',
    'nothing-here',
  ];
  args.push('--select', 'F', '--output-format', 'concise');
  if (threads !== null) args.push('--threads', String(threads));
  return {
    name: threads === null ? 'pywalk-lint' : `pywalk-lint --threads ${threads}`,
    file: process.execPath,
    args: [...args, folder],
    environment: environmentOf(scratch),
  };
}

export function ruffCommand(ruff: string, folder: string): Command {
  const args = ['check', '--isolated', '--no-cache', '--no-respect-gitignore', '--exclude', 'nothing-here'];
  args.push('--select', 'F', '--output-format', 'concise', folder);
  return { name: 'ruff', file: ruff, args };
}

export const pyflakesCommand = (pyflakes: string, folder: string): Command => ({
  name: 'pyflakes',
  file: pyflakes,
  args: [folder],
});

export const bareNode: Command = { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] };

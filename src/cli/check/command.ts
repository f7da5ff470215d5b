/** The command `check`, which is also what runs when no command is named. */
import type { Command } from 'commander';
import { describeFormats } from '../formats/table.ts';
import type { Streams } from '../streams.ts';
import { declareArguments, readArguments } from './arguments.ts';
import { runCheck } from './run.ts';

const help = `
Output formats:
${describeFormats('  ')}

Exit codes:
  0  nothing found
  1  something found
  2  wrong usage or configuration, an input that could not be checked, or an internal failure

Examples:
  pywalk-lint                                        check the current folder
  pywalk-lint app.py lib/ 'tools/**/*.py'            files, folders, patterns
  pywalk-lint --select E7,F --ignore F541            rules of two families without one
  pywalk-lint --fix                                  repair what can be repaired safely
  pywalk-lint --diff --unsafe-fixes                  see what all fixes would change
  pywalk-lint --statistics --exit-zero               which findings there are most of
  pywalk-lint --output-format github                 annotations in a pull request
  pywalk-lint - --stdin-filename app.py < app.py     what an editor would do`;

/** Adds `check` to the program. */
export function registerCheck(program: Command, streams: Streams): void {
  const command = program
    .command('check', { isDefault: true })
    .summary('report syntax errors and lint findings (the default command)')
    .description('Reports syntax errors and lint findings of Python files.');
  declareArguments(command)
    .addHelpText('after', help)
    .action(async (paths: string[], options, self: Command) => {
      process.exitCode = await runCheck(readArguments(paths, options, self), streams);
    });
}

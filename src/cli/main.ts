/**
 * The command line: which commands there are, and what they share.
 *
 * `check` is the default, so that `pywalk-lint src/` does what one expects; a path that is
 * spelled like a command is written `./ast`.
 */
import process from 'node:process';
import { inspect } from 'node:util';
import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { registerCheck } from './check/command.ts';
import { isPoolThread } from './check/poolThread.ts';
import { registerCommands } from './commands.ts';
import { EXIT_FAILURE } from './exitCodes.ts';
import { standardStreams } from './standardStreams.ts';

const help = `
check is what runs when no command is named; its options: pywalk-lint check --help

Exit codes:
  0  nothing found
  1  something found
  2  wrong usage or configuration, an input that could not be read, or an internal failure

Examples:
  pywalk-lint                      check the current folder
  pywalk-lint src/ app.py --fix    check a folder and a file, and repair what can be repaired safely
  pywalk-lint rule E711            explain a rule
  pywalk-lint config               show what is configured, and where`;

const program = new Command('pywalk-lint')
  .description(
    'Finds mistakes in Python code: every syntax error, also several in a file, and what its rules say.',
  )
  .usage('[command] [options]')
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .addHelpText('after', help)
  .showHelpAfterError('(see --help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_FAILURE));

/** What has been run: the launcher keeps the compiled code of a check only. */
export const ranCommands: Set<string> = new Set();
program.hook('preAction', (_program, command) => {
  ranCommands.add(command.name());
});

const streams = standardStreams();
program.configureOutput({ writeOut: (text) => streams.stdout.write(text) });
registerCheck(program, streams);
registerCommands(program, streams);

/** A mistake of ours: node's own exit code for it is 1, which says that something was found. */
function fail(error: unknown): void {
  process.stderr.write(`pywalk-lint: internal error, please report it: ${inspect(error)}\n`);
  process.exit(EXIT_FAILURE);
}
if (!isPoolThread) process.on('uncaughtException', fail);

export { inlineAsUsual } from './check/compiler.ts';
export { checkAgain, checkShare } from './check/worker.ts';

// Not awaited: what commands load on demand imports what it shares with them from the file this becomes,
// and would wait for it to finish. A thread of the pool is here for `checkShare` only.
if (!isPoolThread) program.parseAsync().then(leave, fail);

/** Without taking Node and the heap apart first, which takes a millisecond. */
function leave(): void {
  if (streams.areSynchronous) process.exit();
}

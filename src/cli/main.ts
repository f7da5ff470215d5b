/**
 * The command line: which commands there are, and what they share.
 *
 * Each command is a file that adds itself to the program. `check` is the default, so
 * that `pywalk-lint src/` does what one expects; a path that is spelled like a command
 * is written `./ast`.
 */
import process from 'node:process';
import { inspect } from 'node:util';
import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { registerAst } from './ast.ts';
import { registerCheck } from './check/command.ts';
import { registerVerdict } from './verdict.ts';

/** A wrong call or a mistake of ours; 1 means that something was found. */
const EXIT_FAILURE = 2;

const program = new Command('pywalk-lint')
  .description(manifest.description)
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .showHelpAfterError('(see --help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_FAILURE));

/** What has been run: the launcher keeps the compiled code of a check only. */
export const ranCommands: Set<string> = new Set();
program.hook('preAction', (_program, command) => {
  ranCommands.add(command.name());
});

registerCheck(program);
registerAst(program);
registerVerdict(program);

// The reader of a pipe may have seen enough: `pywalk-lint … | head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Not awaited: what commands load on demand imports what it shares with them from the file this becomes,
// and would wait for it to finish.
program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`pywalk-lint: internal error, please report it: ${inspect(error)}\n`);
  process.exitCode = EXIT_FAILURE;
});

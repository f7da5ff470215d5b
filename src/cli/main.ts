/**
 * The command line: which commands there are, and what they share.
 *
 * Each command is a file that adds itself to the program. `check` is the default, so
 * that `pywalk-lint src/` does what one expects; a path that is spelled like a command
 * is written `./ast`.
 */
import process from 'node:process';
import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { registerAst } from './ast.ts';
import { registerCheck } from './check.ts';
import { registerVerdict } from './verdict.ts';

/** A wrong call; 1 means that something was found. */
const EXIT_USAGE = 2;

const program = new Command('pywalk-lint')
  .description(manifest.description)
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .showHelpAfterError('(see --help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE));

registerCheck(program);
registerAst(program);
registerVerdict(program);

// The reader of a pipe may have seen enough: `pywalk-lint … | head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await program.parseAsync();

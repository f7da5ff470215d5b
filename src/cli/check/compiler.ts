/**
 * How hard V8 tries on a run over many files.
 *
 * By default its optimising compiler inlines up to 920 bytes of bytecode into a function. A linter has some
 * 600 hot functions of much the same weight; compiling them took as long as linting ten megabytes, on each
 * thread anew, and took the core that another thread could have had. With less inlining that is a third, and
 * the code is hardly slower: docs/performance/parallel.md has the measurement.
 *
 * Never before a thread has begun: compiled code that was kept (V8's, Node's and ours, see launcher.ts) is
 * only taken by who has the same flags.
 */
import process from 'node:process';

const FLAG = '--max-inlined-bytecode-size-cumulative';
const LESS = 120;

/** What V8 begins with. */
const DEFAULT = 920;

/** For this process, all its threads included. */
export function inlineLess(): void {
  setInlining(LESS);
}

/** Compiled code that is kept from now on is as good as that of a process that never called {@link inlineLess}. */
export function inlineAsUsual(): void {
  setInlining(DEFAULT);
}

/** `node:v8` is loaded here, because a run over one file does without. */
function setInlining(bytes: number): void {
  process.getBuiltinModule('node:v8').setFlagsFromString(`${FLAG}=${bytes}`);
}

/**
 * Where the output of a run goes: standard output, or a file that appears when all is done.
 */
import { type AtomicFile, openAtomic } from '../atomicFile.ts';
import { ConfigurationError } from '../configuration/toml.ts';
import { reasonOf } from '../reasons.ts';
import { type Sink, write } from '../streams.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** All was written. */
  end(): void;
  /** Something went wrong: leaves no half of a file. */
  abandon(): void;
}

/** @throws ConfigurationError when the file cannot be written, before anything is checked */
export function openOutput(name: string | null, sink: Sink, isSilent: boolean): Output {
  const nothing = (): void => {};
  if (name === null) {
    const print = (text: string): Promise<void> => write(sink, text);
    return { write: isSilent ? async () => {} : print, end: nothing, abandon: nothing };
  }
  const file = attempt(name, () => openAtomic(name));
  return {
    write: async (text) => attempt(name, () => file.write(text)),
    end: () => attempt(name, () => file.commit()),
    abandon: () => abandonQuietly(file),
  };
}

function attempt<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new ConfigurationError([`--output-file ${name}: ${reasonOf(error)}`]);
  }
}

function abandonQuietly(file: AtomicFile): void {
  try {
    file.abandon();
  } catch {
    // It was committed, or the place is gone: there is nothing left to clean up.
  }
}

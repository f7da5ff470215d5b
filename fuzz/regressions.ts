/**
 * The failures that were found, as files: `<hash>.py` is the source, byte for byte; `<hash>.json` says why
 * it is there and what CPython made of it. test/fuzz/regressions.test.ts replays them without CPython.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './judge.ts';
import { type Answer, isVerdict } from './oracle.ts';

export interface Expectation {
  readonly ok: boolean;
  /** SHA-256 of the canonical dump, from 3.13 on. */
  readonly sha?: string;
  readonly type?: string;
  readonly msg?: string;
  readonly lineno?: number | null;
  readonly offset?: number | null;
  readonly end_lineno?: number | null;
  readonly end_offset?: number | null;
}

export interface Regression {
  /** Signature of the failure when it was found. */
  readonly why: string;
  /** Version of the interpreter that judged: `3.13`. */
  readonly version: string;
  /** Whether the source was given as a string (without BOM and cookie) or as bytes. */
  readonly input: 'text' | 'bytes';
  /** Null where CPython gave no verdict: then only what needs none is checked. */
  readonly expected: Expectation | null;
}

export interface StoredRegression extends Regression {
  readonly name: string;
  readonly source: Source;
}

/** Writes a regression unless it is there; returns its name, or null for a source that no file can hold. */
export function writeRegression(
  folder: string,
  source: Source,
  why: string,
  version: string,
  answer: Answer,
): string | null {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
  // A lone surrogate has no UTF-8.
  if (typeof source === 'string' && bytes.toString() !== source) return null;
  const input = typeof source === 'string' ? 'text' : 'bytes';
  const name = createHash('sha256').update(`${version} ${input}\n`).update(bytes).digest('hex').slice(0, 12);
  const regression: Regression = {
    why,
    version,
    input,
    expected: isVerdict(answer) ? expectation(answer, version) : null,
  };
  mkdirSync(folder, { recursive: true });
  if (existsSync(path.join(folder, `${name}.json`))) return name;
  writeWhole(path.join(folder, `${name}.py`), bytes);
  writeWhole(path.join(folder, `${name}.json`), `${JSON.stringify(regression, null, 2)}\n`);
  return name;
}

function expectation(answer: Answer, version: string): Expectation {
  if (answer.ok) return Number(version.split('.')[1]) >= 13 ? { ok: true, sha: answer.sha } : { ok: true };
  const { type, msg, lineno, offset, end_lineno, end_offset } = answer;
  return { ok: false, type, msg, lineno, offset, end_lineno, end_offset };
}

/** Another process may be reading the folder, or be killed in the middle. */
function writeWhole(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

export function readRegressions(folder: string): StoredRegression[] {
  if (!existsSync(folder)) return [];
  const stored: StoredRegression[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const name = file.slice(0, -'.json'.length);
    const regression = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Regression;
    const bytes = readFileSync(path.join(folder, `${name}.py`));
    stored.push({
      ...regression,
      name,
      source: regression.input === 'bytes' ? new Uint8Array(bytes) : bytes.toString(),
    });
  }
  return stored;
}

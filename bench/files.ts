/**
 * Which sources benchmarks read: the standard library of a CPython 3.13 and what is chosen from it, or any
 * folder.
 *
 * Commands get a copy with nothing else beside it. Tools differ in which folders they leave out and which other
 * kinds of files they read; over the copies all of them check the same files.
 */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPython } from '../test/conformance/interpreters.ts';

/** Not part of what programs import; the tests alone would be two thirds of the bytes. */
const SKIPPED = /[\\/](tests?|idlelib|site-packages|lib2to3|__pycache__|node_modules)[\\/]/;

/** Python files below a folder, in a fixed order. */
export function listPythonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function isUtf8(file: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return true;
  } catch {
    return false;
  }
}

/** What all sections read. */
export interface Corpus {
  /** The folder the files are from, for people. */
  readonly origin: string;
  /** The standard library without its tests, or the Python files of another folder, in UTF-8. */
  readonly files: readonly string[];
  /** difflib.py, or a file of middle size. */
  readonly single: string;
  /** The file whose length is nearest to 200 lines. */
  readonly small: string;
  /** Every n-th file. */
  readonly hundred: readonly string[];
}

/** The files of `folder`, or of the standard library of a CPython 3.13; null when there are none. */
export function findCorpus(folder: string | null): Corpus | null {
  const origin = folder ?? findPython('3.13')?.stdlib ?? null;
  if (origin === null) return null;
  const below = (file: string): string => path.sep + path.relative(origin, file);
  const files = listPythonFiles(origin).filter((file) => !SKIPPED.test(below(file)) && isUtf8(file));
  if (files.length === 0) return null;
  const distances = files.map((file) => Math.abs(readFileSync(file, 'utf8').split('\n').length - 201));
  const step = Math.max(1, Math.floor(files.length / 100));
  return {
    origin,
    files,
    single: files.find((file) => path.basename(file) === 'difflib.py') ?? files[files.length >> 1],
    small: files[distances.indexOf(Math.min(...distances))],
    hundred: files.filter((_, at) => at % step === 0).slice(0, 100),
  };
}

/** A temporary folder that is gone when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  return folder;
}

/** Writes paths one a line, as the measuring processes read them. */
export function writeList(folder: string, name: string, files: readonly string[]): string {
  const list = path.join(folder, `${name}.list`);
  writeFileSync(list, files.map((file) => `${file}\n`).join(''));
  return list;
}

/** Copies files into `folder`, below the same names as below `origin`. */
export function copyFiles(origin: string, files: readonly string[], folder: string): void {
  for (const file of files) {
    const copy = path.join(folder, path.relative(origin, file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
}

/**
 * Asks ruff: a program on this machine, or the WebAssembly build that the benchmarks pin.
 *
 * The program is the better witness. The WebAssembly build knows no file names, so it takes a
 * stub for a module, and says neither a rule's name, nor the row of its `noqa` comment, nor
 * whether a fix is safe; what it does not say is not compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TargetVersion } from '../../src/parser/index.ts';

/** A finding as ruff's JSON has it: rows and columns from 1, in code points. */
export interface Found {
  readonly code: string | null;
  readonly name: string | null;
  readonly message: string;
  readonly location: Location;
  readonly end_location: Location;
  readonly noqa_row: number | null;
  readonly fix: FoundFix | null;
}

export interface Location {
  readonly row: number;
  readonly column: number;
}

export interface FoundFix {
  readonly applicability: string | null;
  readonly message: string | null;
  readonly edits: readonly {
    readonly content: string | null;
    readonly location: Location;
    readonly end_location: Location;
  }[];
}

export interface Ruff {
  readonly version: string;
  /** Whether names, `noqa` rows and applicability are known. */
  readonly complete: boolean;
  /** The findings of each file, in the order of `files`. */
  readonly check: (files: readonly string[]) => Found[][];
}

/** What ruff is asked for; `noqa` comments are ignored unless they are wanted. */
export interface Question {
  readonly codes: readonly string[];
  readonly version: TargetVersion;
  readonly noqa: boolean;
}

/** The ruff at `program` (a path, `wasm`, or `''` for the first on PATH, else the WebAssembly build). */
export function findRuff(program: string, { codes, version, noqa }: Question): Ruff {
  if (program === 'wasm') return webAssembly(codes, version);
  const { stdout, error } = spawnSync(program || 'ruff', ['--version'], { encoding: 'utf8' });
  if (error === undefined) return native(program || 'ruff', stdout.trim(), { codes, version, noqa });
  if (program !== '') throw error;
  return webAssembly(codes, version);
}

const pythonName = (version: TargetVersion): string => `py${version.replace('.', '')}`;

function native(program: string, name: string, { codes, version, noqa }: Question): Ruff {
  const options = [
    'check',
    '--isolated',
    '--no-cache',
    ...(noqa ? [] : ['--ignore-noqa']),
    '--exit-zero',
    '--quiet',
    '--output-format=json',
    `--target-version=${pythonName(version)}`,
    `--select=${codes.join(',')}`,
  ];
  return {
    version: name,
    complete: true,
    check(files) {
      const { stdout, stderr, error } = spawnSync(program, [...options, ...files], {
        encoding: 'utf8',
        maxBuffer: 1 << 29,
      });
      if (error) throw error;
      if (stdout === '') throw new Error(stderr);
      const byFile = new Map<string, Found[]>(files.map((file) => [file, []]));
      for (const found of JSON.parse(stdout) as (Found & { filename: string })[]) {
        byFile.get(found.filename)?.push(found);
      }
      return [...byFile.values()];
    },
  };
}

interface Workspace {
  check: (contents: string) => Found[] | (Found & { start_location: Location })[];
}

function webAssembly(codes: readonly string[], version: TargetVersion): Ruff {
  const folder = path.join(process.env.PYWALK_ROOT ?? '.', 'bench', 'peers');
  const entry = path.join(folder, 'node_modules', '@astral-sh', 'ruff-wasm-nodejs', 'ruff_wasm.js');
  if (!existsSync(entry)) {
    throw new Error(
      'no ruff on PATH, none given by --ruff=PATH, and none in bench/peers: npm ci --prefix bench/peers',
    );
  }
  const peer = createRequire(entry)(entry);
  const workspace: Workspace = new peer.Workspace(
    { 'target-version': pythonName(version), lint: { select: codes } },
    peer.PositionEncoding.Utf32,
  );
  return {
    version: `ruff ${peer.Workspace.version()} (WebAssembly)`,
    complete: false,
    check: (files) =>
      files.map((file) =>
        workspace.check(readFileSync(file, 'utf8')).map((found) => ({
          ...found,
          location: 'start_location' in found ? found.start_location : found.location,
          name: null,
          noqa_row: null,
          fix: found.fix && { ...found.fix, applicability: null },
        })),
      ),
  };
}

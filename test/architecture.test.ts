// Holds the shape of the repository: the direction of every import, and that generated files are what
// their sources say. `npm run check` asks the same questions; here they also stop a red `npm test`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FLOORS, findImportOffences, formatOffence } from '../scripts/imports.mjs';

const root = path.resolve(import.meta.dirname, '..');

describe('import directions', () => {
  it('hold in src/', () => {
    expect(findImportOffences(root).map(formatOffence)).toEqual([]);
  });

  it('are those ARCHITECTURE.md tells', () => {
    const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const built = FLOORS.flat().filter((name) => existsSync(path.join(root, 'src', name)));
    expect(built.filter((name) => !page.includes(name))).toEqual([]);
  });
});

describe('the import check itself', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function offencesOf(files: Record<string, string>): string[] {
    folder = mkdtempSync(path.join(tmpdir(), 'pywalk-lint-imports-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return findImportOffences(folder).map(formatOffence);
  }

  it('accepts imports that point down', () => {
    const files = {
      'src/text/a.ts': '',
      'src/parser/index.ts': "import '../text/a.ts';\nimport './b.ts';\n",
      'src/parser/b.ts': '',
      'src/cli/main.ts': "import fs from 'node:fs';\nimport '../parser/index.ts';\n",
    };
    expect(offencesOf(files)).toEqual([]);
  });

  it('names file and line of an import that points up, also a type, a re-export or a lazy one', () => {
    const files = {
      'src/linter/linter.ts': '',
      'src/text/a.ts': [
        "import type { L } from '../linter/linter.ts';",
        "export * from '../linter/linter.ts';",
        "export const later = () => import('../linter/linter.ts');",
        "export type T = import('../linter/linter.ts').L;",
        "const python = `import '../linter/linter.ts'`;",
      ].join('\n'),
    };
    const up = "'../linter/linter.ts': points up, from text to linter";
    expect(offencesOf(files)).toEqual([1, 2, 3, 4].map((line) => `src/text/a.ts:${line}: ${up}`));
  });

  it('keeps neighbours apart', () => {
    const files = { 'src/parser/a.ts': "import '../walker/b.ts';", 'src/walker/b.ts': '' };
    expect(offencesOf(files)).toEqual([
      "src/parser/a.ts:1: '../walker/b.ts': parser and walker are neighbours and do not import each other",
    ]);
  });

  it('keeps packages and Node out of the core', () => {
    const files = { 'src/rules/a.ts': "import fs from 'node:fs';\nimport pc from 'picocolors';" };
    expect(offencesOf(files)).toEqual([
      "src/rules/a.ts:1: 'node:fs': the core imports neither npm packages nor Node modules (rules)",
      "src/rules/a.ts:2: 'picocolors': the core imports neither npm packages nor Node modules (rules)",
    ]);
  });

  it('refuses rules that import rules, files on no floor and paths out of src/', () => {
    const files = {
      'src/rules/pyflakes/F541.ts': "import './F632.ts';",
      'src/rules/pyflakes/F632.ts': "import '../../../scripts/x.ts';",
      'src/utils/strings.ts': '',
      'scripts/x.ts': '',
    };
    expect(offencesOf(files)).toEqual([
      "src/rules/pyflakes/F541.ts:1: './F632.ts': a rule does not import another rule",
      "src/rules/pyflakes/F632.ts:1: '../../../scripts/x.ts': leaves src/",
      'src/utils/strings.ts:1: is on no floor: add its folder to FLOORS in scripts/imports.mjs',
    ]);
  });
});

describe('generated files', () => {
  it('are fresh', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'scripts/generate.ts', '--check'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);
});

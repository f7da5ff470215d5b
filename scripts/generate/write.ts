/** Writes generated files, or says which are stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Whether all files were what they should be. With `check` nothing is written. */
export function writeGenerated(files: readonly (readonly [string, string])[], check: boolean): boolean {
  let isFresh = true;
  for (const [file, text] of files) {
    if (readOrEmpty(file) === text) continue;
    isFresh = false;
    if (check) console.error(`${file} is stale: run npm run generate`);
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`wrote ${file}`);
    }
  }
  return isFresh;
}

/** A file that does not exist yet is stale. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

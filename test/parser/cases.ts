/**
 * Reads the case files of ok/ and err/, which are meant to be read by people first:
 *
 *     What the file is about, up to the first heading.
 *
 *     # Name of a case | words
 *     code
 *     ==>
 *     what is expected
 *     ==> another section
 *     more of it
 *
 * Characters that an editor or Git would lose are written as their control pictures: ␉ tab, ␌ form
 * feed, ␍ carriage return (CRLF is `␍` at a line's end), ␀ NUL. A final ␃ ends the code without a line break.
 * expected.py reads the same format.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Case {
  /** Name of the file, without its extension. */
  readonly file: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly source: string;
  /** Text behind `==>` by the name of the section, '' for the first; no final line break. */
  readonly sections: ReadonlyMap<string, string>;
}

export function unpicture(code: string): string {
  return code
    .replace(/␃\n?$/, '')
    .replace(/[␀-␟]/g, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400));
}

/** The mode of `compile` that a case is for. */
export function modeOf({ words }: Case): 'exec' | 'single' | 'eval' {
  return words.has('eval') ? 'eval' : words.has('single') ? 'single' : 'exec';
}

export function readCases(folder: string): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) =>
    parseCases(name.slice(0, -4), readFileSync(path.join(folder, name), 'utf8')),
  );
}

function parseCases(file: string, text: string): Case[] {
  const cases: Case[] = [];
  const lines = text.split('\n');
  let at = lines.findIndex((line) => line.startsWith('# '));
  while (at >= 0 && at < lines.length) {
    const [name, words = ''] = lines[at++].slice(2).split(' | ');
    const end = lines.indexOf('==>', at);
    if (end < 0) throw new Error(`${file}: no '==>' after '# ${name}'`);
    const source = unpicture(`${lines.slice(at, end).join('\n')}\n`);
    const sections = new Map<string, string>();
    for (at = end; at < lines.length && lines[at].startsWith('==>'); ) {
      const title = lines[at++].slice(4);
      const from = at;
      while (at < lines.length && !lines[at].startsWith('==>') && !lines[at].startsWith('# ')) at++;
      sections.set(title, lines.slice(from, at).join('\n').trimEnd());
    }
    cases.push({ file, name, words: new Set(words === '' ? [] : words.split(', ')), source, sections });
  }
  return cases;
}

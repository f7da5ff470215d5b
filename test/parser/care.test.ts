/**
 * Reading with care (src/parser/file.ts) finds nothing in correct code: behind enough damaged lines every statement is
 * read so, and its tree is the one that it has without them.
 */
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../fuzz/corpus.ts';
import { parse } from '../../src/parser/index.ts';

/** More damaged statements than are attempted. */
const JUNK = '$\n'.repeat(30);

it('care changes nothing in correct files', () => {
  const { sources } = loadCorpus([path.join(import.meta.dirname, '../../fuzz/corpus')], []);
  const plain = sources.filter((source) => !source.startsWith('\ufeff'));
  expect(plain.length).toBeGreaterThan(10);
  for (const source of plain) {
    const wanted = parse(source).tape.nodes.slice(0, -1);
    const tree = parse(JUNK + source);
    const found = tree.tape.nodes.slice(0, -1).slice(-wanted.length);
    expect(tree.diagnostics.filter(({ start }) => start >= JUNK.length)).toEqual([]);
    const shape = (nodes: typeof wanted, offset: number): string =>
      nodes.map(({ kind, start, end }) => `${kind}:${start - offset}-${end - offset}`).join(' ');
    expect(shape(found, JUNK.length)).toBe(shape(wanted, 0));
  }
});

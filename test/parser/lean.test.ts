/**
 * The lean parser: the same tree for correct code, the same verdict on every source, and of a damaged one the same first
 * mistake, but for what careful reading gives a name of its own.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../src/ast/python.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { syntaxName } from '../../src/diagnostics/syntax.ts';
import { parse } from '../../src/parser/index.ts';
import { parse as parseLean } from '../../src/parser/lean.ts';
import { type Case, modeOf, readCases } from './cases.ts';

const casesOf = (folder: string): Case[] => readCases(path.join(import.meta.dirname, folder));

const optionsOf = (one: Case) =>
  ({ mode: modeOf(one), targetVersion: one.words.has('3.14') ? '3.14' : '3.13' }) as const;

const first = ({ diagnostics, lineIndex }: Tree): string | null =>
  diagnostics.length === 0
    ? null
    : `${lineIndex.lineOf(diagnostics[0].start)} ${syntaxName(diagnostics[0])} ${diagnostics[0].start}`;

describe('parse of the lean entry', () => {
  it('makes the same trees and tokens of the cases of ok/', () => {
    for (const one of casesOf('ok')) {
      const [tree, lean] = [parse(one.source, optionsOf(one)), parseLean(one.source, optionsOf(one))];
      expect(canonicalDump(lean)).toBe(canonicalDump(tree));
      expect(lean.tokens).toEqual(tree.tokens);
      expect(lean.comments).toEqual(tree.comments);
      expect(lean.diagnostics).toEqual(tree.diagnostics);
    }
  });

  it('refuses the cases of err/, with the same first mistake in all but a few', () => {
    const cases = casesOf('err');
    const others: string[] = [];
    for (const one of cases) {
      const [tree, lean] = [parse(one.source, optionsOf(one)), parseLean(one.source, optionsOf(one))];
      expect([one.source, lean.diagnostics.length > 0]).toEqual([one.source, tree.diagnostics.length > 0]);
      if (first(lean) !== first(tree)) others.push(`${one.source}\n${first(tree)} / ${first(lean)}`);
    }
    expect(others.length, others.join('\n\n')).toBeLessThan(cases.length / 20);
  });

  it('reads bytes in the encodings that need no table, and others with a decoder', () => {
    expect(first(parseLean(Uint8Array.of(0x78, 0x3d, 0x22, 0xc3, 0xa9, 0x22)))).toBeNull();
    const latin = Uint8Array.from('# coding: latin-1\nx = "\xe9"\n', (c) => c.charCodeAt(0));
    expect(parseLean(latin).text).toContain('é');
    const greek = Uint8Array.from('# coding: cp1253\nx = "\xe1"\n', (c) => c.charCodeAt(0));
    expect(first(parseLean(greek))).toMatch(/source-encoding/);
    const decoded = { text: '# coding: cp1253\nx = "α"\n', reader: null, failure: null };
    expect(parseLean(greek, { encodings: () => decoded }).text).toContain('α');
  });

  it('tells characters that can be shown from others', () => {
    const named = (source: string): string[] => parseLean(source).diagnostics.map(syntaxName);
    expect(named('x = 1 €\n')).toContain('invalid-character');
    expect(named('x = 1 \u200b\n')).toContain('non-printable-character');
  });
});

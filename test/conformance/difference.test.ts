import { describe, expect, it } from 'vitest';
import { canonicalDump } from '../../src/ast/python.ts';
import { parse } from '../../src/parser/index.ts';
import { findDifference } from './difference.ts';

const difference = (expected: string, got: string): unknown =>
  findDifference(canonicalDump(parse(expected)), canonicalDump(parse(got)));

describe('the first difference of two trees', () => {
  it('is null for the same tree', () => {
    expect(difference('f(x)', 'f(x)')).toBeNull();
  });

  it('names the class of a node', () => {
    expect(difference('a\nb = c', 'a\nb = 1')).toMatchObject({
      path: 'body[1].value._',
      kind: 'Name',
      expected: '"Name"',
      got: '"Constant"',
      line: 2,
    });
  });

  it('names a position as a whole', () => {
    expect(difference('f(x)', 'f( x)')).toMatchObject({
      path: 'body[0].p',
      field: 'p',
      expected: '[1,0,1,4]',
      got: '[1,0,1,5]',
    });
  });

  it('names a value by its field, and what is missing', () => {
    expect(difference('x = 1', 'x = 2')).toMatchObject({
      path: 'body[0].value.value.i',
      kind: 'Constant',
      field: 'value',
      expected: '"1"',
      got: '"2"',
    });
    expect(difference('a\nb', 'a')).toMatchObject({ path: 'body[1]', got: '(nothing)' });
  });
});

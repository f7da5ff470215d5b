import { describe, expect, it } from 'vitest';
import {
  createConstant,
  createError,
  createExpression,
  createExprStmt,
  createInterpolation,
  createMatchSingleton,
  createModule,
  createName,
  createTemplateStr,
  createUnaryOp,
  type Expr,
  type Expression,
} from '../../src/ast/nodes.generated.ts';
import { Context, UnaryOperator } from '../../src/ast/operators.ts';
import { canonicalDump, writeCanonical } from '../../src/ast/python.ts';
import { type ConstantValue, Ellipsis, PyComplex, PyFloat } from '../../src/text/literals.ts';
import { handMadeTree } from './trees.ts';

/** The value as the canonical dump of an expression shows it. */
function dumpValue(value: ConstantValue): string {
  const text = canonicalDump(handMadeTree(createExpression(createConstant(value, null))), false);
  const found = /^\{"_":"Expression","body":\{"_":"Constant","value":(.*),"kind":null\}\}$/s.exec(text);
  expect(found, text).not.toBeNull();
  return found![1];
}

describe('constants in the canonical dump', () => {
  // What json.dumps of CPython 3.14 prints of the same values, with struct.pack('>d', x).hex() for floats.
  const cases: [string, ConstantValue, string][] = [
    ['text', 'plain', '{"s":"plain"}'],
    [
      'controls',
      'q"\\\n\r\t\b\f\0\x1f\x7f\x80\xa0',
      '{"s":"q\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\\u007f\\u0080\\u00a0"}',
    ],
    ['beyond ASCII', '\u2028é日😀', '{"s":"\\u2028\\u00e9\\u65e5\\ud83d\\ude00"}'],
    ['a lone surrogate', '\ud800', '{"s":"\\ud800"}'],
    ['what HTML escapes', '/<>', '{"s":"/<>"}'],
    ['no bytes', new Uint8Array(0), '{"b":""}'],
    ['bytes', Uint8Array.of(0, 127, 128, 255), '{"b":"007f80ff"}'],
    ['zero', 0, '{"i":"0"}'],
    ['the largest safe integer', 9007199254740991, '{"i":"9007199254740991"}'],
    ['beyond it', 9007199254740993n, '{"i":"9007199254740993"}'],
    ['a large integer', 2n ** 64n, '{"i":"18446744073709551616"}'],
    ['1.0', new PyFloat(1), '{"f":"3ff0000000000000"}'],
    ['0.0', new PyFloat(0), '{"f":"0000000000000000"}'],
    ['1e300', new PyFloat(1e300), '{"f":"7e37e43c8800759c"}'],
    ['the smallest float', new PyFloat(5e-324), '{"f":"0000000000000001"}'],
    ['1e400', new PyFloat(Number.POSITIVE_INFINITY), '{"f":"7ff0000000000000"}'],
    ['1j', new PyComplex(0, 1), '{"c":["0000000000000000","3ff0000000000000"]}'],
    ['None', null, 'null'],
    ['True', true, 'true'],
    ['False', false, 'false'],
    ['...', Ellipsis, '{"e":1}'],
  ];
  it.each(cases)('%s', (_, value, expected) => {
    expect(dumpValue(value)).toBe(expected);
  });

  it('are plain in MatchSingleton and as the text of an interpolation', () => {
    const template = createTemplateStr([createInterpolation(createName('x', Context.Load), ' x ', -1, null)]);
    expect(canonicalDump(handMadeTree(createExpression(template)), false)).toBe(
      '{"_":"Expression","body":{"_":"TemplateStr","values":[{"_":"Interpolation","value":' +
        '{"_":"Name","id":"x","ctx":"Load"},"str":" x ","conversion":-1,"format_spec":null}]}}',
    );
    const pattern = createMatchSingleton(true) as unknown as Expr;
    expect(canonicalDump(handMadeTree(createExpression(pattern)), false)).toBe(
      '{"_":"Expression","body":{"_":"MatchSingleton","value":true}}',
    );
  });
});

describe('the canonical dump', () => {
  it('shows damaged source', () => {
    const name = createName('a', Context.Load, 1, 2);
    const root = createModule([createError([name], 0, 3)]);
    expect(canonicalDump(handMadeTree(root, '$a$'))).toBe(
      '{"_":"Module","body":[{"_":"Error","p":[1,0,1,3],"children":' +
        '[{"_":"Name","p":[1,1,1,2],"id":"a","ctx":"Load"}]}],"type_ignores":[]}',
    );
  });

  it('counts columns in UTF-8 bytes, across line breaks of every kind', () => {
    const text = 'a\r\né=b\r"😀" ; c\n';
    const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
    const names = ['a', 'b', 'c'].map((id) =>
      createExprStmt(createName(id, Context.Load, ...at(id)), ...at(id)),
    );
    const found = [
      ...canonicalDump(handMadeTree(createModule(names), text)).matchAll(/"p":(\[[^\]]*\]),"id"/g),
    ];
    expect(found.map((match) => match[1])).toEqual(['[1,0,1,1]', '[2,3,2,4]', '[3,9,3,10]']);
  });

  it('needs no stack, however deep the tree', () => {
    const depth = 200_000;
    let operand: Expr = createName('x', Context.Load, depth, depth + 1);
    for (let i = depth - 1; i >= 0; i--) operand = createUnaryOp(UnaryOperator.USub, operand, i, depth + 1);
    const root: Expression = createExpression(operand);
    const text = canonicalDump(handMadeTree(root, `${'-'.repeat(depth)}x`));
    expect(text.slice(0, 82)).toBe(
      '{"_":"Expression","body":{"_":"UnaryOp","p":[1,0,1,200001],"op":"USub","operand":{',
    );
    expect(text.split('"_":"UnaryOp"').length - 1).toBe(depth);
    expect(
      text.endsWith(`"p":[1,${depth},1,${depth + 1}],"id":"x","ctx":"Load"}${'}'.repeat(depth + 1)}`),
    ).toBe(true);
  });

  it('is handed over in pieces that make up the whole', () => {
    const statements = Array.from({ length: 3000 }, (_, i) =>
      createExprStmt(createName(`n${i}`, Context.Load)),
    );
    const tree = handMadeTree(createModule(statements));
    const chunks: string[] = [];
    writeCanonical(tree, (chunk) => chunks.push(chunk));
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.join('')).toBe(canonicalDump(tree));
    expect(JSON.parse(chunks.join('')).body).toHaveLength(3000);
  });
});

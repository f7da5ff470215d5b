/**
 * Kinds of the strict parser's elements: as much of a tree as error messages speak of.
 *
 * An element knows its tokens, its kind and the parts that some check walks; there is no further syntax
 * tree, because the fast parser makes that one.
 */

/** Kinds as the grammar's notation names them; the number is the place in this list. */
export const KINDS = [
  // Success of a rule whose value nobody looks at; the text of a token is of the token's own kind.
  'Success',
  'Sequence',
  'Statement',
  'Parameter',
  'Pattern',
  'Name',
  'Tuple',
  'List',
  'Set',
  'Dict',
  'Starred',
  'Attribute',
  'Subscript',
  'Call',
  'Operator',
  'Compare',
  'In',
  'Conditional',
  'Named',
  'Lambda',
  'Yield',
  'Await',
  'Generator',
  'ListComp',
  'SetComp',
  'DictComp',
  'Comprehension',
  'Text',
  'Bytes',
  'Joined',
  'Template',
  'Number',
  'None',
  'True',
  'False',
  'Ellipsis',
  'Arguments',
  'KeywordArguments',
  'Keyword',
  'KeywordUnpacking',
] as const;

export type KindName = (typeof KINDS)[number];

export function kindNumber(name: KindName): number {
  return KINDS.indexOf(name);
}

/** What CPython calls an element in its messages. Some have other names in 3.8 and 3.9. */
const NAMES: Readonly<Partial<Record<KindName, string>>> = {
  Name: 'name',
  Tuple: 'tuple',
  List: 'list',
  Set: 'set display',
  Dict: 'dict literal',
  Starred: 'starred',
  Attribute: 'attribute',
  Subscript: 'subscript',
  Call: 'function call',
  Operator: 'expression',
  Compare: 'comparison',
  Conditional: 'conditional expression',
  Named: 'named expression',
  Lambda: 'lambda',
  Yield: 'yield expression',
  Await: 'await expression',
  Generator: 'generator expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Text: 'literal',
  Bytes: 'literal',
  Number: 'literal',
  Joined: 'f-string expression',
  Template: 't-string expression',
  None: 'None',
  True: 'True',
  False: 'False',
  Ellipsis: 'ellipsis',
};

const OLD_NAMES: Readonly<Partial<Record<KindName, string>>> = {
  Dict: 'dict display',
  Operator: 'operator',
  Ellipsis: 'Ellipsis',
};

/** What Python 3.`minor` calls an element of that kind. */
export function describeKind(kind: KindName, minor: number): string {
  return (minor < 10 ? OLD_NAMES[kind] : undefined) ?? NAMES[kind] ?? 'expression';
}

/** E741: `l`, `O` and `I`, which look like `1`, `0` and `l`. */
import type { Arg, ExceptHandler, Global, Name, Nonlocal } from '../../ast/nodes.generated.ts';
import { Context } from '../../ast/operators.ts';
import { findBetween } from '../edits.ts';
import { isStub } from '../files.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E741 = {
  code: 'E741',
  name: 'ambiguous-variable-name',
  messages: { ambiguous: 'Ambiguous variable name: `{0}`' },
  on: {
    Name: checkName,
    arg: checkParameter,
    ExceptHandler: checkHandler,
    Global: checkDeclaration,
    Nonlocal: checkDeclaration,
  },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports variables and parameters called `l`, `O` or `I`. Stub files must repeat the names of what they describe and are left out.',
  why: 'In many fonts these letters cannot be told from 1 and 0, or from each other.',
  bad: 'def area(l, w):\n    return l * w\n',
  good: 'def area(length, width):\n    return length * width\n',
};

const isAmbiguous = (name: string): boolean =>
  name.length === 1 && (name === 'l' || name === 'O' || name === 'I');

function reportName(context: RuleContext, name: string, start: number): void {
  if (isAmbiguous(name) && !isStub(context.filename))
    report(context, E741, 'ambiguous', start, start + 1, name);
}

function checkName(node: Name, context: RuleContext): void {
  if (node.ctx === Context.Store) reportName(context, node.id, node.start);
}

function checkParameter(node: Arg, context: RuleContext): void {
  reportName(context, node.arg, node.start);
}

function checkHandler(node: ExceptHandler, context: RuleContext): void {
  const { name, type } = node;
  if (name === null || type === null || !isAmbiguous(name)) return;
  const as = findBetween(context.text, 'as', type.end, node.end);
  reportName(context, name, findBetween(context.text, name, as + 2, node.end));
}

function checkDeclaration(node: Global | Nonlocal, context: RuleContext): void {
  // Names are parted by commas and blanks; the first letters are those of the keyword.
  let at = node.start + (context.text[node.start] === 'g' ? 'global' : 'nonlocal').length;
  for (const name of node.names) {
    at = findBetween(context.text, name, at, node.end);
    // Written with characters that normalise to others.
    if (at < 0) return;
    reportName(context, name, at);
    at += name.length;
  }
}

/** F901: `raise NotImplemented`, which is no exception. */
import { Kind, type Name, type Raise } from '../../ast/nodes.generated.ts';
import { isBoundAnywhere } from '../../semantic/qualifiedNames.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F901 = {
  code: 'F901',
  name: 'raise-not-implemented',
  messages: { notImplemented: '`raise NotImplemented` should be `raise NotImplementedError`' },
  fixable: 'sometimes',
  on: { Raise: checkRaise },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `raise NotImplemented` and `raise NotImplemented(…)`.',
  why: '`NotImplemented` is a value that operators return, no exception: raising it is a `TypeError` that says nothing of what is not implemented. `NotImplementedError` is the exception.',
  bad: 'class Shape:\n    def area(self):\n        raise NotImplemented\n',
  good: 'class Shape:\n    def area(self):\n        raise NotImplementedError\n',
};

function checkRaise(node: Raise, context: RuleContext): void {
  const { exc } = node;
  const raised = exc?.kind === Kind.Call ? exc.func : exc;
  if (raised?.kind !== Kind.Name || raised.id !== 'NotImplemented') return;
  report(context, F901, 'notImplemented', raised.start, raised.end, null, fixName(raised, context));
}

function fixName({ start, end }: Name, context: RuleContext): Fix | null {
  if (isBoundAnywhere(context.semantics, 'NotImplementedError')) return null;
  return {
    applicability: 'safe',
    message: 'Use `raise NotImplementedError`',
    edits: [{ start, end, content: 'NotImplementedError' }],
  };
}

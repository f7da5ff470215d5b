/** E722: `except:` also catches the exceptions that are meant to end the program. */
import { type ExceptHandler, Kind } from '../../ast/nodes.generated.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E722 = {
  code: 'E722',
  name: 'bare-except',
  messages: { bare: 'Do not use bare `except`' },
  on: { ExceptHandler: checkHandler },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports `except:` without an exception type, unless a plain `raise` among its statements passes the exception on.',
  why: 'A bare `except` catches `BaseException`: Ctrl-C, `sys.exit()`, cancelled tasks, and every typing mistake in the `try` block. The program cannot be stopped and its bugs stay invisible. Name what you expect, or write `except Exception`.',
  bad: 'try:\n    import tomllib\nexcept:\n    tomllib = None\n',
  good: 'try:\n    import tomllib\nexcept ImportError:\n    tomllib = None\n',
};

function checkHandler(node: ExceptHandler, context: RuleContext): void {
  if (node.type !== null) return;
  // `except*:` is no Python; the syntax error says all there is to say.
  if (/^except\s*\*/.test(context.text.slice(node.start, node.start + 16))) return;
  for (const statement of node.body) {
    if (statement.kind === Kind.Raise && statement.exc === null) return;
  }
  report(context, E722, 'bare', node.start, node.start + 'except'.length);
}

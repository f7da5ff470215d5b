/** E702: `a; b` on one line. */
import { endsLine, findSeparators, skipBlanks } from '../layout.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E702 = {
  code: 'E702',
  name: 'multiple-statements-on-one-line-semicolon',
  messages: { semicolon: 'Multiple statements on one line (semicolon)' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a semicolon between two statements.',
  why: 'One statement a line is what everybody expects: the second is overlooked, a debugger does not stop at it, and a changed line no longer says which statement was changed.',
  bad: 'width = 80; height = 24\n',
  good: 'width = 80\nheight = 24\n',
};

function checkFile(context: RuleContext): void {
  const { text } = context;
  for (const at of findSeparators(context.tree)) {
    if (!endsLine(text, skipBlanks(text, at + 1))) report(context, E702, 'semicolon', at, at + 1);
  }
}

/** E703: a semicolon at the end of a line, a habit from other languages. */
import { endsLine, findSeparators, skipBlanks, startOfJoins } from '../layout.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const E703 = {
  code: 'E703',
  name: 'useless-semicolon',
  messages: { useless: 'Statement ends with an unnecessary semicolon' },
  fixable: 'always',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a semicolon with no statement behind it.',
  why: 'In Python the end of the line ends the statement; the semicolon does nothing and makes readers look for a second one.',
  bad: 'width = 80;\n',
  good: 'width = 80\n',
};

function checkFile(context: RuleContext): void {
  const { text } = context;
  for (const at of findSeparators(context.tree)) {
    if (endsLine(text, skipBlanks(text, at + 1)))
      report(context, E703, 'useless', at, at + 1, null, fix(text, at));
  }
}

/** A line join before the semicolon goes with it: it would join the statement with the next one. */
const fix = (text: string, at: number): Fix => ({
  applicability: 'safe',
  message: 'Remove unnecessary semicolon',
  edits: [{ start: startOfJoins(text, at), end: at + 1, content: '' }],
});

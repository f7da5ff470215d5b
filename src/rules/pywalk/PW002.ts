/**
 * PW002: what CPython itself warns of when it compiles the file.
 *
 * One rule for all of them, because they are one tool's: each finding has the name of its
 * warning. Where another rule that is on reports the same, and mostly with a fix, this one
 * is silent.
 */
import { syntaxMessage, syntaxName } from '../../diagnostics/syntax.ts';
import { syntaxWarnings } from '../../semantic/syntaxWarnings.ts';
import { Finding, type Rule, type RuleContext, type RuleDocs } from '../rule.ts';

export const PW002 = {
  code: 'PW002',
  name: 'syntax-warning',
  messages: { warning: '{0}' },
  fixable: 'never',
  severity: 'warning',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports what CPython warns of while it compiles: `SyntaxWarning`, and `DeprecationWarning` in older versions.',
  why: 'The warning is printed once, when the file is compiled for the first time, and then never again, so that nobody sees it. Some of these become errors in later versions; the others are mistakes already. What W605, F631 or F632 also report is left to them.',
  bad: 'points = [\n    (1, 2)\n    (3, 4)\n]\n',
  good: 'points = [\n    (1, 2),\n    (3, 4),\n]\n',
};

/** The rules that say the same as a warning, by the name of the warning. */
const owners: Readonly<Record<string, string>> = {
  'invalid-escape-sequence': 'W605',
  'is-literal': 'F632',
  'assert-tuple': 'F631',
  'exit-in-finally': 'B012',
};

function checkFile(context: RuleContext): void {
  const { tree, minorVersion, enabled, findings } = context;
  for (const { diagnostic } of syntaxWarnings(tree, minorVersion)) {
    const name = syntaxName(diagnostic);
    if (Object.hasOwn(owners, name) && enabled.has(owners[name])) continue;
    const { start, end } = diagnostic;
    const message = syntaxMessage(diagnostic, tree.lineIndex);
    findings.push(
      new Finding(PW002.code, name, PW002.messages.warning, start, end, message, null, [], PW002.severity),
    );
  }
}

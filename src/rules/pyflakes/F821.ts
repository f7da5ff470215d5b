/** F821: a name that nothing binds. */
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { undefinedNames } from '../undefined.ts';

export const F821 = {
  code: 'F821',
  name: 'undefined-name',
  messages: { undefined: 'Undefined name `{0}`' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports names that no assignment, import or definition binds where they are read, also in annotations and in strings that are types.',
  why: 'The line raises `NameError` as soon as it runs. Usually a name is misspelt, or an import was forgotten or removed. Where `NameError` is caught, the question is meant.',
  bad: 'def area(radius):\n    return math.pi * radius**2\n',
  good: 'import math\n\n\ndef area(radius):\n    return math.pi * radius**2\n',
};

function checkFile(context: RuleContext): void {
  for (const { name, start, end, mayComeFromStar } of undefinedNames(context)) {
    if (!mayComeFromStar) report(context, F821, 'undefined', start, end, name);
  }
}

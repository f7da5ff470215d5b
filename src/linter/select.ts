/**
 * From `--select E7,F` to a list of rules.
 *
 * The more exact selector wins, whichever list it is in: `select E711, ignore E7`
 * leaves E711 on. At equal length `ignore` wins. A prefix is the code's letters and
 * perhaps some of its digits: `F` means pyflakes, not every code that begins with F. A
 * rule's name selects it, too.
 */
import type { Rule } from '../rules/rule.ts';
import { someSyntaxAlias } from './syntaxAliases.ts';

/** The selector of every rule. */
const ALL = 'ALL';

/** Code of syntax errors: not a rule, so that nobody can turn it off. */
export const SYNTAX_CODE = 'invalid-syntax';

/**
 * The rules that are on, in the order of `rules`.
 * @throws RangeError for a selector that no rule matches
 */
export function selectRules(
  rules: readonly Rule[],
  select: readonly string[] | undefined,
  ignore: readonly string[] | undefined,
): readonly Rule[] {
  const wanted = select ?? [ALL];
  const unwanted = ignore ?? [];
  for (const selector of wanted) if (!meansSyntaxErrors(selector)) requireKnown(selector, rules);
  for (const selector of unwanted) requireKnown(selector, rules);
  return rules.filter((rule) => strength(wanted, rule) > strength(unwanted, rule));
}

/** Whether one of the selectors means the rule. */
export function isSelected(selectors: readonly string[], rule: Rule): boolean {
  return selectors.some((selector) => matches(selector, rule));
}

/** How exact the most exact selector is that matches: its length, -1 when none does. */
function strength(selectors: readonly string[], rule: Rule): number {
  let best = -1;
  for (const selector of selectors) {
    if (!matches(selector, rule)) continue;
    const exactness = selector === ALL ? 0 : selector === rule.name ? BY_NAME : selector.length;
    if (exactness > best) best = exactness;
  }
  return best;
}

const lettersOf = (code: string): string => code.replace(/\d+$/, '');

/** A name means one rule, like a whole code. */
const BY_NAME = 1000;

function matches(selector: string, { code, name, aliases }: Rule): boolean {
  if (selector === ALL || selector === name || isPrefix(selector, code)) return true;
  return aliases?.some((alias) => isPrefix(selector, alias)) ?? false;
}

const isPrefix = (selector: string, code: string): boolean =>
  code.startsWith(selector) && lettersOf(selector) === lettersOf(code);

/** `F701` and its like: codes of other tools for what is a syntax error here. */
const meansSyntaxErrors = (selector: string): boolean => someSyntaxAlias((code) => isPrefix(selector, code));

function requireKnown(selector: string, rules: readonly Rule[]): void {
  if (selector === ALL || rules.some((rule) => matches(selector, rule))) return;
  if (selector === SYNTAX_CODE || meansSyntaxErrors(selector)) {
    throw new RangeError(`'${selector}' is not a rule: syntax errors are always reported`);
  }
  const upper = selector.trim().toUpperCase();
  const letters = [...new Set(rules.map((rule) => lettersOf(rule.code)))].sort();
  const hint = rules.some((rule) => matches(upper, rule))
    ? `did you mean '${upper}'?`
    : `codes begin with ${letters.join(', ')}; ${ALL} means every rule`;
  throw new RangeError(`no rule matches '${selector}'; ${hint}`);
}

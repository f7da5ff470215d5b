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
  const wanted = new Set(select ?? [ALL]);
  const unwanted = new Set(ignore);
  const known = new Set([ALL]);
  const chosen = rules.filter((rule) => strength(wanted, rule, known) > strength(unwanted, rule, known));
  for (const selector of wanted)
    if (!known.has(selector) && !meansSyntaxErrors(selector)) throw unknownSelector(selector, rules);
  for (const selector of unwanted) if (!known.has(selector)) throw unknownSelector(selector, rules);
  return chosen;
}

/** Whether one of the selectors means the rule. */
export function isSelected(selectors: readonly string[], rule: Rule): boolean {
  return strength(new Set(selectors), rule, new Set()) >= 0;
}

/**
 * How exact the most exact selector is that means the rule: its length, -1 when none does.
 * @param known is given those that mean it
 */
function strength(selectors: ReadonlySet<string>, { code, name, aliases }: Rule, known: Set<string>): number {
  if (selectors.size === 0) return -1;
  let best = selectors.has(ALL) ? 0 : -1;
  const longest = longestPrefix(selectors, code, known);
  if (longest > best) best = longest;
  if (aliases !== undefined)
    for (const alias of aliases) best = Math.max(best, longestPrefix(selectors, alias, known));
  if (!selectors.has(name)) return best;
  known.add(name);
  return BY_NAME;
}

/** Looks for what means the code among the selectors, not the other way: there may be as many selectors as rules. */
function longestPrefix(selectors: ReadonlySet<string>, code: string, known: Set<string>): number {
  let longest = -1;
  const shortest = countLetters(code);
  for (let length = shortest; length <= code.length; length++) {
    const prefix = code.slice(0, length);
    if (!selectors.has(prefix)) continue;
    known.add(prefix);
    longest = length;
  }
  return longest;
}

/** How long a code is without the digits at its end. */
function countLetters(code: string): number {
  let length = code.length;
  while (length > 0 && isDigit(code.charCodeAt(length - 1))) length--;
  return length;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** A name means one rule, like a whole code. */
const BY_NAME = 1000;

/** `E711`, `E71`, `E7`, `E`. */
export function prefixesOf(code: string): string[] {
  const shortest = countLetters(code);
  return Array.from({ length: code.length - shortest + 1 }, (_, i) => code.slice(0, code.length - i));
}

/** `F701` and its like: codes of other tools for what is a syntax error here. */
const meansSyntaxErrors = (selector: string): boolean =>
  someSyntaxAlias((code) => prefixesOf(code).includes(selector));

function unknownSelector(selector: string, rules: readonly Rule[]): RangeError {
  if (selector === SYNTAX_CODE || meansSyntaxErrors(selector)) {
    return new RangeError(`'${selector}' is not a rule: syntax errors are always reported`);
  }
  const upper = selector.trim().toUpperCase();
  const letters = [...new Set(rules.map(({ code }) => code.slice(0, countLetters(code))))].sort();
  const hint = rules.some((rule) => isSelected([upper], rule))
    ? `did you mean '${upper}'?`
    : `codes begin with ${letters.join(', ')}; ${ALL} means every rule`;
  return new RangeError(`no rule matches '${selector}'; ${hint}`);
}

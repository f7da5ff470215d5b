/**
 * Pages of rules on the web, and links to them in terminals.
 *
 * A rule has the code, the name and (tested, see docs/rules/differences.md) the meaning that
 * it has in ruff, so ruff's page is its page. Rules of our own and those of a user's
 * plugin have none: `pywalk-lint rule CODE` tells about all of them.
 */
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { FormatSetting } from './format.ts';

/** Families that only this package has. */
const OWN_FAMILIES = /^(?:PW|RX)\d+$/;

/** Address of the page about a code, or null when there is none. */
export function ruleUrl(code: string, setting: FormatSetting): string | null {
  const rule = setting.findRule(code);
  return rule === undefined ? null : pageOf(rule);
}

/** Address of the page about a rule, or null when there is none. */
export function pageOf(rule: Rule): string | null {
  if (OWN_FAMILIES.test(rule.code) || !rules.includes(rule)) return null;
  return `https://docs.astral.sh/ruff/rules/${rule.name}`;
}

/** The text as a link, where the reader understands links. */
export function linkTo(url: string | null, text: string, setting: FormatSetting): string {
  if (url === null || !setting.links) return text;
  return `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** Whether what reads a stream follows links; FORCE_HYPERLINK=1 or 0 has the last word. */
export async function understandsLinks(stream: { readonly isTTY?: boolean }): Promise<boolean> {
  // Few runs have colours, and only they ask.
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(stream);
}

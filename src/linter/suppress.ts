/**
 * Takes out the findings that `noqa` comments suppress, and reports the comments that
 * suppress nothing (RUF100) or cannot be read (PW001).
 *
 * A comment counts on the row on which ruff would look for it (`noqaRow`), and also on the
 * first and the last row of the logical line that holds the finding: inside brackets,
 * those are the places where people put it. Syntax errors cannot be suppressed.
 */
import type { Tree } from '../ast/tree.ts';
import { tokenTypes } from '../parser/tokenNames.ts';
import { PW001 } from '../rules/pywalk/PW001.ts';
import { RUF100, reportBlanket, reportCodes } from '../rules/ruff/RUF100.ts';
import { type Finding, type Rule, type RuleContext, report } from '../rules/rule.ts';
import { type Directives, type NoqaCode, type NoqaDirective, readDirectives } from './noqa.ts';
import { noqaRow } from './noqaRow.ts';

/** Which codes mean something here. */
export interface KnownCodes {
  /** Codes and aliases of all rules there are. */
  readonly known: ReadonlySet<string>;
  /** Codes and aliases of those that were run on the file. */
  readonly enabled: ReadonlySet<string>;
}

/** Codes and aliases. */
export function codesOf(rules: readonly Rule[]): Set<string> {
  return new Set(rules.flatMap(({ code, aliases = [] }) => [code, ...aliases]));
}

/**
 * Moves suppressed findings from `context.findings` to the result and adds those about the comments.
 * The findings of a file are all there, except its syntax errors.
 */
export function suppress(context: RuleContext, codes: KnownCodes): readonly Finding[] {
  const { tree } = context;
  const directives = readDirectives(tree);
  if (directives === null) return [];
  const suppressed: Finding[] = [];
  const lines = new LogicalLines(tree);
  const isSuppressed = (finding: Finding): boolean => covers(directives, finding, lines);
  context.findings = partition(context.findings, isSuppressed, suppressed);
  const count = context.findings.length;
  if (codes.enabled.has(PW001.code)) {
    for (const { mistake, start, end, argument } of directives.problems) {
      report(context, PW001, mistake, start, end, argument);
    }
  }
  const isExempt = directives.file.some((directive) => suppresses(directive, RUF100.code, [], false));
  // What a rule would have found in a damaged statement is unknown, so nothing is known to be unused.
  if (codes.enabled.has(RUF100.code) && !isExempt && tree.diagnostics.length === 0) {
    for (const directive of directives.file) reportUnused(context, directive, codes);
    for (const directive of directives.lines.values()) reportUnused(context, directive, codes);
  }
  const added = context.findings.splice(count);
  context.findings.push(...partition(added, isSuppressedByOther(directives), suppressed));
  return suppressed;
}

/** About comments themselves only the file has a say: a blanket comment must not hide that it is unused. */
function isSuppressedByOther({ file }: Directives): (finding: Finding) => boolean {
  return ({ code, aliases }) => file.some((directive) => suppresses(directive, code, aliases, true));
}

function partition(
  findings: readonly Finding[],
  isOut: (finding: Finding) => boolean,
  out: Finding[],
): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) (isOut(finding) ? out : kept).push(finding);
  return kept;
}

/** Whether a directive suppresses the finding; it is noted as used, of those for lines only the first. */
function covers({ file, lines }: Directives, finding: Finding, logical: LogicalLines): boolean {
  const { code, aliases, start } = finding;
  let isCovered = false;
  for (const directive of file) if (suppresses(directive, code, aliases, true)) isCovered = true;
  if (isCovered || lines.size === 0) return isCovered;
  const on = (row: number): boolean => {
    const directive = lines.get(row);
    return directive !== undefined && suppresses(directive, code, aliases, true);
  };
  return on(noqaRow(logical.tree, start)) || on(logical.firstRow(start)) || on(logical.lastRow(start));
}

function suppresses(
  { codes, used }: NoqaDirective,
  code: string,
  aliases: readonly string[],
  note: boolean,
): boolean {
  let written: string | undefined = code;
  if (codes !== null) {
    const names = (one: NoqaCode): boolean => one.code === code || aliases.includes(one.code);
    written = codes.find(names)?.code;
  }
  if (written === undefined) return false;
  if (note) used.add(written);
  return true;
}

function reportUnused(context: RuleContext, directive: NoqaDirective, codes: KnownCodes): void {
  const { start, end, tool, used } = directive;
  if (directive.codes === null) {
    // A whole file may be excused in advance.
    if (tool === null && used.size === 0) reportBlanket(context, start, end);
    return;
  }
  const unused: string[] = [];
  const disabled: string[] = [];
  const duplicated: string[] = [];
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const { code } of directive.codes) {
    // Who names this rule says that the comment is meant to stay as it is.
    if (code === RUF100.code) return;
    if (seen.has(code)) duplicated.push(code);
    else if (used.has(code) || !codes.known.has(code)) kept.push(code);
    else (codes.enabled.has(code) ? unused : disabled).push(code);
    seen.add(code);
  }
  const reasons = [
    describe('unused', unused),
    describe('non-enabled', disabled),
    describe('duplicated', duplicated),
  ].filter((reason) => reason !== '');
  if (reasons.length === 0) return;
  const words = tool === null ? '# noqa' : `# ${tool}: noqa`;
  const rest = kept.length === 0 ? null : `${words}: ${kept.join(', ')}`;
  reportCodes(context, start, end, reasons.join('; '), rest);
}

const describe = (reason: string, codes: readonly string[]): string =>
  codes.length === 0 ? '' : `${reason}: ${codes.map((code) => `\`${code}\``).join(', ')}`;

/**
 * The rows of the logical line around an offset. From the tokens, which few files need: those with a
 * `noqa` comment and a finding that is not on the comment's own line.
 */
class LogicalLines {
  readonly tree: Tree;
  /** Where each logical line begins and ends, in turn; null until it is asked for. */
  private bounds: readonly number[] | null;

  constructor(tree: Tree) {
    this.tree = tree;
    this.bounds = null;
  }

  firstRow(offset: number): number {
    return this.tree.lineIndex.lineOf(this.boundAt(offset, 0));
  }

  lastRow(offset: number): number {
    return this.tree.lineIndex.lineOf(this.boundAt(offset, 1));
  }

  /** The bound of the line around an offset; between two lines stand comments: the offset itself. */
  private boundAt(offset: number, which: 0 | 1): number {
    this.bounds ??= findLogicalLines(this.tree);
    let from = 0;
    let to = this.bounds.length >> 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.bounds[2 * middle + 1] >= offset) to = middle;
      else from = middle + 1;
    }
    const start = this.bounds[2 * from];
    return start !== undefined && start <= offset ? this.bounds[2 * from + which] : offset;
  }
}

function findLogicalLines({ tokens }: Tree): number[] {
  const { NEWLINE, INDENT, DEDENT, EOF } = tokenTypes;
  const { types, starts } = tokens;
  const bounds: number[] = [];
  let start = -1;
  for (let i = 0; i < types.length; i++) {
    const type = types[i];
    if (type === INDENT || type === DEDENT) continue;
    if (type !== NEWLINE && type !== EOF) {
      if (start < 0) start = starts[i];
    } else if (start >= 0) {
      bounds.push(start, starts[i]);
      start = -1;
    }
  }
  return bounds;
}

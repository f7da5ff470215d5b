/**
 * From source text to findings.
 *
 * A `Linter` is a configuration, made once: which rules are on and the table that
 * says which of their functions look at which kind of node. Linting a file changes
 * nothing in it that a second call could see, so one linter may serve a whole
 * project, and a rule may even lint what it finds in a string.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { syntaxMessage, syntaxName } from '../diagnostics/syntax.ts';
import { type ParseOptions, parse } from '../parser/index.ts';
import { rules as allRules } from '../rules/registry.generated.ts';
import { Finding, type Rule, RuleContext, type RuleSettings, resetContext } from '../rules/rule.ts';
import { compileErrors } from '../semantic/compileErrors.ts';
import { buildDispatch, type Dispatch, type RuleFailure, runRules } from './dispatch.ts';
import { type RuleOptions, settleRuleOptions } from './ruleOptions.ts';
import { isSelected, SYNTAX_CODE, selectRules } from './select.ts';
import { codesOf, type KnownCodes, suppress } from './suppress.ts';
import { syntaxAliases } from './syntaxAliases.ts';

export interface LinterOptions {
  /** Codes or prefixes of the rules that are on: `['E7', 'F541']`. Default: all. */
  readonly select?: readonly string[];
  /** Codes or prefixes of the rules that are off. The longer of two matching prefixes decides. */
  readonly ignore?: readonly string[];
  /** Oldest Python the files must run on. Default `'3.14'`. */
  readonly targetVersion?: ParseOptions['targetVersion'];
  /** The rules to choose from. Default: those of this package. */
  readonly rules?: readonly Rule[];
  /** Options of rules by code and name: `{ B006: { 'extend-immutable-calls': ['a.b'] } }`. */
  readonly ruleOptions?: RuleOptions;
  /** Whether `noqa` comments suppress findings. Default `true`. */
  readonly noqa?: boolean;
  /** Decodes bytes with rare coding cookies; see {@link ParseOptions.encodings}. */
  readonly encodings?: ParseOptions['encodings'];
  /** Knows the characters of `\N{NAME}`; see {@link ParseOptions.unicodeNames}. */
  readonly unicodeNames?: ParseOptions['unicodeNames'];
}

export interface FileOptions {
  /** Name of the file, for rules that treat a stub or a package's `__init__.py` differently. */
  readonly filename?: string;
  /** Codes or prefixes of rules that are off in this file, whatever the linter selects. */
  readonly ignoreHere?: readonly string[];
}

export interface LintOptions extends LinterOptions, FileOptions {}

export interface LintResult {
  readonly tree: Tree;
  /** Syntax errors and what rules found, by position. */
  readonly findings: readonly Finding[];
  /** What `noqa` comments suppressed, in no particular order. */
  readonly suppressed: readonly Finding[];
  /** Rules that threw: an error in the rule, not in the file. */
  readonly failures: readonly RuleFailure[];
}

const DEFAULT_VERSION = '3.14';

export class Linter {
  /** The rules that are on. */
  readonly rules: readonly Rule[];
  private readonly targetVersion: NonNullable<ParseOptions['targetVersion']>;
  private readonly encodings: ParseOptions['encodings'];
  private readonly unicodeNames: ParseOptions['unicodeNames'];
  private readonly minorVersion: number;
  private readonly honoursNoqa: boolean;
  private readonly codes: KnownCodes;
  private readonly settings: RuleSettings;
  private readonly dispatch: Dispatch;
  /** The context of the last file, for the next; null while it is in use. */
  private idle: RuleContext | null;

  /** @throws RangeError for a selector that matches no rule, or an option that no rule has */
  constructor(options: LinterOptions = {}) {
    const known = options.rules ?? allRules;
    this.rules = selectRules(known, options.select, options.ignore);
    this.targetVersion = options.targetVersion ?? DEFAULT_VERSION;
    this.minorVersion = Number(this.targetVersion.slice(2));
    this.encodings = options.encodings;
    this.unicodeNames = options.unicodeNames;
    this.honoursNoqa = options.noqa ?? true;
    this.codes = { known: codesOf(known), enabled: codesOf(this.rules) };
    this.settings = settleRuleOptions(known, options.ruleOptions);
    this.dispatch = buildDispatch(this.rules);
    this.idle = null;
  }

  /**
   * Lints one file. A string is taken as it is; of bytes, the BOM and the coding comment are honoured.
   * Never throws: syntax errors are findings with the code `invalid-syntax`, and a rule that throws is
   * named in `failures`. Positions are 0-based UTF-16 offsets; `result.tree.lineIndex` turns them into
   * lines and columns.
   */
  lint(source: string | Uint8Array, options: FileOptions = {}): LintResult {
    const { targetVersion, encodings, unicodeNames } = this;
    const tree = parse(source, { targetVersion, encodings, unicodeNames });
    const context = this.takeContext(tree, options.filename ?? '');
    const failures = runRules(this.dispatch, context);
    const codes = this.codesFor(options.ignoreHere);
    if (codes !== this.codes)
      context.findings = context.findings.filter(({ code }) => codes.enabled.has(code));
    const suppressed = this.honoursNoqa ? suppress(context, codes) : [];
    const { findings } = context;
    this.idle = context;
    for (const diagnostic of tree.diagnostics) findings.push(syntaxFinding(diagnostic, tree));
    for (const { diagnostic } of compileErrors(tree, null, this.minorVersion)) {
      findings.push(syntaxFinding(diagnostic, tree));
    }
    findings.sort(byPosition);
    return { tree, findings, suppressed, failures };
  }

  /** The codes of the rules that are on, without those that one file ignores. */
  private codesFor(ignore: readonly string[] | undefined): KnownCodes {
    if (ignore === undefined || ignore.length === 0) return this.codes;
    const enabled = codesOf(this.rules.filter((rule) => !isSelected(ignore, rule)));
    return { known: this.codes.known, enabled };
  }

  private takeContext(tree: Tree, filename: string): RuleContext {
    const context = this.idle;
    if (context === null) {
      return new RuleContext(tree, filename, this.minorVersion, this.settings);
    }
    this.idle = null;
    resetContext(context, tree, filename);
    return context;
  }
}

function syntaxFinding(diagnostic: Diagnostic, tree: Tree): Finding {
  const { start, end } = diagnostic;
  const name = syntaxName(diagnostic);
  const message = syntaxMessage(diagnostic, tree.lineIndex);
  return new Finding(SYNTAX_CODE, name, message, start, end, null, null, syntaxAliases(diagnostic));
}

/** Ends as well as starts, then codes: the order is the same in every run and on every machine. */
function byPosition(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * A linter for many files with one configuration.
 * @throws RangeError for a selector that matches no rule, or an option that no rule has
 */
export function createLinter(options: LinterOptions = {}): Linter {
  return new Linter(options);
}

/**
 * Lints one file: its syntax errors and what the selected rules find, by position. See
 * {@link Linter.lint}; for many files make one {@link createLinter}.
 * @throws RangeError for a selector that matches no rule; the source itself never makes it throw
 */
export function lint(source: string | Uint8Array, options: LintOptions = {}): LintResult {
  return new Linter(options).lint(source, options);
}

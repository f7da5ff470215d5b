/**
 * From source text to findings: the engine, without anything that some linter can do without.
 *
 * Parser, rules, scopes, compile stage and repairs are handed in (linter.ts has the package's own), so that a
 * bundle holds what was chosen. A `Linter` is a configuration, made once: which rules are on and the table that
 * says which of their functions look at which kind of node. Linting a file changes
 * nothing in it that a second call could see, so one linter may serve a whole
 * project, and a rule may even lint what it finds in a string.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { syntaxMessage, syntaxName } from '../diagnostics/syntax.ts';
import type { ParseOptions } from '../parser/index.ts';
import { Finding, type Fix, type Rule, RuleContext, type RuleSettings, resetContext } from '../rules/rule.ts';
import type { CompileError } from '../semantic/compileError.ts';
import type { SemanticModel } from '../semantic/index.ts';
import { fileNames, type NameResolver } from '../semantic/names.ts';
import {
  addTime,
  buildDispatch,
  type Dispatch,
  type RuleFailure,
  runRules,
  type Stopwatch,
} from './dispatch.ts';
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
  /** Milliseconds since some moment, `() => performance.now()`: times rules and stages into {@link Linter.times}. */
  readonly clock?: () => number;
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

/** What an engine is made of: a bundle holds what is handed in here. */
export interface EngineParts {
  /** `parse` of `pywalk-lint/parser`, or the smaller one of `pywalk-lint/parser/lean`. */
  readonly parse: (source: string | Uint8Array, options: ParseOptions) => Tree;
  /** The rules to choose from: single ones of `pywalk-lint/rules`, all of its `rules`, your own. */
  readonly rules: readonly Rule[];
  /**
   * How rules find out what names mean: `scopedNames`, or by default {@link fileNames}, with which a rule that
   * asks for scopes is listed in {@link LintResult.failures}.
   */
  readonly names?: NameResolver;
  /** Finds what CPython rejects after parsing: `compileErrors`. Without it that is not reported. */
  readonly compileErrors?: (
    tree: Tree,
    model: SemanticModel | null,
    minorVersion: number,
  ) => readonly CompileError[];
  /** Finds repairs of syntax errors, one for each diagnostic: `syntaxFixes`. Without it there are none. */
  readonly syntaxFixes?: (tree: Tree, minorVersion: number) => readonly (Fix | null)[];
}

export interface EngineOptions extends LinterOptions, EngineParts {
  readonly rules: readonly Rule[];
}

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
  /**
   * Milliseconds by the code of each rule and the name of each stage (`parse`, `names`, `tokens`,
   * `syntax errors`, `noqa`), added up over all files; empty unless the linter was given a clock.
   */
  readonly times: ReadonlyMap<string, number>;
  private readonly parts: EngineParts;
  private readonly resolver: NameResolver;
  private readonly stopwatch: Stopwatch | null;
  private readonly targetVersion: NonNullable<ParseOptions['targetVersion']>;
  private readonly encodings: ParseOptions['encodings'];
  private readonly unicodeNames: ParseOptions['unicodeNames'];
  private readonly minorVersion: number;
  private readonly honoursNoqa: boolean;
  private readonly codes: KnownCodes;
  /** What is left of `codes` in files that ignore some: there are few combinations and many files. */
  private readonly codesByIgnore: Map<string, KnownCodes>;
  private readonly settings: RuleSettings;
  private readonly dispatch: Dispatch;
  /** The context of the last file, for the next; null while it is in use. */
  private idle: RuleContext | null;

  /** @throws RangeError for a selector that matches no rule, or an option that no rule has */
  constructor(options: LinterOptions, parts: EngineParts) {
    const known = parts.rules;
    this.parts = parts;
    this.resolver = parts.names ?? fileNames;
    this.rules = selectRules(known, options.select, options.ignore);
    this.targetVersion = options.targetVersion ?? DEFAULT_VERSION;
    this.minorVersion = Number(this.targetVersion.slice(2));
    this.encodings = options.encodings;
    this.unicodeNames = options.unicodeNames;
    this.honoursNoqa = options.noqa ?? true;
    this.codes = { known: codesOf(known), enabled: codesOf(this.rules) };
    this.codesByIgnore = new Map();
    this.settings = settleRuleOptions(known, options.ruleOptions);
    const times = new Map<string, number>();
    this.times = times;
    this.stopwatch = options.clock === undefined ? null : { clock: options.clock, times };
    this.dispatch = buildDispatch(this.rules, this.stopwatch);
    this.idle = null;
  }

  /**
   * Lints one file. A string is taken as it is; of bytes, the BOM and the coding comment are honoured.
   * Never throws: syntax errors are findings with the code `invalid-syntax`, and a rule that throws is
   * named in `failures`. Positions are 0-based UTF-16 offsets; `result.tree.lineIndex` turns them into
   * lines and columns.
   */
  lint(source: string | Uint8Array, options: FileOptions = {}): LintResult {
    const { stopwatch, targetVersion, encodings, unicodeNames } = this;
    let time = stopwatch === null ? 0 : stopwatch.clock();
    const tree = this.parts.parse(source, { targetVersion, encodings, unicodeNames });
    if (stopwatch !== null) time = addTime(stopwatch, 'parse', time);
    const context = this.takeContext(tree, options.filename ?? '');
    const failures: RuleFailure[] = [];
    if (stopwatch !== null) time = this.timeNames(context, stopwatch, time);
    const errors = this.findSyntaxErrors(context, failures);
    if (stopwatch !== null)
      time = this.timeTokens(context, stopwatch, addTime(stopwatch, 'syntax errors', time));
    runRules(this.dispatch, context, failures);
    if (stopwatch !== null) time = stopwatch.clock();
    const codes = this.codesFor(options.ignoreHere);
    if (codes !== this.codes) {
      context.findings = context.findings.filter(({ code }) => codes.enabled.has(code));
    }
    const suppressed = this.honoursNoqa ? suppress(context, codes) : [];
    if (stopwatch !== null) addTime(stopwatch, 'noqa', time);
    const { findings } = context;
    this.idle = context;
    for (const error of errors) findings.push(error);
    findings.sort(byPosition);
    return { tree, findings, suppressed, failures };
  }

  /** What is made on first use is made now, lest it be charged to whoever happens to be first. */
  private timeNames(context: RuleContext, stopwatch: Stopwatch, time: number): number {
    try {
      if (this.resolver.analyze === null) return time;
      return context.semantics === null ? time : addTime(stopwatch, 'names', time);
    } catch {
      // Reported where it is needed.
      return stopwatch.clock();
    }
  }

  private timeTokens(context: RuleContext, stopwatch: Stopwatch, time: number): number {
    const isWanted = this.dispatch.tokens.listeners.length > 0;
    return isWanted && context.tokens.length > 0 ? addTime(stopwatch, 'tokens', time) : time;
  }

  /** The codes of the rules that are on, without those that one file ignores. */
  private codesFor(ignore: readonly string[] | undefined): KnownCodes {
    if (ignore === undefined || ignore.length === 0) return this.codes;
    const key = ignore.join();
    let codes = this.codesByIgnore.get(key);
    if (codes === undefined) {
      const enabled = codesOf(this.rules.filter((rule) => !isSelected(ignore, rule)));
      codes = { known: this.codes.known, enabled };
      this.codesByIgnore.set(key, codes);
    }
    return codes;
  }

  private takeContext(tree: Tree, filename: string): RuleContext {
    const context = this.idle;
    if (context === null) {
      const { minorVersion, settings, codes, resolver } = this;
      return new RuleContext(tree, filename, minorVersion, settings, codes.enabled, resolver);
    }
    this.idle = null;
    resetContext(context, tree, filename);
    return context;
  }

  /** What CPython rejects: while it parses, and while it compiles. */
  private findSyntaxErrors(context: RuleContext, failures: RuleFailure[]): Finding[] {
    const { tree, minorVersion } = context;
    const { compileErrors, syntaxFixes } = this.parts;
    const fixes = syntaxFixes?.(tree, minorVersion);
    const found = tree.diagnostics.map((diagnostic, i) =>
      syntaxFinding(diagnostic, tree, fixes?.[i] ?? null),
    );
    if (compileErrors === undefined) return found;
    try {
      const model = this.resolver.analyze === null ? null : context.semantics;
      for (const { diagnostic } of compileErrors(tree, model, minorVersion)) {
        found.push(syntaxFinding(diagnostic, tree, null));
      }
    } catch (error) {
      failures.push({ code: SYNTAX_CODE, name: 'compile-stage', error, start: 0 });
    }
    return found;
  }
}

function syntaxFinding(diagnostic: Diagnostic, tree: Tree, fix: Fix | null): Finding {
  const { start, end } = diagnostic;
  const name = syntaxName(diagnostic);
  const message = syntaxMessage(diagnostic, tree.lineIndex);
  return new Finding(SYNTAX_CODE, name, message, start, end, null, fix, syntaxAliases(diagnostic));
}

/** Ends as well as starts, then codes: the order is the same in every run and on every machine. */
function byPosition(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * A linter made of the parts that are handed in; `createLinter` has them all.
 *
 *     import { createEngine } from 'pywalk-lint/engine';
 *     import { parse } from 'pywalk-lint/parser/lean';
 *     import { E711, E712 } from 'pywalk-lint/rules';
 *     const { findings } = createEngine({ parse, rules: [E711, E712] }).lint('x == None');
 *
 * @throws RangeError for a selector that matches no rule, or an option that no rule has
 */
export function createEngine(options: EngineOptions): Linter {
  return new Linter(options, options);
}

/**
 * What a rule is, what it is given, and what it hands back.
 *
 * A rule is one constant: its facts (code, name, messages, documentation, options) and,
 * by what they look at, module-level functions. It keeps nothing between two calls. Why
 * functions take a context instead of being methods of a rule object, as in ESLint: an
 * object per rule and file is what makes a linter allocate, and state hidden in it is
 * what keeps two runs from interleaving.
 *
 * The engine calls the functions for nodes in the order of the tape: children before
 * parents, siblings in source order; then those for tokens, for comments, and for the
 * file. A rule must not rely on having seen another node.
 */
import type { Kind, Node, NodeByKind } from '../ast/nodes.generated.ts';
import type { Tokens, Tree } from '../ast/tree.ts';
import type { TokenName } from '../parser/tokenNames.ts';
import type { SemanticModel } from '../semantic/index.ts';
import type { NameResolver, Names } from '../semantic/names.ts';
import type { QualifiedNames } from '../semantic/qualifiedNames.ts';
import { isStub } from './files.ts';
import type { BraceFormat, FormatError, PercentFormat } from './formatStrings.ts';
import type { UndefinedName } from './undefined.ts';

/** Functions of a rule, by CPython's name of the node kind they look at. */
export type Listeners = {
  readonly [Name in keyof typeof Kind]?: (
    node: NodeByKind[(typeof Kind)[Name]],
    context: RuleContext,
  ) => void;
};

/** Functions of a rule, by the name of the token they look at; `index` is its place in `context.tokens`. */
export type TokenListeners = {
  readonly [Name in TokenName]?: (index: number, context: RuleContext) => void;
};

/** The page of a rule. `bad` and `good` are whole files: a test runs the rule over them. */
export interface RuleDocs {
  /** One sentence: what is reported. */
  readonly what: string;
  /** Why it matters, for somebody who has never heard of it. */
  readonly why: string;
  /** A file in which the rule finds something. */
  readonly bad: string;
  /** The same file as it should be: the rule is silent. */
  readonly good: string;
}

/** One option of a rule, as it may stand in a configuration. */
export type OptionSpec =
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'integer'; readonly default: number; readonly description: string }
  | {
      readonly type: 'string';
      readonly default: string;
      readonly description: string;
      /** The values there are, if not any string will do. */
      readonly choices?: readonly string[];
    }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string };

/** The options of a rule by name, kebab-case as in the configuration. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

interface ValueByType {
  readonly boolean: boolean;
  readonly integer: number;
  readonly string: string;
  readonly strings: readonly string[];
}

/** What the options of a rule are set to. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: ValueByType[Specs[Name]['type']];
};

/** `error` unless the rule says otherwise. No severity changes what is reported or the exit code. */
export type Severity = 'error' | 'warning';

export interface Rule {
  /** The code of the tool that owns the rule, `E711`. */
  readonly code: string;
  /** Kebab-case name, `none-comparison`. */
  readonly name: string;
  /** Message by key; `{0}`, `{1}` … stand for the arguments of a finding. */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * The page of a rule of your own. The rules of this package have theirs beside the rule, so that a bundle
   * which shows no pages does not carry them: see `ruleDocs`.
   */
  readonly docs?: RuleDocs;
  /** Which findings carry a fix. Absent means `never`. */
  readonly fixable?: 'always' | 'sometimes' | 'never';
  /** Other codes that name the rule in `noqa` comments and selectors. */
  readonly aliases?: readonly string[];
  readonly severity?: Severity;
  readonly options?: OptionSpecs;
  /** Called for every node of a kind, unless the node is damaged: see ARCHITECTURE.md. */
  readonly on?: Listeners;
  /**
   * Whether the functions of `on` are called for the node at a place on the tape; without it they are. Rules that
   * share the very same function, one behind the other, are asked once for all of them, and what the tape's
   * columns can answer costs less than a look at the node: that is what it is for.
   */
  readonly when?: (place: number, context: RuleContext) => boolean;
  /** Called for every token of a type. The parser keeps no tokens: the first listener costs a second scan. */
  readonly onToken?: TokenListeners;
  /** Called for every comment, `#` at `start`. */
  readonly onComment?: (start: number, end: number, context: RuleContext) => void;
  /** Called once for each file, after all nodes. */
  readonly onFile?: (context: RuleContext) => void;
}

/** A rule that brings its own page: `defineRule` and `RuleTester` ask for one. */
export interface DocumentedRule extends Rule {
  readonly docs: RuleDocs;
}

/** Replace [start, end) of the source, 0-based UTF-16 offsets, by `content`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** A way to repair what was found. */
export interface Fix {
  /**
   * `unsafe`: the program may behave differently, or a comment may be lost. `displayonly`: somebody has
   * to look at it; it is shown, and never applied.
   */
  readonly applicability: 'safe' | 'unsafe' | 'displayonly';
  /** What the fix does, as a command: "Replace `is` with `==`". */
  readonly message: string;
  /** Made together or not at all; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** The arguments of a message: one, several in order, or none. */
export type MessageArgument = string | readonly string[] | null;

const noAliases: readonly string[] = [];

/** One thing that was found in a file. */
export class Finding {
  /** The rule's code, or `invalid-syntax`. */
  readonly code: string;
  /** The rule's name; a syntax error has a name of its own, such as `unclosed-bracket`. */
  readonly name: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly fix: Fix | null;
  /** Codes that other tools report the same under: F704 for a `yield` outside a function. */
  readonly aliases: readonly string[];
  readonly severity: Severity;
  /** The message before its arguments are put in. */
  readonly template: string;
  private readonly argument: MessageArgument;

  constructor(
    code: string,
    name: string,
    template: string,
    start: number,
    end: number,
    argument: MessageArgument,
    fix: Fix | null,
    aliases: readonly string[] = noAliases,
    severity: Severity = 'error',
  ) {
    this.code = code;
    this.name = name;
    this.start = start;
    this.end = end;
    this.fix = fix;
    this.aliases = aliases;
    this.severity = severity;
    this.template = template;
    this.argument = argument;
  }

  /** The message as a person reads it; put together when somebody asks. */
  get message(): string {
    const { argument } = this;
    if (argument === null) return this.template;
    const values = typeof argument === 'string' ? [argument] : argument;
    return this.template.replace(/\{(\d+)\}/g, (hole, index: string) => values[Number(index)] ?? hole);
  }

  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      name: this.name,
      message: this.message,
      severity: this.severity,
      start: this.start,
      end: this.end,
      aliases: this.aliases,
      fix: this.fix,
    };
  }
}

/** What the options of each rule are set to, by the rule's code. */
export type RuleSettings = ReadonlyMap<string, OptionValues<OptionSpecs>>;

/**
 * What a rule may look at beside its node. One object serves file after file (see
 * `resetContext`), so a rule must not keep it.
 */
export class RuleContext {
  tree: Tree;
  text: string;
  /** As given to the linter; `''` when it was not. */
  filename: string;
  /** Oldest minor version of Python 3 the file must run on: 14 stands for 3.14. */
  readonly minorVersion: number;
  /** Read by {@link optionsOf}. */
  readonly settings: RuleSettings;
  /** Codes of the rules that are on: a rule may leave to another what that one says better. */
  readonly enabled: ReadonlySet<string>;
  findings: Finding[];
  /** Behind {@link semantics}. */
  model: SemanticModel | null;
  /** Behind {@link names}. */
  knownNames: Names | null;
  /** The format that was read last, and of which node: several rules ask for it in turn; see formatCalls.ts. */
  formatNode: Node | null;
  format: PercentFormat | BraceFormat | FormatError | null;
  /** Names that nothing binds, once a rule has asked; see undefined.ts. */
  undefinedNames: readonly UndefinedName[] | null;
  /** Finds out what names mean. */
  readonly resolver: NameResolver;

  constructor(
    tree: Tree,
    filename: string,
    minorVersion: number,
    settings: RuleSettings,
    enabled: ReadonlySet<string>,
    resolver: NameResolver,
  ) {
    this.tree = tree;
    this.text = tree.text;
    this.filename = filename;
    this.minorVersion = minorVersion;
    this.settings = settings;
    this.enabled = enabled;
    this.findings = [];
    this.model = null;
    this.knownNames = null;
    this.formatNode = null;
    this.format = null;
    this.undefinedNames = null;
    this.resolver = resolver;
  }

  /**
   * Scopes, names, bindings and references of the file, found on first use.
   * @throws Error in an engine that was made without them
   */
  get semantics(): SemanticModel {
    this.model ??= this.findScopes();
    return this.model;
  }

  /** What names mean: for `isBuiltinName` and `qualifiedName`. */
  get names(): Names {
    this.knownNames ??= this.resolver.names(this.tree, this.minorVersion, () => this.semantics);
    return this.knownNames;
  }

  /**
   * The same by scopes, for functions that also ask for bindings and references.
   * @throws Error in an engine that was made without scopes
   */
  get scopedNames(): QualifiedNames {
    // Without scopes that throws; with them, names are found by them.
    void this.semantics;
    return this.names as QualifiedNames;
  }

  private findScopes(): SemanticModel {
    const { analyze } = this.resolver;
    if (analyze === null) throw new Error('the rule needs scopes: make the engine with `names: scopedNames`');
    return analyze(this.tree, this.minorVersion, isStub(this.filename));
  }

  /** Comments of the file: start and end offsets in turn. */
  get comments(): Int32Array {
    return this.tree.comments;
  }

  /** Tokens of the file as columns, scanned on first use. */
  get tokens(): Tokens {
    return this.tree.tokens;
  }
}

/** Points a context at its next file. */
export function resetContext(context: RuleContext, tree: Tree, filename: string): void {
  context.tree = tree;
  context.text = tree.text;
  context.filename = filename;
  context.findings = [];
  context.model?.release();
  context.model = null;
  context.knownNames = null;
  context.formatNode = null;
  context.format = null;
  context.undefinedNames = null;
}

/** What the options of a rule are set to: by the configuration, or their defaults. */
export function optionsOf<Specs extends OptionSpecs>(
  context: RuleContext,
  rule: Rule & { readonly options: Specs },
): OptionValues<Specs> {
  const values = context.settings.get(rule.code);
  if (values === undefined) throw new Error(`the linter was not told of the options of ${rule.code}`);
  return values as OptionValues<Specs>;
}

/**
 * Records a finding at [start, end), 0-based UTF-16 offsets.
 * @param message key of one of the rule's messages
 * @param argument what the message's `{0}` stands for, or those of `{0}`, `{1}` … in order
 */
export function report<R extends Rule>(
  context: RuleContext,
  rule: R,
  message: keyof R['messages'] & string,
  start: number,
  end: number,
  argument: MessageArgument = null,
  fix: Fix | null = null,
): void {
  const template = rule.messages[message];
  context.findings.push(
    new Finding(rule.code, rule.name, template, start, end, argument, fix, rule.aliases, rule.severity),
  );
}

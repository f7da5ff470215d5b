/**
 * What a rule is, what it is given, and what it hands back.
 *
 * A rule is one constant: its facts (code, name, messages, documentation) and, by
 * node kind, the module-level functions that look at nodes. It keeps nothing between
 * two calls. Why functions take a context instead of being methods of a rule object,
 * as in ESLint: an object per rule and file is what makes a linter allocate, and
 * state hidden in it is what keeps two runs from interleaving.
 *
 * The engine calls the functions in the order of the tape: children before parents,
 * siblings in source order. A rule must not rely on having seen another node.
 */
import type { Kind, NodeByKind } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';

/** The functions of a rule, by CPython's name of the node kind they look at. */
export type Listeners = {
  readonly [Name in keyof typeof Kind]?: (
    node: NodeByKind[(typeof Kind)[Name]],
    context: RuleContext,
  ) => void;
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

export interface Rule {
  /** The code of the tool that owns the rule, `E711`. */
  readonly code: string;
  /** Kebab-case name, `none-comparison`. */
  readonly name: string;
  /** Message by key; `{0}` stands for the argument of a finding. */
  readonly messages: Readonly<Record<string, string>>;
  readonly docs: RuleDocs;
  readonly on: Listeners;
}

/** Replace [start, end) of the source, 0-based UTF-16 offsets, by `content`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** A way to repair what was found. Nothing in this package applies it yet. */
export interface Fix {
  /** `unsafe`: the program may behave differently, or a comment may be lost. */
  readonly applicability: 'safe' | 'unsafe';
  /** What the fix does, as a command: "Replace `is` with `==`". */
  readonly message: string;
  readonly edits: readonly Edit[];
}

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
  private readonly template: string;
  private readonly argument: string | null;

  constructor(
    code: string,
    name: string,
    template: string,
    start: number,
    end: number,
    argument: string | null,
    fix: Fix | null,
  ) {
    this.code = code;
    this.name = name;
    this.start = start;
    this.end = end;
    this.fix = fix;
    this.template = template;
    this.argument = argument;
  }

  /** The message as a person reads it; put together when somebody asks. */
  get message(): string {
    const { argument } = this;
    // A function, because a replacement string would give `$` a meaning.
    return argument === null ? this.template : this.template.replace('{0}', () => argument);
  }

  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      name: this.name,
      message: this.message,
      start: this.start,
      end: this.end,
      fix: this.fix,
    };
  }
}

/** What a rule may look at beside its node. One object serves file after file: see `resetContext`. */
export class RuleContext {
  tree: Tree;
  text: string;
  /** As given to the linter; `''` when it was not. */
  filename: string;
  /** Oldest minor version of Python 3 the file must run on: 14 stands for 3.14. */
  minorVersion: number;
  findings: Finding[];

  constructor(tree: Tree, filename: string, minorVersion: number) {
    this.tree = tree;
    this.text = tree.text;
    this.filename = filename;
    this.minorVersion = minorVersion;
    this.findings = [];
  }
}

/** Points a context at its next file. */
export function resetContext(context: RuleContext, tree: Tree, filename: string, minorVersion: number): void {
  context.tree = tree;
  context.text = tree.text;
  context.filename = filename;
  context.minorVersion = minorVersion;
  context.findings = [];
}

/**
 * Records a finding at [start, end), 0-based UTF-16 offsets.
 * @param message key of one of the rule's messages
 * @param argument what the message's `{0}` stands for
 */
export function report<R extends Rule>(
  context: RuleContext,
  rule: R,
  message: keyof R['messages'] & string,
  start: number,
  end: number,
  argument: string | null = null,
  fix: Fix | null = null,
): void {
  context.findings.push(new Finding(rule.code, rule.name, rule.messages[message], start, end, argument, fix));
}

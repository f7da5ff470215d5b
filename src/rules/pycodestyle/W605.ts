/** W605: a backslash before a character that needs none. */
import {
  type Constant,
  type JoinedStr,
  Kind,
  type Node,
  type TemplateStr,
} from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { parentOf } from '../../walker/find.ts';
import { firstEndingBehind } from '../layout.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { type StringPart, stringParts } from '../stringParts.ts';

export const W605 = {
  code: 'W605',
  name: 'invalid-escape-sequence',
  messages: { invalid: 'Invalid escape sequence: `\\{0}`' },
  fixable: 'always',
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports a backslash in a string that is not the beginning of an escape sequence.',
  why: 'Python keeps such a backslash and warns, and will reject it some day. Until then a letter that does mean something, such as `\\b` in a regular expression, changes the string silently.',
  bad: 'DIGITS = "\\d+"\n',
  good: 'DIGITS = r"\\d+"\n',
};

/** A backslash in a string that is not raw. */
interface Escape {
  readonly at: number;
  readonly isValid: boolean;
}

/** Behind a backslash. `N`, `u` and `U` mean nothing in bytes, but a raw string would not be the repair. */
const VALID = /[\n\r\\'"abfnrtv0-7xNuU]/;

function checkFile(context: RuleContext): void {
  for (const [part, escapes] of findEscapes(context.tree)) {
    const canBeRaw = !escapes.some(({ isValid }) => isValid);
    for (const { at, isValid } of escapes) {
      if (isValid) continue;
      const character = String.fromCodePoint(context.text.codePointAt(at + 1) ?? 0);
      const fix = canBeRaw ? makeRaw(context.text, part) : doubleBackslash(at);
      report(context, W605, 'invalid', at, at + 1 + character.length, character, fix);
    }
  }
}

/** The escapes of each literal. Most hold none: the text is searched for backslashes, not every string. */
function findEscapes(tree: Tree): Map<StringPart, Escape[]> {
  const { text } = tree;
  const found = new Map<StringPart, Escape[]>();
  let node: Node | null = null;
  let parts: readonly StringPart[] = [];
  for (let at = text.indexOf('\\'); at >= 0; ) {
    const around = stringAround(tree, at);
    if (around !== node) {
      node = around;
      parts = around === null ? [] : stringParts(text, around);
    }
    const part = parts.find((each) => each.start < at && at < each.end);
    if (part === undefined || isRaw(text, part)) {
      at = text.indexOf('\\', at + 1);
      continue;
    }
    const sequence = { at, isValid: VALID.test(text[at + 1]) };
    const known = found.get(part);
    if (known === undefined) found.set(part, [sequence]);
    else known.push(sequence);
    // The next character is part of this escape, be it a backslash.
    at = text.indexOf('\\', at + 2);
  }
  return found;
}

const isRaw = (text: string, part: StringPart): boolean => /r/i.test(text.slice(part.start, part.quote));

/** The string, f- or t-string of whose text the character at `at` is a part. */
function stringAround(tree: Tree, at: number): Constant | JoinedStr | TemplateStr | null {
  const { nodes } = tree.tape;
  const place = firstEndingBehind(nodes, at);
  let node: Node | undefined = nodes[place];
  if (node === undefined || node.start > at) return null;
  if (node.kind === Kind.Constant) {
    const parent = parentOf(tree, node);
    if (parent?.kind !== Kind.JoinedStr && parent?.kind !== Kind.TemplateStr) return node;
    node = parent;
  }
  if (node.kind !== Kind.JoinedStr && node.kind !== Kind.TemplateStr) return null;
  // The `>10` of `{x:>10}` belongs to the f-string around it.
  for (;;) {
    const parent = parentOf(tree, node);
    if (parent?.kind !== Kind.FormattedValue && parent?.kind !== Kind.Interpolation) return node;
    if (parent.format_spec !== node) return node;
    const outer = parentOf(tree, parent);
    if (outer?.kind !== Kind.JoinedStr && outer?.kind !== Kind.TemplateStr) return node;
    node = outer;
  }
}

const doubleBackslash = (at: number): Fix => ({
  applicability: 'safe',
  message: 'Add backslash to escape sequence',
  edits: [{ start: at + 1, end: at + 1, content: '\\' }],
});

/** There is no `ur""`; and `if"a"` must not become `ifr"a"`. */
function makeRaw(text: string, { start }: StringPart): Fix {
  const end = /u/i.test(text[start]) ? start + 1 : start;
  const content = start > 0 && /[A-Za-z]/.test(text[start - 1]) ? ' r' : 'r';
  return { applicability: 'safe', message: 'Use a raw string literal', edits: [{ start, end, content }] };
}

/**
 * F722: an annotation in quotes that is no expression.
 *
 * The reasons are told in ruff's words, found from what our parser says: the two parsers do not give up at
 * the same place, so a rare mistake may be called otherwise.
 */
import { type Constant, Kind } from '../../ast/nodes.generated.ts';
import type { Tree } from '../../ast/tree.ts';
import { Syntax } from '../../diagnostics/syntax.ts';
import { parse } from '../../parser/index.ts';
import { ScopeKind, type StringAnnotation } from '../../semantic/index.ts';
import { isInNoTypeCheck } from '../noTypeCheck.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F722 = {
  code: 'F722',
  name: 'forward-annotation-syntax-error',
  messages: { invalid: 'Syntax error in forward annotation: {0}' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports strings that are types (annotations, the first argument of `cast`, what stands in `Optional[…]`) and hold no expression.',
  why: 'Python does not look into such a string; type checkers and `typing.get_type_hints` do, and fail.',
  bad: 'def first(words: "list of str") -> str:\n    return words[0]\n',
  good: 'def first(words: "list[str]") -> str:\n    return words[0]\n',
};

function checkFile(context: RuleContext): void {
  for (const annotation of context.semantics.annotations) {
    const { start, end, tree } = annotation;
    const isExpression = tree.diagnostics.length === 0 && !isBareGenerator(annotation);
    if (isExpression && !waits(tree)) continue;
    const node = context.tree.tape.nodes[annotation.node] as Constant;
    if (isInNoTypeCheck(context, node)) continue;
    if (isExpression) checkWaits(annotation, context);
    else report(context, F722, 'invalid', start, end, reasonOf(contentOf(annotation, node, context.text)));
  }
}

/** `a for a in b` in triple quotes was parsed as if in parentheses, and they make it a generator. */
function isBareGenerator({ tree, start, isRelocated }: StringAnnotation): boolean {
  const { root, text } = tree;
  if (isRelocated || root.kind !== Kind.Expression || root.body.kind !== Kind.GeneratorExp) return false;
  return root.body.start > start && text[root.body.start] !== '(';
}

function waits({ tape: { kinds } }: Tree): boolean {
  return kinds.includes(Kind.Await) || kinds.includes(Kind.Yield) || kinds.includes(Kind.YieldFrom);
}

/** What the parser takes and the compiler does not, outside of functions. */
function checkWaits({ scope, tree }: StringAnnotation, context: RuleContext): void {
  const { scopes } = context.semantics;
  for (let each = scope; each >= 0; each = scopes.parent[each]) {
    if (scopes.kind[each] === ScopeKind.Function || scopes.kind[each] === ScopeKind.Lambda) return;
  }
  for (const { kind, start, end } of tree.tape.nodes) {
    if (kind === Kind.Await) {
      report(context, F722, 'invalid', start, end, '`await` outside of an asynchronous function');
    } else if (kind === Kind.Yield) {
      report(context, F722, 'invalid', start, end, '`yield` statement outside of a function');
    } else if (kind === Kind.YieldFrom) {
      report(context, F722, 'invalid', start, end, '`yield from` statement outside of a function');
    }
  }
}

/** What stands in the string; lines in triple quotes are one. */
function contentOf({ start, end, isRelocated }: StringAnnotation, node: Constant, text: string): string {
  if (isRelocated) return String(node.value);
  const source = text.slice(start, end);
  const opening = /^[a-z]*("""|'''|"|')/i.exec(source);
  if (opening === null) return source;
  const content = source.slice(opening[0].length, -opening[1].length);
  return opening[1].length === 3 ? content.replace(/[\r\n]+/g, ' ').trimStart() : content;
}

function reasonOf(content: string): string {
  const [diagnostic] = parse(content, { mode: 'eval' }).diagnostics;
  if (diagnostic === undefined) return AT_END;
  const { id, start } = diagnostic;
  switch (id) {
    case Syntax.NeverClosed:
      return 'unexpected EOF while parsing';
    case Syntax.UnterminatedString:
      return 'missing closing quote in string literal';
    case Syntax.LeadingZeros:
      return 'Invalid decimal integer literal';
    case Syntax.PositionalAfterKeyword:
      return 'Positional argument cannot follow keyword argument';
    case Syntax.ExpectedElse:
      return 'Expected `else`, found newline';
    case Syntax.UnmatchedBracket:
    case Syntax.InvalidNumber:
      return AT_END;
    case Syntax.UnexpectedIndent:
    case Syntax.DictValueMissing:
    case Syntax.ArgumentValueMissing:
      return NO_EXPRESSION;
    case Syntax.MissingComma:
      return `Expected \`,\`, found ${tokenName(content.slice(start))}`;
    default:
      return reasonAt(content.slice(0, start).replace(/#.*/g, '').trimEnd(), content.slice(start));
  }
}

const AT_END = 'Unexpected token at the end of an expression';
const NO_EXPRESSION = 'Expected an expression';

/** Why the parser does not go on with `rest` behind `done`. */
function reasonAt(done: string, rest: string): string {
  const [first] = rest;
  if (first === '?' || first === '$' || first === '`') return `Got unexpected token ${first}`;
  if (done === '' && /^\*[ \t]*\w/.test(rest)) return 'Starred expression cannot be used here';
  if (done === '' && /^yield\b/.test(rest)) return 'Yield expression cannot be used here';
  if (wantsOperand(done)) {
    const keyword = /^[a-z]+\b/.exec(rest);
    if (keyword !== null)
      return `Expected an identifier, but found a keyword \`${keyword[0]}\` that cannot be used here`;
    return /[\w)\]]\.$/.test(done) ? 'Expected an identifier' : NO_EXPRESSION;
  }
  return /^[^([{]*,/.test(done) ? `Expected \`,\`, found ${tokenName(rest)}` : AT_END;
}

/** Whether what was read so far ends in an operator. */
const wantsOperand = (done: string): boolean =>
  done === '' || /(?:[-+*/%@&|^~<>=!,:.([{]|\b(?:and|or|not|in|is|if|else|await|lambda))$/.test(done);

/** A token as ruff calls it. */
function tokenName(rest: string): string {
  if (/^\d+(?![\d.ej])/i.test(rest)) return 'int';
  if (/^[\d.]+\d/.test(rest)) return 'float';
  if (/^["']/.test(rest)) return 'string';
  if (/^\w/.test(rest)) return 'identifier';
  return rest === '' ? 'newline' : `\`${rest[0]}\``;
}

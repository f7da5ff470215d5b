/** F541: an f-string in which nothing is filled in. */
import { type JoinedStr, Kind } from '../../ast/nodes.generated.ts';
import { type Fix, type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';
import { stringParts } from '../stringParts.ts';

export const F541 = {
  code: 'F541',
  name: 'f-string-missing-placeholders',
  messages: { missing: 'f-string without any placeholders' },
  fixable: 'always',
  on: { JoinedStr: checkJoinedStr },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports f-strings without a `{placeholder}`.',
  why: 'Either the `f` does nothing, or, more often, the braces around a name were forgotten and the text is printed as it stands. Among adjacent literals one placeholder is enough: the `f` of its neighbours keeps them alike.',
  bad: 'def url(host, port):\n    return f"https://host:port/"\n',
  good: 'def url(host, port):\n    return f"https://{host}:{port}/"\n',
};

function checkJoinedStr(node: JoinedStr, context: RuleContext): void {
  for (const value of node.values) {
    if (value.kind !== Kind.Constant) return;
  }
  if (isFormatSpec(node, context)) return;
  // A brace that is wrong was meant as part of a placeholder.
  if (context.tree.diagnostics.some(({ start }) => start >= node.start && start < node.end)) return;
  const { text } = context;
  const applicability = wouldBeDocstring(node, context) ? 'unsafe' : 'safe';
  for (const { start, quote, end } of stringParts(text, node)) {
    const prefix = text.slice(start, quote).toLowerCase();
    if (!prefix.includes('f')) continue;
    const f = start + prefix.indexOf('f');
    report(context, F541, 'missing', start, end, null, fixPrefix(text, f, end, applicability));
  }
}

/** In `f"{x:>10}"` CPython wraps `>10` in a JoinedStr too. It is the last child before its parent. */
function isFormatSpec(node: JoinedStr, context: RuleContext): boolean {
  const parent = context.tree.tape.nodes[node.index + 1];
  return (
    (parent.kind === Kind.FormattedValue || parent.kind === Kind.Interpolation) && parent.format_spec === node
  );
}

/** An f-string is no docstring; without its `f`, the first statement of a body would become one. */
function wouldBeDocstring(node: JoinedStr, context: RuleContext): boolean {
  const { nodes, low } = context.tree.tape;
  const statement = nodes[node.index + 1];
  if (statement.kind !== Kind.Expr) return false;
  let outer = statement.index + 1;
  while (low[outer] > statement.index) outer++;
  const parent = nodes[outer];
  switch (parent.kind) {
    case Kind.Module:
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return parent.body[0] === statement;
    default:
      return false;
  }
}

function fixPrefix(text: string, f: number, end: number, applicability: Fix['applicability']): Fix {
  const plain = text
    .slice(f + 1, end)
    .replaceAll('{{', '{')
    .replaceAll('}}', '}');
  // `""f""` must not become `""""`, the start of a longer string.
  const space = f > 0 && text[f - 1] === plain[0] ? ' ' : '';
  return {
    applicability,
    message: 'Remove extraneous `f` prefix',
    edits: [{ start: f, end, content: space + plain }],
  };
}

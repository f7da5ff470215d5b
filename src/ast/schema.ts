/**
 * The one table of nodes.
 *
 * Every kind of node of CPython 3.14's `ast` module (Parser/Python.asdl), with
 * CPython's names and CPython's fields in CPython's order, written in ASDL's own
 * field notation. `scripts/generate.ts` turns this table into the numeric kinds,
 * the TypeScript types, the shape classes with their slots, the factories, the
 * child-offset table, the field names of `dump` and the page docs/ast.md: nothing
 * else may repeat the list. The table itself is never loaded at run time.
 *
 * Where it departs from Python.asdl:
 * - `Constant.kind` is `literalPrefix`, because `node.kind` is the numeric kind;
 * - `type_comment` and `type_ignores` have no slot (type comments are trivia);
 * - contexts and operators are integers (operators.ts), not nodes;
 * - `Error` stands where source could not be understood.
 */

/** The sum and product types of Python.asdl. `error` is ours. */
export type Group =
  | 'mod'
  | 'stmt'
  | 'expr'
  | 'pattern'
  | 'type_param'
  | 'comprehension'
  | 'excepthandler'
  | 'arguments'
  | 'arg'
  | 'keyword'
  | 'alias'
  | 'withitem'
  | 'match_case'
  | 'error';

export interface NodeSpec {
  readonly name: string;
  readonly group: Group;
  /**
   * ASDL notation: `type name`, `type? name`, `type* name`; `type?* name` is a list with holes.
   * `none name` and `none* name` have no slot: the canonical dump prints `null` and `[]`.
   */
  readonly fields: string;
  /**
   * Child fields in source order, where that is not the field order.
   * `{a b}`: the lists are interleaved in the source and merge by position.
   */
  readonly order?: string;
  /** The name CPython gives a field that is called differently here. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly doc: string;
}

/** Groups whose nodes carry no position in CPython; here they have the extent of what they contain. */
export const groupsWithoutPosition: readonly Group[] = [
  'mod',
  'comprehension',
  'arguments',
  'withitem',
  'match_case',
];

const functionFields =
  'identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, none type_comment, type_param* type_params';
const functionOrder = 'decorator_list type_params args returns body';

// biome-ignore format: a table is read by its rows
export const schema: readonly NodeSpec[] = [
  { name: 'Error', group: 'error', fields: 'node* children', doc: 'Source that is not Python; what could be understood inside it is in `children`.' },

  { name: 'BoolOp', group: 'expr', fields: 'boolop op, expr* values', doc: '`a and b and c`' },
  { name: 'NamedExpr', group: 'expr', fields: 'expr target, expr value', doc: '`(a := b)`' },
  { name: 'BinOp', group: 'expr', fields: 'expr left, operator op, expr right', doc: '`a + b`' },
  { name: 'UnaryOp', group: 'expr', fields: 'unaryop op, expr operand', doc: '`-a`, `not a`' },
  { name: 'Lambda', group: 'expr', fields: 'arguments args, expr body', doc: '`lambda a: b`' },
  { name: 'IfExp', group: 'expr', fields: 'expr test, expr body, expr orelse', order: 'body test orelse', doc: '`a if b else c`' },
  { name: 'Dict', group: 'expr', fields: 'expr?* keys, expr* values', order: '{keys values}', doc: '`{a: b, **c}`; a `**` entry has the key null' },
  { name: 'Set', group: 'expr', fields: 'expr* elts', doc: '`{a, b}`' },
  { name: 'ListComp', group: 'expr', fields: 'expr elt, comprehension* generators', doc: '`[a for b in c]`' },
  { name: 'SetComp', group: 'expr', fields: 'expr elt, comprehension* generators', doc: '`{a for b in c}`' },
  { name: 'DictComp', group: 'expr', fields: 'expr key, expr value, comprehension* generators', doc: '`{a: b for c in d}`' },
  { name: 'GeneratorExp', group: 'expr', fields: 'expr elt, comprehension* generators', doc: '`(a for b in c)`' },
  { name: 'Await', group: 'expr', fields: 'expr value', doc: '`await a`' },
  { name: 'Yield', group: 'expr', fields: 'expr? value', doc: '`yield a`' },
  { name: 'YieldFrom', group: 'expr', fields: 'expr value', doc: '`yield from a`' },
  { name: 'Compare', group: 'expr', fields: 'expr left, cmpop* ops, expr* comparators', doc: '`a < b <= c`' },
  { name: 'Call', group: 'expr', fields: 'expr func, expr* args, keyword* keywords', order: 'func {args keywords}', doc: '`f(a, *b, c=d, **e)`' },
  { name: 'FormattedValue', group: 'expr', fields: 'expr value, int conversion, expr? format_spec', doc: '`{a!r:>10}` in an f-string; conversion is a character code or -1' },
  { name: 'Interpolation', group: 'expr', fields: 'expr value, constant str, int conversion, expr? format_spec', doc: '`{a!r:>10}` in a t-string; `str` is its source text' },
  { name: 'JoinedStr', group: 'expr', fields: 'expr* values', doc: 'an f-string' },
  { name: 'TemplateStr', group: 'expr', fields: 'expr* values', doc: 'a t-string (PEP 750)' },
  { name: 'Constant', group: 'expr', fields: 'constant value, string? literalPrefix', renamed: { literalPrefix: 'kind' }, doc: 'a number, string, bytes, `...`, `True`, `False` or `None`; decoded on first use' },
  { name: 'Attribute', group: 'expr', fields: 'expr value, identifier attr, expr_context ctx', doc: '`a.b`' },
  { name: 'Subscript', group: 'expr', fields: 'expr value, expr slice, expr_context ctx', doc: '`a[b]`' },
  { name: 'Starred', group: 'expr', fields: 'expr value, expr_context ctx', doc: '`*a`' },
  { name: 'Name', group: 'expr', fields: 'identifier id, expr_context ctx', doc: '`a`' },
  { name: 'List', group: 'expr', fields: 'expr* elts, expr_context ctx', doc: '`[a, b]`' },
  { name: 'Tuple', group: 'expr', fields: 'expr* elts, expr_context ctx', doc: '`a, b`' },
  { name: 'Slice', group: 'expr', fields: 'expr? lower, expr? upper, expr? step', doc: '`a:b:c` inside a subscript' },

  { name: 'FunctionDef', group: 'stmt', fields: functionFields, order: functionOrder, doc: '`def f(): …`; starts at `def`, after its decorators' },
  { name: 'AsyncFunctionDef', group: 'stmt', fields: functionFields, order: functionOrder, doc: '`async def f(): …`' },
  { name: 'ClassDef', group: 'stmt', fields: 'identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params', order: 'decorator_list type_params {bases keywords} body', doc: '`class C(a, b=c): …`' },
  { name: 'Return', group: 'stmt', fields: 'expr? value', doc: '`return a`' },
  { name: 'Delete', group: 'stmt', fields: 'expr* targets', doc: '`del a, b`' },
  { name: 'Assign', group: 'stmt', fields: 'expr* targets, expr value, none type_comment', doc: '`a = b = c`' },
  { name: 'TypeAlias', group: 'stmt', fields: 'expr name, type_param* type_params, expr value', doc: '`type A[T] = b` (PEP 695)' },
  { name: 'AugAssign', group: 'stmt', fields: 'expr target, operator op, expr value', doc: '`a += b`' },
  { name: 'AnnAssign', group: 'stmt', fields: 'expr target, expr annotation, expr? value, int simple', doc: '`a: b = c`; simple is 1 for a bare name' },
  { name: 'For', group: 'stmt', fields: 'expr target, expr iter, stmt* body, stmt* orelse, none type_comment', doc: '`for a in b: …`' },
  { name: 'AsyncFor', group: 'stmt', fields: 'expr target, expr iter, stmt* body, stmt* orelse, none type_comment', doc: '`async for a in b: …`' },
  { name: 'While', group: 'stmt', fields: 'expr test, stmt* body, stmt* orelse', doc: '`while a: …`' },
  { name: 'If', group: 'stmt', fields: 'expr test, stmt* body, stmt* orelse', doc: '`if a: …`; an `elif` is an If alone in `orelse`' },
  { name: 'With', group: 'stmt', fields: 'withitem* items, stmt* body, none type_comment', doc: '`with a as b: …`' },
  { name: 'AsyncWith', group: 'stmt', fields: 'withitem* items, stmt* body, none type_comment', doc: '`async with a as b: …`' },
  { name: 'Match', group: 'stmt', fields: 'expr subject, match_case* cases', doc: '`match a: …` (PEP 634)' },
  { name: 'Raise', group: 'stmt', fields: 'expr? exc, expr? cause', doc: '`raise a from b`' },
  { name: 'Try', group: 'stmt', fields: 'stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody', doc: '`try: …`' },
  { name: 'TryStar', group: 'stmt', fields: 'stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody', doc: '`try: …` with `except*` (PEP 654)' },
  { name: 'Assert', group: 'stmt', fields: 'expr test, expr? msg', doc: '`assert a, b`' },
  { name: 'Import', group: 'stmt', fields: 'alias* names', doc: '`import a.b as c`' },
  { name: 'ImportFrom', group: 'stmt', fields: 'identifier? module, alias* names, int level', doc: '`from ..a import b`; level counts the dots' },
  { name: 'Global', group: 'stmt', fields: 'identifier* names', doc: '`global a`' },
  { name: 'Nonlocal', group: 'stmt', fields: 'identifier* names', doc: '`nonlocal a`' },
  { name: 'Expr', group: 'stmt', fields: 'expr value', doc: 'an expression as a statement' },
  { name: 'Pass', group: 'stmt', fields: '', doc: '`pass`' },
  { name: 'Break', group: 'stmt', fields: '', doc: '`break`' },
  { name: 'Continue', group: 'stmt', fields: '', doc: '`continue`' },

  { name: 'Module', group: 'mod', fields: 'stmt* body, none* type_ignores', doc: 'a file' },
  { name: 'Interactive', group: 'mod', fields: 'stmt* body', doc: 'one interactive statement' },
  { name: 'Expression', group: 'mod', fields: 'expr body', doc: 'one expression, as `eval` takes it' },
  { name: 'FunctionType', group: 'mod', fields: 'expr* argtypes, expr returns', doc: 'a type comment `(a, b) -> c`' },

  { name: 'comprehension', group: 'comprehension', fields: 'expr target, expr iter, expr* ifs, int is_async', doc: '`for a in b if c`' },
  { name: 'ExceptHandler', group: 'excepthandler', fields: 'expr? type, identifier? name, stmt* body', doc: '`except a as b: …`' },
  { name: 'arguments', group: 'arguments', fields: 'arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults', order: '{posonlyargs args vararg kwonlyargs kwarg defaults kw_defaults}', doc: 'the parameters of a function or lambda' },
  { name: 'arg', group: 'arg', fields: 'identifier arg, expr? annotation, none type_comment', doc: 'one parameter' },
  { name: 'keyword', group: 'keyword', fields: 'identifier? arg, expr value', doc: '`a=b` or `**b` in a call or class header' },
  { name: 'alias', group: 'alias', fields: 'identifier name, identifier? asname', doc: '`a.b as c` in an import' },
  { name: 'withitem', group: 'withitem', fields: 'expr context_expr, expr? optional_vars', doc: '`a as b` in a with statement' },
  { name: 'match_case', group: 'match_case', fields: 'pattern pattern, expr? guard, stmt* body', doc: '`case a if b: …`' },

  { name: 'MatchValue', group: 'pattern', fields: 'expr value', doc: '`1`, `"a"`, `a.b`' },
  { name: 'MatchSingleton', group: 'pattern', fields: 'constant value', doc: '`None`, `True`, `False`' },
  { name: 'MatchSequence', group: 'pattern', fields: 'pattern* patterns', doc: '`[a, *b]`' },
  { name: 'MatchMapping', group: 'pattern', fields: 'expr* keys, pattern* patterns, identifier? rest', order: '{keys patterns}', doc: '`{"a": b, **c}`' },
  { name: 'MatchClass', group: 'pattern', fields: 'expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns', doc: '`C(a, b=c)`' },
  { name: 'MatchStar', group: 'pattern', fields: 'identifier? name', doc: '`*a`' },
  { name: 'MatchAs', group: 'pattern', fields: 'pattern? pattern, identifier? name', doc: '`a as b`, `a`, `_`' },
  { name: 'MatchOr', group: 'pattern', fields: 'pattern* patterns', doc: '`a | b`' },

  { name: 'TypeVar', group: 'type_param', fields: 'identifier name, expr? bound, expr? default_value', doc: '`T: a = b` (PEP 695, 696)' },
  { name: 'ParamSpec', group: 'type_param', fields: 'identifier name, expr? default_value', doc: '`**P`' },
  { name: 'TypeVarTuple', group: 'type_param', fields: 'identifier name, expr? default_value', doc: '`*Ts`' },
];

/**
 * `match` statements: patterns in the order in which CPython compiles them (PEP 634).
 *
 * A pattern binds its names only once the whole case matches. So the names met so far travel along in
 * a set that each alternative of `a | b` begins anew, and `__debug__` is refused where a name is noted.
 */
import type * as ast from '../ast/nodes.generated.ts';
import { Kind } from '../ast/nodes.generated.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { reprConstant, reprString } from '../text/pythonRepr.ts';
import { checkStore } from './codeNames.ts';
import { type CodeState, doNext, isDamaged, reportCode, type Task, visitAll } from './codeState.ts';
import { keyIdentity, patternConstant } from './patternConstants.ts';

/** UNPACK_EX counts what stands before the star in one byte. */
const MAX_BEFORE_STAR = 255;

interface PatternState {
  /** The names that this case, or this alternative of it, has bound so far. */
  names: Set<string>;
  /** A pattern that always matches may stand here. */
  mayAlwaysMatch: boolean;
  /** The pattern entered last. */
  last: ast.Pattern;
}

const isWildcard = (pattern: ast.Pattern): boolean =>
  pattern.kind === Kind.MatchAs && pattern.pattern === null && pattern.name === null;

export function visitMatch(c: CodeState, node: ast.Match): void {
  const { cases } = node;
  const tasks: Task[] = [];
  if (!isDamaged(c, node.subject)) tasks.push(node.subject);
  const last = cases.length - 1;
  for (let i = 0; i < cases.length; i++) {
    const { pattern, guard, body } = cases[i];
    const isDefault = i === last && i > 0 && isWildcard(pattern);
    if (!isDefault && !isDamaged(c, pattern)) {
      const mayAlwaysMatch = guard !== null || i === last;
      const state: PatternState = { names: new Set(), mayAlwaysMatch, last: pattern };
      tasks.push(() => visitPattern(c, pattern, state));
    }
    if (guard !== null && !isDamaged(c, guard)) tasks.push(guard);
    tasks.push(() => visitAll(c, body));
  }
  visitAll(c, tasks);
}

function visitPattern(c: CodeState, node: ast.Pattern, state: PatternState): void {
  if (node.kind !== Kind.MatchStar || node.name !== null) state.last = node;
  switch (node.kind) {
    case Kind.MatchValue:
      if (node.value.kind === Kind.JoinedStr || node.value.kind === Kind.TemplateStr)
        reportCode(c, Syntax.PatternValue, node);
      visitAll(c, [node.value]);
      return;
    case Kind.MatchSequence:
      visitSequence(c, node, state);
      return;
    case Kind.MatchMapping:
      visitMapping(c, node, state);
      return;
    case Kind.MatchClass:
      visitClassPattern(c, node, state);
      return;
    case Kind.MatchStar:
      note(c, node.name, node, state);
      return;
    case Kind.MatchAs:
      visitAs(c, node, state);
      return;
    case Kind.MatchOr:
      visitAlternatives(c, node, state);
      return;
    default:
      return;
  }
}

/** A pattern inside another, which may always match. */
function inner(c: CodeState, node: ast.Pattern, state: PatternState): Task {
  return () => {
    const { mayAlwaysMatch } = state;
    state.mayAlwaysMatch = true;
    doNext(
      c,
      () => visitPattern(c, node, state),
      () => {
        state.mayAlwaysMatch = mayAlwaysMatch;
      },
    );
  };
}

/** Notes a name that the case binds: each only once. */
function note(c: CodeState, name: string | null, node: ast.Pattern, state: PatternState): void {
  if (name === null) return;
  checkStore(c, name, node);
  if (state.names.has(name)) reportAt(c, Syntax.PatternNameTwice, node, reprString(name), state);
  state.names.add(name);
}

/** Reports what is wrong with the names of a pattern: until 3.11 CPython's place is where it was last. */
function reportAt(
  c: CodeState,
  id: number,
  node: ast.Pattern,
  name: string | null,
  state: PatternState,
): void {
  const { start, end } = c.minorVersion < 12 ? state.last : node;
  reportCode(c, id, node, name, start, end);
}

function visitAs(c: CodeState, node: ast.MatchAs, state: PatternState): void {
  const { pattern, name } = node;
  if (pattern !== null) {
    doNext(
      c,
      () => visitPattern(c, pattern, state),
      () => note(c, name, node, state),
    );
    return;
  }
  if (!state.mayAlwaysMatch) {
    const what = name === null ? 'wildcard' : `name capture ${reprString(name)}`;
    reportCode(c, Syntax.PatternUnreachable, node, what);
  }
  note(c, name, node, state);
}

function visitSequence(c: CodeState, node: ast.MatchSequence, state: PatternState): void {
  const { patterns } = node;
  let star = -1;
  let areWildcards = true;
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i];
    if (pattern.kind === Kind.MatchStar) {
      if (star >= 0) reportCode(c, Syntax.PatternStars, node);
      else star = i;
      areWildcards &&= pattern.name === null;
    } else areWildcards &&= isWildcard(pattern);
  }
  if (areWildcards) return;
  const isStarWildcard = star >= 0 && (patterns[star] as ast.MatchStar).name === null;
  // With `*_` elements are read by index, else the subject is unpacked.
  if (!isStarWildcard && star > MAX_BEFORE_STAR) reportCode(c, Syntax.PatternTooManyStarred, node);
  visitAll(
    c,
    patterns.map((pattern) => inner(c, pattern, state)),
  );
}

function visitMapping(c: CodeState, node: ast.MatchMapping, state: PatternState): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    const value = patternConstant(key);
    if (value !== undefined) {
      const identity = keyIdentity(value);
      if (seen.has(identity)) reportCode(c, Syntax.PatternKeyTwice, node, reprConstant(value));
      seen.add(identity);
    } else if (key.kind !== Kind.Attribute && !isDamaged(c, key)) reportCode(c, Syntax.PatternKey, node);
  }
  doNext(
    c,
    node.keys,
    node.patterns.map((pattern) => inner(c, pattern, state)),
    () => note(c, node.rest, node, state),
  );
}

function visitClassPattern(c: CodeState, node: ast.MatchClass, state: PatternState): void {
  const { kwd_attrs: attributes, kwd_patterns: values } = node;
  const places = new Map<string, number[]>();
  attributes.forEach((attribute, i) => {
    const same = places.get(attribute);
    if (same === undefined) places.set(attribute, [i]);
    else same.push(i);
  });
  for (let i = 0; i < attributes.length; i++) {
    checkStore(c, attributes[i], values[i]);
    const same = places.get(attributes[i])!;
    if (same[0] !== i) continue;
    for (let k = 1; k < same.length; k++)
      reportCode(c, Syntax.PatternAttributeTwice, values[same[k]], attributes[i]);
  }
  const patterns = [...node.patterns, ...values].filter((pattern) => !isWildcard(pattern));
  doNext(
    c,
    node.cls,
    patterns.map((pattern) => inner(c, pattern, state)),
  );
}

/** `a | b`: the alternatives bind the same names, and only the last may always match. */
function visitAlternatives(c: CodeState, node: ast.MatchOr, state: PatternState): void {
  const { names: outer, mayAlwaysMatch } = state;
  const { patterns } = node;
  let control: Set<string> | null = null;
  const tasks: Task[] = [];
  patterns.forEach((pattern, i) => {
    tasks.push(() => {
      state.names = new Set();
      state.mayAlwaysMatch = i === patterns.length - 1 && mayAlwaysMatch;
      visitPattern(c, pattern, state);
    });
    tasks.push(() => {
      if (control === null) control = state.names;
      else if (!haveSame(control, state.names)) reportAt(c, Syntax.PatternAlternatives, node, null, state);
    });
  });
  tasks.push(() => {
    state.names = outer;
    state.mayAlwaysMatch = mayAlwaysMatch;
    for (const name of control ?? []) {
      if (outer.has(name)) reportAt(c, Syntax.PatternNameTwice, node, reprString(name), state);
      outer.add(name);
    }
  });
  visitAll(c, tasks);
}

function haveSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const name of a) if (!b.has(name)) return false;
  return true;
}

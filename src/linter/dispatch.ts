/**
 * Which functions look at which kind of node and token, and the passes that call them.
 *
 * The tables are made once per configuration: functions in one array, the run that
 * belongs to a kind between two numbers. A list per kind would cost a load more and a
 * test for the kinds nobody listens to, which are most of them.
 */
import { kindNames } from '../ast/fields.generated.ts';
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import { type TokenName, tokenTypes } from '../parser/tokenNames.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';

type NodeListener = (node: Node, context: RuleContext) => void;
type NodeGate = NonNullable<Rule['when']>;
type TokenListener = (index: number, context: RuleContext) => void;
type CommentListener = (start: number, end: number, context: RuleContext) => void;
type FileListener = (context: RuleContext) => void;

/** Listeners by a small integer: a kind of node, a type of token. */
interface ListenerTable<Listener> {
  /** The listeners of k are those from first[k] up to first[k + 1]. */
  readonly first: Uint16Array;
  readonly listeners: readonly Listener[];
  /** The rule each listener belongs to. */
  readonly owners: readonly Rule[];
}

/** Listeners of nodes, in groups that have the same `when`. */
interface NodeTable extends ListenerTable<NodeListener> {
  /** What is asked before a group is called, by its first listener; null: nothing. */
  readonly gates: readonly (NodeGate | null)[];
  /** The first listener behind its group. */
  readonly groupEnds: Uint16Array;
}

export interface Dispatch {
  readonly nodes: NodeTable;
  readonly tokens: ListenerTable<TokenListener>;
  /** All under 0: a comment is a comment, a file is a file. */
  readonly comments: ListenerTable<CommentListener>;
  readonly files: ListenerTable<FileListener>;
}

/** A rule that threw. What it had found before stays; it was called again for the next node. */
export interface RuleFailure {
  readonly code: string;
  readonly name: string;
  /** What was thrown first. */
  readonly error: unknown;
  /** Where the node, token or comment begins at which it was thrown, a 0-based UTF-16 offset. */
  readonly start: number;
}

/** Token types fit in seven bits. */
const TOKEN_TYPE_COUNT = 128;

/** Called around every call of a listener when rules are timed. */
export interface Stopwatch {
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  /** Milliseconds by the code of a rule, or the name of a stage. */
  readonly times: Map<string, number>;
}

/** Adds what has passed since `start` to a rule or a stage; returns the time it is. */
export function addTime({ clock, times }: Stopwatch, name: string, start: number): number {
  const now = clock();
  times.set(name, (times.get(name) ?? 0) + now - start);
  return now;
}

/** @param stopwatch what to time the listeners with; null for no timing, which then costs nothing */
export function buildDispatch(rules: readonly Rule[], stopwatch: Stopwatch | null): Dispatch {
  const timed = <Args extends unknown[]>({ code }: Rule, listener: (...args: Args) => void) => {
    if (stopwatch === null) return listener;
    return (...args: Args): void => {
      const start = stopwatch.clock();
      try {
        listener(...args);
      } finally {
        addTime(stopwatch, code, start);
      }
    };
  };
  return {
    // The table's key is what guarantees that the node has the kind the listener expects.
    nodes: groupByGate(
      buildTable(kindNames.length, rules, (rule, add) => {
        for (const [name, listener] of Object.entries(rule.on ?? {})) {
          add(Kind[name as keyof typeof Kind], timed(rule, listener as NodeListener));
        }
      }),
      stopwatch,
    ),
    tokens: buildTable(TOKEN_TYPE_COUNT, rules, (rule, add) => {
      for (const [name, listener] of Object.entries(rule.onToken ?? {})) {
        add(tokenTypes[name as TokenName], timed(rule, listener));
      }
    }),
    comments: buildTable(1, rules, (rule, add) => {
      if (rule.onComment !== undefined) add(0, timed(rule, rule.onComment));
    }),
    files: buildTable(1, rules, (rule, add) => {
      if (rule.onFile !== undefined) add(0, timed(rule, rule.onFile));
    }),
  };
}

/**
 * Asks each rule once what it listens to: to ask for each key of each rule would be most of what a small run
 * does. @param listen calls `add` for each listener of a rule
 */
function buildTable<Listener>(
  size: number,
  rules: readonly Rule[],
  listen: (rule: Rule, add: (key: number, listener: Listener) => void) => void,
): ListenerTable<Listener> {
  const entries: { readonly key: number; readonly listener: Listener; readonly owner: Rule }[] = [];
  for (const owner of rules) listen(owner, (key, listener) => entries.push({ key, listener, owner }));
  // Stable: the listeners of one key stay in the order of the rules.
  entries.sort((a, b) => a.key - b.key);
  const first = new Uint16Array(size + 1);
  for (const { key } of entries) first[key + 1]++;
  for (let key = 0; key < size; key++) first[key + 1] += first[key];
  return {
    first,
    listeners: entries.map(({ listener }) => listener),
    owners: entries.map(({ owner }) => owner),
  };
}

/** The time a gate takes is that of the first rule of its group. */
function groupByGate(table: ListenerTable<NodeListener>, stopwatch: Stopwatch | null): NodeTable {
  const { first, listeners, owners } = table;
  const groupEnds = new Uint16Array(listeners.length);
  for (let kind = first.length - 2; kind >= 0; kind--) {
    let end = first[kind + 1];
    for (let at = end - 1; at >= first[kind]; at--) {
      if (at + 1 < end && owners[at].when !== owners[at + 1].when) end = at + 1;
      groupEnds[at] = end;
    }
  }
  const gates = owners.map(({ code, when }) => {
    if (when === undefined || stopwatch === null) return when ?? null;
    return (place: number, context: RuleContext): boolean => {
      const start = stopwatch.clock();
      try {
        return when(place, context);
      } finally {
        addTime(stopwatch, code, start);
      }
    };
  });
  return { ...table, gates, groupEnds };
}

/** Calls every listener for everything it listens to in the context's file, and adds the rules that throw. */
export function runRules(dispatch: Dispatch, context: RuleContext, failures: RuleFailure[]): void {
  runNodes(dispatch.nodes, context, failures);
  runTokens(dispatch.tokens, context, failures);
  runComments(dispatch.comments, context, failures);
  runFiles(dispatch.files, context, failures);
}

function runNodes(table: NodeTable, context: RuleContext, failures: RuleFailure[]): void {
  const { first, gates, groupEnds, listeners, owners } = table;
  const { tree } = context;
  const { kinds, nodes, low } = tree.tape;
  const errorsBefore = tree.diagnostics.length === 0 ? null : countErrors(tree.tape);
  for (let i = 0; i < nodes.length; i++) {
    const kind = kinds[i];
    const stop = first[kind + 1];
    let at = first[kind];
    if (at === stop) continue;
    if (errorsBefore !== null && errorsBefore[i + 1] > errorsBefore[low[i]] && !canHoldStatements(kind))
      continue;
    while (at < stop) {
      const gate = gates[at];
      const end = groupEnds[at];
      if (gate !== null && !asks(gate, i, context)) {
        at = end;
        continue;
      }
      const node = nodes[i];
      for (; at < end; at++) {
        try {
          listeners[at](node, context);
        } catch (error) {
          noteFailure(failures, owners[at], error, node.start);
        }
      }
    }
  }
}

/** A gate that throws lets its listeners say so: they ask the same question. */
function asks(gate: NodeGate, place: number, context: RuleContext): boolean {
  try {
    return gate(place, context);
  } catch {
    return true;
  }
}

function runTokens(table: ListenerTable<TokenListener>, context: RuleContext, failures: RuleFailure[]): void {
  const { first, listeners, owners } = table;
  if (listeners.length === 0) return;
  const { types, starts } = context.tokens;
  for (let i = 0; i < types.length; i++) {
    const stop = first[types[i] + 1];
    for (let at = first[types[i]]; at < stop; at++) {
      try {
        listeners[at](i, context);
      } catch (error) {
        noteFailure(failures, owners[at], error, starts[i]);
      }
    }
  }
}

function runComments(
  table: ListenerTable<CommentListener>,
  context: RuleContext,
  failures: RuleFailure[],
): void {
  const { listeners, owners } = table;
  if (listeners.length === 0) return;
  const { comments } = context;
  for (let i = 0; i < comments.length; i += 2) {
    for (let at = 0; at < listeners.length; at++) {
      try {
        listeners[at](comments[i], comments[i + 1], context);
      } catch (error) {
        noteFailure(failures, owners[at], error, comments[i]);
      }
    }
  }
}

function runFiles(table: ListenerTable<FileListener>, context: RuleContext, failures: RuleFailure[]): void {
  const { listeners, owners } = table;
  for (let at = 0; at < listeners.length; at++) {
    try {
      listeners[at](context);
    } catch (error) {
      noteFailure(failures, owners[at], error, 0);
    }
  }
}

/** Number of Error nodes before each place on the tape; null, the usual case, when there are none. */
function countErrors(tape: Tape): Int32Array | null {
  const { kinds, length } = tape;
  if (kinds.indexOf(Kind.Error) < 0) return null;
  const before = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) before[i + 1] = before[i] + (kinds[i] === Kind.Error ? 1 : 0);
  return before;
}

/**
 * A damaged expression says nothing certain, so rules do not see it. A function with a damaged
 * line somewhere in it is still a function.
 */
function canHoldStatements(kind: number): boolean {
  switch (kind) {
    case Kind.Module:
    case Kind.Interactive:
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
    case Kind.If:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.Match:
    case Kind.match_case:
    case Kind.Try:
    case Kind.TryStar:
    case Kind.ExceptHandler:
      return true;
    default:
      return false;
  }
}

function noteFailure(failures: RuleFailure[], rule: Rule, error: unknown, start: number): void {
  if (failures.some((failure) => failure.code === rule.code)) return;
  failures.push({ code: rule.code, name: rule.name, error, start });
}

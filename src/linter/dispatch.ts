/**
 * Which functions look at which kind of node, and the one pass that calls them.
 *
 * The table is made once per configuration: functions in one array, the run that
 * belongs to a kind between two numbers. A list per kind would cost a load more and a
 * test for the kinds nobody listens to, which are most of them.
 */
import { kindNames } from '../ast/fields.generated.ts';
import { Kind, type Node } from '../ast/nodes.generated.ts';
import type { Tape } from '../ast/tape.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';

type Listener = (node: Node, context: RuleContext) => void;

export interface DispatchTable {
  /** The listeners of kind k are those from first[k] up to first[k + 1]. */
  readonly first: Uint16Array;
  readonly listeners: readonly Listener[];
  /** The rule each listener belongs to. */
  readonly owners: readonly Rule[];
}

/** A rule that threw. What it had found before stays; it was called again for the next node. */
export interface RuleFailure {
  readonly code: string;
  readonly name: string;
  /** What was thrown first. */
  readonly error: unknown;
  /** Where the node begins at which it was thrown, a 0-based UTF-16 offset. */
  readonly start: number;
}

export function buildDispatchTable(rules: readonly Rule[]): DispatchTable {
  const first = new Uint16Array(kindNames.length + 1);
  const listeners: Listener[] = [];
  const owners: Rule[] = [];
  kindNames.forEach((name, kind) => {
    first[kind] = listeners.length;
    for (const rule of rules) {
      const listener = rule.on[name as keyof Rule['on']];
      if (listener === undefined) continue;
      // The table's key is what guarantees that the node has the kind the listener expects.
      listeners.push(listener as Listener);
      owners.push(rule);
    }
  });
  first[kindNames.length] = listeners.length;
  return { first, listeners, owners };
}

/** Calls every listener for every node it listens to, in the order of the tape. */
export function runRules(table: DispatchTable, tape: Tape, context: RuleContext): RuleFailure[] {
  const { first, listeners } = table;
  const { kinds, nodes, low } = tape;
  const failures: RuleFailure[] = [];
  const errorsBefore = countErrors(tape);
  for (let i = 0; i < nodes.length; i++) {
    const kind = kinds[i];
    const stop = first[kind + 1];
    let at = first[kind];
    if (at === stop) continue;
    if (errorsBefore !== null && errorsBefore[i + 1] > errorsBefore[low[i]] && !canHoldStatements(kind))
      continue;
    const node = nodes[i];
    for (; at < stop; at++) {
      try {
        listeners[at](node, context);
      } catch (error) {
        noteFailure(failures, table.owners[at], error, node.start);
      }
    }
  }
  return failures;
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

/**
 * What the binder's scan does about each kind of node; 0: something else has to look at it.
 */
import { Kind } from '../ast/nodes.generated.ts';

/** It says nothing about names. */
export const QUIET = 1;
/** A statement that does nothing but end the one before. */
export const ENDS = 2;
/** Quiet where nothing that takes types was imported. */
export const CALLS = 3;

/** By kind: where a type is meant, and where none is. */
export const actionsInTypes: Uint8Array = /* @__PURE__ */ makeActions([]);
export const actionsInValues: Uint8Array = /* @__PURE__ */ makeActions([
  Kind.Constant,
  Kind.JoinedStr,
  Kind.TemplateStr,
]);

function makeActions(more: readonly number[]): Uint8Array {
  const table = new Uint8Array(128);
  const quiet = [
    more,
    [Kind.BoolOp, Kind.BinOp, Kind.UnaryOp, Kind.Dict, Kind.Set, Kind.Compare, Kind.FormattedValue],
    [Kind.Interpolation, Kind.Attribute, Kind.Starred, Kind.List, Kind.Tuple, Kind.Slice, Kind.Module],
    [Kind.Interactive, Kind.Expression, Kind.comprehension, Kind.arguments, Kind.arg, Kind.keyword],
    [Kind.MatchValue, Kind.MatchSingleton, Kind.MatchSequence, Kind.MatchOr],
  ];
  const ends = [
    [Kind.Return, Kind.Raise, Kind.Assert, Kind.Expr, Kind.Pass, Kind.Break, Kind.Continue],
    [Kind.While, Kind.If, Kind.Match, Kind.Try, Kind.TryStar, Kind.match_case],
  ];
  for (const kind of quiet.flat()) table[kind] = QUIET;
  for (const kind of ends.flat()) table[kind] = ENDS;
  table[Kind.Call] = CALLS;
  return table;
}

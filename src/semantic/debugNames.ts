/**
 * `__debug__` where no name is bound: `x.__debug__ = 1`, `f(__debug__=1)`, `case C(__debug__=x)`.
 *
 * Since 3.14 the symbol table refuses these as well; until then the code generator did. Nearly no file has
 * the name, whose id is the same in all: the column of name ids is searched once for it.
 */
import { Kind, type MatchClass } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import { NAME_DEBUG } from '../parser/tokens.ts';
import type { BindState } from './state.ts';
import { reportNode } from './symbolErrors.ts';

const DEBUG = '__debug__';

/** Attributes that are stored to or deleted, and keywords. */
export function checkDebugNames(s: BindState): void {
  if (s.minor < 14) return;
  const { nameIds, nodes } = s;
  for (let at = nameIds.indexOf(NAME_DEBUG); at >= 0; at = nameIds.indexOf(NAME_DEBUG, at + 1)) {
    const node = nodes[at];
    if (node.kind === Kind.keyword) reportNode(s, Syntax.CannotAssign, node, DEBUG);
    else if (node.kind === Kind.Attribute && node.ctx !== Context.Load)
      reportNode(s, node.ctx === Context.Del ? Syntax.CannotDelete : Syntax.CannotAssign, node, DEBUG);
  }
}

/** Keywords of a class pattern, which stand on no node. */
export function checkDebugPatterns(s: BindState, at: number): void {
  if (s.minor < 14) return;
  const { kwd_attrs: names, kwd_patterns: patterns } = s.nodes[at] as MatchClass;
  for (let i = 0; i < names.length; i++)
    if (names[i] === DEBUG) reportNode(s, Syntax.CannotAssign, patterns[i], DEBUG);
}

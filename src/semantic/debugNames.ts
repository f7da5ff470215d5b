/**
 * `__debug__` where no name is bound: `x.__debug__ = 1`, `f(__debug__=1)`, `case C(__debug__=x)`.
 *
 * Since 3.14 the symbol table refuses these as well; until then the code generator did. Nearly no file
 * holds the word, so the tree is gone through once more for one that does.
 */
import { type Keyword, Kind } from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { Syntax } from '../diagnostics/syntax.ts';
import type { BindState } from './state.ts';
import { reportNode } from './symbolErrors.ts';

const DEBUG = '__debug__';

export function checkDebugNames(s: BindState): void {
  if (s.minor < 14 || !s.tree.text.includes(DEBUG)) return;
  for (const node of s.tree.tape.nodes) {
    switch (node.kind) {
      case Kind.Attribute:
        if (node.attr !== DEBUG || node.ctx === Context.Load) break;
        reportNode(s, node.ctx === Context.Del ? Syntax.CannotDelete : Syntax.CannotAssign, node, DEBUG);
        break;
      case Kind.Call:
      case Kind.ClassDef:
        checkKeywords(s, node.keywords);
        break;
      case Kind.MatchClass:
        for (let i = 0; i < node.kwd_attrs.length; i++)
          if (node.kwd_attrs[i] === DEBUG) reportNode(s, Syntax.CannotAssign, node.kwd_patterns[i], DEBUG);
        break;
    }
  }
}

function checkKeywords(s: BindState, keywords: readonly Keyword[]): void {
  for (const keyword of keywords)
    if (keyword.arg === DEBUG) reportNode(s, Syntax.CannotAssign, keyword, DEBUG);
}

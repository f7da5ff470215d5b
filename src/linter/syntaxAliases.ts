/**
 * Codes that other linters have for what CPython's compiler rejects.
 *
 * To CPython these are syntax errors, so here they are findings with the code
 * `invalid-syntax` and a name of their own; who looks for `F704` finds it as an alias.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Syntax } from '../diagnostics/syntax.ts';

const NONE: readonly string[] = [];

/** Codes of pyflakes (F) and pylint (PLE), as ruff spells them, by the id of the message. */
const aliases: ReadonlyMap<number, readonly string[]> = /* @__PURE__ */ new Map([
  [Syntax.LateFuture, ['F404']],
  [Syntax.ImportStarInside, ['F406']],
  [Syntax.UnknownFeature, ['F407']],
  [Syntax.NotAChance, ['F407']],
  [Syntax.TooManyStarred, ['F621']],
  [Syntax.MultipleStarred, ['F622']],
  [Syntax.BreakOutside, ['F701']],
  [Syntax.ContinueOutside, ['F702']],
  [Syntax.YieldOutside, ['F704']],
  [Syntax.AwaitOutside, ['F704', 'PLE1142']],
  [Syntax.AsyncOutside, ['PLE1142']],
  [Syntax.AsyncComprehensionOutside, ['PLE1142']],
  [Syntax.ReturnOutside, ['F706']],
  [Syntax.DefaultExcept, ['F707']],
  [Syntax.DuplicateArgument, ['F831']],
  [Syntax.NonlocalAndGlobal, ['PLE0115']],
  [Syntax.NonlocalUnbound, ['PLE0117']],
  [Syntax.UsedBeforeGlobal, ['PLE0118']],
  [Syntax.AssignedBeforeGlobal, ['PLE0118']],
  [Syntax.RepeatedKeyword, ['PLE1132']],
  [Syntax.YieldFromInAsync, ['PLE1700']],
]);

/** The codes that other linters report an error under; mostly none. */
export function syntaxAliases(diagnostic: Diagnostic): readonly string[] {
  return aliases.get(diagnostic.id) ?? NONE;
}

/** Whether one of these codes answers: selecting one changes nothing, syntax errors are always reported. */
export function someSyntaxAlias(answers: (code: string) => boolean): boolean {
  for (const codes of aliases.values()) if (codes.some(answers)) return true;
  return false;
}

/** F822: `__all__` lists a name that the module does not have. */
import { isBuiltin } from '../../semantic/builtins.ts';
import { exportsOf } from '../../semantic/exports.ts';
import { ScopeFlag, type SemanticModel, SymbolFlag } from '../../semantic/index.ts';
import { damageOf, mayBind } from '../damage.ts';
import { isPackageModule } from '../files.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const F822 = {
  code: 'F822',
  name: 'undefined-export',
  messages: { undefined: 'Undefined name `{0}` in `__all__`' },
  onFile: checkFile,
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports names in `__all__` that the module does not bind. The `__init__.py` of a package is let alone: there they may be submodules.',
  why: 'Whoever writes `from module import *` gets an `AttributeError`.',
  bad: '__all__ = ["start", "stop"]\n\n\ndef start():\n    ...\n',
  good: '__all__ = ["start"]\n\n\ndef start():\n    ...\n',
};

function checkFile(context: RuleContext): void {
  if (isPackageModule(context.filename)) return;
  const { semantics } = context;
  // That is F405's.
  if ((semantics.scopes.flags[0] & ScopeFlag.StarImport) !== 0) return;
  const exported = exportsOf(context.scopedNames);
  if (exported === null || exported.length === 0) return;
  const bound = boundNames(semantics);
  const damage = damageOf(context.tree);
  for (const { name, node } of exported) {
    if (bound.has(name) || isBuiltin(name, semantics.minorVersion) || mayBind(damage, name)) continue;
    report(context, F822, 'undefined', node.start, node.end, name);
  }
}

/** Every name the module binds, deletes or declares, and those that functions declare global. */
function boundNames({ names, scopes, symbols }: SemanticModel): Set<string> {
  const found = new Set<string>();
  for (let symbol = scopes.firstSymbol[0]; symbol >= 0; symbol = symbols.next[symbol]) {
    if (symbols.firstBinding[symbol] >= 0 || (symbols.flags[symbol] & SymbolFlag.Global) !== 0) {
      found.add(names[symbols.name[symbol]]);
    }
  }
  return found;
}

/**
 * The entry `pywalk-lint/engine`: a linter of chosen parts, and the parts that can be chosen beside rules
 * and a parser. See docs/embedding.md for what each weighs.
 */
export { compileErrors } from '../semantic/compileErrors.ts';
export { fileNames, type NameResolver, type Names, scopedNames } from '../semantic/names.ts';
export type { RuleFailure } from './dispatch.ts';
export {
  createEngine,
  type EngineOptions,
  type EngineParts,
  type FileOptions,
  type Linter,
  type LinterOptions,
  type LintResult,
} from './engine.ts';
export { syntaxFixes } from './syntaxFixes.ts';

/**
 * Everything that CPython rejects after parsing, all at once.
 *
 * CPython goes through stages and stops at the first error of the first stage that has one: the features
 * asked for from `__future__`, the symbol table's two passes, the code generator. The list is in that order:
 * its first element is CPython's error, and all of it is what `lint` reports.
 */
import type { Tree } from '../ast/tree.ts';
import { codeErrors } from './codeErrors.ts';
import { mayHaveCodeErrors } from './codeScreen.ts';
import type { CompileError } from './compileError.ts';
import { findFutures } from './futures.ts';
import { analyze } from './index.ts';
import type { SemanticModel } from './model.ts';

/**
 * The errors of CPython 3.`minorVersion`'s compile stage, in the order in which its stages would meet them.
 * Statements that the parser could not understand are left out. Linear in the size of the tree.
 *
 * @param model of the same tree and version; null to have it made
 */
export function compileErrors(tree: Tree, model: SemanticModel | null, minorVersion: number): CompileError[] {
  const futures = findFutures(tree, minorVersion);
  const early = [...futures.errors, ...(model?.errors ?? symbolErrors(tree, minorVersion))];
  if (!mayHaveCodeErrors(tree, minorVersion, futures)) return early;
  return [...early, ...codeErrors(tree, minorVersion, futures)];
}

/** The errors alone, when nobody has or wants the model. */
function symbolErrors(tree: Tree, minorVersion: number): readonly CompileError[] {
  const model = analyze(tree, minorVersion);
  model.release();
  return model.errors;
}

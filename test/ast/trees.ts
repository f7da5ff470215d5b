/** Trees made by hand, for tests of what prints them. */
import { SourceText } from '../../src/ast/constant.ts';
import type { Mod } from '../../src/ast/nodes.generated.ts';
import { Tape } from '../../src/ast/tape.ts';
import { Tree } from '../../src/ast/tree.ts';

/** A tree around hand-made nodes whose offsets belong to `text`; its tape is empty. */
export function handMadeTree(root: Mod, text = ''): Tree {
  const tape = new Tape([], new Uint8Array(0), new Int32Array(0), new Int32Array(0));
  const noTokens = {
    length: 0,
    types: new Uint8Array(0),
    starts: new Int32Array(0),
    ends: new Int32Array(0),
  };
  return new Tree(
    root,
    new SourceText(text, null),
    [],
    new Int32Array(0),
    [],
    tape,
    'utf-8',
    () => noTokens,
    [],
  );
}

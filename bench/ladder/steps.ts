/**
 * The rungs of the ladder, slowest first: those of the reference story (src/walker/naive.ts)
 * and those past its top.
 */
import { Kind, type Node } from '../../src/ast/nodes.generated.ts';
import { Tape } from '../../src/ast/tape.ts';
import type { Tree } from '../../src/ast/tree.ts';
import { nodesOfKind, walkDfs, walkStack, walkUnordered } from '../../src/walker/index.ts';
import * as naive from '../../src/walker/naive.ts';
import { linkTree, walkLinks } from './links.ts';

export interface Step {
  readonly name: string;
  /** Time the story saved against its first step, in percent; null past the story. */
  readonly story: number | null;
  /** What is measured, for one tree. */
  readonly prepare: (tree: Tree) => () => unknown;
  /** The nodes that it reaches, for comparison between steps. */
  readonly reach: (tree: Tree) => readonly Node[];
}

const fromRoot = (name: string, story: number | null, walk: (root: Node) => Node[]): Step => ({
  name,
  story,
  prepare: (tree) => () => walk(tree.root),
  reach: (tree) => walk(tree.root),
});

/** One pass over the kinds, as a rule that listens to one kind needs it. */
function countCalls(kinds: Uint8Array): number {
  let calls = 0;
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === Kind.Call) calls++;
  return calls;
}

/** The tape as the parser left it: nothing that follows from it is worked out yet. */
const reopen = ({ tape }: Tree): Tape => new Tape(tape.nodes, tape.kinds, tape.low, tape.nameIds);

export const steps: readonly Step[] = [
  fromRoot('nested generators over properties', 0, naive.walkByGenerators),
  fromRoot('outer generator removed', 5, naive.walkCollecting),
  fromRoot('children inlined', 25, naive.walkInlined),
  fromRoot('no (name, value) pairs', 50, naive.walkByProperties),
  fromRoot('field names by kind, child check in one lookup', 55, naive.walkByNames),
  fromRoot('loop instead of recursion', 55, naive.walkByNamesInLoop),
  fromRoot('kind and child-offset table', 99, naive.walkByOffsets),
  fromRoot('leaves not pushed (walkStack)', null, walkStack),
  {
    name: 'first child, next sibling (another layout)',
    story: null,
    prepare: (tree) => {
      const root = linkTree(tree);
      const size = tree.tape.length;
      return () => walkLinks(root, size);
    },
    reach: (tree) => walkLinks(linkTree(tree), tree.tape.length).map(({ index }) => tree.tape.nodes[index]),
  },
  {
    name: 'tape of nodes, put in order (first walkDfs)',
    story: null,
    prepare: (tree) => () => reopen(tree).ordered,
    reach: (tree) => reopen(tree).ordered,
  },
  {
    name: 'tape of nodes, in order (walkDfs)',
    story: null,
    prepare: (tree) => () => walkDfs(tree),
    reach: (tree) => walkDfs(tree),
  },
  {
    name: 'tape of nodes, any order (walkUnordered)',
    story: null,
    prepare: (tree) => () => walkUnordered(tree),
    reach: (tree) => walkUnordered(tree),
  },
  {
    name: 'tape of kinds, looking for calls',
    story: null,
    prepare:
      ({ tape }) =>
      () =>
        countCalls(tape.kinds),
    reach: ({ tape }) => [...tape.kinds.keys()].map((index) => tape.nodes[index]),
  },
  {
    name: 'per-kind index, all calls (nodesOfKind)',
    story: null,
    prepare: (tree) => () => nodesOfKind(tree, Kind.Call),
    reach: (tree) => Object.values(Kind).flatMap((kind): readonly Node[] => nodesOfKind(tree, kind)),
  },
];

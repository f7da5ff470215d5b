/**
 * Walking trees: on the tape where a parser laid one out, with a stack where not.
 */
export { childrenOf } from './children.ts';
export {
  ancestorsOf,
  countNodes,
  nextSibling,
  nodeAt,
  nodesOfKind,
  parentOf,
  previousSibling,
} from './find.ts';
export { iterate } from './iterate.ts';
export {
  type CompiledVisitor,
  compileVisitor,
  type Handlers,
  type KindName,
  SKIP,
  STOP,
  type Visitor,
  type VisitResult,
  walk,
} from './visit.ts';
export { walkDfs, walkUnordered } from './walkDfs.ts';
export { walkStack } from './walkStack.ts';

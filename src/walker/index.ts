/**
 * Walking trees: on the tape where a parser laid one out, with a stack where not.
 */
export { countNodes, nodesOfKind } from './find.ts';
export { walkDfs } from './walkDfs.ts';
export { walkStack } from './walkStack.ts';

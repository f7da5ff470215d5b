/** What parsers.ts bundles once for each grouping of shape classes. */
export { parse } from '../../src/parser/index.ts';
export { walkStack } from '../../src/walker/index.ts';

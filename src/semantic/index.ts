/**
 * Names and what they mean: `analyze` makes the semantic model of a file.
 */
export * from './model.ts';

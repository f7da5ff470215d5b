/** What the name of a file says about it. */

/** A stub: it describes a module and is never run. */
export const isStub = (filename: string): boolean => filename.endsWith('.pyi');

/** Names by which somebody says that nobody will read them: `_`, `_unused`. */

/** ruff's default of `dummy-variable-rgx`: underscores, or a name that begins with one and ends with none. */
const dummyName = /^(?:_+|_+[a-zA-Z0-9_]*[a-zA-Z0-9])$/;

export const isDummyName = (name: string): boolean => dummyName.test(name);

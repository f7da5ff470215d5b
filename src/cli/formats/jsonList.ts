/** A JSON array that is printed while its items become known. */

export interface JsonList {
  /** What to print for one more item. */
  item(value: unknown): string;
  /** What to print after the last one. */
  end(): string;
}

/** @param indent blanks before the line the array begins on; items stand two deeper */
export function jsonList(indent: string): JsonList {
  let isEmpty = true;
  const inner = `${indent}  `;
  return {
    item(value) {
      const text = JSON.stringify(value, null, 2).replaceAll('\n', `\n${inner}`);
      const before = isEmpty ? '[' : ',';
      isEmpty = false;
      return `${before}\n${inner}${text}`;
    },
    end: () => (isEmpty ? '[]' : `\n${indent}]`),
  };
}

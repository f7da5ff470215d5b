/** A JSON array that is printed while its items become known. */

export interface JsonList {
  /** What to print for one more item. */
  item(value: unknown): string;
  /** What to print after the last one. */
  end(): string;
}

/**
 * @param indent blanks before the line the array begins on; items stand two deeper
 * @param isCompact a line an item: half the size, where only programs read it
 */
export function jsonList(indent: string, isCompact: boolean): JsonList {
  let isEmpty = true;
  const inner = `\n${indent}  `;
  return {
    item(value) {
      const text = isCompact ? JSON.stringify(value) : JSON.stringify(value, null, 2).replaceAll('\n', inner);
      const before = isEmpty ? '[' : ',';
      isEmpty = false;
      return before + inner + text;
    },
    end: () => (isEmpty ? '[]' : `\n${indent}]`),
  };
}

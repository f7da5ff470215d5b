/**
 * Reads what a fixture expects.
 *
 * `# error: [E711]` at the end of a line expects one finding that begins on the line,
 * `[E711, E711]` two. Text behind the bracket has to occur in the message of each.
 * `# error-next-line: […]` speaks of the next line, where a comment would not fit.
 */
export interface Expectation {
  /** 1-based. */
  readonly line: number;
  readonly codes: readonly string[];
  /** What the messages must contain; `''` for anything. */
  readonly text: string;
}

const marker = /# error(-next-line)?: \[([A-Z]+\d+(?:, [A-Z]+\d+)*)\](.*)$/;

export function readExpectations(source: string): Expectation[] {
  const expectations: Expectation[] = [];
  source.split('\n').forEach((content, index) => {
    const match = marker.exec(content);
    if (match === null) {
      if (content.includes('# error')) throw new Error(`line ${index + 1}: not a marker: ${content}`);
      return;
    }
    const line = index + 1 + (match[1] === undefined ? 0 : 1);
    expectations.push({ line, codes: match[2].split(', '), text: match[3].trim() });
  });
  return expectations;
}

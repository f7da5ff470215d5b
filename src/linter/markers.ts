/**
 * What a fixture expects: Python source whose comments say what is reported.
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

const MARKER = /# error(-next-line)?: \[([A-Z]+\d+(?:, [A-Z]+\d+)*)\](.*)$/;

/**
 * The expectations of a fixture, by line.
 * @throws Error for a comment that begins like a marker and is none
 */
export function readExpectations(source: string): Expectation[] {
  const expectations: Expectation[] = [];
  source.split(/\r\n|[\r\n]/).forEach((content, index) => {
    const match = MARKER.exec(content);
    if (match === null) {
      if (content.includes('# error')) throw new Error(`line ${index + 1}: not a marker: ${content}`);
      return;
    }
    const line = index + 1 + (match[1] === undefined ? 0 : 1);
    expectations.push({ line, codes: match[2].split(', '), text: match[3].trim() });
  });
  return expectations.sort((a, b) => a.line - b.line);
}

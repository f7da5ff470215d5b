/**
 * A diagnostic in flight: numbers and at most one string.
 *
 * Text, line numbers and code frames are made when somebody prints it
 * (`syntaxMessage` in syntax.ts), because most programs only ask whether there are any.
 */

export class Diagnostic {
  /** Id of the message, from `Syntax` in syntax.ts. */
  readonly id: number;
  /** Extent in the source, as a person would underline it: 0-based UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Offset of the place the message also speaks of (an opening bracket, an earlier block), or -1. */
  readonly related: number;
  /** The name, character or version that the message mentions, or null. */
  readonly argument: string | null;
  /**
   * No continuation of the text repairs it. Only a parse with the option `incomplete` asks; otherwise the
   * text is all there is, and every mistake is definite.
   */
  readonly definite: boolean;

  constructor(
    id: number,
    start: number,
    end: number,
    related: number,
    argument: string | null,
    definite = true,
  ) {
    this.id = id;
    this.start = start;
    this.end = end;
    this.related = related;
    this.argument = argument;
    this.definite = definite;
  }
}

/**
 * Text from a file (or its name) as it may be shown: what a checked file contains must not
 * be able to steer a terminal, nor to end a line where one finding is one line.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** The text on one line, with a visible sign for each character that is none. */
export function printable(text: string): string {
  return text.replace(UNSAFE, signOf);
}

/** Unicode has a picture of each ASCII control character. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? '\u2421' : '\ufffd';
}

// What the build's plugins that rewrite sources have in common.

/** @typedef {[start: number, end: number, text: string]} SourceEdit what stands in place of a range, in UTF-16 units */

/**
 * The code with all edits made; none may overlap another.
 * @param {string} code
 * @param {SourceEdit[]} edits in any order
 */
export function applyEdits(code, edits) {
  let text = code;
  for (const [start, end, replacement] of edits.sort((a, b) => b[0] - a[0]))
    text = text.slice(0, start) + replacement + text.slice(end);
  return text;
}

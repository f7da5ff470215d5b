// A plugin for the build: writes `new RegExp("\\p{L}", "u")` for `/\p{L}/u`.
//
// V8 checks a literal when it first reads over the function that holds it, and for a property of Unicode that takes
// ICU's tables: a tenth of a millisecond each whenever the library is imported, for expressions that only damaged files and
// few rules ask. A constructed one is made where it runs; so it stands in a function, not in a constant of a module.

import path from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { applyEdits } from './sourceEdits.mjs';

/**
 * @param {string} root the repository's root folder
 * @returns {import('rolldown').Plugin}
 */
export function lateRegExps(root) {
  const source = path.join(root, 'src') + path.sep;
  return {
    name: 'late-regexps',
    transform(code, id) {
      if (!id.startsWith(source) || !/\\p\{/i.test(code)) return null;
      /** @type {import('./sourceEdits.mjs').SourceEdit[]} */
      const edits = [];
      new Visitor({
        Literal(node) {
          if (!('regex' in node) || !/\\p\{/i.test(node.regex.pattern)) return;
          const { pattern, flags } = node.regex;
          edits.push([node.start, node.end, `new RegExp(${JSON.stringify(pattern)}, "${flags}")`]);
        },
      }).visit(parseSync(id, code).program);
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

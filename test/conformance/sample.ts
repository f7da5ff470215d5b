/**
 * The sample of `npm run conformance -- --sample`: some 300 files of a standard library.
 *
 * The same files on every run and machine: those that are known to be hard, and of the others
 * each whose path hashes to a multiple of SPARSENESS, so that the choice favours no folder.
 */
import path from 'node:path';

const SPARSENESS = 7;

/** Paths and folders, relative to the library, where unusual syntax lives. */
const hard = [
  '_pydecimal.py',
  'argparse.py',
  'difflib.py',
  'turtle.py',
  'typing.py',
  'test/test_ast/',
  'test/test_cmd_line_script.py',
  'test/test_compile.py',
  'test/test_coroutines.py',
  'test/test_dataclasses/',
  'test/test_except_star.py',
  'test/test_exceptions.py',
  'test/test_format.py',
  'test/test_fstring.py',
  'test/test_generators.py',
  'test/test_grammar.py',
  'test/test_inspect/',
  'test/test_long.py',
  'test/test_named_expressions.py',
  'test/test_patma.py',
  'test/test_positional_only_arg.py',
  'test/test_source_encoding.py',
  'test/test_string_literals.py',
  'test/test_syntax.py',
  'test/test_tokenize.py',
  'test/test_type_aliases.py',
  'test/test_type_annotations.py',
  'test/test_type_params.py',
  'test/test_typing.py',
  'test/test_ucn.py',
  'test/test_unicode_identifiers.py',
  'test/test_unpack_ex.py',
  'test/test_with.py',
  'test/tokenizedata/',
];

/** FNV-1a of the path with `/` between its parts. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Of all files of a library, those in the sample. */
export function chooseSample(library: string, files: readonly string[]): string[] {
  return files.filter((file) => {
    const relative = path.relative(library, file).split(path.sep).join('/');
    if (relative.startsWith('site-packages/')) return false;
    return hash(relative) % SPARSENESS === 0 || hard.some((start) => relative.startsWith(start));
  });
}

/** What a fix would change, as a unified diff that `patch -p0` and `git apply -p0` take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Colors } from '../formats/format.ts';

/** The changes of one file, with a line break at the end; `''` when there are none. */
export function renderDiff(name: string, before: string, after: string, colors: Colors): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!colors.isColorSupported) return patch;
  return patch
    .split('\n')
    .map((line) => colorLine(line, colors))
    .join('\n');
}

function colorLine(line: string, colors: Colors): string {
  if (line.startsWith('--- ') || line.startsWith('+++ ')) return colors.bold(line);
  switch (line[0]) {
    case '@':
      return colors.cyan(line);
    case '+':
      return colors.green(line);
    case '-':
      return colors.red(line);
    default:
      return line;
  }
}

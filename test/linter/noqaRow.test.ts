/** Rows as printed by ruff 0.17.6 (`noqa_row`) for the same file. */
import { expect, it } from 'vitest';
import { lint } from '../../src/linter/linter.ts';
import { noqaRow } from '../../src/linter/noqaRow.ts';

const source = `y = (x == None, """
""", f'''
a''')
y = (x == None, "a"
  f"b{1}"
  "c")
y = x == None and "a\\
b"
y = x == None and f"""{
 x == None
}""" and x == None and \\
  """a
b"""
y = f"{x == None
}"
x == None # \\
x == None
if x == \\
   None \\
   or y: pass
y = "a," \\
  f"b={x == None}," \\
  "c," \\
  f"d={y}"
`;

it('finds the line on which a comment could stand', () => {
  const { findings, tree } = lint(source, { select: ['E711', 'F541'] });
  const rows = findings.map((found) => [tree.lineIndex.lineOf(found.start), noqaRow(tree, found.start)]);
  expect(rows).toEqual([
    [1, 3],
    [2, 3],
    [4, 4],
    [7, 7],
    [9, 13],
    [10, 13],
    [11, 13],
    [14, 15],
    [16, 16],
    [17, 17],
    [19, 20],
    [22, 24],
  ]);
});

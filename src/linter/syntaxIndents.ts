/**
 * Repairs of indentation and of blocks without contents.
 */
import type { Tree } from '../ast/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import { codeEnd, indentationAt, lineEnd, lineStart, widthOf } from './syntaxProposal.ts';

/** `pass` in a block that has nothing; where the next statement is not indented, it may belong in it. */
export function addPass({ start, related }: Diagnostic, tree: Tree): readonly Fix[] {
  const { text } = tree;
  if (related < 0) return [];
  const end = lineEnd(text, codeEnd(tree, start));
  const header = indentationAt(text, lineStart(text, related));
  const nearby = text.slice(Math.max(0, start - 2000), start + 2000);
  const unit = /^\t/m.test(nearby) && !/^ /m.test(nearby) ? '\t' : '    ';
  const newline = /\r\n?|\n/.exec(nearby)?.[0] ?? '\n';
  const isDedented =
    start >= text.length || widthOf(indentationAt(text, lineStart(text, start))) < widthOf(header);
  const isDefinition = /^(?:async|def|class|@)/.test(text.slice(start, start + 5));
  const next = /^(?:pass|\.\.\.|return\b.*|raise\b.*|break|continue)[ \t]*(?:#.*)?$/.exec(
    text.slice(start, lineEnd(text, start)),
  );
  const indent: Fix[] =
    next === null || isDedented
      ? []
      : [
          {
            applicability: 'unsafe',
            message: 'Indent the line',
            edits: [{ start, end: start, content: unit }],
          },
        ];
  return [
    ...indent,
    {
      applicability: isDedented || isDefinition ? 'safe' : 'unsafe',
      message: 'Add `pass`',
      edits: [{ start: end, end, content: `${newline}${header}${unit}pass` }],
    },
  ];
}

/** Lines that are moved together. */
const MAX_LINES = 100;

/** Moves the line, and those as deep that follow, to the indentation of a line before. */
export function reindent({ start }: Diagnostic, { text }: Tree): readonly Fix[] {
  const at = lineStart(text, start);
  const own = indentationAt(text, at);
  return indentationsBefore(text, at, widthOf(own)).flatMap((indentation) => {
    const edits = move(text, at, own, indentation);
    return edits === null
      ? []
      : [{ applicability: 'unsafe' as const, message: 'Change the indentation', edits }];
  });
}

/** Up to three indentations of the lines before, the nearest in width first; none at the start of a file. */
function indentationsBefore(text: string, at: number, width: number): string[] {
  const found: string[] = [];
  let end = at - 1;
  for (let lines = 0; end >= 0 && lines < MAX_LINES; lines++) {
    const start = lineStart(text, end);
    const indentation = indentationAt(text, start);
    if (/[^\s#]/.test(text[start + indentation.length] ?? ' ') && !found.includes(indentation)) {
      found.push(indentation);
    }
    if (indentation === '' && found.includes('')) break;
    end = start - 1;
  }
  if (found.length === 0) return [''];
  // The line right before comes first: what is meant to follow it stands below it.
  const [first, ...others] = found;
  others.sort((a, b) => Math.abs(widthOf(a) - width) - Math.abs(widthOf(b) - width));
  return [first, ...others].slice(0, 3);
}

/** Null where a string of several lines would change with it. */
function move(text: string, at: number, from: string, to: string): Edit[] | null {
  const edits: Edit[] = [];
  for (let i = at; i < text.length; ) {
    const end = lineEnd(text, i);
    const line = text.slice(i, end);
    const isBlank = line.trim() === '';
    if (!isBlank && !line.startsWith(from)) break;
    if (/"""|'''/.test(line) || edits.length === MAX_LINES) return null;
    if (!isBlank) edits.push({ start: i, end: i + from.length, content: to });
    i = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (from === '') break;
  }
  return edits;
}

/** Tabs as eight, then as four blanks; or the indentation of the line before. */
export function untab({ start }: Diagnostic, { text }: Tree): readonly Fix[] {
  const at = lineStart(text, start);
  const own = indentationAt(text, at);
  const before = indentationsBefore(text, at, widthOf(own));
  const wanted = own.includes('\t') ? [8, 4].map((tab) => ' '.repeat(widthOf(own, tab))) : [];
  return [...wanted, ...before].slice(0, 4).flatMap((indentation) => {
    const edits = indentation === own ? null : move(text, at, own, indentation);
    return edits === null ? [] : [{ applicability: 'unsafe' as const, message: 'Indent alike', edits }];
  });
}

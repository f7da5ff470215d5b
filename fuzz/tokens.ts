/**
 * Cuts source text into pieces that are worth moving about.
 *
 * Not a tokenizer: it never fails, knows nothing of context, and sees an f-string as one piece or as
 * several, whichever comes first. It shares no code with src/parser, so that a mistake there does not
 * decide where this one cuts. Joining the pieces gives the text back.
 */

export interface Piece {
  readonly text: string;
  readonly type:
    | 'name'
    | 'keyword'
    | 'number'
    | 'string'
    | 'operator'
    | 'comment'
    | 'newline'
    | 'space'
    | 'other';
}

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield match case type _'
  ).split(' '),
);

const PIECE = new RegExp(
  [
    String.raw`(?<newline>\r\n|\r|\n)`,
    String.raw`(?<space>[ \t\f]+|\\(?:\r\n|\r|\n))`,
    String.raw`(?<comment>#[^\r\n]*)`,
    String.raw`(?<string>[bBrRuUfFtT]{0,2}(?:"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\r\n]|\\[^])*"|'(?:[^'\\\r\n]|\\[^])*'))`,
    String.raw`(?<number>(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d[\d_]*)?)[jJ]?)`,
    String.raw`(?<name>[\p{L}\p{Nl}_][\p{L}\p{N}\p{M}_]*)`,
    String.raw`(?<operator>\*\*=|//=|>>=|<<=|\.\.\.|[-+*/%@&|^<>=!:]=|->|\*\*|//|<<|>>|[-+*/%@&|^~<>()[\]{},:;.=!])`,
    '(?<other>[^])',
  ].join('|'),
  'uy',
);

export function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups ?? {};
    let type = Object.keys(groups).find((name) => groups[name] !== undefined) as Piece['type'] | undefined;
    if (type === undefined) {
      pieces.push({ text: text[at], type: 'other' });
      PIECE.lastIndex = at + 1;
      continue;
    }
    const piece = groups[type] as string;
    if (type === 'name' && KEYWORDS.has(piece)) type = 'keyword';
    pieces.push({ text: piece, type });
  }
  return pieces;
}

export function join(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

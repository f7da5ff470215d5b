/** When to colour: https://no-color.org and https://force-color.org; the command line goes first. */

import pc from 'picocolors';

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

function wantsColor(choice: ColorChoice, stream: { readonly isTTY?: boolean }): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Functions that colour a text, or return it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

/** The colours for what is written to a stream. */
export function chooseColors(choice: ColorChoice, stream: { readonly isTTY?: boolean }): Colors {
  return pc.createColors(wantsColor(choice, stream));
}

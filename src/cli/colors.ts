/** When to colour: https://no-color.org and https://force-color.org; the command line goes first. */

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

export function wantsColor(choice: ColorChoice, stream: { readonly isTTY?: boolean }): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

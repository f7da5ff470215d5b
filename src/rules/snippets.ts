/** Source text quoted in messages. A message is one line: what is quoted in it must be short. */
import { displayWidth } from '../text/displayWidth.ts';

const MAX_WIDTH = 50;

export const isShort = (snippet: string): boolean =>
  !/[\r\n]/.test(snippet) && displayWidth(snippet) <= MAX_WIDTH;

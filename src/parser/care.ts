/**
 * Careful reading: what the parser does with damaged code beyond finding the first mistake in it; and other things that
 * few sources need.
 *
 * The files of the grammar reach it through `ParserState.care` alone. So the lean parser (lean.ts), which has
 * none, is smaller by all of what is imported here.
 */
import { decodeByHost } from '../text/coding.ts';
import { isPrintable } from '../text/printable.ts';
import { checkKeyword } from './brackets.ts';
import { closeByForce, isSwallowed, judgeCloser, passStray } from './closers.ts';
import { isCaseLine, isCertainMatch, isMisspeltCase } from './compound.ts';
import { noteTemplate, skipStrings } from './concatenation.ts';
import { fillGap, tokenizeDamaged, typeOf } from './damagedTokens.ts';
import { isEcho, isJoinedKey, isRun } from './echoes.ts';
import { endAttempt, parseFile } from './file.ts';
import { layCode, layLine } from './layout.ts';
import { endLine, passLine } from './lostClosers.ts';
import { readOddCharacter } from './oddities.ts';
import { readBound } from './parameters.ts';
import { checkApostrophe, findFieldLimit, guessLineEnd, guessTripleEnd } from './quotes.ts';
import { passFirstLine, passNoise } from './statements.ts';
import { isHardLimit, keepQuiet, skipString } from './survey.ts';
import { isDefinite, Unfinished } from './unfinished.ts';

/** Each is described where it is defined. */
export const care = {
  parseFile,
  endAttempt,
  layLine,
  layCode,
  passNoise,
  passFirstLine,
  guessLineEnd,
  guessTripleEnd,
  checkApostrophe,
  findFieldLimit,
  keepQuiet,
  judgeCloser,
  isSwallowed,
  passStray,
  closeByForce,
  endLine,
  passLine,
  isMisspeltCase,
  isCaseLine,
  isCertainMatch,
  tokenizeDamaged,
  fillGap,
  typeOf,
  isHardLimit,
  isEcho,
  isJoinedKey,
  isRun,
  skipString,
  readOddCharacter,
  isPrintable,
  // What the option `incomplete` needs.
  checkKeyword,
  skipStrings,
  noteTemplate,
  readBound,
  isDefinite,
  watch: () => new Unfinished(),
  // For bytes in other encodings than UTF-8, Latin-1 and ASCII.
  decodeByHost,
} as const;

export type Care = typeof care;

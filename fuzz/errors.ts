/**
 * `npm run fuzz -- --errors`: one source, and the whole error that each of two sides has for it.
 *
 * First the strict grammar against CPython's parser, then, where both accept, the fast parser against the
 * strict grammar: their accepting different languages is a mistake of one of them. Last the error of
 * the compiler's stages. Class, message and all four numbers have to be CPython's; the signature is made of
 * the messages, so that one cause has one signature.
 */
import { syntaxName } from '../src/diagnostics/syntax.ts';
import { parse } from '../src/parser/index.ts';
import { decodeNamed } from '../src/text/codecs.ts';
import { lookupUnicodeName } from '../src/text/unicodeNames.ts';
import { type SyntaxErrorInfo, strictSyntaxError, verdict } from '../src/verdict/index.ts';
import {
  type Comparison,
  describeException,
  type Failure,
  general,
  type Source,
  type TargetVersion,
} from './judge.ts';
import { type Answer, isVerdict, type Oracle } from './oracle.ts';

/** Compares the errors of the parser alone: what only a compiler rejects has to be accepted. */
export async function compareParserErrors(
  source: Source,
  oracle: Oracle,
  wantKinds = false,
): Promise<Comparison> {
  const comparison = await compareErrors(source, oracle, wantKinds);
  const isLater = comparison.failure?.signature.startsWith('compiler') === true;
  return isLater ? { ...comparison, failure: null } : comparison;
}

/** Compares the errors of all stages. */
export async function compareErrors(source: Source, oracle: Oracle, wantKinds = false): Promise<Comparison> {
  const asked = oracle.ask({ source, kinds: wantKinds, full: true });
  const options = {
    targetVersion: `3.${oracle.version[1]}` as TargetVersion,
    unicodeNames: lookupUnicodeName,
    encodings: decodeNamed,
  };
  let failure: Failure | null = null;
  let strict: SyntaxErrorInfo | null = null;
  let whole: SyntaxErrorInfo | null = null;
  let fast: string | null = null;
  try {
    strict = strictSyntaxError(source, options);
    whole = verdict(source, options);
    const first = parse(source, options).diagnostics[0];
    fast = first === undefined ? null : syntaxName(first);
  } catch (error) {
    failure = describeException(error);
  }
  const answer = await asked;
  const judged = isVerdict(answer);
  if (!judged || failure !== null) return { answer, judged, failure };
  return { answer, judged, failure: differenceOf(answer, strict, whole, fast) };
}

function differenceOf(
  answer: Answer,
  strict: SyntaxErrorInfo | null,
  whole: SyntaxErrorInfo | null,
  fast: string | null,
): Failure | null {
  const expected = answer.ok ? null : (answer as SyntaxErrorInfo);
  const isParse = !answer.ok && answer.phase === 'parse' && !isFuture(answer.msg ?? '');
  const inParser = difference('parser', isParse ? expected : null, strict);
  if (inParser !== null) return inParser;
  if (strict === null && fast !== null && !isFutureName(fast))
    return { signature: `only the fast parser rejects: ${fast}`, detail: fast };
  if (strict !== null && fast === null)
    return { signature: `the fast parser accepts: ${general(strict.msg)}`, detail: describe(strict) };
  return difference('compiler', expected, whole);
}

/** 3.14 looks for unknown features before it hands the tree out, but after it has parsed. */
function isFuture(message: string): boolean {
  return message === 'not a chance' || message.startsWith('future feature ');
}

function isFutureName(name: string): boolean {
  return name === 'not-a-chance' || name === 'unknown-future-feature';
}

function difference(
  stage: string,
  expected: SyntaxErrorInfo | null,
  got: SyntaxErrorInfo | null,
): Failure | null {
  const detail = `CPython: ${describe(expected)}\nhere: ${describe(got)}`;
  if (expected === null || got === null) {
    if (expected === got) return null;
    const signature =
      expected === null
        ? `${stage} rejects: ${general(got!.msg)}`
        : `${stage} accepts: ${general(expected.msg)}`;
    return { signature, detail };
  }
  if (expected.type !== got.type || expected.msg !== got.msg)
    return { signature: `${stage}: not ${general(expected.msg)} but ${general(got.msg)}`, detail };
  for (const key of ['lineno', 'offset', 'end_lineno', 'end_offset'] as const)
    if ((expected[key] ?? null) !== got[key])
      return { signature: `${stage}: ${key} of ${general(got.msg)}`, detail };
  return null;
}

function describe(error: SyntaxErrorInfo | null): string {
  if (error === null) return 'accepted';
  return `${error.type}: ${error.msg} ${error.lineno}:${error.offset}–${error.end_lineno}:${error.end_offset}`;
}

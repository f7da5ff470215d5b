/**
 * One source, two opinions: what our parser makes of it, and whether CPython agrees.
 *
 * A failure carries a signature, a short text that different sources with the same cause share as far as
 * that can be told from outside; failures are counted, kept and minimised by signature.
 */
import { createHash } from 'node:crypto';
import { canonicalDump, writeCanonical } from '../src/ast/python.ts';
import type { Tree } from '../src/ast/tree.ts';
import { syntaxName } from '../src/diagnostics/syntax.ts';
import { parse } from '../src/parser/index.ts';
import { decodeNamed } from '../src/text/codecs.ts';
import { lookupUnicodeName } from '../src/text/unicodeNames.ts';
import { findBrokenInvariant } from './invariants.ts';
import { type Answer, isVerdict, type Oracle } from './oracle.ts';

export type Source = string | Uint8Array;
export type TargetVersion = NonNullable<NonNullable<Parameters<typeof parse>[1]>['targetVersion']>;

export interface Failure {
  readonly signature: string;
  readonly detail: string;
}

/** Beyond this time a kilobyte (and at least a kilobyte is allowed for) a parse is not linear, or stuck. */
const SLOW_MS_PER_KB = 50;
/** Trees are compared from this minor version on; older ones differ by design. */
const FIRST_COMPARED = 13;

interface Opinion {
  readonly tree: Tree | null;
  readonly failure: Failure | null;
}

/** What the comparison says first: a wrong verdict may be the cause of a broken tree. */
const BROKEN = 'invariant ';

/** Parses and checks what needs no oracle: no exception, no stall, sound structure. */
export function parseChecked(source: Source, targetVersion: TargetVersion): Opinion {
  try {
    const limit = SLOW_MS_PER_KB * Math.max(1, source.length / 1024);
    let started = performance.now();
    const tree = parse(source, { targetVersion, unicodeNames: lookupUnicodeName, encodings: decodeNamed });
    let elapsed = performance.now() - started;
    // Another process or a collection may have had the core: only the best of a few tries counts.
    for (let i = 0; i < 3 && elapsed > limit; i++) {
      started = performance.now();
      parse(source, { targetVersion, unicodeNames: lookupUnicodeName, encodings: decodeNamed });
      elapsed = Math.min(elapsed, performance.now() - started);
    }
    if (elapsed > limit)
      return { tree, failure: { signature: 'slow', detail: `${elapsed} ms for ${source.length} units` } };
    const broken = findBrokenInvariant(tree);
    if (broken === null) return { tree, failure: null };
    return { tree, failure: { signature: `${BROKEN}${generalInvariant(broken)}`, detail: broken } };
  } catch (error) {
    return { tree: null, failure: describeException(error) };
  }
}

export function describeException(error: unknown): Failure {
  if (!(error instanceof Error)) return { signature: 'throws', detail: String(error) };
  const frame = /\n\s+at (\S+)/.exec(error.stack ?? '')?.[1] ?? '';
  return {
    signature: `throws ${general(`${error.name}: ${error.message}`)} in ${frame}`,
    detail: error.stack ?? '',
  };
}

/** Node classes are left out, except that of an Error, which recovery puts in the place of any other. */
function generalInvariant(message: string): string {
  return general(
    message.replace(/\b(?!Error#)\w+#\d+\[-?\d+,-?\d+\)/g, 'node').replace(/Error#\d+\S*/g, 'Error'),
  );
}

/** A message without what differs from case to case. */
export function general(message: string): string {
  return message
    .replace(/'[^']*'|"[^"]*"/g, "'…'")
    .replace(/-?\d+/g, 'N')
    .replace(/\(U\+[^)]*\)/g, '(U+…)')
    .slice(0, 120);
}

export interface Comparison {
  readonly answer: Answer;
  /** Whether the answer is a verdict at all. */
  readonly judged: boolean;
  readonly failure: Failure | null;
}

export async function compare(source: Source, oracle: Oracle, wantKinds = false): Promise<Comparison> {
  const asked = oracle.ask({ source, kinds: wantKinds });
  const minor = oracle.version[1];
  const { tree, failure } = parseChecked(source, `3.${minor}` as TargetVersion);
  const answer = await asked;
  const judged = isVerdict(answer);
  if (!judged || tree === null || (failure !== null && !failure.signature.startsWith(BROKEN))) {
    return { answer, judged, failure };
  }
  return { answer, judged, failure: (await disagreement(source, tree, answer, oracle)) ?? failure };
}

async function disagreement(
  source: Source,
  tree: Tree,
  answer: Answer,
  oracle: Oracle,
): Promise<Failure | null> {
  const first = tree.diagnostics[0];
  if (answer.ok && first !== undefined) {
    const name = syntaxName(first);
    return {
      signature: `rejects: ${name}`,
      detail: `${name} at [${first.start},${first.end}); CPython accepts`,
    };
  }
  if (!answer.ok && first === undefined) {
    const { type, msg, lineno, offset } = answer;
    return {
      signature: `accepts: ${type}: ${general(msg ?? '')}`,
      detail: `CPython: ${type}: ${msg} at ${lineno}:${offset}`,
    };
  }
  if (!answer.ok || oracle.version[1] < FIRST_COMPARED) return null;
  if (hashOf(tree) === answer.sha) return null;
  const { dump } = await oracle.ask({ source, dump: true });
  if (dump === undefined) return null;
  const difference = firstDifference(canonicalDump(tree), dump);
  return isInterpreterBug(tree.text, oracle.version[1], difference) ? null : difference;
}

export function hashOf(tree: Tree): string {
  const hash = createHash('sha256');
  writeCanonical(tree, (chunk) => hash.update(chunk));
  return hash.digest('hex');
}

/** Where two canonical dumps part: class and field name the signature. */
function firstDifference(ours: string, theirs: string): Failure {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at++;
  const before = ours.slice(0, at);
  const from = before.lastIndexOf('"_":"');
  const kind = /"_":"(\w*)/.exec(ours.slice(from))?.[1] ?? '?';
  const field = [...before.slice(from).matchAll(/"(\w+)":/g)].at(-1)?.[1] ?? '?';
  const context = (dump: string): string => dump.slice(Math.max(from, at - 150), at + 150);
  return {
    signature: `tree: ${kind}.${field}`,
    detail: `ours: ${context(ours)}\nCPython: ${context(theirs)}`,
  };
}

/**
 * The text of a `{…=}` field, which 3.12 and 3.13 work out wrongly in several ways (it loses what follows a
 * `#` or a `!=`, one of two backslashes, everything before a nested brace) and 3.14 puts right: fuzzing
 * with `--python pyodide` compares it.
 */
function isInterpreterBug(text: string, minor: number, difference: Failure): boolean {
  if (minor >= 14 || !/=\s*(\\\s*)?(![rsa])?\s*(\\\s*)?[:}]/.test(text)) return false;
  return /^tree: Constant\.(value|s|_|p)$/.test(difference.signature);
}

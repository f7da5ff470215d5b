/**
 * Runs a compiled grammar over the tokens, as CPython's generated parser would.
 *
 * Backtracking and calls are entries of one stack of numbers, so that no depth of nesting meets the end of
 * the JavaScript stack. A failing alternative falls back to the latest choice; falling past a call makes that
 * rule fail. The first error ends everything: CPython's rules return at once when it is set.
 */
import { runAction } from './grammarActions.ts';
import {
  ABSENT,
  ACT,
  ANY_SOFT,
  BACK_COMMIT,
  CALL,
  CHOICE,
  COMMIT,
  CUT,
  FAIL,
  FAIL_TWICE,
  FORCE,
  IF_INVALID,
  LEFT,
  LOOP,
  MAKE,
  PEEK,
  PEEK_NOT,
  PLAIN,
  RETURN,
  SEQUENCE_BEGIN,
  SEQUENCE_END,
  SOFT,
  SUCCESS,
  TEST,
  TOKEN,
  TOKEN_QUIET,
} from './grammarCompiler.ts';
import { kindNumber } from './kinds.ts';
import { checkNumber } from './literalChecks.ts';
import { raiseAtElement } from './strictErrors.ts';
import { grow, type StrictParser, SUCCESS_ELEMENT } from './strictParser.ts';
import { ERRORTOKEN, isSoftKeyword, NAME, NUMBER, terminal, terminalCount } from './terminals.ts';
import { say } from './words.ts';

/** Fields of an entry of the stack. `RULE` is -1 for a choice. */
const FIELDS = 9;
const RULE = 0;
/** Of a choice where to go on, of a call where to return to. */
const ADDRESS = 1;
const MARK = 2;
/** Height of the values' stack. */
const HEIGHT = 3;
/** Calls only: the caller's entry; whether the value is wanted; callsInvalid before; growth of a left-recursive rule. */
const FRAME = 4;
const WANTED = 5;
const INVALID = 6;
const GROWN_MARK = 7;
const GROWN_VALUE = 8;

/** On the stack of values: where a sequence begins. */
const SEQUENCE_MARK = -0x80000000;

const SEQUENCE = kindNumber('Sequence');
/** What must come (`&&`) is a colon or an opening parenthesis. */
const COLON = terminal(':');

/** Parses by a rule, from the first token; whether it succeeded. A failure may have set `error`, or none. */
export function runGrammar(p: StrictParser, rule: string): boolean {
  const { grammar } = p;
  const { code, entries, modes, withoutInvalid, growth, firsts, softKeywords } = grammar;
  const statementRule = grammar.ruleNames.indexOf('statement');
  let stack = new Int32Array(FIELDS * 512);
  let values = new Int32Array(256);
  let height = 0;
  /** Next free entry, and the entry of the rule being run. */
  let top = FIELDS;
  let frame = 0;
  let mark = p.mark;
  stack[RULE] = grammar.ruleNames.indexOf(rule);
  stack[ADDRESS] = -1;
  stack[WANTED] = 1;
  stack[INVALID] = p.callsInvalid ? 1 : 0;
  let pc = entries[stack[RULE]];

  for (;;) {
    if (height + 2 > values.length) values = grow(values);
    let fails = false;
    switch (code[pc]) {
      case TOKEN:
      case TOKEN_QUIET: {
        const type = p.typeAt(mark);
        if (type === code[pc + 1]) {
          if (type === NUMBER && !checkNumber(p, mark)) return false;
          if (code[pc] === TOKEN) values[height++] = ~mark;
          mark++;
          pc += 2;
        } else if (type === ERRORTOKEN) return false;
        else fails = true;
        break;
      }
      case PEEK:
      case PEEK_NOT: {
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        if ((type === code[pc + 1]) === (code[pc] === PEEK)) pc += 2;
        else fails = true;
        break;
      }
      case SOFT: {
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        if (type === NAME && p.text(mark) === softKeywords[code[pc + 1]]) {
          if (code[pc + 2] === 1) values[height++] = ~mark;
          mark++;
          pc += 3;
        } else fails = true;
        break;
      }
      case ANY_SOFT: {
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        if (type === NAME && isSoftKeyword(p.text(mark), p.minor)) {
          mark++;
          pc++;
        } else fails = true;
        break;
      }
      case FORCE: {
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        if (type !== code[pc + 1]) {
          p.mark = mark;
          const isColon = code[pc + 1] === COLON;
          raiseAtElement(p, ~mark, say(isColon ? 'ExpectedColon' : 'ExpectedParenthesis'));
          return false;
        }
        mark++;
        pc += 2;
        break;
      }
      case TEST: {
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        pc = firsts[code[pc + 1] * terminalCount + type] === 1 ? pc + 3 : code[pc + 2];
        break;
      }
      case IF_INVALID:
        pc = p.callsInvalid ? pc + 2 : code[pc + 1];
        break;
      case CALL: {
        const rule = code[pc + 1];
        const type = p.typeAt(mark);
        if (type === ERRORTOKEN) return false;
        if (firsts[rule * terminalCount + type] === 0) {
          fails = true;
          break;
        }
        const mode = modes[rule];
        if (mode !== PLAIN) {
          const kept = p.findKept(mark, rule);
          if (kept !== 0) {
            const value = p.valueOfKept(kept);
            if (value === 0) fails = true;
            else {
              mark = p.endOfKept(kept);
              if (code[pc + 2] === 1) values[height++] = value;
              pc += 3;
            }
            break;
          }
        }
        if (top + FIELDS > stack.length) stack = grow(stack);
        stack[top + RULE] = rule;
        stack[top + ADDRESS] = pc + 3;
        stack[top + MARK] = mark;
        stack[top + HEIGHT] = height;
        stack[top + FRAME] = frame;
        stack[top + WANTED] = code[pc + 2];
        stack[top + INVALID] = p.callsInvalid ? 1 : 0;
        if (mode === LEFT) {
          stack[top + GROWN_MARK] = mark;
          stack[top + GROWN_VALUE] = 0;
          p.updateKept(mark, rule, 0, mark);
        }
        if (withoutInvalid[rule] === 1) p.callsInvalid = false;
        frame = top;
        top += FIELDS;
        pc = entries[rule];
        break;
      }
      case RETURN: {
        const rule = stack[frame + RULE];
        const value = values[height - 1];
        const start = stack[frame + MARK];
        let result = value;
        if (modes[rule] === LEFT) {
          if (mark > stack[frame + GROWN_MARK]) {
            p.updateKept(start, rule, value, mark);
            const type = p.typeAt(mark);
            if (type === ERRORTOKEN) return false;
            stack[frame + GROWN_MARK] = mark;
            stack[frame + GROWN_VALUE] = value;
            if (firsts[growth[rule] * terminalCount + type] === 1) {
              // One more round, in which the rule finds itself as it is now.
              mark = start;
              height = stack[frame + HEIGHT];
              top = frame + FIELDS;
              pc = entries[rule];
              break;
            }
          }
          mark = stack[frame + GROWN_MARK];
          result = stack[frame + GROWN_VALUE];
        } else if (modes[rule] !== PLAIN) p.keep(start, rule, value, mark);
        p.callsInvalid = stack[frame + INVALID] === 1;
        if (stack[frame + ADDRESS] < 0) {
          p.mark = mark;
          return true;
        }
        height = stack[frame + HEIGHT];
        if (stack[frame + WANTED] === 1) values[height++] = result;
        pc = stack[frame + ADDRESS];
        top = frame;
        frame = stack[frame + FRAME];
        if (rule === statementRule && isOutermost(stack, frame, grammar.ruleNames)) p.forget();
        break;
      }
      case CHOICE:
        if (top + FIELDS > stack.length) stack = grow(stack);
        stack[top + RULE] = -1;
        stack[top + ADDRESS] = code[pc + 1];
        stack[top + MARK] = mark;
        stack[top + HEIGHT] = height;
        top += FIELDS;
        pc += 2;
        break;
      case COMMIT:
        top -= FIELDS;
        pc = code[pc + 1];
        break;
      case LOOP:
        stack[top - FIELDS + MARK] = mark;
        stack[top - FIELDS + HEIGHT] = height;
        pc = code[pc + 1];
        break;
      case BACK_COMMIT:
        top -= FIELDS;
        mark = stack[top + MARK];
        height = stack[top + HEIGHT];
        pc = code[pc + 1];
        break;
      case FAIL_TWICE:
        top -= FIELDS;
        fails = true;
        break;
      case CUT:
        // The choice of this rule's alternatives is over: what fails now fails the rule.
        top = frame + FIELDS;
        pc++;
        break;
      case FAIL:
        fails = true;
        break;
      case SEQUENCE_BEGIN:
        values[height++] = SEQUENCE_MARK;
        pc++;
        break;
      case SEQUENCE_END: {
        const begin = values.lastIndexOf(SEQUENCE_MARK, height - 1);
        const parts = Array.from(values.subarray(begin + 1, height));
        height = begin;
        values[height++] = p.make(SEQUENCE, mark, mark, parts);
        pc++;
        break;
      }
      case ABSENT:
        values[height++] = 0;
        pc++;
        break;
      case SUCCESS:
        values[height++] = SUCCESS_ELEMENT;
        pc++;
        break;
      case MAKE: {
        const count = code[pc + 2];
        const partCount = code[pc + 3];
        const base = height - count;
        let parts: number[] | null = null;
        for (let i = 0; i < partCount; i++) {
          const part = values[base + code[pc + 4 + i]];
          parts ??= [];
          if (p.isSequence(part)) for (const element of p.partsOf(part)) parts.push(element);
          else if (part !== 0) parts.push(part);
        }
        height = base;
        values[height++] = p.make(code[pc + 1], stack[frame + MARK], mark, parts);
        pc += 4 + partCount;
        break;
      }
      case ACT: {
        const count = code[pc + 3];
        const base = height - count;
        const argument = (i: number): number => (i < code[pc + 4] ? values[base + code[pc + 5 + i]] : 0);
        p.mark = mark;
        const message = code[pc + 2] < 0 ? '' : grammar.messages[code[pc + 2]];
        const start = stack[frame + MARK];
        const result = runAction(
          p,
          grammar.actions[code[pc + 1]],
          message,
          start,
          argument(0),
          argument(1),
          argument(2),
        );
        if (p.error !== null) return false;
        if (result === 0) {
          // As in CPython the rule is done then: its other alternatives are not tried.
          top = frame + FIELDS;
          fails = true;
          break;
        }
        height = base;
        values[height++] = result;
        pc += 5 + code[pc + 4];
        break;
      }
    }
    if (!fails) continue;

    // Back to the latest choice; every call on the way has failed.
    for (;;) {
      top -= FIELDS;
      const rule = stack[top + RULE];
      if (rule < 0) {
        mark = stack[top + MARK];
        height = stack[top + HEIGHT];
        pc = stack[top + ADDRESS];
        break;
      }
      if (top === 0) {
        p.mark = 0;
        return false;
      }
      p.callsInvalid = stack[top + INVALID] === 1;
      const start = stack[top + MARK];
      frame = stack[top + FRAME];
      if (modes[rule] === LEFT) {
        const value = stack[top + GROWN_VALUE];
        if (value !== 0) {
          mark = stack[top + GROWN_MARK];
          height = stack[top + HEIGHT];
          if (stack[top + WANTED] === 1) values[height++] = value;
          pc = stack[top + ADDRESS];
          break;
        }
      } else if (modes[rule] !== PLAIN) p.keep(start, rule, 0, start);
    }
  }
}

/** Whether a frame is that of the file's own statements. */
function isOutermost(stack: Int32Array, frame: number, ruleNames: readonly string[]): boolean {
  return ruleNames[stack[frame + RULE]] === 'statements' && stack[frame + FRAME] === 0;
}

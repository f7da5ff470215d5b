/**
 * What alternatives of the grammar do when they have been read: point at an error, or check a value.
 *
 * An action gives an element, or 0: then either an error has been raised, or there was nothing to say and its
 * rule fails. The names are those in the notation of grammar.ts and errorGrammar.ts.
 */
import { describeKind } from './kinds.ts';
import {
  checkConversion,
  checkFormatSpec,
  checkJoined,
  checkMiddle,
  checkReplacementField,
  checkString,
  concatenate,
} from './literalChecks.ts';
import { concatenateOld } from './oldStrings.ts';
import {
  raiseAtElement,
  raiseAtLast,
  raiseAtNext,
  raiseFrom,
  raiseKnown,
  raiseRange,
} from './strictErrors.ts';
import { type StrictParser, SUCCESS_ELEMENT } from './strictParser.ts';
import { say } from './words.ts';

/**
 * Runs one action on up to three elements.
 *
 * @param message with `{kind}`, `{line}` and `{word}` still in it
 * @param start token at which the rule began; `p.mark` is where it ended
 */
export function runAction(
  p: StrictParser,
  action: string,
  message: string,
  start: number,
  a: number,
  b: number,
  c: number,
): number {
  switch (action) {
    case 'at':
      return raiseAtElement(p, withParentheses(p, a), fill(p, message, a));
    case 'start':
      return p.minor === 8 ? raiseAtElement(p, ~start, message) : raiseAtLast(p, message);
    case 'range':
      return raiseRange(p, a, lastOf(p, b), fill(p, message, a));
    case 'between':
      return raiseRange(p, firstOf(p, a), lastOf(p, a), message);
    case 'lastTo':
      return raiseRange(p, lastOf(p, a), b, message);
    case 'from':
      return raiseFrom(p, a, message);
    case 'last':
      return raiseAtLast(p, message);
    case 'next':
      return raiseAtNext(p, message);
    case 'indent':
      return raiseAtLast(p, fill(p, message, a), 'IndentationError');
    case 'afterKey':
      return raiseAfterKey(p, a, message);
    case 'generator':
      return raiseRange(p, a, lastOfComprehensions(p, b), message);
    case 'bareGenerator':
      return checkBareGenerator(p, a, b, message);
    case 'positional':
      return raisePositional(p, a);
    case 'legacyStatement':
      return isLegacyStatement(p, a) ? raiseRange(p, a, b, fill(p, message, a)) : 0;
    case 'missingComma':
      return isLegacyStatement(p, a) || p.level(p.mark - 1) === 0 ? 0 : raiseRange(p, a, b, message);
    case 'starTarget':
    case 'delTarget':
    case 'forTarget': {
      const target = findInvalidTarget(p, a, action);
      if (target === 0) return 0;
      return raiseAtElement(p, p.minor === 8 ? withParentheses(p, a) : target, fill(p, message, target));
    }
    case 'augmentedOld': {
      const target = findInvalidTarget(p, a, 'starTarget');
      if (target === 0) return raiseAtElement(p, a, 'illegal expression for augmented assignment');
      return raiseAtElement(p, withParentheses(p, a), fill(p, message, target));
    }
    case 'boundStarred': {
      const isTuple = p.kind(b) === 'Tuple';
      if (message === 'TypeVarTuple')
        return raiseFrom(p, a, say(isTuple ? 'ConstraintTypeVarTuple' : 'BoundTypeVarTuple'));
      return raiseFrom(p, a, say(isTuple ? 'ConstraintParamSpec' : 'BoundParamSpec'));
    }
    case 'futureImport':
      noteFlufl(p, a, b, c);
      return SUCCESS_ELEMENT;
    case 'notEqual':
      return checkNotEqual(p, a);
    case 'realNumber':
      return isImaginary(p, a) ? raiseAtElement(p, a, say('RealRequired')) : a;
    case 'imaginaryNumber':
      return isImaginary(p, a) ? a : raiseAtElement(p, a, say('ImaginaryRequired'));
    case 'string':
      return checkString(p, a);
    case 'joinedString':
      return checkJoined(p, start, a, b);
    case 'conversion':
      return checkConversion(p, a, b);
    case 'replacementField':
      return checkReplacementField(p, a);
    case 'middle':
      return checkMiddle(p, a);
    case 'formatSpec':
      return checkFormatSpec(p, a);
    case 'concatenate':
      return concatenate(p, start, a);
    case 'concatenateOld':
      return concatenateOld(p, start, a);
    default:
      throw new Error(`the grammar has an action '${action}' that nobody knows`);
  }
}

function fill(p: StrictParser, message: string, element: number): string {
  return message.replace(/\{(kind|line|word)\}/g, (_, part: string) => {
    const token = p.firstToken(element);
    if (part === 'line') return String(p.line(token));
    return part === 'word' ? p.text(token) : describeKind(p.kind(element), p.minor);
  });
}

/** In 3.8 the parentheses around an expression belong to its place: then the outermost one before it. */
function withParentheses(p: StrictParser, element: number): number {
  if (p.minor > 8) return element;
  let first = p.firstToken(element);
  let last = p.lastToken(element);
  while (first > 0 && last + 1 < p.fill && p.text(first - 1) === '(' && p.text(last + 1) === ')') {
    first--;
    last++;
  }
  return ~first;
}

function firstOf(p: StrictParser, element: number): number {
  return p.isSequence(element) ? p.partsOf(element)[0] : element;
}

function lastOf(p: StrictParser, element: number): number {
  return p.isSequence(element) ? p.partsOf(element).at(-1)! : element;
}

/** CPython takes the line from where the key begins and the column from where it ends. */
function raiseAfterKey(p: StrictParser, key: number, message: string): 0 {
  const last = p.lastToken(key);
  const line = p.line(p.firstToken(key));
  return raiseKnown(p, 'SyntaxError', line, p.endColumn(last) - 1, p.endLine(last), -1, message);
}

// ---- calls --------------------------------------------------------------------------------------

/** The last thing said in comprehension clauses: a condition, or what is iterated over. */
function lastOfComprehensions(p: StrictParser, clauses: number): number {
  return p.partsOf(lastOf(p, clauses)).at(-1)!;
}

/** `f(x for x in y)` is fine, `f(a, x for x in y)` is not. */
function checkBareGenerator(p: StrictParser, args: number, clauses: number, message: string): 0 {
  const positional = p.partsOf(args).filter((part) => {
    const kind = p.kind(part);
    return kind !== 'Keyword' && kind !== 'KeywordUnpacking';
  });
  if (positional.length <= 1) return 0;
  const last = positional.at(-1)!;
  if (p.minor < 10) return raiseAtElement(p, last, message);
  return raiseRange(p, last, lastOfComprehensions(p, clauses), message);
}

function raisePositional(p: StrictParser, args: number): 0 {
  const unpacks = p.partsOf(args).some((part) => p.kind(part) === 'KeywordUnpacking');
  const message = say(unpacks ? 'PositionalAfterUnpacking' : 'PositionalAfterKeyword');
  // 3.8 points at the argument.
  return p.minor === 8 ? raiseAtElement(p, ~(p.lastToken(args) + 2), message) : raiseAtLast(p, message);
}

function isLegacyStatement(p: StrictParser, element: number): boolean {
  if (p.kind(element) !== 'Name') return false;
  const word = p.text(p.firstToken(element));
  return word === 'print' || word === 'exec';
}

// ---- targets ------------------------------------------------------------------------------------

/** The first part of a would-be target that nothing can be assigned to (or deleted), or 0. */
function findInvalidTarget(p: StrictParser, element: number, action: string): number {
  /** Elements still to be looked at, the next one last. */
  const pending = [element];
  while (pending.length > 0) {
    const next = pending.pop()!;
    switch (p.kind(next)) {
      case 'List':
      case 'Tuple':
        for (let parts = p.partsOf(next), i = parts.length - 1; i >= 0; i--) pending.push(parts[i]);
        break;
      case 'Starred':
        if (action === 'delTarget') return next;
        pending.push(p.partsOf(next)[0]);
        break;
      case 'Compare': {
        if (action !== 'forTarget') return next;
        // `for a in b` reads as a comparison so far.
        const [left, tail] = p.partsOf(next);
        if (p.kind(tail) !== 'In') return 0;
        pending.push(left);
        break;
      }
      case 'Name':
      case 'Subscript':
      case 'Attribute':
        break;
      default:
        return next;
    }
  }
  return 0;
}

// ---- other checks -------------------------------------------------------------------------------

/** From 3.14 on the import that changes `!=` does so in its own file. */
function noteFlufl(p: StrictParser, dots: number, name: number, names: number): void {
  if (p.minor < 14 || p.partsOf(dots).length > 0) return;
  if (p.firstToken(name) !== p.lastToken(name) || p.text(p.firstToken(name)) !== '__future__') return;
  const imported = p.isSequence(names) ? p.partsOf(names) : [];
  if (imported.some((alias) => p.text(p.firstToken(alias)) === 'barry_as_FLUFL')) p.isFlufl = true;
}

function checkNotEqual(p: StrictParser, token: number): number {
  const isOld = p.text(p.firstToken(token)) === '<>';
  if (p.isFlufl && !isOld) return raiseAtLast(p, say('Flufl'));
  return isOld === p.isFlufl ? token : 0;
}

function isImaginary(p: StrictParser, number: number): boolean {
  return /j$/i.test(p.text(p.firstToken(number)));
}

/**
 * From the grammar's notation to the code that grammarMachine.ts runs.
 *
 * A parser of recursive functions would be shorter, but CPython's own recursion goes thousands of calls deep
 * before it gives up, and a JavaScript stack may be small. So rules become code for a machine with a stack of its
 * own: instructions of one to a few numbers. Each alternative also says with which tokens it can begin, which
 * spares most descents; this never hides an error, for a rule only complains of what it has begun to read.
 */

import { KINDS, type KindName, kindNumber } from './kinds.ts';
import { terminal, terminalCount } from './terminals.ts';
import { isMessageName, sayLater } from './words.ts';

// ---- instructions -------------------------------------------------------------------------------

/** `op operands`: what each does is told where the machine runs it. */
export const TOKEN = 0;
export const TOKEN_QUIET = 1;
export const SOFT = 2;
export const ANY_SOFT = 3;
export const CALL = 4;
export const CHOICE = 5;
export const COMMIT = 6;
export const LOOP = 7;
export const BACK_COMMIT = 8;
export const FAIL_TWICE = 9;
export const FAIL = 10;
export const RETURN = 11;
export const MAKE = 12;
export const TEST = 13;
export const SEQUENCE_BEGIN = 14;
export const SEQUENCE_END = 15;
export const FORCE = 16;
export const ACT = 17;
export const CUT = 18;
export const ABSENT = 20;
export const IF_INVALID = 21;
export const SUCCESS = 22;
export const PEEK = 23;
export const PEEK_NOT = 24;

/** How a rule's results are kept. */
export const PLAIN = 0;
export const MEMO = 1;
export const LEFT = 2;

/** A grammar for one version. Immutable. */
export interface Grammar {
  readonly minor: number;
  readonly code: Int32Array;
  /** By rule: where its code begins, how its results are kept, whether error rules rest below it. */
  readonly entries: Int32Array;
  readonly modes: Uint8Array;
  readonly withoutInvalid: Uint8Array;
  readonly ruleNames: readonly string[];
  /** By left-recursive rule: the row of the tokens with which it can go on after itself. */
  readonly growth: Int32Array;
  /** Rows of `terminalCount`: a row for each rule, then the sets of TEST. 1 for a token that may begin it. */
  readonly firsts: Uint8Array;
  readonly softKeywords: readonly string[];
  readonly actions: readonly string[];
  readonly messages: readonly string[];
}

// ---- the notation -------------------------------------------------------------------------------

type Node =
  | { readonly op: 'token' | 'force'; readonly token: number }
  | { readonly op: 'soft'; readonly word: string }
  | { readonly op: 'anySoft' | 'cut' }
  | { readonly op: 'rule'; readonly name: string }
  | { readonly op: 'optional' | 'star' | 'plus' | 'and' | 'not'; readonly node: Node }
  | { readonly op: 'gather'; readonly separator: Node; readonly node: Node }
  | { readonly op: 'group'; readonly alternatives: readonly Alternative[] };

interface Item {
  readonly label: string;
  readonly node: Node;
}

interface Action {
  readonly name: string;
  readonly labels: readonly string[];
  readonly message: string | null;
}

interface Alternative {
  readonly items: readonly Item[];
  readonly action: Action | null;
}

interface Rule {
  readonly name: string;
  readonly mode: number;
  readonly alternatives: readonly Alternative[];
}

const SYMBOL = /\s*(@[\d-]+|=>|&&|'[^']*'|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*=(?!>)|[A-Za-z_]\w*|.)/y;

/** Symbols of one line of the notation. */
class Reader {
  readonly symbols: string[] = [];
  at = 0;
  readonly minor: number;

  constructor(text: string, minor: number) {
    this.minor = minor;
    const pattern = new RegExp(SYMBOL);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      this.symbols.push(match[1]);
  }

  peek(): string {
    return this.symbols[this.at] ?? '';
  }

  next(): string {
    return this.symbols[this.at++];
  }

  accept(symbol: string): boolean {
    if (this.peek() !== symbol) return false;
    this.at++;
    return true;
  }
}

function parseGrammar(text: string, minor: number): Rule[] {
  const rules: Rule[] = [];
  let alternatives: Alternative[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    let body = line;
    if (line[0] !== ' ') {
      const colon = line.indexOf(':');
      const [name, flag] = line.slice(0, colon).split(' ');
      alternatives = [];
      rules.push({ name, mode: flag === 'memo' ? MEMO : flag === 'left' ? LEFT : PLAIN, alternatives });
      body = line.slice(colon + 1);
    }
    const reader = new Reader(body, minor);
    if (reader.symbols.length > 0) alternatives.push(...parseAlternatives(reader));
  }
  return rules;
}

function parseAlternatives(r: Reader): Alternative[] {
  const alternatives: Alternative[] = [];
  do {
    const isWanted = r.peek()[0] !== '@' || isInRange(r.next(), r.minor);
    const alternative = parseAlternative(r);
    if (isWanted) alternatives.push(alternative);
  } while (r.accept('|'));
  return alternatives;
}

/** `@12`, `@-11`, `@10-12`. */
function isInRange(guard: string, minor: number): boolean {
  const [low, high] = guard.slice(1).split('-');
  return minor >= Number(low) && (high === undefined ? true : minor <= Number(high));
}

function parseAlternative(r: Reader): Alternative {
  const items: Item[] = [];
  while (r.peek() !== '' && r.peek() !== '|' && r.peek() !== ')' && r.peek() !== '=>')
    items.push(parseItem(r));
  return { items, action: r.accept('=>') ? parseAction(r) : null };
}

function parseAction(r: Reader): Action {
  const name = r.next();
  const labels: string[] = [];
  if (r.accept('(')) while (!r.accept(')')) labels.push(r.next());
  return { name, labels, message: parseMessage(r) };
}

/** `"text"`, or the name of a message and perhaps what fills its blanks: `"text"`, `kind` or `word`. */
function parseMessage(r: Reader): string | null {
  const symbol = r.peek();
  if (symbol[0] === '"') return r.next().slice(1, -1);
  if (!isMessageName(symbol)) return null;
  r.next();
  if (r.peek()[0] === '"') return sayLater(symbol, r.next().slice(1, -1));
  return sayLater(symbol, r.peek() === 'kind' || r.peek() === 'word' ? `{${r.next()}}` : '');
}

function parseItem(r: Reader): Item {
  const symbol = r.peek();
  if (!/^\w+=$/.test(symbol)) return { label: '', node: parseNode(r) };
  r.next();
  return { label: symbol.slice(0, -1), node: parseNode(r) };
}

function parseNode(r: Reader): Node {
  if (r.accept('&&')) return { op: 'force', token: terminal(r.next().slice(1, -1)) };
  if (r.accept('&')) return { op: 'and', node: parseAtom(r) };
  if (r.accept('!')) return { op: 'not', node: parseAtom(r) };
  if (r.accept('~')) return { op: 'cut' };
  let node = parseAtom(r);
  if (r.accept('.')) {
    node = { op: 'gather', separator: node, node: parseAtom(r) };
    r.accept('+');
    return node;
  }
  if (r.accept('?')) return { op: 'optional', node };
  if (r.accept('*')) return { op: 'star', node };
  if (r.accept('+')) return { op: 'plus', node };
  return node;
}

function parseAtom(r: Reader): Node {
  const symbol = r.next();
  if (symbol === '(') {
    const alternatives = parseAlternatives(r);
    r.next();
    return { op: 'group', alternatives };
  }
  if (symbol[0] === "'") return { op: 'token', token: terminal(symbol.slice(1, -1)) };
  if (symbol[0] === '"') return { op: 'soft', word: symbol.slice(1, -1) };
  if (symbol === 'SOFT_KEYWORD') return { op: 'anySoft' };
  if (symbol === symbol.toUpperCase()) return { op: 'token', token: terminal(symbol) };
  return { op: 'rule', name: symbol };
}

// ---- what may begin a rule ----------------------------------------------------------------------

/** With which tokens a thing may begin; `isOpen` if it may also succeed, or complain, without any. */
interface First {
  /** A bit for each terminal. */
  readonly set: Int32Array;
  isOpen: boolean;
}

const WORDS = (terminalCount + 31) >> 5;

function emptyFirst(): First {
  return { set: new Int32Array(WORDS), isOpen: false };
}

function addToken(set: Int32Array, token: number): void {
  set[token >> 5] |= 1 << (token & 31);
}

/** Adds a set to another; whether that changed it. */
function addAll(to: Int32Array, from: Int32Array): boolean {
  let changed = 0;
  for (let i = 0; i < to.length; i++) {
    changed |= from[i] & ~to[i];
    to[i] |= from[i];
  }
  return changed !== 0;
}

function firstOfAlternative(alternative: Alternative, rules: ReadonlyMap<string, First>): First {
  const first = emptyFirst();
  first.isOpen = true;
  for (const { node } of alternative.items) {
    const part = firstOfNode(node, rules);
    addAll(first.set, part.set);
    if (!part.isOpen) {
      first.isOpen = false;
      break;
    }
  }
  return first;
}

function firstOfNode(node: Node, rules: ReadonlyMap<string, First>): First {
  const first = emptyFirst();
  switch (node.op) {
    case 'token':
      addToken(first.set, node.token);
      return first;
    case 'soft':
    case 'anySoft':
      addToken(first.set, terminal('NAME'));
      return first;
    case 'rule':
      return rules.get(node.name)!;
    case 'plus':
    case 'gather':
      return firstOfNode(node.node, rules);
    case 'optional':
    case 'star':
      addAll(first.set, firstOfNode(node.node, rules).set);
      first.isOpen = true;
      return first;
    case 'group':
      for (const alternative of node.alternatives) {
        const part = firstOfAlternative(alternative, rules);
        addAll(first.set, part.set);
        first.isOpen ||= part.isOpen;
      }
      return first;
    case 'force':
      first.set.fill(-1);
      first.isOpen = true;
      return first;
    default:
      // Looking ahead or cutting reads nothing.
      first.isOpen = true;
      return first;
  }
}

function findFirsts(rules: readonly Rule[]): Map<string, First> {
  const firsts = new Map(rules.map(({ name }) => [name, emptyFirst()]));
  for (let isStable = false; !isStable; ) {
    isStable = true;
    for (const { name, alternatives } of rules) {
      const first = firsts.get(name)!;
      for (const alternative of alternatives) {
        const part = firstOfAlternative(alternative, firsts);
        if (addAll(first.set, part.set) || (part.isOpen && !first.isOpen)) isStable = false;
        first.isOpen ||= part.isOpen;
      }
    }
  }
  return firsts;
}

// ---- code ---------------------------------------------------------------------------------------

const LABEL_BASE = 1 << 28;

class Compiler {
  readonly code: number[] = [];
  readonly ruleNumbers: ReadonlyMap<string, number>;
  readonly firsts: ReadonlyMap<string, First>;
  readonly rows: Uint8Array[];
  /** Rows of TEST by their content. */
  readonly rowNumbers = new Map<string, number>();
  readonly softKeywords: string[] = [];
  readonly actions: string[] = [];
  readonly messages: string[] = [];
  /** Places of labels; code refers to label n as LABEL_BASE + n until it is finished. */
  readonly labels: number[] = [];

  constructor(rules: readonly Rule[], firsts: ReadonlyMap<string, First>) {
    this.ruleNumbers = new Map(rules.map(({ name }, number) => [name, number]));
    this.firsts = firsts;
    this.rows = rules.map(({ name }) => rowOf(firsts.get(name)!));
  }

  emit(...numbers: number[]): void {
    this.code.push(...numbers);
  }

  newLabel(): number {
    return LABEL_BASE + this.labels.push(-1) - 1;
  }

  place(label: number): void {
    this.labels[label - LABEL_BASE] = this.code.length;
  }
}

/** A thing that may begin with nothing may be tried before any token. */
function rowOf({ set, isOpen }: First): Uint8Array {
  return Uint8Array.from({ length: terminalCount }, (_, token) =>
    isOpen || (set[token >> 5] >> (token & 31)) & 1 ? 1 : 0,
  );
}

function indexIn(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}

function compileRule(c: Compiler, rule: Rule): void {
  const last = rule.alternatives.length - 1;
  rule.alternatives.forEach((alternative, i) => {
    const next = c.newLabel();
    compileTest(c, alternative, next);
    if (isGuarded(alternative)) c.emit(IF_INVALID, next);
    if (i < last) c.emit(CHOICE, next);
    compileAlternative(c, alternative, true, i < last);
    c.emit(RETURN);
    c.place(next);
  });
  c.emit(FAIL);
}

/** An alternative that is nothing but an error rule is tried in the second pass only. */
function isGuarded({ items, action }: Alternative): boolean {
  const [item] = items;
  return (
    items.length === 1 && action === null && item.node.op === 'rule' && item.node.name.startsWith('invalid_')
  );
}

/**
 * With what a rule that calls itself first can go on: when nothing of that comes, another round of growth would
 * only find what is there. A rule that calls itself through another may go on with anything.
 */
function growthOf(c: Compiler, { name, mode, alternatives }: Rule): number {
  if (mode !== LEFT) return 0;
  const first = emptyFirst();
  let isDirect = false;
  for (const { items } of alternatives) {
    const [head] = items;
    if (head.node.op !== 'rule' || head.node.name !== name) continue;
    isDirect = true;
    const rest = firstOfAlternative({ items: items.slice(1), action: null }, c.firsts);
    addAll(first.set, rest.set);
    first.isOpen ||= rest.isOpen;
  }
  first.isOpen ||= !isDirect;
  return rowNumber(c, first);
}

function compileTest(c: Compiler, alternative: Alternative, next: number): void {
  const first = firstOfAlternative(alternative, c.firsts);
  if (!first.isOpen) c.emit(TEST, rowNumber(c, first), next);
}

function rowNumber(c: Compiler, first: First): number {
  const key = first.isOpen ? '' : first.set.join();
  let row = c.rowNumbers.get(key);
  if (row === undefined) {
    row = c.rows.push(rowOf(first)) - 1;
    c.rowNumbers.set(key, row);
  }
  return row;
}

/** Items and action: leaves one value if wanted, else none. */
function compileAlternative(
  c: Compiler,
  { items, action }: Alternative,
  isWanted: boolean,
  hasChoice: boolean,
): void {
  const isQuiet = ({ op }: Node): boolean => op === 'and' || op === 'not' || op === 'cut' || op === 'force';
  const loud = items.filter(({ node }) => !isQuiet(node));
  const passes = action === null && loud.length === 1 && items.every(({ node }) => node.op !== 'force');
  /** Labels of the values on the stack. */
  const values: string[] = [];
  for (const item of items) {
    const isUsed =
      isWanted &&
      (action === null
        ? passes && item === loud[0]
        : item.label === action.name || action.labels.includes(item.label));
    const keeps = isUsed && !isQuiet(item.node) && (item.label !== '' || passes);
    compileNode(c, item.node, keeps, hasChoice);
    if (keeps) values.push(item.label);
  }
  if (!isWanted || passes) return;
  if (action === null) {
    c.emit(SUCCESS);
    return;
  }
  const offsets = action.labels.map((label) => values.indexOf(label));
  if (offsets.includes(-1)) throw new Error(`the action ${action.name} names a label that is not there`);
  // The value of a label is all that is on the stack.
  if (values.includes(action.name)) return;
  if (KINDS.includes(action.name as KindName))
    c.emit(MAKE, kindNumber(action.name as KindName), values.length, offsets.length, ...offsets);
  else {
    const message = action.message === null ? -1 : indexIn(c.messages, action.message);
    c.emit(ACT, indexIn(c.actions, action.name), message, values.length, offsets.length, ...offsets);
  }
}

function compileNode(c: Compiler, node: Node, isWanted: boolean, hasChoice: boolean): void {
  switch (node.op) {
    case 'token':
      c.emit(isWanted ? TOKEN : TOKEN_QUIET, node.token);
      return;
    case 'soft':
      c.emit(SOFT, indexIn(c.softKeywords, node.word), isWanted ? 1 : 0);
      return;
    case 'anySoft':
      c.emit(ANY_SOFT);
      return;
    case 'rule':
      c.emit(CALL, c.ruleNumbers.get(node.name)!, isWanted ? 1 : 0);
      return;
    case 'force':
      c.emit(FORCE, node.token);
      return;
    case 'cut':
      if (hasChoice) c.emit(CUT);
      return;
    case 'optional': {
      const otherwise = c.newLabel();
      const end = c.newLabel();
      c.emit(CHOICE, otherwise);
      compileNode(c, node.node, isWanted, false);
      c.emit(COMMIT, end);
      c.place(otherwise);
      if (isWanted) c.emit(ABSENT);
      c.place(end);
      return;
    }
    case 'star':
    case 'plus':
    case 'gather':
      compileLoop(c, node.op === 'star' ? null : node.node, node, isWanted);
      return;
    case 'and':
    case 'not':
      compileLook(c, node.op === 'and', node.node);
      return;
    case 'group':
      compileGroup(c, node.alternatives, isWanted);
      return;
  }
}

/** `first` once, if given, then any number of `node`. */
function compileLoop(
  c: Compiler,
  first: Node | null,
  node: Extract<Node, { readonly node: Node }>,
  isWanted: boolean,
): void {
  const end = c.newLabel();
  const again = c.newLabel();
  if (isWanted) c.emit(SEQUENCE_BEGIN);
  if (first !== null) compileNode(c, first, isWanted, false);
  c.emit(CHOICE, end);
  c.place(again);
  if (node.op === 'gather') compileNode(c, node.separator, false, false);
  compileNode(c, node.node, isWanted, false);
  c.emit(LOOP, again);
  c.place(end);
  if (isWanted) c.emit(SEQUENCE_END);
}

function compileLook(c: Compiler, isPositive: boolean, node: Node): void {
  if (node.op === 'token') {
    c.emit(isPositive ? PEEK : PEEK_NOT, node.token);
    return;
  }
  const otherwise = c.newLabel();
  const end = c.newLabel();
  c.emit(CHOICE, otherwise);
  compileNode(c, node, false, false);
  if (isPositive) c.emit(BACK_COMMIT, end);
  else c.emit(FAIL_TWICE);
  c.place(otherwise);
  if (isPositive) c.emit(FAIL);
  c.place(end);
}

function compileGroup(c: Compiler, alternatives: readonly Alternative[], isWanted: boolean): void {
  const end = c.newLabel();
  alternatives.forEach((alternative, i) => {
    const isLast = i === alternatives.length - 1;
    if (isLast) {
      compileAlternative(c, alternative, isWanted, false);
      return;
    }
    const next = c.newLabel();
    compileTest(c, alternative, next);
    c.emit(CHOICE, next);
    compileAlternative(c, alternative, isWanted, false);
    c.emit(COMMIT, end);
    c.place(next);
  });
  c.place(end);
}

/** The grammar of Python 3.`minor`, ready to run; a few milliseconds' work. */
export function compileGrammar(texts: readonly string[], minor: number): Grammar {
  const rules = texts.flatMap((text) => parseGrammar(text, minor));
  const c = new Compiler(rules, findFirsts(rules));
  const entries = new Int32Array(rules.length);
  rules.forEach((rule, number) => {
    entries[number] = c.code.length;
    compileRule(c, rule);
  });
  const growth = Int32Array.from(rules, (rule) => growthOf(c, rule));
  const firsts = new Uint8Array(c.rows.length * terminalCount);
  c.rows.forEach((row, i) => {
    firsts.set(row, i * terminalCount);
  });
  return {
    minor,
    code: Int32Array.from(c.code, (number) =>
      number >= LABEL_BASE ? c.labels[number - LABEL_BASE] : number,
    ),
    entries,
    modes: Uint8Array.from(rules, ({ mode }) => mode),
    withoutInvalid: Uint8Array.from(rules, ({ name }) => (name.endsWith('_without_invalid') ? 1 : 0)),
    ruleNames: rules.map(({ name }) => name),
    growth,
    firsts,
    softKeywords: c.softKeywords,
    actions: c.actions,
    messages: c.messages,
  };
}

/**
 * The one object a binding works on: the tables under construction and where in the tree it stands.
 *
 * Tables are columns of typed arrays that double when they are full, and begin at a size that nearly
 * every file fits in. `top` makes finding a symbol one array read: it holds, for each name, the symbol
 * of the innermost open scope that has one, and `symbolBelow` the one that was there before; a scope
 * that closes puts those back. That needs no hash table and no map, and costs a scope what its own
 * symbols cost.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { computeOrder, type Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';
import type { BoundTree } from './bindStrings.ts';
import type { CompileError } from './compileError.ts';
import type { Futures } from './futures.ts';
import { ReferenceFlag, ScopeFlag, type StringAnnotation } from './model.ts';

/**
 * What the binder knows about the place in the tree where it is, in one integer, its mode:
 * the low five bits are the `BindingKind` of a name that is stored to.
 */
export const STORE_MASK = 31;
/** Inside the iterable of a comprehension, where no assignment expression may stand. */
export const IN_ITERABLE = 32;
/** Inside the target of a comprehension's `for`: every name met is an iteration variable to CPython. */
export const IN_TARGET = 64;
/** Names count as read for rules, but the symbol table does not see them. */
export const UNSEEN = 128;
/** From here on `ReferenceFlag` bits, eight of them. */
export const REFERENCE_SHIFT = 8;
/** Names may be stored to: they are asked. Elsewhere all are read, and their nodes need not be touched. */
export const MAY_STORE = 1 << 16;
export const IN_TYPE = ReferenceFlag.TypeDefinition << REFERENCE_SHIFT;

/**
 * Tags of events, in their low two bits; above is the id. An event is two numbers: how many references
 * there were before it, and itself. So references are events without being written down as such.
 */
export const EVENT_BIND = 0;
/** A function or lambda body: the events up to `scopeEventEnd[id]` happen when all is defined. */
export const EVENT_BODY = 1;
/** Something else that is evaluated later; id is the place in `regions` of its kind and end. */
export const EVENT_REGION = 2;
/** The end of a body or region: nothing happens but the references before it. */
export const EVENT_END = 3;
export const EVENT_BITS = 2;
export const EVENT_MASK = 3;

/** What a region is, in the order in which they are evaluated. */
export const REGION_TYPES = 0;
export const REGION_ANNOTATION = 1;
export const REGION_STRING = 2;

function grown8(from: Uint8Array): Uint8Array {
  const to = new Uint8Array(from.length * 2);
  to.set(from);
  return to;
}

function grown16(from: Uint16Array): Uint16Array {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}

function grown32(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Nodes beyond which a state is not kept for the next file. */
const KEPT_NODES = 1 << 17;

export class BindState {
  tree: Tree;
  minor: number;
  /** A `from __future__` import that begins here or later is late. */
  futureEnd: number;
  futureAnnotations: boolean;
  /** The file is a stub. */
  isStub: boolean;
  /** Names of the tree, and beyond them those that are made here. */
  names: string[];
  /** Id by text, made when somebody asks for a name that is not on the tape. */
  nameMap: Map<string, number> | null;
  nameQuestions: number;
  errors: CompileError[];
  /** The place at which CPython comes past each of them; of those of its analysis, the scope. */
  errorPlaces: number[];
  annotations: StringAnnotation[];

  orderRoom: OrderRoom;
  // The tree that is being bound: the file's, or that of a string annotation.
  nodes: readonly Node[];
  kinds: Uint8Array;
  preorder: Int32Array;
  ranks: Int32Array;
  low: Int32Array;
  nameIds: Int32Array;
  /** Added to places on the tape: nodes of string annotations come after those of the file. */
  nodeBase: number;
  /** Length of all tapes bound so far. */
  nodeCount: number;
  /** Its nodes all have the extent of the string it comes from. */
  isRelocated: boolean;
  /** The trees around it. */
  readonly outerTrees: BoundTree[];

  // Where in the tree.
  scope: number;
  /** Name id of the class whose private names are mangled, or -1. */
  privateClass: number;
  /** The only names that are mangled (type parameters of a generic class, around its body), or null. */
  mangledOnly: Set<number> | null;
  /** Bits of every scope that is opened: `ScopeFlag.Unevaluated` inside a string annotation. */
  scopeBits: number;

  /** Symbol + 1 by name id, 0 where no open scope has one; all 0 between two files. */
  top: Int32Array;
  /** 1 for names that a class mangles, by id. */
  privateNames: Uint8Array;
  readonly mangled: Map<number, number>;
  readonly scopesMangledOnly: Map<number, Set<number>>;

  scopeCount: number;
  scopeKind: Uint8Array;
  scopeFlags: Uint16Array;
  scopeParent: Int32Array;
  scopeNode: Int32Array;
  scopeFirst: Int32Array;
  scopeLast: Int32Array;
  scopePrivate: Int32Array;
  scopeEventEnd: Int32Array;

  symbolCount: number;
  symbolName: Int32Array;
  symbolScope: Int32Array;
  symbolFlags: Uint16Array;
  symbolNext: Int32Array;
  symbolBelow: Int32Array;
  symbolFirstBinding: Int32Array;
  symbolLastBinding: Int32Array;

  bindingCount: number;
  bindingKind: Uint8Array;
  bindingFlags: Uint16Array;
  bindingNode: Int32Array;
  bindingSymbol: Int32Array;
  bindingNext: Int32Array;

  referenceCount: number;
  referenceNode: Int32Array;
  referenceSymbol: Int32Array;
  referenceFlags: Uint16Array;

  /** Numbers in `events`: two an event. */
  eventCount: number;
  events: Int32Array;
  /** Bindings whose value is still being read: they happen when the statement is through. */
  pending: Int32Array;
  pendingCount: number;
  /** Kind and end (a number of events) of each region. */
  readonly regions: number[];
  /** Symbol, place of the statement and place in it, of each name that is declared global or nonlocal. */
  readonly directives: number[];

  /** What is still to be done: four numbers a task. */
  tasks: Int32Array;
  taskCount: number;

  // Columns of resolve.ts. Those by name are all 0 between two files.
  resolution: Uint8Array;
  owner: Int32Array;
  outer: Int32Array;
  /** By name: symbol + 1 of the module. */
  moduleSymbols: Int32Array;
  /** By name: symbol + 1 of the nearest function that binds it, or one of resolve.ts's codes. */
  bound: Int32Array;
  /** By name: symbol + 1 of the nearest scope that binds it, the module included, classes not. */
  visible: Int32Array;
  /** By name: symbol + 1 of the innermost class around that binds it. */
  inClass: Int32Array;
  /** By symbol: what `bound` held before it. */
  boundBefore: Int32Array;
  /** By scope: what `bound` held for `__class__` before it. */
  cellBefore: Int32Array;

  // Columns of link.ts.
  /** By symbol: the binding in force. */
  current: Int32Array;
  shadowed: Int32Array;
  shadowedOutside: Int32Array;
  firstUse: Int32Array;
  lastUse: Int32Array;
  target: Int32Array;
  linkedBinding: Int32Array;
  nextUse: Int32Array;
  sawSubmodule: boolean;
  /** Something was imported that takes types. */
  sawTypeImport: boolean;

  /** What names mean to types, by name id; see bindTypes.ts. */
  typeNames: Uint8Array;
  /** Dotted modules that names stand for, by name id. */
  readonly typeModules: Map<number, string>;

  constructor(tree: Tree, minor: number, futures: Futures) {
    const { tape } = tree;
    this.tree = tree;
    this.minor = minor;
    this.futureEnd = futures.end;
    this.futureAnnotations = futures.hasAnnotations;
    this.isStub = false;
    this.names = tree.names as string[];
    this.nameMap = null;
    this.nameQuestions = 0;
    this.errors = [];
    this.errorPlaces = [];
    this.annotations = [];
    this.nodes = tape.nodes;
    this.orderRoom = new OrderRoom(tape.length);
    this.kinds = this.orderRoom.kinds;
    this.preorder = this.orderRoom.preorder;
    this.ranks = this.orderRoom.ranks;
    this.low = tape.low;
    this.nameIds = tape.nameIds;
    this.nodeBase = 0;
    this.nodeCount = tape.length;
    this.isRelocated = false;
    this.outerTrees = [];
    this.scope = -1;
    this.privateClass = -1;
    this.mangledOnly = null;
    this.scopeBits = 0;
    this.top = new Int32Array(tree.names.length + 64);
    this.privateNames = new Uint8Array(this.top.length);
    this.mangled = new Map();
    this.scopesMangledOnly = new Map();

    // Sizes that nearly every file fits in: it may be the only one.
    const size = tape.length;
    const scopes = (size >> 5) + 8;
    this.scopeCount = 0;
    this.scopeKind = new Uint8Array(scopes);
    this.scopeFlags = new Uint16Array(scopes);
    this.scopeParent = new Int32Array(scopes);
    this.scopeNode = new Int32Array(scopes);
    this.scopeFirst = new Int32Array(scopes);
    this.scopeLast = new Int32Array(scopes);
    this.scopePrivate = new Int32Array(scopes);
    this.scopeEventEnd = new Int32Array(scopes);

    const symbols = (size >> 2) + 16;
    this.symbolCount = 0;
    this.symbolName = new Int32Array(symbols);
    this.symbolScope = new Int32Array(symbols);
    this.symbolFlags = new Uint16Array(symbols);
    this.symbolNext = new Int32Array(symbols);
    this.symbolBelow = new Int32Array(symbols);
    this.symbolFirstBinding = new Int32Array(symbols);
    this.symbolLastBinding = new Int32Array(symbols);

    const bindings = (size >> 2) + 16;
    this.bindingCount = 0;
    this.bindingKind = new Uint8Array(bindings);
    this.bindingFlags = new Uint16Array(bindings);
    this.bindingNode = new Int32Array(bindings);
    this.bindingSymbol = new Int32Array(bindings);
    this.bindingNext = new Int32Array(bindings);

    const references = (size >> 1) + 16;
    this.referenceCount = 0;
    this.referenceNode = new Int32Array(references);
    this.referenceSymbol = new Int32Array(references);
    this.referenceFlags = new Uint16Array(references);

    this.eventCount = 0;
    this.events = new Int32Array((size & ~1) + 64);
    this.pending = new Int32Array(64);
    this.pendingCount = 0;
    this.regions = [];
    this.directives = [];
    this.tasks = new Int32Array(256);
    this.taskCount = 0;
    const none = new Int32Array(0);
    this.resolution = new Uint8Array(0);
    this.owner = none;
    this.outer = none;
    this.moduleSymbols = none;
    this.bound = none;
    this.visible = none;
    this.inClass = none;
    this.boundBefore = none;
    this.cellBefore = none;
    this.current = none;
    this.shadowed = none;
    this.shadowedOutside = none;
    this.firstUse = none;
    this.lastUse = none;
    this.target = none;
    this.linkedBinding = none;
    this.nextUse = none;
    this.sawSubmodule = false;
    this.sawTypeImport = false;
    this.typeNames = new Uint8Array(this.top.length);
    this.typeModules = new Map();
    this.orderRoom.fill(tape);
    markPrivate(this);
  }
}

function markPrivate({ tree, privateNames }: BindState): void {
  for (const id of tree.privateNames) privateNames[id] = 1;
}

/**
 * The file's pre-order. Not the tape's own, which it would keep: hardly anybody else asks for it, and memory
 * that is used again costs half of what new memory does.
 */
class OrderRoom {
  readonly ranks: Int32Array;
  readonly preorder: Int32Array;
  readonly kinds: Uint8Array;
  private readonly outer: Int32Array;

  constructor(length: number) {
    const room = length + 64;
    this.ranks = new Int32Array(room);
    this.preorder = new Int32Array(room);
    this.kinds = new Uint8Array(room);
    this.outer = new Int32Array(room + 1);
  }

  fill(tape: Tape): void {
    this.outer.fill(0, 0, tape.length + 1);
    computeOrder(tape.low, tape.kinds, this.ranks, this.preorder, this.kinds, this.outer);
  }
}

/** Room for what comes after the binder's pass: as long as its own columns, so that it grows with them. */
export function makeRoom(s: BindState): void {
  if (s.moduleSymbols.length < s.names.length) {
    const names = s.top.length;
    s.moduleSymbols = new Int32Array(names);
    s.bound = new Int32Array(names);
    s.visible = new Int32Array(names);
    s.inClass = new Int32Array(names);
  }
  if (s.resolution.length < s.symbolCount) {
    const symbols = s.symbolName.length;
    s.resolution = new Uint8Array(symbols);
    s.owner = new Int32Array(symbols);
    s.outer = new Int32Array(symbols);
    s.boundBefore = new Int32Array(symbols);
    s.current = new Int32Array(symbols);
  }
  if (s.cellBefore.length < s.scopeCount) s.cellBefore = new Int32Array(s.scopeKind.length);
  if (s.shadowed.length < s.bindingCount) {
    const bindings = s.bindingKind.length;
    s.shadowed = new Int32Array(bindings);
    s.shadowedOutside = new Int32Array(bindings);
    s.firstUse = new Int32Array(bindings);
    s.lastUse = new Int32Array(bindings);
    s.target = new Int32Array(bindings);
  }
  if (s.nextUse.length < s.referenceCount) {
    const references = s.referenceNode.length;
    s.linkedBinding = new Int32Array(references);
    s.nextUse = new Int32Array(references);
  }
}

/** States that wait for the next file: at most one. Nothing in it outlives the binding that uses it. */
const idle: BindState[] = [];

/**
 * A state for a file: the one that waits, or a new one. Its columns are as long as earlier files needed them;
 * making them anew took a quarter of the time of binding (`npm run bench:bind`).
 */
export function takeState(tree: Tree, minor: number, futures: Futures): BindState {
  const s = idle.pop();
  if (s === undefined) return new BindState(tree, minor, futures);
  const { tape } = tree;
  s.tree = tree;
  s.minor = minor;
  s.futureEnd = futures.end;
  s.futureAnnotations = futures.hasAnnotations;
  s.isStub = false;
  s.names = tree.names as string[];
  s.nameMap = null;
  s.nameQuestions = 0;
  s.errors = [];
  s.errorPlaces = [];
  s.annotations = [];
  s.nodes = tape.nodes;
  if (s.orderRoom.ranks.length < tape.length) s.orderRoom = new OrderRoom(tape.length);
  s.kinds = s.orderRoom.kinds;
  s.preorder = s.orderRoom.preorder;
  s.ranks = s.orderRoom.ranks;
  s.low = tape.low;
  s.nameIds = tape.nameIds;
  s.nodeBase = 0;
  s.nodeCount = tape.length;
  s.scope = -1;
  s.privateClass = -1;
  s.mangledOnly = null;
  s.scopeCount = 0;
  s.symbolCount = 0;
  s.bindingCount = 0;
  s.referenceCount = 0;
  s.eventCount = 0;
  s.regions.length = 0;
  s.directives.length = 0;
  s.sawSubmodule = false;
  s.sawTypeImport = false;
  if (s.mangled.size > 0) s.mangled.clear();
  if (s.scopesMangledOnly.size > 0) s.scopesMangledOnly.clear();
  if (s.typeModules.size > 0) s.typeModules.clear();
  const names = tree.names.length + 16;
  if (names > s.top.length) {
    s.top = new Int32Array(names);
    s.typeNames = new Uint8Array(names);
    s.privateNames = new Uint8Array(names);
  } else {
    s.typeNames.fill(0, 0, names);
    s.privateNames.fill(0, 0, names);
  }
  s.orderRoom.fill(tape);
  markPrivate(s);
  return s;
}

/** Lets go of all that is not a column: the tree must not be kept alive by a state. */
export function forgetTree(s: BindState): void {
  const none = null as never;
  s.tree = none;
  s.names = none;
  s.nodes = none;
  s.nameMap = null;
  s.errors = none;
  s.annotations = none;
  s.kinds = none;
  s.preorder = none;
  s.ranks = none;
  s.low = none;
  s.nameIds = none;
}

/** Gives a state back that nobody uses any more, unless it has grown large or another one waits. */
export function returnState(s: BindState): void {
  if (idle.length === 0 && s.nodeCount <= KEPT_NODES) idle.push(s);
}

/** Opens a scope inside the current one. */
export function openScope(s: BindState, kind: number, flags: number, node: number): number {
  const scope = s.scopeCount++;
  const parent = s.scope;
  if (scope === s.scopeKind.length) growScopes(s);
  const inherited = parent < 0 ? 0 : s.scopeFlags[parent] & ScopeFlag.Unevaluated;
  s.scopeKind[scope] = kind;
  s.scopeFlags[scope] = flags | inherited | s.scopeBits;
  s.scopeParent[scope] = parent;
  s.scopeNode[scope] = node + s.nodeBase;
  s.scopeFirst[scope] = -1;
  s.scopePrivate[scope] = s.privateClass;
  if (s.mangledOnly !== null) s.scopesMangledOnly.set(scope, s.mangledOnly);
  s.scope = scope;
  return scope;
}

/** Closes the current scope: its names mean what they meant before. */
export function closeScope(s: BindState): void {
  const { top, symbolName, symbolBelow, symbolNext, scope } = s;
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = symbolNext[symbol])
    top[symbolName[symbol]] = symbolBelow[symbol];
  const parent = s.scopeParent[scope];
  s.scope = parent;
  if (parent < 0) return;
  s.privateClass = s.scopePrivate[parent];
  if (s.scopesMangledOnly.size > 0) s.mangledOnly = s.scopesMangledOnly.get(parent) ?? null;
}

function growScopes(s: BindState): void {
  s.scopeKind = grown8(s.scopeKind);
  s.scopeFlags = grown16(s.scopeFlags);
  s.scopeParent = grown32(s.scopeParent);
  s.scopeNode = grown32(s.scopeNode);
  s.scopeFirst = grown32(s.scopeFirst);
  s.scopeLast = grown32(s.scopeLast);
  s.scopePrivate = grown32(s.scopePrivate);
  s.scopeEventEnd = grown32(s.scopeEventEnd);
}

/** The symbol of a name in the current scope, made when it is met for the first time. */
export function symbolIn(s: BindState, name: number): number {
  const found = s.top[name] - 1;
  if (found >= 0 && s.symbolScope[found] === s.scope) return found;
  return addSymbol(s, name);
}

/** Makes a symbol in the current scope. */
export function addSymbol(s: BindState, name: number): number {
  const symbol = makeSymbol(s, s.scope, name, s.top[name]);
  s.top[name] = symbol + 1;
  return symbol;
}

function makeSymbol(s: BindState, scope: number, name: number, below: number): number {
  const symbol = s.symbolCount++;
  if (symbol === s.symbolName.length) growSymbols(s);
  s.symbolName[symbol] = name;
  s.symbolScope[symbol] = scope;
  s.symbolFlags[symbol] = 0;
  s.symbolNext[symbol] = -1;
  s.symbolFirstBinding[symbol] = -1;
  s.symbolLastBinding[symbol] = -1;
  s.symbolBelow[symbol] = below;
  if (s.scopeFirst[scope] < 0) s.scopeFirst[scope] = symbol;
  else s.symbolNext[s.scopeLast[scope]] = symbol;
  s.scopeLast[scope] = symbol;
  return symbol;
}

/**
 * The symbol of a name in an open scope around the current one (an assignment expression inside a
 * comprehension binds further out). A new one has to go below those of the scopes between.
 */
export function symbolOutside(s: BindState, scope: number, name: number): number {
  let above = -1;
  let found = s.top[name] - 1;
  while (found >= 0 && s.symbolScope[found] > scope) {
    above = found;
    found = s.symbolBelow[found] - 1;
  }
  if (found >= 0 && s.symbolScope[found] === scope) return found;
  const symbol = makeSymbol(s, scope, name, found + 1);
  if (above < 0) s.top[name] = symbol + 1;
  else s.symbolBelow[above] = symbol + 1;
  return symbol;
}

/** Flags of a name in an open scope; 0 where it has no symbol yet. */
export function flagsIn(s: BindState, scope: number, name: number): number {
  let found = s.top[name] - 1;
  while (found >= 0 && s.symbolScope[found] > scope) found = s.symbolBelow[found] - 1;
  return found >= 0 && s.symbolScope[found] === scope ? s.symbolFlags[found] : 0;
}

function growSymbols(s: BindState): void {
  s.symbolName = grown32(s.symbolName);
  s.symbolScope = grown32(s.symbolScope);
  s.symbolFlags = grown16(s.symbolFlags);
  s.symbolNext = grown32(s.symbolNext);
  s.symbolBelow = grown32(s.symbolBelow);
  s.symbolFirstBinding = grown32(s.symbolFirstBinding);
  s.symbolLastBinding = grown32(s.symbolLastBinding);
}

/** Records a place that gives a symbol a value (or takes it away). It happens when its event comes. */
export function addBinding(s: BindState, symbol: number, kind: number, flags: number, node: number): number {
  const binding = s.bindingCount++;
  if (binding === s.bindingKind.length) growBindings(s);
  s.bindingKind[binding] = kind;
  s.bindingFlags[binding] = flags;
  s.bindingNode[binding] = node + s.nodeBase;
  s.bindingSymbol[binding] = symbol;
  s.bindingNext[binding] = -1;
  if (s.symbolFirstBinding[symbol] < 0) s.symbolFirstBinding[symbol] = binding;
  else s.bindingNext[s.symbolLastBinding[symbol]] = binding;
  s.symbolLastBinding[symbol] = binding;
  return binding;
}

function growBindings(s: BindState): void {
  s.bindingKind = grown8(s.bindingKind);
  s.bindingFlags = grown16(s.bindingFlags);
  s.bindingNode = grown32(s.bindingNode);
  s.bindingSymbol = grown32(s.bindingSymbol);
  s.bindingNext = grown32(s.bindingNext);
}

/** Records a place that reads a symbol, in order of evaluation. */
export function addReference(s: BindState, symbol: number, flags: number, node: number): number {
  const reference = s.referenceCount++;
  if (reference === s.referenceNode.length) growReferences(s);
  s.referenceNode[reference] = node + s.nodeBase;
  s.referenceSymbol[reference] = symbol;
  s.referenceFlags[reference] = flags;
  return reference;
}

export function growReferences(s: BindState): void {
  s.referenceNode = grown32(s.referenceNode);
  s.referenceSymbol = grown32(s.referenceSymbol);
  s.referenceFlags = grown16(s.referenceFlags);
}

export function addEvent(s: BindState, tag: number, id: number): void {
  const at = s.eventCount;
  if (at === s.events.length) s.events = grown32(s.events);
  s.events[at] = s.referenceCount;
  s.events[at + 1] = (id << EVENT_BITS) | tag;
  s.eventCount = at + 2;
}

/** Begins a run of events that are evaluated later; returns what `endRegion` wants. */
export function beginRegion(s: BindState, kind: number): number {
  const region = s.regions.length;
  s.regions.push(kind, 0);
  addEvent(s, EVENT_REGION, region);
  return region;
}

export function endRegion(s: BindState, region: number): void {
  addEvent(s, EVENT_END, 0);
  s.regions[region + 1] = s.eventCount;
}

/** Ends the events of the body of the current scope. */
export function endBody(s: BindState): void {
  addEvent(s, EVENT_END, 0);
  s.scopeEventEnd[s.scope] = s.eventCount;
}

/** Lets a binding happen when the statement is through. */
export function addPending(s: BindState, binding: number): void {
  if (s.pendingCount === s.pending.length) s.pending = grown32(s.pending);
  s.pending[s.pendingCount++] = binding;
}

/** The bindings of the statement before this happen now. */
export function flushPending(s: BindState): void {
  const { pending, pendingCount } = s;
  for (let i = 0; i < pendingCount; i++) addEvent(s, EVENT_BIND, pending[i]);
  s.pendingCount = 0;
}

/** Puts a task on the stack; the last one put there is done first. */
export function pushTask(s: BindState, task: number, from: number, to: number, mode: number): void {
  if (s.taskCount === s.tasks.length) s.tasks = grown32(s.tasks);
  const { tasks } = s;
  const at = s.taskCount;
  tasks[at] = task;
  tasks[at + 1] = from;
  tasks[at + 2] = to;
  tasks[at + 3] = mode;
  s.taskCount = at + 4;
}

/** Names asked for by text before a map of them is made: most files ask for none or a few. */
const QUESTIONS_WITHOUT_MAP = 8;

/** Id of a name that is given as text, made when the file does not have it. */
export function internName(s: BindState, text: string): number {
  const found = findName(s, text);
  if (found >= 0) return found;
  if (s.names === s.tree.names) s.names = s.tree.names.slice();
  const id = s.names.length;
  s.names.push(text);
  s.nameMap?.set(text, id);
  if (id >= s.top.length) {
    s.top = grown32(s.top);
    s.typeNames = grown8(s.typeNames);
    s.privateNames = grown8(s.privateNames);
  }
  s.typeNames[id] = 0;
  s.privateNames[id] = 0;
  return id;
}

/** Id of a name that is given as text, or -1. */
function findName(s: BindState, text: string): number {
  if (s.nameMap === null) {
    if (s.nameQuestions++ < QUESTIONS_WITHOUT_MAP) return s.names.indexOf(text);
    s.nameMap = new Map();
    for (let id = 0; id < s.names.length; id++) s.nameMap.set(s.names[id], id);
  }
  return s.nameMap.get(text) ?? -1;
}

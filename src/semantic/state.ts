/**
 * The one object a binding works on: the tables under construction, and where in the tree it stands.
 *
 * Its columns are of two sorts. Those that a model keeps are made for each file, unless an earlier model has
 * given back its own (columns.ts). Those that nobody asks for afterwards are used again for the next file, as
 * is the object itself; they are as long as earlier files needed them.
 */
import type { Node } from '../ast/nodes.generated.ts';
import { computeOrder, type Tape } from '../ast/tape.ts';
import type { Tree } from '../ast/tree.ts';
import type { BoundTree } from './bindStrings.ts';
import { Columns, longer } from './columns.ts';
import type { CompileError } from './compileError.ts';
import type { Futures } from './futures.ts';
import { Later } from './later.ts';
import type { StringAnnotation } from './model.ts';

/** Nodes beyond which a state is not kept for the next file. */
const KEPT_NODES = 1 << 17;

const noWords = new Int32Array(0);
const noHalves = new Uint16Array(0);
const noBytes = new Uint8Array(0);

export class BindState {
  // What is always there is set by `takeState`.
  tree: Tree = null as never;
  minor = 0;
  /** A `from __future__` import that begins here or later is late. */
  futureEnd = 0;
  futureAnnotations = false;
  /** The file is a stub. */
  isStub = false;
  /** Names of the tree, and beyond them those that are made here. */
  names: string[] = null as never;
  /** Id by text, made when somebody asks for a name that is not on the tape. */
  nameMap: Map<string, number> | null = null;
  nameQuestions = 0;
  errors: CompileError[] = null as never;
  /** The place at which CPython comes past each of them; of those of its analysis, the scope. */
  errorPlaces: number[] = null as never;
  annotations: StringAnnotation[] = null as never;

  /** Those that the model will keep, as they were before they grew. */
  columns: Columns = null as never;
  readonly order = new Order();
  // The tree that is being bound: the file's, or that of a string annotation.
  nodes: readonly Node[] = null as never;
  kinds: Uint8Array = noBytes;
  preorder: Int32Array = noWords;
  ranks: Int32Array = noWords;
  low: Int32Array = noWords;
  nameIds: Int32Array = noWords;
  /** Added to places on the tape: nodes of string annotations come after those of the file. */
  nodeBase = 0;
  /** Length of all tapes bound so far. */
  nodeCount = 0;
  /** Its nodes all have the extent of the string it comes from. */
  isRelocated = false;
  /** The trees around it. */
  readonly outerTrees: BoundTree[] = [];

  // Where in the tree.
  scope = -1;
  /** Name id of the class whose private names are mangled, or -1. */
  privateClass = -1;
  /** The only names that are mangled (type parameters of a generic class, around its body), or null. */
  mangledOnly: Set<number> | null = null;
  /** What `scan` knows while something else looks at a node: its mode, where it ends, where targets end. */
  scanMode = 0;
  scanTo = 0;
  scanStore = 0;
  /** Bits of every scope that is opened: `ScopeFlag.Unevaluated` inside a string annotation. */
  scopeBits = 0;

  // By name id; all but the last two are 0 between two files.
  /** Symbol + 1, 0 where no open scope has one. */
  top: Int32Array = noWords;
  /** Symbol + 1 of the module. */
  moduleSymbols: Int32Array = noWords;
  /** Symbol + 1 of the nearest function that binds it, or one of resolve.ts's codes. */
  bound: Int32Array = noWords;
  /** Symbol + 1 of the nearest scope that binds it, the module included, classes not. */
  visible: Int32Array = noWords;
  /** Symbol + 1 of the innermost class around that binds it. */
  inClass: Int32Array = noWords;
  /** 1 for names that a class mangles. */
  privateNames: Uint8Array = noBytes;
  /** What names mean to types; see bindTypes.ts. */
  typeNames: Uint8Array = noBytes;

  scopeCount = 0;
  scopeKind: Uint8Array = noBytes;
  scopeFlags: Uint16Array = noHalves;
  scopeParent: Int32Array = noWords;
  scopeNode: Int32Array = noWords;
  scopeFirst: Int32Array = noWords;
  // Not kept:
  scopeLast: Int32Array = noWords;
  scopePrivate: Int32Array = noWords;
  /** Of a comprehension: the scope in which assignment expressions bind. */
  scopeOutside: Int32Array = noWords;
  scopeEventEnd: Int32Array = noWords;
  /** What `bound` held for `__class__` before it. */
  cellBefore: Int32Array = noWords;

  symbolCount = 0;
  symbolName: Int32Array = noWords;
  symbolScope: Int32Array = noWords;
  symbolFlags: Uint16Array = noHalves;
  symbolNext: Int32Array = noWords;
  symbolFirstBinding: Int32Array = noWords;
  symbolLastBinding: Int32Array = noWords;
  resolution: Uint8Array = noBytes;
  owner: Int32Array = noWords;
  outer: Int32Array = noWords;
  // Not kept:
  symbolBelow: Int32Array = noWords;
  /** What `bound` held before it. */
  boundBefore: Int32Array = noWords;
  /** Of those not of a function or the module: the next one by `outer` that is. */
  outerFunction: Int32Array = noWords;
  /** The binding in force. */
  current: Int32Array = noWords;

  bindingCount = 0;
  bindingKind: Uint8Array = noBytes;
  bindingFlags: Uint16Array = noHalves;
  bindingNode: Int32Array = noWords;
  bindingSymbol: Int32Array = noWords;
  bindingNext: Int32Array = noWords;
  shadowed: Int32Array = noWords;
  shadowedOutside: Int32Array = noWords;
  firstUse: Int32Array = noWords;
  target: Int32Array = noWords;
  // Not kept:
  lastUse: Int32Array = noWords;

  referenceCount = 0;
  referenceNode: Int32Array = noWords;
  referenceSymbol: Int32Array = noWords;
  referenceFlags: Uint16Array = noHalves;
  linkedBinding: Int32Array = noWords;
  nextUse: Int32Array = noWords;

  /** Numbers in `events`: two an event. */
  eventCount = 0;
  events: Int32Array = new Int32Array(1024);
  /** Bindings whose value is still being read: they happen when the statement is through. */
  pending: Int32Array = new Int32Array(64);
  pendingCount = 0;
  /** Kind and end (a number of events) of each region. */
  readonly regions: number[] = [];
  /** Symbol, place of the statement and place in it, of each name that is declared global or nonlocal. */
  readonly directives: number[] = [];

  /** By symbol: its first entry there, when an error asks for it. */
  readonly firstDirectives: Map<number, number> = new Map();

  readonly later: Later = new Later();

  /** What is still to be done: four numbers a task. */
  tasks: Int32Array = new Int32Array(256);
  taskCount = 0;

  sawSubmodule = false;
  /** Something was imported that takes types. */
  sawTypeImport = false;
  readonly mangled: Map<number, number> = new Map();
  readonly scopesMangledOnly: Map<number, Set<number>> = new Map();
  /** By symbol of a comprehension: the one further out that assignment expressions in it bind. */
  readonly walrusTargets: Map<number, number> = new Map();
  /** By binding and symbol of an alias: the symbol of submodules of the same module; see link.ts. */
  readonly submodules: Map<number, number> = new Map();
  /** Dotted modules that names stand for, by name id. */
  readonly typeModules: Map<number, string> = new Map();

  constructor() {
    // Rarely anything else: see ast/settle.ts.
    this.scopeBits = 1;
    this.scopeBits = 0;
  }
}

/**
 * The file's pre-order. Not the tape's own, which it would keep: hardly anybody else asks for it, and memory
 * that is used again costs half of what new memory does.
 */
class Order {
  ranks = noWords;
  preorder = noWords;
  kinds = noBytes;
  private outer = noWords;

  fill(tape: Tape): void {
    const { length } = tape;
    if (this.ranks.length < length) {
      const room = length + (length >> 1) + 64;
      this.ranks = new Int32Array(room);
      this.preorder = new Int32Array(room);
      this.kinds = new Uint8Array(room);
      this.outer = new Int32Array(room + 1);
    }
    this.outer.fill(0, 0, length + 1);
    computeOrder(tape.low, tape.kinds, this.ranks, this.preorder, this.kinds, this.outer);
  }
}

/** States that wait for the next file: at most one. Nothing in it outlives the binding that uses it. */
const idle: BindState[] = [];

/** A state for a file: the one that waits, or a new one. */
export function takeState(tree: Tree, minor: number, futures: Futures): BindState {
  const s = idle.pop() ?? new BindState();
  const { tape, names } = tree;
  s.tree = tree;
  s.minor = minor;
  s.futureEnd = futures.end;
  s.futureAnnotations = futures.hasAnnotations;
  s.isStub = false;
  s.names = names as string[];
  s.nameMap = null;
  s.nameQuestions = 0;
  s.errors = [];
  s.errorPlaces = [];
  s.annotations = [];
  s.order.fill(tape);
  s.nodes = tape.nodes;
  s.kinds = s.order.kinds;
  s.preorder = s.order.preorder;
  s.ranks = s.order.ranks;
  s.low = tape.low;
  s.nameIds = tape.nameIds;
  s.nodeBase = 0;
  s.nodeCount = tape.length;
  s.scope = -1;
  s.privateClass = -1;
  s.mangledOnly = null;
  makeNameColumns(s, names.length);
  for (const id of tree.privateNames) s.privateNames[id] = 1;
  useColumns(s, takeColumns(tape.length));
  return s;
}

/** Makes room for what is known by name id. */
function makeNameColumns(s: BindState, count: number): void {
  if (s.top.length >= count) {
    s.privateNames.fill(0, 0, count);
    s.typeNames.fill(0, 0, count);
    return;
  }
  const names = count + (count >> 1) + 64;
  s.top = new Int32Array(names);
  s.moduleSymbols = new Int32Array(names);
  s.bound = new Int32Array(names);
  s.visible = new Int32Array(names);
  s.inClass = new Int32Array(names);
  s.privateNames = new Uint8Array(names);
  s.typeNames = new Uint8Array(names);
}

/** Lets the state fill columns that a model will keep. */
function useColumns(s: BindState, columns: Columns): void {
  s.columns = columns;
  s.scopeParent = columns.scopeParent;
  s.scopeNode = columns.scopeNode;
  s.scopeFirst = columns.scopeFirst;
  s.symbolName = columns.symbolName;
  s.symbolScope = columns.symbolScope;
  s.symbolNext = columns.symbolNext;
  s.symbolFirstBinding = columns.symbolFirstBinding;
  s.symbolLastBinding = columns.symbolLastBinding;
  s.owner = columns.owner;
  s.outer = columns.outer;
  s.bindingNode = columns.bindingNode;
  s.bindingSymbol = columns.bindingSymbol;
  s.bindingNext = columns.bindingNext;
  s.shadowed = columns.shadowed;
  s.shadowedOutside = columns.shadowedOutside;
  s.firstUse = columns.firstUse;
  s.target = columns.target;
  s.referenceNode = columns.referenceNode;
  s.referenceSymbol = columns.referenceSymbol;
  s.linkedBinding = columns.linkedBinding;
  s.nextUse = columns.nextUse;
  s.scopeFlags = columns.scopeFlags;
  s.symbolFlags = columns.symbolFlags;
  s.bindingFlags = columns.bindingFlags;
  s.referenceFlags = columns.referenceFlags;
  s.scopeKind = columns.scopeKind;
  s.resolution = columns.resolution;
  s.bindingKind = columns.bindingKind;
  makeOwnColumns(s);
}

/** Columns that no model needs any more: at most one set of them. */
const idleColumns: Columns[] = [];

/** Columns of sizes that nearly every file fits in. */
function takeColumns(nodes: number): Columns {
  const scopes = (nodes >> 5) + 8;
  const rows = (nodes >> 2) + 16;
  const references = (nodes >> 1) + 16;
  const columns = idleColumns.pop();
  if (columns !== undefined && columns.scopeKind.length >= scopes && columns.symbolName.length >= rows)
    return columns;
  return new Columns(scopes, rows, references);
}

/** Gives back the columns of a model that nobody asks any more, unless they are long or others wait. */
export function returnColumns(columns: Columns): void {
  if (idleColumns.length === 0 && columns.symbolName.length <= KEPT_NODES >> 2) idleColumns.push(columns);
}

/** Those that stay here are at least as long. */
export function makeOwnColumns(s: BindState): void {
  const scopes = s.scopeKind.length;
  if (s.scopeLast.length < scopes) {
    s.scopeLast = longer(s.scopeLast, scopes);
    s.scopePrivate = longer(s.scopePrivate, scopes);
    s.scopeOutside = longer(s.scopeOutside, scopes);
    s.scopeEventEnd = longer(s.scopeEventEnd, scopes);
    s.cellBefore = new Int32Array(scopes);
  }
  const symbols = s.symbolName.length;
  if (s.symbolBelow.length < symbols) {
    s.symbolBelow = longer(s.symbolBelow, symbols);
    s.boundBefore = new Int32Array(symbols);
    s.outerFunction = new Int32Array(symbols);
    s.current = new Int32Array(symbols);
  }
  if (s.lastUse.length < s.bindingKind.length) s.lastUse = new Int32Array(s.bindingKind.length);
}

/** Room for what comes after the binder's pass, where its own columns have grown. */
export function makeRoom(s: BindState): void {
  makeOwnColumns(s);
  const names = s.top.length;
  if (s.visible.length < names) {
    s.moduleSymbols = new Int32Array(names);
    s.bound = new Int32Array(names);
    s.visible = new Int32Array(names);
    s.inClass = new Int32Array(names);
  }
  const symbols = s.symbolName.length;
  if (s.owner.length < symbols) {
    s.resolution = new Uint8Array(symbols);
    s.owner = new Int32Array(symbols);
    s.outer = new Int32Array(symbols);
  }
  const bindings = s.bindingKind.length;
  if (s.target.length < bindings) {
    s.shadowed = new Int32Array(bindings);
    s.shadowedOutside = new Int32Array(bindings);
    s.firstUse = new Int32Array(bindings);
    s.target = new Int32Array(bindings);
  }
  const references = s.referenceNode.length;
  if (s.nextUse.length < references) {
    s.linkedBinding = new Int32Array(references);
    s.nextUse = new Int32Array(references);
  }
}

/** Lets go of what belongs to the file, and keeps the rest for the next one unless it has grown large. */
export function returnState(s: BindState): void {
  if (idle.length > 0 || s.nodeCount > KEPT_NODES) return;
  const none = null as never;
  s.tree = none;
  s.names = none;
  s.nodes = none;
  s.nameMap = null;
  s.errors = none;
  s.annotations = none;
  s.columns = none;
  s.low = none;
  s.nameIds = none;
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
  if (s.firstDirectives.size > 0) s.firstDirectives.clear();
  if (s.submodules.size > 0) s.submodules.clear();
  if (s.walrusTargets.size > 0) s.walrusTargets.clear();
  if (s.typeModules.size > 0) s.typeModules.clear();
  idle.push(s);
}

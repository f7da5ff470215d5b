/**
 * Which binding each reference reads: the binder's events, played back in the order of evaluation.
 *
 * The order is pyflakes', which is also ruff's: a module's body first, with class bodies, comprehensions
 * and what functions need when they are defined; then the bodies of functions, type parameters and alias
 * values, lambdas, deferred annotations and strings, each with what the module and the functions around
 * ended up with. Branches are taken one after the other, loops once. That is no flow analysis, but
 * what the rules about unused, redefined and undefined names are defined by.
 */
import type { Alias } from '../ast/nodes.generated.ts';
import { BindingFlag, BindingKind, ReferenceFlag, ScopeKind } from './model.ts';
import type { Resolved } from './resolve.ts';
import {
  type BindState,
  EVENT_BIND,
  EVENT_BITS,
  EVENT_BODY,
  EVENT_LOAD,
  EVENT_MASK,
  REGION_ANNOTATION,
  REGION_TYPES,
} from './state.ts';

export interface Linked {
  readonly shadowed: Int32Array;
  readonly firstUse: Int32Array;
  readonly target: Int32Array;
  readonly binding: Int32Array;
  readonly nextUse: Int32Array;
  /** The last binding of each symbol, as evaluation leaves it. */
  readonly current: Int32Array;
}

const FORWARD_ANNOTATION = ReferenceFlag.Annotation | ReferenceFlag.Deferred;

class Linker {
  readonly s: BindState;
  readonly outer: Int32Array;
  readonly moduleSymbols: Int32Array;
  /** By symbol: the binding in force. */
  readonly current: Int32Array;
  readonly shadowed: Int32Array;
  readonly firstUse: Int32Array;
  readonly lastUse: Int32Array;
  readonly target: Int32Array;
  readonly binding: Int32Array;
  readonly nextUse: Int32Array;
  /** What names meant before the handlers that bind them now. */
  readonly beforeHandler: number[];
  readonly hasSubmodules: boolean;

  constructor(s: BindState, { outer, moduleSymbols }: Resolved) {
    this.s = s;
    this.outer = outer;
    this.moduleSymbols = moduleSymbols;
    this.current = new Int32Array(s.symbolCount).fill(-1);
    this.shadowed = new Int32Array(s.bindingCount).fill(-1);
    this.firstUse = new Int32Array(s.bindingCount).fill(-1);
    this.lastUse = new Int32Array(s.bindingCount);
    this.target = new Int32Array(s.bindingCount).fill(-1);
    this.binding = new Int32Array(s.referenceCount);
    this.nextUse = new Int32Array(s.referenceCount);
    this.beforeHandler = [];
    this.hasSubmodules = hasSubmodules(s);
  }
}

function hasSubmodules(s: BindState): boolean {
  const { bindingFlags, bindingCount } = s;
  for (let i = 0; i < bindingCount; i++) if ((bindingFlags[i] & BindingFlag.Submodule) !== 0) return true;
  return false;
}

/** Begin and end of runs of events, in the order in which they come. */
class Queue {
  readonly runs: number[];
  next: number;

  constructor() {
    this.runs = [];
    this.next = 0;
  }

  get isEmpty(): boolean {
    return this.next === this.runs.length;
  }
}

/** Links references to bindings. O(events), but for names that are looked up through many scopes. */
export function link(s: BindState, resolved: Resolved): Linked {
  const l = new Linker(s, resolved);
  const functions = new Queue();
  const types = new Queue();
  const lambdas = new Queue();
  const annotations = new Queue();
  const strings = new Queue();
  const play = (from: number, to: number): void => {
    const { events, scopeEventEnd, scopeKind, regions } = s;
    for (let i = from; i < to; i++) {
      const event = events[i];
      const id = event >> EVENT_BITS;
      const tag = event & EVENT_MASK;
      if (tag === EVENT_LOAD) load(l, id);
      else if (tag === EVENT_BIND) bind(l, id);
      else if (tag === EVENT_BODY) {
        const queue = scopeKind[id] === ScopeKind.Lambda ? lambdas : functions;
        queue.runs.push(i + 1, scopeEventEnd[id]);
        i = scopeEventEnd[id] - 1;
      } else {
        const kind = regions[id];
        const queue = kind === REGION_TYPES ? types : kind === REGION_ANNOTATION ? annotations : strings;
        queue.runs.push(i + 1, regions[id + 1]);
        i = regions[id + 1] - 1;
      }
    }
  };
  const playAll = (queue: Queue): void => {
    while (!queue.isEmpty) {
      queue.next += 2;
      play(queue.runs[queue.next - 2], queue.runs[queue.next - 1]);
    }
  };
  play(0, s.eventCount);
  do {
    playAll(functions);
    playAll(types);
    playAll(lambdas);
    playAll(annotations);
    playAll(strings);
  } while (!(functions.isEmpty && types.isEmpty && lambdas.isEmpty && annotations.isEmpty));
  return l;
}

/** A binding is read. */
function use(l: Linker, binding: number): void {
  l.s.bindingFlags[binding] |= BindingFlag.Used;
}

/** A reference reads a binding. */
function connect(l: Linker, reference: number, binding: number): void {
  l.binding[reference] = binding;
  l.nextUse[reference] = -1;
  l.s.bindingFlags[binding] |= BindingFlag.Used;
  if (l.firstUse[binding] < 0) l.firstUse[binding] = reference;
  else l.nextUse[l.lastUse[binding]] = reference;
  l.lastUse[binding] = reference;
}

function load(l: Linker, reference: number): void {
  const { s, current, outer } = l;
  const flags = s.referenceFlags[reference];
  let symbol = s.referenceSymbol[reference];
  l.binding[reference] = -1;
  l.nextUse[reference] = -1;
  if ((flags & (ReferenceFlag.Deferred | ReferenceFlag.Delete)) !== 0) {
    if ((flags & ReferenceFlag.Delete) !== 0) {
      const binding = current[symbol];
      if (binding >= 0) connect(l, reference, binding);
      return;
    }
    if (loadForward(l, reference, symbol, flags)) return;
  }
  for (; symbol >= 0; symbol = outer[symbol]) {
    const binding = current[symbol];
    if (binding < 0) continue;
    switch (s.bindingKind[binding]) {
      case BindingKind.Annotation:
        // It says what the name is, and gives it no value.
        use(l, binding);
        continue;
      case BindingKind.Deletion:
        use(l, binding);
        return;
      case BindingKind.ExceptEnd:
      case BindingKind.Global:
      case BindingKind.Nonlocal: {
        use(l, binding);
        const target = l.target[binding];
        if (target >= 0) connect(l, reference, target);
        else if (s.bindingKind[binding] !== BindingKind.ExceptEnd) connect(l, reference, binding);
        if (l.hasSubmodules && target >= 0) useSubmodule(l, symbol, target);
        return;
      }
      default:
        connect(l, reference, binding);
        if (l.hasSubmodules) useSubmodule(l, symbol, binding);
        return;
    }
  }
}

/** A forward reference means what the module binds, if it does (PEP 563). */
function loadForward(l: Linker, reference: number, symbol: number, flags: number): boolean {
  const { s, current } = l;
  const isForward =
    (flags & ReferenceFlag.StringAnnotation) !== 0 || (flags & FORWARD_ANNOTATION) === FORWARD_ANNOTATION;
  if (!isForward) return false;
  const inModule = l.moduleSymbols[s.symbolName[symbol]] - 1;
  if (inModule < 0) return false;
  const binding = current[inModule];
  if (binding < 0 || isUnbound(s, binding)) return false;
  connect(l, reference, binding);
  if (l.hasSubmodules) useSubmodule(l, inModule, binding);
  return true;
}

/** The name has no value after it. */
function isUnbound(s: BindState, binding: number): boolean {
  const kind = s.bindingKind[binding];
  return kind === BindingKind.Annotation || kind === BindingKind.Deletion || kind === BindingKind.ExceptEnd;
}

/** The binding that a name has, without reading it; -1: none. */
function lookUp(l: Linker, from: number): number {
  for (let symbol = from; symbol >= 0; symbol = l.outer[symbol]) {
    const binding = l.current[symbol];
    if (binding < 0) continue;
    const kind = l.s.bindingKind[binding];
    if (kind === BindingKind.Annotation) continue;
    if (kind === BindingKind.Deletion) return -1;
    return kind === BindingKind.ExceptEnd ? l.target[binding] : binding;
  }
  return -1;
}

function bind(l: Linker, binding: number): void {
  const { s, current } = l;
  const symbol = s.bindingSymbol[binding];
  const kind = s.bindingKind[binding];
  const before = current[symbol];
  if (kind === BindingKind.ExceptName) l.beforeHandler.push(lookUp(l, symbol));
  else if (kind === BindingKind.ExceptEnd) l.target[binding] = l.beforeHandler.pop() as number;
  else if (kind === BindingKind.Global) l.target[binding] = inModule(l, symbol);
  else if (kind === BindingKind.Nonlocal && !bindNonlocal(l, binding, symbol)) return;
  if (before >= 0) {
    l.shadowed[binding] = before;
    // What already has a value only gets a type by it.
    if (kind === BindingKind.Annotation) return;
    inherit(l, binding, before);
  }
  current[symbol] = binding;
}

/** What shadows a binding that was read counts as read; what is global stays so. */
function inherit(l: Linker, binding: number, before: number): void {
  const { bindingFlags, bindingKind } = l.s;
  const kind = bindingKind[before];
  if (kind === BindingKind.Deletion || kind === BindingKind.ExceptEnd) return;
  if (bindingKind[binding] === BindingKind.Deletion) return;
  const flags = bindingFlags[before];
  bindingFlags[binding] |= flags & (BindingFlag.Global | BindingFlag.Nonlocal);
  if ((flags & BindingFlag.Used) !== 0) bindingFlags[binding] |= BindingFlag.Used | BindingFlag.InheritsUse;
}

function inModule(l: Linker, symbol: number): number {
  const owner = l.moduleSymbols[l.s.symbolName[symbol]] - 1;
  return owner < 0 ? -1 : l.current[owner];
}

/** `nonlocal x` reads the binding further out; false where there is none. */
function bindNonlocal(l: Linker, binding: number, symbol: number): boolean {
  const { s } = l;
  for (let outer = l.outer[symbol]; outer >= 0; outer = l.outer[outer]) {
    const kind = s.scopeKind[s.symbolScope[outer]];
    if (kind === ScopeKind.Module) break;
    if (kind === ScopeKind.Class || l.current[outer] < 0) continue;
    l.target[binding] = l.current[outer];
    use(l, l.current[outer]);
    return true;
  }
  return false;
}

/** With `import a as b; import a.c`, reading `b` may mean `a.c`: it counts as read as well. */
function useSubmodule(l: Linker, symbol: number, binding: number): void {
  const { s } = l;
  if (s.bindingKind[binding] !== BindingKind.Import || (s.bindingFlags[binding] & BindingFlag.Alias) === 0)
    return;
  const alias = s.nodes[s.bindingNode[binding]] as Alias;
  const module = alias.name.slice(alias.name.lastIndexOf('.') + 1);
  const scope = s.symbolScope[symbol];
  for (let other = s.scopeFirst[scope]; other >= 0; other = s.symbolNext[other]) {
    const found = l.current[other];
    if (found < 0 || s.names[s.symbolName[other]] !== module) continue;
    const isSubmodule = (s.bindingFlags[found] & BindingFlag.Submodule) !== 0;
    if (isSubmodule && alias.name.split('.')[0] === s.names[s.symbolName[other]]) use(l, found);
    return;
  }
}

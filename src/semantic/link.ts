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
import {
  addEvent,
  EVENT_BIND,
  EVENT_BITS,
  EVENT_BODY,
  EVENT_END,
  EVENT_MASK,
  REGION_ANNOTATION,
  REGION_TYPES,
} from './events.ts';
import type { Later, Runs } from './later.ts';
import { findName } from './mangle.ts';
import { BindingFlag, BindingKind, ReferenceFlag, ScopeKind, SymbolFlag } from './model.ts';
import type { BindState } from './state.ts';

const FORWARD_ANNOTATION = ReferenceFlag.Annotation | ReferenceFlag.Deferred;

/** Links references to bindings. O(events), but for names that are looked up through many scopes. */
export function link(s: BindState): void {
  s.current.fill(-1, 0, s.symbolCount);
  s.shadowed.fill(-1, 0, s.bindingCount);
  s.shadowedOutside.fill(-1, 0, s.bindingCount);
  s.firstUse.fill(-1, 0, s.bindingCount);
  s.target.fill(-1, 0, s.bindingCount);
  addLast(s);
  const { later } = s;
  later.beforeHandler.length = 0;
  play(s, later, 0, s.eventCount);
  let played: number;
  do {
    played = playAll(s, later, later.functions);
    played += playAll(s, later, later.types);
    played += playAll(s, later, later.lambdas);
    played += playAll(s, later, later.annotations);
    played += playAll(s, later, later.strings);
  } while (played > 0);
  if (later.inTypes.length > 0) loadTypes(s, later.inTypes);
  const { moduleSymbols, symbolName, symbolNext } = s;
  for (let symbol = s.scopeFirst[0]; symbol >= 0; symbol = symbolNext[symbol])
    moduleSymbols[symbolName[symbol]] = 0;
}

/** References in types of a stub: the module is complete. */
function loadTypes(s: BindState, references: number[]): void {
  for (let i = 0; i < references.length; i++) loadType(s, references[i]);
  references.length = 0;
}

/** The references after the last event want one to come before. */
function addLast(s: BindState): void {
  addEvent(s, EVENT_END, 0);
}

/** Plays the runs of a list, those that are added meanwhile as well; returns how many there were. */
function playAll(s: BindState, later: Later, runs: Runs): number {
  for (let i = 0; i < runs.count; i += 2) play(s, later, runs.places[i], runs.places[i + 1]);
  const played = runs.count;
  runs.count = 0;
  return played;
}

/** Kinds of bindings that ask what the name meant before. */
const ASKING_KINDS =
  (1 << BindingKind.ExceptName) |
  (1 << BindingKind.ExceptEnd) |
  (1 << BindingKind.Global) |
  (1 << BindingKind.Nonlocal);

/** Plays the events [from, to): before each come the references that were met since the one before. */
function play(s: BindState, later: Later, from: number, to: number): void {
  const { events, scopeEventEnd, scopeKind, bindingKind, bindingSymbol, current, outer } = s;
  // A run that is played later begins behind the event that announced it.
  let reference = from === 0 ? 0 : events[from - 2];
  for (let i = from; i < to; i += 2) {
    const before = events[i];
    if (reference < before) {
      if (s.isStub) loadInStub(s, later, reference, before);
      else loadAll(s, reference, before);
    }
    reference = before;
    const id = events[i + 1] >> EVENT_BITS;
    switch (events[i + 1] & EVENT_MASK) {
      case EVENT_BIND: {
        // The first binding of a name that means nothing further out: most of them.
        const symbol = bindingSymbol[id];
        if (current[symbol] < 0 && outer[symbol] < 0 && ((ASKING_KINDS >> bindingKind[id]) & 1) === 0)
          current[symbol] = id;
        else bind(s, later, id);
        break;
      }
      case EVENT_BODY: {
        const end = scopeEventEnd[id];
        if (s.directives.length > 0 && scopeKind[id] !== ScopeKind.Lambda) declareGlobals(s, id);
        (scopeKind[id] === ScopeKind.Lambda ? later.lambdas : later.functions).add(i + 2, end);
        i = end - 2;
        reference = events[i];
        break;
      }
      case EVENT_END:
        break;
      default:
        i = postpone(s, later, i + 2, id) - 2;
        reference = events[i];
    }
  }
}

/** Leaves a region, whose events begin at a place, for later; returns where it ends. */
function postpone(s: BindState, later: Later, from: number, region: number): number {
  const kind = s.regions[region];
  const end = s.regions[region + 1];
  if (kind === REGION_TYPES) later.types.add(from, end);
  else if (kind === REGION_ANNOTATION) later.annotations.add(from, end);
  else later.strings.add(from, end);
  return end;
}

/**
 * `global x` in a function makes `x` a name of the module as soon as the function is defined: the
 * declaration stands for the assignment that its body will make.
 */
function declareGlobals(s: BindState, scope: number): void {
  for (let symbol = s.scopeFirst[scope]; symbol >= 0; symbol = s.symbolNext[symbol]) {
    if ((s.symbolFlags[symbol] & SymbolFlag.Global) === 0) continue;
    const owner = s.moduleSymbols[s.symbolName[symbol]] - 1;
    if (owner < 0 || (s.current[owner] >= 0 && !isUnbound(s, s.current[owner]))) continue;
    let binding = s.symbolFirstBinding[symbol];
    while (binding >= 0 && s.bindingKind[binding] !== BindingKind.Global) binding = s.bindingNext[binding];
    if (binding >= 0) s.current[owner] = binding;
  }
}

/** A binding is read. */
function use(s: BindState, binding: number): void {
  s.bindingFlags[binding] |= BindingFlag.Used;
}

/** A reference reads a binding. */
function connect(s: BindState, reference: number, binding: number): void {
  s.linkedBinding[reference] = binding;
  s.nextUse[reference] = -1;
  s.bindingFlags[binding] |= BindingFlag.Used;
  if (s.firstUse[binding] < 0) s.firstUse[binding] = reference;
  else s.nextUse[s.lastUse[binding]] = reference;
  s.lastUse[binding] = reference;
}

/** Kinds of bindings that mean more than that the name has a value. */
const ODD_KINDS =
  (1 << BindingKind.Annotation) |
  (1 << BindingKind.Deletion) |
  (1 << BindingKind.ExceptEnd) |
  (1 << BindingKind.Global) |
  (1 << BindingKind.Nonlocal);

/** References [from, to). The plain ones, which nearly all are, are linked in this very loop. */
function loadAll(s: BindState, from: number, to: number): void {
  const {
    referenceFlags,
    referenceSymbol,
    current,
    outer,
    linkedBinding,
    nextUse,
    bindingKind,
    bindingFlags,
  } = s;
  const { firstUse, lastUse } = s;
  const oddKinds = s.sawSubmodule ? ODD_KINDS | (1 << BindingKind.Import) : ODD_KINDS;
  for (let reference = from; reference < to; reference++) {
    if ((referenceFlags[reference] & (ReferenceFlag.Deferred | ReferenceFlag.Delete)) !== 0) {
      load(s, reference);
      continue;
    }
    let symbol = referenceSymbol[reference];
    let binding = current[symbol];
    while (binding < 0) {
      symbol = outer[symbol];
      if (symbol < 0) break;
      binding = current[symbol];
    }
    nextUse[reference] = -1;
    linkedBinding[reference] = binding;
    if (binding < 0) continue;
    if (((oddKinds >> bindingKind[binding]) & 1) !== 0) {
      load(s, reference);
      continue;
    }
    bindingFlags[binding] |= BindingFlag.Used;
    if (firstUse[binding] < 0) firstUse[binding] = reference;
    else nextUse[lastUse[binding]] = reference;
    lastUse[binding] = reference;
  }
}

/** References [from, to) of a stub, in which types may be named before they are defined. */
function loadInStub(s: BindState, later: Later, from: number, to: number): void {
  for (let reference = from; reference < to; reference++) {
    const isType = (s.referenceFlags[reference] & ReferenceFlag.TypeDefinition) !== 0;
    if (isType) later.inTypes.push(reference);
    else load(s, reference);
  }
}

/** A reference in a type of a stub: the module comes first, as for any forward reference. */
function loadType(s: BindState, reference: number): void {
  const flags = s.referenceFlags[reference] | ReferenceFlag.Deferred;
  if (!loadForward(s, reference, s.referenceSymbol[reference], flags)) load(s, reference);
}

/** One reference, whatever it is. */
function load(s: BindState, reference: number): void {
  const { current, outer } = s;
  const flags = s.referenceFlags[reference];
  let symbol = s.referenceSymbol[reference];
  s.linkedBinding[reference] = -1;
  s.nextUse[reference] = -1;
  if ((flags & (ReferenceFlag.Deferred | ReferenceFlag.Delete)) !== 0) {
    if ((flags & ReferenceFlag.Delete) !== 0) {
      const binding = current[symbol];
      if (binding < 0) return;
      // What has no value cannot be deleted.
      if (isUnbound(s, binding)) use(s, binding);
      else connect(s, reference, binding);
      return;
    }
    if (loadForward(s, reference, symbol, flags)) return;
  }
  for (; symbol >= 0; symbol = outer[symbol]) {
    const binding = current[symbol];
    if (binding < 0) continue;
    switch (s.bindingKind[binding]) {
      case BindingKind.Annotation:
        // A stub defines names by saying what they are.
        if (s.isStub) {
          connect(s, reference, binding);
          return;
        }
        // It says what the name is, and gives it no value. In a function it makes the name a local one.
        use(s, binding);
        if (s.scopeKind[s.symbolScope[symbol]] === ScopeKind.Function) return;
        continue;
      case BindingKind.Deletion:
        use(s, binding);
        return;
      case BindingKind.ExceptEnd:
      case BindingKind.Global:
      case BindingKind.Nonlocal: {
        use(s, binding);
        const target = s.target[binding];
        if (target >= 0) connect(s, reference, target);
        else if (s.bindingKind[binding] !== BindingKind.ExceptEnd) connect(s, reference, binding);
        if (s.sawSubmodule && target >= 0) useSubmodule(s, symbol, target);
        return;
      }
      default:
        connect(s, reference, binding);
        if (s.sawSubmodule) useSubmodule(s, symbol, binding);
        return;
    }
  }
}

/** A forward reference means what the module binds, if it does (PEP 563). */
function loadForward(s: BindState, reference: number, symbol: number, flags: number): boolean {
  const { current } = s;
  const isForward =
    (flags & ReferenceFlag.StringAnnotation) !== 0 || (flags & FORWARD_ANNOTATION) === FORWARD_ANNOTATION;
  if (!isForward) return false;
  const inModule = s.moduleSymbols[s.symbolName[symbol]] - 1;
  if (inModule < 0) return false;
  const binding = current[inModule];
  if (binding < 0 || isUnbound(s, binding)) return false;
  connect(s, reference, binding);
  if (s.sawSubmodule) useSubmodule(s, inModule, binding);
  return true;
}

/** The name has no value after it. */
function isUnbound(s: BindState, binding: number): boolean {
  const kind = s.bindingKind[binding];
  if (kind === BindingKind.Annotation) return !s.isStub;
  return kind === BindingKind.Deletion || kind === BindingKind.ExceptEnd;
}

/** The binding that a name has, without reading it; -1: none. */
function lookUp(s: BindState, from: number): number {
  for (let symbol = from; symbol >= 0; symbol = s.outer[symbol]) {
    const binding = s.current[symbol];
    if (binding < 0) continue;
    const kind = s.bindingKind[binding];
    if (kind === BindingKind.Annotation) continue;
    if (kind === BindingKind.Deletion) return -1;
    return kind === BindingKind.ExceptEnd ? s.target[binding] : binding;
  }
  return -1;
}

function bind(s: BindState, later: Later, binding: number): void {
  const { current } = s;
  const symbol = s.bindingSymbol[binding];
  const kind = s.bindingKind[binding];
  const before = current[symbol];
  if (kind === BindingKind.ExceptName) later.beforeHandler.push(lookUp(s, symbol));
  else if (kind === BindingKind.ExceptEnd) s.target[binding] = later.beforeHandler.pop() as number;
  else if (kind === BindingKind.Global) s.target[binding] = inModule(s, symbol);
  else if (kind === BindingKind.Nonlocal && !bindNonlocal(s, binding, symbol)) return;
  if (before >= 0) {
    s.shadowed[binding] = before;
    // What already has a value only gets a type by it.
    if (kind === BindingKind.Annotation) return;
    inherit(s, binding, before);
  } else if (s.outer[symbol] >= 0 && isOwn(kind)) s.shadowedOutside[binding] = bindingOutside(s, symbol);
  current[symbol] = binding;
}

/** The binding makes the name one of its scope; a declaration says that it is not. */
function isOwn(kind: number): boolean {
  return kind !== BindingKind.Deletion && kind !== BindingKind.Global && kind !== BindingKind.Nonlocal;
}

/** The binding in force in the nearest function around, or in the module, that has one; -1: none. */
function bindingOutside(s: BindState, symbol: number): number {
  const { current, outer } = s;
  let around = outer[symbol];
  while (around >= 0) {
    const kind = s.scopeKind[s.symbolScope[around]];
    if (kind !== ScopeKind.Module && kind !== ScopeKind.Function) around = s.outerFunction[around];
    else if (current[around] >= 0) return current[around];
    else around = outer[around];
  }
  return -1;
}

/** What shadows a binding that was read counts as read; what is global stays so. */
function inherit(s: BindState, binding: number, before: number): void {
  const { bindingFlags, bindingKind } = s;
  const kind = bindingKind[before];
  if (kind === BindingKind.Deletion || kind === BindingKind.ExceptEnd) return;
  if (bindingKind[binding] === BindingKind.Deletion) return;
  const flags = bindingFlags[before];
  // Unless a declaration stands for a variable of the module: that is not declared there.
  if (s.bindingSymbol[before] === s.bindingSymbol[binding])
    bindingFlags[binding] |= flags & (BindingFlag.Global | BindingFlag.Nonlocal);
  if ((flags & BindingFlag.Used) !== 0) bindingFlags[binding] |= BindingFlag.Used | BindingFlag.InheritsUse;
}

function inModule(s: BindState, symbol: number): number {
  const owner = s.moduleSymbols[s.symbolName[symbol]] - 1;
  return owner < 0 ? -1 : s.current[owner];
}

/** `nonlocal x` reads the binding further out; false where there is none. */
function bindNonlocal(s: BindState, binding: number, symbol: number): boolean {
  for (let outer = s.outer[symbol]; outer >= 0; outer = s.outer[outer]) {
    const kind = s.scopeKind[s.symbolScope[outer]];
    if (kind === ScopeKind.Module) break;
    if (kind === ScopeKind.Class || s.current[outer] < 0) continue;
    s.target[binding] = s.current[outer];
    use(s, s.current[outer]);
    return true;
  }
  return false;
}

/** With `import a as b; import a.c`, reading `b` may mean `a.c`: it counts as read as well. */
function useSubmodule(s: BindState, symbol: number, binding: number): void {
  if (s.bindingKind[binding] !== BindingKind.Import || (s.bindingFlags[binding] & BindingFlag.Alias) === 0)
    return;
  const { submodules } = s;
  const key = binding * s.symbolCount + symbol;
  let other = submodules.get(key);
  if (other === undefined) {
    other = namesake(s, symbol, s.nodes[s.bindingNode[binding]] as Alias);
    submodules.set(key, other);
  }
  if (other < 0 || s.current[other] < 0) return;
  if ((s.bindingFlags[s.current[other]] & BindingFlag.Submodule) !== 0) use(s, s.current[other]);
}

/** Beside the symbol, the one that has the name of the aliased module and its package; -1: none. */
function namesake(s: BindState, symbol: number, { name }: Alias): number {
  const parts = name.split('.');
  const module = parts[parts.length - 1];
  if (parts[0] !== module) return -1;
  const id = findName(s, module);
  if (id < 0) return -1;
  const { symbolName, symbolNext } = s;
  let other = s.scopeFirst[s.symbolScope[symbol]];
  while (other >= 0 && symbolName[other] !== id) other = symbolNext[other];
  return other;
}

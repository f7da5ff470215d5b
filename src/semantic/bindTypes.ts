/**
 * Where a string is a type: in annotations, in `Optional["X"]`, `cast("X", y)` and their like.
 *
 * What a name means to types follows from the imports of `typing` and a few other modules, and from the
 * builtin generics; it is looked up once for each distinct name. That imports are believed wherever they
 * stand, whatever scope they bind in, is a simplification that pays: strings are parsed at the very place
 * where they stand (bindStrings.ts), while the scopes around them are open.
 */
import {
  type Alias,
  type Call,
  type Expr,
  type ImportFrom,
  type Keyword,
  Kind,
  type Subscript,
} from '../ast/nodes.generated.ts';
import { Context } from '../ast/operators.ts';
import { IN_TYPE } from './modes.ts';
import type { BindState } from './state.ts';
import { pushRest, pushScan } from './tasks.ts';

/** What a name means to types. */
export const TypeMeaning = {
  Unknown: 0,
  Nothing: 1,
  /** `typing` and other modules with members that mean something. */
  Module: 2,
  TypeAlias: 3,
  /** Subscripted with types. */
  Generic: 4,
  Literal: 5,
  Annotated: 6,
  // From here on called with types.
  TypedDict: 7,
  NamedTuple: 8,
  Cast: 9,
  NewType: 10,
  TypeVar: 11,
  TypeAliasType: 12,
  Argument: 13,
} as const;
export type TypeMeaning = (typeof TypeMeaning)[keyof typeof TypeMeaning];

const generics = {
  collections: 'ChainMap Counter OrderedDict defaultdict deque',
  'collections.abc':
    'AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container Coroutine ' +
    'Generator ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence ' +
    'MutableSet Reversible Sequence Set ValuesView',
  contextlib: 'AbstractAsyncContextManager AbstractContextManager',
  re: 'Match Pattern',
  typing:
    'AbstractSet AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO ByteString ' +
    'Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter DefaultDict ' +
    'Deque Dict Final FrozenSet Generator Generic IO ItemsView Iterable Iterator KeysView List Mapping ' +
    'MappingView Match MutableMapping MutableSequence MutableSet Optional OrderedDict Pattern Protocol ' +
    'Reversible Sequence Set TextIO Tuple Type TypeGuard Union Unpack ValuesView',
  'typing.io': 'BinaryIO IO TextIO',
  'typing.re': 'Match Pattern',
  typing_extensions:
    'AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable ChainMap ClassVar Concatenate ' +
    'ContextManager Coroutine Counter DefaultDict Deque Type',
  weakref: 'WeakKeyDictionary WeakSet WeakValueDictionary',
} as const;

const callables: Readonly<Record<string, TypeMeaning>> = {
  cast: TypeMeaning.Cast,
  NewType: TypeMeaning.NewType,
  TypeVar: TypeMeaning.TypeVar,
  TypeAliasType: TypeMeaning.TypeAliasType,
  NamedTuple: TypeMeaning.NamedTuple,
  TypedDict: TypeMeaning.TypedDict,
  TypeAlias: TypeMeaning.TypeAlias,
  Annotated: TypeMeaning.Annotated,
  Literal: TypeMeaning.Literal,
};

/** Meaning by qualified name. */
const meanings: ReadonlyMap<string, TypeMeaning> = /* @__PURE__ */ makeMeanings();

function makeMeanings(): Map<string, TypeMeaning> {
  const map = new Map<string, TypeMeaning>();
  for (const [module, members] of Object.entries(generics))
    for (const member of members.split(' ')) map.set(`${module}.${member}`, TypeMeaning.Generic);
  for (const module of ['typing', 'typing_extensions', '_typeshed'])
    for (const [name, meaning] of Object.entries(callables)) map.set(`${module}.${name}`, meaning);
  for (const name of ['Arg', 'DefaultArg', 'NamedArg', 'DefaultNamedArg', 'VarArg', 'KwArg'])
    map.set(`mypy_extensions.${name}`, TypeMeaning.Argument);
  return map;
}

/** Modules with a member above, and the packages they lie in. */
const modules: ReadonlySet<string> = new Set([...Object.keys(generics), '_typeshed', 'mypy_extensions']);

/** What names may be imported from that mean something. */
const sources: ReadonlySet<string> = new Set([...modules, 'collections']);

/** Whether a module's first letter is that of one that means something: most are told by it, without a hash. */
const mayMean = (module: string): boolean => initials[module.charCodeAt(0) & 127] === 1;

const initials: Uint8Array = /* @__PURE__ */ makeInitials();

function makeInitials(): Uint8Array {
  const table = new Uint8Array(128);
  for (const module of sources) table[module.charCodeAt(0)] = 1;
  return table;
}

/** `from module import …`: what the names mean. */
export function noteTypeImport(s: BindState, node: ImportFrom): void {
  const { level, module, names } = node;
  if (level > 0 || module === null || !mayMean(module) || !sources.has(module)) {
    forgetTypes(s, node);
    return;
  }
  s.sawTypeImport = true;
  for (const alias of names) {
    const id = s.nameIds[alias.index];
    if (id < 0) continue;
    const path = `${module}.${alias.name}`;
    if (modules.has(path)) {
      s.typeNames[id] = TypeMeaning.Module;
      s.typeModules.set(id, path);
    } else s.typeNames[id] = meanings.get(path) ?? TypeMeaning.Nothing;
  }
}

/** An import from elsewhere gives a name that had a meaning another one. */
function forgetTypes(s: BindState, { names }: ImportFrom): void {
  if (!s.sawTypeImport || s.scope !== 0) return;
  for (const alias of names) {
    const id = s.nameIds[alias.index];
    if (id >= 0 && s.typeNames[id] !== TypeMeaning.Unknown) s.typeNames[id] = TypeMeaning.Nothing;
  }
}

/** `import module`, `import module as x`: what the name stands for. */
export function noteTypeModule(s: BindState, id: number, alias: Alias): void {
  const path = alias.asname === null ? s.names[id] : alias.name;
  if (!mayMean(path) || !modules.has(path)) return;
  s.sawTypeImport = true;
  s.typeNames[id] = TypeMeaning.Module;
  s.typeModules.set(id, path);
}

/** Meaning of a name that is subscripted: what was imported, or a builtin. */
function meaningOfName(s: BindState, id: number): TypeMeaning {
  const known = s.typeNames[id] as TypeMeaning;
  if (known !== TypeMeaning.Unknown) return known;
  const meaning = isBuiltinGeneric(s.names[id]) ? TypeMeaning.Generic : TypeMeaning.Nothing;
  s.typeNames[id] = meaning;
  return meaning;
}

function isBuiltinGeneric(name: string): boolean {
  switch (name.length) {
    case 3:
      return name === 'set';
    case 4:
      return name === 'dict' || name === 'list' || name === 'type';
    case 5:
      return name === 'tuple';
    case 9:
      return name === 'frozenset';
    default:
      return false;
  }
}

/** Whether what is subscripted, which begins at a rank, may mean something to types. */
export function isTypeHead(s: BindState, rank: number): boolean {
  const { kinds } = s;
  if (kinds[rank] === Kind.Attribute) return isTypeCallee(s, rank);
  if (kinds[rank] !== Kind.Name) return false;
  const id = s.nameIds[s.preorder[rank]];
  return id >= 0 && meaningOfName(s, id) > TypeMeaning.TypeAlias;
}

/** Whether what is called, which begins at a rank, may take types: only what is imported does. */
export function isTypeCallee(s: BindState, rank: number): boolean {
  const { kinds } = s;
  let at = rank;
  while (kinds[at] === Kind.Attribute) at++;
  if (kinds[at] !== Kind.Name) return false;
  const id = s.nameIds[s.preorder[at]];
  if (id < 0) return false;
  const meaning = s.typeNames[id];
  return at === rank ? meaning > TypeMeaning.TypeAlias : meaning === TypeMeaning.Module;
}

/** What an expression means to types. */
export function typeMeaning(s: BindState, node: Expr): TypeMeaning {
  let path = '';
  let head = node;
  while (head.kind === Kind.Attribute) {
    path = `.${head.attr}${path}`;
    head = head.value;
  }
  if (head.kind !== Kind.Name) return TypeMeaning.Nothing;
  const id = s.nameIds[head.index];
  if (id < 0) return TypeMeaning.Nothing;
  const meaning = meaningOfName(s, id);
  if (path === '') return meaning;
  if (meaning !== TypeMeaning.Module) return TypeMeaning.Nothing;
  return meanings.get(s.typeModules.get(id) + path) ?? TypeMeaning.Nothing;
}

/** `value[slice]` where types may stand; false when the slice is like what is around it. */
export function enterTypeSubscript(s: BindState, rank: number, to: number, mode: number): boolean {
  const node = s.nodes[s.preorder[rank]] as Subscript;
  const meaning = typeMeaning(s, node.value);
  if (node.ctx !== Context.Load) return false;
  const outside = mode & ~IN_TYPE;
  const { slice } = node;
  switch (meaning) {
    case TypeMeaning.Generic:
      if ((mode & IN_TYPE) !== 0) return false;
      pushRest(s, rank, to, mode);
      pushScan(s, slice, mode | IN_TYPE);
      break;
    case TypeMeaning.Literal:
      pushRest(s, rank, to, mode);
      pushScan(s, slice, outside);
      break;
    case TypeMeaning.Annotated: {
      if (slice.kind !== Kind.Tuple || slice.elts.length === 0) return false;
      pushRest(s, rank, to, mode);
      const { elts } = slice;
      for (let i = elts.length - 1; i > 0; i--) pushScan(s, elts[i], outside);
      pushScan(s, elts[0], mode | IN_TYPE);
      break;
    }
    case TypeMeaning.TypedDict:
      pushRest(s, rank, to, mode);
      pushFields(s, slice, mode);
      break;
    default:
      return false;
  }
  pushScan(s, node.value, mode);
  return true;
}

/** The keys of a dict display are not types, the values are. */
function pushFields(s: BindState, node: Expr, mode: number): void {
  const outside = mode & ~IN_TYPE;
  if (node.kind !== Kind.Dict) {
    pushScan(s, node, outside);
    return;
  }
  for (let i = node.values.length - 1; i >= 0; i--) {
    const key = node.keys[i];
    pushScan(s, node.values[i], key === null ? outside : mode | IN_TYPE);
    if (key !== null) pushScan(s, key, outside);
  }
}

/** `func(args)` where types may stand; false when nothing in it may be one. */
export function enterTypeCall(s: BindState, rank: number, to: number, mode: number): boolean {
  const node = s.nodes[s.preorder[rank]] as Call;
  const meaning = typeMeaning(s, node.func);
  if (meaning < TypeMeaning.TypedDict && (mode & IN_TYPE) === 0) return false;
  pushRest(s, rank, to, mode);
  const { args, keywords } = node;
  for (let i = keywords.length - 1; i >= 0; i--) pushKeyword(s, keywords[i], meaning, args.length, mode);
  for (let i = args.length - 1; i >= 0; i--) pushArgument(s, args[i], i, meaning, mode);
  pushScan(s, node.func, mode);
  return true;
}

/** One positional argument of a call that takes types. */
function pushArgument(s: BindState, node: Expr, place: number, meaning: TypeMeaning, mode: number): void {
  const outside = mode & ~IN_TYPE;
  switch (meaning) {
    case TypeMeaning.Cast:
    case TypeMeaning.Argument:
      pushScan(s, node, place === 0 ? mode | IN_TYPE : outside);
      return;
    case TypeMeaning.NewType:
    case TypeMeaning.TypeAliasType:
      pushScan(s, node, place === 1 ? mode | IN_TYPE : outside);
      return;
    case TypeMeaning.TypeVar:
      pushScan(s, node, place > 0 ? mode | IN_TYPE : outside);
      return;
    case TypeMeaning.TypedDict:
      if (place > 0) pushFields(s, node, mode);
      else pushScan(s, node, outside);
      return;
    case TypeMeaning.NamedTuple:
      if (place > 0 && (node.kind === Kind.List || node.kind === Kind.Tuple)) pushPairs(s, node.elts, mode);
      else pushScan(s, node, outside);
      return;
    default:
      pushScan(s, node, outside);
  }
}

/** `[("name", type), …]` */
function pushPairs(s: BindState, pairs: readonly Expr[], mode: number): void {
  for (let i = pairs.length - 1; i >= 0; i--) {
    const pair = pairs[i];
    if ((pair.kind === Kind.List || pair.kind === Kind.Tuple) && pair.elts.length === 2) {
      pushScan(s, pair.elts[1], mode | IN_TYPE);
      pushScan(s, pair.elts[0], mode & ~IN_TYPE);
    } else pushScan(s, pair, mode & ~IN_TYPE);
  }
}

/** One keyword argument of a call that takes types; the keyword's own node says nothing about names. */
function pushKeyword(
  s: BindState,
  node: Keyword,
  meaning: TypeMeaning,
  positional: number,
  mode: number,
): void {
  const { arg, value } = node;
  if (meaning === TypeMeaning.NamedTuple && arg === null && value.kind === Kind.Dict) {
    pushFields(s, value, mode);
    return;
  }
  pushScan(s, value, isTypeKeyword(arg, meaning, positional) ? mode | IN_TYPE : mode & ~IN_TYPE);
}

function isTypeKeyword(name: string | null, meaning: TypeMeaning, positional: number): boolean {
  switch (meaning) {
    case TypeMeaning.Cast:
      return name === 'typ';
    case TypeMeaning.NewType:
      return name === 'tp';
    case TypeMeaning.TypeVar:
      return name === 'bound' || name === 'default';
    case TypeMeaning.TypeAliasType:
      return name === 'value' || name === 'type_params';
    case TypeMeaning.NamedTuple:
      return name !== null;
    case TypeMeaning.TypedDict:
      return true;
    case TypeMeaning.Argument:
      return positional === 0 && name === 'type';
    default:
      return false;
  }
}

/**
 * Private names: inside `class C`, `__x` is `_C__x` (Python/symtable.c, `_Py_Mangle`).
 *
 * Which names may be concerned is worked out once a file, for each distinct name, so that the binder
 * reads one byte a name it meets.
 */
import { type BindState, internName } from './state.ts';

const UNDERSCORE = 95;

/** Makes sure that the file's private names are known. */
export function findPrivateNames(s: BindState): void {
  if (s.privateNames !== null) return;
  const { names } = s.tree;
  const found = new Uint8Array(names.length);
  for (let id = 0; id < names.length; id++) if (isPrivate(names[id])) found[id] = 1;
  s.privateNames = found;
}

/** `__x`, but neither `__x__` nor a dotted name. */
function isPrivate(name: string): boolean {
  const last = name.length - 1;
  if (last < 2 || name.charCodeAt(0) !== UNDERSCORE || name.charCodeAt(1) !== UNDERSCORE) return false;
  if (name.charCodeAt(last) === UNDERSCORE && name.charCodeAt(last - 1) === UNDERSCORE) return false;
  return !name.includes('.');
}

/** The id of a name as the current class mangles it. */
export function mangle(s: BindState, name: number): number {
  const { privateClass, privateNames } = s;
  if (privateClass < 0 || privateNames === null) return name;
  if (name >= privateNames.length || privateNames[name] === 0) return name;
  if (s.mangledOnly !== null && !s.mangledOnly.has(name)) return name;
  const key = privateClass * 0x1000000 + name;
  const known = s.mangled.get(key);
  if (known !== undefined) return known;
  const owner = s.names[privateClass].replace(/^_+/, '');
  const id = owner === '' ? name : internName(s, `_${owner}${s.names[name]}`);
  s.mangled.set(key, id);
  return id;
}

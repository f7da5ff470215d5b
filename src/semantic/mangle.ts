/**
 * Private names: inside `class C`, `__x` is `_C__x` (Python/symtable.c, `_Py_Mangle`).
 *
 * Whether a name is concerned is worked out once a file for each name that a class uses, so that the
 * binder reads one byte a name it meets.
 */
import { type BindState, internName } from './state.ts';

const UNDERSCORE = 95;

/** What `privateNames` says of a name; 0: not looked at yet. */
export const PUBLIC = 1;
const PRIVATE = 2;

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
  if (privateClass < 0 || privateNames[name] === PUBLIC) return name;
  if (privateNames[name] === 0) {
    privateNames[name] = isPrivate(s.names[name]) ? PRIVATE : PUBLIC;
    if (privateNames[name] === PUBLIC) return name;
  }
  if (s.mangledOnly !== null && !s.mangledOnly.has(name)) return name;
  const key = privateClass * 0x1000000 + name;
  const known = s.mangled.get(key);
  if (known !== undefined) return known;
  const owner = s.names[privateClass].replace(/^_+/, '');
  const id = owner === '' ? name : internName(s, `_${owner}${s.names[name]}`);
  s.mangled.set(key, id);
  return id;
}

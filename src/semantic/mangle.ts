/**
 * Private names: inside `class C`, `__x` is `_C__x` (Python/symtable.c, `_Py_Mangle`).
 *
 * Which names of a file are private the parser says; the binder reads one byte a name it meets.
 */
import { type BindState, internName } from './state.ts';

/** The id of a name as the current class mangles it. */
export function mangle(s: BindState, name: number): number {
  const { privateClass } = s;
  if (privateClass < 0 || s.privateNames[name] === 0) return name;
  if (s.mangledOnly !== null && !s.mangledOnly.has(name)) return name;
  const key = privateClass * 0x1000000 + name;
  const known = s.mangled.get(key);
  if (known !== undefined) return known;
  const owner = s.names[privateClass].replace(/^_+/, '');
  const id = owner === '' ? name : internName(s, `_${owner}${s.names[name]}`);
  s.mangled.set(key, id);
  return id;
}

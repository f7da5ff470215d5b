/**
 * Names that do not stand on the tape: private ones, and any text.
 *
 * Inside `class C`, `__x` is `_C__x` (Python/symtable.c, `_Py_Mangle`). Which names of a file are private the
 * parser says; the binder reads one byte a name it meets.
 */
import { grown8, grown32 } from './columns.ts';
import type { BindState } from './state.ts';

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
export function findName(s: BindState, text: string): number {
  if (s.nameMap === null) {
    if (s.nameQuestions++ < QUESTIONS_WITHOUT_MAP) return s.names.indexOf(text);
    s.nameMap = new Map();
    for (let id = 0; id < s.names.length; id++) s.nameMap.set(s.names[id], id);
  }
  return s.nameMap.get(text) ?? -1;
}

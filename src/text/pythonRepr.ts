/**
 * Python's `repr()` of the values a constant can have, for everything that shows a
 * value the way Python would.
 *
 * Which characters are shown as themselves follows CPython 3.14's Unicode tables; an
 * older interpreter escapes the few characters it does not know yet.
 */
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  DOUBLE_QUOTE,
  LINE_FEED,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './charCodes.ts';
import { type ConstantValue, PyComplex, PyFloat } from './literals.ts';
import { isPrintable } from './printable.ts';

const DELETE = 0x7f;
const nonAscii = /[^ -~]/;

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

function escapeControl(code: number): string {
  if (code === LINE_FEED) return '\\n';
  if (code === CARRIAGE_RETURN) return '\\r';
  if (code === TAB) return '\\t';
  return `\\x${hex(code, 2)}`;
}

function escapeCodePoint(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/**
 * `repr()` of a str. Two surrogate escapes in a row have become one character in
 * UTF-16 and are shown as that character.
 */
export function reprString(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? DOUBLE_QUOTE : SINGLE_QUOTE;
  const mark = String.fromCharCode(quote);
  if (!nonAscii.test(value) && !value.includes('\\') && !value.includes(mark)) return mark + value + mark;
  let out = mark;
  for (let i = 0; i < value.length; i++) {
    const code = value.codePointAt(i)!;
    if (code === quote || code === BACKSLASH) out += `\\${value[i]}`;
    else if (code < SPACE) out += escapeControl(code);
    else if (isPrintable(code)) out += String.fromCodePoint(code);
    else out += escapeCodePoint(code);
    if (code > 0xffff) i++;
  }
  return out + mark;
}

/** `repr()` of a bytes object. */
export function reprBytes(value: Uint8Array): string {
  const quote = value.includes(SINGLE_QUOTE) && !value.includes(DOUBLE_QUOTE) ? DOUBLE_QUOTE : SINGLE_QUOTE;
  const mark = String.fromCharCode(quote);
  let out = `b${mark}`;
  for (let i = 0; i < value.length; i++) {
    const byte = value[i];
    if (byte === quote || byte === BACKSLASH) out += `\\${String.fromCharCode(byte)}`;
    else if (byte < SPACE || byte >= DELETE) out += escapeControl(byte);
    else out += String.fromCharCode(byte);
  }
  return out + mark;
}

/** The shortest digits that read back as the same number, without a forced `.0`. */
function shortestFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0';
  // Both languages print the same digits; they differ in when an exponent is used and how it looks.
  const [digits, power] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 16) return String(value);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** `repr()` of a float: `1.0`, `1e+16`, `1e-05`, `inf`. */
export function reprFloat(value: number): string {
  const text = shortestFloat(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** `repr()` of a complex number: `1j`, `(1+2j)`, `(-0-1j)`. */
export function reprComplex(real: number, imaginary: number): string {
  const tail = `${shortestFloat(imaginary)}j`;
  if (Object.is(real, 0)) return tail;
  return `(${shortestFloat(real)}${/^[-+]/.test(tail) ? '' : '+'}${tail})`;
}

/** `repr()` of the value of a constant. */
export function reprConstant(value: ConstantValue): string {
  if (typeof value === 'string') return reprString(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Uint8Array) return reprBytes(value);
  if (value instanceof PyFloat) return reprFloat(value.value);
  if (value instanceof PyComplex) return reprComplex(value.real, value.imag);
  return 'Ellipsis';
}

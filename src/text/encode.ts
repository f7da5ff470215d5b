/**
 * Text back to bytes, for a file that was changed: in the encoding it was read with, and
 * only if that gives back every byte that was not changed.
 *
 * No encoder is needed beyond UTF-8. In an encoding with one byte for each character, the
 * file itself says which byte stands for which; what it does not say, nobody may guess.
 */

const MAX_ASCII = 0x7f;
const NO_BYTE = -1;
/** What stands in a text for bytes that mean nothing. */
const UNREADABLE = '\ufffd';
const BOM = [0xef, 0xbb, 0xbf];

/**
 * The bytes of `text`, which was made from `oldText` by editing, in the encoding that `oldBytes` has.
 * Null when bytes could not be read without loss, or a character cannot be written.
 * @param encoding its name, as in `Tree.encoding`
 */
export function encodeLike(
  oldBytes: Uint8Array,
  oldText: string,
  text: string,
  encoding: string,
): Uint8Array | null {
  // UTF-8 has many names; a file that has other characters than ASCII shows what it is.
  const isUtf8 = encoding === 'utf-8' || oldBytes.length !== oldText.length;
  const encode = isUtf8 ? encodeAsUtf8(oldBytes, oldText) : encodeBySample(oldBytes, oldText);
  return encode === null ? null : encode(text);
}

type Encoder = (text: string) => Uint8Array | null;

function encodeAsUtf8(oldBytes: Uint8Array, oldText: string): Encoder | null {
  const start = BOM.every((byte, i) => oldBytes[i] === byte) ? BOM.length : 0;
  const encode = (text: string): Uint8Array => {
    const body = new TextEncoder().encode(text);
    const bytes = new Uint8Array(start + body.length);
    bytes.set(oldBytes.subarray(0, start));
    bytes.set(body, start);
    return bytes;
  };
  return areEqual(encode(oldText), oldBytes) ? encode : null;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** One byte for each UTF-16 unit, ASCII as ASCII, and each character always the same byte. */
function encodeBySample(oldBytes: Uint8Array, oldText: string): Encoder | null {
  if (oldText.includes(UNREADABLE)) return null;
  const byteOf = new Int16Array(0x10000).fill(NO_BYTE);
  for (let byte = 0; byte <= MAX_ASCII; byte++) byteOf[byte] = byte;
  for (let i = 0; i < oldBytes.length; i++) {
    const unit = oldText.charCodeAt(i);
    if (byteOf[unit] !== NO_BYTE && byteOf[unit] !== oldBytes[i]) return null;
    byteOf[unit] = oldBytes[i];
  }
  return (text) => {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const byte = byteOf[text.charCodeAt(i)];
      if (byte === NO_BYTE) return null;
      bytes[i] = byte;
    }
    return bytes;
  };
}

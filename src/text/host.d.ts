// What the core takes from its host beside ECMAScript itself. Browsers, Node, Deno, Bun and
// workers all have it; declaring them here, instead of loading DOM or Node types, keeps everything else
// of theirs out of reach. Only tsconfig.core.json and tsconfig.build.json include this file: the other
// configurations get the same classes from @types/node.

interface TextDecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

declare class TextDecoder {
  /** @throws RangeError for a label that is not in the WHATWG Encoding Standard */
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  /** @throws TypeError for malformed input when `fatal` */
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
  /** Writes UTF-8 until source or room ends: units read, bytes written. */
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

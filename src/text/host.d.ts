// The one thing the core takes from its host beside ECMAScript itself. Browsers, Node, Deno, Bun and
// workers all have it; declaring it here, instead of loading DOM or Node types, keeps everything else
// of theirs out of reach. Only tsconfig.core.json and tsconfig.build.json include this file: the other
// configurations get the same class from @types/node.

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

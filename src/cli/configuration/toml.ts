/**
 * TOML with positions.
 *
 * Two libraries read it, each for what it does well: one is small and quick and reads every
 * configuration there is; the other knows where each key stands, takes five times as long
 * to load, and is only asked when there is something to complain about.
 */
import type { AST } from 'toml-eslint-parser';

/** A configuration as data: tables are objects, arrays arrays. */
export type TomlTable = { readonly [key: string]: unknown };

/** A document, with the name by which messages call it. */
export interface TomlDocument {
  readonly name: string;
  readonly text: string;
  readonly data: TomlTable;
}

/** Keys and indexes from the root of a document: `['tool', 'pywalk-lint', 'select', 0]`. */
export type TomlPath = readonly (string | number)[];

/** What is wrong at one place of a document. */
export interface TomlProblem {
  readonly path: TomlPath;
  /** Whether the key or its value is at fault. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** A configuration that cannot be used. Each problem is one line of text and names its place. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads a document.
 * @throws ConfigurationError when it is no TOML
 */
export async function parseToml(name: string, text: string): Promise<TomlDocument> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return { name, text, data: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The first line is the message, the rest shows the source.
    const [first] = error.message.split('\n');
    const message = first.replace(/^Invalid TOML document: /, '');
    throw new ConfigurationError([`${name}:${error.line}:${error.column}: no valid TOML: ${message}`]);
  }
}

/** The error for problems of a document, in their order in the text. */
export async function configurationError(
  document: TomlDocument,
  problems: readonly TomlProblem[],
): Promise<ConfigurationError> {
  const { parseTOML } = await import('toml-eslint-parser');
  const places = collectPlaces(parseTOML(document.text));
  const lines = document.text.split('\n');
  const placed = problems.map(({ path, at, message }) => {
    const { line, column } = findPlace(places, path, at);
    return { line, column: [...lines[line - 1].slice(0, column)].length + 1, message };
  });
  placed.sort((a, b) => a.line - b.line || a.column - b.column);
  return new ConfigurationError(
    placed.map(({ line, column, message }) => `${document.name}:${line}:${column}: ${message}`),
  );
}

/** A 1-based line and a 0-based column in UTF-16 units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

interface Places {
  readonly key: Place;
  readonly value: Place;
}

/** The places of every key and array item, by path; of tables that are opened twice, the first. */
type PlaceTable = Map<string, Places>;

const nameOf = (path: TomlPath): string => path.map((part) => JSON.stringify(part)).join('.');

function collectPlaces(program: AST.TOMLProgram): PlaceTable {
  const places: PlaceTable = new Map();
  for (const item of program.body[0].body) {
    if (item.type === 'TOMLKeyValue') collectPair(places, item, []);
    else {
      collectKey(places, item.key, item.resolvedKey, item.key.loc.start);
      for (const pair of item.body) collectPair(places, pair, item.resolvedKey);
    }
  }
  return places;
}

function collectPair(places: PlaceTable, pair: AST.TOMLKeyValue, above: TomlPath): void {
  const path = [...above, ...pair.key.keys.map(keyText)];
  collectKey(places, pair.key, path, pair.value.loc.start);
  collectValue(places, pair.value, path);
}

/** Each part of a dotted key is a key of its own. `path` may hold indexes that the key does not show. */
function collectKey(places: PlaceTable, key: AST.TOMLKey, path: TomlPath, value: Place): void {
  let part = key.keys.length;
  for (let length = path.length; length > 0 && part > 0; length--) {
    if (typeof path[length - 1] === 'number') continue;
    part--;
    addPlace(places, path.slice(0, length), { key: key.keys[part].loc.start, value });
  }
}

function collectValue(places: PlaceTable, value: AST.TOMLContentNode, path: TomlPath): void {
  if (value.type === 'TOMLInlineTable') {
    for (const pair of value.body) collectPair(places, pair, path);
  } else if (value.type === 'TOMLArray') {
    value.elements.forEach((element, index) => {
      const inner = [...path, index];
      addPlace(places, inner, { key: element.loc.start, value: element.loc.start });
      collectValue(places, element, inner);
    });
  }
}

const keyText = (key: AST.TOMLBare | AST.TOMLQuoted): string =>
  key.type === 'TOMLBare' ? key.name : key.value;

function addPlace(places: PlaceTable, path: TomlPath, found: Places): void {
  const name = nameOf(path);
  if (!places.has(name)) places.set(name, found);
}

/** The place of a path, or of the innermost table around it that has one. */
function findPlace(places: PlaceTable, path: TomlPath, at: 'key' | 'value'): Place {
  for (let length = path.length; length > 0; length--) {
    const found = places.get(nameOf(path.slice(0, length)));
    if (found !== undefined) return found[at];
  }
  return { line: 1, column: 0 };
}

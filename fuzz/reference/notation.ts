/**
 * Reads the notation of productions.ts into a syntax tree per rule, and answers what a part can begin with.
 */

export type Part =
  | { readonly type: 'literal' | 'terminal' | 'rule'; readonly text: string }
  | { readonly type: 'sequence'; readonly gate: string | null; readonly parts: readonly Part[] }
  | { readonly type: 'choice'; readonly parts: readonly Part[] }
  | { readonly type: '?' | '*' | '+'; readonly part: Part }
  | { readonly type: 'gather'; readonly separator: Part; readonly part: Part };

export interface Productions {
  readonly bodies: ReadonlyMap<string, Part>;
  /** Minor version of Python 3 that a rule needs, where one is given. */
  readonly since: ReadonlyMap<string, number>;
}

const TOKEN = /\s*(?:#[^\n]*|('[^']*')|([A-Za-z_]\w*)|(@3\.\d+)|(&[a-z_]+)|([|().?*+:]))/y;

/** Throws where the text is not in the notation. */
export function readProductions(text: string): Productions {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`grammar: cannot read ${JSON.stringify(text.slice(at, at + 30))}`);
    const token = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
    if (token !== undefined) tokens.push(token);
  }
  let position = 0;
  const startsRule = (at: number): boolean =>
    /^[a-z]/.test(tokens[at] ?? '') && (tokens[at + 1] === ':' || /^@/.test(tokens[at + 1] ?? ''));

  function choice(): Part {
    const parts = [sequence()];
    while (tokens[position] === '|') {
      position++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0] : { type: 'choice', parts };
  }
  function sequence(): Part {
    const gate = tokens[position]?.startsWith('&') ? tokens[position++].slice(1) : null;
    const parts: Part[] = [];
    while (position < tokens.length && tokens[position] !== '|' && tokens[position] !== ')') {
      if (startsRule(position)) break;
      parts.push(item());
    }
    return parts.length === 1 && gate === null ? parts[0] : { type: 'sequence', gate, parts };
  }
  function item(): Part {
    const part = element();
    const next = tokens[position];
    if (next === '.') {
      position++;
      const repeated = element();
      if (tokens[position++] !== '+') throw new Error('grammar: a separated list ends in +');
      return { type: 'gather', separator: part, part: repeated };
    }
    if (next === '?' || next === '*' || next === '+') {
      position++;
      return { type: next, part };
    }
    return part;
  }
  function element(): Part {
    const token = tokens[position++];
    if (token === '(') {
      const part = choice();
      if (tokens[position++] !== ')') throw new Error('grammar: ) expected');
      return part;
    }
    if (token.startsWith("'")) return { type: 'literal', text: token };
    if (/^[A-Z]/.test(token)) return { type: 'terminal', text: token };
    if (/^[a-z]/.test(token)) return { type: 'rule', text: token };
    throw new Error(`grammar: unexpected ${token}`);
  }

  const bodies = new Map<string, Part>();
  const since = new Map<string, number>();
  while (position < tokens.length) {
    const name = tokens[position++];
    if (bodies.has(name)) throw new Error(`grammar: two rules ${name}`);
    if (tokens[position].startsWith('@')) since.set(name, Number(tokens[position++].slice('@3.'.length)));
    if (tokens[position++] !== ':') throw new Error(`grammar: : expected after ${name}`);
    bodies.set(name, choice());
  }
  return { bodies, since };
}

/** Names of the tokens that a part can begin with, and whether it can be empty. */
interface First {
  readonly names: ReadonlySet<string>;
  readonly nullable: boolean;
}

function firstOf(part: Part, bodies: ReadonlyMap<string, Part>): First {
  switch (part.type) {
    case 'literal':
    case 'terminal':
      return { names: new Set([part.text]), nullable: false };
    case 'rule':
      return firstOf(bodyOf(part.text, bodies), bodies);
    case 'sequence':
      return firstOfSequence(part.parts, bodies);
    case 'choice': {
      const firsts = part.parts.map((alternative) => firstOf(alternative, bodies));
      return { names: union(firsts), nullable: firsts.some(({ nullable }) => nullable) };
    }
    case '+':
    case 'gather':
      return firstOf(part.part, bodies);
    case '?':
    case '*':
      return { names: firstOf(part.part, bodies).names, nullable: true };
  }
}

function firstOfSequence(parts: readonly Part[], bodies: ReadonlyMap<string, Part>): First {
  const firsts: First[] = [];
  for (const part of parts) {
    const first = firstOf(part, bodies);
    firsts.push(first);
    if (!first.nullable) return { names: union(firsts), nullable: false };
  }
  return { names: union(firsts), nullable: true };
}

/**
 * What can stand behind a comma (or semicolon) with which the part begins: null when it cannot begin with
 * one, or when the comma can be its end.
 */
export function secondAfterComma(part: Part, bodies: ReadonlyMap<string, Part>): ReadonlySet<string> | null {
  switch (part.type) {
    case 'rule':
      return secondAfterComma(bodyOf(part.text, bodies), bodies);
    case 'choice': {
      const seconds = part.parts.filter((alternative) => beginsWithComma(alternative, bodies));
      const names = seconds.map((alternative) => secondAfterComma(alternative, bodies));
      if (names.length === 0 || names.includes(null)) return null;
      return union(names.map((set) => ({ names: set as ReadonlySet<string>, nullable: false })));
    }
    case 'sequence': {
      if (!isComma(part.parts[0])) return null;
      const rest = firstOfSequence(part.parts.slice(1), bodies);
      return rest.nullable ? null : rest.names;
    }
    default:
      return null;
  }
}

export function isComma(part: Part): boolean {
  return part.type === 'literal' && (part.text === "','" || part.text === "';'");
}

function beginsWithComma(part: Part, bodies: ReadonlyMap<string, Part>): boolean {
  const { names } = firstOf(part, bodies);
  return names.has("','") || names.has("';'");
}

function bodyOf(name: string, bodies: ReadonlyMap<string, Part>): Part {
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`grammar: no rule ${name}`);
  return body;
}

function union(firsts: readonly First[]): Set<string> {
  return new Set(firsts.flatMap(({ names }) => [...names]));
}

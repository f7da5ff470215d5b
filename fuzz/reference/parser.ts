/**
 * The chevrotain parser that the productions describe.
 *
 * Each production becomes closures over chevrotain's DSL once, when the parser is made; chevrotain records
 * them, proves that one token decides wherever no gate does, and runs them. Recovery is off: the grammar
 * answers whether a text is Python, and gives its concrete syntax tree if it is.
 */
import { type CstNode, CstParser, type IToken, type ParserMethod } from 'chevrotain';
import { type Ahead, createGates, type Gate, type TokenTest, testFor } from './gates.ts';
import { isComma, type Part, type Productions, secondAfterComma } from './notation.ts';
import type { TokenTable } from './tokens.ts';

type Rule = ParserMethod<[], CstNode>;

interface Alternative {
  readonly GATE?: () => boolean;
  readonly ALT: () => void;
  readonly IGNORE_AMBIGUITIES: boolean;
}

export class PythonParser extends CstParser implements Ahead {
  private readonly types: TokenTable;
  private readonly gates: Readonly<Record<string, Gate>>;
  private readonly productions: Productions;
  private readonly parseRules = new Map<string, Rule>();
  private readonly tokenTests = new Map<string, TokenTest>();
  /** The DSL calls of a rule are told apart by a number each. */
  private calls = 0;

  constructor(productions: Productions, types: TokenTable) {
    super(Object.values(types), { recoveryEnabled: false, maxLookahead: 1, nodeLocationTracking: 'none' });
    this.types = types;
    this.gates = createGates(types);
    this.productions = productions;
    for (const [name, body] of productions.bodies) {
      this.calls = 0;
      this.parseRules.set(name, this.RULE(name, this.compile(body)) as Rule);
    }
    this.performSelfAnalysis();
  }

  /** The tree of a file, or undefined and `errors`. */
  parseFile(tokens: IToken[]): CstNode | undefined {
    this.input = tokens;
    return (this.parseRules.get('file') as Rule).call(this);
  }

  override LA(distance: number): IToken {
    return super.LA(distance);
  }

  matches(rule: string): boolean {
    return this.BACKTRACK(this.parseRules.get(rule) as Rule).call(this);
  }

  private testFor(names: readonly string[]): TokenTest {
    const key = names.join(' ');
    const known = this.tokenTests.get(key);
    if (known !== undefined) return known;
    const made = testFor(names, this.types);
    this.tokenTests.set(key, made);
    return made;
  }

  private compile(part: Part): () => void {
    const id = this.calls++;
    switch (part.type) {
      case 'literal':
      case 'terminal': {
        const type = this.types[part.text];
        if (type === undefined) throw new Error(`grammar: no token ${part.text}`);
        return () => this.consume(id, type);
      }
      case 'rule': {
        const name = part.text;
        if (!this.productions.bodies.has(name)) throw new Error(`grammar: no rule ${name}`);
        // A rule may stand before its own definition, so it is looked up when it is called for.
        return () => this.subrule(id, this.parseRules.get(name) as Rule);
      }
      case 'sequence': {
        const steps = part.parts.map((p) => this.compile(p));
        return () => {
          for (const step of steps) step();
        };
      }
      case 'choice': {
        const alternatives = part.parts.map((p) => this.compileAlternative(p));
        return () => this.or(id, alternatives);
      }
      case '?': {
        const options = { GATE: this.gateOf(part.part), DEF: this.compile(part.part) };
        return () => this.option(id, options);
      }
      case '*': {
        const options = { GATE: this.gateOf(part.part), DEF: this.compile(part.part) };
        return () => this.many(id, options);
      }
      case '+': {
        const options = { GATE: this.gateOf(part.part), DEF: this.compile(part.part) };
        return () => this.atLeastOne(id, options);
      }
      case 'gather': {
        const rest: Part = { type: 'sequence', gate: null, parts: [part.separator, part.part] };
        const first = this.compile(part.part);
        const options = { GATE: this.gateOf(rest), DEF: this.compile(rest) };
        return () => {
          first();
          this.many(id, options);
        };
      }
    }
  }

  private compileAlternative(part: Part): Alternative {
    const gate = part.type === 'sequence' && part.gate !== null ? this.gate(part.gate) : undefined;
    return { GATE: gate, ALT: this.compile(part), IGNORE_AMBIGUITIES: gate !== undefined };
  }

  private gate(name: string): () => boolean {
    const gate = this.gates[name];
    if (gate === undefined) throw new Error(`grammar: no gate ${name}`);
    return () => gate(this);
  }

  /** Of an optional or repeated part: the gate it names, and that a comma is followed by what goes on. */
  private gateOf(part: Part): (() => boolean) | undefined {
    const named = part.type === 'sequence' && part.gate !== null ? this.gate(part.gate) : undefined;
    const names = secondAfterComma(part, this.productions.bodies);
    if (names === null) return named;
    const goesOn = this.testFor([...names].sort());
    const isCommaNext = this.testFor(["','", "';'"]);
    if (part.type === 'sequence' && isComma(part.parts[0]))
      return named === undefined ? () => goesOn(this.LA(2)) : () => named() && goesOn(this.LA(2));
    return () => (named === undefined || named()) && (!isCommaNext(this.LA(1)) || goesOn(this.LA(2)));
  }
}

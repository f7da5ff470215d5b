/**
 * Random programs about names: all that scopes can hold in all that scopes can be, with few names, so that
 * they meet. Most are nonsense to run, and half are rejected by the symbol table; all of them parse.
 */

/** Mulberry32: the same programs for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Writer {
  private readonly random: () => number;
  private readonly minor: number;
  /** How much more may be written: programs stay small. */
  private budget: number;
  /** Chance of what the symbol table may refuse. */
  private readonly daring: number;

  constructor(seed: number, minor: number) {
    this.random = makeRandom(seed);
    this.minor = minor;
    this.budget = 12 + this.below(40);
    this.daring = this.random() < 0.5 ? 0.02 : 0.12;
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  private name(): string {
    return this.pick([
      'a',
      'b',
      'c',
      'd',
      'x',
      this.privateName('__p'),
      this.privateName('__q'),
      'super',
      '__class__',
    ]);
  }

  /** A name that may be bound. */
  private target(): string {
    if (this.minor >= 12 && this.chance(this.daring / 3)) return '__debug__';
    const names = ['a', 'b', 'c', 'd', 'x', this.privateName('__p'), this.privateName('__q'), '__class__'];
    return this.pick(names);
  }

  /** 3.12.1 goes on to mangle names by a generic class after that class. */
  private privateName(name: string): string {
    return this.minor === 12 ? 'p' : name;
  }

  private targets(depth: number): string {
    if (depth > 2 || this.chance(0.7)) return this.target();
    switch (this.below(4)) {
      case 0:
        return `(${this.targets(depth + 1)}, ${this.targets(depth + 1)})`;
      case 1:
        return `${this.expression(depth + 1)}[${this.expression(depth + 1)}]`.replace(
          /^\(?(yield|await|lambda|\()/,
          'z or $1',
        );
      case 2:
        return `[*${this.target()}, ${this.target()}]`;
      default:
        return `${this.name()}.attr`;
    }
  }

  private comprehension(depth: number): string {
    const loops: string[] = [];
    for (let i = 0; i <= this.below(2); i++) {
      const isAsync = this.chance(this.daring / 2) ? 'async ' : '';
      const condition = this.chance(0.3) ? ` if ${this.atom(depth + 1)}` : '';
      loops.push(`${isAsync}for ${this.loopTarget(depth + 1)} in ${this.atom(depth + 1)}${condition}`);
    }
    const element = this.atom(depth + 1);
    const tail = loops.join(' ');
    switch (this.below(4)) {
      case 0:
        return `[${element} ${tail}]`;
      case 1:
        return `{${element} ${tail}}`;
      case 2:
        return `{${this.atom(depth + 1)}: ${element} ${tail}}`;
      default:
        return `(${element} ${tail})`;
    }
  }

  private loopTarget(depth: number): string {
    if (this.chance(0.75)) return this.target();
    return this.chance(0.6)
      ? `(${this.target()}, ${this.target()})`
      : `${this.name()}[${this.atom(depth + 1)}]`;
  }

  private parameters(depth: number, annotated: boolean): string {
    const names = ['a', 'b', 'c', 'd', 'x', this.privateName('__p')].sort(() => this.random() - 0.5);
    const parts: string[] = [];
    const note = (): string => (annotated && this.chance(0.3) ? `: ${this.expression(depth + 2)}` : '');
    const take = (): string => (this.chance(this.daring) ? 'a' : (names.pop() as string));
    let hasDefault = false;
    for (let i = this.below(3); i > 0; i--) {
      hasDefault ||= this.chance(0.3);
      parts.push(`${take()}${note()}${hasDefault ? ` = ${this.atom(depth + 2)}` : ''}`);
    }
    if (this.chance(0.2)) {
      parts.push(this.chance(0.5) ? `*${take()}${note()}` : '*');
      parts.push(`${take()}${note()}${this.chance(0.5) ? ` = ${this.atom(depth + 2)}` : ''}`);
    }
    if (this.chance(0.1)) parts.push(`**${take()}${note()}`);
    return parts.join(', ');
  }

  private atom(depth: number): string {
    return `(${this.expression(depth)})`;
  }

  private expression(depth: number): string {
    this.budget--;
    if (depth > 6 || this.budget < 0 || this.chance(0.35)) return this.name();
    if (this.chance(this.daring))
      return this.pick([`(yield ${this.name()})`, `(await ${this.name()})`, '(yield)']);
    switch (this.below(11)) {
      case 0:
        return `lambda ${this.parameters(depth + 1, false)}: ${this.expression(depth + 1)}`;
      case 1:
      case 2:
        return this.comprehension(depth + 1);
      case 3:
        return `(${this.target()} := ${this.expression(depth + 1)})`;
      case 4:
        return `${this.atom(depth + 1)} if ${this.atom(depth + 1)} else ${this.atom(depth + 1)}`;
      case 5:
        return `{${this.atom(depth + 1)}: ${this.atom(depth + 1)}, ${this.atom(depth + 1)}: ${this.atom(depth + 1)}}`;
      case 6:
        return `${this.name()}(${this.atom(depth + 1)}, k=${this.atom(depth + 1)}, *${this.atom(depth + 1)})`;
      case 7:
        // Quotes may be nested since 3.12.
        return `f'{${this.minor < 12 ? this.name() : this.atom(depth + 1)}}'`;
      default:
        return `${this.atom(depth + 1)} + ${this.atom(depth + 1)}`;
    }
  }

  private typeParameters(depth: number): string {
    if (this.minor < 12 || !this.chance(0.3)) return '';
    const parts: string[] = [];
    let hasDefault = false;
    for (let i = 0; i <= this.below(2); i++) {
      const star = this.pick(['', '', '', '*', '**']);
      const bound = star === '' && this.chance(0.3) ? `: ${this.atom(depth + 2)}` : '';
      hasDefault ||= this.minor >= 13 && this.chance(0.2);
      const value = hasDefault ? ` = ${this.atom(depth + 2)}` : '';
      const name = this.chance(this.daring / 4)
        ? '__classdict__'
        : this.pick(['a', 'b', 'c', 'T', this.privateName('__p')]);
      parts.push(`${star}${name}${bound}${value}`);
    }
    return `[${parts.join(', ')}]`;
  }

  private block(depth: number, indent: string): string {
    const inner = `${indent} `;
    const lines: string[] = [];
    for (let i = 0; i <= this.below(3); i++) lines.push(this.statement(depth + 1, inner));
    return lines.join('');
  }

  private definition(depth: number, indent: string): string {
    const decorators = this.chance(0.15) ? `${indent}@${this.name()}(${this.expression(depth + 2)})\n` : '';
    const name = this.target() === '__debug__' ? 'f' : this.pick(['a', 'f', 'g', this.privateName('__p')]);
    if (this.chance(0.35)) {
      const bases = this.chance(0.4) ? `(${this.atom(depth + 2)}, k=${this.atom(depth + 2)})` : '';
      return `${decorators}${indent}class ${this.pick(['A', '_B', '__C', '_'])}${this.typeParameters(depth)}${bases}:\n${this.block(depth, indent)}`;
    }
    const isAsync = this.chance(0.25) ? 'async ' : '';
    const returns = this.chance(0.15) ? ` -> ${this.expression(depth + 2)}` : '';
    return `${decorators}${indent}${isAsync}def ${name}${this.typeParameters(depth)}(${this.parameters(depth, true)})${returns}:\n${this.block(depth, indent)}`;
  }

  private statement(depth: number, indent: string): string {
    this.budget--;
    if (depth > 6 || this.budget < 0) return `${indent}${this.name()}\n`;
    if (this.chance(0.3)) return this.definition(depth, indent);
    if (this.chance(this.daring * 2))
      return `${indent}${this.pick(['global', 'nonlocal'])} ${this.pick(['a', 'b', 'c, d', 'x', this.privateName('__p')])}\n`;
    switch (this.below(13)) {
      case 0:
        return `${indent}${this.targets(0)} = ${this.expression(depth)}\n`;
      case 1:
        return `${indent}${this.target()} += ${this.expression(depth)}\n`;
      case 2: {
        const value = this.chance(0.5) ? ` = ${this.expression(depth)}` : '';
        const target = this.pick([this.target(), `(${this.target()})`, 'a.b', 'a[b]']);
        return `${indent}${target}: ${this.expression(depth)}${value}\n`;
      }
      case 3:
        return `${indent}for ${this.loopTarget(depth)} in ${this.expression(depth)}:\n${this.block(depth, indent)}`;
      case 4:
        return `${indent}with ${this.atom(depth)} as ${this.target()}:\n${this.block(depth, indent)}`;
      case 5:
        return `${indent}try:\n${this.block(depth, indent)}${indent}except ${this.name()} as ${this.target()}:\n${this.block(depth, indent)}`;
      case 6:
        return `${indent}${this.pick(['import a', 'import b.c', 'import b.c as d', `from m import a, b as ${this.privateName('__p')}`, 'from . import x'])}\n`;
      case 7:
        return `${indent}del ${this.target()}\n`;
      case 8:
        if (this.minor >= 12)
          return `${indent}type ${this.pick(['a', 'b', 'T'])}${this.typeParameters(depth)} = ${this.expression(depth)}\n`;
        return `${indent}if ${this.expression(depth)}:\n${this.block(depth, indent)}`;
      case 9:
        if (this.minor >= 10)
          return `${indent}match ${this.atom(depth)}:\n${indent} case [${this.target()}, *${this.pick(['c', 'd', '_'])}] | {'k': ${this.pick(['a', 'x'])}, **b} if ${this.expression(depth)}:\n${this.block(depth, `${indent} `)}`;
        return `${indent}while ${this.expression(depth)}:\n${this.block(depth, indent)}`;
      case 10:
        if (this.chance(this.daring)) return `${indent}from m import *\n`;
        return `${indent}return ${this.expression(depth)}\n`;
      case 11:
        if (this.chance(this.daring))
          return `${indent}async ${this.pick([`for ${this.target()} in ${this.name()}`, `with ${this.name()} as ${this.target()}`])}:\n${this.block(depth, indent)}`;
        return `${indent}if ${this.expression(depth)}:\n${this.block(depth, indent)}`;
      default:
        return `${indent}${this.atom(depth)}\n`;
    }
  }

  program(): string {
    const head = this.chance(0.15) ? 'from __future__ import annotations\n' : '';
    const lines: string[] = [];
    for (let i = 0; i <= 1 + this.below(4); i++) lines.push(this.statement(0, ''));
    return head + lines.join('');
  }
}

/** A program for Python 3.`minor`. */
export function randomProgram(seed: number, minor: number): string {
  return new Writer(seed, minor).program();
}

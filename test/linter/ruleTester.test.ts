/** The tester passes what is right and names what is wrong; and `defineRule` refuses what is no rule. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/linter.ts';
import {
  type ast,
  type DocumentedRule,
  defineRule,
  type InvalidCase,
  optionsOf,
  type Rule,
  type RuleContext,
  RuleTester,
  type RuleTests,
  report,
} from '../../src/linter/ruleApi.ts';

const noPrint = defineRule({
  code: 'SHOP001',
  name: 'no-print',
  messages: { print: 'Call `{0}` instead of `{1}`', bare: 'An empty `print`' },
  docs: {
    what: 'Reports `print`.',
    why: 'The shop has a logger.',
    bad: 'print(1)\nprint()\n',
    good: 'log.info(1)\n',
  },
  fixable: 'sometimes',
  options: {
    logger: { type: 'string', default: 'log.info', description: 'What to call instead.' },
    names: { type: 'strings', default: ['print'], description: 'What not to call.' },
    strict: { type: 'boolean', default: true, description: 'Whether anything is reported.' },
    least: { type: 'integer', default: 0, description: 'Number of arguments.' },
  },
  on: { Call: checkCall },
});

function checkCall(node: ast.Call, context: RuleContext): void {
  const { logger, names, strict, least } = optionsOf(context, noPrint);
  const { func, args } = node;
  const name = context.text.slice(func.start, func.end);
  if (!strict || args.length < least || !names.includes(name)) return;
  if (args.length === 0) {
    report(context, noPrint, 'bare', node.start, node.end);
    return;
  }
  const edits = [{ start: func.start, end: func.end, content: logger }];
  const fix = { applicability: 'unsafe', message: 'Call the logger', edits } as const;
  report(context, noPrint, 'print', func.start, func.end, [logger, name], fix);
}

const run = (tests: RuleTests, rule: Rule = noPrint): void => new RuleTester().run(rule, tests);
const invalid = (code: string, rest: Partial<InvalidCase>): RuleTests => ({
  invalid: [{ code, findings: 1, ...rest }],
});

describe('RuleTester', () => {
  it('passes what is right', () => {
    run({
      valid: [
        'log.info(1)',
        { code: 'print(1)', options: { strict: false } },
        { code: 'print(1)', options: { least: 2 } },
      ],
      invalid: [
        {
          code: 'x = 1\n"ä🐍", print(x)\n',
          findings: [
            {
              message: 'Call `log.info` instead of `print`',
              text: 'print',
              line: 2,
              column: 7,
              endLine: 2,
              endColumn: 12,
            },
          ],
          output: 'x = 1\n"ä🐍", log.info(x)\n',
        },
        { code: 'print()', findings: ['An empty `print`'], output: null },
        {
          code: 'echo(1); say(2); print(3)',
          findings: 2,
          options: { names: ['echo', 'say'], logger: 'tell' },
          output: 'tell(1); tell(2); print(3)',
        },
      ],
      fixtures: [
        'print(1)  # error: [SHOP001] instead of\n# error-next-line: [SHOP001, SHOP001]\nprint(print())\n',
      ],
    });
  });

  it.each<[string, RuleTests, RegExp]>([
    [
      'a finding in a valid case',
      { valid: ['print(1)'] },
      /valid: print\(1\)\s+findings:\s+expected \[\]\s+but got\s+1:1: SHOP001/,
    ],
    ['no finding in an invalid case', invalid('x', {}), /expected\s+1 of them\s+but got\s+\[\]/],
    [
      'fewer findings than listed',
      invalid('print(1)', { findings: ['a', 'b'] }),
      /"a"\s+"b"\s+but got\s+1:1/,
    ],
    [
      'another message',
      invalid('print()', { findings: ['a'] }),
      /message of finding 1:\s+expected "a"\s+but got\s+"An empty/,
    ],
    [
      'another place',
      invalid('print()', { findings: [{ endColumn: 3 }] }),
      /endColumn of finding 1:\s+expected 3\s+but got\s+8/,
    ],
    [
      'another fix',
      invalid('print(1)', { output: 'x' }),
      /output:\s+expected "x"\s+but got\s+"log\.info\(1\)"/,
    ],
    ['a fix where none is', invalid('print()', { output: 'x' }), /output:\s+expected "x"\s+but got\s+null/],
    [
      'a marker without a finding',
      { fixtures: ['x  # error: [SHOP001]'] },
      /lines:\s+expected\s+1: SHOP001\s+but got\s+\[\]/,
    ],
    [
      'a finding without a marker',
      { fixtures: ['print(1)'] },
      /lines:\s+expected \[\]\s+but got\s+1: SHOP001/,
    ],
    [
      'a marker with another text',
      { fixtures: ['print(1)  # error: [SHOP001] nothing'] },
      /message on line 1/,
    ],
    ['something that is nearly a marker', { fixtures: ['x  # error: SHOP001'] }, /line 1: not a marker/],
    [
      'an option that is not there',
      { valid: [{ code: 'x', options: { nmaes: [] } }] },
      /has no option 'nmaes'; it has logger, names/,
    ],
    [
      'an option of another type',
      { valid: [{ code: 'x', options: { names: 'x' } }] },
      /'names' of rule SHOP001 must be a list of strings/,
    ],
    [
      'another type, once more',
      { valid: [{ code: 'x', options: { least: 1.5 } }] },
      /must be a whole number/,
    ],
  ])('names %s', (_, tests, message) => {
    expect(() => run(tests)).toThrow(message);
  });

  it.each<[string, Partial<Rule>, RegExp]>([
    ['bad code that is fine', { docs: { ...noPrint.docs, bad: 'x\n' } }, /nothing is found in docs\.bad/],
    ['good code that is not', { docs: { ...noPrint.docs, good: 'print(1)\n' } }, /findings in docs\.good/],
    [
      'a message that never occurs',
      { messages: { ...noPrint.messages, more: 'more' } },
      /messages that no case produces:\s+expected \[\]\s+but got\s+more/,
    ],
    [
      'a wrong claim about fixes',
      { fixable: 'always' },
      /fixable is 'always', but 1 findings have a fix and 1 have none/,
    ],
    [
      'docs that are no sentence',
      { docs: { ...noPrint.docs, what: 'print' } },
      /docs\.what is not a sentence/,
    ],
  ])('names %s', (_, change, message) => {
    expect(() => run({}, { ...noPrint, ...change } as Rule)).toThrow(message);
  });

  it('names a fix that breaks the file, one that mends nothing, and a rule that throws', () => {
    const fixing = (content: string): Rule => {
      const rule: Rule = {
        ...noPrint,
        fixable: 'always',
        messages: { x: 'x' },
        options: undefined,
        on: {
          Call({ start, end }: ast.Call, context: RuleContext) {
            if (content === 'throw') throw new TypeError('oh');
            const edits = [{ start, end, content }];
            report(context, rule, 'x', start, end, null, { applicability: 'safe', message: 'x', edits });
          },
        },
      };
      return rule;
    };
    const good = 'x\n';
    const of = (content: string): Rule => ({ ...fixing(content), docs: { ...noPrint.docs, good } });
    expect(() => run({}, of('('))).toThrow(/syntax errors after the fix of 1:1: SHOP001 x/);
    expect(() => run({}, of('f(g())'))).toThrow(/as much is found as before/);
    expect(() => run({}, of('throw'))).toThrow(/oh/);
  });

  it('gives each check to a test framework', () => {
    const names: string[] = [];
    new RuleTester({ it: (name) => names.push(name) }).run(noPrint, {
      valid: ['\n\nx\ny\n', { name: 'by name', code: 'x' }],
    });
    expect(names.slice(0, 2)).toEqual(['valid: x', 'valid: by name']);
    expect(names.length).toBe(7);
  });
});

describe('defineRule', () => {
  it('returns its argument', () => {
    expect(createLinter({ rules: [noPrint] }).rules).toEqual([noPrint]);
    expect(defineRule(noPrint)).toBe(noPrint);
  });

  it.each<[object, RegExp]>([
    [{ code: 'shop1' }, /capital letters, then digits.*not 'shop1'/],
    [{ code: undefined }, /not undefined/],
    [{ name: 'noPrint' }, /rule SHOP001: its name is in kebab-case.*'noPrint'/],
    [{ messages: {} }, /no messages/],
    [{ messages: { a: 1 } }, /message 'a' is not a string/],
    [{ docs: null }, /no docs/],
    [{ docs: { ...noPrint.docs, why: 1 } }, /docs\.why is not a string/],
    [{ fixable: true }, /fixable is 'always', 'sometimes' or 'never'/],
    [{ severity: 'info' }, /severity is 'error' or 'warning'/],
    [{ aliases: 'X1' }, /aliases is a list/],
    [{ on: { Cal: checkCall } }, /on\.Cal: there is no node kind 'Cal'/],
    [{ on: { Call: 'x' } }, /on\.Call is not a function/],
    [{ onToken: { COLON: checkCall } }, /onToken\.COLON: there is no token 'COLON'/],
    [{ when: true }, /when is not a function/],
    [{ onComment: {} }, /onComment is not a function/],
    [{ onFile: 1 }, /onFile is not a function/],
    [{ options: [] }, /options is a table/],
    [{ options: { a: null } }, /options\.a is not an object/],
    [{ options: { a: { type: 'list' } } }, /options\.a\.type is one of boolean, integer/],
    [{ options: { a: { type: 'boolean', default: true } } }, /options\.a has no description/],
    [
      { options: { a: { type: 'strings', default: 'x', description: '' } } },
      /options\.a\.default does not fit/,
    ],
  ])('refuses %j', (change, message) => {
    expect(() => defineRule({ ...noPrint, ...change } as unknown as DocumentedRule)).toThrow(message);
  });

  it('refuses what is no object', () => {
    expect(() => defineRule(null as unknown as DocumentedRule)).toThrow(TypeError);
  });
});

describe('listeners', () => {
  it('get tokens, comments and the file', () => {
    const seen: string[] = [];
    const listener = defineRule({
      ...noPrint,
      options: undefined,
      on: {},
      onToken: {
        ';': (index, { tokens }) => seen.push(`; ${tokens.starts[index]}`),
        if: (index, { tokens }) => seen.push(`if ${tokens.starts[index]}-${tokens.ends[index]}`),
      },
      onComment: (start, end, { text }) => seen.push(text.slice(start, end)),
      onFile: ({ filename, comments }) => seen.push(`${filename} ${comments.length}`),
    } as const satisfies Rule as DocumentedRule);
    const linter = createLinter({ rules: [listener] });
    const { failures } = linter.lint('if x: y; z  # ";"\n"if;"; "#"\n# end', { filename: 'a.py' });
    expect(failures).toEqual([]);
    expect(seen).toEqual(['if 0-2', '; 7', '; 23', '# ";"', '# end', 'a.py 4']);
  });

  it('that throw are named with the place', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const of = (code: string, listeners: Partial<Rule>): Rule => ({
      ...noPrint,
      code,
      on: undefined,
      ...listeners,
    });
    const linter = createLinter({
      rules: [
        of('T1', { onToken: { ';': fail } }),
        of('T2', { onComment: fail }),
        of('T3', { onFile: fail }),
      ],
    });
    const { failures } = linter.lint('x; y\n# a\n');
    expect(failures.map(({ code, start }) => [code, start])).toEqual([
      ['T1', 1],
      ['T2', 5],
      ['T3', 0],
    ]);
  });
});

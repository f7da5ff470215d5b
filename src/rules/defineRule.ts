/**
 * Rules that are not of this package: the same objects, checked when they are made.
 *
 * A built-in rule is checked by the compiler and by the tests; one that comes from
 * somebody's JavaScript file is not, and a listener with a misspelt node kind would
 * simply never be called.
 */
import { kindNames } from '../ast/fields.generated.ts';
import { tokenTypes } from '../parser/tokenNames.ts';
import type { DocumentedRule } from './rule.ts';

/**
 * A rule of your own, for `LinterOptions.rules` or a plugin: returns its argument.
 *
 *     export const noPrint = defineRule({
 *       code: 'SHOP001',
 *       name: 'no-print',
 *       messages: { print: 'Use the logger, not `print`' },
 *       docs: { what: '…', why: '…', bad: 'print(1)\n', good: 'log.info(1)\n' },
 *       on: { Call: checkCall },
 *     });
 *
 *     function checkCall(node: ast.Call, context: RuleContext): void { … }
 *
 * @throws TypeError when something is missing or misspelt, with what it is
 */
export function defineRule<const R extends DocumentedRule>(rule: R): R {
  const mistake = findMistake(rule);
  if (mistake !== null) throw new TypeError(mistake);
  return rule;
}

const fixabilities: readonly unknown[] = ['always', 'sometimes', 'never', undefined];
const severities: readonly unknown[] = ['error', 'warning', undefined];
const optionTypes: readonly unknown[] = ['boolean', 'integer', 'string', 'strings'];

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a value that should be a rule, in words; null when nothing is. */
export function findMistake(value: unknown): string | null {
  if (!isRecord(value)) return 'a rule is an object';
  const { code, name, messages, docs, fixable, severity, aliases, options } = value;
  const { on, when, onToken, onComment, onFile } = value;
  if (typeof code !== 'string' || !/^[A-Z]+[0-9]+$/.test(code)) {
    return `the code of a rule is capital letters, then digits, so that \`noqa\` can name it; not ${show(code)}`;
  }
  const wrong = (what: string): string => `rule ${code}: ${what}`;
  if (typeof name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return wrong(`its name is in kebab-case, like 'no-print'; not ${show(name)}`);
  }
  if (!isRecord(messages) || Object.keys(messages).length === 0) return wrong('it has no messages');
  for (const [key, text] of Object.entries(messages)) {
    if (typeof text !== 'string') return wrong(`its message '${key}' is not a string`);
  }
  if (!isRecord(docs)) return wrong('it has no docs');
  for (const key of ['what', 'why', 'bad', 'good']) {
    if (typeof docs[key] !== 'string') return wrong(`docs.${key} is not a string`);
  }
  if (!fixabilities.includes(fixable)) return wrong("fixable is 'always', 'sometimes' or 'never'");
  if (!severities.includes(severity)) return wrong("severity is 'error' or 'warning'");
  if (aliases !== undefined && !isListOfStrings(aliases)) return wrong('aliases is a list of codes');
  if (when !== undefined && typeof when !== 'function') return wrong('when is not a function');
  if (onComment !== undefined && typeof onComment !== 'function') return wrong('onComment is not a function');
  if (onFile !== undefined && typeof onFile !== 'function') return wrong('onFile is not a function');
  const listening =
    mistakeInListeners(on, 'on', 'node kind', kindNames) ??
    mistakeInListeners(onToken, 'onToken', 'token', Object.keys(tokenTypes));
  if (listening !== null) return wrong(listening);
  const option = mistakeInOptions(options);
  return option === null ? null : wrong(option);
}

const isListOfStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function mistakeInListeners(
  listeners: unknown,
  property: string,
  what: string,
  known: readonly string[],
): string | null {
  if (listeners === undefined) return null;
  if (!isRecord(listeners)) return `${property} is a table of functions`;
  for (const [key, listener] of Object.entries(listeners)) {
    if (!known.includes(key)) return `${property}.${key}: there is no ${what} '${key}'`;
    if (typeof listener !== 'function') return `${property}.${key} is not a function`;
  }
  return null;
}

function mistakeInOptions(options: unknown): string | null {
  if (options === undefined) return null;
  if (!isRecord(options)) return 'options is a table of options';
  for (const [key, spec] of Object.entries(options)) {
    if (!isRecord(spec)) return `options.${key} is not an object`;
    if (!optionTypes.includes(spec.type)) return `options.${key}.type is one of ${optionTypes.join(', ')}`;
    if (typeof spec.description !== 'string') return `options.${key} has no description`;
    const isRight =
      spec.type === 'strings'
        ? isListOfStrings(spec.default)
        : typeof spec.default === (spec.type === 'integer' ? 'number' : spec.type);
    if (!isRight) return `options.${key}.default does not fit its type`;
  }
  return null;
}

const show = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

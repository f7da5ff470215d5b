/**
 * Kinds of mistakes: what a hurried person, a habit from another language, a bad merge or a
 * language model leaves in a file. Each says only where it goes and what it writes.
 */
import type { Random } from '../random.ts';
import {
  any,
  type Edit,
  findStatement,
  findToken,
  insertAfter,
  insertBefore,
  isPlain,
  type Kind,
  lineBefore,
  replaceToken,
  rewrite,
} from './edits.ts';
import {
  beginsOperand,
  endsOperand,
  isKeyword,
  isLiteral,
  isName,
  lineText,
  type Sites,
  type Statement,
  type Token,
} from './sites.ts';

const is =
  (...texts: string[]) =>
  ({ text }: Token): boolean =>
    texts.includes(text);
const isOpener = is('(', '[', '{');
const isCloser = is(')', ']', '}');
const endOfLine = (i: number, tokens: readonly Token[]): boolean =>
  i + 1 >= tokens.length || tokens[i + 1].line !== tokens[i].line;
const text = (i: number, tokens: readonly Token[]): string => tokens[i]?.text ?? '';
const erase = ({ start, end }: Token): Edit => ({ start, end, text: '' });
const erased =
  (test: Parameters<typeof replaceToken>[0]): Kind =>
  (sites, random) => {
    const i = findToken(sites, random, test);
    return i < 0 ? null : erase(sites.tokens[i]);
  };
/** The bracket before it is a call's or a definition's. */
const isCall = (opener: number, tokens: readonly Token[]): boolean =>
  opener > 0 && tokens[opener].text === '(' && endsOperand(tokens[opener - 1]);
const isDefinition = (opener: number, tokens: readonly Token[]): boolean =>
  opener > 1 && tokens[opener].text === '(' && tokens[opener - 2].text === 'def';
const beginsWith =
  (...words: string[]) =>
  (statement: Statement, _: number, tokens: readonly Token[]): boolean =>
    words.includes(tokens[statement.first].text);
const header =
  (...words: string[]) =>
  (statement: Statement, i: number, tokens: readonly Token[]): boolean =>
    statement.opensBlock && beginsWith(...words)(statement, i, tokens);
/** Replaces the first word of a statement. */
const firstWord = (
  words: readonly string[],
  other: string | ((word: string, random: Random) => string),
): Kind =>
  rewrite(beginsWith(...words), ({ first }, { tokens }, random) => {
    const { start, end, text: word } = tokens[first];
    return { start, end, text: typeof other === 'string' ? other : other(word, random) };
  });

/** Two neighbouring letters the wrong way round, one dropped, or one doubled. */
function misspell(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  switch (random.below(3)) {
    case 0:
      return word[at] === word[at + 1]
        ? word.slice(1)
        : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    default:
      return word.slice(0, at + 1) + word[at] + word.slice(at + 1);
  }
}

const condition = header('if', 'elif', 'while');

/** The text of a header between its first word and its colon becomes `other`. */
const headerBecomes = (
  words: readonly string[],
  other: (inner: string, word: string) => string | null,
): Kind =>
  rewrite(
    (statement, i, tokens) => statement.line === statement.lastLine && header(...words)(statement, i, tokens),
    ({ first, last }, { tokens, text: source }) => {
      const inner = source.slice(tokens[first].end, tokens[last].start).trim();
      const changed = other(inner, tokens[first].text);
      return changed === null ? null : { start: tokens[first].start, end: tokens[last].end, text: changed };
    },
  );

/** The whole of a plain one-line statement becomes `other`. */
const statementBecomes = (
  test: (source: string, tokens: readonly Token[]) => boolean,
  other: (source: string, random: Random) => string,
): Kind => {
  const sourceOf = (statement: Statement, { tokens, text: source }: Sites): string =>
    source.slice(tokens[statement.first].start, tokens[statement.last].end);
  return (sites, random) => {
    const statement = findStatement(
      sites,
      random,
      (one, i, tokens) =>
        isPlain(one, i, tokens) && test(sourceOf(one, sites), tokens.slice(one.first, one.last + 1)),
    );
    if (statement === null) return null;
    const start = sites.tokens[statement.first].start;
    const end = sites.tokens[statement.last].end;
    return { start, end, text: other(sites.text.slice(start, end), random) };
  };
};

const isCallStatement = (source: string): boolean => /^[\w.]+\([^()]+\)$/.test(source);
const isAssignment = (_source: string, tokens: readonly Token[]): boolean =>
  tokens.length > 2 && isName(tokens[0]) && tokens[1].text === '=';
const isPlainCode = (source: string): boolean => /^[\w.]+ ?[=(]/.test(source);

const brackets: Record<string, Kind> = {
  'closer-missing-at-line-end': erased(
    (token, i, tokens) =>
      isCloser(token) && token.match >= 0 && tokens[token.match].line === token.line && endOfLine(i, tokens),
  ),
  'closer-missing-inside-line': erased(
    (token, i, tokens) =>
      isCloser(token) && token.match >= 0 && tokens[token.match].line === token.line && !endOfLine(i, tokens),
  ),
  'closer-missing-of-many-lines': erased(
    (token, _, tokens) => isCloser(token) && token.match >= 0 && tokens[token.match].line < token.line,
  ),
  'closer-missing-in-header': rewrite(condition, ({ first, last }, { tokens }) => {
    for (let i = last; i > first; i--) if (isCloser(tokens[i])) return erase(tokens[i]);
    return null;
  }),
  'closer-missing-in-def': rewrite(header('def'), ({ first }, { tokens }) => {
    const closer = tokens[first + 2]?.match ?? -1;
    return closer < 0 ? null : erase(tokens[closer]);
  }),
  'closer-doubled': insertAfter((token) => isCloser(token), ')'),
  'closer-of-another-kind': replaceToken(isCloser, ({ text: closer }) => (closer === ')' ? ']' : ')')),
  'opener-missing': erased(
    (token, _, tokens) => isOpener(token) && token.match >= 0 && tokens[token.match].line === token.line,
  ),
  'opener-doubled': insertAfter(isOpener, '('),
  'opener-of-another-kind': replaceToken(isOpener, ({ text: opener }) => (opener === '(' ? '[' : '(')),
};

const separators: Record<string, Kind> = {
  'comma-missing-in-call': erased(
    (token, i, tokens) =>
      token.text === ',' &&
      isCall(token.opener, tokens) &&
      endsOperand(tokens[i - 1]) &&
      beginsOperand(tokens[i + 1]),
  ),
  'comma-missing-in-parameters': erased(
    (token, _, tokens) => token.text === ',' && isDefinition(token.opener, tokens),
  ),
  'comma-missing-in-list': erased(
    (token, i, tokens) =>
      token.text === ',' &&
      token.depth > 0 &&
      tokens[token.opener].text === '[' &&
      !endOfLine(i, tokens) &&
      beginsOperand(tokens[i + 1]),
  ),
  'comma-missing-between-lines': erased(
    (token, i, tokens) =>
      token.text === ',' && token.depth > 0 && endOfLine(i, tokens) && beginsOperand(tokens[i + 1]),
  ),
  'comma-missing-in-dict': erased(
    (token, _, tokens) => token.text === ',' && token.depth > 0 && tokens[token.opener].text === '{',
  ),
  'comma-doubled': insertAfter((token) => token.text === ',' && token.depth > 0, ','),
  'comma-becomes-semicolon': replaceToken((token) => token.text === ',' && token.depth > 0, ';'),
  'comma-leads-call': insertAfter((token, i, tokens) => token.text === '(' && isCall(i, tokens), ', '),
  'semicolon-in-call': insertBefore(
    (token, i, tokens) => token.text === ')' && isCall(token.match, tokens) && i > token.match + 1,
    ';',
  ),
  'colon-missing': rewrite(header('if', 'elif', 'while', 'for', 'with'), ({ last }, { tokens }) =>
    erase(tokens[last]),
  ),
  'colon-missing-in-definition': rewrite(header('def', 'class'), ({ last }, { tokens }) =>
    erase(tokens[last]),
  ),
  'colon-missing-in-clause': rewrite(header('else', 'try', 'finally', 'except'), ({ last }, { tokens }) =>
    erase(tokens[last]),
  ),
  'colon-becomes-semicolon': rewrite(
    (statement) => statement.opensBlock,
    ({ last }, { tokens }) => ({ ...tokens[last], text: ';' }),
  ),
  'colon-becomes-brace': rewrite(
    (statement) => statement.opensBlock,
    ({ last }, { tokens }) => ({ ...tokens[last], text: ' {' }),
  ),
  'colon-becomes-then': rewrite(header('if'), ({ last }, { tokens }) => ({ ...tokens[last], text: ' then' })),
  'colon-doubled': rewrite(
    (statement) => statement.opensBlock,
    ({ last }, { tokens }) => ({ ...tokens[last], text: '::' }),
  ),
  'colon-becomes-equals-in-dict': replaceToken(
    (token, _, tokens) => token.text === ':' && token.depth > 0 && tokens[token.opener].text === '{',
    ' =',
  ),
  'colon-missing-in-dict': erased(
    (token, _, tokens) => token.text === ':' && token.depth > 0 && tokens[token.opener].text === '{',
  ),
  'colon-missing-in-lambda': (sites, random) => {
    const at = findToken(sites, random, ({ text: word }) => word === 'lambda');
    if (at < 0) return null;
    const { tokens } = sites;
    for (let i = at + 1; i < tokens.length && i < at + 12; i++)
      if (text(i, tokens) === ':') return erase(tokens[i]);
    return null;
  },
  'value-missing-in-dict': (sites, random) => {
    const i = findToken(
      sites,
      random,
      (token, at, tokens) =>
        token.text === ':' &&
        token.depth > 0 &&
        tokens[token.opener].text === '{' &&
        isLiteral(tokens[at + 1]) &&
        text(at + 2, tokens) === ',',
    );
    return i < 0 ? null : erase(sites.tokens[i + 1]);
  },
};

const operators: Record<string, Kind> = {
  'equals-in-condition': rewrite(condition, ({ first, last }, { tokens }) => {
    for (let i = first; i < last; i++) if (tokens[i].text === '==') return { ...tokens[i], text: '=' };
    return null;
  }),
  'assignment-doubled': replaceToken(
    (token, i, tokens) =>
      token.text === '=' && token.depth === 0 && i === token.first + 1 && isName(tokens[i - 1]),
    '= =',
  ),
  'strictly-equal': replaceToken(is('=='), '==='),
  'strictly-unequal': replaceToken(is('!='), '!=='),
  'unequal-of-old': replaceToken(is('!='), '<>'),
  'and-of-c': replaceToken(is('and'), '&&'),
  'or-of-c': replaceToken(is('or'), '||'),
  'not-of-c': replaceToken(
    (token, i, tokens) =>
      token.text === 'not' && text(i + 1, tokens) !== 'in' && text(i - 1, tokens) !== 'is',
    '!',
  ),
  'increment-of-c': rewrite(isPlain, ({ first, last }, { tokens }) =>
    text(first + 1, tokens) === '+=' && text(first + 2, tokens) === '1' && last === first + 2
      ? { start: tokens[first + 1].start, end: tokens[last].end, text: '++' }
      : null,
  ),
  'conditional-of-c': statementBecomes(isAssignment, (source) => source.replace(/= .*$/s, '= flag ? 1 : 2')),
  'arrow-for-lambda': statementBecomes(isAssignment, (source) => source.replace(/= .*$/s, '= x => x + 1')),
  'operand-missing-at-end': insertAfter(
    (token, i, tokens) => endsOperand(token) && token.depth === 0 && endOfLine(i, tokens),
    ' +',
  ),
  'operand-missing-before': insertBefore(
    (token, i, tokens) => beginsOperand(token) && text(i - 1, tokens) === '=' && token.depth === 0,
    '* ',
  ),
  'operator-doubled': replaceToken(
    (token, i, tokens) =>
      is('+', '/', '%', '<', '>')(token) &&
      endsOperand(tokens[i - 1] ?? token) &&
      beginsOperand(tokens[i + 1] ?? token),
    ({ text: operator }) => `${operator} / `,
  ),
  'operator-missing': erased(
    (token, i, tokens) =>
      is('+', '==', '%', '!=')(token) && isName(tokens[i - 1] ?? token) && isName(tokens[i + 1] ?? token),
  ),
  'comparison-the-wrong-way': replaceToken(is('<=', '>='), ({ text: operator }) =>
    operator === '<=' ? '=<' : '=>',
  ),
  'not-behind-operator': insertBefore(
    (token, i, tokens) => isName(token) && is('==', '+', '%')(tokens[i - 1] ?? token),
    'not ',
  ),
  'value-missing-in-assignment': statementBecomes(isAssignment, (source) => source.replace(/=.*$/s, '=')),
  'walrus-as-statement': statementBecomes(isAssignment, (source) => source.replace('=', ':=')),
  'name-missing-behind-dot': erased((token, i, tokens) => isName(token) && text(i - 1, tokens) === '.'),
  'dot-doubled': insertAfter(
    (token, i, tokens) => token.text === '.' && isName(tokens[i + 1]) && endsOperand(tokens[i - 1]),
    '.',
  ),
};

const words: Record<string, Kind> = {
  'keyword-misspelt-in-header': firstWord(
    ['if', 'elif', 'while', 'for', 'with', 'try', 'except', 'finally', 'else'],
    misspell,
  ),
  'keyword-misspelt-in-definition': firstWord(['def', 'class'], misspell),
  'keyword-misspelt-in-import': firstWord(['import', 'from'], misspell),
  'keyword-misspelt-in-statement': firstWord(['return', 'raise', 'assert', 'global', 'del'], misspell),
  'keyword-capitalised': firstWord(
    ['if', 'for', 'while', 'return', 'import', 'def', 'class'],
    (word) => word[0].toUpperCase() + word.slice(1),
  ),
  'else-if': firstWord(['elif'], 'else if'),
  elseif: firstWord(['elif'], 'elseif'),
  'function-for-def': firstWord(['def'], 'function'),
  'catch-for-except': firstWord(['except'], 'catch'),
  'var-before-assignment': statementBecomes(
    isAssignment,
    (source, random) => `${random.pick(['var', 'let', 'const', 'int'])} ${source}`,
  ),
  'new-before-call': statementBecomes(
    (source) => /^\w+ = [A-Z]\w*\(/.test(source),
    (source) => source.replace('= ', '= new '),
  ),
  'keyword-as-name': statementBecomes(
    isAssignment,
    (source, random) =>
      `${random.pick(['class', 'def', 'from', 'lambda', 'in'])} ${source.replace(/^\w+ ?/, '')}`,
  ),
  'keyword-as-argument': insertAfter(
    (token, i, tokens) =>
      token.text === '(' && isCall(i, tokens) && !isDefinition(i, tokens) && token.match > i + 1,
    'class=1, ',
  ),
  'in-missing': rewrite(header('for'), ({ first, last }, { tokens }) => {
    for (let i = first; i < last; i++) if (tokens[i].text === 'in') return erase(tokens[i]);
    return null;
  }),
  'in-becomes-of': rewrite(header('for'), ({ first, last }, { tokens }) => {
    for (let i = first; i < last; i++) if (tokens[i].text === 'in') return { ...tokens[i], text: 'of' };
    return null;
  }),
  'word-doubled': statementBecomes(
    (source) => /^(return|raise|assert|import|del) /.test(source),
    (source) => source.replace(/^(\w+)/, '$1 $1'),
  ),
  'def-doubled': firstWord(['def', 'class'], (word) => `${word} ${word}`),
  'name-missing-in-definition': rewrite(header('def', 'class'), ({ first }, { tokens }) =>
    erase(tokens[first + 1]),
  ),
  'name-of-two-words': rewrite(header('def', 'class'), ({ first }, { tokens }) => ({
    start: tokens[first + 1].start,
    end: tokens[first + 1].start,
    text: 'my ',
  })),
  'name-with-hyphen-in-definition': rewrite(header('def', 'class'), ({ first }, { tokens }) => ({
    start: tokens[first + 1].start,
    end: tokens[first + 1].start,
    text: 'my-',
  })),
  'name-begins-with-digit': statementBecomes(isAssignment, (source) => `2${source}`),
  'parameters-missing': rewrite(header('def'), ({ first }, { tokens }) => {
    const opener = tokens[first + 2];
    return opener === undefined || opener.match < 0 || tokens[opener.match].line !== opener.line
      ? null
      : { start: opener.start, end: tokens[opener.match].end, text: '' };
  }),
  'condition-missing': headerBecomes(['if', 'while', 'elif'], (_, word) => `${word}:`),
  'loop-of-c': headerBecomes(['for'], () => 'for (i = 0; i < n; i++):'),
  'import-from': statementBecomes(
    (source) => /^from [\w.]+ import \w+$/.test(source),
    (source) => source.replace(/^from ([\w.]+) import (\w+)$/, 'import $2 from $1'),
  ),
  'import-of-nothing': statementBecomes(
    (source) => /^from [\w.]+ import \w/.test(source),
    (source) => source.replace(/import .*$/, 'import'),
  ),
  'import-comma-at-end': statementBecomes(
    (source) => /^from [\w.]+ import \w[\w, ]*$/.test(source),
    (source) => `${source},`,
  ),
  'import-as-nothing': statementBecomes(
    (source) => /^(from \S+ )?import \w+$/.test(source),
    (source) => `${source} as`,
  ),
  'import-with-dot-at-end': statementBecomes(
    (source) => /^import \w+$/.test(source),
    (source) => `${source}.`,
  ),
  'import-of-a-string': statementBecomes(
    (source) => /^import \w+$/.test(source),
    (source) => source.replace(/(\w+)$/, '"$1"'),
  ),
  'include-of-c': lineBefore(
    (one, i, tokens) => beginsWith('import', 'from')(one, i, tokens),
    'using namespace std;',
  ),
};

const oldPython: Record<string, Kind> = {
  'print-of-python-2': lineBefore(
    isPlain,
    (random) => `print ${random.pick(['"done"', 'value', '"%s" % name', '"a", b', 'x.y'])}`,
  ),
  'exec-of-python-2': lineBefore(isPlain, 'exec "x = 1"'),
  'except-comma-of-python-2': headerBecomes(['except'], (inner) =>
    /^\w+$/.test(inner) ? `except ${inner}, e:` : null,
  ),
  'raise-comma-of-python-2': statementBecomes(
    (source) => /^raise \w+\(.*\)$/s.test(source),
    (source) => source.replace(/^raise (\w+)\((.*)\)$/s, 'raise $1, "message"'),
  ),
  backticks: statementBecomes(isAssignment, (source) => source.replace(/= .*$/s, '= `value`')),
  'octal-of-python-2': replaceToken(
    ({ type, text: number }) => type === 'number' && /^[1-7]+$/.test(number),
    ({ text: number }) => `0${number}`,
  ),
  'long-of-python-2': replaceToken(
    ({ type, text: number }) => type === 'number' && /^\d+$/.test(number),
    ({ text: number }) => `${number}L`,
  ),
  'prefix-ur-of-python-2': replaceToken(
    ({ type, text: string }) => type === 'string' && /^['"](?!["'])/.test(string),
    ({ text: string }) => `ur${string}`,
  ),
  'tuple-parameter-of-python-2': rewrite(header('def'), ({ first }, { tokens }) =>
    text(first + 2, tokens) === '('
      ? { start: tokens[first + 2].end, end: tokens[first + 2].end, text: '(a, b), ' }
      : null,
  ),
};

const isShortString = ({ type, text: string }: Token): boolean =>
  type === 'string' && /^[rbuf]?(["'])(?!\1\1)[^"'\\]+\1$/i.test(string);

const strings: Record<string, Kind> = {
  'quote-missing-at-end': replaceToken(isShortString, ({ text: string }) => string.slice(0, -1)),
  'quote-missing-at-beginning': replaceToken(isShortString, ({ text: string }) => string.replace(/["']/, '')),
  'quote-of-another-kind': replaceToken(
    isShortString,
    ({ text: string }) => string.slice(0, -1) + (string.endsWith('"') ? "'" : '"'),
  ),
  'apostrophe-in-string': replaceToken(
    (token) => isShortString(token) && /^'\w+ \w+/.test(token.text),
    ({ text: string }) => string.replace(' ', "'s "),
  ),
  'line-break-in-string': replaceToken(
    (token) => isShortString(token) && token.text.includes(' '),
    ({ text: string }) => string.replace(' ', '\n'),
  ),
  'triple-quote-missing-at-end': replaceToken(
    ({ type, text: string }) => type === 'string' && /^("""|''')[\s\S]*\1$/.test(string),
    ({ text: string }) => string.slice(0, -3),
  ),
  'triple-quote-cut-at-end': replaceToken(
    ({ type, text: string }) => type === 'string' && /^("""|''')[\s\S]*\1$/.test(string),
    ({ text: string }) => string.slice(0, -1),
  ),
  'smart-quotes': replaceToken(
    isShortString,
    ({ text: string }) => `“${string.replace(/^\w*["']|["']$/g, '')}”`,
  ),
  'smart-single-quotes': replaceToken(
    isShortString,
    ({ text: string }) => `‘${string.replace(/^\w*["']|["']$/g, '')}’`,
  ),
  'field-unclosed': replaceToken(
    (token) => isShortString(token) && /^["']/.test(token.text) && !/[{}]/.test(token.text),
    ({ text: string }) => `f${string.slice(0, -1)} {value${string.slice(-1)}`,
  ),
  'field-empty': replaceToken(
    (token) => isShortString(token) && /^["']/.test(token.text) && !/[{}]/.test(token.text),
    ({ text: string }) => `f${string.slice(0, -1)} {}${string.slice(-1)}`,
  ),
  'brace-alone': replaceToken(
    (token) => isShortString(token) && /^["']/.test(token.text) && !/[{}]/.test(token.text),
    ({ text: string }) => `f${string.slice(0, -1)} }${string.slice(-1)}`,
  ),
  'strings-with-a-name-between': replaceToken(
    (token) => isShortString(token) && / /.test(token.text) && /^["']/.test(token.text),
    ({ text: string }) => string.replace(' ', `${string[0]} name ${string[0]}`),
  ),
};

const characters: Record<string, Kind> = {
  'no-break-space': insertBefore(
    (token, i, tokens) => i > 0 && tokens[i - 1].end < token.start && tokens[i - 1].line === token.line,
    '\u00a0',
  ),
  'zero-width-space': insertBefore(
    (token, i, tokens) => i > 0 && token.line === tokens[i - 1].line && isName(token),
    '\u200b',
  ),
  'byte-order-mark-inside': insertBefore((token) => token.line > 2 && isName(token), '\ufeff'),
  'dash-for-minus': replaceToken(is('-'), '–'),
  'times-sign': replaceToken(is('*'), '×'),
  'comma-of-full-width': replaceToken(is(','), '，'),
  'colon-of-full-width': replaceToken(is(':'), '：'),
  'parenthesis-of-full-width': replaceToken(is(')'), '）'),
  'ellipsis-character': statementBecomes(isPlainCode, () => '…'),
  'unequal-sign': replaceToken(
    is('!=', '<=', '>='),
    ({ text: operator }) => ({ '!=': '≠', '<=': '≤', '>=': '≥' })[operator] ?? '≠',
  ),
  'dollar-before-name': insertBefore((token) => isName(token) && token.first >= 0, '$'),
  'question-mark-at-end': insertAfter(
    (token, i, tokens) => endOfLine(i, tokens) && token.depth === 0 && endsOperand(token),
    '?',
  ),
  'backslash-and-space': insertAfter(
    (token, i, tokens) => endOfLine(i, tokens) && token.text === ',' && token.depth > 0,
    ' \\ ',
  ),
};

/** Where a statement's lines begin deeper or shallower by some columns. */
const shift =
  (
    test: (statement: Statement, sites: Sites) => boolean,
    by: (statement: Statement, random: Random) => number,
  ): Kind =>
  (sites, random) => {
    const statement = findStatement(sites, random, (one) => one.line === one.lastLine && test(one, sites));
    if (statement === null) return null;
    const columns = by(statement, random);
    const start = sites.lineStarts[statement.line];
    if (columns > 0) return { start, end: start, text: ' '.repeat(columns) };
    return { start, end: start - columns, text: '' };
  };
const previousOf = (statement: Statement, { statements }: Sites): Statement | undefined =>
  statements[statements.findIndex((one) => one.first === statement.first) - 1];

const indentation: Record<string, Kind> = {
  'indent-too-deep': shift(
    (one, sites) => !(previousOf(one, sites)?.opensBlock ?? false) && !one.opensBlock,
    () => 4,
  ),
  'indent-too-deep-by-one': shift(
    (one, sites) => !(previousOf(one, sites)?.opensBlock ?? false) && !one.opensBlock,
    () => 1,
  ),
  'indent-of-header-too-deep': shift(
    (one, sites) => !(previousOf(one, sites)?.opensBlock ?? false) && one.opensBlock,
    () => 2,
  ),
  'indent-too-shallow': shift(
    (one, sites) => one.indent >= 4 && previousOf(one, sites)?.indent === one.indent,
    (_, random) => -1 - random.below(3),
  ),
  'indent-of-first-line-off': shift(
    (one, sites) => previousOf(one, sites)?.opensBlock === true && one.indent >= 4,
    () => 2,
  ),
  'indent-missing-in-block': rewrite(
    (one, i, tokens) => isPlain(one, i, tokens) && one.indent >= 4,
    (one, sites) => {
      const before = previousOf(one, sites);
      if (before === undefined || !before.opensBlock) return null;
      const start = sites.lineStarts[one.line];
      return { start, end: start + one.indent - before.indent, text: '' };
    },
  ),
  'block-missing': rewrite(
    (one, i, tokens) => isPlain(one, i, tokens) && one.indent >= 4,
    (one, sites) => {
      const { statements, lineStarts } = sites;
      const at = statements.findIndex(({ first }) => first === one.first);
      const isAlone =
        statements[at - 1]?.opensBlock === true && (statements[at + 1]?.indent ?? 0) < one.indent;
      return isAlone ? { start: lineStarts[one.line], end: lineStarts[one.line + 1], text: '' } : null;
    },
  ),
  'tab-for-spaces': rewrite(
    (one, i, tokens) => isPlain(one, i, tokens) && one.indent === 8,
    (one, { lineStarts }) => ({ start: lineStarts[one.line], end: lineStarts[one.line] + 8, text: '\t' }),
  ),
};

const merged: Record<string, Kind> = {
  'fence-opening': lineBefore((one) => one.indent === 0, '```python', false),
  'fence-closing': lineBefore((one) => one.indent === 0, '```', false),
  'fence-indented': lineBefore(isPlain, '```'),
  'prose-before-code': lineBefore(
    (one) => one.indent === 0,
    'Here is the updated implementation of the module:',
    false,
  ),
  'prose-sentence': lineBefore(isPlain, "This function doesn't handle the empty case yet.", false),
  'prose-bullet': lineBefore((one) => one.indent === 0, '- Added a check for the empty list', false),
  'prose-numbered': lineBefore((one) => one.indent === 0, '1. Open the file and read it', false),
  'conflict-begins': lineBefore(any, '<<<<<<< HEAD', false),
  'conflict-middle': lineBefore(isPlain, '=======', false),
  'conflict-ends': lineBefore(isPlain, '>>>>>>> feature/branch', false),
  'elision-of-code': lineBefore(isPlain, '... rest of the code stays the same ...'),
  'prompt-of-interpreter': statementBecomes(isPlainCode, (source) => `>>> ${source}`),
  'prompt-of-notebook': statementBecomes(isPlainCode, (source) => `In [3]: ${source}`),
  'shell-command': lineBefore((one) => one.indent === 0, '$ pip install requests', false),
  'notebook-magic': lineBefore((one) => one.indent === 0, '!pip install requests', false),
  'line-number': statementBecomes(isPlainCode, (source) => `12: ${source}`),
  'comment-of-c': lineBefore(isPlain, '// nothing to do here'),
  'comment-of-c-at-end': insertAfter(
    (token, i, tokens) => token.depth === 0 && endOfLine(i, tokens) && endsOperand(token),
    '  // as before',
  ),
  'comment-block-of-c': lineBefore(isPlain, '/* nothing to do here */'),
  'tag-of-html': lineBefore((one) => one.indent === 0, '<div class="code">', false),
  'brace-on-its-own': lineBefore((one, i, tokens) => isPlain(one, i, tokens) && one.indent > 0, '}'),
};

const statements: Record<string, Kind> = {
  'else-without-if': lineBefore((one, i, tokens) => isPlain(one, i, tokens), 'else:\n    pass'),
  'except-without-try': lineBefore(
    (one, i, tokens) => isPlain(one, i, tokens),
    'except ValueError:\n    pass',
  ),
  'try-without-except': lineBefore((one, i, tokens) => isPlain(one, i, tokens), 'try:\n    pass'),
  'header-doubled': rewrite(
    (one) => one.opensBlock && one.line === one.lastLine,
    (one, sites) => {
      const start = sites.lineStarts[one.line];
      return { start, end: start, text: `${lineText(sites, one.line)}\n` };
    },
  ),
  'statement-as-value': statementBecomes(isAssignment, (source, random) =>
    source.replace(/= .*$/s, `= ${random.pick(['return 1', 'pass', 'import os', 'raise'])}`),
  ),
  'two-statements-in-a-line': statementBecomes(isCallStatement, (source) => `${source} ${source}`),
  'assignment-to-literal': statementBecomes(isAssignment, (source) => source.replace(/^[\w.]+/, '1')),
  'assignment-to-call': statementBecomes(isCallStatement, (source) => `${source} = 1`),
  'assignment-to-operation': statementBecomes(isAssignment, (source) =>
    source.replace(/^([\w.]+)/, '$1 + 1'),
  ),
  'assignment-to-none': statementBecomes(isAssignment, (source) => source.replace(/^[\w.]+/, 'None')),
  'augmented-call': statementBecomes(isCallStatement, (source) => `${source} += 1`),
  'deletion-of-call': statementBecomes(isCallStatement, (source) => `del ${source}`),
  'positional-after-keyword': insertAfter(
    (token, i, tokens) =>
      token.text === '(' &&
      isCall(i, tokens) &&
      !isDefinition(i, tokens) &&
      isName(tokens[i + 1]) &&
      is(',', ')')(tokens[i + 2]),
    'key=1, ',
  ),
  'positional-after-unpacking': insertAfter(
    (token, i, tokens) =>
      token.text === '(' &&
      isCall(i, tokens) &&
      !isDefinition(i, tokens) &&
      isName(tokens[i + 1]) &&
      is(',', ')')(tokens[i + 2]),
    '**options, ',
  ),
  'assignment-in-call': insertAfter(
    (token, i, tokens) =>
      token.text === '(' && isCall(i, tokens) && !isDefinition(i, tokens) && token.match > i + 1,
    'a.b=1, ',
  ),
  'argument-value-missing': insertAfter(
    (token, i, tokens) =>
      token.text === '(' && isCall(i, tokens) && !isDefinition(i, tokens) && token.match > i + 1,
    'key=, ',
  ),
  'default-before-plain': insertAfter(
    (token, i, tokens) =>
      token.text === '(' && isDefinition(i, tokens) && isName(tokens[i + 1]) && is(',', ')')(tokens[i + 2]),
    'key=None, ',
  ),
  'default-missing': insertAfter(
    (token, i, tokens) => token.text === '(' && isDefinition(i, tokens),
    'key=, ',
  ),
  'star-alone': rewrite(header('def'), ({ first }, { tokens }) => {
    const closer = tokens[first + 2]?.match ?? -1;
    return closer < 0 || tokens[closer - 1].text === ','
      ? null
      : { ...tokens[closer], text: closer === first + 3 ? '*)' : ', *)' };
  }),
  'parameter-is-literal': insertAfter(
    (token, i, tokens) => token.text === '(' && isDefinition(i, tokens),
    '"key", ',
  ),
  'parameter-with-dot': rewrite(header('def'), ({ first }, { tokens }) =>
    text(first + 3, tokens) === 'self'
      ? { start: tokens[first + 3].end, end: tokens[first + 3].end, text: '.x' }
      : null,
  ),
  'conditional-without-else': statementBecomes(isAssignment, (source) => `${source} if flag`),
  'comprehension-without-in': statementBecomes(isAssignment, (source) =>
    source.replace(/= .*$/s, '= [x for x items]'),
  ),
  'generator-beside-argument': statementBecomes(isAssignment, (source) =>
    source.replace(/= .*$/s, '= sum(x for x in items, 0)'),
  ),
  'lambda-with-parentheses': statementBecomes(isAssignment, (source) =>
    source.replace(/= .*$/s, '= sorted(items, key=lambda (a, b): b)'),
  ),
  'decorator-of-nothing': lineBefore(
    (one, i, tokens) =>
      isPlain(one, i, tokens) && !['def', 'class', 'async', '@'].includes(tokens[one.first].text),
    '@property',
  ),
  'async-of-nothing': statementBecomes(isCallStatement, (source) => `async ${source}`),
  'with-as-literal': headerBecomes(['with'], (inner) =>
    /^[\w.()]+$/.test(inner) ? `with ${inner} as 1:` : null,
  ),
  'for-over-call': headerBecomes(['for'], (inner) => inner.replace(/^[\w, ]+? in /, 'f() in ')),
  'global-of-attribute': lineBefore(isPlain, 'global self.x'),
  'raise-from-nothing': statementBecomes(
    (source) => /^raise \w+\(.*\)$/.test(source),
    (source) => `${source} from`,
  ),
  'return-of-assignment': statementBecomes(
    (source) => /^return \w+$/.test(source),
    (source) => `${source} = 1`,
  ),
  'switch-of-c': lineBefore(isPlain, 'switch (value) {\n    case 1: break;\n}'),
  'do-of-c': lineBefore(isPlain, 'do {'),
  'token-dropped': erased((token) => token.type !== 'string' && !isKeyword(token.text)),
  'token-doubled': (sites, random) => {
    const i = findToken(sites, random, ({ type }) => type !== 'string');
    if (i < 0) return null;
    const { end, text: same } = sites.tokens[i];
    return { start: end, end, text: ` ${same}` };
  },
  'tokens-swapped': (sites, random) => {
    const i = findToken(
      sites,
      random,
      (token, at, tokens) => at + 1 < tokens.length && tokens[at + 1].line === token.line,
    );
    if (i < 0) return null;
    const { tokens, text: source } = sites;
    const [one, two] = [tokens[i], tokens[i + 1]];
    return {
      start: one.start,
      end: two.end,
      text: `${two.text}${source.slice(one.end, two.start) || ' '}${one.text}`,
    };
  },
  'token-of-another-place': (sites, random) => {
    const i = findToken(sites, random, ({ type }) => type !== 'string');
    const other = findToken(sites, random, ({ type }) => type !== 'string');
    if (i < 0 || other < 0) return null;
    const { start, end } = sites.tokens[i];
    return { start, end, text: sites.tokens[other].text };
  },
  'statement-cut-short': rewrite(
    (one, i, tokens) => isPlain(one, i, tokens) && one.last > one.first + 2,
    (one, { tokens }, random) => {
      const at = one.first + 1 + random.below(one.last - one.first);
      return { start: tokens[at].start, end: tokens[one.last].end, text: '' };
    },
  ),
};

/** All kinds by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...brackets,
  ...separators,
  ...operators,
  ...words,
  ...oldPython,
  ...strings,
  ...characters,
  ...indentation,
  ...merged,
  ...statements,
};

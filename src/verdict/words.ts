/**
 * The texts of errors, by their names in src/diagnostics/syntax.ts, where each text of CPython stands once.
 *
 * The strict path needs them as text: it knows no diagnostics. What only versions before 3.12 say, or say
 * otherwise, is worded where it is raised.
 */
import { messages } from '../diagnostics/syntax.ts';

export type MessageName = keyof typeof messages;

/** Whether syntax.ts has a message of that name. */
export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(messages, name);
}

/**
 * A message with its blanks filled.
 *
 * @param argument what the message is about; two parts in one string where it has two blanks
 * @param line the line it mentions; 0 for none
 */
export function say(name: MessageName, argument = '', line = 0): string {
  return fillBlanks(messages[name][1], argument, String(line), line === 0 ? '' : ` on line ${line}`);
}

/** The same with blanks left for the line and, as the argument, what the grammar names in braces. */
export function sayLater(name: MessageName, argument: string): string {
  return fillBlanks(messages[name][1], argument, '{line}', '{line}');
}

function fillBlanks(text: string, argument: string, line: string, onLine: string): string {
  return text.replace(/\{([a-z0-9-]*)\}/g, (_, blank: string) => {
    switch (blank) {
      case '':
        return argument;
      case '0':
      case '1':
        return argument[Number(blank)];
      case 'label':
        return argument.slice(0, 8);
      case 'rest':
        return argument.slice(8);
      case 'on-line':
        return onLine;
      default:
        return line;
    }
  });
}

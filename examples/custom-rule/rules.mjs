/**
 * Two rules of a web shop. Each is one object; what it reports is found by functions at the
 * level of the module, which keep nothing between two calls.
 */
import { defineRule, optionsOf, qualifiedName, report } from 'pywalk-lint/rules';

/** @typedef {import('pywalk-lint/rules').RuleContext} RuleContext */

export const SHOP001 = defineRule({
  code: 'SHOP001',
  name: 'request-without-timeout',
  messages: { missing: '`{0}` waits for ever: give it a `timeout`' },
  docs: {
    what: 'Reports HTTP requests without a `timeout`.',
    why: 'A server that takes the connection and never answers stops the worker that asked. After eight of them the shop is down.',
    bad: 'import requests\n\nprices = requests.get("https://example.com/prices").json()\n',
    good: 'import requests\n\nprices = requests.get("https://example.com/prices", timeout=10).json()\n',
  },
  fixable: 'sometimes',
  options: {
    functions: {
      type: 'strings',
      default: ['requests.get', 'requests.post', 'requests.put', 'requests.delete'],
      description: 'The functions that need a timeout, by the module they are defined in.',
    },
    seconds: {
      type: 'integer',
      default: 10,
      description: 'The timeout that the fix writes.',
    },
  },
  on: { Call: checkCall },
});

/**
 * @param {import('pywalk-lint/rules').ast.Call} node
 * @param {RuleContext} context
 */
function checkCall(node, context) {
  const { functions, seconds } = optionsOf(context, SHOP001);
  // What `requests.get` is called here does not matter: `from requests import get as fetch` is seen, too.
  const name = qualifiedName(context.names, node.func);
  if (name === null || !functions.includes(name)) return;
  // `arg` is null in `**settings`, which may hold a timeout.
  if (node.keywords.some(({ arg }) => arg === null || arg === 'timeout')) return;
  const last = [...node.args, ...node.keywords].reduce((a, b) => (a.end > b.end ? a : b), node.func);
  const fix = {
    // The program may now fail where it waited before.
    applicability: /** @type {const} */ ('unsafe'),
    message: `Add \`timeout=${seconds}\``,
    edits: [{ start: last.end, end: last.end, content: `, timeout=${seconds}` }],
  };
  report(context, SHOP001, 'missing', node.func.start, node.func.end, name, last === node.func ? null : fix);
}

export const SHOP002 = defineRule({
  code: 'SHOP002',
  name: 'todo-without-ticket',
  messages: { ticket: '`{0}` without a ticket: write `{0} SHOP-123: …`' },
  docs: {
    what: 'Reports TODO and FIXME comments that name no ticket.',
    why: 'Nobody looks for comments when planning the week; a ticket is looked at.',
    bad: 'total = 0  # TODO: shipping\n',
    good: 'total = 0  # TODO SHOP-17: shipping\n',
  },
  fixable: 'never',
  severity: 'warning',
  onComment: checkComment,
});

/**
 * @param {number} start
 * @param {number} end
 * @param {RuleContext} context
 */
function checkComment(start, end, context) {
  const match = /\b(TODO|FIXME)\b(?! SHOP-\d)/.exec(context.text.slice(start, end));
  if (match === null) return;
  const at = start + match.index;
  report(context, SHOP002, 'ticket', at, at + match[1].length, match[1]);
}

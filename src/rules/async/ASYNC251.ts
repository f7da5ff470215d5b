/** ASYNC251: `time.sleep` in an `async def` stops everything. */
import { type AsyncFunctionDef, Kind } from '../../ast/nodes.generated.ts';
import { qualifiedName } from '../../semantic/qualifiedNames.ts';
import { enclosingBody } from '../enclosing.ts';
import { type Rule, type RuleContext, type RuleDocs, report } from '../rule.ts';

export const ASYNC251 = {
  code: 'ASYNC251',
  name: 'blocking-sleep-in-async-function',
  messages: { sleep: 'Async functions should not call `time.sleep`' },
  on: { AsyncFunctionDef: checkFunction },
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports calls of `time.sleep` in an `async def`.',
  why: 'The event loop runs all tasks in one thread. While `time.sleep` waits, no other task runs, no timeout fires and no connection is served; `asyncio.sleep` lets the others go on.',
  bad: 'import time\n\n\nasync def poll(queue):\n    while queue.empty():\n        time.sleep(1)\n',
  good: 'import asyncio\n\n\nasync def poll(queue):\n    while queue.empty():\n        await asyncio.sleep(1)\n',
};

/** Most files have no `async def`: calls are looked for where there is one. */
function checkFunction(node: AsyncFunctionDef, context: RuleContext): void {
  const { tree } = context;
  const { kinds, nodes, low } = tree.tape;
  for (let i = low[node.index]; i < node.index; i++) {
    if (kinds[i] !== Kind.Call) continue;
    const call = nodes[i];
    if (call.kind !== Kind.Call || qualifiedName(context.names, call.func) !== 'time.sleep') continue;
    // That of a function further in is found there.
    if (enclosingBody(tree, call) !== node) continue;
    report(context, ASYNC251, 'sleep', call.func.start, call.func.end);
  }
}

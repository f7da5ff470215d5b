/**
 * How a node shows itself to people: `JSON.stringify` and Node's inspect print the
 * fields by name, although the instance only has numbered slots.
 */
import { fieldNames, kindNames } from './fields.generated.ts';
import type { Node } from './nodes.generated.ts';

/** The node as a plain object, one level deep: `{ kind: 'Name', start, end, id, ctx }`. */
export function describeNode(node: Node): Record<string, unknown> {
  const shown: Record<string, unknown> = { kind: kindNames[node.kind], start: node.start, end: node.end };
  for (const name of fieldNames[node.kind]) {
    const value = (node as unknown as Record<string, unknown>)[name];
    // JSON has no integers beyond doubles.
    shown[name] = typeof value === 'bigint' ? value.toString() : value;
  }
  return shown;
}

/** The method behind `util.inspect` and `console.log`. */
export function inspectNode(
  node: Node,
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
): string {
  const { kind, ...fields } = describeNode(node);
  if (depth < 0) return `[${kind}]`;
  return `${kind} ${inspect(fields, { ...options, depth: depth === null ? null : depth - 1 })}`;
}

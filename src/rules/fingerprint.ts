/**
 * Whether two expressions are the same but for layout.
 *
 * A subtree is a run of the tape, so its fingerprint is one loop: per node its kind and, per field,
 * what is not on the tape itself (names, operators, values of constants, which children are absent).
 * Only made for expressions that a rule has reason to compare.
 */
import { fieldNames } from '../ast/fields.generated.ts';
import type { Node } from '../ast/nodes.generated.ts';
import type { Tree } from '../ast/tree.ts';
import { type ConstantValue, PyComplex, PyFloat } from '../text/literals.ts';

/** Equal for expressions that mean the same; context and string prefixes do not count. */
export function fingerprint(tree: Tree, node: Node): string {
  const { nodes, low } = tree.tape;
  const parts: string[] = [];
  for (let i = low[node.index]; i <= node.index; i++) {
    const each = nodes[i];
    parts.push(String(each.kind));
    for (const name of fieldNames[each.kind]) {
      if (name === 'ctx' || name === 'literalPrefix') continue;
      parts.push(showField((each as unknown as Record<string, unknown>)[name]));
    }
  }
  return parts.join(' ');
}

function showField(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(showField).join(',')}]`;
  if (typeof value === 'object' && value !== null && 'kind' in value) return '+';
  return showValue(value as ConstantValue);
}

/** Tells `1`, `1.0`, `True`, `"1"` and `b"1"` apart. */
function showValue(value: ConstantValue): string {
  if (value instanceof PyFloat) return `f${Object.is(value.value, -0) ? '-0' : value.value}`;
  if (value instanceof PyComplex) return `c${value.real},${value.imag}`;
  if (value instanceof Uint8Array) return `b${value.join()}`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return '...';
  return String(value);
}

/**
 * The loop of the explicit-stack walker (walkStack.ts).
 *
 * A child is stored in the output where it is met; only one that can have children goes
 * on the stack, and the last single child does not: it becomes the current node.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */
import type { Node3, Node7, PhysicalNode } from '../ast/nodes.generated.ts';

/**
 * All nodes of a subtree, each parent before its children. `capacity` is a guess at their number:
 * too small and the array grows, too large and its end is given back.
 */
export function collect(root: PhysicalNode, capacity: number): PhysicalNode[] {
  const out: PhysicalNode[] = new Array(capacity);
  const stack: PhysicalNode[] = [];
  let top = 0;
  let n = 1;
  let node = root;
  let kind: number = node.kind;
  out[0] = node;
  for (;;) {
    switch (kind) {
      case 0: // Error
      case 8: // Set
      case 27: // List
      case 28: // Tuple
      case 50: // Import
      case 51: // ImportFrom
      case 58: // Module
      case 59: // Interactive
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 1: // BoolOp
      case 20: // JoinedStr
      case 21: // TemplateStr
      {
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 2: // NamedExpr
      case 37: // AugAssign
      {
        { const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s2 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 3: // BinOp
      case 24: // Subscript
      {
        { const child = (node as Node3).s2 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 4: // UnaryOp
      case 13: // Await
      case 15: // YieldFrom
      case 23: // Attribute
      case 25: // Starred
      case 54: // Expr
      case 60: // Expression
      case 66: // keyword
      case 70: // MatchValue
      {
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 5: // Lambda
      {
        { const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 6: // IfExp
      {
        { const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        { const child = (node as Node3).s2 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 7: // Dict
      {
        { const list = (node as Node3).s0 as readonly (PhysicalNode | null)[]; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 9: // ListComp
      case 10: // SetComp
      case 12: // GeneratorExp
      case 35: // Assign
      case 45: // Match
      {
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 11: // DictComp
      {
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s2 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 14: // Yield
      case 33: // Return
      case 65: // arg
      {
        const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 16: // Compare
      {
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 17: // Call
      {
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 18: // FormattedValue
      {
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 19: // Interpolation
      {
        { const child = (node as Node7).s3 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node7).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 29: // Slice
      {
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 30: // FunctionDef
      case 31: // AsyncFunctionDef
      {
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s4 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node7).s5 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node7).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 32: // ClassDef
      {
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s4 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s5 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 34: // Delete
      case 72: // MatchSequence
      case 77: // MatchOr
      {
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 36: // TypeAlias
      {
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 38: // AnnAssign
      {
        { const child = (node as Node7).s2 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        { const child = (node as Node7).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node7).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 39: // For
      case 40: // AsyncFor
      {
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node7).s2 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node7).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 41: // While
      case 42: // If
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 43: // With
      case 44: // AsyncWith
      {
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 46: // Raise
      {
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 47: // Try
      case 48: // TryStar
      {
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s2 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 49: // Assert
      {
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 61: // FunctionType
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 62: // comprehension
      {
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node7).s2 as PhysicalNode; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; }
        const child = (node as Node7).s1 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 63: // ExceptHandler
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 64: // arguments
      {
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s6 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s4 as readonly (PhysicalNode | null)[]; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } } }
        { const child = (node as Node7).s5 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node7).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 68: // withitem
      {
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 69: // match_case
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s2 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 73: // MatchMapping
      {
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        break;
      }
      case 74: // MatchClass
      {
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node7).s0 as PhysicalNode; out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; }
        break;
      }
      case 76: // MatchAs
      case 79: // ParamSpec
      case 80: // TypeVarTuple
      {
        const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
      case 78: // TypeVar
      {
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; if (child.kind !== 26 && child.kind !== 22) stack[top++] = child; } }
        const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { out[n++] = child; kind = child.kind; if (kind !== 26 && kind !== 22) { node = child; continue; } }
        break;
      }
    }
    if (top === 0) break;
    node = stack[--top];
    kind = node.kind;
  }
  out.length = n;
  return out;
}

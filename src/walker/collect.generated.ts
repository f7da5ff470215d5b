/**
 * The loop of the explicit-stack walker (walkStack.ts).
 *
 * One array is output and stack: nodes that are done stand at its beginning, nodes that
 * wait for their children at its end, and as every node is either, it is large enough when
 * it has one place a node. Leaves never wait.
 *
 * Generated from src/ast/schema.ts by scripts/generate.ts. Do not edit: run `npm run generate`.
 */
import type { Node3, Node7, PhysicalNode } from '../ast/nodes.generated.ts';

/** Kept free for what one turn of the loop stores outside lists: a node and its single children. */
const room = 4;

/**
 * All nodes of a subtree, each parent before its children; null when they are more than `capacity`.
 * The tests in front of lists only keep stores inside the array, which V8 would otherwise compile for
 * growing ones; that nothing was overwritten is what the test at the head of the loop says.
 */
export function collect(root: PhysicalNode, capacity: number): PhysicalNode[] | null {
  const size = capacity + room;
  const out: PhysicalNode[] = new Array(size);
  let n = 0;
  let far = size;
  let node = root;
  for (;;) {
    if (far - n < room) return null;
    out[n++] = node;
    switch (node.kind) {
      case 0: // Error
      case 58: // Module
      case 59: // Interactive
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 1: // BoolOp
      case 20: // JoinedStr
      case 21: // TemplateStr
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 2: // NamedExpr
      case 37: // AugAssign
        { const child = (node as Node3).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        break;
      case 3: // BinOp
      case 24: // Subscript
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        break;
      case 4: // UnaryOp
      case 13: // Await
      case 15: // YieldFrom
      case 23: // Attribute
      case 25: // Starred
      case 54: // Expr
      case 60: // Expression
      case 66: // keyword
      case 70: // MatchValue
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        break;
      case 5: // Lambda
        { const child = (node as Node3).s1 as PhysicalNode; out[--far] = child; }
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        break;
      case 6: // IfExp
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        break;
      case 7: // Dict
        { const list = (node as Node3).s0 as readonly (PhysicalNode | null)[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 8: // Set
      case 27: // List
      case 28: // Tuple
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 9: // ListComp
      case 10: // SetComp
      case 12: // GeneratorExp
      case 45: // Match
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 11: // DictComp
        { const child = (node as Node3).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 14: // Yield
      case 33: // Return
      case 65: // arg
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 16: // Compare
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 17: // Call
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode; if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } }
        break;
      case 18: // FormattedValue
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 19: // Interpolation
        { const child = (node as Node7).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node7).s3 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 29: // Slice
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 30: // FunctionDef
      case 31: // AsyncFunctionDef
        { const child = (node as Node7).s1 as PhysicalNode; out[--far] = child; }
        { const child = (node as Node7).s5 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node7).s4 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 32: // ClassDef
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node7).s4 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node7).s5 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode; if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 34: // Delete
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 35: // Assign
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 36: // TypeAlias
        { const child = (node as Node3).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 38: // AnnAssign
        { const child = (node as Node7).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node7).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node7).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 39: // For
      case 40: // AsyncFor
        { const child = (node as Node7).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node7).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 41: // While
      case 42: // If
        { const child = (node as Node3).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node3).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 43: // With
      case 44: // AsyncWith
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 46: // Raise
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 47: // Try
      case 48: // TryStar
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s2 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 49: // Assert
        { const child = (node as Node3).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 50: // Import
      case 51: // ImportFrom
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; } }
        break;
      case 61: // FunctionType
        { const child = (node as Node3).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 62: // comprehension
        { const child = (node as Node7).s1 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node7).s2 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 63: // ExceptHandler
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 64: // arguments
        { const child = (node as Node7).s2 as PhysicalNode | null; if (child !== null) { out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode | null; if (inner !== null) { if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } } }
        { const child = (node as Node7).s5 as PhysicalNode | null; if (child !== null) { out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode | null; if (inner !== null) { if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } } }
        { const list = (node as Node7).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode | null; if (inner !== null) { if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } } }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode | null; if (inner !== null) { if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[n++] = child; const inner = (child as Node3).s0 as PhysicalNode | null; if (inner !== null) { if (inner.kind === 26 || inner.kind === 22) out[n++] = inner; else out[--far] = inner; } } }
        { const list = (node as Node7).s6 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node7).s4 as readonly (PhysicalNode | null)[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } } }
        break;
      case 68: // withitem
        { const child = (node as Node3).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 69: // match_case
        { const child = (node as Node3).s2 as PhysicalNode; out[--far] = child; }
        { const child = (node as Node3).s1 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 72: // MatchSequence
      case 77: // MatchOr
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 73: // MatchMapping
        { const list = (node as Node3).s0 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const list = (node as Node3).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 74: // MatchClass
        { const child = (node as Node7).s0 as PhysicalNode; if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; }
        { const list = (node as Node7).s1 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        { const list = (node as Node7).s3 as readonly PhysicalNode[]; if (far - n < list.length) return null; for (let i = 0; i < list.length; i++) { const child = list[i]; out[--far] = child; } }
        break;
      case 76: // MatchAs
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { out[--far] = child; } }
        break;
      case 78: // TypeVar
        { const child = (node as Node3).s0 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
      case 79: // ParamSpec
      case 80: // TypeVarTuple
        { const child = (node as Node3).s2 as PhysicalNode | null; if (child !== null) { if (child.kind === 26 || child.kind === 22) out[n++] = child; else out[--far] = child; } }
        break;
    }
    if (far === size) break;
    node = out[far++];
  }
  out.length = n;
  return out;
}

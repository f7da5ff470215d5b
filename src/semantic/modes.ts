/**
 * Modes: what the binder knows about the place in the tree where it is, in one integer.
 */
import { ReferenceFlag } from './model.ts';

/** The low five bits are the `BindingKind` of a name that is stored to. */
export const STORE_MASK = 31;
/** Inside the iterable of a comprehension, where no assignment expression may stand. */
export const IN_ITERABLE = 32;
/** Inside the target of a comprehension's `for`: every name met is an iteration variable to CPython. */
export const IN_TARGET = 64;
/** Names count as read for rules, but the symbol table does not see them. */
export const UNSEEN = 128;
/** From here on `ReferenceFlag` bits, eight of them. */
export const REFERENCE_SHIFT = 8;
/** Names may be stored to: they are asked. Elsewhere all are read, and their nodes need not be touched. */
export const MAY_STORE = 1 << 16;
export const IN_TYPE = ReferenceFlag.TypeDefinition << REFERENCE_SHIFT;

/**
 * Events: what is read and bound, in order of evaluation, as the binder's pass finds it. `link.ts` plays them
 * back, with function bodies and deferred annotations later than the rest.
 */
import { grown32 } from './columns.ts';
import type { BindState } from './state.ts';

/**
 * Tags of events, in their low two bits; above is the id. An event is two numbers: how many references
 * there were before it, and itself. So references are events without being written down as such.
 */
export const EVENT_BIND = 0;
/** A function or lambda body: the events up to `scopeEventEnd[id]` happen when all is defined. */
export const EVENT_BODY = 1;
/** Something else that is evaluated later; id is the place in `regions` of its kind and end. */
export const EVENT_REGION = 2;
/** The end of a body or region: nothing happens but the references before it. */
export const EVENT_END = 3;
export const EVENT_BITS = 2;
export const EVENT_MASK = 3;

/** What a region is, in the order in which they are evaluated. */
export const REGION_TYPES = 0;
export const REGION_ANNOTATION = 1;
export const REGION_STRING = 2;

export function addEvent(s: BindState, tag: number, id: number): void {
  const at = s.eventCount;
  if (at === s.events.length) s.events = grown32(s.events);
  s.events[at] = s.referenceCount;
  s.events[at + 1] = (id << EVENT_BITS) | tag;
  s.eventCount = at + 2;
}

/** Begins a run of events that are evaluated later; returns what `endRegion` wants. */
export function beginRegion(s: BindState, kind: number): number {
  const region = s.regions.length;
  s.regions.push(kind, 0);
  addEvent(s, EVENT_REGION, region);
  return region;
}

export function endRegion(s: BindState, region: number): void {
  addEvent(s, EVENT_END, 0);
  s.regions[region + 1] = s.eventCount;
}

/** Ends the events of the body of the current scope. */
export function endBody(s: BindState): void {
  addEvent(s, EVENT_END, 0);
  s.scopeEventEnd[s.scope] = s.eventCount;
}

/** Lets a binding happen when the statement is through. */
export function addPending(s: BindState, binding: number): void {
  if (s.pendingCount === s.pending.length) s.pending = grown32(s.pending);
  s.pending[s.pendingCount++] = binding;
}

/** The bindings of the statement before this happen now. */
export function flushPending(s: BindState): void {
  const { pending, pendingCount } = s;
  for (let i = 0; i < pendingCount; i++) addEvent(s, EVENT_BIND, pending[i]);
  s.pendingCount = 0;
}

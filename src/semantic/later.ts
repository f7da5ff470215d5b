/**
 * Lists of what `link.ts` leaves for later. Part of the state, because memory that is used again from file to
 * file costs less than lists that grow anew in each.
 */
import { grown32 } from './columns.ts';

/** Runs of events that come later: begin and end in turn. */
export class Runs {
  places: Int32Array = new Int32Array(64);
  count = 0;

  add(from: number, to: number): void {
    const at = this.count;
    if (at === this.places.length) this.places = grown32(this.places);
    this.places[at] = from;
    this.places[at + 1] = to;
    this.count = at + 2;
  }
}

/** What comes later in a file; the lists of runs are empty again when all is played, and used for the next. */
export class Later {
  readonly functions = new Runs();
  readonly types = new Runs();
  readonly lambdas = new Runs();
  readonly annotations = new Runs();
  readonly strings = new Runs();
  /** References in types of a stub: looked up when the module is complete. */
  readonly inTypes: number[] = [];
  /** What names meant before the handlers that bind them now. */
  readonly beforeHandler: number[] = [];
}

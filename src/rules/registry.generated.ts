// Generated from the files in src/rules by scripts/generate.ts; do not edit.

import { E701 } from './pycodestyle/E701.ts';
import { E702 } from './pycodestyle/E702.ts';
import { E703 } from './pycodestyle/E703.ts';
import { E711 } from './pycodestyle/E711.ts';
import { E712 } from './pycodestyle/E712.ts';
import { E713 } from './pycodestyle/E713.ts';
import { E714 } from './pycodestyle/E714.ts';
import { E722 } from './pycodestyle/E722.ts';
import { F541 } from './pyflakes/F541.ts';
import { F632 } from './pyflakes/F632.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, by code. One list, imported by name: a bundler can see what is in it. */
export const rules: readonly Rule[] = [
  E701,
  E702,
  E703,
  E711,
  E712,
  E713,
  E714,
  E722,
  F541,
  F632,
];

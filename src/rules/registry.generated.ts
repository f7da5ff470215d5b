// Generated from the files in src/rules by scripts/generate.ts; do not edit.

import { B015 } from './bugbear/B015.ts';
import { B018 } from './bugbear/B018.ts';
import { E701 } from './pycodestyle/E701.ts';
import { E702 } from './pycodestyle/E702.ts';
import { E703 } from './pycodestyle/E703.ts';
import { E711 } from './pycodestyle/E711.ts';
import { E712 } from './pycodestyle/E712.ts';
import { E713 } from './pycodestyle/E713.ts';
import { E714 } from './pycodestyle/E714.ts';
import { E722 } from './pycodestyle/E722.ts';
import { E741 } from './pycodestyle/E741.ts';
import { W605 } from './pycodestyle/W605.ts';
import { F541 } from './pyflakes/F541.ts';
import { F601 } from './pyflakes/F601.ts';
import { F602 } from './pyflakes/F602.ts';
import { F631 } from './pyflakes/F631.ts';
import { F632 } from './pyflakes/F632.ts';
import { F634 } from './pyflakes/F634.ts';
import { PW001 } from './pywalk/PW001.ts';
import { RUF100 } from './ruff/RUF100.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, by code. One list, imported by name: a bundler can see what is in it. */
export const rules: readonly Rule[] = [
  B015,
  B018,
  E701,
  E702,
  E703,
  E711,
  E712,
  E713,
  E714,
  E722,
  E741,
  F541,
  F601,
  F602,
  F631,
  F632,
  F634,
  PW001,
  RUF100,
  W605,
];

// Generated from the files in src/rules by scripts/generate.ts; do not edit.

import { ASYNC251 } from './async/ASYNC251.ts';
import { B006 } from './bugbear/B006.ts';
import { B015 } from './bugbear/B015.ts';
import { B018 } from './bugbear/B018.ts';
import { E701 } from './pycodestyle/E701.ts';
import { E702 } from './pycodestyle/E702.ts';
import { E703 } from './pycodestyle/E703.ts';
import { E711 } from './pycodestyle/E711.ts';
import { E712 } from './pycodestyle/E712.ts';
import { E713 } from './pycodestyle/E713.ts';
import { E714 } from './pycodestyle/E714.ts';
import { E721 } from './pycodestyle/E721.ts';
import { E722 } from './pycodestyle/E722.ts';
import { E731 } from './pycodestyle/E731.ts';
import { E741 } from './pycodestyle/E741.ts';
import { W605 } from './pycodestyle/W605.ts';
import { F401 } from './pyflakes/F401.ts';
import { F402 } from './pyflakes/F402.ts';
import { F403 } from './pyflakes/F403.ts';
import { F405 } from './pyflakes/F405.ts';
import { F501 } from './pyflakes/F501.ts';
import { F502 } from './pyflakes/F502.ts';
import { F503 } from './pyflakes/F503.ts';
import { F504 } from './pyflakes/F504.ts';
import { F505 } from './pyflakes/F505.ts';
import { F506 } from './pyflakes/F506.ts';
import { F507 } from './pyflakes/F507.ts';
import { F508 } from './pyflakes/F508.ts';
import { F509 } from './pyflakes/F509.ts';
import { F521 } from './pyflakes/F521.ts';
import { F522 } from './pyflakes/F522.ts';
import { F523 } from './pyflakes/F523.ts';
import { F524 } from './pyflakes/F524.ts';
import { F525 } from './pyflakes/F525.ts';
import { F541 } from './pyflakes/F541.ts';
import { F601 } from './pyflakes/F601.ts';
import { F602 } from './pyflakes/F602.ts';
import { F631 } from './pyflakes/F631.ts';
import { F632 } from './pyflakes/F632.ts';
import { F633 } from './pyflakes/F633.ts';
import { F634 } from './pyflakes/F634.ts';
import { F722 } from './pyflakes/F722.ts';
import { F811 } from './pyflakes/F811.ts';
import { F821 } from './pyflakes/F821.ts';
import { F822 } from './pyflakes/F822.ts';
import { F823 } from './pyflakes/F823.ts';
import { F841 } from './pyflakes/F841.ts';
import { F842 } from './pyflakes/F842.ts';
import { F901 } from './pyflakes/F901.ts';
import { PW001 } from './pywalk/PW001.ts';
import { PW002 } from './pywalk/PW002.ts';
import { RUF100 } from './ruff/RUF100.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, by code. One list, imported by name: a bundler can see what is in it. */
export const rules: readonly Rule[] = [
  ASYNC251,
  B006,
  B015,
  B018,
  E701,
  E702,
  E703,
  E711,
  E712,
  E713,
  E714,
  E721,
  E722,
  E731,
  E741,
  F401,
  F402,
  F403,
  F405,
  F501,
  F502,
  F503,
  F504,
  F505,
  F506,
  F507,
  F508,
  F509,
  F521,
  F522,
  F523,
  F524,
  F525,
  F541,
  F601,
  F602,
  F631,
  F632,
  F633,
  F634,
  F722,
  F811,
  F821,
  F822,
  F823,
  F841,
  F842,
  F901,
  PW001,
  PW002,
  RUF100,
  W605,
];

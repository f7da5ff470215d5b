// Generated from the files in src/rules by scripts/generate.ts; do not edit.

import { docs as ASYNC251 } from './async/ASYNC251.ts';
import { docs as B006 } from './bugbear/B006.ts';
import { docs as B015 } from './bugbear/B015.ts';
import { docs as B018 } from './bugbear/B018.ts';
import { docs as E701 } from './pycodestyle/E701.ts';
import { docs as E702 } from './pycodestyle/E702.ts';
import { docs as E703 } from './pycodestyle/E703.ts';
import { docs as E711 } from './pycodestyle/E711.ts';
import { docs as E712 } from './pycodestyle/E712.ts';
import { docs as E713 } from './pycodestyle/E713.ts';
import { docs as E714 } from './pycodestyle/E714.ts';
import { docs as E721 } from './pycodestyle/E721.ts';
import { docs as E722 } from './pycodestyle/E722.ts';
import { docs as E731 } from './pycodestyle/E731.ts';
import { docs as E741 } from './pycodestyle/E741.ts';
import { docs as W605 } from './pycodestyle/W605.ts';
import { docs as F401 } from './pyflakes/F401.ts';
import { docs as F402 } from './pyflakes/F402.ts';
import { docs as F403 } from './pyflakes/F403.ts';
import { docs as F405 } from './pyflakes/F405.ts';
import { docs as F501 } from './pyflakes/F501.ts';
import { docs as F502 } from './pyflakes/F502.ts';
import { docs as F503 } from './pyflakes/F503.ts';
import { docs as F504 } from './pyflakes/F504.ts';
import { docs as F505 } from './pyflakes/F505.ts';
import { docs as F506 } from './pyflakes/F506.ts';
import { docs as F507 } from './pyflakes/F507.ts';
import { docs as F508 } from './pyflakes/F508.ts';
import { docs as F509 } from './pyflakes/F509.ts';
import { docs as F521 } from './pyflakes/F521.ts';
import { docs as F522 } from './pyflakes/F522.ts';
import { docs as F523 } from './pyflakes/F523.ts';
import { docs as F524 } from './pyflakes/F524.ts';
import { docs as F525 } from './pyflakes/F525.ts';
import { docs as F541 } from './pyflakes/F541.ts';
import { docs as F601 } from './pyflakes/F601.ts';
import { docs as F602 } from './pyflakes/F602.ts';
import { docs as F631 } from './pyflakes/F631.ts';
import { docs as F632 } from './pyflakes/F632.ts';
import { docs as F633 } from './pyflakes/F633.ts';
import { docs as F634 } from './pyflakes/F634.ts';
import { docs as F722 } from './pyflakes/F722.ts';
import { docs as F811 } from './pyflakes/F811.ts';
import { docs as F821 } from './pyflakes/F821.ts';
import { docs as F822 } from './pyflakes/F822.ts';
import { docs as F823 } from './pyflakes/F823.ts';
import { docs as F841 } from './pyflakes/F841.ts';
import { docs as F842 } from './pyflakes/F842.ts';
import { docs as F901 } from './pyflakes/F901.ts';
import { docs as PW001 } from './pywalk/PW001.ts';
import { docs as PW002 } from './pywalk/PW002.ts';
import { docs as RUF100 } from './ruff/RUF100.ts';
import type { RuleDocs } from './rule.ts';

/** The page of every rule of this package, by code. */
export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
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
};

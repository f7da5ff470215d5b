/** Every rule there is, by code. One list, imported by name: a bundler can see what is in it. */
import { E711 } from './pycodestyle/E711.ts';
import { E712 } from './pycodestyle/E712.ts';
import { E722 } from './pycodestyle/E722.ts';
import { F541 } from './pyflakes/F541.ts';
import { F632 } from './pyflakes/F632.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [E711, E712, E722, F541, F632];

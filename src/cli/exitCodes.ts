/** What the exit code of every command means. */

export const EXIT_CLEAN = 0;
/** Something was found. */
export const EXIT_FINDINGS = 1;
/** A wrong call or configuration, an input that could not be checked, or a mistake of ours. */
export const EXIT_FAILURE = 2;

/**
 * Code units by name, for the files that read text unit by unit.
 *
 * Plain constants and no object: the bundler and V8 fold a module-level `const`
 * number into the code that uses it, a property load they do not always.
 */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const FORM_FEED = 0x0c;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const OPEN_PAREN = 0x28;
export const CLOSE_PAREN = 0x29;
export const COMMA = 0x2c;
export const DOT = 0x2e;
export const DIGIT_0 = 0x30;
export const DIGIT_7 = 0x37;
export const DIGIT_9 = 0x39;
export const UPPER_N = 0x4e;
export const UPPER_U = 0x55;
export const BACKSLASH = 0x5c;
export const LOWER_A = 0x61;
export const LOWER_B = 0x62;
export const LOWER_F = 0x66;
export const LOWER_N = 0x6e;
export const LOWER_R = 0x72;
export const LOWER_T = 0x74;
export const LOWER_U = 0x75;
export const LOWER_V = 0x76;
export const LOWER_X = 0x78;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const TILDE = 0x7e;

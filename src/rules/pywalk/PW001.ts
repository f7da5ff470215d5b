/**
 * PW001: a comment that was meant to suppress findings and does not.
 *
 * Like RUF100 it listens to nothing: the engine reads the comments anyway and reports
 * what it could not read (src/linter/suppress.ts).
 */
import type { Rule, RuleDocs } from '../rule.ts';

export const PW001 = {
  code: 'PW001',
  name: 'malformed-noqa',
  messages: {
    missingCodes: 'Malformed `noqa`: no rule codes behind the colon, such as `# noqa: F401`',
    missingColon: 'Malformed `noqa`: a colon is missing before `{0}`',
    strangeSuffix:
      'Malformed `noqa`: `{0}` follows the word; codes come behind a colon, as in `# noqa: F401`',
    strangeCode: 'Malformed `noqa`: `{0}` is no rule code',
    notAlone: 'Malformed `noqa`: `# {0}: noqa` speaks of the whole file and must stand on a line of its own',
  },
  fixable: 'never',
} as const satisfies Rule;

export const docs: RuleDocs = {
  what: 'Reports comments that look like a `noqa` directive but cannot be read as one. They suppress nothing.',
  why: 'A suppression with a typing mistake would either hide nothing, so that one wonders why, or everything on its line or in its file. Written are `# noqa`, `# noqa: E711, F401`, and on a line of its own for the whole file `# ruff: noqa`, `# flake8: noqa` or `# pywalk-lint: noqa`, with codes or without. Codes are in capitals; an explanation may follow after a blank.',
  bad: 'import os  # noqa F401\nimport sys  # noqa: f401\n',
  good: 'import os  # noqa: F401\nimport sys  # noqa: F401 kept for its side effects\n',
};

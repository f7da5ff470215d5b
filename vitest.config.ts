import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'fuzz/**/*.test.ts'],
    environment: 'node',
    // Tests are pure functions over text: threads start faster than processes, and a file that
    // leaks state into another is a bug worth seeing.
    pool: 'threads',
    testTimeout: 20_000,
  },
});

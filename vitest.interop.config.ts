import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/interop/**/*.interop.ts'],
    // A guard against hanging, not a measure: each test waits for programs of others.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

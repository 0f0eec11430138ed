import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/paper/**/*.paper.ts'],
    // A guard against hanging, not a measure: each test waits for programs of others.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
  define: { OFFICE_VERSION: '"test"' },
});

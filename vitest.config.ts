import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // A guard against hanging, not a measure: stories start real processes on machines of any speed.
    testTimeout: 60_000,
  },
  define: { OFFICE_VERSION: '"test"' },
});

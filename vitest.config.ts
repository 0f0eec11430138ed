import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Many tests wait for processes of their own; Vitest alone would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism()),
    // A guard against hanging, not a measure: stories start real processes on machines of any speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  define: { OFFICE_VERSION: '"test"' },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/faults/**/*.fault.ts'],
    // Every test waits for processes of its own, one after the other: a file for each core.
    maxWorkers: Math.max(2, availableParallelism()),
    // A guard against hanging, not a measure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

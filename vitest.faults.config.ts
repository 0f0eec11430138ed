import { defineConfig } from 'vitest/config';
import ordinary from './vitest.config.ts';

// As the ordinary tests: a file for each core, modules loaded once in each worker, desks in memory where there is room.
export default defineConfig({
  ...ordinary,
  test: {
    ...ordinary.test,
    include: ['test/faults/**/*.fault.ts'],
    // A guard against hanging, not a measure.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/cron/**/*.cron.ts'],
    // A guard against hanging, not a measure.
    testTimeout: 150_000,
    hookTimeout: 60_000,
  },
});

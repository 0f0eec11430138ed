import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/release/**/*.release.ts'],
    // A guard against hanging, not a measure: files of 140 MB are made and unpacked.
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});

import { accessSync, constants, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 2 ** 30;

/** Desks of tests lie in memory where there is room, because each write waits for the disk. */
const scratch = (): { readonly TMPDIR?: string } => {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM_BYTES ? { TMPDIR: MEMORY } : {};
  } catch {
    // There is no such folder, or nobody may write there.
    return {};
  }
};

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    env: scratch(),
    // Files of tests share the modules that a worker has loaded. Loading them anew for each file took a third of the time.
    isolate: false,
    // Many tests wait for processes of their own; Vitest alone would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism()),
    // A guard against hanging, not a measure: stories start real processes on machines of any speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
  define: { OFFICE_VERSION: '"test"' },
});

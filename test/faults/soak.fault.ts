import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

// An hour of it is for `npm run test:soak`. Here is only seen that it still runs.
it('a short soak of six processes loses nothing', async () => {
  const line = ['build/run.js', 'test/soak/soak.ts', '--seed', '10', '--minutes', '0.15', '--processes', '6'];
  const { stdout } = await promisify(execFile)(process.execPath, line, { cwd: ROOT });
  expect(stdout).toContain('Nothing acknowledged is missing');
});

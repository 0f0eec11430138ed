import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { programs, runningIn } from '../ways/ways.fixture.ts';
import { ran } from './programs.ts';

const PATH = '/usr/bin:/bin';

const asked = async (script: string | null, patience?: number, env: Record<string, string> = {}) => {
  const folder = programs(script === null ? {} : { crontab: script });
  const account = { env: { PATH, OUT: folder, ...env }, ...(patience === undefined ? {} : { patience }) };
  try {
    return await ran(`${folder}/crontab`, ['-l'], account, 'in');
  } catch (error) {
    if (error instanceof Complaint) return `${error.code} ${error.what.en}\n${error.what.zh}`;
    throw error;
  }
};

// The programs are scripts for sh, which Windows does not have.
describe.skipIf(process.platform === 'win32')('a program of the system', () => {
  it('says what it has to say, byte by byte', async () => {
    expect(await asked("cat; printf '\\261'; echo why >&2; exit 3")).toEqual({ code: 3, out: 'in\xb1', err: 'why\n' });
  });

  it('that is not there is a complaint', async () => {
    expect(await asked(null)).toMatch(/^unreadable .*could not be run \(ENOENT\)\n无法运行 .*（ENOENT）$/);
  });

  it('whose environment the system does not take is a complaint', async () => {
    expect(await asked('exit 0', undefined, { HUGE: 'x'.repeat(3_000_000) })).toMatch(/^unreadable .*\(E2BIG\)/);
  });

  it('that never ends is a complaint, and is gone with what it started', async () => {
    const folder = programs({ crontab: 'echo $$ > "$OUT/group"; (sleep 60) & sleep 60' });
    const account = { env: { PATH, OUT: folder }, patience: 500 };
    await expect(ran(`${folder}/crontab`, [], account)).rejects.toThrow('took more than');
    const group = Number(readFileSync(`${folder}/group`, 'utf8'));
    await vi.waitFor(() => expect(runningIn(group)).toEqual([]));
  });

  it('that ends but leaves one behind on its output has said what it said', async () => {
    expect(await asked('echo said; sleep 60 &', 500)).toEqual({ code: 0, out: 'said\n', err: '' });
  });

  it.each(['', ' >&2'])('that writes without end%s is a complaint', async (to) => {
    expect(await asked(`yes${to}`)).toMatch(/wrote more than 1024 KiB and was ended\n.*输出超过 1024 KiB，已终止/);
  });
});

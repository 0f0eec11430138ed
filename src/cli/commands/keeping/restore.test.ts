import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../core/complaint.ts';
import type { Text } from '../../../core/text.ts';
import type { Rescue } from '../../../desk/backup/rescue.ts';
import { emptyContents } from '../../../desk/live/contents.ts';
import { restore } from './restore.ts';

const found = { name: '2026-11-22', contents: emptyContents(), archives: null };

/** Runs the verb with a clerk at the terminal who gives this answer; null stands for no terminal. */
const run = async (answer: boolean | null, yes?: boolean, isNewer = false) => {
  const asked: Text[] = [];
  let restored = 0;
  const rescue = {
    findBackup: () => found,
    isNewer: () => isNewer,
    restore: async () => {
      restored += 1;
      return { contents: emptyContents(), kept: null };
    },
  } as unknown as Rescue;
  const confirm = async (question: Text) => {
    asked.push(question);
    return answer;
  };
  const call = { args: { from: null }, options: { yes }, rescue: async () => rescue, confirm };
  try {
    await restore.run(call as unknown as Parameters<typeof restore.run>[0]);
    return { asked, restored, code: null };
  } catch (error) {
    if (error instanceof Complaint) return { asked, restored, code: error.code };
    throw error;
  }
};

describe('restore at a terminal', () => {
  it('asks, naming the backup, and does it at a yes', async () => {
    const { asked, restored, code } = await run(true);
    expect({ restored, code }).toEqual({ restored: 1, code: null });
    expect(asked[0]?.en).toContain('2026-11-22');
    expect(asked[0]?.zh).toContain('2026-11-22');
  });

  it('says when the desk in place is from a newer version', async () => {
    expect((await run(true)).asked[0]?.en).not.toContain('newer version');
    const { asked } = await run(false, undefined, true);
    expect(asked[0]?.en).toMatch(/newer version[\s\S]*2026-11-22/);
    expect(asked[0]?.zh).toMatch(/更新版本[\s\S]*2026-11-22/);
  });

  it('leaves everything at a no', async () => {
    expect(await run(false)).toMatchObject({ restored: 0, code: 'interrupted' });
  });

  it('does not ask when it was told not to, and not where nobody is', async () => {
    expect(await run(null, true)).toMatchObject({ asked: [], restored: 1 });
    expect(await run(null)).toMatchObject({ restored: 0, code: 'missingValue' });
  });
});

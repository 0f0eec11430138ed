import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('a time without a year, of what has happened', () => {
  it('is the last such: yesterday is not in a year', async () => {
    const $ = office('2026-11-24 09:00', 'zh');
    await $('visitor in 赵敏 --purpose 送材料 --at "11-23 16:00"');
    await $('visitor out V1 --at "11-23 17:00"');
    const { record } = await $.json('show V1');
    expect([record.arrivedAt.slice(0, 16), record.leftAt.slice(0, 16)]).toEqual([
      '2026-11-23T16:00',
      '2026-11-23T17:00',
    ]);
    await $('duty log 来电 --at "23号 20:00"');
    await $('edit V1 --left "11月23日17:10"');
    expect((await $.json('show V1')).record.leftAt).toContain('2026-11-23T17:10');
    await $('visitor in 王芳 --purpose 送材料 --at "12-31 16:00"');
    expect((await $.json('show V2')).record.arrivedAt).toContain('2025-12-31');
  });

  it('is the next such everywhere else, and asked about where it was just now', async () => {
    const $ = office('2026-11-24 09:00', 'zh');
    const refused = await $.try('visitor expect 赵敏 --at "11-23 16:00"');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('2026年11月23日 周一 16:00');
    expect(refused.err).toContain('2027年11月23日 周二 16:00');
    expect(refused.err).toContain('请写明年份：2026-11-23 16:00 或 2027-11-23 16:00');
    await $('visitor expect 赵敏 --at "8-23 16:00"');
    expect((await $.json('show V1')).record.expectedAt).toContain('2027-08-23');
  });

  it('is refused where it is later today, without a word of expecting whoever leaves', async () => {
    const $ = office('2026-11-24 09:00', 'zh');
    await $('visitor in 赵敏 --purpose 送材料');
    const refused = await $.try('visitor out V1 --at "11-24 17:00"');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('2026年11月24日');
    expect(refused.err).not.toContain('visitor expect');
  });
});

import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const friday = async (lang: 'en' | 'zh' = 'en') => {
  const $ = office('2026-10-09 08:00', lang);
  await $('person new 李娜 --phone 13800000108');
  await $('followup new 报送总结 --due "2026-10-12 17:30" --lead 李娜');
  await $('config set remind-morning 8:30');
  // Other reminders are off, so that only the morning list comes.
  await $('config set remind-followup none');
  await $('config set remind-roster none');
  return $;
};

describe('the morning list that comes by itself', () => {
  it('comes once on every working day, and on no other', async () => {
    const $ = await friday('zh');
    const comes = async (moment: string) => {
      $.at(moment);
      return (await $('remind')).split('\n')[0];
    };
    expect(await comes('2026-10-09 08:20')).toBe('');
    expect(await comes('2026-10-09 08:30')).toBe('今日清单  2026年10月9日 周五 08:30');
    expect(await comes('2026-10-09 08:30')).toBe('');
    expect(await comes('2026-10-09 12:00')).toBe('');
    expect(await comes('2026-10-10 08:30')).toBe('今日清单  2026年10月10日 周六 08:30');
    for (const silent of ['2026-10-11 08:30', '2026-10-11 12:00', '2026-10-12 08:20'])
      expect(await comes(silent)).toBe('');
    expect(await comes('2026-10-12 11:00')).toBe('今日清单（补发，原定 08:30）  2026年10月12日 周一 11:00');
    expect(await comes('2026-10-13 17:30')).toBe('');
  });

  it('is the list that office today prints, with phones masked', async () => {
    const $ = await friday('zh');
    await $('duty set today --officer 李娜 --leader 张伟');
    await $('config set remind-duty none');
    $.at('2026-10-09 08:30');
    const today = await $('today');
    const sent = await $('remind');
    expect(sent).toBe(`今日清单  2026年10月9日 周五 08:30\n${today}`);
    expect(sent).toContain('138****0108');
  });

  it('comes apart from what is due at the same time', async () => {
    const $ = await friday();
    await $('config unset remind-followup');
    $.at('2026-10-12 08:30');
    const { digests } = await $.json('remind');
    expect(digests).toHaveLength(2);
    expect(digests[0]).toMatchObject({ title: 'Today’s list', reminders: [], body: expect.stringContaining('To do') });
    expect(digests[1]).toMatchObject({ body: null, reminders: [{ kind: 'followup' }] });
  });

  it('comes no more when it is turned off, and not twice when its time is moved', async () => {
    const $ = await friday();
    $.at('2026-10-09 08:30');
    expect(await $('remind')).toContain('Today’s list');
    await $('config set remind-morning 09:00');
    $.at('2026-10-09 09:00');
    expect(await $('remind')).toBe('');
    await $('config set remind-morning off');
    $.at('2026-10-10 09:00');
    expect(await $('remind')).toBe('');
    expect((await $.try('config set remind-morning 25:00')).code).toBe(2);
  });

  it('stands in the status, before and after', async () => {
    const $ = await friday();
    expect((await $.json('remind status')).next[0]).toMatchObject({ kind: 'morning', id: null });
    $.at('2026-10-09 08:30');
    await $('remind');
    const status = await $('remind status');
    expect(status).toMatch(/today 08:30 +│? *stdout/);
    expect(status).toContain('day’s list today 08:30');
    expect(status).toContain('Sat 10-10 08:30  Today’s list');
  });
});

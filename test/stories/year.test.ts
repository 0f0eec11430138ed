import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const UNKNOWN = '2027 年节假日安排尚未公布';

describe('a year whose working days are not announced', () => {
  it('is said once by whoever is given a date in it', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const said = await $.try('followup new 报送总结 --due 2027-01-08 --lead 综合科');
    expect(said).toMatchObject({ code: 0 });
    expect(said.err.split(UNKNOWN)).toHaveLength(2);
    expect((await $.try('followup feedback F1 已动笔')).err).toBe('');
    expect((await $.try('followup extend F1 --due 2028-01-07 --reason 上级推迟')).err).toContain('2027–2028 年');
    expect((await $.try('followup new 报送年报 --due 2026-12-31 --lead 综合科')).err).toBe('');
    const inside = await $.try('visitor in 王芳 --purpose 补偿 --followup 回复王芳 --due 2027-01-08');
    expect(inside.err).toContain(UNKNOWN);
  });

  it('is said where working days are counted into it: why and today', async () => {
    const $ = office('2026-12-30 08:30', 'zh');
    await $('followup new 报送总结 --due 2027-02-09 --lead 综合科');
    await $('followup new 报送年报 --due 2026-12-31 --lead 综合科');
    expect((await $('why F1')).split(UNKNOWN)).toHaveLength(2);
    expect((await $.json('why F1')).warnings).toHaveLength(1);
    expect(await $('why F2')).not.toContain(UNKNOWN);
    expect((await $('today')).split(UNKNOWN)).toHaveLength(2);
    expect((await $.json('today')).warnings).toHaveLength(1);
    await $('rm F1');
    expect(await $('today')).not.toContain(UNKNOWN);
  });

  it('is said of a week that lies in it', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    expect((await $('week --date 2027-02-05')).split(UNKNOWN)).toHaveLength(2);
    expect((await $.json('week --date 2027-02-05')).warnings).toHaveLength(1);
    expect(await $('week')).not.toContain(UNKNOWN);
    expect((await $.json('week')).warnings).toEqual([]);
  });
});

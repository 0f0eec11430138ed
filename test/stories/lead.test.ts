import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('a matter with two names to lead it', () => {
  it('is refused, with what to type instead', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const refused = await $.try('followup new 修订值班制度 --lead 规划科、财务科');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('一事只有一个主办');
    expect(refused.err).toContain('--会办 财务科');
    expect((await $.json('followup list')).records).toEqual([]);
  });

  it('is refused however they are given, and nothing is written', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    const refused = await $.try('followup new 测试 --lead 张三 --lead 李四');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--主办 只能写一个值，却写了“张三”和“李四”');
    expect((await $.json('followup list')).records).toEqual([]);
  });

  it('is refused on the way to a new lead, who may well be several words', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('followup new "Revise the roster" --lead "Planning office"');
    const refused = await $.try('followup transfer F1 --to "Water office, Finance"');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('one lead');
    expect((await $.json('show F1')).record.lead).toBe('Planning office');
  });
});

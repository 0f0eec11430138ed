import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('what a matter comes from', () => {
  it('is found in any case, and names the matter in turn', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 赵敏 --purpose 送材料');
    await $('followup new 回复赵敏 --ref v1');
    expect((await $.json('show F1')).record.ref).toBe('V1');
    expect((await $.json('show V1')).related).toEqual(['F1']);
    await $('edit F1 --ref -');
    expect((await $.json('show F1')).record.ref).toBeNull();
  });

  it('counts from the archive too', async () => {
    const $ = office('2026-09-01 09:00', 'zh');
    await $('visitor in 赵敏 --purpose 送材料');
    await $('visitor out V1');
    $.at('2026-11-23 08:30');
    await $('jot 清点档案');
    await $('followup new 回复赵敏 --ref V1');
    expect((await $.json('show V1')).related).toEqual(['F2']);
  });

  it.each([
    ['V9', 1, 'noSuchRecord', '是不是 V1'],
    ['V99', 1, 'noSuchRecord', 'V99'],
    ['foo', 2, 'badValue', 'N9'],
    ['Y5', 2, 'wrongDrawer', 'N9'],
  ])('must be there: %s is refused and nothing written', async (ref, code, name, hint) => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('visitor in 赵敏 --purpose 送材料');
    await $('jot 清点档案');
    for (const line of [`followup new 回复 --ref ${ref}`, `followup edit F1 --ref ${ref}`]) {
      const refused = await $.try(`${line} --json`);
      expect(refused).toMatchObject({ code, out: '' });
      expect(JSON.parse(refused.err).error).toMatchObject({ code: name });
      expect(refused.err).toContain(hint);
    }
    expect((await $.json('followup list')).records).toMatchObject([{ id: 'F1', ref: null }]);
  });

  it('is not the matter itself', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('jot "Count the files"');
    expect(await $.try('edit F1 --ref F1')).toMatchObject({ code: 1, out: '' });
  });
});

import { expect, it } from 'vitest';
import { cabinet } from '../src/drawers/cabinet.ts';
import { office } from './world.fixture.ts';

// The archive of a drawer is searched for a reference only if the drawer declares the letter of the id.
it.each(cabinet.map(({ noun, letter }) => [noun, letter]))(
  'a matter that comes from a %s is named with it',
  async (_, letter) => {
    const $ = office('2026-11-23 08:30', 'zh');
    await $('person new 李娜 --role staff');
    await $('duty set 2026-11-24 --officer 李娜 --leader 张伟');
    await $('visitor in 赵敏 --purpose 送材料');
    await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜');
    await $('event new 全县大会 --at "2026-12-02 14:00" --people 张伟');
    await $('car new 冀E12345');
    await $('followup new 报送调研报告 --due 2026-11-27 --lead 规划科');
    await $(`followup new 有出处 --ref ${letter}1 --lead 规划科`);
    expect(await $.json(`show ${letter}1`)).toMatchObject({ related: ['F2'] });
  },
);

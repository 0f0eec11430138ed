import { expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/** A desk before Spring Festival 2026, which is off from 15 to 23 February, with the Saturdays before and after as working days. */
const february = async (lang: 'en' | 'zh'): Promise<Office> => {
  const $ = office('2026-02-12 08:30', lang);
  await $('person new 罗景和 --title 主任 --role leader --phone 13800001001');
  await $('person new 赵志刚 --title 副主任 --role leader --phone 13800001002');
  for (const name of ['李娜', '王芳', '陈静']) await $(`person new ${name} --role staff`);
  await $('duty plan --from 2026-02-12 --to 2026-02-28 --officers 李娜、王芳、陈静 --leaders 罗景和、赵志刚');
  await $(
    'notice new 县人大常委会第八次会议 --at "2026-02-25 9:00" --until 12:00 --place 大礼堂 --host 罗景和 --to 罗景和、赵志刚、魏子衡、张国栋 --observer 乙院长',
  );
  await $('notice send N1');
  await $('notice reply N1 罗景和、赵志刚 来');
  await $('followup new 节前安全检查情况报告 --due 2026-02-13 --lead 王芳 --source superior');
  await $('followup new 落实道路整治批示 --due 2026-02-27 --lead 城建科 --source leader');
  await $('jot 订报刊');
  await $('visitor expect 何平 --org 省人大 --at "2026-02-13 15:00" --kind superior --host 赵志刚');
  await $('person leave 陈静 --from 2026-02-13 --to 2026-02-13');
  return $;
};

it.each(['zh', 'en'] as const)('the page of each kind of day, as a clerk reads it (%s)', async (lang) => {
  const empty = office('2026-02-12 08:30', lang);
  expect(await empty('today')).toMatchSnapshot('an empty desk');
  const $ = await february(lang);
  const page = async (moment: string, name: string): Promise<void> => {
    $.at(moment);
    const shown = await $('today');
    expect(shown).toMatchSnapshot(name);
    expect(shown.split('\n').length).toBeLessThanOrEqual(24);
  };
  await page('2026-02-13 08:30', 'a normal day');
  await $('done F1 --result 已报县委办');
  await page('2026-02-14 08:30', 'the eve of Spring Festival');
  $.at('2026-02-23 22:10');
  await $('duty log "二楼水管爆裂，已关总阀" --action 通知后勤科抢修');
  await page('2026-02-24 08:30', 'the first day after Spring Festival');
  $.at('2026-02-25 08:20');
  await $('visitor in 郑国庆 --org 城关镇 --kind petition --purpose 反映道路积水 --count 12 --first-contact 李娜');
  await $('visitor in 吴刚 --org 印刷厂 --kind delivery --purpose 送材料');
  await $('event new 县委全会 --at "2026-02-25 9:30" --for 90m --place 县委礼堂 --people 赵志刚');
  await $('followup new 特急：报送受灾情况 --due "2026-02-25 12:00" --lead 王芳 --source superior --mark flash');
  await page('2026-02-25 08:30', 'a busy day');
  await page('2026-02-25 17:45', '17:45 with visitors inside');
  await $('visitor sweep');
  await page('2026-02-28 08:30', 'a make-up Saturday');
});

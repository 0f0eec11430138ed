import { expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const drafted = async (lang: 'en' | 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('config set office 县人大办公室');
  for (const name of ['罗景和', '段明远', '魏子衡']) await $(`person new ${name} --role member`);
  await $('person new 赵志刚 --title 主任');
  await $(
    'notice new 常委会第八次会议 --at "12-03 9:00" --until 11:00 --place 大礼堂 --host 罗景和 --to 罗景和、段明远、魏子衡、赵志刚 --observer 乙院长 --agenda 听取报告 --contact "王芳 13800138000"',
  );
  return $;
};

it('a notice names a role instead of its people, and titles after names', async () => {
  const $ = await drafted('zh');
  const whole = await $('notice text N1');
  expect(whole).toContain('\n各位委员、赵志刚主任、乙院长：\n');
  expect(whole).toContain('参会范围：全体委员、赵志刚主任；列席人员：乙院长\n');
  await $('notice edit N1 --to -魏子衡');
  expect(await $('notice text N1')).toContain('\n罗景和、段明远、赵志刚主任、乙院长：\n');
});

it('the message for a chat is short, with the number to call', async () => {
  const $ = await drafted('zh');
  expect((await $.try('notice text N1 --short')).out).toBe(
    [
      '【通知】常委会第八次会议',
      '时间：2026年12月3日（星期四）上午9:00–11:00',
      '地点：大礼堂',
      '主持：罗景和',
      '参会：各位委员、赵志刚主任；列席：乙院长',
      '议程：',
      '1.听取报告',
      '请于2026年12月2日（星期三）下午5:30前回复。联系人：王芳 13800138000\n',
    ].join('\n'),
  );
  expect((await $.try('notice text N1 --short --lang en')).out).toContain(
    'For: the members, 赵志刚 (主任), 乙院长\nAgenda:\n1. 听取报告\nPlease reply by Wednesday, 2 December 2026, 17:30. Contact: 王芳 13800138000\n',
  );
  await $('notice cancel N1 --reason 因台风');
  expect(await $('notice text N1')).toContain('常委会第八次会议，因故取消，请相互转告。');
  expect(await $('notice text N1 --lang en')).toContain('9:00, is cancelled. Please');
  expect((await $.try('notice text N1 --short')).out).toContain('常委会第八次会议因故取消，请相互转告。');
  await $('undo');
  await $('notice cancel N1 --reason 因台风 --say-why');
  expect((await $.try('notice text N1 --short')).out).toBe(
    '【取消】原定2026年12月3日（星期四）上午9:00的常委会第八次会议因台风取消，请相互转告。\n',
  );
});

it('a chase groups the people by answer, and asks nobody once all have answered', async () => {
  const $ = await drafted('zh');
  await $('notice send N1');
  await $('notice reply N1 罗景和 来');
  await $('notice reply N1 段明远 假 住院');
  const text = async (more = '') => (await $.try(`notice text N1 --chase${more}`)).out;
  expect(await text()).toBe(
    [
      '【回执】常委会第八次会议，2026年12月3日（星期四）上午9:00–11:00',
      '参加 1：罗景和',
      '请假 1：段明远（住院）',
      '未回复 2：魏子衡、赵志刚',
      '列席未回复 1：乙院长',
      '请未回复的同志于2026年12月2日（星期三）下午5:30前回复。联系人：王芳 13800138000\n',
    ].join('\n'),
  );
  expect(await text(' --lang en')).toMatch(
    /on leave 1: 段明远 \(住院\)\nopen 2: .*\nObservers open 1: 乙院长\nPlease reply by/,
  );
  $.at('2026-12-02 18:00');
  expect(await text()).toContain('请未回复的同志尽快回复。');
  await $('notice reply N1 --rest 来');
  expect(await text()).not.toContain('回复。');
  expect((await $.try('notice text N1 --chase --short')).code).toBe(2);
});

it('a notice of another place says from where to where, until the meeting is moved too', async () => {
  const $ = await drafted('zh');
  await $('notice edit N1 --place 一楼');
  expect(await $('notice text N1')).toContain('关于召开常委会第八次会议的通知');
  await $('notice send N1');
  await $('notice edit N1 --place 二楼');
  await $('notice edit N1 --place 五楼');
  const changed = await $('notice text N1');
  expect(changed).toContain('关于变更常委会第八次会议地点的通知\n');
  expect(changed).toContain('原定于2026年12月3日（星期四）上午9:00在一楼召开的常委会第八次会议，地点变更为五楼。');
  expect(await $('notice text N1 --lang en')).toContain('The place has changed from 一楼 to 五楼. All else stands.');
  expect((await $.try('notice text N1 --short')).out).toContain('【变更地点】常委会第八次会议地点由一楼改为五楼。\n');
  await $('notice send N1');
  expect(await $('notice text N1')).toContain('关于变更');
  await $('notice postpone N1 --at "12-04 9:00"');
  expect(await $('notice text N1')).toContain('关于常委会第八次会议延期的通知');
});

it('a notice of other changes names them', async () => {
  const $ = await drafted('zh');
  await $('notice send N1');
  await $('notice edit N1 --agenda +人事任免 --remark 请着正装');
  const changed = await $('notice text N1');
  expect(changed).toContain('关于调整常委会第八次会议有关事项的通知\n');
  expect(changed).toContain('召开的常委会第八次会议，议程、备注有调整。');
  expect(await $('notice text N1 --lang en')).toContain('Notice of Change: 常委会第八次会议');
});

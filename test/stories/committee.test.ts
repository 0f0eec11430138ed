import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEY } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter } = KEY;
const leave = '\u001b';

const MEMBERS = [
  ...['罗景和', '段明远', '魏子衡', '张国栋', '曹阳', '马春梅', '李明', '王芳', '赵志刚', '孙强', '周涛', '吴敏'],
  ...['郑洁', '冯涛', '陈静', '褚卫', '卫东', '蒋丽', '沈杰', '韩雪', '杨光', '朱军', '秦岭', '尤佳', '许诺'],
];
const OBSERVERS = ['钱进', '何平', '吕梁', '施华'];

/** Keys that an input method needs for a character: a syllable of pinyin has three letters on average, six at most. Four are counted. */
const KEYS_OF_CHARACTER = 4;

/**
 * The keys of what is typed. A run of Chinese characters costs four keys a character and one to choose; any other character, Enter and
 * every key of a terminal's own cost one.
 */
const keysOf = (typed: string): number =>
  Object.values(KEY).includes(typed as (typeof KEY)['enter'])
    ? 1
    : typed
        .split(/(\p{Script=Han}+)/u)
        .reduce(
          (sum, part) => sum + (/\p{Script=Han}/u.test(part) ? part.length * KEYS_OF_CHARACTER + 1 : part.length),
          0,
        );

type Answers = readonly (readonly [sign: string, ...keys: string[]])[];

/** A clerk at a terminal who counts each key, that of Enter at the end of a command included. */
const clerk = ($: Office) => {
  let pressed = 0;
  const types = async (line: string, answers: Answers = []): Promise<string> => {
    pressed += keysOf(line === '' ? 'office' : `office ${line}`) + 1;
    for (const [, ...keys] of answers) pressed += keys.reduce((sum, key) => sum + keysOf(key), 0);
    const { code, shown } = await $.atTerminal(
      // The clerk works in the folder in which files are written, which costs no key.
      line.replace(/(--out|--plates) /g, `$1 ${join($.folder, '..')}/`),
      answers.map(([sign, ...keys]) => [sign, ...keys]),
    );
    if (code !== 0) throw new Error(`office ${line}\nexit ${code}\n${shown}`);
    return shown;
  };
  return { types, pressed: () => pressed };
};

/** A desk with the people of the committee, and its seventh meeting, which was held. */
const seventhHeld = async (): Promise<Office> => {
  const $ = office('2026-10-20 08:30', 'zh');
  const people = [...MEMBERS, ...OBSERVERS].map((name, at) => `${name},${at + 1}`);
  expect((await $.try('person import -', ['姓名,排名', ...people].join('\n'))).code).toBe(0);
  await $(`person group 常委会组成人员 --members ${MEMBERS.join('、')}`);
  await $(
    `notice new 县人大常委会第七次会议 --at "10-28 9:00" --until 12:00 --place 大礼堂 --host 罗景和 --to 常委会组成人员 --observer ${OBSERVERS.join('、')}`,
  );
  await $('notice send N1');
  $.at('2026-10-28 12:30');
  await $('notice held N1 --minutes 见纪要第7号');
  $.at('2026-11-23 08:30');
  return $;
};

it('a standing committee’s meeting, called, moved, held and closed, costs fewer than 900 keys', async () => {
  const $ = await seventhHeld();
  const { types, pressed } = clerk($);
  const called = await types(
    'notice new --like N1 --at "12-3 9:00" --agenda 听取审议年度预算执行报告 --agenda 审议人事任免事项 --material 预算报告=钱进@12-1',
  );
  expect(called).toContain('N2 已拟：县人大常委会第八次会议  2026年12月3日（星期四）上午9:00–中午12:00');
  await types('notice send N2');
  expect(await types('today')).toMatch(/1 B {2}N2 {2}催收 29 份回执：县人大常委会第八次会议 +12-02 周三 +余8日/);

  $.at('2026-11-24 08:30');
  await types('notice reply N2', round(20, { 马春梅: '住院' }));
  expect(await types('today')).toMatch(/N2 {2}催收 9 份回执：/);
  await types(
    'notice reply N2',
    [...rest(20), ...OBSERVERS].map((name, at) => [`${at + 1}/9 ${name}`, ' ']),
  );
  expect(await types('notice text N2 --chase')).toMatch(/参加 24：[\s\S]*请假 1：马春梅（住院）\n列席参加 4：/);

  $.at('2026-11-26 08:30');
  await types('notice postpone N2 --at "12-4 9:00" --reason 会场冲突');
  expect(await types('today')).toMatch(/N2 {2}重新发出通知：/);
  await types('notice send N2');
  $.at('2026-11-27 08:30');
  expect(await types('today')).toMatch(/催收 29 份回执：县人大常委会第八次会议 +12-03 周四/);
  await types('notice reply N2', round(25, { 马春梅: '住院' }, OBSERVERS));

  $.at('2026-12-01 08:30');
  expect(await types('today')).toMatch(/1 A {2}N2 {2}催 钱进 报送“预算报告”：县人大常委会第八次会议 +今天 +今天到期/);
  await types('notice received N2');
  $.at('2026-12-04 08:30');
  expect(await types('today')).toMatch(/09:00–12:00 {2}N2 {2}县人大常委会第八次会议 {2}罗景和、段明远等28人 +大礼堂/);
  $.at('2026-12-04 12:30');
  expect(await types('today')).toMatch(/N2 {2}登记出席情况和会议纪要：/);
  const held = await types('notice held N2 --absent 许诺 --decision "整改预算执行问题=钱进@12-25"');
  expect(held).toContain('应到 25 人，实到 23 人，请假 1 人，无故缺席 1 人；列席 4 人');
  $.at('2026-12-07 08:30');
  expect(await types('today')).toMatch(/N2 {2}整理会议纪要：[\s\S]*F1 {2}/);
  await types('notice held N2 --minutes 见纪要第8号');
  expect(await types('today')).not.toContain('N2');
  expect(pressed()).toBeLessThan(900);
}, 60_000);

/** What is chosen at the end of a morning page: the first matter, and the first thing that can be done about it; what follows is typed then. */
const first = (matter: string, ...then: Answers): Answers => [
  [`> 1  N2  ${matter}`, enter],
  ['> office', enter],
  ...then,
];

it('with agenda, papers, observers, seats and minutes, from the morning page, it costs fewer than 800 keys', async () => {
  const $ = await seventhHeld();
  const { types, pressed } = clerk($);
  await types('notice new --like N1', [
    ['开始', '12-3 9:00', enter],
    ['回执时限', enter],
    ['议程', '听取审议年度预算执行报告', enter],
    ['议程 2', '审议人事任免事项', enter],
    ['议程 3', enter],
    ['材料', '预算报告=钱进@12-1', enter],
    ['材料 2', '任免名单=何平@12-2', enter],
    ['材料 3', enter],
    ['联系人', enter],
    ['保存吗', enter],
  ]);
  const sent = await types('', [...first('发出通知：'), ['1  N2  催收 29 份回执：', leave]]);
  expect(sent).toContain('应到 25 人，0 人参加，25 人未定');

  $.at('2026-11-24 08:30');
  await types('', [...first('催收 29 份回执：', ...round(20, { 马春梅: '住院' })), ['1  N2  催收 9 份回执：', leave]]);
  await types(
    'reply N2',
    [...rest(20), ...OBSERVERS].map((name, at) => [`${at + 1}/9 ${name}`, ' ']),
  );

  $.at('2026-11-26 08:30');
  await types('postpone N2 --at "12-4 9:00" --reason 会场冲突');
  await types('', [...first('重新发出通知：'), ['2  N2  催收 29 份回执：', leave]]);
  await types('text N2 --chase');
  $.at('2026-11-27 08:30');
  await types('', [
    ['3  N2  催收 29 份回执：', '3', enter],
    ['> office', enter],
    ...round(25, { 马春梅: '住院' }, OBSERVERS),
    ['1  N2  催 钱进', leave],
  ]);

  $.at('2026-12-01 08:30');
  await types('', [...first('催 钱进 报送“预算报告”：'), ...first('催 何平 报送“任免名单”：'), ['办哪一项', leave]]);
  $.at('2026-12-03 08:30');
  const seated = await types(`seats N2 --out 座次.docx --plates 桌牌.docx`, [
    ['什么桌形', enter],
    ['前排几个', '13,15', enter],
    ['来宾是谁', enter],
  ]);
  expect(seated).toContain('请假、不参加，不排：马春梅');
  await types('signin N2 --out 签到.docx');

  $.at('2026-12-04 08:30');
  expect(await types('today')).toMatch(/09:00–12:00 {2}N2 {2}县人大常委会第八次会议 {2}罗景和、段明远等28人 +大礼堂/);
  $.at('2026-12-04 12:30');
  const held = await types('held N2 --absent 许诺 --decision "整改预算执行问题=钱进@12-25"');
  expect(held).toContain('应到 25 人，实到 23 人，请假 1 人，无故缺席 1 人；列席 4 人');
  $.at('2026-12-07 08:30');
  await types('minutes N2 --out 纪要.docx');
  await types('', [
    ['办哪一项', '整理', enter],
    ['> office', enter],
    ['会议纪要', '见纪要第8号', enter],
    ['办哪一项', leave],
  ]);
  expect(await types('today')).not.toContain('N2');
  for (const name of ['座次', '桌牌', '签到', '纪要'])
    expect(existsSync(join($.folder, '..', `${name}.docx`))).toBe(true);
  expect(pressed()).toBeLessThan(800);
}, 60_000);

/** The keys of a round through the unanswered: Space for whoever comes, a reason for whoever is on leave, Esc before the end of the list. */
const round = (count: number, away: Readonly<Record<string, string>>, observers: readonly string[] = []): Answers => [
  ...[...MEMBERS.slice(0, count), ...observers].flatMap((name, at): Answers => {
    const reason = away[name];
    const sign = `${at + 1}/29 ${name}`;
    if (reason === undefined) return [[sign, ' ']];
    return [
      [sign, '假'],
      [`${name} 请假原因`, reason, enter],
    ];
  }),
  ...(count < MEMBERS.length ? [[`${count + 1}/29 ${MEMBERS[count]}`, leave] as const] : []),
];

const rest = (count: number): readonly string[] => MEMBERS.slice(count);

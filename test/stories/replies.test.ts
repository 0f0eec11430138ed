import { describe, expect, it } from 'vitest';
import { KEY, paste } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const { enter, ctrlC, down } = KEY;
const ESC = '\u001b';

const MEMBERS = [
  ...[
    '罗景和',
    '段明远',
    '魏子衡',
    '张国栋',
    '曹阳',
    '马春梅',
    '李明',
    '王芳',
    '赵志刚',
    '孙强',
    '周涛',
    '吴敏',
    '郑洁',
  ],
  ...['冯涛', '陈静', '褚卫', '卫东', '蒋丽', '沈杰', '韩雪', '杨光', '朱军', '秦岭', '尤佳', '许诺'],
];
const OBSERVERS = ['甲县长', '乙院长', '丙检察长', '丁主任'];

/** A standing committee is called: 25 members and 4 observers. */
const called = async (lang: 'en' | 'zh' = 'zh'): Promise<Office> => {
  const $ = office('2026-11-23 08:30', lang);
  await $('person new 赵志刚 --title 主任');
  await $(
    `notice new 县人大常委会第八次会议 --at "12-03 9:00" --until 12:00 --place 大礼堂 --host 罗景和 --to ${MEMBERS.join('、')} --observer ${OBSERVERS.join('、')}`,
  );
  await $('notice send N1');
  return $;
};

type Somebody = {
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly substitute: string | null;
};
const standing = async ($: Office): Promise<readonly Somebody[]> => (await $.json('show N1')).record.called;
const stateOf = async ($: Office, who: string) => {
  const someone = (await standing($)).find(({ name }) => name === who);
  return [someone?.state, someone?.reason ?? someone?.substitute ?? null];
};
const openIn = async ($: Office) => (await standing($)).filter(({ state }) => state === 'told').length;
const steps = async ($: Office) => (await $.json('log --limit 99')).entries?.length;

describe('the round through those who have not answered', () => {
  it('takes a key for whoever comes, and asks for the reason and the substitute', async () => {
    const $ = await called();
    const keys = [
      ['1/29 罗景和', ' '],
      ['2/29 段明远', enter],
      ['3/29 魏子衡', '假'],
      ['魏子衡 请假原因', '住院', enter],
      ['4/29 张国栋', '代'],
      ['谁代替 张国栋', '王五', enter],
      ['5/29 曹阳', '不'],
      ...[...MEMBERS.slice(5), ...OBSERVERS].map((name, at) => [`${at + 6}/29 ${name}`, ' ']),
    ] as [string, ...string[]][];
    const { code, shown } = await $.atTerminal('notice reply N1', keys);
    expect(code).toBe(0);
    expect(shown).toContain('9/29 赵志刚（主任）');
    expect(shown).toContain('26/29 甲县长（列席）');
    expect(shown).toContain('N1 已登记 29 条答复  应到 25 人，23 人参加，1 人请假，1 人不参加，0 人未定；');
    expect(await stateOf($, '魏子衡')).toEqual(['leave', '住院']);
    expect(await stateOf($, '张国栋')).toEqual(['substitute', '王五']);
    expect(await stateOf($, '曹阳')).toEqual(['declined', null]);
  });

  it('costs at most 8 keys an answer where 25 are called, with the command itself', async () => {
    const $ = await called();
    const away: Readonly<Record<string, string>> = { 马春梅: '住院', 曹阳: '家中有事', 李明: '出差' };
    const keys = [...MEMBERS, ...OBSERVERS].flatMap((name, at): [string, ...string[]][] => {
      const reason = away[name];
      const sign = `${at + 1}/29 ${name}`;
      return reason === undefined
        ? [[sign, ' ']]
        : [
            [sign, '假'],
            [`${name} 请假原因`, ...reason, enter],
          ];
    });
    const command = 'office notice reply N1';
    await $.atTerminal(command.replace('office ', ''), keys);
    const pressed = command.length + 1 + keys.reduce((sum, [, ...each]) => sum + each.length, 0);
    expect(await openIn($)).toBe(0);
    expect(pressed / MEMBERS.length).toBeLessThanOrEqual(8);
  });

  it('goes to a number or a name, passes over somebody, and back, in letters too', async () => {
    const $ = await called('en');
    const { code, shown } = await $.atTerminal('notice reply N1', [
      ['1/29 罗景和', '6', enter],
      ['6/29 马春梅', 'l'],
      ['Why is 马春梅 on leave?', 'ill', enter],
      ['7/29 李明', down],
      ['8/29 王芳', '曹', enter],
      ['5/29 曹阳', 'n'],
      ['7/29 李明', 's'],
      ['Who comes instead of 李明?', '王五', enter],
      ['8/29 王芳', 'q'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('3 answers recorded');
    expect(await stateOf($, '马春梅')).toEqual(['leave', 'ill']);
    expect(await stateOf($, '曹阳')).toEqual(['declined', null]);
    expect(await openIn($)).toBe(26);
  });

  it('keeps what was answered at Esc, and stores nothing more at Ctrl-C', async () => {
    const $ = await called();
    const stopped = await $.atTerminal('notice reply N1', [
      ['1/29 罗景和', ' '],
      ['2/29 段明远', '假'],
      ['段明远 请假原因', ESC],
      ['2/29 段明远', ESC],
    ]);
    expect([stopped.code, await openIn($)]).toEqual([0, 28]);
    const broken = await $.atTerminal('notice reply N1', [
      ['1/28 段明远', ' '],
      ['2/28 魏子衡', '假'],
      ['魏子衡 请假原因', '住', ctrlC],
    ]);
    expect([broken.code, await openIn($)]).toEqual([130, 27]);
    expect(broken.shown).toContain('已登记的 1 条答复保留');
    expect(await stateOf($, '魏子衡')).toEqual(['told', null]);
  });

  it('takes pasted lines and whole lines, and complains about what it does not know', async () => {
    const $ = await called();
    await $.atTerminal('notice reply N1', [
      ['1/29 罗景和', paste('1. 罗景和 参加\n2. 曹阳 请假 家中有事'), enter],
      ['2/29 段明远', '马春梅 请假', enter],
      ['马春梅 请假未写原因', KEY.eraseLine, '路人', enter],
      ['既不是答复', KEY.eraseLine, '马春梅 住院请假', enter],
      ['3/29 魏子衡', ESC],
    ]);
    expect(await stateOf($, '曹阳')).toEqual(['leave', '家中有事']);
    expect(await stateOf($, '马春梅')).toEqual(['leave', '住院']);
  });

  it('asks about the named people only, and shows the answer to the former time', async () => {
    const $ = await called();
    await $('notice reply N1 曹阳 假 住院');
    await $('notice postpone N1 --at "12-04 9:00" --reason 会场冲突');
    expect(await $('show N1')).toContain('曹阳（原请假：住院）');
    await $('notice send N1');
    const { shown } = await $.atTerminal('notice reply N1 曹阳、马春梅', [
      ['1/2 曹阳（原请假：住院）', ' '],
      ['2/2 马春梅', ' '],
    ]);
    expect(shown).toContain('已登记 2 条答复');
    expect(await openIn($)).toBe(27);
    expect(await $('show N1')).not.toContain('原请假');
  });
});

describe('several answers in one line', () => {
  it('are one step, which undo takes back', async () => {
    const $ = await called();
    expect(await $('notice reply N1 张国栋、曹阳、李明 参加')).toContain(
      'N1 张国栋、曹阳、李明：参加  应到 25 人，3 人参加，22 人未定；列席 4 人，0 人参加，4 人未定',
    );
    await $('undo');
    expect(await openIn($)).toBe(29);
  });

  it('are refused as a whole if one of the people is not called', async () => {
    const $ = await called();
    const { code, err } = await $.try('notice reply N1 张国栋、路人 来');
    expect([code, await openIn($)]).toEqual([1, 29]);
    expect(err).toContain('路人 不在 N1 的参会名单中');
  });

  it.each([
    ['来', 'coming'],
    ['能', 'coming'],
    ['到', 'coming'],
    ['不来', 'declined'],
    ['不', 'declined'],
    ['假 出差', 'leave'],
    ['派人 王五', 'substitute'],
    ['代 王五', 'substitute'],
    ['派员代替 --by 王五', 'substitute'],
    ['yes', 'coming'],
  ])('%s is understood', async (answer, state) => {
    const $ = await called();
    await $(`notice reply N1 曹阳 ${answer}`);
    expect((await stateOf($, '曹阳'))[0]).toBe(state);
  });

  it('speak for the rest too, and the rest leaves out whoever has answered', async () => {
    const $ = await called('en');
    await $('notice reply N1 马春梅 leave ill');
    expect(await $('notice reply N1 曹阳 leave --reason away --rest yes')).toContain(
      'N1 曹阳: leave (away); the other 27: yes  23 of 25 coming, 2 on leave, 0 open; observers: 4 of 4 coming, 0 open',
    );
    expect(await stateOf($, '马春梅')).toEqual(['leave', 'ill']);
    expect((await $.try('notice reply N1 --rest yes')).code).toBe(1);
  });

  it.each([
    ['notice reply N1', 'missingValue', 2],
    ['notice reply N1 曹阳', 'missingValue', 2],
    ['notice reply N1 曹阳 请假', 'missingValue', 2],
    ['notice reply N1 曹阳 代', 'missingValue', 2],
    ['notice reply N1 曹阳 假 出差 --reason 住院', 'usage', 2],
    ['notice reply N1 - --rest 来', 'usage', 2],
    ['notice reply N1 曹阳 也许', 'badValue', 2],
    ['notice reply N1 --rest 也许', 'badValue', 2],
    ['notice reply N1 曹阳 代 罗景和', 'ruleViolated', 1],
    ['notice reply N1 曹阳 假 绝密', 'classified', 1],
  ])('%s is refused', async (line, code, exit) => {
    const $ = await called();
    const { code: left, err } = await $.try(`${line} --json`);
    expect([left, JSON.parse(err).error.code]).toEqual([exit, code]);
    expect(await openIn($)).toBe(29);
  });

  it('ask for the reason on a terminal', async () => {
    const $ = await called();
    await $.atTerminal('notice reply N1 曹阳 假', [['曹阳 请假原因', '住院', enter]]);
    expect(await stateOf($, '曹阳')).toEqual(['leave', '住院']);
  });
});

describe('pasted lines of a chat', () => {
  const LINES =
    '#接龙\n12月3日会议，请回复\n\n1. 张国栋 参加\n2. 曹阳 请假 家中有事\n3. 路人 参加\n4. 孙强 请假\n5.赵志刚主任 到\n';

  it.each(['notice reply N1', 'notice reply N1 -'])('are each taken or reported: %s', async (line) => {
    const $ = await called();
    const before = await steps($);
    const { code, out } = await $.try(line, LINES);
    expect(code).toBe(1);
    expect(out).toContain('N1 已登记 3 条答复  2 条未采用');
    expect(out).toContain('  第 6 行“3. 路人 参加”：路人 不在名单中\n  第 7 行“4. 孙强 请假”：孙强 请假未写原因');
    expect(await stateOf($, '曹阳')).toEqual(['leave', '家中有事']);
    expect(await steps($)).toBe(before === undefined ? undefined : before + 1);
    expect((await $.try(line, LINES)).out).toContain('N1 没有新的答复  3 条原已登记  2 条未采用');
    await $('undo');
    expect(await openIn($)).toBe(29);
  });

  it('tell a script about each of them', async () => {
    const $ = await called('en');
    const { code, out } = await $.try('notice reply N1 --json', '张国栋 来\n路人 来\n');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'office.record/1',
      lines: [
        { line: 1, outcome: 'taken', name: '张国栋', answer: 'yes', reason: null },
        { line: 2, outcome: 'refused', name: null, answer: null, reason: '路人 is not called' },
      ],
    });
  });

  it('keep out what a desk may not hold, and leave the other lines alone', async () => {
    const $ = await called();
    const { out } = await $.try('notice reply N1', '张国栋 来\n曹阳 请假 绝密\n段明远 代 罗景和\n');
    expect(out).toContain('已登记 1 条答复  2 条未采用');
    expect(await openIn($)).toBe(28);
  });
});

describe('members and observers', () => {
  it('are counted apart, in words of answers and of attendance', async () => {
    const $ = await called();
    await $('notice reply N1 马春梅、曹阳 请假 住院 --rest 来');
    expect(await $('show N1')).toMatch(
      /参会 +参加 23：.*\n +请假 2：曹阳（住院）、马春梅（住院）\n列席 +参加 4：甲县长/,
    );
    expect(await $('notice list')).toContain('25/25');
    $.at('2026-12-03 12:30');
    expect(await $('notice held N1 --absent 许诺 --excused 丁主任')).toContain(
      '应到 25 人，实到 22 人，请假 2 人，无故缺席 1 人；列席 4 人，实到 3 人，请假 1 人',
    );
    expect(await $('show N1 --lang en')).toMatch(
      /Called +present 22: .*\n +excused 2: 曹阳 \(住院\), 马春梅 \(住院\)\n +unexcused 1: 许诺/,
    );
  });

  it('are named apart among the reasons of the morning list', async () => {
    const $ = await called();
    await $('notice reply N1 甲县长 来');
    await $(`notice reply N1 ${MEMBERS.slice(0, 21).join('、')} 来`);
    const [item] = (await $.json('today')).items;
    expect(item.action).toBe('催收 7 份回执');
    expect(item.because).toContain('replies');
    expect(await $('why N1')).toContain('4/25 未回复，列席 3/4');
  });
});

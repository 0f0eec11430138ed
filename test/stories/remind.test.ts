import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besidesCommands, type Office, office } from '../world.fixture.ts';

const sent = ($: Office): string => join($.folder, 'remind', 'sent.json');

/** Lines that were printed at each of these times, without the heading. */
const said = async ($: Office, ...times: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> => {
  const heard: Record<string, readonly string[]> = {};
  for (const time of times) {
    $.at(time);
    const { code, out, err } = await $.try('remind');
    expect({ time, code, err }).toEqual({ time, code: 0, err: '' });
    if (out !== '')
      heard[time] = out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
  }
  return heard;
};

/** Times from one to another, this many minutes apart. */
const every = (minutes: number, from: string, to: string): readonly string[] => {
  const [first, last] = [from, to].map((time) => Date.parse(`${time.replace(' ', 'T')}:00Z`)) as [number, number];
  return Array.from({ length: Math.floor((last - first) / (minutes * 60_000)) + 1 }, (_, n) =>
    new Date(first + n * minutes * 60_000).toISOString().slice(0, 16).replace('T', ' '),
  );
};

/** Records of a week: Friday 20 November 2026, a weekend, and the Monday after. */
const lay = async ($: Office): Promise<void> => {
  await $('notice new 主任会议 --at "2026-11-23 9:00" --for 90m --place 三楼会议室 --host 王主任 --to 张伟、李娜');
  await $('notice send N1');
  await $('notice reply N1 张伟 yes');
  await $('notice new 未发的会 --at "2026-11-23 14:00" --place 二楼 --host 王主任 --to 张伟');
  await $('duty plan --from 2026-11-20 --to 2026-12-31 --officers 张伟、李娜 --leaders 王主任、赵主任');
  await $('visitor expect 李明 --at "2026-11-20 14:00" --org 省人大 --host 王主任');
  await $('visitor in 孙强 --org 印刷厂 --kind delivery');
  await $('followup new 报送调研报告 --due 2026-11-20 --lead 规划科');
  await $('followup new 湿地报告 --due 2026-11-26 --lead 规划科');
  await $('followup new 不必提醒 --due 2026-11-20 --remind none');
  await $('jot 订报刊');
};

describe('a week with reminders every half hour', () => {
  it('in Chinese', async () => {
    const $ = office('2026-11-20 08:00', 'zh');
    await lay($);
    expect(await said($, ...every(30, '2026-11-20 08:00', '2026-11-23 17:40'))).toEqual({
      '2026-11-20 08:30': [
        '值班 今天 08:30：值班员 张伟，带班 王主任（D1）',
        '督办 今天 17:30 到期：报送调研报告，规划科（F1）',
        '回执 今天 17:30 截止：主任会议，2 人中 1 人未回复（N1）',
      ],
      '2026-11-20 13:30': ['来访 今天 14:00：李明（省人大），被访人 王主任（V1）'],
      '2026-11-20 15:30': ['回执 今天 17:30 截止：主任会议，2 人中 1 人未回复（N1）'],
      '2026-11-20 16:30': ['会议 11-23 周一 09:00：主任会议，三楼会议室（N1）'],
      '2026-11-20 17:30': ['仍在内：孙强（印刷厂），今天 08:00 到（V2）'],
      '2026-11-20 18:00': ['值班 11-21 周六 08:30：值班员 李娜，带班 赵主任（D2）'],
      '2026-11-21 08:30': ['值班 今天 08:30：值班员 李娜，带班 赵主任（D2）'],
      '2026-11-21 17:30': ['仍在内：孙强（印刷厂），11-20 周五 08:00 到（V2）'],
      '2026-11-21 18:00': ['值班 11-22 周日 08:30：值班员 张伟，带班 王主任（D3）'],
      '2026-11-22 08:30': ['值班 今天 08:30：值班员 张伟，带班 王主任（D3）'],
      '2026-11-22 17:30': ['仍在内：孙强（印刷厂），11-20 周五 08:00 到（V2）'],
      '2026-11-22 18:00': ['值班 11-23 周一 08:30：值班员 李娜，带班 赵主任（D4）'],
      '2026-11-23 08:30': [
        '督办逾期：报送调研报告，规划科，时限 11-20 周五 17:30（F1）',
        '值班 今天 08:30：值班员 李娜，带班 赵主任（D4）',
        '会议 今天 09:00：主任会议，三楼会议室（N1）',
        '督办 11-26 周四 17:30 到期：湿地报告，规划科（F2）',
      ],
      '2026-11-23 17:30': ['仍在内：孙强（印刷厂），11-20 周五 08:00 到（V2）'],
    });
  });

  it('in English', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    expect(await said($, '2026-11-20 08:31', '2026-11-20 17:30', '2026-11-23 08:40')).toEqual({
      '2026-11-20 08:31': [
        'Duty today 08:30: 张伟, leader 王主任 (D1)',
        'Due today 17:30: 报送调研报告, 规划科 (F1)',
        'Replies due today 17:30: 主任会议, 1 of 2 open (N1)',
      ],
      '2026-11-20 17:30': [
        'Replies due today 17:30: 主任会议, 1 of 2 open (N1)  (late; was for today 15:30)',
        'Meeting Mon 11-23 09:00: 主任会议, 三楼会议室 (N1)',
        'Still inside: 孙强 (印刷厂), since today 08:00 (V2)',
        '1 more thing passed without a reminder; see office remind status',
      ],
      '2026-11-23 08:40': [
        'Still inside: 孙强 (印刷厂), since Fri 11-20 08:00 (V2)  (late; was for Sun 11-22 17:30)',
        'Overdue since Fri 11-20 17:30: 报送调研报告, 规划科 (F1)',
        'Duty today 08:30: 李娜, leader 赵主任 (D4)',
        'Meeting today 09:00: 主任会议, 三楼会议室 (N1)',
        'Due Thu 11-26 17:30: 湿地报告, 规划科 (F2)',
        '2 more things passed without a reminder; see office remind status',
      ],
    });
  });

  it('says nothing of what was done, called off, put off or sent away meanwhile', async () => {
    const $ = office('2026-11-20 08:00', 'zh');
    await lay($);
    await said($, '2026-11-20 18:00');
    await $('notice cancel N1 --reason 另行安排');
    await $('done F1 --result 已报');
    await $('visitor out V2');
    await $('snooze F2 --until 2026-11-24');
    const heard = Object.values(await said($, '2026-11-20 18:10', '2026-11-23 08:40', '2026-11-23 17:30')).flat();
    expect(heard.join('\n')).not.toMatch(/N1|F1|V2|F2/);
    expect(await said($, '2026-11-24 08:30')).toMatchObject({
      '2026-11-24 08:30': expect.arrayContaining([expect.stringContaining('湿地报告')]),
    });
  });

  it('says a postponed meeting anew, and one brought to tomorrow only from then on', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await said($, '2026-11-20 16:30');
    $.at('2026-11-20 17:00');
    await $('notice postpone N1 --at "2026-11-24 9:00"');
    const heard = await said($, '2026-11-20 17:10', '2026-11-23 08:35', '2026-11-23 16:30', '2026-11-24 08:30');
    const times = Object.entries(heard).filter(([, lines]) => lines.some((line) => line.includes('Meeting')));
    expect(times.map(([time]) => time)).toEqual(['2026-11-23 16:30', '2026-11-24 08:30']);
  });
});

describe('days off and days worked', () => {
  it('counts back over National Day to the make-up Saturday after it', async () => {
    const $ = office('2026-09-28 09:00', 'zh');
    await $('notice new 碰头会 --at "2026-10-12 9:00" --place 三楼 --host 王主任 --to 张伟 --remind "1d 16:30"');
    await $('notice send N1');
    await $('followup new 报数 --due 2026-10-09 --lead 统计科 --remind 1d');
    const heard = await said($, ...every(30, '2026-09-30 08:00', '2026-10-12 09:00'));
    const times = Object.entries(heard).flatMap(([time, lines]) => lines.map((line) => `${time} ${line.slice(0, 4)}`));
    expect(times).toEqual(['2026-10-08 08:30 回执 1'.slice(0, 16) + times[0]?.slice(16), ...times.slice(1)]);
    expect(times.filter((line) => line.includes('督办'))).toEqual([
      '2026-10-08 08:30 督办 1',
      '2026-10-10 08:30 督办逾期',
      '2026-10-12 08:30 督办逾期',
    ]);
    expect(times.filter((line) => line.includes('会议'))).toEqual(['2026-10-10 16:30 会议 1']);
  });

  it('asks for the roster of New Year 2027, whose holidays nobody knows yet, and of the month', async () => {
    const $ = office('2026-12-20 09:00', 'zh');
    await $('duty plan --from 2026-12-20 --to 2026-12-31 --officers 张伟、李娜 --leaders 王主任、赵主任 --shift full');
    const heard = await said($, ...every(30, '2026-12-24 08:00', '2026-12-31 17:00'));
    const rosters = Object.entries(heard).flatMap(([time, lines]) =>
      lines.filter((line) => line.includes('值班表')).map((line) => [time, line]),
    );
    expect(rosters).toEqual([
      ['2026-12-25 08:30', '2027 年 1 月值班表：尚有 31 天未排，应在 1 日前印发'],
      ['2026-12-29 08:30', '元旦值班表（2027年1月1日 周五至2027年1月3日 周日）：尚有 3 天未排（放假安排未公布）'],
    ]);
    const $2 = office('2026-12-20 09:00', 'en');
    await $2('duty plan --from 2026-12-20 --to 2027-01-31 --officers 张伟、李娜 --leaders 王主任、赵主任');
    const lines = Object.values(await said($2, '2026-12-25 08:30', '2026-12-29 08:30')).flat();
    expect(lines.join('\n')).not.toContain('roster');
  });
});

describe('the computer was off for three days', () => {
  it('and one digest tells it all', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await said($, '2026-11-20 08:30');
    const heard = await said($, '2026-11-23 11:00', '2026-11-23 11:01', '2026-11-23 11:10');
    expect(Object.keys(heard)).toEqual(['2026-11-23 11:00']);
    expect(heard['2026-11-23 11:00']).toEqual([
      'Still inside: 孙强 (印刷厂), since Fri 11-20 08:00 (V2)  (late; was for Sun 11-22 17:30)',
      'Overdue since Fri 11-20 17:30: 报送调研报告, 规划科 (F1)  (late; was for today 08:30)',
      'Duty today 08:30: 李娜, leader 赵主任 (D4)  (late; was for today 08:30)',
      'Due Thu 11-26 17:30: 湿地报告, 规划科 (F2)  (late; was for today 08:30)',
      '5 more things passed without a reminder; see office remind status',
    ]);
    // When the meeting is moved back, no reminder comes twice.
    expect(await said($, '2026-11-20 08:40', '2026-11-20 08:50')).toEqual({});
  });
});

describe('the command', () => {
  it('creates nothing where there is no desk, and writes nothing where nothing is new', async () => {
    const $ = office('2026-11-20 08:00');
    expect(await $('remind')).toBe('');
    expect(existsSync($.folder)).toBe(false);
    await $('jot 订报刊');
    expect(await $('remind')).toBe('');
    const { mtimeNs } = statSync(sent($), { bigint: true });
    $.at('2026-11-20 08:10');
    expect(await $('remind')).toBe('');
    expect(statSync(sent($), { bigint: true }).mtimeNs).toBe(mtimeNs);
    expect(statSync(sent($)).mode & 0o777).toBe(0o600);
  });

  it('shows without sending, in words and for scripts', async () => {
    const $ = office('2026-11-20 08:35', 'en');
    await lay($);
    await $('followup new Now --due "2026-11-20 09:00" --remind 20m');
    $.at('2026-11-20 08:45');
    const shown = await $('remind --dry-run');
    expect(shown).toContain('stdout  1 reminder');
    const json = await $.json('remind --dry-run');
    expect(json).toMatchObject({ schema: 'office.remind/1', now: expect.stringMatching(/^2026-11-20T08:45:00[+-]/) });
    expect(json.digests).toMatchObject([
      {
        channel: 'stdout',
        state: 'due',
        to: null,
        over: null,
        reminders: [{ kind: 'followup', id: 'F5', late: false }],
      },
    ]);
    expect(json.digests[0].reminders[0].at).toMatch(/^2026-11-20T08:40:00[+-]\d\d:\d\d$/);
    expect(existsSync(sent($))).toBe(false);
    expect(await $('remind')).toContain('Due today 09:00: Now (F5)');
    expect((await $.json('remind')).digests).toEqual([]);
  });

  it('forgets what was before --since, and refuses one to come', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    $.at('2026-11-20 17:45');
    expect(await $.try('remind --since "2026-11-21 9:00"')).toMatchObject({ code: 2, out: '' });
    const heard = await $('remind --since "2026-11-20 17:00"');
    expect(heard).toContain('Still inside');
    expect(heard).not.toContain('Meeting');
    expect(await $('remind')).toBe('');
  });

  it('takes only channels that there are', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    expect((await $.try('remind --channel pigeon')).code).toBe(2);
    expect((await $.try('config set remind-channels pigeon')).code).toBe(2);
    await $('config set remind-channels none');
    expect(await said($, '2026-11-20 09:00')).toEqual({});
    expect(await $('remind --channel stdout')).toContain('Duty today');
  });

  it('says what it can where the others cannot even be opened', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await $('config set remind-channels stdout,exec');
    writeFileSync(join($.folder, 'secrets.json'), '{');
    $.at('2026-11-20 08:30');
    const { code, out, err } = await $.try('remind');
    expect(code).toBe(1);
    expect(out).toContain('Duty today');
    expect(err).toContain('secrets.json is damaged');
    const { entries } = await $.json('remind status');
    expect(
      new Set(entries.map((entry: { channel: string; state: string }) => `${entry.channel} ${entry.state}`)),
    ).toEqual(new Set(['stdout sent', 'exec failed']));
  });

  it('goes by the lead times of the desk and of the record', async () => {
    const $ = office('2026-11-16 08:00', 'en');
    await $('config set remind-followup "2d 10:00, 1h"');
    await $('followup new A --due "2026-11-20 15:00"');
    await $('followup new B --due "2026-11-20 15:00" --remind "半小时"');
    expect((await $.json('show F2')).record.remind).toBe('30m');
    expect((await $.json('show F1')).record.remind).toBeNull();
    expect(await $('show F2')).toContain('30m');
    expect((await $.try('edit F1 --remind whenever')).code).toBe(2);
    const heard = await said($, ...every(30, '2026-11-16 08:00', '2026-11-20 15:30'));
    expect(heard).toEqual({
      '2026-11-18 10:00': ['Due Fri 11-20 15:00: A (F1)'],
      '2026-11-20 14:00': ['Due today 15:00: A (F1)'],
      '2026-11-20 14:30': ['Due today 15:00: B (F2)'],
    });
    await $('edit F2 --remind -');
    expect((await $.json('show F2')).record.remind).toBeNull();
  });

  it('shows a setting of before as it was, and an old desk without any', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await $('followup new A --due 2026-11-20');
    const file = join($.folder, 'desk.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',"remind":null', ''));
    expect((await $.json('show F1')).record.remind).toBeNull();
    expect(await said($, '2026-11-20 08:30')).toEqual({ '2026-11-20 08:30': ['Due today 17:30: A (F1)'] });
    await $('edit F1 --remark b');
    expect((await $.json('doctor')).findings.filter(({ code }: { code: string }) => code === 'badRecord')).toEqual([]);
  });

  it('stands among the commands, with its help', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const $ = office('2026-11-20 08:00', lang);
      const help = await $('remind --help');
      expect(help).toContain('remind status');
      expect(help).toContain('--dry-run');
      expect(/[\u4e00-\u9fff]/.test(besidesCommands(help))).toBe(lang === 'zh');
      expect(await $('--help')).toContain('remind status');
      expect((await $.try('remind stauts')).err).toContain(lang === 'zh' ? '提醒 状态' : 'remind status');
    }
  });
});

describe('status', () => {
  it('tells what was sent, what was over, and what is next', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    expect(await $('remind status')).toContain('No reminder has been sent yet');
    await said($, '2026-11-20 08:30', '2026-11-23 11:00');
    const { entries, next, channels } = await $.json('remind status');
    expect(channels).toMatchObject([{ channel: 'stdout', openedAt: expect.stringMatching(/^2026-11-20T08:30:00/) }]);
    expect(new Set(entries.map(({ state }: { state: string }) => state))).toEqual(new Set(['sent']));
    expect(entries.filter(({ said: how }: { said: string }) => how === 'over')).toHaveLength(5);
    expect(next[0]).toMatchObject({ kind: 'inside', id: 'V2', at: expect.stringMatching(/^2026-11-23T17:30:00[+-]/) });
    const page = await $('remind status');
    expect(page).toContain('already over');
    expect(page).toContain('Still inside');
  });
});

describe('a book that cannot be read', () => {
  it('is said, kept aside, and no flood', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await said($, '2026-11-20 08:30');
    writeFileSync(sent($), readFileSync(sent($), 'utf8').slice(0, 200));
    $.at('2026-11-20 10:00');
    expect((await $.json('doctor')).findings).toMatchObject([{ code: 'damagedReminders', where: 'remind/sent.json' }]);
    const damaged = await $.try('remind');
    expect(damaged).toMatchObject({ code: 0, out: '' });
    expect(damaged.err).toContain('is damaged');
    expect(readdirSync(join($.folder, 'remind'))).toContain('sent-damaged-2026-11-20-100000.json');
    expect((await $.json('doctor')).findings).toEqual([]);
    expect(await said($, '2026-11-20 13:30')).toMatchObject({ '2026-11-20 13:30': [expect.stringContaining('李明')] });
  });

  it('has nowhere to be: nothing is said rather than twice, and that is said', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    writeFileSync(join($.folder, 'remind'), '');
    $.at('2026-11-20 08:30');
    expect(await $.try('remind')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('in the way') });
    expect((await $.try('doctor')).code).toBe(3);
    expect((await $.try('remind status')).code).toBe(0);
  });

  it('of a later version stops everything', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await $('remind');
    writeFileSync(sent($), readFileSync(sent($), 'utf8').replace('"version": 1', '"version": 9'));
    expect((await $.try('remind')).code).toBe(3);
    expect((await $.json('doctor')).findings).toMatchObject([{ code: 'newerFile', where: 'remind/sent.json' }]);
  });
});

describe('a desk that was restored', () => {
  it('is not heard again: what it brings back was said', async () => {
    const $ = office('2026-11-20 08:00', 'en');
    await lay($);
    await $('backup');
    const before = await said($, '2026-11-20 08:30', '2026-11-20 16:30');
    expect(Object.keys(before)).toHaveLength(2);
    await $('rm N1');
    await $('restore --yes');
    expect((await $.json('notice list')).records).toHaveLength(2);
    expect(await said($, '2026-11-20 16:40')).toEqual({});
    expect(Object.values(await said($, '2026-11-20 17:30')).flat()).toHaveLength(1);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-26T09:00:00+08:00';

/** A desk in the time zone of the tests. Expected times are therefore written as instants. */
const desk = (lang: 'en' | 'zh' = 'zh'): Office => office(NOW, lang);
const instant = (iso: string): string => new Date(iso).toISOString();

const event = (uid: string, ...lines: string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const SHANGHAI = [
  'BEGIN:VTIMEZONE',
  'TZID:Office/Own',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const calendar = (lines: readonly string[], ...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, ...SHANGHAI, ...events, 'END:VCALENDAR', ''].join('\r\n');

/** Writes a calendar beside the desk, and returns its path. */
const put = ($: Office, name: string, text: string): string => {
  const file = join($.folder, '..', name);
  writeFileSync(file, text);
  return file;
};

const starts = async ($: Office): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await $.json('event list')).records.map((one: { title: string; times: { start: string }[] }) => [
      one.title,
      one.times.map(({ start }) => instant(start)),
    ]),
  );

const at = (when: string, title: string): readonly string[] => [
  `DTSTART;TZID=Asia/Shanghai:${when}`,
  'DURATION:PT1H',
  `SUMMARY:${title}`,
];

describe('times of other calendars', () => {
  it.each([
    ['UTC', 'DTSTART:20261127T020000Z', '2026-11-27T02:00:00Z'],
    ['a zone everybody knows', 'DTSTART;TZID=America/New_York:20261126T210000', '2026-11-27T02:00:00Z'],
    ['the same, before the clocks go back', 'DTSTART;TZID=Europe/Berlin:20270401T100000', '2027-04-01T08:00:00Z'],
    ['a zone that only the file knows', 'DTSTART;TZID=Office/Own:20261127T100000', '2026-11-27T02:00:00Z'],
    ['Outlook’s name', 'DTSTART;TZID=China Standard Time:20261127T100000', '2026-11-27T02:00:00Z'],
    [
      'Evolution’s name',
      'DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Shanghai:20261127T100000',
      '2026-11-27T02:00:00Z',
    ],
  ])('%s', async (_, line, expected) => {
    const $ = desk();
    await $(`calendar import ${put($, 'a.ics', calendar([], event('a', line, 'DURATION:PT45M', 'SUMMARY:会')))}`);
    const { times } = (await $.json('event show E1')).record;
    expect(times.map(({ start }: { start: string }) => instant(start))).toEqual([instant(expected)]);
    expect(Date.parse(times[0].end) - Date.parse(times[0].start)).toBe(45 * 60_000);
  });

  it('without a zone are by the clock here, in an unknown one too, and that is said', async () => {
    const $ = desk('en');
    const file = put(
      $,
      'a.ics',
      calendar(
        [],
        event('a', 'DTSTART:20261127T140000', 'SUMMARY:a'),
        event('b', 'DTSTART;TZID=Moon/Sea:20261127T150000', 'SUMMARY:b'),
      ),
    );
    const { err } = await $.try(`calendar import ${file}`);
    expect(err).toContain('Moon/Sea');
    const list = (await $.json('event list')).records;
    expect(list.map(({ times }: { times: { start: string }[] }) => times[0]?.start.slice(0, 16))).toEqual([
      '2026-11-27T14:00',
      '2026-11-27T15:00',
    ]);
  });

  it('of whole days stand in each of them, to the last', async () => {
    const $ = desk();
    const file = put(
      $,
      'a.ics',
      calendar([], event('a', 'DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261128', 'SUMMARY:出差')),
    );
    await $(`calendar import ${file} --of 王主任`);
    expect(await $('today --date 2026-11-26')).toMatch(/全天\s+E1\s+出差（外部：a）/);
    expect(await $('today --date 2026-11-27')).toContain('出差');
    expect(await $('today --date 2026-11-28')).not.toContain('出差');
    expect((await $.json('today --date 2026-11-26')).schedule).toMatchObject([
      { id: 'E1', outside: 'a', allDay: true },
    ]);
  });

  it('that recur are told one by one, without those excepted, moved and called off', async () => {
    const $ = desk();
    const file = put(
      $,
      'a.ics',
      calendar(
        [],
        event(
          'a',
          ...at('20200102T090000', '例会'),
          'RRULE:FREQ=WEEKLY;BYDAY=TH',
          'EXDATE;TZID=Asia/Shanghai:20261203T090000',
        ),
        event('a', 'RECURRENCE-ID;TZID=Asia/Shanghai:20261210T090000', ...at('20261211T150000', '例会改期')),
        event('a', 'RECURRENCE-ID:20261217T010000Z', ...at('20261217T090000', '例会'), 'STATUS:CANCELLED'),
      ),
    );
    await $(`calendar import ${file}`);
    const [first, second, third] = (await starts($))['例会'] ?? [];
    expect([first, second, third]).toEqual(
      ['2026-11-26T01:00:00Z', '2026-12-11T07:00:00Z', '2026-12-24T01:00:00Z'].map(instant),
    );
    const { times } = (await $.json('event show E1')).record;
    expect(times[1].title).toBe('例会改期');
    expect(times.at(-1).start < '2027-02-28').toBe(true);
  });
});

describe('an outside event', () => {
  it('collides with what is written, by place and by people, known by name or by address', async () => {
    const $ = desk();
    await $('person new 李娜 --email lina@example.cn');
    await $('person new 周敏');
    const sits = [
      'ATTENDEE;CN=L. N.:mailto:LiNa@example.cn',
      'ATTENDEE;CN=周敏;PARTSTAT=DECLINED:mailto:zm@example.cn',
      'ATTENDEE;CN=外人:mailto:x@example.org',
    ];
    const file = put(
      $,
      'a.ics',
      calendar([], event('a', ...at('20261127T090000', '县里开会'), 'LOCATION:三楼会议室', ...sits)),
    );
    await $(`calendar import ${file} --of 王主任`);
    expect((await $.json('event show E1')).record.people).toEqual(['王主任', '李娜']);
    const written = async (line: string): Promise<string> => (await $.try(line)).err;
    const start = (await $.json('event show E1')).record.times[0].start.slice(0, 16);
    expect(await written(`notice new 会 --at ${start} --place 一楼 --host 李娜 --to 周敏`)).toContain(
      '与 E1 撞车：李娜',
    );
    expect(await written(`notice new 会 --at ${start} --place 三楼会议室 --host 赵 --to 钱`)).toContain(
      '与 E1 撞车：三楼会议室',
    );
    expect(await written(`notice new 会 --at ${start} --place 一号楼 --host 周敏 --to 孙`)).not.toContain('E1');
  });

  it('collides with nothing where it is marked as free, or is the desk’s own matter', async () => {
    const $ = desk();
    const lines = (title: string) => ['DTSTART:20261127T090000', 'DTEND:20261127T100000', `SUMMARY:${title}`];
    await $('notice new 办公会 --at "2026-11-27 9:00" --place 三楼 --host 王主任 --to 张三');
    const file = put(
      $,
      'a.ics',
      calendar([], event('a', ...lines('生日'), 'TRANSP:TRANSPARENT'), event('b', ...lines('办公会'))),
    );
    const { err } = await $.try(`calendar import ${file} --of 王主任`);
    expect(err).toBe('');
    expect(
      (await $.json('today --date 2026-11-27')).schedule.map(({ clashes }: { clashes: string[] }) => clashes),
    ).toEqual([[], [], []]);
  });

  it('is told when it comes to lie on what stands already', async () => {
    const $ = desk('en');
    await $('notice new Meeting --at "2026-11-27 9:30" --place "Room 3" --host Wang --to Li');
    const file = put(
      $,
      'a.ics',
      calendar([], event('a', 'DTSTART:20261127T090000', 'DTEND:20261127T100000', 'SUMMARY:County')),
    );
    expect((await $.try(`calendar import ${file} --of Wang`)).err).toContain('Clash E1 × N1, Fri 11-27 09:30: Wang');
  });

  it('goes out with an export and comes in with it, is undone, searched, and leaves the desk when it is over', async () => {
    const $ = desk();
    const before = readFileSync;
    await $(
      `calendar import ${put($, 'a.ics', calendar(['X-WR-CALNAME:王主任'], event('a', ...at('20261127T090000', '县里开会'))))}`,
    );
    expect(await $('search 县里')).toContain('E1');
    const paper = join($.folder, '..', 'desk.json');
    await $(`export --out ${paper}`);
    const other = desk();
    await other(`import ${paper}`);
    expect(await other.json('event list')).toEqual(await $.json('event list'));
    await $('undo');
    expect((await $.json('event list')).records).toEqual([]);
    await $('redo');
    expect((await $.json('event list')).records).toHaveLength(1);
    $.at('2026-12-10 09:00');
    await $('jot 一件小事');
    expect(before(join($.folder, 'desk.json'), 'utf8')).not.toContain('县里开会');
    expect((await $.json('event list --all')).records).toHaveLength(1);
    await $('calendar forget 王主任');
    expect((await $.json('event list --all')).records).toEqual([]);
  });

  it('is not taken in from the desk’s own export', async () => {
    const $ = desk();
    await $('notice new 办公会 --at "2026-12-02 9:00" --place 三楼 --host 王主任 --to 张三');
    await $('duty set 2026-11-30 --officer 李娜 --leader 张伟');
    const file = join($.folder, '..', 'own.ics');
    await $(`calendar export --out ${file}`);
    expect(await $.json(`calendar import ${file}`)).toMatchObject({ added: 0, left: { own: 2 } });
    const other = desk();
    expect(await other.json(`calendar import ${file}`)).toMatchObject({ added: 2, left: { own: 0 } });
  });

  it('noted by hand is corrected by hand, one from a calendar is not', async () => {
    const $ = desk();
    await $('event new 全县大会 --at "11-27 9:00" --place 县会议中心 --people 王主任');
    await $('event edit E1 --at "11-27 10:00"');
    expect((await $.json('event show E1')).record.times[0]).toMatchObject({
      start: expect.stringContaining('T10:00'),
      end: expect.stringContaining('T11:30'),
    });
    await $(`calendar import ${put($, 'a.ics', calendar([], event('a', ...at('20261127T090000', '会'))))}`);
    expect((await $.try('event edit E2 --place 别处')).code).toBe(1);
    await $('rm E2');
  });
});

describe('a calendar of others', () => {
  it('updates, and shows beforehand what it would do', async () => {
    const $ = desk();
    const file = (more: string, title: string): string =>
      put($, 'a.ics', calendar(['X-WR-CALNAME:王主任'], event('a', ...at('20261127T090000', title), more)));
    expect(await $.json(`calendar import ${file('SEQUENCE:1', '一')} --dry-run`)).toMatchObject({
      added: 1,
      dryRun: true,
    });
    expect((await $.json('event list')).records).toEqual([]);
    await $(`calendar import ${file('SEQUENCE:1', '一')}`);
    expect(await $.json(`calendar import ${file('SEQUENCE:1', '一')}`)).toMatchObject({ same: 1 });
    expect(await $.json(`calendar import ${file('SEQUENCE:2', '二')}`)).toMatchObject({ updated: 1 });
    expect(await $.json(`calendar import ${file('SEQUENCE:1', '一')}`)).toMatchObject({ older: 1 });
    expect((await $.json('event show E1')).record.title).toBe('二');
    expect(await $.json(`calendar import ${file('SEQUENCE:3\r\nSTATUS:CANCELLED', '二')}`)).toMatchObject({ gone: 1 });
    expect((await $.json('event list')).records).toEqual([]);
  });

  it('is listed and forgotten by its name, and remembers whose it is', async () => {
    const $ = desk();
    const file = put($, 'wang.ics', calendar([], event('a', ...at('20261127T090000', '会'))));
    await $(`calendar import ${file} --of 王主任 --name 王主任日程`);
    await $(
      `calendar import ${put($, 'wang.ics', calendar([], event('b', ...at('20261128T090000', '会'))))} --name 王主任日程`,
    );
    expect((await $.json('calendar list')).calendars).toMatchObject([
      { name: '王主任日程', owner: '王主任', events: 1 },
    ]);
    expect((await $.json('event show E2')).record.people).toEqual(['王主任']);
    expect((await $.try('calendar forget 王')).code).toBe(1);
    await $('calendar forget 王主任日程');
    expect((await $.json('calendar list')).calendars).toEqual([]);
  });

  it('still takes the holidays of a year, to which nobody’s name belongs', async () => {
    const $ = desk();
    const file = put($, '2027.json', '{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}');
    expect((await $.try(`calendar import ${file} --of 王主任`)).code).toBe(2);
    expect(await $.json(`calendar import ${file}`)).toMatchObject({ schema: 'office.calendar/1', year: 2027 });
  });

  it('finds its way into a desk from before there were any', async () => {
    const $ = desk();
    await $('jot 小事');
    const file = join($.folder, 'desk.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}"events": \[\],\n/, ''));
    expect(readFileSync(file, 'utf8')).not.toContain('"events": [],\n');
    expect(await $('today')).toContain('小事');
    await $(`calendar import ${put($, 'a.ics', calendar([], event('a', ...at('20261127T090000', '会'))))}`);
    expect((await $.json('event list')).records).toHaveLength(1);
  });
});

describe('a hostile calendar', () => {
  const ENDLESS = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';

  it.each([
    ['fires every second', 'RRULE:FREQ=SECONDLY'],
    ['never comes to a date', ENDLESS],
    [
      'excepts a hundred thousand dates',
      `RRULE:FREQ=DAILY\r\nEXDATE:${'20261128T090000,'.repeat(100_000)}20261129T090000`,
    ],
    ['runs every day since 1900', 'RRULE:FREQ=DAILY\r\nX-START:1900'],
  ])('that %s: the event is left out, the rest is taken', async (_, rule) => {
    const $ = desk();
    const start = rule.includes('X-START') ? '19000101T090000' : '20261127T090000';
    const file = put(
      $,
      'a.ics',
      calendar([], event('a', ...at(start, '坏'), rule), event('b', ...at('20261127T090000', '好'))),
    );
    expect(await $.json(`calendar import ${file}`)).toMatchObject({ added: 1, left: { endless: 1 } });
  });

  it.each([
    ['nested a hundred thousand deep', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(100_000)}`, '嵌套过深'],
    ['cut short', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n', 'BEGIN 与 END 不成对'],
    [
      'full of endless events',
      calendar([], ...['a', 'b', 'c', 'd', 'e'].map((uid) => event(uid, ...at('20261127T090000', '坏'), ENDLESS))),
      '无法算完',
    ],
    [
      'of a year’s meetings every day',
      calendar(
        [],
        ...Array.from({ length: 120 }, (_, n) => event(`u${n}`, ...at('20261127T090000', '多'), 'RRULE:FREQ=DAILY')),
      ),
      '将来的日程超过',
    ],
  ])('%s is refused whole', async (_, text, said) => {
    const $ = desk();
    const { code, err } = await $.try(`calendar import ${put($, 'a.ics', text)}`);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    expect((await $.json('event list')).records).toEqual([]);
  });

  it('has its text made harmless and cut, and what is marked as secret left out', async () => {
    const $ = desk();
    const file = put(
      $,
      'a.ics',
      calendar(
        ['X-WR-CALNAME:a\u001b[31mb'],
        event('a', ...at('20261127T090000', `x\u001b]0;t\u0007y\u202ez\\n${'长'.repeat(300)}`)),
        event('b', ...at('20261127T090000', '机密会议')),
      ),
    );
    expect(await $.json(`calendar import ${file}`)).toMatchObject({
      calendar: 'ab',
      added: 1,
      left: { classified: 1 },
    });
    const { title } = (await $.json('event show E1')).record;
    expect(title).toBe(`xyz ${'长'.repeat(196)}`);
  });

  it('is read though its lines are folded within a character', async () => {
    const $ = desk();
    const bytes = Buffer.from(calendar([], event('a', 'DTSTART:20261127T090000', 'SUMMARY:会议')));
    const cut = bytes.indexOf('议') + 1;
    const file = join($.folder, '..', 'a.ics');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]));
    await $(`calendar import ${file}`);
    expect((await $.json('event show E1')).record.title).toBe('会议');
  });
});

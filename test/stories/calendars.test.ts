import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/calendars');
const fixture = (name: string): string => join(FIXTURES, name);
const NOW = '2026-11-23T08:30:00+08:00';

type Times = readonly { readonly start: string; readonly end: string; readonly title?: string }[];
type Taken = { readonly title: string; readonly isAllDay: boolean; readonly isFree: boolean; readonly times: Times };

const instant = (iso: string): string => new Date(iso).toISOString().replace(':00.000Z', 'Z');
const taken = async ($: Office): Promise<readonly Taken[]> => (await $.json('event list')).records;
const put = ($: Office, name: string, text: string | Uint8Array): string => {
  const file = join($.folder, '..', name);
  writeFileSync(file, text);
  return file;
};

/** The times of an event in UTC; the days of an event of whole days. */
const when = ({ isAllDay, times }: Taken): readonly string[] =>
  times.map(({ start, end }) =>
    isAllDay ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : `${instant(start)}/${instant(end)}`,
  );

const importing = async (file: string) => {
  const $ = office(NOW);
  const answer = await $.json(`calendar import ${file}`);
  return { $, answer, events: await taken($) };
};

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:u']),
  ...lines,
  'END:VEVENT',
];
const read = async (...lines: readonly string[]) => {
  const $ = office(NOW);
  const file = put($, 'a.ics', calendar(...lines));
  const answer = await $.json(`calendar import ${file}`);
  return { $, answer, events: await taken($) };
};

describe('calendars as other programs write them', () => {
  const DAY = '2026-11-25/2026-11-25';
  const HOUR = '2026-11-25T01:00Z/2026-11-25T02:00Z';
  it.each([
    [
      '01-allday-series-moved-exchange.ics',
      ['2026-11-24/2026-11-24', '2026-12-03/2026-12-03', '2026-12-08/2026-12-08', '2026-12-15/2026-12-15'],
    ],
    [
      '03-two-revisions-of-one-occurrence.ics',
      [
        '2026-11-24T01:00Z/2026-11-24T02:00Z',
        '2026-11-25T06:00Z/2026-11-25T07:00Z',
        '2026-11-26T01:00Z/2026-11-26T02:00Z',
      ],
    ],
    [
      '04-rrule-twice.ics',
      [
        '2026-11-24T01:00Z/2026-11-24T02:00Z',
        '2026-12-01T01:00Z/2026-12-01T02:00Z',
        '2026-12-08T01:00Z/2026-12-08T02:00Z',
      ],
    ],
    ['05-date-without-value.ics', [DAY]],
    ['06-no-uid.ics', [HOUR]],
    ['08-bare-vevent.ics', [HOUR]],
    ['12-empty-rrule.ics', [DAY]],
    ['13-vendor-prefix-three-part-tzid.ics', ['2026-11-25T12:00Z/2026-11-25T13:00Z']],
  ])('%s', async (name, times) => {
    const { answer, events } = await importing(fixture(name));
    expect(events.map(when)).toEqual([times]);
    expect(answer.leftOut).toEqual([]);
    expect(answer.unknownZones).toEqual([]);
  });

  it('of zones with Microsoft’s names, old names, vendors’ names, offsets and rules of the file’s own', async () => {
    const { events, answer } = await importing(fixture('vtz.ics'));
    const starts = Object.fromEntries(
      events.map(({ title, times }) => [title, instant(times[0]?.start ?? '').slice(11)]),
    );
    expect(starts).toEqual({
      ...{ 东京定制: '00:00Z', 东京: '00:00Z', 西欧: '08:00Z', 新加坡: '01:00Z', 带斜杠: '01:00Z', PRC: '01:00Z' },
      ...{ 'GMT+8': '01:00Z', 重庆: '01:00Z' },
    });
    expect(answer.unknownZones).toEqual([]);
  });

  it('a daily series that has gone on since 2010 is taken for a quarter ahead', async () => {
    const { events } = await importing(fixture('since2010.ics'));
    expect(events[0]?.times).toHaveLength(93);
    expect(instant(events[0]?.times[0]?.start ?? '')).toBe('2026-11-23T00:00Z');
  });

  it('what leaves people free binds nobody, and what is cancelled is left out with its line', async () => {
    const { $, answer, events } = await importing(fixture('transp.ics'));
    expect(events).toMatchObject([{ title: '空闲', isFree: true, isAllDay: true }]);
    expect(events.map(when)).toEqual([['2026-11-23/2026-11-30']]);
    expect(answer.leftOut).toEqual([{ line: 12, reason: 'cancelled', message: 'cancelled' }]);
    expect(await $(`calendar import ${fixture('transp.ics')} --dry-run`)).toMatch(/12 +cancelled/);
  });

  it.each([
    ['10-empty.ics', /10-empty\.ics is empty[\s\S]*\.ics again/],
    ['18-not-text.ics', /18-not-text\.ics line 2: bytes that are no text/],
  ])('%s is refused', async (name, said) => {
    const { code, err } = await office(NOW).try(`calendar import ${fixture(name)}`);
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
  });

  it('are all among the fixtures that are looked at', () => {
    const source = readFileSync(import.meta.filename, 'utf8');
    for (const name of readdirSync(FIXTURES)) expect(source).toContain(`'${name}'`);
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['a page of a server', '<!DOCTYPE html>\n<html></html>\n', 'line 1: neither a calendar'],
    ['line ends only', '\r\n\r\n', 'line 1: neither a calendar'],
    [
      'one cut short',
      calendar(...event('DTSTART:20261125T010000Z')).replace(/END:VCALENDAR\s*$/, ''),
      'line 1: no whole calendar',
    ],
    ['one with a stray end', calendar('END:VEVENT'), 'line 3: no whole calendar'],
    ['a zip archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'is a workbook'],
    ['noughts', new Uint8Array([66, 10, 0, 0]), 'line 2: bytes that are no text'],
  ])('%s is refused by line and reason', async (_, text, said) => {
    const $ = office(NOW);
    const { code, err } = await $.try(`calendar import ${put($, 'a.ics', text)}`);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });
});

describe('events without a UID', () => {
  it('are known again, and two of them are two', async () => {
    const file = calendar(
      ...event('UID:', 'DTSTART:20261125T010000Z', 'SUMMARY:一').filter((line) => line !== 'UID:'),
      ...event('UID:', 'DTSTART:20261125T010000Z', 'SUMMARY:二').filter((line) => line !== 'UID:'),
    );
    const $ = office(NOW);
    expect(await $.json(`calendar import ${put($, 'a.ics', file)}`)).toMatchObject({ added: 2 });
    expect(await $.json(`calendar import ${put($, 'a.ics', file)}`)).toMatchObject({ added: 0, same: 2 });
  });
});

describe('what is left out of a calendar', () => {
  it('is named by line and reason, and the rest is taken', async () => {
    const { $, answer, events } = await read(
      ...event('UID:a', 'DTSTART:20261125T010000Z', 'SUMMARY:good'), // 3
      ...event('UID:b', 'DTSTART:20260230T010000Z', 'SUMMARY:no day'), // 8
      ...event('UID:c', 'SUMMARY:no start'), // 13
      ...event('UID:d', 'DTSTART:20261125T010000Z', 'RRULE:FREQ=SOMETIMES', 'SUMMARY:no rule'), // 17
      ...event('UID:e', 'DTSTART:20261125T010000Z', 'DURATION:long', 'SUMMARY:no length'), // 23
      ...event('UID:f', 'DTSTART:20261125T010000Z', 'RRULE:FREQ=HOURLY', 'SUMMARY:hourly'), // 29
      ...event('UID:g', 'DTSTART:20201125T010000Z', 'SUMMARY:over'), // 35
      ...event('UID:h', 'DTSTART:20301125T010000Z', 'SUMMARY:far'), // 40
      ...event('UID:i', 'DTSTART:20201125T010000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:series over'), // 45
      ...event('UID:j', 'DTSTART:20200401T010000Z', 'RRULE:FREQ=YEARLY', 'SUMMARY:later'), // 51
      ...event('UID:k', 'DTSTART:20261125T010000Z', 'STATUS:CANCELLED', 'SUMMARY:off'), // 57
      ...event('UID:l', 'DTSTART:20261125T010000Z', 'SUMMARY:机密会议'), // 63
      ...['BEGIN:VTODO', 'UID:m', 'SUMMARY:task', 'END:VTODO'], // 68
      ...event('UID:n', 'DTSTART:20261125T010000Z', 'RRULE:FREQ=YEARLY;RSCALE=CHINESE', 'SUMMARY:lunar'), // 72
    );
    expect(events.map(({ title }) => title)).toEqual(['good']);
    expect(answer.leftOut.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [10, 'broken'],
      [13, 'broken'],
      [20, 'broken'],
      [26, 'broken'],
      [29, 'endless'],
      [35, 'over'],
      [40, 'far'],
      [45, 'over'],
      [51, 'far'],
      [57, 'cancelled'],
      [63, 'classified'],
      [68, 'other'],
      [75, 'broken'],
    ]);
    expect(answer.left).toEqual({ own: 0, over: 4, cancelled: 1, other: 1, broken: 5, endless: 1, classified: 1 });
    const page = await $(`calendar import ${join($.folder, '..', 'a.ics')} --dry-run`);
    expect(page).toMatch(/10 +“20260230T010000Z” is no time/);
    expect(page).toMatch(/13 +no DTSTART/);
    expect(page).not.toContain('机密');
  });

  it('is one changed occurrence where only that one cannot be read', async () => {
    const { answer, events } = await read(
      ...event('DTSTART:20261124T010000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:a'),
      ...event('RECURRENCE-ID:20261125T010000Z', 'DTSTART:nonsense', 'SUMMARY:b'),
    );
    expect(events[0]?.times).toHaveLength(2);
    expect(answer.leftOut).toMatchObject([{ line: 12, reason: 'broken' }]);
  });

  it('are lines counted as they stand in the file, folded ones too', async () => {
    const folded = ['DESCRIPTION:one', ' two', '\tthree'];
    const { answer } = await read(...event('DTSTART:20261124T010000Z', ...folded), ...event('UID:b', 'DTSTART:bad'));
    expect(answer.leftOut).toMatchObject([{ line: 12, reason: 'broken' }]);
  });

  it('names a few of many: all stand in the JSON, and a long list of what is over is only counted', async () => {
    const past = Array.from({ length: 60 }, (_, n) => event(`UID:${n}`, 'DTSTART:20201125T010000Z')).flat();
    const bad = Array.from({ length: 25 }, (_, n) => event(`UID:bad${n}`, 'DTSTART:x')).flat();
    const { $, answer } = await read(...past, ...bad);
    expect(answer.leftOut).toHaveLength(85);
    const page = await $(`calendar import ${join($.folder, '..', 'a.ics')} --dry-run`);
    expect(page.match(/is no time/g)).toHaveLength(20);
    expect(page).toContain('60 are over or too far ahead');
    expect(page).toContain('65 not listed here');
  });
});

describe('the work that a calendar makes', () => {
  const SERIES = (n: number, rule: string, start = '19980101T090000') =>
    event(`UID:u${n}`, `SUMMARY:e${n}`, `DTSTART:${start}`, `RRULE:${rule}`);

  it('is bounded by steps over the whole file, and said with its line', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => SERIES(n, 'FREQ=DAILY;COUNT=5000;INTERVAL=2')).flat();
    const $ = office(NOW);
    const { code, err } = await $.try(`calendar import ${put($, 'a.ics', calendar(...many))}`);
    expect([code, err]).toEqual([1, expect.stringMatching(/a\.ics line \d+: its rules make no sense/)]);
  });

  it('does not grow with the age of a series', async () => {
    const many = Array.from({ length: 100 }, (_, n) => SERIES(n, 'FREQ=DAILY', '19250101T090000')).flat();
    const { answer } = await read(...many);
    expect(answer).toMatchObject({ added: 100, left: { endless: 0 } });
  });

  it('of one UID with many changes is not the square of their number', async () => {
    const changes = Array.from({ length: 20_000 }, (_, n) =>
      event('UID:u0', `RECURRENCE-ID:${20000101 + n}`, 'DTSTART:20000101').join('\n'),
    );
    const $ = office(NOW);
    const file = put($, 'a.ics', calendar(...SERIES(0, 'FREQ=WEEKLY'), changes.join('\n')));
    expect((await $.json(`calendar import ${file}`)).added).toBe(1);
  });
});

describe('a person at a terminal', () => {
  it('sees how far a long calendar has come', async () => {
    const $ = office(NOW);
    const many = Array.from({ length: 400 }, (_, n) => event(`UID:${n}`, 'DTSTART:20261125T010000Z', `SUMMARY:${n}`));
    const { shown } = await $.atTerminal(`calendar import ${put($, 'a.ics', calendar(...many.flat()))} --dry-run`, []);
    expect(shown).toMatch(/Importing \[[#.]+\] \d+\/400/);
  });

  it('is told of a point in time that clashes', async () => {
    const $ = office(NOW);
    await $('notice new Talks --at "2026-11-25 9:00" --until "2026-11-25 11:00" --place "Room 3" --host Wang --to Li');
    const start = (await $.json('notice show N1')).record.start.slice(0, 13).replaceAll('-', '');
    const file = put($, 'a.ics', calendar(...event(`DTSTART:${start.slice(0, 9)}100000`, 'SUMMARY:call')));
    expect((await $.try(`calendar import ${file} --of Wang`)).err).toContain('Clash');
  });
});

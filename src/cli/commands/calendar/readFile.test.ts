import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { localZone } from '../../../desk/zone.ts';
import { zoneClock } from '../../../desk/zoneClock.ts';
import { sift } from '../../../formats/ics/sift.ts';
import { programFilesIn } from '../../edge/programFilesIn.ts';
import { readCalendar } from './readFile.ts';

const zone = localZone();
const DATA = programFilesIn(join(import.meta.dirname, '../../../../data'));
const silent = { start: async () => undefined, at: () => undefined, stop: () => undefined };

const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:u']),
  ...lines,
  'END:VEVENT',
];

/** Reads a calendar on 23 November 2026, in whatever zone the tests run in. */
const read = async (...lines: readonly string[]) => {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const reading = {
    file: 'a.ics',
    facts: facts('2026-11-23T08:30:00'),
    owner: null,
    own: new Set(''),
    known: new Set(''),
  };
  const tools = { world: { clock: zoneClock(zone), data: DATA }, progress: silent };
  const answer = await readCalendar(sift(text, 'a.ics'), reading, tools);
  return { answer: { ...answer, leftOut: answer.left }, events: answer.events };
};

type Taken = Awaited<ReturnType<typeof read>>['events'][number];

const instant = (moment: string): string => new Date(zone.withOffset(moment)).toISOString().replace(':00.000Z', 'Z');

/** The times of an event in UTC; the days of an event of whole days. */
const when = ({ isAllDay, times }: Taken): readonly string[] =>
  times.map(({ start, end }) =>
    isAllDay ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : `${instant(start)}/${instant(end)}`,
  );

describe('times as they are meant', () => {
  it.each([
    [
      'a time with signs and an offset',
      ['DTSTART:2026-11-25T09:00:00+08:00', 'DTEND:2026-11-25T10:00:00+08:00'],
      '2026-11-25T01:00Z/2026-11-25T02:00Z',
    ],
    [
      'a time without seconds, in small letters',
      ['DTSTART:20261125t0900z', 'DURATION:PT90M'],
      '2026-11-25T09:00Z/2026-11-25T10:30Z',
    ],
    [
      'Outlook’s words for a zone, in no quotation marks',
      ['DTSTART;TZID=(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi:20261125T090000'],
      '2026-11-25T01:00Z/2026-11-25T01:00Z',
    ],
    [
      'the same in quotation marks',
      ['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20261125T090000'],
      '2026-11-25T08:00Z/2026-11-25T08:00Z',
    ],
    [
      'a vendor’s prefix',
      ['DTSTART;TZID=/vendor/2020/Europe/Berlin:20261125T090000'],
      '2026-11-25T08:00Z/2026-11-25T08:00Z',
    ],
    [
      'Microsoft’s name of a zone whose clocks are turned',
      ['DTSTART;TZID=W. Europe Standard Time:20270701T090000'],
      '2027-07-01T07:00Z/2027-07-01T07:00Z',
    ],
    ['a Chinese Windows’ name', ['DTSTART;TZID=中国标准时间:20261125T090000'], '2026-11-25T01:00Z/2026-11-25T01:00Z'],
    [
      'an end before the start',
      ['DTSTART:20261125T010000Z', 'DTEND:20261125T000000Z'],
      '2026-11-25T01:00Z/2026-11-25T01:00Z',
    ],
    ['midnight as 24:00', ['DTSTART:20261125T240000Z'], '2026-11-26T00:00Z/2026-11-26T00:00Z'],
    [
      'a flight that ends in another zone',
      ['DTSTART;TZID=Asia/Shanghai:20261125T090000', 'DTEND;TZID=Europe/Berlin:20261125T130000'],
      '2026-11-25T01:00Z/2026-11-25T12:00Z',
    ],
  ])('%s', async (_, lines, expected) => {
    const { events, answer } = await read(...event(...lines, 'SUMMARY:a'));
    expect([answer.leftOut, events.map(when)]).toEqual([[], [[expected]]]);
  });

  it.each([
    ['an end with an hour', ['DTSTART;VALUE=DATE:20261125', 'DTEND:20261126T120000'], '2026-11-25/2026-11-26'],
    ['no end', ['DTSTART:20261125'], '2026-11-25/2026-11-25'],
    ['a length', ['DTSTART:20261125', 'DURATION:P2D'], '2026-11-25/2026-11-26'],
    [
      'a midnight that says it is a day',
      ['DTSTART;VALUE=DATE:20261125T000000', 'DTEND;VALUE=DATE:20261127T000000'],
      '2026-11-25/2026-11-26',
    ],
    [
      'Exchange’s own mark',
      [
        'DTSTART;TZID=China Standard Time:20261125T000000',
        'DTEND;TZID=China Standard Time:20261126T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ],
      '2026-11-25/2026-11-25',
    ],
  ])('whole days with %s', async (_, lines, expected) => {
    const { events } = await read(...event(...lines, 'SUMMARY:a'));
    expect(events.map(when)).toEqual([[expected]]);
  });

  it('words in an old phone’s writing', async () => {
    const { events } = await read(
      ...event('DTSTART:20261125T010000Z', 'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BC=9A=', '=E8=AE=AE'),
    );
    expect(events.map(({ title }) => title)).toEqual(['会议']);
  });
});

describe('series as they are meant', () => {
  /** The days of all times. They are in UTC unless the event is of whole days, so that the zone of the tests does not matter. */
  const days = ({ isAllDay, times }: Taken): string =>
    times.map(({ start }) => (isAllDay ? start : instant(start)).slice(5, 10)).join(' ');
  const DAILY = ['DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=DAILY;COUNT=4', 'SUMMARY:a'];
  const HOURS = [
    'DTSTART;TZID=Asia/Shanghai:20261124T120000',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY;COUNT=4',
    'SUMMARY:a',
  ];

  it.each([
    ['days excepted by a day', [...DAILY, 'EXDATE:20261125'], '11-24 11-26 11-27'],
    [
      'days excepted by the midnight of a zone',
      [...DAILY, 'EXDATE;TZID=China Standard Time:20261125T000000'],
      '11-24 11-26 11-27',
    ],
    ['days excepted by midnight in UTC', [...DAILY, 'EXDATE:20261125T000000Z'], '11-24 11-26 11-27'],
    ['meetings excepted by their day', [...HOURS, 'EXDATE;VALUE=DATE:20261125'], '11-24 11-26 11-27'],
    ['meetings excepted in UTC', [...HOURS, 'EXDATE:20261125T040000Z'], '11-24 11-26 11-27'],
    ['an empty list of exceptions', [...HOURS, 'EXDATE:'], '11-24 11-25 11-26 11-27'],
    ['an exception by rule', [...HOURS, 'EXRULE:FREQ=WEEKLY;BYDAY=WE'], '11-24 11-26 11-27'],
    ['a day added', [...HOURS, 'RDATE;VALUE=DATE:20261201'], '11-24 11-25 11-26 11-27 12-01'],
    [
      'a period added',
      ['DTSTART:20261124T040000Z', 'RDATE;VALUE=PERIOD:20261201T040000Z/PT2H', 'SUMMARY:a'],
      '11-24 12-01',
    ],
    [
      'the last day by its date',
      ['DTSTART:20261124T040000Z', 'RRULE:FREQ=DAILY;UNTIL=20261126', 'SUMMARY:a'],
      '11-24 11-25 11-26',
    ],
    [
      'the last day in UTC, of whole days',
      ['DTSTART:20261124', 'RRULE:FREQ=DAILY;UNTIL=20261126T000000Z', 'SUMMARY:a'],
      '11-24 11-25 11-26',
    ],
    [
      'blanks, empty parts and small letters in the rule',
      ['DTSTART:20261124T040000Z', 'RRULE:freq=weekly; until=; byday=TU, TH; count=3;', 'SUMMARY:a'],
      '11-24 11-26 12-01',
    ],
    [
      'two rules',
      ['DTSTART:20261124T040000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2', 'SUMMARY:a'],
      '11-24 11-26 12-01 12-03',
    ],
    [
      'an hour said in the rule',
      ['DTSTART:20261124T040000Z', 'RRULE:FREQ=DAILY;BYHOUR=4;COUNT=2', 'SUMMARY:a'],
      '11-24 11-25',
    ],
    [
      'the last working day of a month',
      ['DTSTART:20261001T040000Z', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4', 'SUMMARY:a'],
      '11-30 12-31 01-29',
    ],
  ])('%s', async (_, lines, expected) => {
    const { events, answer } = await read(...event(...lines));
    expect([answer.leftOut, events.map(days)]).toEqual([[], [expected]]);
  });

  it.each([
    [
      'by a day, of whole days',
      DAILY,
      'RECURRENCE-ID;VALUE=DATE:20261125',
      'DTSTART;VALUE=DATE:20261203',
      '11-24 11-26 11-27 12-03',
    ],
    [
      'by midnight here in UTC, of whole days',
      DAILY,
      'RECURRENCE-ID:20261125T000000Z',
      'DTSTART:20261203',
      '11-24 11-26 11-27 12-03',
    ],
    [
      'by a day, of meetings',
      HOURS,
      'RECURRENCE-ID;VALUE=DATE:20261125',
      'DTSTART:20261203T040000Z',
      '11-24 11-26 11-27 12-03',
    ],
    [
      'by another zone’s clock',
      HOURS,
      'RECURRENCE-ID;TZID=Asia/Tokyo:20261125T130000',
      'DTSTART:20261203T040000Z',
      '11-24 11-26 11-27 12-03',
    ],
    [
      'this one and all after it',
      HOURS,
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261126T040000Z',
      'DTSTART:20261127T040000Z',
      '11-24 11-25 11-27 11-28',
    ],
  ])('moved %s', async (_, series, which, start, expected) => {
    const { events } = await read(...event(...series), ...event(which, start, 'SUMMARY:b'));
    expect(events.map(days)).toEqual([expected]);
  });

  it('the highest SEQUENCE wins, in whatever order revisions stand in the file', async () => {
    const revision = (sequence: number, day: number) =>
      event(`SEQUENCE:${sequence}`, `DTSTART:202611${day}T040000Z`, `SUMMARY:${sequence}`);
    for (const order of [
      [10, 9, 2],
      [2, 10, 9],
    ]) {
      const { events } = await read(...order.flatMap((sequence) => [...revision(sequence, sequence + 14)]));
      expect(events.map(({ title }) => title)).toEqual(['10']);
    }
  });
});

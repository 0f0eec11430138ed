import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { type CalendarItem, sequenceOf } from '../../core/calendarItem.ts';
import { text } from '../../core/text.ts';
import { localZone } from '../../desk/zone.ts';
import { zoneClock } from '../../desk/zoneClock.ts';
import { harmless } from '../../terminal/harmless.ts';
import { calendarOf } from './calendar.ts';
import { calendarText } from './jcal.ts';
import { withoutPhones } from './privacy.ts';
import { isSuccessor, raised, sequenceIn } from './sequence.ts';
import { utcOf, vtimezone } from './vtimezone.ts';
import { handOf } from './write.ts';

const MONDAY = facts('2026-11-23T08:30:00');
const hand = {
  ...handOf({ clock: zoneClock(localZone()), facts: MONDAY, lang: 'zh' }),
  zone: { name: 'Asia/Shanghai', withOffset: (moment: string) => `${moment}+08:00` },
};
const writer = ICAL as unknown as Parameters<typeof calendarText>[0];

const meeting = (more: Partial<CalendarItem> = {}): CalendarItem =>
  ({
    ...{
      kind: 'event',
      id: 'N1',
      uid: '00000000-0000-4000-8000-000000000001',
      sequence: 0,
      title: '主任会议',
      about: [],
    },
    ...{
      createdAt: '2026-11-20T09:00:00',
      updatedAt: '2026-11-21T09:00:00',
      place: '三楼会议室',
      category: text('', '会议'),
    },
    ...{ importance: 2, isPrivate: false, isBinding: true, alarms: [30], status: 'confirmed', invited: [] },
    ...{ start: '2026-12-02T09:00:00', end: '2026-12-02T10:30:00' },
    ...more,
  }) as CalendarItem;

const written = (item: CalendarItem): string => calendarText(writer, calendarOf([item], null, MONDAY, hand));
const read = (ics: string): ICAL.Event => {
  const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event');
  return new ICAL.Event(event);
};

describe('what is written', () => {
  it('keeps any title, place and description, in lines of at most 75 octets that end in CRLF and break no character', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    const line = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('会', '🚒', 'a', ',', ';', '\\', 'n', ':', '"', '\n'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(line, line, line, (title, place, about) => {
        const ics = written(meeting({ title, place, about: [about] }));
        for (const physical of ics.split('\r\n')) {
          expect(Buffer.byteLength(physical)).toBeLessThanOrEqual(75);
          expect(physical).not.toMatch(/[\r\n]|\p{Cs}/u);
        }
        const clean = (said: string): string => withoutPhones(harmless(said, { breaks: true }), []);
        const event = read(ics);
        expect(event.summary).toBe(clean(title) || 'N1');
        expect(event.location ?? '').toBe(clean(place));
        expect(event.description ?? '').toBe(clean(about));
      }),
    );
  });

  it('is the same to the byte as long as the record is', () => {
    expect(written(meeting())).toBe(written(meeting()));
    expect(written(meeting())).toContain('DTSTAMP:20261121T010000Z');
  });

  it('lets no control or turning character out', () => {
    const ics = written(meeting({ title: 'a\u0007b\u001b[31mc\u202ed\u2066e' }));
    expect(read(ics).summary).toBe('abcde');
  });

  it('says what a change is worth by SEQUENCE, and never falls back behind what it replaces', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), (now, before) => {
        const [newer, older] = [
          written(meeting({ sequence: now, title: '新' })),
          written(meeting({ sequence: before })),
        ];
        expect(isSuccessor(newer, older)).toBe(true);
        expect(isSuccessor(raised(older, 1000), older)).toBe(false);
        expect(sequenceIn(raised(newer, sequenceIn(older)))).toBeGreaterThan(before);
      }),
    );
    expect(sequenceOf({ createdAt: '2026-11-20T09:00:00', updatedAt: '2026-11-20T09:01:05' })).toBe(65);
    expect(sequenceOf({ createdAt: '2026-11-20T09:00:00', updatedAt: '2026-11-19T09:00:00' })).toBe(0);
  });
});

describe('a zone', () => {
  const day = fc
    .integer({ min: 0, max: 365 * 4 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2024, 5, 1) + minutes * 60_000).toISOString().slice(0, 19));

  it.each([
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Lisbon',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Casablanca',
  ])('%s is told by its turns: whoever reads it comes to the same instant', (name) => {
    const clock = zoneClock(localZone());
    const zone = { name, withOffset: withOffsetIn(clock, name) };
    const read = new ICAL.Timezone({ component: new ICAL.Component(vtimezone(zone, 2024, 2028) as never), tzid: name });
    fc.assert(
      fc.property(day, (moment) => {
        // For an hour that does not exist or occurs twice, any of the two readings is right.
        const [before, after] = [-3, 3].map((hours) => shifted(moment, hours));
        fc.pre(offsetOf(zone, before) === offsetOf(zone, after));
        const time = ICAL.Time.fromDateTimeString(moment);
        time.zone = read;
        const utc = time.convertToZone(ICAL.Timezone.utcTimezone).toString();
        expect(utc).toBe(utcOf(moment, zone));
        expect(utc).toBe(clock.instantIn(moment, name));
      }),
    );
  });

  it('is asked for by a name nobody knows', () => {
    expect(zoneClock(localZone()).instantIn('2026-11-23T08:30:00', 'Nowhere/Land')).toBeNull();
  });
});

const shifted = (moment: string, hours: number): string =>
  new Date(Date.parse(`${moment}Z`) + hours * 3_600_000).toISOString().slice(0, 19);

type Named = { readonly withOffset: (moment: string) => string };
const offsetOf = ({ withOffset }: Named, moment = ''): string => withOffset(moment).slice(19);

const withOffsetIn =
  (clock: ReturnType<typeof zoneClock>, name: string) =>
  (moment: string): string => {
    const minutes = (Date.parse(`${moment}Z`) - Date.parse(clock.instantIn(moment, name) ?? '')) / 60_000;
    const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${moment}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  };

describe('phones', () => {
  it.each([
    ['有事打 13800005678', '有事打 138****5678'],
    ['138 0000 5678 或 138-0000-5678', '138****5678 或 138****5678'],
    ['0571-88001234', '0571-88****34'],
    ['内线 66123', '内线 ****23'],
    ['2026年11月23日 08:30', '2026年11月23日 08:30'],
    ['330102199001011234', '****1234'],
  ])('%s leaves as %s', (said, left) => {
    expect(withoutPhones(said, ['66123', '12'])).toBe(left);
  });
});

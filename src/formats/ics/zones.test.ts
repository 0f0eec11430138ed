import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cldr from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { localZone } from '../../desk/zone.ts';
import { zoneClock } from '../../desk/zoneClock.ts';
import { calendarClocksOf } from './clocks.ts';
import { fileZone } from './fileZone.ts';
import { meter } from './meter.ts';
import { offsetIn, type WindowsZones } from './zoneNames.ts';

const windows: WindowsZones = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/windows-zones.json'), 'utf8'),
);
/** A machine whose clock shows UTC, so that the results do not depend on the zone of the tests. */
const machine = { ...zoneClock(localZone()), toLocal: (iso: string) => iso.slice(0, 19) };

const inUtc = (wall: string, zone: string, lines: readonly string[][] = []): string => {
  const defined = lines.flatMap((of) => fileZone(of, ICAL, meter()) ?? []);
  const clocks = calendarClocksOf(machine, defined, windows);
  const here = clocks.here({ wall, isDay: false, zone });
  return clocks.unknown.size === 0 ? here : `unknown ${[...clocks.unknown]}`;
};

describe('Microsoft’s names of zones', () => {
  it('are CLDR’s, all of them', () => {
    type Mapped = {
      readonly mapZone: { readonly _territory: string; readonly _other: string; readonly _type: string };
    };
    const world = (cldr.supplemental.windowsZones.mapTimezones as Mapped[]).filter(
      ({ mapZone }) => mapZone._territory === '001',
    );
    expect(windows).toEqual(
      Object.fromEntries(world.map(({ mapZone }) => [mapZone._other.toLowerCase(), mapZone._type])),
    );
  });

  it('are each known to this machine', () => {
    for (const name of Object.keys(windows)) expect(inUtc('2026-11-25T12:00:00', name)).not.toContain('unknown');
    expect(Object.keys(windows).length).toBeGreaterThan(130);
  });
});

describe('a name of a zone', () => {
  it.each([
    ['China Standard Time', '01:00'],
    ['china standard time', '01:00'],
    ['"Tokyo Standard Time"', '00:00'],
    ['中国标准时间', '01:00'],
    ['Asia/Hong Kong', '01:00'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', '12:00'],
    ['/mozilla.org/20050126_1/Asia/Shanghai', '01:00'],
    ['/vendor/2020/Europe/Berlin', '08:00'],
    ['/a/b/c/d/e/f/Europe/Berlin', '08:00'],
    ['PRC', '01:00'],
    ['GMT+8', '01:00'],
    ['UTC+08:00', '01:00'],
    ['+08:00', '01:00'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '03:30'],
    ['(GMT) Greenwich Mean Time', '09:00'],
    ['tzone://Microsoft/Utc', '09:00'],
    ['Moon/Sea', 'unknown Moon/Sea'],
    ['Customized Time Zone', 'unknown Customized Time Zone'],
  ])('%s', (name, expected) => {
    expect(inUtc('2026-11-25T09:00:00', name)).toBe(expected.includes(' ') ? expected : `2026-11-25T${expected}:00`);
  });

  it('of an offset is that offset, east as plus', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14 * 60, max: 14 * 60 }), fc.constantFrom('', 'GMT', 'UTC'), (minutes, before) => {
        const size = Math.abs(minutes);
        const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
        expect(offsetIn(`${before}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`) ?? 0).toBe(
          minutes || 0,
        );
      }),
    );
  });
});

const zone = (name: string, ...parts: readonly (readonly [string, string, string, string, string?])[]): string[] => [
  `TZID:${name}`,
  ...parts.flatMap(([kind, start, from, to, rule]) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
  ]),
];

describe('a zone with rules of the file’s own', () => {
  const NEW_YORK = zone(
    'Own',
    ['DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
    ['STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
  );
  const SYDNEY = zone(
    'Own',
    ['STANDARD', '16010101T030000', '+1100', '+1000', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU'],
    ['DAYLIGHT', '16010101T020000', '+1000', '+1100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=1SU'],
  );

  it.each([
    ['America/New_York', NEW_YORK],
    ['Australia/Sydney', SYDNEY],
  ])('turns its clocks as the machine has it for %s', (name, lines) => {
    const moment = fc
      .record({ day: fc.integer({ min: 0, max: 365 * 4 }), hour: fc.integer({ min: 4, max: 23 }) })
      .map(({ day, hour }) => {
        const date = new Date(Date.UTC(2025, 0, 1 + day, hour));
        return date.toISOString().slice(0, 19);
      });
    fc.assert(
      fc.property(moment, (wall) => {
        expect(inUtc(wall, 'Own', [lines])).toBe(inUtc(wall, name));
      }),
    );
  });

  it('whose rules have ended keeps its last offset', () => {
    const ended = zone(
      'Own',
      ['DAYLIGHT', '19860504T000000', '+0800', '+0900', 'FREQ=YEARLY;BYMONTH=4;BYDAY=2SU;UNTIL=19910413T160000Z'],
      ['STANDARD', '19860914T000000', '+0900', '+0800', 'FREQ=YEARLY;BYMONTH=9;BYDAY=2SU;UNTIL=19910914T150000Z'],
    );
    expect(inUtc('2026-07-01T09:00:00', 'Own', [ended])).toBe('2026-07-01T01:00:00');
    expect(inUtc('1991-07-01T09:00:00', 'Own', [ended])).toBe('1991-07-01T00:00:00');
    expect(inUtc('1980-07-01T09:00:00', 'Own', [ended])).toBe('1980-07-01T01:00:00');
  });

  it('is the machine’s where it says IANA’s name, and its own where a name is not the same everywhere', () => {
    const alias = [
      ...zone('Office', ['STANDARD', '19700101T000000', '+0100', '+0100']),
      'X-LIC-LOCATION:Asia/Shanghai',
    ];
    expect(inUtc('2026-11-25T09:00:00', 'Office', [alias])).toBe('2026-11-25T01:00:00');
    const china = zone('CST', ['STANDARD', '19700101T000000', '+0800', '+0800']);
    expect(inUtc('2026-11-25T09:00:00', 'CST', [china])).toBe('2026-11-25T01:00:00');
  });

  it('that cannot be read is not known', () => {
    expect(inUtc('2026-11-25T09:00:00', 'Own', [zone('Own', ['STANDARD', 'soon', 'a', 'b'])])).toBe('unknown Own');
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inward, localZone, outward } from './zone.ts';

const zoneOf = (name: string) => {
  vi.stubEnv('TZ', name);
  return localZone();
};

afterEach(() => vi.unstubAllEnvs());

const momentIn = (first: string, last: string) =>
  fc
    .integer({ min: Date.parse(`${first}Z`) / 1000, max: Date.parse(`${last}Z`) / 1000 })
    .map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19));

describe('a zone', () => {
  it('gives a moment its offset and takes it again', () => {
    const zone = zoneOf('Asia/Shanghai');
    expect(zone.withOffset('2026-11-23T08:30:00')).toBe('2026-11-23T08:30:00+08:00');
    expect(zone.toLocal('2026-11-23T08:30:00+08:00')).toBe('2026-11-23T08:30:00');
    expect(zone.toLocal('2026-11-23T00:30:00.250Z')).toBe('2026-11-23T08:30:00');
  });

  it('shows a desk of the East in the hours of the West, and back', () => {
    const zone = zoneOf('America/New_York');
    expect(zone.toLocal('2026-11-23T08:30:00+08:00')).toBe('2026-11-22T19:30:00');
    expect(zone.withOffset('2026-11-22T19:30:00')).toBe('2026-11-22T19:30:00-05:00');
    expect(zone.withOffset('2026-07-01T09:00:00')).toBe('2026-07-01T09:00:00-04:00');
  });

  it('reads an hour that is skipped with the offset before it, and one that comes twice as the first', () => {
    const zone = zoneOf('America/New_York');
    expect(zone.withOffset('2026-03-08T02:30:00')).toBe('2026-03-08T03:30:00-04:00');
    expect(zone.withOffset('2026-03-08T01:59:59')).toBe('2026-03-08T01:59:59-05:00');
    expect(zone.withOffset('2026-11-01T01:30:00')).toBe('2026-11-01T01:30:00-04:00');
    expect(zone.toLocal('2026-11-01T01:30:00-05:00')).toBe('2026-11-01T01:30:00');
  });

  it('knows clocks that go forward at midnight', () => {
    const zone = zoneOf('Asia/Beirut');
    expect(zone.withOffset('2026-03-29T00:30:00')).toBe('2026-03-29T01:30:00+03:00');
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'loses nothing there and back in %s',
    (name) => {
      const zone = zoneOf(name);
      const skipped = (moment: string) => zone.withOffset(moment).slice(0, 19) !== moment;
      fc.assert(
        fc.property(momentIn('1992-01-01T00:00:00', '2099-12-31T23:59:59'), (moment) => {
          fc.pre(!skipped(moment));
          expect(zone.toLocal(zone.withOffset(moment))).toBe(moment);
          expect(Date.parse(zone.withOffset(moment))).toBe(new Date(moment).getTime());
        }),
      );
    },
  );

  it('leaves what is no time', () => {
    const zone = zoneOf('Asia/Shanghai');
    expect(zone.toLocal('2026-13-45T08:30:00+08:00')).toBe('2026-13-45T08:30:00+08:00');
    expect(zone.withOffset('someday')).toBe('someday');
  });
});

describe('outward and inward', () => {
  const at = '2026-11-23T08:30:00';
  const moments = { doneAt: true, due: true, leaves: true, list: { start: true } } as const;

  it('convert what is declared and has the shape of a time, however deep', () => {
    const zone = zoneOf('Asia/Shanghai');
    const record = {
      doneAt: at,
      leaves: at,
      updatedAt: at,
      list: [{ start: at, note: `start ${at}` }],
      due: '2026-11-23',
    };
    const there = outward(record, moments, zone);
    const away = `${at}+08:00`;
    expect(there).toEqual({
      ...record,
      doneAt: away,
      leaves: away,
      list: [{ start: away, note: `start ${at}` }],
    });
    expect(inward(there, moments, zone)).toEqual(record);
  });

  it('hand back itself what holds no moment', () => {
    const record = { title: '无', list: [{ n: 1 }] };
    expect(outward(record, moments, zoneOf('Asia/Shanghai'))).toBe(record);
  });

  it('leave alone what would change what a record inherits', () => {
    const record: unknown = JSON.parse(`{"due":"${at}+08:00","__proto__":{"due":"${at}+08:00","isAdmin":true}}`);
    const inside = inward(record, moments, zoneOf('Asia/Shanghai')) as { due: string; isAdmin?: boolean };
    expect(inside.due).toBe(at);
    expect(inside.isAdmin).toBeUndefined();
    expect(Object.keys(inside)).toEqual(['due', '__proto__']);
  });
});

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followup, fullDesk, reading } from '../desk.fixture.ts';
import { inward, localZone, outward, type Zone } from '../zone.ts';
import { serialise } from './layOut.ts';
import { localText, offsetText, type Steady, steadyIn, withoutOffset } from './oneOffset.ts';
import { parse } from './reading.ts';

const zoneOf = (name: string): Zone => {
  vi.stubEnv('TZ', name);
  return localZone();
};

afterEach(() => vi.unstubAllEnvs());

const sealed = (fields: object, zone: Zone): string =>
  serialise({ ...fullDesk, drawers: { ...fullDesk.drawers, notices: [{ ...followup(1), ...fields }] } }, zone);

/** What the walk over every value makes of the same text. */
const walked = (text: string, zone: Zone): unknown => inward(JSON.parse(text), zone);

const words = fc.oneof(
  fc.constantFrom('"due":"2026-11-23T08:30:00+08:00"', 'T08:30:00+08:00"', '\\', '\\"', '+08:00"', '__proto__'),
  fc.string(),
);
const key = fc.oneof(fc.constantFrom('due', 'at', 'remarkAt', 'x"due', 'due\\', 'until'), fc.string());
const value = fc.oneof(words, fc.constantFrom('2026-11-23T08:30:00', '2026-11-23T08:30:00+08:00', '2026-11-23'));

describe('text of a sealed desk', () => {
  it('says the same as its values', () => {
    const zone = zoneOf('Asia/Shanghai');
    const text = sealed({ due: '2026-11-23T08:30:00', called: [{ toldAt: '2026-11-23T08:31:07' }] }, zone);
    const local = localText(text, zone)?.text ?? '';
    expect(local).not.toContain('+08:00');
    expect(JSON.parse(local)).toEqual(walked(text, zone));
  });

  it('knows what is a moment by its name', () => {
    const zone = zoneOf('Asia/Shanghai');
    const text = sealed({ remark: '2026-11-23T08:30:00+08:00', 'x"due': '2026-11-23T08:30:00+08:00' }, zone);
    expect(JSON.parse(localText(text, zone)?.text ?? '')).toEqual(walked(text, zone));
  });

  it.each([
    ['a time of another place', { dueAt: '2026-11-23T08:30:00-05:00' }],
    ['a time without offset', { seen: '2026-11-23T08:30:00' }],
    ['a time in UTC', { dueAt: '2026-11-23T08:30:00.250Z' }],
    ['a time in other words', { remark: 'since 2026-11-23T08:30:00+08:00, they say' }],
    ['a day that does not exist', { dueAt: '2026-13-45T08:30:00+08:00' }],
    ['a field called __proto__', JSON.parse('{"__proto__":{"due":"2026-11-23T08:30:00+08:00"}}')],
  ])('is left to the walk with %s', (_, fields) => {
    expect(localText(sealed(fields, zoneOf('Asia/Shanghai')), localZone())).toBeNull();
  });

  it('is left to the walk where the day has another offset, or changes it', () => {
    const east = sealed({}, zoneOf('Asia/Shanghai'));
    expect(localText(east, zoneOf('America/New_York'))).toBeNull();
    const zone = zoneOf('America/New_York');
    expect(localText(sealed({ dueAt: '2026-11-01T12:00:00' }, zone), zone)).toBeNull();
  });

  it('gets its offsets back as its values do, or is left to the walk', () => {
    const zone = zoneOf('Asia/Shanghai');
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.dictionary(key, value), (some, others) => {
        const local = JSON.stringify({ due: '2026-11-23T08:30:00', some, later: [others] });
        const written = offsetText(local, zone);
        if (written === null) return;
        expect(JSON.parse(written.text)).toEqual(outward(JSON.parse(local), zone));
        if (written.steady === null) return;
        expect(withoutOffset(written.text, written.steady)).toBe(local);
        expect(JSON.parse(local)).toEqual(inward(JSON.parse(written.text), zone));
      }),
    );
  });

  it('is steady where the clock is, all the while', () => {
    const text = '{"due":"2026-08-01T08:30:00+08:00","doneAt":"2026-12-01T08:30:00+08:00"}';
    const steady = steadyIn({ offset: '+08:00', first: '2026-08-01', last: '2026-12-01' });
    expect(localText(text, zoneOf('Asia/Shanghai'))?.steady).toEqual(steady);
    expect(withoutOffset(text, steady as Steady)).toBe('{"due":"2026-08-01T08:30:00","doneAt":"2026-12-01T08:30:00"}');
  });

  it.each([
    null,
    {},
    [],
    { offset: '+08:00', first: '2026-02-30', last: '2026-12-01' },
    { offset: '"', first: '', last: '' },
  ])('is not steady by a note that says %j', (noted) => expect(steadyIn(noted)).toBeNull());

  it('comes out as it was, whatever is written in it', () => {
    const zone = zoneOf('Asia/Shanghai');
    fc.assert(
      fc.property(fc.dictionary(key, value), (fields) => {
        const text = sealed({ later: fields }, zone);
        const local = localText(text, zone);
        if (local !== null) expect(JSON.parse(local.text)).toEqual(walked(text, zone));
        if (local?.steady != null) expect(withoutOffset(text, local.steady)).toBe(local.text);
        expect(serialise(parse(Buffer.from(text), { ...reading, zone }).contents, zone)).toBe(text);
      }),
    );
  });
});

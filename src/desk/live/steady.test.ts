import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { check, followup, fullDesk, kinds } from '../desk.fixture.ts';
import { localZone } from '../zone.ts';
import type { Contents } from './contents.ts';
import { layOut, serialise } from './layOut.ts';
import { type DeskReading, parseDesk } from './reading.ts';
import { steadyIn } from './steady.ts';

const QUIET = { said: [], known: {}, mayBeAsleep: {} };

const readingIn = (timeZone: string, rules: string | null = timeZone): DeskReading => {
  vi.stubEnv('TZ', timeZone);
  return { zone: localZone(rules), drawers: kinds, check, migrations: [] };
};

afterEach(() => vi.unstubAllEnvs());

const deskWith = (...all: readonly object[]): Contents => ({
  ...fullDesk,
  drawers: { ...fullDesk.drawers, notices: all.map((fields, n) => followup(n + 1, fields)) },
});

const steadyFor = (contents: Contents, reading: DeskReading) => layOut(contents, reading).steady;

/** The desk read from its own bytes in two ways: with the note on them, and field by field. */
const readBothWays = (contents: Contents, reading: DeskReading) => {
  const { bytes, steady, places } = layOut(contents, reading);
  const note = { stamp: '', by: '', steady, places, rest: null, lacks: null, ...QUIET };
  return { noted: parseDesk(bytes, reading, note), looked: parseDesk(bytes, reading), bytes };
};

const words = fc.oneof(
  fc.constantFrom('"due":"2026-11-23T08:30:00+08:00"', 'T08:30:00+08:00"', '\\', '\\"', '+08:00"', '__proto__'),
  fc.string(),
);
const key = fc.oneof(fc.constantFrom('due', 'at', 'remarkAt', 'x"due', 'due\\', 'until', '+08:00'), fc.string());
const value = fc.oneof(
  words,
  fc.constantFrom(
    '2026-11-23T08:30:00',
    '2026-11-23T08:30:00+08:00',
    '2026-11-23T08:30:00-05:00',
    '2026-11-23',
    '+08:00',
  ),
);

describe('a desk whose moments have one offset', () => {
  it('is read by leaving the offset out', () => {
    const reading = readingIn('Asia/Shanghai');
    const contents = deskWith({ due: '2026-11-23T08:30:00' }, { due: '2027-02-03T10:00:00' });
    expect(steadyFor(contents, reading)).toEqual({
      ...{ offset: '+08:00', first: '2026-11-23', last: '2027-02-03' },
      rules: 'Asia/Shanghai',
    });
    const { noted, looked } = readBothWays(contents, reading);
    expect(noted.laid).not.toBeNull();
    expect(looked.laid).toBeNull();
    expect(noted.contents).toEqual(contents);
    expect(looked.contents).toEqual(contents);
  });

  it('is read the same both ways, and written as it was, whatever stands in it', () => {
    const reading = readingIn('Asia/Shanghai');
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.dictionary(key, value), (fields, later) => {
        const contents = { ...deskWith(fields, {}), extra: { later } };
        const { noted, looked, bytes } = readBothWays(contents, reading);
        expect(noted.contents).toEqual(looked.contents);
        for (const { contents: read } of [noted, looked]) expect(serialise(read, reading)).toBe(bytes.toString());
      }),
    );
  });

  it.each([
    ['a moment of another place', { due: '2026-11-23T08:30:00-05:00' }],
    ['a moment in UTC', { due: '2026-11-23T08:30:00.250Z' }],
    ['a moment on a day that does not exist', { due: '2026-13-45T08:30:00+08:00' }],
    ['a text that ends as moments do', { remark: 'UTC+08:00' }],
    ['a text that is the time of no moment', { remark: '2026-11-23T08:30:00+08:00' }],
    ['a name that ends as moments do', { '+08:00': 1 }],
    ['a list that ends as moments do', { list: ['+08:00'] }],
  ])('is none with %s, and is then looked at field by field', (_, fields) => {
    const reading = readingIn('Asia/Shanghai');
    const { noted, looked } = readBothWays(deskWith({}, fields), reading);
    expect(noted.laid).toBeNull();
    expect(noted.contents).toEqual(looked.contents);
  });

  it.each([
    ['an own field called __proto__', JSON.parse('{"__proto__":{"due":"2026-11-23T08:30:00"}}')],
    ['a time within other words', { remark: 'since 2026-11-23T08:30:00+08:00, they say' }],
    ['a text like a time without offset', { remark: '2026-11-23T08:30:00' }],
  ])('may have %s', (_, fields) => {
    const reading = readingIn('Asia/Shanghai');
    const { noted } = readBothWays(deskWith({}, fields), reading);
    expect(noted.laid).not.toBeNull();
    expect(noted.contents.drawers.notices[1]).toEqual(followup(2, fields));
  });

  it('is none when it is noted in a place where days have another offset, or change it', () => {
    const { bytes, steady, places } = layOut(deskWith({ due: '2026-11-23T08:30:00' }), readingIn('Asia/Shanghai'));
    const elsewhere = parseDesk(bytes, readingIn('America/New_York'), {
      stamp: '',
      by: '',
      steady,
      places,
      rest: null,
      lacks: null,
      ...QUIET,
    });
    expect(elsewhere.laid).toBeNull();
    expect(elsewhere.contents.drawers.notices[0]).toMatchObject({ due: '2026-11-22T19:30:00' });
    const changing = readBothWays(deskWith({ due: '2026-11-01T12:00:00' }), readingIn('America/New_York', null));
    expect(changing.noted.laid).toBeNull();
  });

  it('is taken at its word by the rules of the note, without a look at the days between', () => {
    const reading = readingIn('America/New_York');
    const contents = deskWith({ due: '2026-03-01T12:00:00' }, { due: '2026-12-01T12:00:00' });
    const { noted, looked } = readBothWays(contents, reading);
    expect(noted.laid?.steady).toEqual(steadyFor(contents, reading));
    for (const { contents: read } of [noted, looked]) expect(read).toEqual(contents);
    const { bytes, steady, places } = layOut(contents, reading);
    const note = { stamp: '', by: '', steady, places, rest: null, lacks: null, ...QUIET };
    expect(parseDesk(bytes, readingIn('America/New_York', 'New York by later rules'), note).laid).toBeNull();
    expect(parseDesk(bytes, readingIn('America/Toronto'), note).laid).toBeNull();
  });

  it('has the settings and whatever else stands in it as they stand there', () => {
    const reading = readingIn('Asia/Shanghai');
    const written = { due: '2026-11-23T08:30:00+08:00', words: 'UTC+08:00', wall: { dueAt: '2026-11-23T08:30:00' } };
    const contents = { ...deskWith({}), settings: written, holidays: [written], extra: { later: written } };
    const { noted, looked } = readBothWays(contents, reading);
    expect(noted.laid).not.toBeNull();
    for (const { contents: read } of [noted, looked]) expect(read).toEqual(contents);
  });

  it.each([
    null,
    {},
    [],
    { offset: '+08:00', first: '2026-02-30', last: '2026-12-01' },
    { offset: '"', first: '', last: '' },
  ])('is not known by a note that says %j', (noted) => expect(steadyIn(noted)).toBeNull());
});

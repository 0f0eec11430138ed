import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { followup, forms, fullDesk, reading } from '../desk.fixture.ts';
import type { Contents } from './contents.ts';
import { isSameDrawer, withDrawers } from './drawersOpenedLate.ts';
import { type Laid, type LaidOut, layOut, serialise } from './layOut.ts';
import type { Note } from './note.ts';
import { Misshapen } from './outline.ts';
import { parseDesk } from './reading.ts';

const noteOn = ({ steady, places }: Pick<LaidOut, 'steady' | 'places'>): Note => ({
  stamp: '',
  by: '',
  steady,
  places,
  rest: null,
  lacks: null,
  ...{ said: [], known: {}, mayBeAsleep: {} },
});
const textOf = ({ bytes }: LaidOut): string => bytes.toString();

/** A desk as a command reads it. */
const found = (contents: Contents): { readonly contents: Contents; readonly laid: Laid } => {
  const out = layOut(contents, forms);
  const { contents: read, laid } = parseDesk(out.bytes, reading, noteOn(out));
  if (laid === null) throw new Error('it is not steady');
  return { contents: read, laid };
};

const words = fc.oneof(
  fc.constantFrom('一', '\u0000', '\n  ]', '"F1"', '+08:00"', '2026-01-01T08:30:00', '__proto__'),
  fc.string(),
);
const aRow = fc
  .tuple(fc.integer({ min: 2, max: 30 }), words, fc.constantFrom('2026-11-23T08:30:00', '2031-02-03T10:00:00', null))
  .map(([n, title, due]) => followup(n, { title, due }));
const rows = fc.uniqueArray(aRow, { selector: ({ id }) => id, maxLength: 8 });

const withRows = (contents: Contents, followups: readonly Row[]): Contents => ({
  ...contents,
  drawers: { ...contents.drawers, followups },
});

const inOrderOfIds = (contents: Contents): Contents =>
  withRows(
    contents,
    contents.drawers.followups.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
  );

describe('a desk laid out from the one before', () => {
  it('is to the letter what it would be anew, whatever stays, goes and comes', () => {
    fc.assert(
      fc.property(rows, rows, fc.func(fc.boolean()), words, (old, added, stays, office) => {
        const { contents, laid } = found(
          withRows(fullDesk, [followup(1), ...old.map((row) => ({ ...row, title: '原' }))]),
        );
        const kept = contents.drawers.followups.filter(({ id }) => id === 'F1' || stays(id));
        const ids = new Set(kept.map(({ id }) => id));
        const now = {
          ...withRows(contents, [...added.filter(({ id }) => !ids.has(id)), ...kept]),
          settings: { office },
          revision: contents.revision + 1,
        };
        const out = layOut(now, forms, laid);
        expect(textOf(out)).toBe(serialise(now, forms));
        if (out.steady !== null) expect(parseDesk(out.bytes, reading, noteOn(out)).contents).toEqual(inOrderOfIds(now));
      }),
    );
  });

  it('is so when nothing that is new has a time', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    const now = withRows(contents, contents.drawers.followups.slice(1));
    const { bytes, places, steady } = layOut(now, forms, laid);
    const anew = layOut(now, forms);
    expect({ bytes, places, steady }).toEqual({ bytes: anew.bytes, places: anew.places, steady: laid.steady });
  });

  it('is so when words end as its times do', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1)]));
    const now = { ...contents, settings: { office: '办公室 UTC+08:00' } };
    const out = layOut(now, forms, laid);
    expect(textOf(out)).toBe(serialise(now, forms));
    expect(parseDesk(out.bytes, reading, noteOn(out)).contents).toEqual(now);
  });

  it('is so when its drawers stand elsewhere than it is said', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    const { from = 0, awakeTo = 0 } = laid.places.followups ?? {};
    for (const followups of [
      { from, awakeTo, to: awakeTo - 200 },
      { from: from + 1, awakeTo: from + 1, to: from + 1 },
    ]) {
      const now = withRows(contents, [...contents.drawers.followups]);
      expect(textOf(layOut(now, forms, { ...laid, places: { followups } }))).toBe(serialise(contents, forms));
    }
  });
});

describe('a drawer nobody looks into', () => {
  const twoDrawers = { ...withRows(fullDesk, [followup(1), followup(2)]).drawers, notices: [followup(7)] };

  it('is taken over as it stands, unread', () => {
    const { bytes, ...out } = layOut({ ...fullDesk, drawers: twoDrawers }, forms);
    const spoilt = Buffer.from(bytes);
    spoilt.write('!', out.places.notices?.from ?? 0);
    const { contents, laid } = parseDesk(spoilt, reading, noteOn(out));
    const drawers = withDrawers(contents.drawers, { followups: contents.drawers.followups.slice(1) });
    const text = textOf(layOut({ ...contents, drawers }, forms, laid));
    expect(text).toContain('  "notices": [\n!');
    expect(text).not.toContain('"id":"F1"');
    expect(() => contents.drawers.notices).toThrow(Misshapen);
  });

  it('does not open by being looked past', () => {
    const { contents } = found({ ...fullDesk, drawers: twoDrawers });
    const changed = withDrawers(contents.drawers, { followups: [] });
    expect(isSameDrawer(contents.drawers, changed, 'notices')).toBe(true);
    expect(isSameDrawer(contents.drawers, changed, 'followups')).toBe(false);
    expect(changed.notices).toBe(contents.drawers.notices);
    expect({ ...changed }).toEqual({ ...twoDrawers, followups: [] });
  });
});

describe('lines at rest', () => {
  const many = Array.from({ length: 9 }, (_, n) => followup(n + 1));
  const some = fc.subarray(many);
  const ids = (rows: readonly Row[] | undefined) => rows?.map(({ id }) => id);
  const read = (out: LaidOut) => parseDesk(out.bytes, reading, noteOn(out));
  /** The follow-ups in the order of their lines. */
  const linesIn = (out: LaidOut) => (JSON.parse(textOf(out)) as { followups: Row[] }).followups.map(({ id }) => id);

  const all = (rows: Iterable<Row>) => ({ rows: new Set(rows), isOfAll: true });

  it('are those it was said of, until they are changed', () => {
    fc.assert(
      fc.property(some, some, (resting, kept) => {
        const out = layOut(withRows(fullDesk, many), forms, null, all(resting));
        const awake = many.filter((row) => !resting.includes(row));
        expect(ids(read(out).awake?.('followups'))).toEqual(ids(awake));
        const { contents, laid } = read(out);
        // Every other record that stays is rewritten, which makes it awake.
        const after = contents.drawers.followups
          .filter(({ id }) => ids(kept)?.includes(id))
          .map((row, n) => (n % 2 === 0 ? row : { ...row, updatedAt: '2026-11-23T09:00:00' }));
        // Every fourth was looked at, and rests.
        const looked = { rows: new Set(after.filter((_, n) => n % 4 === 1)), isOfAll: false };
        const later = layOut(withRows(contents, after), forms, laid, looked);
        const isAwake = ({ id }: Row, n: number): boolean =>
          n % 4 === 3 || (n % 2 === 0 && !ids(resting)?.includes(id));
        expect(ids(read(later).awake?.('followups'))).toEqual(ids(after.filter(isAwake)));
        expect(read(later).contents).toEqual(withRows(contents, after));
      }),
    );
  });

  it('stand behind the awake ones, and change no order in which records are read', () => {
    fc.assert(
      fc.property(some, fc.boolean(), (resting, isNoted) => {
        const out = layOut(withRows(fullDesk, many), forms, null, all(resting));
        const awake = many.filter((row) => !resting.includes(row));
        expect(linesIn(out)).toEqual([...(ids(awake) ?? []), ...(ids(resting) ?? [])]);
        const { from, awakeTo, to } = out.places.followups ?? { from: 0, awakeTo: 0, to: 0 };
        expect(textOf(out).length).toBeGreaterThan(0);
        expect(out.bytes.toString('utf8', from, awakeTo).match(/^ {4}\{/gm) ?? []).toHaveLength(awake.length);
        expect(out.bytes.toString('utf8', awakeTo, to).match(/^ {4}\{/gm) ?? []).toHaveLength(resting.length);
        const { contents } = isNoted ? read(out) : parseDesk(out.bytes, reading);
        expect(ids(contents.drawers.followups)).toEqual(ids(many));
      }),
    );
  });

  it('are laid out anew where they stood in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 1 }), some, (shuffled, resting) => {
        const old = layOut(withRows(fullDesk, shuffled), forms);
        const { contents } = parseDesk(old.bytes, reading);
        const inOrder = many.filter((row) => shuffled.includes(row));
        expect(contents.drawers.followups).toEqual(inOrder);
        const asleep = new Set(contents.drawers.followups.filter(({ id }) => ids(resting)?.includes(id)));
        const out = layOut(contents, forms, null, all(asleep));
        const isAtRest = (row: Row): boolean => resting.some(({ id }) => id === row.id);
        expect(linesIn(out)).toEqual(
          ids([...inOrder.filter((row) => !isAtRest(row)), ...inOrder.filter((row) => isAtRest(row))]),
        );
        expect(read(out).contents).toEqual(contents);
      }),
    );
  });
});

describe('a note on other places', () => {
  const out = layOut({ ...fullDesk, drawers: { ...fullDesk.drawers, notices: [followup(7), followup(8)] } }, forms);
  const { from, awakeTo, to } = out.places.notices ?? { from: 0, awakeTo: 0, to: 0 };
  const laidWith = (places: object) =>
    parseDesk(out.bytes, reading, noteOn({ ...out, places: places as LaidOut['places'] }));

  it.each([
    ['a drawer that is not named', { followups: out.places.followups }],
    ['a drawer that begins elsewhere', { ...out.places, notices: { from: from + 1, awakeTo, to } }],
    ['a drawer that ends elsewhere', { ...out.places, notices: { from, awakeTo, to: to + 1 } }],
    ['awake lines that end in the middle of one', { ...out.places, notices: { from, awakeTo: awakeTo - 9, to } }],
    ['awake lines that end outside', { ...out.places, notices: { from, awakeTo: to + 9, to } }],
    ['a drawer in the place of another', { ...out.places, notices: out.places.followups }],
    ['a drawer that nobody knows', { ...out.places, cars: out.places.notices }],
  ])('is not believed: %s', (_, places) => {
    const { contents, laid } = laidWith(places);
    expect(laid).toBeNull();
    expect(contents.drawers.notices.map(({ id }) => id)).toEqual(['F7', 'F8']);
  });

  it('is believed where it is right', () => {
    expect(laidWith(out.places).laid).not.toBeNull();
  });
});

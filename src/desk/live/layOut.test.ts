import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { followup, forms, fullDesk, reading } from '../desk.fixture.ts';
import type { Contents } from './contents.ts';
import { isSameDrawer, withDrawers } from './drawersOpenedLate.ts';
import { type Laid, type LaidOut, layOut, serialise } from './layOut.ts';
import type { Note } from './note.ts';
import { Misshapen } from './outline.ts';
import { parse } from './reading.ts';

const noteOn = ({ steady, places }: Pick<LaidOut, 'steady' | 'places'>): Note => ({
  stamp: '',
  steady,
  places,
  rest: null,
});
const textOf = ({ bytes }: LaidOut): string => bytes.toString();

/** A desk as a command finds it. */
const found = (contents: Contents): { readonly contents: Contents; readonly laid: Laid } => {
  const out = layOut(contents, forms);
  const { contents: read, laid } = parse(out.bytes, reading, noteOn(out));
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
        if (out.steady !== null) expect(parse(out.bytes, reading, noteOn(out)).contents).toEqual(now);
      }),
    );
  });

  it('is so when nothing that is new has a time', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    const now = withRows(contents, contents.drawers.followups.slice(1));
    expect(layOut(now, forms, laid)).toEqual({ ...layOut(now, forms), steady: laid.steady });
  });

  it('is so when words end as its times do', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1)]));
    const now = { ...contents, settings: { office: '办公室 UTC+08:00' } };
    const out = layOut(now, forms, laid);
    expect(textOf(out)).toBe(serialise(now, forms));
    expect(parse(out.bytes, reading, noteOn(out)).contents).toEqual(now);
  });

  it('is so when its drawers stand elsewhere than it is said', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    const { at = 0, runs = [] } = laid.places.followups ?? {};
    for (const followups of [
      { at, runs: runs.slice(0, 1) },
      { at: at + 1, runs: [] },
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
    spoilt.write('!', out.places.notices?.at ?? 0);
    const { contents, laid } = parse(spoilt, reading, noteOn(out));
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

  it('are those it was said of, until they are changed', () => {
    fc.assert(
      fc.property(some, some, (resting, kept) => {
        const contents = withRows(fullDesk, many);
        const out = layOut(contents, forms, null, new Set(resting));
        const awakeIn = (one: LaidOut, name = 'followups' as const) =>
          parse(one.bytes, reading, noteOn(one))
            .awake?.(name)
            .map(({ id }) => id);
        const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
        expect(awakeIn(out)).toEqual(ids(many.filter((row) => !resting.includes(row))));
        const { contents: read, laid } = parse(out.bytes, reading, noteOn(out));
        // Of those that stay every other one is rewritten, and so awake.
        const after = read.drawers.followups
          .filter(({ id }) => ids(kept).includes(id))
          .map((row, n) => (n % 2 === 0 ? row : { ...row, updatedAt: '2026-11-23T09:00:00' }));
        const later = layOut(withRows(read, after), forms, laid);
        expect(textOf(later)).toBe(serialise(withRows(read, after), forms));
        expect(awakeIn(later)).toEqual(ids(after.filter(({ id }, n) => n % 2 === 1 || !ids(resting).includes(id))));
      }),
    );
  });
});

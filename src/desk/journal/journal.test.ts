import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, withDifference } from '../changes.ts';
import { adding, diskWith, followup, forms, noContents, scratch, shanghai, storeIn } from '../desk.fixture.ts';
import type { Contents } from '../live/contents.ts';
import { appendEntry, lastEntry } from './journal.ts';

const disk = diskWith();
const last = (folder: string, today = '2026-11-23') => lastEntry(folder, today, forms, disk.files)?.entry;

const deskWith = (numbers: readonly number[], title = '', settings = {}): Contents => ({
  ...noContents,
  settings,
  drawers: { ...noContents.drawers, followups: numbers.map((n) => followup(n, { title })) },
});

describe('a difference', () => {
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 20 }));
  const byId = (contents: Contents) => contents.drawers.followups.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it('made to the one desk gives the other, and back', () => {
    fc.assert(
      fc.property(some, some, fc.string(), fc.dictionary(fc.string(), fc.integer()), (one, other, title, settings) => {
        const [before, after] = [deskWith(one), deskWith(other, title, settings)];
        const made = withDifference(before, differenceOf(before, after) ?? { changes: [] });
        expect(byId(made)).toEqual(byId(after));
        expect(made.settings).toEqual(after.settings);
        expect(withDifference(made, differenceOf(before, after) ?? { changes: [] })).toEqual(made);
      }),
    );
  });

  it('is null between desks with the same fields', () => {
    expect(differenceOf(deskWith([1, 2]), deskWith([1, 2]))).toBeNull();
  });
});

describe('the journal', () => {
  it('says who did what when, by which command, with each record before and after', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    await storeIn(folder, { argv: ['config', 'set'], now: '2026-11-24T09:00:00' }).change(({ contents }) => ({
      contents: {
        ...contents,
        settings: { office: '市人大办公室' },
        drawers: { ...contents.drawers, followups: [] },
      },
      result: null,
    }));
    const lines = fs
      .readFileSync(join(folder, 'journal', '2026-11.ndjson'), 'utf8')
      .trimEnd()
      .split('\n');
    const row = { id: 'F1', title: '一', createdAt: '2026-11-23T08:30:00+08:00' };
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        ...{ version: 1, revision: 1, at: '2026-11-23T08:30:00+08:00', who: 'clerk', argv: ['jot', '一件事'] },
        changes: [{ drawer: 'followups', id: 'F1', before: null, after: row }],
        counters: { F: 1 },
      },
      {
        ...{ revision: 2, at: '2026-11-24T09:00:00+08:00', argv: ['config', 'set'] },
        changes: [{ drawer: 'followups', id: 'F1', before: row, after: null }],
        settings: { before: {}, after: { office: '市人大办公室' } },
      },
    ]);
  });

  const entry = (revision: number, at: string) => ({
    ...{ version: 1, revision, at, who: 'clerk', argv: [], counters: {} },
    changes: [{ drawer: 'followups' as const, id: 'F1', before: null, after: followup(1) }],
  });

  it('is read back as it was written', () => {
    const folder = scratch();
    const one = { ...entry(3, '2026-11-23T08:30:00'), settings: { before: {}, after: { office: '办' } } };
    appendEntry(folder, one, forms, disk);
    expect(last(folder)).toEqual(one);
  });

  it('knows its last entry across months, also after a rehearsal in the future', () => {
    const folder = scratch();
    expect(last(folder)).toBeUndefined();
    appendEntry(folder, entry(1, '2026-10-31T08:30:00'), forms, disk);
    expect(last(folder)?.revision).toBe(1);
    appendEntry(folder, entry(2, '2030-01-01T08:30:00'), forms, disk);
    appendEntry(folder, entry(3, '2026-11-23T08:30:00'), forms, disk);
    expect(last(folder)?.revision).toBe(3);
  });

  /** The last revision beside a desk of that revision, which was written after all months but these, and the months read to find it. */
  const found = (folder: string, today: string, revision: number, ...since: readonly string[]) => {
    const opened: string[] = [];
    const openSync = ((path: string, ...more: [string]) => {
      opened.push(path.slice(-14, -7));
      return fs.openSync(path, ...more);
    }) as typeof fs.openSync;
    const [later, evenLater] = [Date.now() / 1_000 + 3_600, Date.now() / 1_000 + 3_601];
    for (const month of since) fs.utimesSync(join(folder, 'journal', `${month}.ndjson`), evenLater, evenLater);
    const beside = { revision, changedAt: BigInt(Math.round(later)) * 1_000_000_000n };
    const { entry } = lastEntry(folder, today, forms, diskWith({ openSync }).files, beside) ?? {};
    return { revision: entry?.revision, opened };
  };

  it('looks into months written since the desk was, wherever the clock stood, and into all if the desk’s own entry is elsewhere', () => {
    const folder = scratch();
    const write = (revision: number, at: string) => appendEntry(folder, entry(revision, at), forms, disk);
    for (const [n, month] of ['2026-06', '2026-09', '2026-10', '2026-11'].entries())
      write(n + 1, `${month}-15T08:30:00`);
    expect(found(folder, '2026-11-23', 4)).toEqual({ revision: 4, opened: ['2026-11'] });
    expect(found(folder, '2026-10-23', 4)).toEqual({ revision: 4, opened: ['2026-11', '2026-10'] });
    write(5, '2026-09-16T08:30:00');
    expect(found(folder, '2026-11-23', 4, '2026-09')).toEqual({ revision: 5, opened: ['2026-11', '2026-09'] });
    const all = ['2026-11', '2026-11', '2026-10', '2026-09', '2026-06'];
    fs.utimesSync(join(folder, 'journal', '2026-09.ndjson'), 0, 0);
    expect(found(folder, '2026-11-23', 5)).toEqual({ revision: 5, opened: all });
  });

  it('knows a month by its file: in another zone its first hours are of the month before', () => {
    const folder = scratch();
    appendEntry(folder, entry(1, '2026-12-01T00:10:00'), forms, disk);
    appendEntry(folder, entry(2, '2026-11-30T23:50:00'), forms, disk);
    const west = {
      ...shanghai,
      toLocal: (t: string) => new Date(Date.parse(t) - 5 * 3_600_000).toISOString().slice(0, 19),
    };
    expect(lastEntry(folder, '2026-12-01', { ...forms, zone: west }, disk.files)?.entry).toMatchObject({
      revision: 2,
    });
  });

  const numbered = (revision: number, counters: object = {}) =>
    JSON.stringify({ version: 1, revision, at: '2026-11-23T08:30:00+08:00', who: '', argv: [], changes: [], counters });
  it.each([
    ...['null', '{}', '{"version":1,"revision":4}', '['.repeat(200_000) + ']'.repeat(200_000)],
    ...[numbered(2 ** 53 - 1), numbered(-1), numbered(1, { F: 2 ** 53 - 1 }), numbered(1, { F: '2' })],
  ])('does not stumble over a line that is none', (line) => {
    const folder = scratch();
    fs.mkdirSync(join(folder, 'journal'));
    fs.writeFileSync(join(folder, 'journal', '2026-11.ndjson'), `${line}\n`);
    expect(last(folder)).toBeUndefined();
  });
});

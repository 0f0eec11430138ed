import fs from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../core/record.ts';
import { complaintOf, diskWith, followup, scratch, storeIn } from '../desk.fixture.ts';
import { sealedLine } from '../disk/note.ts';
import type { Contents } from '../live/contents.ts';
import { noteStampOf } from '../live/note.ts';
import { archiveNote, mayPointAt } from './archiveNote.ts';
import type { Leaving } from './file.ts';

type Pointing = Row & { readonly ref: string | null; readonly closed: string };

const pointing = (n: number, month: string, ref: string | null, title = '转来') =>
  ({ ...followup(n, { title }), ref, closed: `${month}-15` }) satisfies Pointing;

const leaving = ({ drawers: { followups } }: Contents): readonly Leaving[] =>
  (followups as readonly Pointing[]).map((row) => ({
    ...({ drawer: 'followups', row, month: row.closed.slice(0, 7), day: row.closed } as const),
  }));

/** A desk on which all records are archived, with a note on the archive. */
const filed = async (rows: readonly Pointing[]): Promise<string> => {
  const folder = join(scratch(), 'desk');
  const lay =
    (followups: readonly Row[]) =>
    ({ contents }: { readonly contents: Contents }) => ({
      contents: { ...contents, drawers: { ...contents.drawers, followups } },
      result: null,
    });
  await storeIn(folder, { now: '2026-11-22T08:30:00' }).change(lay(rows));
  await storeIn(folder, { leaving }).change(({ contents }) => ({
    contents: { ...contents, settings: { office: '办公室' } },
    result: null,
  }));
  expect(storeIn(folder).read().drawers.followups).toEqual([]);
  return folder;
};

/** Archives one more record, on a day of November and the next. */
const oneMore = async (folder: string, row: Row, day: number): Promise<void> => {
  await storeIn(folder, { now: `2026-11-${day}T08:30:00` }).change(({ contents }) => ({
    contents: { ...contents, drawers: { ...contents.drawers, followups: [row] } },
    result: null,
  }));
  await storeIn(folder, { now: `2026-11-${day + 1}T08:30:00`, leaving }).change(({ contents }) => ({
    contents: { ...contents, settings: { office: `秘书科${day}` } },
    result: null,
  }));
};

const found = (folder: string, id: string): readonly string[] =>
  storeIn(folder)
    .archived('followups', { pointingAt: id })
    .filter((row) => (row as Pointing).ref === id)
    .map((row) => row.id)
    .sort();

const pathIn = (folder: string, month: string) => join(folder, 'archive', '2026', `followups-${month}.json`);

describe('a note on the archive', () => {
  it('says what each file points at, its own ids aside', async () => {
    const folder = await filed([
      pointing(1, '2026-09', 'V3'),
      pointing(2, '2026-09', 'V12'),
      pointing(9, '2026-10', null),
    ]);
    const notes = archiveNote(folder, diskWith().files);
    expect([...notes.names()].sort()).toEqual(['followups-2026-09', 'followups-2026-10']);
    expect(notes.get('followups-2026-09')).toMatchObject({ holding: { ids: [1, 2] }, refs: { V: [3, 12] } });
    expect(notes.get('followups-2026-10')?.refs).toEqual({});
    const [september] = [notes.get('followups-2026-09')].flatMap((note) => note ?? []);
    expect(['V3', 'V7', 'V12'].every((id) => september !== undefined && mayPointAt(september, id))).toBe(true);
    expect(['V2', 'V13', 'F1', 'N3'].some((id) => september !== undefined && mayPointAt(september, id))).toBe(false);
  });

  it('hides no record that points at an id', async () => {
    const months = fc.constantFrom('2026-07', '2026-08', '2026-09', '2026-10');
    const refs = fc.oneof(
      fc.constant(null),
      fc.tuple(fc.constantFrom('V', 'N'), fc.nat(9)).map(([l, n]) => `${l}${n + 1}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(months, refs), { minLength: 1, maxLength: 9 }), async (made) => {
        const rows = made.map(([month, ref], n) => pointing(n + 1, month, ref, ref === null ? 'V1' : '转来'));
        const folder = await filed(rows);
        for (const id of ['V1', 'V5', 'V10', 'N2', 'N9', 'F1'])
          expect(found(folder, id)).toEqual(
            rows
              .filter(({ ref }) => ref === id)
              .map((row) => row.id)
              .sort(),
          );
      }),
      { numRuns: 15 },
    );
  });

  it('says whether the text of a file is plain, and is renewed if an older program did not look', async () => {
    const folder = await filed([pointing(1, '2026-09', 'V3'), pointing(2, '2026-10', null, '㈱东方')]);
    const plain = () => {
      const notes = archiveNote(folder, diskWith().files);
      return ['2026-09', '2026-10'].map((month) => notes.get(`followups-${month}`)?.isPlain);
    };
    expect(plain()).toEqual([true, false]);
    const path = join(folder, 'archive.note');
    const older = (line: string): string => {
      const body = /^(".*),"plain":\w+,"seal":/.exec(line)?.[1];
      return body === undefined ? line : `${sealedLine(`${body}}`)}${line.endsWith(',') ? ',' : ''}`;
    };
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').split('\n').map(older).join('\n'));
    expect(plain()).toEqual([null, null]);
    expect(found(folder, 'V3')).toEqual(['F1']);
    await oneMore(folder, pointing(3, '2026-08', null), 24);
    expect(plain()).toEqual([true, false]);
  });

  it('is made anew for all files where that of a month of the last year is wrong, else for those that were written', async () => {
    const folder = await filed([pointing(1, '2024-03', 'V3'), pointing(2, '2026-10', null)]);
    const paths = [join(folder, 'archive', '2024', 'followups-2024-03.json'), pathIn(folder, '2026-10')];
    const areRight = () => {
      const { files } = diskWith();
      const notes = archiveNote(folder, files);
      return paths.map((path) => notes.get(basename(path, '.json'))?.stamp === noteStampOf(path, files));
    };
    expect(areRight()).toEqual([true, true]);
    const touch = (path: string) => fs.utimesSync(path, 1, 1);
    touch(paths[0] as string);
    await oneMore(folder, pointing(3, '2026-09', null), 24);
    expect(areRight()).toEqual([false, true]);
    touch(paths[1] as string);
    await oneMore(folder, pointing(4, '2026-08', null), 26);
    expect(areRight()).toEqual([true, true]);
  });

  it('is worth nothing for a file that a hand was at', async () => {
    const folder = await filed([pointing(1, '2026-09', 'V3'), pointing(2, '2026-10', 'V4')]);
    const path = pathIn(folder, '2026-09');
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace('"V3"', '"V8"'));
    expect(found(folder, 'V8')).toEqual(['F1']);
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace('"title"', '"titel"'));
    expect(await complaintOf(async () => found(folder, 'V8'))).toMatchObject({ code: 'damagedDesk' });
  });

  it.each(['', '{', 'null', '[1]', '{"followups-2026-09":{"stamp":"1","ids":"x","refs":{}}}'])(
    'is not needed, nor that it can be read: %s',
    async (torn) => {
      const folder = await filed([pointing(1, '2026-09', 'V3'), pointing(2, '2026-10', 'V4')]);
      fs.writeFileSync(join(folder, 'archive.note'), torn);
      expect(found(folder, 'V4')).toEqual(['F2']);
      fs.rmSync(join(folder, 'archive.note'));
      expect(found(folder, 'V3')).toEqual(['F1']);
    },
  );
});

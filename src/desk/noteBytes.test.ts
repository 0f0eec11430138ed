import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesBelow, followup, scratch, storeIn, withFollowups } from './desk.fixture.ts';

import type { StoreOptions } from './storeOptions.ts';

const NOTES = ['desk.note', 'archive.note'] as const;
const [FIRST, SECOND] = ['2026-11-23T08:30:00', '2026-11-24T08:30:00'];

const storeAt = (folder: string, now: string, more: Partial<StoreOptions> = {}) =>
  storeIn(folder, { now, newUid: () => 'new', ...more });

/** F1 and F2 leave the desk for two months of the archive. */
const leaving: StoreOptions['leaving'] = ({ drawers }) =>
  drawers.followups
    .filter(({ id }) => ['F1', 'F2'].includes(id))
    .map((row) => ({ drawer: 'followups', row, month: row.id === 'F1' ? '2026-09' : '2026-10', day: '2026-10-01' }));

/** A desk with records in two drawers and two months of the archive, and both notes on them. */
const kept = async (): Promise<string> => {
  const folder = scratch();
  await storeAt(folder, FIRST).change(({ contents }) => {
    const filled = withFollowups(
      contents,
      [1, 2, 3, 4].map((n) => followup(n)),
    );
    const notices = [1, 2].map((n) => ({ ...followup(n), id: `N${n}`, uid: `uid-n${n}` }));
    return { contents: { ...filled.contents, drawers: { ...filled.contents.drawers, notices } }, result: 0 };
  });
  await storeAt(folder, SECOND, { leaving }).change(({ contents }) =>
    withFollowups(contents, [...contents.drawers.followups, followup(5)]),
  );
  for (const note of NOTES) expect(fs.existsSync(join(folder, note))).toBe(true);
  return folder;
};

/** Changes an archived record and one on the desk, and adds one. */
const writing = (folder: string) =>
  storeAt(folder, SECOND).change(
    ({ contents }) =>
      withFollowups(contents, [
        ...contents.drawers.followups.map((row) =>
          ['F1', 'F3'].includes(row.id) ? followup(Number(row.id[1]), { title: '改' }) : row,
        ),
        followup(6),
      ]),
    { followups: [{ ids: ['F1'] }] },
  );

/** Every file of the desk but the notes. */
const stored = (folder: string): readonly (readonly [string, string])[] =>
  filesBelow(folder)
    .filter((name) => !name.endsWith('.note'))
    .map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]);

const afterSound = async () => {
  const folder = await kept();
  const lengths = new Map(NOTES.map((note) => [note, fs.statSync(join(folder, note)).size]));
  await writing(folder);
  return { expected: stored(folder), lengths };
};

describe('what the next write stores', () => {
  it.each(NOTES)('does not depend on any byte of %s', { timeout: 240_000 }, async (note) => {
    const { expected, lengths } = await afterSound();
    await fc.assert(
      fc.asyncProperty(fc.nat((lengths.get(note) ?? 0) - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const folder = await kept();
        const bytes = fs.readFileSync(join(folder, note));
        bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
        fs.writeFileSync(join(folder, note), bytes);
        await writing(folder);
        expect(stored(folder)).toEqual(expected);
        fs.rmSync(folder, { recursive: true });
      }),
      { numRuns: process.env['FAULTS'] === 'all' ? 5_000 : 50 },
    );
  });

  it.each(NOTES)('does not depend on a link, a pipe or a foreign file in the place of %s', async (note) => {
    const { expected } = await afterSound();
    const { mkfifo } = {
      mkfifo: (path: string) => process.getBuiltinModule('node:child_process').execFileSync('mkfifo', [path]),
    };
    const plants: readonly ((path: string, elsewhere: string) => void)[] = [
      (path, elsewhere) => fs.symlinkSync(elsewhere, path),
      (path) => fs.symlinkSync('/dev/zero', path),
      (path) => mkfifo(path),
      (path, elsewhere) => fs.linkSync(elsewhere, path),
    ];
    for (const plant of plants) {
      const folder = await kept();
      const elsewhere = join(folder, '..', `${note}-elsewhere`);
      fs.renameSync(join(folder, note), elsewhere);
      const before = fs.readFileSync(elsewhere, 'utf8');
      plant(join(folder, note), elsewhere);
      await writing(folder);
      expect(stored(folder)).toEqual(expected);
      expect(fs.readFileSync(elsewhere, 'utf8')).toBe(before);
      fs.rmSync(elsewhere);
      if (note === 'desk.note') expect(fs.lstatSync(join(folder, note)).isFile()).toBe(true);
    }
  });
});

describe('a note', () => {
  it('is not believed if it belongs to somebody else than the desk', async () => {
    const { readNote } = await import('./disk/note.ts');
    const path = join(scratch(), 'note');
    fs.writeFileSync(path, 'said');
    const { uid } = fs.statSync(path);
    expect(readNote(path, uid, fs)?.toString()).toBe('said');
    expect(readNote(path, uid + 1, fs)).toBeNull();
    expect(readNote(path, null, fs)).toBeNull();
  });
});

describe('an archived month whose bytes have changed by themselves', () => {
  it('gets no new seal: what would write it is refused, and it stays as it is', async () => {
    const folder = await kept();
    const path = join(folder, 'archive', '2026', 'followups-2026-09.json');
    const { atime, mtime } = fs.statSync(path);
    const archive = fs.readFileSync(join(folder, 'archive.note'), 'utf8');
    const stampOf = () => {
      const { dev, ino, size, mtimeNs, ctimeNs } = fs.statSync(path, { bigint: true });
      return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    };
    const before = stampOf();
    const rotten = fs.readFileSync(path, 'utf8').replace('第1件', '第7件');
    fs.writeFileSync(path, rotten);
    fs.utimesSync(path, atime, mtime);
    const { sealedLine, unsealedLine } = await import('./disk/note.ts');
    const lines = archive.split('\n').map((line) => {
      const comma = line.endsWith(',') ? ',' : '';
      const open = unsealedLine(line.replace(/,$/, ''));
      return open === null ? line : `${sealedLine(open.replace(before, stampOf()))}${comma}`;
    });
    fs.writeFileSync(join(folder, 'archive.note'), lines.join('\n'));
    await expect(writing(folder)).rejects.toMatchObject({ code: 'damagedDesk' });
    expect(fs.readFileSync(path, 'utf8')).toBe(rotten);
  });
});

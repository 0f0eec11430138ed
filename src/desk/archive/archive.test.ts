import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../core/civil.ts';
import type { Row } from '../../core/record.ts';
import { adding, complaintOf, diskWith, filesBelow, followup, refusing, scratch, storeIn } from '../desk.fixture.ts';
import type { Contents } from '../live/contents.ts';

import type { StoreOptions } from '../storeOptions.ts';
import type { Transaction } from '../transaction.ts';
import type { Leaving } from './file.ts';

type Closed = Row & { readonly title: string; readonly closed?: string | null };

/** A rule for archiving: records closed before yesterday leave the live desk. */
const leavingOn =
  (today: string) =>
  ({ drawers: { followups } }: Contents): readonly Leaving[] =>
    (followups as readonly Closed[]).flatMap((row) =>
      row.closed == null || row.closed > addDays(today, -2)
        ? []
        : [{ drawer: 'followups', row, month: row.closed.slice(0, 7), day: row.closed }],
    );

const on = (folder: string, day: string, more: Partial<StoreOptions> = {}) =>
  storeIn(folder, { now: `${day}T08:30:00`, leaving: leavingOn(day), ...more });

const making =
  (rows: readonly Row[]) =>
  ({ contents }: Transaction) => ({
    contents: { ...contents, drawers: { ...contents.drawers, followups: [...contents.drawers.followups, ...rows] } },
    result: null,
  });

const retitling =
  (id: string, more: object) =>
  ({ contents }: Transaction) => {
    const followups = contents.drawers.followups.map((row) => (row.id === id ? { ...row, ...more } : row));
    return { contents: { ...contents, drawers: { ...contents.drawers, followups } }, result: null };
  };

const removing =
  (id: string) =>
  ({ contents }: Transaction) => {
    const followups = contents.drawers.followups.filter((row) => row.id !== id);
    return { contents: { ...contents, drawers: { ...contents.drawers, followups } }, result: null };
  };

const closed = (n: number, day: string) => followup(n, { closed: day });
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
const october = (folder: string) => join(folder, 'archive', '2026', 'followups-2026-10.json');
const textOf = (path: string) => fs.readFileSync(path, 'utf8');
const archiveOf = (folder: string) => filesBelow(folder).filter((path) => path.startsWith('archive/'));

/** A desk on which F1 and F2 were closed in October, F3 is open and F4 was just closed. On the 23rd F1 and F2 are archived. */
const begun = async (): Promise<string> => {
  const folder = join(scratch(), 'desk');
  const rows = [closed(1, '2026-10-30'), closed(2, '2026-10-31'), followup(3), closed(4, '2026-11-22')];
  await on(folder, '2026-11-22').change(making(rows));
  await on(folder, '2026-11-23').change(adding('五'));
  return folder;
};

describe('the archive', () => {
  it('takes what was closed long enough, with the first write of a day', async () => {
    const folder = await begun();
    const store = on(folder, '2026-11-23');
    expect(ids(store.read().drawers.followups)).toEqual(['F3', 'F4', 'F5']);
    expect(ids(store.archived('followups'))).toEqual(['F1', 'F2']);
    expect(archiveOf(folder)).toEqual(['archive/2026/followups-2026-10.json']);
    expect(store.archived('followups')[0]).toEqual(closed(1, '2026-10-30'));
  });

  it('is read by its owner only, one record a line, with offsets', async () => {
    const folder = await begun();
    expect(fs.statSync(october(folder)).mode & 0o777).toBe(0o600);
    for (const name of ['archive', 'archive/2026']) expect(fs.statSync(join(folder, name)).mode & 0o777).toBe(0o700);
    const lines = textOf(october(folder)).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '{',
      '  "version": 1,',
      '  "drawer": "followups",',
      '  "month": "2026-10",',
      '  "ids": [1,2],',
      '  "days": ["2026-10-30","2026-10-31"],',
    ]);
    expect(lines[7]).toContain('"createdAt":"2026-11-23T08:30:00+08:00"');
  });

  it('is not written a second time on one day, nor by a command that changes nothing', async () => {
    const folder = await begun();
    await on(folder, '2026-11-23', { leaving: leavingOn('2026-11-30') }).change(adding('六'));
    await on(folder, '2026-11-30').change(({ contents }) => ({ contents, result: null }));
    expect(ids(on(folder, '2026-11-30').read().drawers.followups)).toContain('F4');
    await on(folder, '2026-11-30').change(adding('七'));
    expect(archiveOf(folder)).toEqual(['archive/2026/followups-2026-10.json', 'archive/2026/followups-2026-11.json']);
  });

  it('takes records into a month that is there', async () => {
    const folder = await begun();
    await on(folder, '2026-11-23').change(making([closed(9, '2026-10-02')]));
    await on(folder, '2026-11-24').change(adding('十'));
    expect(ids(on(folder, '2026-11-24').archived('followups', { ids: ['F9', 'F1'] })).sort()).toEqual(['F1', 'F9']);
    expect(textOf(october(folder))).toContain('"ids": [1,9],\n  "days": ["2026-10-02","2026-10-31"]');
  });

  it('leaves in sight what the command itself is about', async () => {
    const folder = await begun();
    await on(folder, '2026-11-30').change(retitling('F4', { title: '改' }));
    expect(ids(on(folder, '2026-11-30').read().drawers.followups)).toContain('F4');
    await on(folder, '2026-12-01').change(adding('六'));
    expect(ids(on(folder, '2026-12-01').read().drawers.followups)).not.toContain('F4');
  });

  it('gives no id a second time', async () => {
    const folder = await begun();
    expect(await on(folder, '2026-11-24').change(adding('六'))).toBe('F6');
  });

  it('reads no month that cannot hold what is sought', async () => {
    const folder = await begun();
    await on(folder, '2026-11-30').change(adding('六'));
    fs.writeFileSync(october(folder), textOf(october(folder)).replace('"records"', '"recrods"'));
    const store = on(folder, '2026-11-30');
    expect(ids(store.archived('followups', { ids: ['F4'] }))).toEqual(['F4']);
    expect(ids(store.archived('followups', { since: '2026-11-05' }))).toEqual(['F4']);
    expect((await complaintOf(() => store.archived('followups'))).what.en).toContain('its "records" are missing');
  });

  it('opens no file that is as it was noted and stands under other days', async () => {
    const folder = await begun();
    await on(folder, '2026-11-30').change(adding('六'));
    const { files } = diskWith();
    const openSync = ((path: string, ...more: [string]) =>
      path === october(folder) ? refusing('EIO')() : files.openSync(path, ...more)) as typeof fs.openSync;
    const store = on(folder, '2026-11-30', { files: { ...files, openSync } });
    expect(ids(store.archived('followups', { days: { first: '2026-11-01', last: null } }))).toEqual(['F4']);
  });

  it('is found under the day that a hand gave it', async () => {
    const folder = await begun();
    fs.writeFileSync(october(folder), textOf(october(folder)).replaceAll('2026-10-30', '2026-11-16'));
    const november = { days: { first: '2026-11-01', last: null } };
    expect(ids(on(folder, '2026-11-23').archived('followups', november))).toContain('F1');
    await on(folder, '2026-11-24').change(adding('六'));
    expect(ids(on(folder, '2026-11-24').archived('followups', november))).toContain('F1');
  });

  it('of a desk that was copied is noted anew with the first write of a day', async () => {
    const copy = join(scratch(), 'copy');
    fs.cpSync(await begun(), copy, { recursive: true });
    const { ino } = fs.statSync(october(copy));
    expect(textOf(join(copy, 'archive.note'))).not.toContain(` ${ino} `);
    await on(copy, '2026-11-24').change(adding('六'));
    expect(textOf(join(copy, 'archive.note'))).toContain(` ${ino} `);
  });

  it('parses only the lines that may hold what is sought', async () => {
    const folder = await begun();
    const store = on(folder, '2026-11-23');
    expect(ids(store.archived('followups', { where: { title: ['第2件'] } }))).toEqual(['F2']);
    expect(store.archived('followups', { where: { title: ['第3件'] } })).toEqual([]);
  });
});

describe('an archived record', () => {
  const both = (folder: string) => {
    const store = on(folder, '2026-11-25');
    return { live: ids(store.read().drawers.followups), filed: ids(store.archived('followups')) };
  };

  it('is back on the live desk when it is changed, and filed again', async () => {
    const folder = await begun();
    const past = { followups: [{ ids: ['F1'] }] };
    await on(folder, '2026-11-23').change(retitling('F1', { title: '改' }), past);
    expect(both(folder)).toEqual({ live: ['F1', 'F3', 'F4', 'F5'], filed: ['F2'] });
    await on(folder, '2026-11-24').change(adding('六'));
    expect(both(folder)).toEqual({ live: ['F3', 'F5', 'F6'], filed: ['F4', 'F1', 'F2'] });
    const entries = textOf(join(folder, 'journal', '2026-11.ndjson')).split('\n');
    expect(JSON.parse(entries[2] ?? '')).toMatchObject({
      changes: [{ id: 'F1', before: { title: '第1件' }, after: { title: '改' } }],
    });
  });

  it('stays when the work looks at it and leaves it alone', async () => {
    const folder = await begun();
    await on(folder, '2026-11-23').change(adding('六'), { followups: [{}] });
    expect(both(folder)).toEqual({ live: ['F3', 'F4', 'F5', 'F6'], filed: ['F1', 'F2'] });
  });

  it('is gone when it is removed, and its month with the last one', async () => {
    const folder = await begun();
    for (const id of ['F1', 'F2']) await on(folder, '2026-11-23').change(removing(id), { followups: [{ ids: [id] }] });
    expect(both(folder)).toEqual({ live: ['F3', 'F4', 'F5'], filed: [] });
    expect(archiveOf(folder)).toEqual([]);
  });

  it('stands once when the journal or a backup puts it back', async () => {
    const folder = await begun();
    await on(folder, '2026-11-23').change(making([closed(2, '2026-10-31')]));
    expect(both(folder)).toEqual({ live: ['F2', 'F3', 'F4', 'F5'], filed: ['F1'] });
    await on(folder, '2026-11-23').change(removing('F2'));
    expect(both(folder)).toEqual({ live: ['F3', 'F4', 'F5'], filed: ['F1'] });
  });

  it('gives way to a backup laid in the place of the desk', async () => {
    const folder = await begun();
    await on(folder, '2026-11-25').change(adding('六'));
    fs.copyFileSync(join(folder, 'backup', 'desk-2026-11-23.json'), join(folder, 'desk.json'));
    expect(both(folder)).toEqual({ live: ['F1', 'F2', 'F3', 'F4'], filed: [] });
    await on(folder, '2026-11-25').change(removing('F1'));
    expect(both(folder).filed).toEqual([]);
  });
});

describe('a file of the archive that cannot be trusted', () => {
  it.each(['', '{"version":1', '[]', '{"version":1,"records":[{"id":"F1"}]}'])(
    '%s is named when it is read',
    async (bad) => {
      const folder = await begun();
      fs.writeFileSync(october(folder), bad);
      const store = on(folder, '2026-11-24');
      expect(ids(store.read().drawers.followups)).toHaveLength(3);
      const complaint = await complaintOf(() => store.archived('followups'));
      expect(complaint).toMatchObject({ code: 'damagedDesk', exit: 3 });
      expect(complaint.what.zh).toContain(october(folder));
    },
  );

  it('keeps nobody from writing: what would go there stays', async () => {
    const folder = await begun();
    fs.writeFileSync(october(folder), '');
    await on(folder, '2026-11-23').change(making([closed(9, '2026-10-02')]));
    await on(folder, '2026-11-24').change(adding('十'));
    expect(ids(on(folder, '2026-11-24').read().drawers.followups)).toEqual(['F3', 'F5', 'F9', 'F10']);
    expect(textOf(october(folder))).toBe('');
  });

  it('may be of a newer version, or unreadable', async () => {
    const folder = await begun();
    fs.writeFileSync(october(folder), textOf(october(folder)).replace('"version": 1', '"version": 2'));
    expect((await complaintOf(() => on(folder, '2026-11-24').archived('followups'))).code).toBe('newerDesk');
    const openSync = (path: fs.PathLike, flags: string) =>
      path === october(folder) ? refusing('EACCES')() : fs.openSync(path, flags);
    const { files } = diskWith({ openSync: openSync as typeof fs.openSync });
    const store = on(folder, '2026-11-24', { files });
    expect((await complaintOf(() => store.archived('followups', { ids: ['F1'] }))).code).toBe('unreadable');
  });

  it('may be edited by hand, if every record is right, and keeps what it does not know', async () => {
    const folder = await begun();
    const byHand = textOf(october(folder))
      .replace('第1件', '手改')
      .replace('"records"', '"later": {"a":1},\n  "records"');
    fs.writeFileSync(october(folder), byHand);
    expect(on(folder, '2026-11-24').archived('followups', { where: { title: ['手改'] } })).toHaveLength(1);
    await on(folder, '2026-11-23').change(removing('F2'), { followups: [{ ids: ['F2'] }] });
    expect(textOf(october(folder))).toContain('"later": {"a":1}');
    expect(ids(on(folder, '2026-11-24').archived('followups'))).toEqual(['F1']);
  });
});

describe('the day', () => {
  it('of the last entry decides, also after a rehearsal at another date', async () => {
    const folder = await begun();
    await on(folder, '2027-02-01').change(adding('六'));
    await on(folder, '2026-11-23').change(adding('七'));
    expect(dayOf(on(folder, '2026-11-23').read().drawers.followups.at(-1)?.createdAt ?? '')).toBe('2026-11-23');
    expect(ids(on(folder, '2026-11-23').archived('followups'))).toEqual(['F4', 'F1', 'F2']);
  });
});

describe('a record that moves while it is read', () => {
  /** A desk on which F1 was brought back between the reading of the desk and that of the archive. */
  const caught = async () => {
    const folder = await begun();
    const [before, after] = [join(scratch(), 'before'), join(scratch(), 'after')];
    fs.cpSync(folder, before, { recursive: true });
    await on(folder, '2026-11-23').change(retitling('F1', { title: '改' }), { followups: [{ ids: ['F1'] }] });
    fs.cpSync(folder, after, { recursive: true });
    fs.cpSync(before, folder, { recursive: true });
    let moves = 1;
    const { files } = diskWith();
    const openSync = ((path: string, ...more: [string]) => {
      if (path === october(folder) && moves-- > 0) fs.cpSync(after, folder, { recursive: true });
      return files.openSync(path, ...more);
    }) as typeof fs.openSync;
    return { folder, store: on(folder, '2026-11-23', { files: { ...files, openSync } }) };
  };

  it('is found nevertheless', async () => {
    const { store } = await caught();
    const all = store.steadily(() => [...store.read().drawers.followups, ...store.archived('followups')]);
    expect(ids(all).sort()).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
  });

  it('is looked for again where it is missed', async () => {
    const { store } = await caught();
    const seek = () => {
      const found = [...store.read().drawers.followups, ...store.archived('followups')].find(({ id }) => id === 'F1');
      if (found === undefined) throw new Error('F1 is missed');
      return found;
    };
    expect(store.steadily(seek)).toMatchObject({ title: '改' });
  });

  it('is not read for ever', async () => {
    const { folder, store } = await caught();
    let turned = 0;
    const turning = () => {
      turned += 1;
      fs.utimesSync(join(folder, 'desk.json'), 0, turned);
    };
    const complaint = await complaintOf(() => store.steadily(turning));
    expect(complaint).toMatchObject({ code: 'locked', exit: 75 });
  });
});

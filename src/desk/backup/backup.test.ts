import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/civil.ts';
import { adding, diskWith, filesBelow, forms, noContents, reading, scratch, storeIn, titles } from '../desk.fixture.ts';
import { serialise } from '../live/layOut.ts';
import type { Migration } from '../live/migrations.ts';
import { backUp, newestGood } from './backup.ts';

const disk = diskWith();
const good = Buffer.from(serialise(noContents, forms));
const backups = (folder: string) => filesBelow(join(folder, 'backup'));

describe('backups', () => {
  it('keep the desk as it was before the first write of the day and of the month', async () => {
    const folder = scratch();
    const on = (day: string, title: string) => storeIn(folder, { now: `${day}T08:30:00` }).change(adding(title));
    await on('2026-11-29', '一');
    await on('2026-11-30', '二');
    await on('2026-11-30', '三');
    await on('2026-12-01', '四');
    expect(backups(folder)).toEqual(
      ['desk-2026-11-30.json', 'desk-2026-11.json', 'desk-2026-12-01.json', 'desk-2026-12.json'].sort(),
    );
    const kept = (name: string) => fs.readFileSync(join(folder, 'backup', `desk-${name}.json`), 'utf8');
    expect(kept('2026-11-30')).toContain('一');
    expect(kept('2026-11-30')).not.toContain('二');
    expect(kept('2026-12')).toContain('三');
    expect(kept('2026-12')).not.toContain('四');
  });

  it('are kept for 14 days of work and 12 months, whatever else lies there', () => {
    const folder = scratch();
    for (let n = 0; n < 500; n += 1) backUp(folder, good, addDays('2025-01-01', n), disk);
    fs.writeFileSync(join(folder, 'backup', 'notes.txt'), '');
    backUp(folder, good, '2026-05-16', disk);
    const names = backups(folder);
    const days = names.filter((name) => /^desk-\d{4}-\d{2}-\d{2}\.json$/.test(name));
    const months = names.filter((name) => /^desk-\d{4}-\d{2}\.json$/.test(name));
    expect([days.length, days[0], days.at(-1)]).toEqual([14, 'desk-2026-05-03.json', 'desk-2026-05-16.json']);
    expect([months.length, months[0], months.at(-1)]).toEqual([12, 'desk-2025-06.json', 'desk-2026-05.json']);
    expect(names).toContain('notes.txt');
  });

  it('of a rehearsal in the future do not push out those of today', () => {
    const folder = scratch();
    for (let n = 0; n < 20; n += 1) backUp(folder, good, addDays('2030-01-01', n), disk);
    backUp(folder, good, '2026-11-23', disk);
    expect(backups(folder)).toContain('desk-2026-11-23.json');
  });

  it('are named for a restore from the newest good one', () => {
    const folder = scratch();
    expect(newestGood(folder, reading, disk.files)).toBeNull();
    backUp(folder, good, '2026-10-08', disk);
    backUp(folder, good, '2026-11-02', disk);
    fs.writeFileSync(join(folder, 'backup', 'desk-2026-11-02.json'), good.subarray(0, 50));
    expect(newestGood(folder, reading, disk.files)).toBe('2026-11');
    fs.writeFileSync(join(folder, 'backup', 'desk-2026-11.json'), '');
    expect(newestGood(folder, reading, disk.files)).toBe('2026-10-08');
  });

  it('keep the desk before it leaves an old format', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const old = fs.readFileSync(join(folder, 'desk.json'), 'utf8');
    const rename = (row: object) => ({ ...row, title: `新${(row as { title: string }).title}` });
    const step: Migration = {
      name: 'titles',
      apply: (document) => ({ ...document, followups: (document['followups'] as object[]).map(rename) }),
    };
    const store = () => storeIn(folder, { migrations: [step] });
    expect(titles(store().read())).toEqual(['新一']);
    expect(fs.readFileSync(join(folder, 'desk.json'), 'utf8')).toBe(old);
    await store().change(adding('二'));
    expect(store().read()).toMatchObject({ version: 2, revision: 2 });
    expect(titles(store().read())).toEqual(['新一', '二']);
    expect(fs.readFileSync(join(folder, 'backup', 'desk-format-1.json'), 'utf8')).toBe(old);
  });
});

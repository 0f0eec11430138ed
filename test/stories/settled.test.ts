import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const HEAD = '日期,时间,姓名';
const rows = Array.from(
  { length: 1_200 },
  (_, n) => `2025-0${1 + (n % 9)}-15,9:${String(n % 60).padStart(2, '0')},访客${n}`,
);

describe('an import of many old records', () => {
  it('leaves a settled desk: they are in the archive at once, and are taken back and brought again as a whole', async () => {
    const $ = office('2026-11-23 08:30');
    const book = join($.folder, '..', 'book.csv');
    writeFileSync(book, [HEAD, ...rows, '2026-11-20,9:00,昨客', '2026-11-24,9:00,来客', ''].join('\n'));
    expect(await $.json(`visitor import ${book}`)).toMatchObject({ imported: 1_202, skipped: [] });
    const live = () => JSON.parse(readFileSync(join($.folder, 'desk.json'), 'utf8')).visitors.length;
    const all = async () => (await $.json('visitor list --all')).records.length;
    expect([live(), await all()]).toEqual([2, 1_202]);
    expect(await $.json(`visitor import ${book}`)).toMatchObject({ imported: 0, alreadyThere: 1_202 });
    await $('undo');
    expect([live(), await all()]).toEqual([0, 0]);
    await $('redo');
    expect(await all()).toBe(1_202);
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('of another desk does so too, and a backup that is restored', async () => {
    const $ = office('2026-11-23 08:30');
    const file = join($.folder, '..', 'book.csv');
    writeFileSync(file, [HEAD, ...rows, ''].join('\n'));
    await $(`visitor import ${file}`);
    const out = join($.folder, '..', 'desk-export.json');
    await $(`export --out ${out}`);
    const other = office('2026-11-23 08:30');
    await other(`import ${out}`);
    expect(JSON.parse(readFileSync(join(other.folder, 'desk.json'), 'utf8')).visitors).toEqual([]);
    expect((await other.json('visitor list --all')).records).toHaveLength(1_200);
  });
});

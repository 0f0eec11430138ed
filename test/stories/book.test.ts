import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const VISITS = join(import.meta.dirname, '../fixtures/visitors/white-house-2017.csv');

describe('a book that says the day and no hour', () => {
  it('makes no clash of hours that nobody said', async () => {
    const $ = office('2017-05-02 08:30');
    await $(`visitor import ${VISITS} --date-format M/D/YY`);
    const { schedule } = await $.json('today');
    expect(schedule.length).toBeGreaterThan(5);
    for (const entry of schedule) expect(entry).toMatchObject({ allDay: true, clashes: [] });
    expect(await $('today')).not.toContain('Clash');
    expect(
      (await $.try('notice new Talks --at "2017-05-02 09:00" --place "Room 1" --host POTUS --to "Li Si"')).err,
    ).not.toContain('clash');
  });

  it('says no hour either, until one is given: then it binds', async () => {
    const $ = office('2026-11-23 08:00', 'zh');
    const file = join($.folder, '..', 'book.csv');
    writeFileSync(file, '日期,时间,姓名,被访人\n2026-11-24,,王芳,赵主任\n2026-11-24,9:00,李明,赵主任\n');
    await $(`visitor import ${file}`);
    expect(await $('week')).toMatch(/全天 +V1/);
    expect(await $('visitor list')).toMatch(/V1 +王芳 +11-24 周二 +赵主任/);
    expect(await $('show V1')).toContain('2026年11月24日 周二\n');
    expect(await $('week')).not.toContain('撞车');
    const moved = await $.try('edit V1 --at "2026-11-24 9:10"');
    expect(moved.err).toContain('与 V2 撞车');
    expect(await $('show V1')).toContain('2026年11月24日 周二 09:10');
    expect((await $.json('show V1')).record.imported).toEqual({ file: 'book.csv', line: 2 });
  });
});

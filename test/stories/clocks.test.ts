import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const titlesOn = async ($: Office): Promise<string[]> =>
  (await $.json('followup list --all')).records.map(({ title }: { title: string }) => title);
const revisionsIn = async ($: Office, line: string): Promise<number[]> =>
  (await $.json(line)).entries.map(({ revision }: { revision: number }) => revision);

describe('a clock that is set back over the end of a month', () => {
  /**
   * A desk with one note made just after midnight by a clock that was ahead, and one made before midnight after the clock was set right.
   */
  const setBack = async (): Promise<Office> => {
    const $ = office('2026-12-01 00:10', 'zh');
    await $('jot 订报刊');
    $.at('2026-11-30 23:50');
    await $('jot 领信封');
    return $;
  };

  it.each(['2026-11-30 23:55', '2026-12-01 00:20', '2026-12-20 08:30'])(
    'leaves undo its way back, at %s',
    async (at) => {
      const $ = await setBack();
      $.at(at);
      expect(await $('undo')).toContain('领信封');
      expect(await $('redo')).toContain('领信封');
      expect(await $('undo --steps 2')).toMatch(/领信封[\s\S]*订报刊/);
      expect(await $('redo')).toContain('订报刊');
      expect(await $('undo --of F1')).toContain('订报刊');
      expect(await titlesOn($)).toEqual([]);
      expect((await $.try('doctor')).code).toBe(0);
    },
  );

  it('leaves the log in the order of what was done', async () => {
    const $ = await setBack();
    $.at('2026-12-03 08:30');
    await $('done F1 --result 已订');
    expect(await revisionsIn($, 'log')).toEqual([3, 2, 1]);
    expect(await revisionsIn($, 'log F1')).toEqual([3, 1]);
    $.at('2027-02-03 08:30');
    await $('rm F2');
    expect(await revisionsIn($, 'log')).toEqual([4, 3, 2, 1]);
    expect(await revisionsIn($, 'log F2')).toEqual([4, 2]);
  });

  it('by a battery that was empty for a while leaves them, too', async () => {
    const $ = office('2026-12-15 08:30', 'zh');
    await $('jot 订报刊');
    $.at('2025-01-01 00:01');
    await $('jot 领信封');
    $.at('2026-12-15 09:00');
    expect(await revisionsIn($, 'log')).toEqual([2, 1]);
    expect((await $.json('doctor')).findings).toEqual([]);
    expect(await $('undo')).toContain('领信封');
    expect(await revisionsIn($, 'log')).toEqual([3, 2, 1]);
  });
});

describe('a rehearsal at a date to come', () => {
  const backupOf = ($: Office, name: string): string => join($.folder, 'backup', `desk-${name}.json`);

  /** A desk with a note of today, one rehearsed for March and taken back, and then four days of work. */
  const rehearsed = async (): Promise<Office> => {
    const $ = office('2026-11-02 09:00', 'zh');
    await $('jot 订报刊');
    $.at('2027-03-01 09:00');
    await $('jot 演练');
    await $('undo');
    for (const day of ['03', '04', '05', '06']) {
      $.at(`2026-11-${day} 09:00`);
      await $(`jot 真事${day}`);
    }
    return $;
  };

  it.each([
    ['by day', ($: Office) => $, '2026-11-06'],
    ['asked for', ($: Office) => $('backup'), '2026-11-06-090000'],
  ])('does not pass for the newest backup, which is %s', async (_, prepare, newest) => {
    const $ = await rehearsed();
    await prepare($);
    const desk = join($.folder, 'desk.json');
    writeFileSync(desk, readFileSync(desk, 'utf8').slice(0, 700));
    $.at('2026-11-07 09:00');
    expect((await $.try('today')).err).toContain(`office 恢复 ${newest}；然后 office 找回\n`);
    expect((await $.try('doctor')).out).toMatch(new RegExp(`office (?:恢复|restore) ${newest}`));
    expect((await $.json('restore --yes')).from).toBe(newest);
    expect(await titlesOn($)).toContain('真事05');
  });

  it('leaves its day and its month their backups when they come', async () => {
    const $ = await rehearsed();
    expect(readFileSync(backupOf($, '2027-03-01'), 'utf8')).not.toContain('真事06');
    $.at('2027-03-01 08:30');
    await $('jot 开工');
    for (const name of ['2027-03-01', '2027-03']) expect(readFileSync(backupOf($, name), 'utf8')).toContain('真事06');
    await $('jot 午饭');
    $.at('2027-03-02 08:30');
    await $('jot 次日');
    for (const name of ['2027-03-01', '2027-03']) expect(readFileSync(backupOf($, name), 'utf8')).not.toContain('开工');
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

type Shown = { readonly id: string };

const ids = (list: { readonly records: readonly Shown[] }): string[] => list.records.map(({ id }) => id);

const archived = ({ folder }: Office): string[] =>
  existsSync(join(folder, 'archive'))
    ? (readdirSync(join(folder, 'archive'), { recursive: true }) as string[])
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];

const live = ({ folder }: Office): string => readFileSync(join(folder, 'desk.json'), 'utf8');

const spoil = ($: Office): void => {
  for (const name of archived($)) writeFileSync(join($.folder, 'archive', name), 'garbage');
};

/** A visitor of 2 November who left, and the first write of the 11th, after which V1 is in the archive. */
const caller = async (): Promise<Office> => {
  const $ = office('2026-11-02 09:00', 'zh');
  await $('visitor in 何平 --org 省人大 --purpose 送信访材料 --host 张伟');
  $.at('2026-11-02 10:00');
  await $('visitor out V1');
  $.at('2026-11-11 08:30');
  await $('jot 订报刊');
  return $;
};

describe('a visit that is long over', () => {
  it('leaves the live desk on the eighth day, with the first write', async () => {
    const $ = office('2026-11-02 09:00', 'zh');
    await $('visitor in 何平');
    await $('visitor out V1');
    $.at('2026-11-09 08:30');
    await $('jot 一');
    expect(archived($)).toEqual([]);
    $.at('2026-11-10 08:30');
    await $('today');
    expect(archived($)).toEqual([]);
    await $('jot 二');
    expect(archived($)).toEqual(['2026/visitors-2026-11.json']);
    expect(live($)).not.toContain('何平');
  });

  it('is shown, searched, listed and explained as if nothing had happened', async () => {
    const $ = await caller();
    expect(live($)).not.toContain('何平');
    expect((await $.json('show v1')).record).toMatchObject({ id: 'V1', name: '何平', state: 'left' });
    expect((await $.json('search 何平 省人大')).records.map(({ record }: { record: Shown }) => record.id)).toEqual([
      'V1',
    ]);
    expect(ids(await $.json('visitor list --all'))).toEqual(['V1']);
    expect(ids(await $.json('visitor list --all --from 2026-11-02 --to 2026-11-02'))).toEqual(['V1']);
    expect(ids(await $.json('visitor list --all --from 2026-11-03'))).toEqual([]);
    expect(ids(await $.json('visitor list'))).toEqual([]);
    expect((await $.json('why V1')).items).toEqual([]);
    expect((await $.try('show V2')).code).toBe(1);
  });

  it('can be edited, and the edit undone, even when it was filed again in between', async () => {
    const $ = await caller();
    expect((await $.json('edit V1 --host 李娜')).record).toMatchObject({ id: 'V1', name: '何平', host: '李娜' });
    expect(archived($)).toEqual([]);
    await $('undo');
    expect((await $.json('show V1')).record.host).toBe('张伟');
    await $('edit V1 --host 王芳');
    $.at('2026-11-12 08:30');
    await $('config set lead-days 4');
    expect(archived($)).toEqual(['2026/visitors-2026-11.json']);
    await $('undo --steps 2');
    expect((await $.json('show V1')).record.host).toBe('张伟');
    expect(ids(await $.json('visitor list --all'))).toEqual(['V1']);
  });

  it('can be removed, and had back', async () => {
    const $ = await caller();
    await $('rm V1');
    expect((await $.try('show V1')).code).toBe(1);
    expect(archived($)).toEqual([]);
    await $('undo');
    expect((await $.json('show V1')).record.name).toBe('何平');
    expect(ids(await $.json('visitor list --all'))).toEqual(['V1']);
  });

  it('is named when the visitor comes again, and can be repeated', async () => {
    const $ = await caller();
    expect(await $('visitor in 何平')).toContain('V1');
    expect((await $.json('edit V2 --repeat-of V1')).record.repeatOf).toBe('V1');
    // V1 only had to be looked at in order to be repeated, so it stays in the archive.
    expect(archived($)).toEqual(['2026/visitors-2026-11.json']);
    expect((await $.json('show V1')).related).toEqual(['V2']);
    expect((await $.try('edit V2 --repeat-of V9')).code).toBe(1);
  });
});

describe('a damaged archive', () => {
  it('is not even opened by what the day needs', async () => {
    const $ = await caller();
    const before = [await $('today'), await $('visitor list'), await $('followup list')];
    spoil($);
    expect([await $('today'), await $('visitor list'), await $('followup list')]).toEqual(before);
    // The numbers of the week count what is archived.
    expect(await $('week')).toContain('visitors-2026-11.json');
    expect((await $.try('jot 二')).code).toBe(0);
    expect((await $.try('edit F1 --remark 急')).code).toBe(0);
  });

  it('is named by what reads it, with exit 3', async () => {
    const $ = await caller();
    spoil($);
    for (const line of ['search 何平', 'visitor list --all', 'show V1', 'edit V1 --host 李娜']) {
      const { code, err } = await $.try(line);
      expect([line, code]).toEqual([line, 3]);
      expect(err).toContain('visitors-2026-11.json');
    }
  });

  it('keeps nobody waiting at the door', async () => {
    const $ = await caller();
    spoil($);
    const { code, err } = await $.try('visitor in 何平');
    expect(code).toBe(0);
    expect(err).toContain('visitors-2026-11.json');
    expect((await $.try('show V2')).code).toBe(0);
  });
});

describe('what waits for its end', () => {
  it('a petition stays until it is answered and nothing of it is open', async () => {
    const $ = office('2026-09-01 09:00', 'zh');
    await $('visitor in 郑国庆 --kind petition --purpose 反映道路积水 --first-contact 李娜');
    await $('visitor out V1');
    $.at('2026-10-20 09:00');
    await $('done V1 --result 已受理');
    $.at('2026-10-29 09:00');
    await $('jot 一');
    expect(live($)).toContain('郑国庆');
    await $('done F1 --result 已告知');
    await $('done F3 --result 已办结');
    $.at('2026-10-30 09:00');
    await $('jot 二');
    expect(live($)).not.toContain('郑国庆');
    expect((await $.json('show V1')).related).toEqual(['F1', 'F3']);
  });

  it('a matter that is taken up again comes back, and is filed under its new end', async () => {
    const $ = office('2026-09-01 09:00', 'zh');
    await $('followup new 修订值班制度 --lead 综合科');
    await $('done F1 --result 已印发');
    $.at('2026-10-05 09:00');
    await $('jot 一');
    expect(archived($)).toEqual(['2026/followups-2026-09.json']);
    await $('followup reopen F1 --reason 又有反映');
    expect(archived($)).toEqual([]);
    expect((await $.json('today')).items.map(({ id }: Shown) => id)).toContain('F1');
    await $('done F1 --result 再次印发');
    $.at('2026-11-05 09:00');
    await $('jot 二');
    expect(archived($)).toEqual(['2026/followups-2026-10.json']);
    expect(ids(await $.json('followup list --all')).sort()).toEqual(['F1', 'F2', 'F3']);
  });

  it('a meeting stays as long as one of its decisions is open', async () => {
    const $ = office('2026-09-01 08:30', 'zh');
    await $('notice new 例会 --at "2026-09-01 9:00" --place 三楼 --host 张伟 --to 李娜 --doc-number 7');
    $.at('2026-09-01 17:00');
    await $('notice held N1 --minutes 见纪要 --lesson 早发材料 --decision "修路=城建科"');
    $.at('2026-10-20 09:00');
    await $('jot 一');
    expect(archived($)).toEqual([]);
    await $('done F1 --result 已修');
    $.at('2026-10-21 09:00');
    await $('jot 二');
    expect(archived($)).toEqual(['2026/notices-2026-09.json']);
    // The archived notice's lesson and number are still known.
    const next = 'notice new 例会 --at "2026-11-02 9:00" --place 三楼 --host 张伟 --to 李娜';
    expect(await $(next)).toContain('早发材料');
    expect((await $.try(`${next} --doc-number 7`)).err).toContain('N1');
    expect(await $('notice text N1')).toContain('例会');
  });
});

describe('statistics and clashes with the past', () => {
  it('duty is shared fairly by all that was ever served', async () => {
    const $ = office('2026-08-31 09:00', 'zh');
    for (const day of ['2026-09-01', '2026-09-03', '2026-09-07'])
      await $(`duty set ${day} --officer 张三 --leader 王主任`);
    $.at('2026-11-20 09:00');
    await $('jot 一');
    expect(archived($)).toEqual(['2026/duty-2026-09.json']);
    const plan = 'duty plan --from 2026-12-01 --to 2026-12-03 --officers 张三、李四 --leaders 王主任';
    const rehearsed = await $.json(`${plan} --dry-run`);
    const counts = rehearsed.counts.find(({ name }: { name: string }) => name === '张三');
    expect(counts.weekday).toBeGreaterThanOrEqual(3);
    expect((await $.json(plan)).counts).toEqual(rehearsed.counts);
    expect(archived($)).toEqual(['2026/duty-2026-09.json']);
  });

  it('a day of long ago has one shift, and its officer', async () => {
    const $ = office('2026-08-31 09:00', 'zh');
    await $('duty set 2026-09-01 --officer 张三 --leader 王主任');
    $.at('2026-11-20 09:00');
    await $('jot 一');
    expect((await $.json('duty who "2026-09-01 12:00"')).records[0].officer).toBe('张三');
    expect((await $.json('duty set 2026-09-01 --officer 李四 --leader 王主任')).record).toMatchObject({
      id: 'D1',
      officer: '李四',
    });
    expect(ids(await $.json('duty list --all'))).toEqual(['D1']);
  });

  it('a book that was imported is known when it comes again', async () => {
    const $ = office('2026-11-20 09:00', 'zh');
    const book = join($.folder, '..', 'book.csv');
    await $('jot 一');
    writeFileSync(book, '日期,姓名,单位\n2017-03-01,何平,省人大\n2017-04-02,郑国庆,城关镇\n');
    await $(`visitor import ${book}`);
    $.at('2026-11-21 09:00');
    await $('jot 二');
    expect(archived($)).toEqual(['2017/visitors-2017-03.json', '2017/visitors-2017-04.json']);
    await $(`visitor import ${book}`);
    expect(ids(await $.json('visitor list --all'))).toHaveLength(2);
  });
});

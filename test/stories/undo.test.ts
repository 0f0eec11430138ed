import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.ts';

const MONDAY = '2026-11-23 08:30';
const VISITS = join(import.meta.dirname, '..', 'fixtures', 'visitors', 'white-house-2017.csv');

/** Everything on the desk, without what only counts commands. */
const stateOf = ($: Office): unknown => {
  const {
    revision: _,
    counters: __,
    seal: ___,
    ...rest
  } = JSON.parse(readFileSync(join($.folder, 'desk.json'), 'utf8'));
  for (const rows of Object.values(rest)) if (Array.isArray(rows)) rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return rest;
};

const begun = async (): Promise<Office> => {
  const $ = office(MONDAY, 'zh');
  await $('followup new 报送总结 --due 2026-11-27 --lead 综合科');
  await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜、王芳');
  await $('notice send N1');
  await $('duty set 2026-11-24 --officer 李娜 --leader 张伟');
  await $('duty set 2026-11-25 --officer 王芳 --leader 刘洋');
  await $('visitor in 何平 --org 省人大');
  return $;
};

describe('undo', () => {
  it.each([
    ['jot 订报刊'],
    ['edit F1 --remark 请抓紧'],
    ['rm F1'],
    ['followup chase F1 --to 综合科 --via phone'],
    ['followup extend F1 --due 2026-12-04 --reason 数据未齐'],
    ['done F1 --result 已报送'],
    ['snooze F1 --until 2026-11-25'],
    ['notice reply N1 李娜 yes'],
    ['notice cancel N1 --reason 另行通知'],
    ['duty swap D1 D2'],
    ['visitor out V1'],
    ['visitor in 郑国庆 --org 城关镇 --kind petition --purpose 反映道路积水 --first-contact 李娜'],
    ['person new 李娜 --phone 13800138000'],
    ['config set office 县人大办'],
  ])('takes back "%s" whole, and once more does it again', async (line) => {
    const $ = await begun();
    const before = stateOf($);
    await $(line);
    const after = stateOf($);
    expect(after).not.toEqual(before);
    await $('undo');
    expect(stateOf($)).toEqual(before);
    await $('undo');
    expect(stateOf($)).toEqual(after);
    await $('undo');
    expect(stateOf($)).toEqual(before);
  });

  it('takes a setting and an imported arrangement back', async () => {
    const $ = await begun();
    await $('config set office 县人大办');
    await $('config set office 市人大办');
    const file = join($.folder, '2027.json');
    writeFileSync(file, '{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}');
    await $(`calendar import ${file}`);
    expect((await $.json('undo')).parts).toEqual(['holidays']);
    expect((await $.json('undo --steps 1')).parts).toEqual(['settings']);
    expect((await $.json('config get office')).value).toBe('县人大办');
  });

  it('takes an import of 3,000 visits back in one step', async () => {
    const $ = await begun();
    const before = stateOf($);
    const { imported } = await $.json(`visitor import ${VISITS} --date-format M/D/YY`);
    expect(imported).toBe(2995);
    const told = await $('undo');
    expect(told).toContain('已撤销  office visitor import');
    expect(told).toContain('另有 2983 条');
    expect(stateOf($)).toEqual(before);
    await $('undo');
    expect((await $.json('visitor list --all --limit 1')).hidden).toBe(2995);
    await $('undo --steps 2');
    expect((await $.json('visitor list --all')).records).toEqual([]);
  }, 60_000);

  it('goes further back with --steps, also right after an undo, and says what is left', async () => {
    const $ = office(MONDAY, 'en');
    for (const title of ['a', 'b', 'c', 'd']) await $(`jot ${title}`);
    await $('undo');
    expect(await $('undo --steps 2')).toMatch(/Taken back {2}office jot c[\s\S]*Taken back {2}office jot b/);
    expect((await $.json('followup list')).records.map(({ title }: { title: string }) => title)).toEqual(['a']);
    const more = await $.try('undo --steps 2');
    expect(more).toMatchObject({ code: 1, err: expect.stringContaining('Only 1 command can be taken back') });
    expect(await $('undo')).toMatch(/Done again {2}office jot c[\s\S]*Done again {2}office jot b/);
    await $('undo --steps 3');
    expect(await $.try('undo --steps 1 --json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothingToUndo'),
    });
  });

  it('does again, one after the other, what several undos took back, then goes back and forth over the last', async () => {
    const $ = office(MONDAY, 'en');
    for (const title of ['a', 'b', 'c']) await $(`jot ${title}`);
    const titles = async () =>
      (await $.json('followup list')).records.map(({ title }: { title: string }) => title).sort();
    for (const left of [['a', 'b'], ['a'], []]) {
      await $('undo --steps 1');
      expect(await titles()).toEqual(left);
    }
    for (const there of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b'], ['a', 'b', 'c']]) {
      await $('undo');
      expect(await titles()).toEqual(there);
    }
    await $('undo --steps 1');
    await $('undo --steps 2');
    await $('undo');
    await $('jot d');
    for (const there of [
      ['a', 'b'],
      ['a', 'b', 'd'],
      ['a', 'b'],
    ]) {
      await $('undo');
      expect(await titles()).toEqual(there);
    }
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('has nothing to take back on a new desk', async () => {
    expect(await office(MONDAY, 'zh').try('undo')).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有可以撤销的命令'),
    });
  });

  it('records itself even where nothing is different afterwards', async () => {
    const $ = office(MONDAY, 'zh');
    await $('jot 订报刊');
    await $('jot 领信封');
    await $('rm F2');
    await $('undo --steps 2');
    expect(await $('undo --steps 1')).toContain('office jot 订报刊');
  });

  it('never gives a number out again', async () => {
    const $ = office(MONDAY, 'zh');
    await $('jot 订报刊');
    await $('undo');
    expect((await $.json('jot 领信封')).record.id).toBe('F2');
    expect((await $.json('undo --steps 1')).changes).toEqual([{ drawer: 'followups', id: 'F2', kind: 'removed' }]);
  });

  it('refuses, naming the record, what has been changed since', async () => {
    const $ = await begun();
    await $('edit F1 --remark 请抓紧');
    const file = join($.folder, 'desk.json');
    const byHand = readFileSync(file, 'utf8').replace('请抓紧', '已电话催办');
    writeFileSync(file, byHand);
    const refused = await $.try('undo --json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.err).error).toMatchObject({ code: 'changedSince', message: 'F1 之后又有变动' });
    expect(readFileSync(file, 'utf8')).toBe(byHand);
  });

  it('refuses what a person has put back by hand, and settings that differ', async () => {
    const $ = await begun();
    await $('config set office 县人大办');
    const file = join($.folder, 'desk.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('县人大办', '市人大办'));
    expect((await $.try('undo')).err).toContain('设置之后又有变动');
  });

  it('does not pass over a line of the journal that cannot be read', async () => {
    const $ = await begun();
    await $('jot 订报刊');
    const journal = join($.folder, 'journal', '2026-11.ndjson');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    writeFileSync(
      journal,
      `${lines.map((line, n) => (n === lines.length - 2 ? line.slice(0, 50) : line)).join('\n')}\n`,
    );
    expect((await $.try('undo --steps 2')).err).toContain('journal/2026-11.ndjson 第 6 行无法读取');
    expect(await $('undo')).toContain('office jot 订报刊');
  });

  it('reaches into the archive', async () => {
    const $ = office('2026-11-02 08:30', 'zh');
    await $('visitor in 何平 --org 省人大');
    await $('visitor out V1');
    await $('jot 订报刊');
    $.at('2026-11-23 08:30');
    await $('jot 领信封');
    expect(readFileSync(join($.folder, 'archive', '2026', 'visitors-2026-11.json'), 'utf8')).toContain('何平');
    await $('undo --steps 3');
    expect((await $.json('show V1')).record).toMatchObject({ leftAt: null });
    expect((await $.json('visitor inside')).records).toHaveLength(1);
    await $('undo --steps 1');
    expect((await $.try('show V1')).code).toBe(1);
    expect((await $.json('search 何平')).records).toEqual([]);
  });

  it('says what became of each record, taken back and done again', async () => {
    const $ = await begun();
    const both = async (line: string) => {
      await $(line);
      return [await $('undo'), await $('undo'), await $('undo --lang en'), await $('undo --lang en')];
    };
    expect(await both('jot 订报刊')).toEqual([
      expect.stringMatching(/F2 {2}订报刊：已删除/),
      expect.stringMatching(/F2 {2}订报刊：已重新加入/),
      expect.stringMatching(/F2 {2}订报刊: removed\n/),
      expect.stringMatching(/F2 {2}订报刊: there again/),
    ]);
    expect(await both('edit F1 --remark 请抓紧')).toEqual([
      expect.stringMatching(/F1 {2}报送总结：已还原/),
      expect.stringMatching(/F1 {2}报送总结：已重新更改/),
      expect.stringMatching(/F1 {2}报送总结: as it was before/),
      expect.stringMatching(/F1 {2}报送总结: changed again/),
    ]);
    expect(await both('rm F2')).toEqual([
      expect.stringMatching(/F2 {2}订报刊：已恢复/),
      expect.stringMatching(/F2 {2}订报刊：已重新删除/),
      expect.stringMatching(/F2 {2}订报刊: is back/),
      expect.stringMatching(/F2 {2}订报刊: removed again/),
    ]);
    expect((await both('config set office 县人大办'))[1]).toContain('设置：已重新更改');
  });

  it('is what rm tells of', async () => {
    const $ = await begun();
    expect(await $('rm F1')).toContain('office undo');
    expect(await $('undo')).toMatch(/F1 {2}报送总结：已恢复/);
  });
});

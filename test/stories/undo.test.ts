import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const MONDAY = '2026-11-23 08:30';
const VISITS = join(import.meta.dirname, '..', 'fixtures', 'visitors', 'white-house-2017.csv');

/** The desk without its revision, counters and seal. */
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
  ])('takes back "%s" whole, and redo does it again', async (line) => {
    const $ = await begun();
    const before = stateOf($);
    await $(line);
    const after = stateOf($);
    expect(after).not.toEqual(before);
    await $('undo');
    expect(stateOf($)).toEqual(before);
    await $('redo');
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
    expect(told).toContain('已撤销  office 来访 导入');
    expect(told).toContain('另有 2983 条');
    expect(stateOf($)).toEqual(before);
    const again = await $('redo');
    expect(again).toContain('已重做  office 来访 导入');
    expect((await $.json('visitor list --all --limit 1')).hidden).toBe(2995);
    await $('undo --steps 2');
    expect((await $.json('visitor list --all')).records).toEqual([]);
    await $('redo --steps 2');
    expect((await $.json('visitor list --all --limit 1')).hidden).toBe(2995);
  }, 60_000);

  const titlesIn = async ($: Office): Promise<string[]> =>
    (await $.json('followup list')).records.map(({ title }: { title: string }) => title).sort();

  const jotted = async (lang: 'en' | 'zh', ...titles: string[]): Promise<Office> => {
    const $ = office(MONDAY, lang);
    for (const title of titles) await $(`jot ${title}`);
    return $;
  };

  it('goes back one command at each call, and redo goes forward again, one at each call', async () => {
    const $ = await jotted('en', 'a', 'b', 'c');
    for (const left of [['a', 'b'], ['a'], []]) {
      await $('undo');
      expect(await titlesIn($)).toEqual(left);
    }
    expect((await $.try('undo')).err).toContain('There is nothing to take back');
    for (const there of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
      await $('redo');
      expect(await titlesIn($)).toEqual(there);
    }
    expect(await $.try('redo')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is nothing to do again'),
    });
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('says how to do it again', async () => {
    const $ = await jotted('zh', '订报刊', '领信封');
    expect(await $('undo')).toContain('office 重做 可重做');
    await $('redo');
    expect(await $('undo --steps 2')).toContain('office 重做 --步数 2 可全部重做');
    expect(await $('undo --lang en').catch(String)).toContain('There is nothing to take back');
    expect(await $('redo --steps 2')).toMatch(/已重做 {2}office 随手记 订报刊[\s\S]*已重做 {2}office 随手记 领信封/);
    expect(await $('undo --lang en')).toContain('office redo does it again');
  });

  it('goes further back with --steps, also right after an undo, and says what is left', async () => {
    const $ = await jotted('en', 'a', 'b', 'c', 'd');
    await $('undo');
    expect(await $('undo --steps 2')).toMatch(/Taken back {2}office jot c[\s\S]*Taken back {2}office jot b/);
    expect(await titlesIn($)).toEqual(['a']);
    const more = await $.try('undo --steps 2');
    expect(more).toMatchObject({ code: 1, err: expect.stringContaining('Only 1 command can be taken back') });
    expect(more.err).toContain('office undo --steps 1');
    const most = await $.try('redo --steps 4');
    expect(most).toMatchObject({ code: 1, err: expect.stringContaining('Only 3 commands can be done again') });
    expect(most.err).toContain('office redo --steps 3');
    expect(await titlesIn($)).toEqual(['a']);
    expect(await $('redo --steps 2')).toMatch(/Done again {2}office jot b[\s\S]*Done again {2}office jot c/);
    expect(await titlesIn($)).toEqual(['a', 'b', 'c']);
    await $('undo --steps 3');
    expect(await $.try('undo --json')).toMatchObject({ code: 1, err: expect.stringContaining('nothingToUndo') });
    await $('redo --steps 4');
    expect(await titlesIn($)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is cut off from redo by a new command, which the next undo takes back, then those that stand before it', async () => {
    const $ = await jotted('zh', '一', '二', '三');
    await $('undo --steps 2');
    await $('jot 四');
    const refused = await $.try('redo --json');
    expect(refused.code).toBe(1);
    const { error } = JSON.parse(refused.err);
    expect(error).toMatchObject({ code: 'nothingToRedo', message: '没有可以重做的命令' });
    expect(error.hint).toContain('office jot 四');
    for (const left of [['一'], []]) {
      await $('undo');
      expect(await titlesIn($)).toEqual(left);
    }
    await $('redo --steps 2');
    expect(await titlesIn($)).toEqual(['一', '四']);
    expect((await $.json('log')).entries).toHaveLength(8);
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
    expect(await $('undo')).toContain('office 随手记 订报刊');
    await $('redo --steps 3');
    expect(await titlesIn($)).toEqual(['订报刊']);
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
    expect(await $('undo')).toContain('office 随手记 订报刊');
  });

  it.each([
    ['en', 'a second command of one number', 'two commands have No. 7: undo and redo do not reach behind it'],
    ['zh', 'a second command of one number', '第 7 条有两条命令：撤销和重做不能越过它'],
    ['en', 'a missing command', 'the command before No. 8 is missing: undo and redo do not reach behind it'],
    ['zh', 'a missing command', '第 8 条之前缺少命令：撤销和重做不能越过它'],
  ] as const)(
    'does not pass over a break of the journal, and doctor tells of it, in %s: %s',
    async (lang, how, what) => {
      const $ = office('2026-11-23 08:30', lang);
      for (let n = 1; n <= 7; n += 1) await $(`jot 事${n}`);
      $.at('2026-12-01 08:30');
      await $('jot 订报刊');
      const journal = join($.folder, 'journal', '2026-11.ndjson');
      const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
      const more = how === 'a missing command' ? [] : [...lines.slice(-1), ...lines.slice(-1)];
      writeFileSync(journal, `${[...lines.slice(0, -1), ...more].join('\n')}\n`);
      const asked = await $.try('undo --steps 3');
      expect(asked.err).toMatch(/The journal does not say|日志与台面不衔接/);
      expect(asked.err).toMatch(/office (doctor|检查)/);
      const { code, out } = await $.try('doctor');
      expect(code).toBe(0);
      expect(out.replace(/\s+/g, ' ')).toContain(what);
      expect((await $.json('doctor')).findings).toMatchObject([
        { code: 'journalBroken', severity: 'advice', where: 'journal', fixable: false },
      ]);
      await $('undo');
      expect((await $.json('followup list')).records).toHaveLength(7);
    },
  );

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
      return [await $('undo'), await $('redo'), await $('undo --lang en'), await $('redo --lang en')];
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

  it('is what rm tells of, also when the clerk comes back to it later', async () => {
    const $ = await begun();
    expect(await $('rm F1')).toContain('误删可用 office 撤销 --关于 F1 找回');
    await $('jot 订报刊');
    expect(await $('undo --of F1')).toMatch(/F1 {2}报送总结：已恢复/);
    expect((await $.json('followup list')).records).toHaveLength(2);
    expect(await $('rm F2 --lang en')).toContain('office undo --of F2 brings it back');
    expect(await $('followup rm --help')).toContain('office 撤销 --关于 F1');
  });
});

describe('undo of one record', () => {
  it('takes back the last command about it and leaves all others, one command at each call', async () => {
    const $ = await begun();
    await $('edit F1 --remark 请抓紧');
    await $('followup chase F1 --to 综合科 --via phone');
    await $('visitor out V1');
    await $('jot 订报刊');
    const before = stateOf($) as { followups: { id: string }[] };
    const taken = await $.json('undo --of f1');
    expect(taken).toMatchObject({
      schema: 'office.undo/1',
      redo: false,
      of: 'F1',
      commands: [{ command: 'office followup chase F1 --to 综合科 --via phone' }],
      changes: [{ drawer: 'followups', id: 'F1', kind: 'changed' }],
    });
    const others = (state: typeof before) => ({
      ...state,
      followups: state.followups.filter(({ id }) => id !== 'F1'),
    });
    expect(others(stateOf($) as typeof before)).toEqual(others(before));
    expect(await $('undo --of F1')).toContain('office 修改 F1 --备注 请抓紧');
    expect((await $.json('show F1')).record).toMatchObject({ remark: null, events: [] });
    expect(await $('redo')).toContain('office 修改 F1');
    expect(await $('redo')).toContain('office 督办 催办 F1');
    expect(stateOf($)).toEqual(before);
  });

  it('goes on with undo, which takes back the last command that stands, whichever was done again last', async () => {
    const $ = office(MONDAY, 'en');
    for (const title of ['a', 'b', 'c']) await $(`jot ${title}`);
    await $('undo --of F1');
    await $('redo');
    for (const title of ['c', 'b', 'a']) expect(await $('undo')).toContain(`office jot ${title}`);
  });

  it('takes --steps too, and says when there are fewer, or none', async () => {
    const $ = office(MONDAY, 'en');
    await $('jot a');
    await $('edit F1 --remark x');
    await $('jot b');
    const refused = await $.try('undo --of F1 --steps 3');
    expect(refused.err).toContain('Only 2 commands about F1 can be taken back');
    expect(refused.err).toContain('office undo --of F1 --steps 2');
    await $('undo --of F1 --steps 2');
    expect((await $.json('followup list --all')).records).toMatchObject([{ id: 'F2' }]);
    expect(await $.try('undo --of F1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no command about F1 to take back'),
    });
    expect((await $.try('undo --of X')).code).toBe(2);
    expect((await $.try('undo --of')).code).toBe(2);
  });

  it('is refused with the name of the command that changed what it left behind', async () => {
    const $ = office(MONDAY, 'zh');
    await $(
      'visitor in 郑国庆 --kind petition --org 城关镇 --purpose 反映积水 --first-contact 李娜 --phone 13800138000',
    );
    await $('done F1 --result 已告知受理');
    await $('followup feedback F2 已打13912345678');
    const before = stateOf($);
    const refused = await $.try('undo --of F1 --json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.err).error).toEqual({
      code: 'neededSince',
      message: 'F2 之后又有变动，见第 3 条：office followup feedback F2 已打139****5678',
      hint: '未作任何更改。请先撤销那一条：office undo --of F2',
    });
    expect(stateOf($)).toEqual(before);
    await $('undo --of F2');
    expect(await $('undo --of F1')).toMatch(/F1 .*：已还原[\s\S]*F2 .*：已删除/);
    expect((await $.try('undo --of V1 --lang en')).code).toBe(0);
    expect((await $.json('followup list --all')).records).toEqual([]);
  });

  it('is refused with the name of the record that refers to one that would be gone', async () => {
    const $ = await begun();
    await $('notice new 预备会 --at "2026-12-01 15:00" --place 二楼 --host 张伟 --to 李娜 --parent N1');
    await $('notice new 座谈会 --at "2026-12-03 15:00" --place 二楼 --host 张伟 --to 李娜');
    await $('followup new 落实议题 --ref N3');
    expect((await $.try('undo --of N3')).err).toContain('F2 引用了 N3');
    expect((await $.try('undo --of N1 --steps 2')).err).toContain('N2 引用了 N1');
    await $('done F2 --result 已落实');
    $.at('2027-02-23 08:30');
    await $('jot 新年');
    expect(readFileSync(join($.folder, 'archive', '2026', 'followups-2026-11.json'), 'utf8')).toContain('落实议题');
    const refused = await $.try('undo --of N3 --lang en');
    expect(refused.err).toContain('F2 refers to N3, which would no longer be there');
    expect(refused.err).toContain('office show F2');
    await $('rm F2');
    await $('undo --of N3');
    expect((await $.try('show N3')).code).toBe(1);
  });

  it('is refused with the name of the record that took its place', async () => {
    const $ = await begun();
    await $('rm D1');
    await $('duty set 2026-11-24 --officer 陈静 --leader 张伟');
    expect((await $.try('undo --of D1')).err).toContain('D1 的位置现在是 D3');
    await $('rm D3');
    await $('undo --of D1');
    await $('notice edit N1 --doc-number 12');
    await $('notice edit N1 --doc-number 13');
    await $('notice new 座谈会 --at "2026-12-03 15:00" --place 二楼 --host 张伟 --to 李娜 --doc-number 12');
    expect((await $.try('undo --of N1')).err).toContain('N1 的位置现在是 N2');
  });

  it('reaches records that were removed, archived, and changed in months before', async () => {
    const $ = office('2026-09-02 08:30', 'zh');
    await $('visitor in 何平 --org 省人大');
    await $('visitor out V1');
    await $('jot 订报刊');
    await $('rm F1');
    $.at('2026-11-23 08:30');
    await $('jot 领信封');
    expect(readFileSync(join($.folder, 'archive', '2026', 'visitors-2026-09.json'), 'utf8')).toContain('何平');
    await $('undo --of V1');
    expect((await $.json('show V1')).record).toMatchObject({ leftAt: null });
    expect((await $.json('undo --of F1')).changes).toEqual([{ drawer: 'followups', id: 'F1', kind: 'created' }]);
    await $('redo --steps 2');
    expect((await $.json('show V1')).record.leftAt).toContain('2026-09-02');
    expect((await $.try('show F1')).code).toBe(1);
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('does not reach behind a restored backup or a purge, nor does redo', async () => {
    const $ = await begun();
    await $('backup');
    await $('jot 订报刊');
    await $('undo');
    await $('restore --yes');
    expect((await $.try('undo --of F1')).err).toContain('撤销不能越过这一步');
    expect((await $.try('redo')).err).toContain('没有可以重做的命令');
  });
});

describe('the first command of a desk', () => {
  it('is undone and done again also if it changed a setting, and the zone that the desk took then stays', async () => {
    const $ = office(MONDAY, 'zh');
    await $('config set office 县人大办');
    const zone = await $('config get zone');
    expect(await $('undo')).toContain('office 设置 改为 单位 县人大办');
    expect((await $.try('config get office')).out).not.toContain('县人大办');
    expect(await $('config get zone')).toBe(zone);
    expect(JSON.parse(readFileSync(join($.folder, 'desk.json'), 'utf8')).settings).toHaveProperty('zone');
    await $('redo');
    expect(await $('config get office')).toContain('县人大办');
  });
});

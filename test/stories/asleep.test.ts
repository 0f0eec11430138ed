import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskAt, factsAwakeAt } from '../../src/cli/desk/deskAt.ts';
import { shownDesk } from '../../src/cli/desk/sealed.ts';
import { late } from '../../src/core/once.ts';
import { edgeOf, inZone, type Office, office, sink } from '../world.fixture.ts';

const TYPED = [
  'person new 老赵 --role veteran',
  'person new 老钱 --role veteran',
  'car new 冀E12345 --date 交强险=2026-12-01 --date 年检=2027-09-01',
  'car new 冀E54321 --date 年检=2027-09-01',
  'venue new 三楼会议室 --alias 三楼',
  'contract new 物业合同 --party 某公司 --ends 2026-12-18',
  'contract new 饮水合同 --party 某水厂 --ends 2028-12-18',
  'routine new 民声专版 --every 两周周五 --from 11-27 --no 100',
  'routine new 工作例会 --every 每周一 --from 2026-11-23',
  'checklist new 走访 --each veteran --due 12-18 --steps 通知,接',
  'checklist new 搬迁 --due 11-27',
  'add L2 打包=李娜@-2wd 清运@+0m',
  'supply new A4纸 --quantity 3 --minimum 5',
  'doc in 关于报送材料的通知 --from 市委办 --due 12-04',
  'doc in 关于放假的通知 --from 市府办 --handling read',
  'incident new 城东锅炉房起火 --at 9:20 --from 门卫老张',
  'incident new 夜里漏水 --at 9:30 --from 门卫老张',
  'notice new 主任会议 --at "2026-11-25 9:00" --place 三楼 --host 张伟 --to 李娜 --car "冀E 12345"',
  'notice new 党组会议 --at "2026-11-25 9:30" --place 三楼会议室 --host 王强 --to 赵敏 --car 冀E12345',
];

/** A desk with records of many nouns, entered on a Saturday. */
const saturday = late(async () => {
  const $ = office('2026-11-21 10:00', 'zh');
  for (const line of TYPED) await $(line);
  return $;
});

/** The same desk on Monday, whose first command has looked who is at rest. */
const laid = async (): Promise<Office> => {
  const $ = (await saturday()).copy();
  $.at('2026-11-23 07:30');
  await $('jot 开门');
  $.at('2026-11-23 08:30');
  return $;
};

const noteOf = ({ folder }: Office) => join(folder, 'desk.note');

/** What `today` prints with the note of the desk, and without. */
const bothPages = async ($: Office, line = 'today'): Promise<readonly [string, string]> => {
  const noted = await $(line);
  const note = readFileSync(noteOf($));
  rmSync(noteOf($));
  const read = await $(line);
  writeFileSync(noteOf($), note);
  return [noted, read];
};

/** The drawers that a list of this moment opens. */
const openedAt = ({ folder }: Office, now: string): Promise<readonly string[]> =>
  inZone(undefined, async () => {
    const streams = { input: process.stdin, out: sink().stream, err: sink().stream };
    const at = deskAt(
      edgeOf(folder, { OFFICE_NOW: now.replace(' ', 'T') }, { argv: ['today'], ...streams }),
      undefined,
    );
    const facts = await factsAwakeAt(at);
    const { drawers } = await shownDesk(at, false, 'zh').morning(facts.now.slice(0, 10));
    return drawers.map(({ name }) => name);
  });

const RARE = ['incidents', 'cars', 'venues', 'contracts', 'routines', 'checklists', 'supplies', 'documents'];

describe('a noun whose records are all at rest', () => {
  it('is heard on the page, and its drawer stays closed', async () => {
    const $ = await laid();
    const [noted, read] = await bothPages($);
    expect(noted).toBe(read);
    for (const said of [
      '续保：冀E12345',
      '续签或终止：物业合同',
      '老赵',
      '打包',
      '补货',
      '关于报送材料的通知',
      '工作例会',
    ])
      expect(noted).toContain(said);
    // The two meetings call one hall and one car by two names.
    expect(noted).toContain('撞车');
    const opened = await openedAt($, '2026-11-23 08:30');
    expect(opened.filter((name) => RARE.includes(name))).toEqual([]);
    expect(opened).toContain('notices');
  });

  it('says each day what it has to say then', async () => {
    const $ = await laid();
    for (const day of ['11-22', '11-24', '11-25', '11-27', '11-28', '12-04', '12-06', '12-07', '12-08']) {
      $.at(`2026-${day} 07:30`);
      const [noted, read] = await bothPages($);
      expect(noted).toBe(read);
    }
    const [noted, read] = await bothPages($, 'today --date 2027-01-04');
    expect(noted).toBe(read);
  });

  it.each([
    'checklist tick L1 老赵',
    'doc propose W1 "拟由财政局办理"',
    'doc in 关于防火的通知 --from 市委办',
    'rm L2',
    'contract renew K1 合同 2028-01-01',
    'contract new 印刷合同 --party 某厂 --ends 2026-12-01',
    'incident new 北街水管爆裂',
    // Two incidents that were told in the same minute stand on the page in one order.
    'incident edit X1 --hurt 2',
    'car rm C1',
    'venue edit H1 --alias 大会议室',
    'snooze L1 --until 11-25',
    'person new 老孙 --role veteran',
    'config set contract-lead 10',
  ])('is heard as it is after %s', async (line) => {
    const $ = await laid();
    await $(line);
    const [noted, read] = await bothPages($);
    expect(noted).toBe(read);
    expect((await openedAt($, '2026-11-23 08:30')).filter((name) => RARE.includes(name))).toEqual([]);
    await $('undo');
    const [before, beforeRead] = await bothPages($);
    expect(before).toBe(beforeRead);
    $.at('2026-11-26 09:00');
    const [later, laterRead] = await bothPages($);
    expect(later).toBe(laterRead);
  });

  it('leaves no word in the note once its record is gone', async () => {
    const $ = await laid();
    expect(readFileSync(noteOf($), 'utf8')).toContain('打包');
    await $('rm L2');
    expect(readFileSync(noteOf($), 'utf8')).not.toContain('打包');
  });

  it('is read once it has become the last shift of the roster again', async () => {
    const $ = office('2026-11-20 08:30', 'zh');
    await $('duty set 2026-09-30 --officer 张伟 --leader 王主任');
    $.at('2026-11-23 08:30');
    await $('jot 开门');
    await $('duty set 2026-12-01 --officer 李娜 --leader 王主任');
    // With people others, all records are looked at again, and the shift of September need not stay awake.
    await $('person new 李娜');
    await $('rm D2');
    const [noted, read] = await bothPages($);
    expect(noted).toBe(read);
    expect(noted).toContain('D1');
  });

  it('is read where the note is cut short or spoilt', async () => {
    const $ = await laid();
    const [page] = await bothPages($);
    const [first = '', said = '', ...more] = readFileSync(noteOf($), 'utf8').split('\n');
    expect(said).toContain('物业合同');
    const others = ['{', 'null,', '[null,'].map((begun) => begun + said.slice(begun.length));
    for (const spoilt of [...others, said.slice(0, -9), `${said}\n${said}`, '', said.replace('"from"', '"form"')]) {
      writeFileSync(noteOf($), [first, spoilt, ...more].join('\n'));
      expect(await $('today')).toBe(page);
    }
    writeFileSync(noteOf($), `${first}\n`);
    expect(await $('today')).toBe(page);
  });
});

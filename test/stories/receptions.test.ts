import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dinersAllowed, placeOfItem } from '../../src/drawers/visitors/reception/bill.ts';
import { BLANK_RECEPTION } from '../../src/drawers/visitors/reception/record.ts';
import { linesOfDocx } from '../docx.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const refusal = async ($: Office, line: string): Promise<string> => {
  const { code, err } = await $.try(line);
  expect(code, line).toBe(1);
  return err;
};

const CODES = ['owesReport', 'noLetter', 'noHost', 'owesRequest', 'noList', 'unpaid'];

const actionsOf = async ($: Office): Promise<Readonly<Record<string, string | null>>> => {
  const { items } = await $.json('today');
  return Object.fromEntries(
    items.map(({ because, due }: { because: readonly string[]; due: string | null }) => [
      because.find((code) => CODES.includes(code)),
      due?.slice(0, 10) ?? null,
    ]),
  );
};

it.each([
  [1, 3],
  [10, 3],
  [11, 3],
  [12, 4],
  [16, 5],
  [29, 9],
])('of %i guests %i may be eaten with', (guests, most) => {
  expect(dinersAllowed(guests)).toBe(most);
});

it('an item of an earlier version stands under the place of the meals', () => {
  const item = { what: '住宿', on: '2026-12-08', cents: 100, persons: null };
  const part = { ...BLANK_RECEPTION, billPlace: '县宾馆' };
  expect(placeOfItem(part, item)).toBe('县宾馆');
  expect(placeOfItem(part, { ...item, place: null })).toBeNull();
});

it('guests in English have a title of several words, behind the unit and a comma', async () => {
  const $ = office('2026-11-30 09:00', 'en');
  await $('visitor expect "Study group" --at "12-08 9:00" --org "City Congress" --letter 31');
  await $(
    'visitor edit V1 --guests "Wang Wei=Provincial Congress, Vice Chairman@viceProvince" --guests "Li Ming=Division Head@county"',
  );
  const { guests } = (await $.json('show V1')).record.reception;
  expect(guests).toMatchObject([
    { name: 'Wang Wei', unit: 'Provincial Congress', title: 'Vice Chairman' },
    { name: 'Li Ming', unit: null, title: 'Division Head' },
  ]);
  expect(await $('show V1')).toMatch(/Visitor +Study group, City Congress\n/);
  expect(await $('show V1')).toContain('Wang Wei (Vice Chairman, Provincial Congress), Li Ming (Division Head)\n');
  const plan = await $('visitor text V1');
  expect(plan).toContain('   Wang Wei (Vice Chairman, Provincial Congress), vice-provincial\n');
  expect(plan).toContain('   Li Ming (Division Head, City Congress), county head\n');
});

describe.each(['zh', 'en'] as const)('a reception (%s)', (lang) => {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);

  const announced = async (): Promise<Office> => {
    const $ = office('2026-11-30 09:00', lang);
    await $('person new 罗景和 --role leader --level 正厅 --rank 1');
    await $('person new 段明远 --role leader --level 副厅 --rank 2');
    await $('person new 赵正 --role leader --level 厅级 --rank 3');
    await $('person new 吴敏 --role staff --level 副处');
    await $('person leave 赵正 --from 2026-12-07 --to 2026-12-09');
    return $;
  };

  it('names who answers for each activity, on paper, in the schedule and by any spelling', async () => {
    const $ = await announced();
    await $(
      'visitor expect 省人大调研组 --at "2026-12-08 9:00" --leader 罗景和 --letter 浙人函〔2026〕31号 --kind superior',
    );
    await $(
      'visitor edit V1 --activities 座谈=三楼会议室=吴敏@2026-12-08T09:30 --activities 参观=展览馆@2026-12-08T14:00',
    );
    const { activities } = (await $.json('show V1')).record.reception;
    expect(activities.map(({ item, place, owner }: Record<string, unknown>) => [item, place, owner])).toEqual([
      ['座谈', '三楼会议室', '吴敏'],
      ['参观', '展览馆', null],
    ]);
    expect(await $('show V1')).toContain(say('座谈 三楼会议室 责任人 吴敏', '座谈 三楼会议室 responsible: 吴敏'));
    const file = join($.folder, '..', 'plan.docx');
    expect(await $('visitor text V1')).toContain(
      say('座谈 三楼会议室 罗景和 责任人 吴敏', '座谈 三楼会议室 罗景和 responsible: 吴敏'),
    );
    await $(`visitor text V1 --out ${file}`);
    expect(linesOfDocx(file).join('|')).toMatch(/座谈\|三楼会议室\|罗景和\|吴敏\|/);
    $.at('2026-12-08 08:30');
    const { schedule } = await $.json('today');
    const people = Object.fromEntries(
      schedule.map((one: { place: string; people: unknown }) => [one.place, one.people]),
    );
    expect(people).toMatchObject({ 三楼会议室: ['罗景和', '吴敏'], 展览馆: ['罗景和'] });
    // Renaming the person carries through.
    await $('edit P4 --name 吴慧敏');
    expect((await $.json('show V1')).record.reception.activities[0].owner).toBe('吴慧敏');
    expect(await $('search 吴慧敏')).toContain('V1');
    const { code, err } = await $.try('visitor edit V1 --activities 座谈=三楼=吴慧敏');
    expect([code, err]).toEqual([2, expect.stringContaining(say('活动=地点=责任人@时间', 'ITEM=PLACE=OWNER@WHEN'))]);
  });

  it('is prepared: letter, report, host, plan, each with its date', async () => {
    const $ = await announced();
    const { err } = await $.try('visitor expect 省人大调研组 --at "2026-12-08 9:00" --count 12 --level 副省');
    expect(err).toContain('罗景和');
    for (const other of ['段明远', '赵正', '吴敏']) expect(err).not.toContain(other);
    expect(await actionsOf($)).toEqual({
      owesReport: '2026-11-30',
      noLetter: '2026-12-04',
      noHost: '2026-12-03',
      owesRequest: '2026-12-07',
    });
    const today = await $('today');
    expect(today.indexOf(say('报告 县委办', 'Report to 县委办'))).toBeLessThan(
      today.indexOf(say('催公函', 'Ask for the letter')),
    );
    for (const order of [say('明确主陪', 'Name the host leader'), say('审批接待方案', 'Have the plan approved')])
      expect(today).toContain(order);
    expect(await $('show V1')).toContain(say('尚未请示', 'Nobody was asked for an instruction yet'));
    expect(await $('why V1')).toContain(say('省部级副职领导来访，请定陪同', 'vice-provincial'));
    expect(await refusal($, 'visitor edit V1 --leader 段明远')).toContain('罗景和');
    await $('visitor edit V1 --leader 段明远 --host-reason 罗景和出差');
    await $('visitor edit V1 --leader 罗景和 --companions 段明远、吴敏 --letter 浙人函〔2026〕31号');
    await $('visitor edit V1 --activities "座谈=三楼会议室@2026-12-08 9:30" --guests "王伟=浙江省人大 副主任@副省"');
    const then = $.copy();
    then.at('2026-12-08 08:30');
    const { schedule } = await then.json('today');
    expect(schedule.find(({ place }: { place: string | null }) => place === '三楼会议室')).toMatchObject({
      people: ['罗景和', '段明远', '吴敏'],
    });
    await $('request V1 接待方案 --to 罗景和');
    await $('instruction V1 同意 --by 罗景和');
    expect(Object.keys(await actionsOf($))).toEqual(['owesReport']);
    const plan = join($.folder, '..', 'plan.txt');
    await $(`visitor text V1 --out ${plan}`);
    const guest = say('浙江省人大 王伟 副主任 省部级副职', '王伟 (副主任, 浙江省人大), vice-provincial');
    for (const part of ['浙人函〔2026〕31号', guest, '罗景和', '三楼会议室'])
      expect(readFileSync(plan, 'utf8')).toContain(part);
    const paper = join($.folder, '..', 'plan.docx');
    await $(`visitor text V1 --out ${paper}`);
    const lines = linesOfDocx(paper);
    const row = lines.indexOf('12-08 09:30');
    expect(lines.slice(row, row + 5)).toEqual([
      '12-08 09:30',
      '座谈',
      '三楼会议室',
      expect.stringContaining('吴敏'),
      '',
    ]);
    expect(lines).toContain(say('责任人', 'Responsible'));
    await $('person leave 罗景和 --from 2026-12-07 --to 2026-12-08');
    expect(await actionsOf($)).toHaveProperty('noHost');
  });

  it('is settled: bill in cents, diners by the rule, list signed, told before it is closed', async () => {
    const $ = await announced();
    await $('visitor expect 省人大调研组 --at "2026-12-08 9:00" --count 12 --level 副省 --leader 罗景和');
    $.at('2026-12-08 09:00');
    await $('visitor in V1');
    expect(await refusal($, 'visitor bill V1 "工作餐=16x60@12-08"')).toContain(say('第七条', 'art. 7'));
    await $('visitor edit V1 --letter 浙人函〔2026〕31号');
    expect(await refusal($, 'visitor bill V1 --diners 5')).toContain(say('不得超过 4 人', '4 at most'));
    expect(await $('visitor bill V1 "工作餐=16x60@12-08" --diners 4 --place 机关食堂')).toContain('960.00');
    expect(await refusal($, 'visitor bill V1 "晚工作餐=100@12-08"')).toContain(say('第十条', 'art. 10'));
    expect((await $.try('visitor bill V1 酒水=100@12-08')).err).toContain(say('不得提供香烟和酒水', 'without alcohol'));
    expect(await refusal($, 'done V1 --result 已接待')).toContain(say('尚未报告 县委办', '县委办 has not been told'));
    expect((await $.json('today')).items[0].because).toContain('owesReport');
    await $('inform V1 --to 县委办 --via letter');
    $.at('2026-12-08 17:00');
    await $('visitor out V1');
    expect(await actionsOf($)).toMatchObject({ noList: '2026-12-09', unpaid: '2026-12-15' });
    expect(await refusal($, 'visitor bill V1 --signed-by 罗景和')).toContain(say('来宾', 'Guests'));
    const { err } = await $.try(
      'visitor edit V1 --guests "王伟=浙江省人大 副主任" --activities "座谈=三楼会议室@2026-12-08 9:30"',
    );
    expect(err).toContain(say('来函 1 人，来宾 12 人', 'names 1, and 12 come'));
    await $('visitor bill V1 --signed-by 罗景和 --paid card');
    await $('request V1 --decide 常规接待');
    await $('inform V1 --to 县委办 --via letter');
    expect((await $.json('show V1')).record).toMatchObject({ state: 'left', reception: { diners: 4 } });
    const list = await $('visitor text V1');
    for (const part of ['960.00', '机关食堂', '罗景和', say('公务卡', 'official card')]) expect(list).toContain(part);
    $.at('2027-03-01 09:00');
    await $('purge');
    expect((await $.json('show V1')).record.name).toBe('省人大调研组');
  });

  it('has on its list each cost at its own place, and who went along, also when the guests have left', async () => {
    const $ = await announced();
    await $('visitor expect 省人大调研组 --at "12-08 9:00" --count 12 --leader 罗景和 --letter 浙人函〔2026〕31号');
    await $(
      'visitor edit V1 --companions 段明远 --activities 座谈=三楼=吴敏@2026-12-08T09:30 --activities 参观=馆@2026-12-08T14:00',
    );
    $.at('2026-12-08 09:00');
    await $('visitor in V1');
    await $('visitor bill V1 工作餐=16x60');
    await $('visitor bill V1 --place 机关食堂');
    await $('visitor bill V1 住宿=2000 --place 县宾馆');
    await $('visitor bill V1 住宿=1800');
    await $('visitor bill V1 讲解=100');
    const costs = (list: string): readonly string[] => list.split('\n').filter((line) => /^ +2026-12-08 /.test(line));
    expect(costs(await $('visitor text V1'))).toEqual([
      say('   2026-12-08 工作餐 共 16 人 960.00元 机关食堂', '   2026-12-08 工作餐 16 persons 960.00 yuan 机关食堂'),
      say('   2026-12-08 住宿 1800.00元 县宾馆', '   2026-12-08 住宿 1800.00 yuan 县宾馆'),
      say('   2026-12-08 讲解 100.00元', '   2026-12-08 讲解 100.00 yuan'),
    ]);
    $.at('2026-12-08 14:20');
    await $('visitor out V1');
    const { schedule } = await $.json('today');
    expect(
      schedule.map(({ start, end, people }: { start: string; end: string; people: unknown }) => [
        start.slice(11, 16),
        end.slice(11, 16),
        people,
      ]),
    ).toEqual([
      ['09:00', '09:30', ['罗景和', '段明远']],
      ['09:30', '10:30', ['罗景和', '段明远', '吴敏']],
      ['14:00', '14:20', ['罗景和', '段明远']],
    ]);
  });

  it('says what does not fit', async () => {
    const $ = await announced();
    await $('visitor expect 李明 --at "2026-12-01 9:00"');
    expect(await refusal($, 'visitor bill V1 餐费=10')).toContain('V1');
    expect((await $.try('visitor bill V1')).code).toBe(2);
    expect((await $.try('visitor expect 甲 --at "2026-12-01 9:00" --level 大官')).code).toBe(2);
    expect(await refusal($, 'visitor in 乙 --kind petition --letter 某函1号')).toContain(say('信访', 'petition'));
    expect(await refusal($, 'visitor text V1 --as plan')).toContain('V1');
    await $('visitor expect 县处客人 --at "2026-12-01 10:00" --level 正科');
    expect((await $.try('visitor edit V2 --letter 某函2号')).err).toContain('吴敏');
    await $('visitor in V2 --at "2026-11-30 08:50"');
    expect(await refusal($, 'visitor bill V2 --diners 4')).toContain('3');
    expect((await $.try('visitor bill V2 --diners 2')).err).toContain(say('陪餐人数多于来宾人数', 'fewer guests'));
    await $('visitor in 另一团 --letter 某函2号');
    expect((await $.try('visitor bill V3 住宿=100')).err).toContain('V2');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const COMMANDS = [
  'followup new 重大项目调整 --inform 县委办 --due 2026-11-27',
  'inform F1 已口头报告 --to 县委办 --via phone',
  'request F1 是否调整立项 --to 罗景和',
  'incident new 城东锅炉房起火 --from 门卫',
];

const reported = async (lang: 'en' | 'zh') => {
  const $ = office('2026-11-23 08:30', lang);
  for (const command of COMMANDS) await $(command);
  $.at('2026-11-24 09:00');
  await $('instruction F1 同意 --by 罗景和');
  await $('inform X1 --to 县委办 --via letter --by 段明远');
  $.at('2026-11-25 08:30');
  return $;
};

describe('the register of reports', () => {
  it('has what was reported upward and asked for, of all nouns', async () => {
    const $ = await reported('zh');
    const page = await $('报告登记');
    expect(page.split('\n')).toEqual([
      '时间              编号  事项                        向谁    方式  答复',
      '11-23 周一 08:30  F1    重大项目调整：已口头报告    县委办  电话  —',
      '11-23 周一 08:30  F1    重大项目调整：是否调整立项  罗景和  请示  罗景和：同意',
      '11-24 周二 09:00  X1    城东锅炉房起火              县委办  书面  —',
      '',
    ]);
    expect(await $('报告登记 --类别 请示')).not.toContain('已口头报告');
    expect(await $('报告登记 --起 2026-11-24')).not.toContain('F1');
    expect(await $('报告登记 --起 2026-11-25')).toContain('这段时间没有请示报告');
  });

  it('is written as the form 时间 事项 报告人 向谁 方式 答复', async () => {
    const $ = await reported('zh');
    await $('config set clerk 李娜');
    const file = join($.folder, '..', '登记表.csv');
    await $(`报告登记 --文件 ${file}`);
    const [heads, first, , last] = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    expect(heads).toBe('时间,事项,报告人,向谁,方式,答复');
    expect(first).toBe('2026-11-23 08:30,重大项目调整：已口头报告,李娜,县委办,电话,');
    // Whoever signed a report of an incident reported it.
    expect(last).toBe('2026-11-24 09:00,城东锅炉房起火,段明远,县委办,书面,');
  });

  it('tells scripts of ways by their codes, and finds what was filed away', async () => {
    const $ = await reported('en');
    await $('inform F1 "in writing" --to 县委办 --via letter');
    await $('done F1 --result agreed');
    $.at('2027-06-01 08:30');
    await $('jot one more');
    const { reported: found } = await $.json('reported --to 2026-12-31');
    expect(found.map(({ id, via, answeredBy }: Record<string, unknown>) => [id, via, answeredBy])).toEqual([
      ['F1', 'phone', null],
      ['F1', null, '罗景和'],
      ['X1', 'letter', null],
      ['F1', 'letter', null],
    ]);
  });

  it('has a matter that was reported in the time and is due long after it', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('followup new Bridge --inform "County office" --due 2027-05-31');
    await $('inform F1 planned --to "County office" --via letter');
    await $('done F1 --result built');
    $.at('2027-09-01 08:30');
    await $('jot one more');
    expect(await $('reported --from 2026-11-01 --to 2026-11-30')).toContain('Bridge: planned');
    const file = join($.folder, '..', 'register.csv');
    await $(`reported --out ${file}`);
    expect(readFileSync(file, 'utf8')).toContain('Time,Matter,Reported by,To,How,Answer');
  });

  it('tells nothing of an accusation', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    await $('visitor in Zhao --kind petition --nature accusation --purpose secretwords');
    await $('inform V1 "secretreport" --to "County office" --via phone');
    const shown = await $('reported');
    expect(shown).toContain('County office');
    expect(shown).not.toContain('secret');
    expect(await $('reported --reveal')).toContain('secretreport');
  });
});

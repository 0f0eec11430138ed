import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Drawer } from '../src/core/drawer.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { verbsOf } from '../src/drawers/kit/everyDrawer.ts';
import { spelled } from '../src/drawers/kit/fields/index.ts';
import { office } from './world.fixture.ts';

const cabinet = await everyNoun();

const MONDAY = '2026-11-23 08:30';

/** Command that makes a record of each drawer. A new noun adds its line here. */
const BIRTH: Readonly<Record<Drawer['name'], string>> = {
  notices: 'notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜、王芳',
  duty: 'duty set 2026-11-24 --officer 李娜 --leader 张伟',
  visitors: 'visitor expect 赵敏 --at "2026-11-24 10:00" --org 省人大 --phone 13800138000',
  followups: 'followup new 报送调研报告 --due 2026-11-27 --lead 规划科',
  people: 'person new 李娜 --role staff --phone 13800138000',
  cars: 'car new 冀E12345 --seats 7 --driver 老赵 --date 交强险=2027-03-01',
  events: 'event new 全县安全生产会 --at "2026-11-27 9:00" --place 县会议中心 --people 王主任',
};

/** Options for `edit` that change something harmless in that record. */
const EDIT: Readonly<Record<Drawer['name'], string>> = {
  notices: '--remark 请准时',
  duty: '--officer 王芳',
  visitors: '--purpose 送材料',
  followups: '--remark 请抓紧',
  people: '--title 科长',
  cars: '--state 维修',
  events: '--place 县政府二楼',
};

describe.each(cabinet.map((drawer) => [drawer.noun, drawer] as const))('the drawer of %s', (noun, drawer) => {
  it('gives its records ids of its letter, which are never used twice', async () => {
    const $ = office(MONDAY, 'zh');
    const first = await $.json(BIRTH[drawer.name]);
    expect(first).toMatchObject({
      schema: 'office.record/1',
      drawer: drawer.name,
      record: { id: `${drawer.letter}1` },
    });
    await $(`rm ${drawer.letter}1`);
    const second = await $.json(BIRTH[drawer.name]);
    expect(second.record.id).toBe(`${drawer.letter}2`);
    expect(second.record.uid).not.toBe(first.record.uid);
  });

  it('lists, shows and edits, by its noun and by the id alone', async () => {
    const $ = office(MONDAY, 'zh');
    const { record } = await $.json(BIRTH[drawer.name]);
    const list = await $.json(`${noun} list`);
    expect(list).toMatchObject({ schema: 'office.list/1', drawer: drawer.name, records: [{ id: record.id }] });
    expect(await $.json(`show ${record.id.toLowerCase()}`)).toEqual(await $.json(`${noun} show ${record.id}`));
    const edited = await $.json(`edit ${record.id} ${EDIT[drawer.name]}`);
    expect(edited.record.uid).toBe(record.uid);
    expect((await $.json(`${noun} show ${record.id}`)).record).toEqual(edited.record);
    expect(edited.record).not.toEqual({ ...record, updatedAt: edited.record.updatedAt });
  });

  it('corrects nothing where nothing is said, and names what could be', async () => {
    const $ = office(MONDAY, 'zh');
    const { record } = await $.json(BIRTH[drawer.name]);
    const refused = await $.try(`edit ${record.id}`);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/可写 --\S+、--\S+/);
    expect((await $.json(`show ${record.id}`)).record).toEqual(record);
  });

  it('speaks both languages in every label, and neither in the other', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const $ = office(MONDAY, lang);
      const { record } = await $.json(BIRTH[drawer.name]);
      expect(await $(`show ${record.id}`)).toContain(record.id);
      const help = await $(`${noun} --help`);
      expect(/[\u4e00-\u9fff]/.test(help), help).toBe(lang === 'zh');
    }
  });

  it('keeps fields it does not know, through an edit', async () => {
    const $ = office(MONDAY);
    const { record } = await $.json(BIRTH[drawer.name]);
    const file = join($.folder, 'desk.json');
    const byHand = readFileSync(file, 'utf8').replace(
      `{"id":"${record.id}"`,
      `{"id":"${record.id}","later":{"colour":"red"}`,
    );
    writeFileSync(file, byHand);
    await $(`edit ${record.id} ${EDIT[drawer.name]}`);
    expect(readFileSync(file, 'utf8')).toContain('"later":{"colour":"red"}');
  });

  it('refuses what is not there with exit 1, an id of another drawer with exit 2, and writes nothing', async () => {
    const $ = office(MONDAY, 'zh');
    await $(BIRTH[drawer.name]);
    const before = readFileSync(join($.folder, 'desk.json'), 'utf8');
    for (const verb of ['show', 'rm']) {
      expect((await $.try(`${noun} ${verb} ${drawer.letter}99`)).code).toBe(1);
      expect((await $.try(`${noun} ${verb} Z1`)).code).toBe(2);
      expect((await $.try(`${noun} ${verb}`)).code).toBe(2);
    }
    expect(readFileSync(join($.folder, 'desk.json'), 'utf8')).toBe(before);
  });

  it('has help for every verb in both languages, with every option', async () => {
    for (const verb of await verbsOf(drawer)) {
      for (const lang of ['en', 'zh'] as const) {
        const help = await office(MONDAY, lang)(`${noun} ${verb.name} --help`);
        for (const option of Object.keys(verb.options)) expect(help).toContain(spelled(option));
        expect(/[\u4e00-\u9fff]/.test(help.replaceAll(/office .*/g, '')) || lang === 'en').toBe(true);
      }
    }
  });
});

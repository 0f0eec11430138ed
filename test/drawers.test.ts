import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Row } from '../src/core/record.ts';
import { row } from '../src/core/schema.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { contractOf } from '../src/drawers/kit/contract.fixture.ts';
import { verbsOf } from '../src/drawers/kit/everyDrawer.ts';
import { spelled } from '../src/drawers/kit/fields/index.ts';
import { facts } from './facts.fixture.ts';
import { besidesCommands, office } from './world.fixture.ts';

const cabinet = await everyNoun();

const MONDAY = '2026-11-23 08:30';

const contracts = await Promise.all(
  cabinet.map(async (drawer) => [drawer.noun, drawer, await contractOf(drawer)] as const),
);

describe.each(contracts)('the drawer of %s', (noun, drawer, { birth, edit, record: anyOne }) => {
  it('gives its records ids of its letter, which are never used twice', async () => {
    const $ = office(MONDAY, 'zh');
    const first = await $.json(birth);
    expect(first).toMatchObject({
      schema: 'office.record/1',
      drawer: drawer.name,
      record: { id: `${drawer.letter}1` },
    });
    await $(`rm ${drawer.letter}1`);
    const second = await $.json(birth);
    expect(second.record.id).toBe(`${drawer.letter}2`);
    expect(second.record.uid).not.toBe(first.record.uid);
  });

  it('lists, shows and edits, by its noun and by the id alone', async () => {
    const $ = office(MONDAY, 'zh');
    const { record } = await $.json(birth);
    const list = await $.json(`${noun} list`);
    expect(list).toMatchObject({ schema: 'office.list/1', drawer: drawer.name, records: [{ id: record.id }] });
    expect(await $.json(`show ${record.id.toLowerCase()}`)).toEqual(await $.json(`${noun} show ${record.id}`));
    const edited = await $.json(`edit ${record.id} ${edit}`);
    expect(edited.record.uid).toBe(record.uid);
    expect((await $.json(`${noun} show ${record.id}`)).record).toEqual(edited.record);
    expect(edited.record).not.toEqual({ ...record, updatedAt: edited.record.updatedAt });
  });

  it('corrects nothing where nothing is said, and names what could be', async () => {
    const $ = office(MONDAY, 'zh');
    const { record } = await $.json(birth);
    const refused = await $.try(`edit ${record.id}`);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/可写 --\S+、--\S+/);
    expect((await $.json(`show ${record.id}`)).record).toEqual(record);
  });

  it('speaks both languages in every label, and neither in the other', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const $ = office(MONDAY, lang);
      const { record } = await $.json(birth);
      expect(await $(`show ${record.id}`)).toContain(record.id);
      const help = besidesCommands(await $(`${noun} --help`));
      expect(/[\u4e00-\u9fff]/.test(help), help).toBe(lang === 'zh');
    }
  });

  it('keeps fields it does not know, through an edit', async () => {
    const $ = office(MONDAY);
    const { record } = await $.json(birth);
    const file = join($.folder, 'desk.json');
    const byHand = readFileSync(file, 'utf8').replace(
      `{"id":"${record.id}"`,
      `{"id":"${record.id}","later":{"colour":"red"}`,
    );
    writeFileSync(file, byHand);
    await $(`edit ${record.id} ${edit}`);
    expect(readFileSync(file, 'utf8')).toContain('"later":{"colour":"red"}');
  });

  it('refuses what is not there with exit 1, an id of another drawer with exit 2, and writes nothing', async () => {
    const $ = office(MONDAY, 'zh');
    await $(birth);
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

  it('goes out as CSV and comes in again as it was', async () => {
    const $ = office(MONDAY, 'zh');
    await $(birth);
    await $(`export --drawer ${drawer.name} --format csv --out ${$.folder}.csv`);
    const other = office(MONDAY, 'zh');
    await other(`import ${$.folder}.csv`);
    expect(await other.json(`show ${drawer.letter}1 --reveal`)).toEqual(
      await $.json(`show ${drawer.letter}1 --reveal`),
    );
  });

  it('is logged, undone and redone, found, exported and imported whole, checked, offered, and in calendar and reminders', async () => {
    const $ = office(MONDAY, 'zh');
    const { record } = await $.json(birth);
    const { id } = record;
    const stands = await $.json(`show ${id}`);
    expect(await $(`log ${id}`)).toContain(id);
    await $('undo');
    expect((await $.try(`show ${id}`)).code).toBe(1);
    await $('redo');
    expect(await $.json(`show ${id}`)).toEqual(stands);
    expect((await $.try(['search', drawer.haystack(record)[0] ?? ''])).out).toContain(id);
    expect((await $.try(['__complete', 'fish', 'show', ''])).out).toContain(id);
    await $(`export --out ${$.folder}.json`);
    const other = office(MONDAY, 'zh');
    await other(`import ${$.folder}.json`);
    expect(await other.json(`show ${id}`)).toEqual(stands);
    for (const one of [$, other]) await one('doctor');
    await $(`calendar export --out ${$.folder}.ics`);
    await $('remind --dry-run');
  });

  it('has a label for every field, and a schema that takes whatever tests make of it', () => {
    const own = Object.keys(drawer.schema.entries).filter((field) => !Object.hasOwn(row, field));
    for (const field of own) expect(drawer.fieldLabels[field], field).toBeDefined();
    fc.assert(
      fc.property(anyOne, (record) => {
        expect(safeParse(drawer.schema, record).issues).toBeUndefined();
      }),
    );
  });

  it('shows any record in a list, on a card and to scripts, and finds what it was told', () => {
    const known = facts('2026-11-23T08:30:00');
    fc.assert(
      fc.property(anyOne, fc.boolean(), (record, reveal) => {
        const one = record as Row;
        const lens = { facts: known, reveal, withOffset: (moment: string) => `${moment}+08:00` };
        expect(drawer.cells(one, lens)).toHaveLength(drawer.columns.length);
        for (const [label] of drawer.card(one, lens)) expect(label.en === '' || label.zh !== '').toBe(true);
        expect(drawer.outward(one, lens)).toMatchObject({ id: one.id, uid: one.uid });
        expect(drawer.haystack(one).every((text) => typeof text === 'string')).toBe(true);
        expect(drawer.actions([one], known).every(({ id }) => id === one.id)).toBe(true);
      }),
    );
  });
});

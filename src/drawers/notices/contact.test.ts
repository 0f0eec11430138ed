import { describe, expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { office } from '../../../test/world.fixture.ts';
import type { Contact } from '../../core/facts.ts';
import { usualContact } from './words.ts';

const someone = (id: string, name: string, phone: string | null): Contact => ({
  ...{
    id,
    name,
    phone,
    title: null,
    org: null,
    roles: [],
    email: null,
    rank: null,
    aliases: [],
    groups: [],
    leaves: [],
  },
});

const known = (clerk: string, ...contacts: Contact[]) => {
  const of = facts('2026-11-23T08:30:00');
  return { ...of, settings: { ...of.settings, clerk }, contacts };
};

describe('whom to call, unless someone else is named', () => {
  it.each<[string, string, Contact[], string | null]>([
    ['nobody is set', '', [someone('P1', '', '13800001111')], null],
    ['the desk does not know the clerk', '李四', [someone('P1', '王五', '13800001111')], '李四'],
    ['there is no number', '李四', [someone('P1', '李四', null)], '李四'],
    ['there is one', '李四', [someone('P1', '李四', '13800001111')], '李四 13800001111'],
    ['two bear the name', '李四', [someone('P1', '李四', '138'), someone('P2', '李四', '139')], '李四'],
  ])('%s', (_when, clerk, contacts, contact) => {
    expect(usualContact(known(clerk, ...contacts))).toBe(contact);
  });

  it('holds in a script too, unless it is said to be empty', async () => {
    const $ = office('2026-10-10 08:30', 'zh');
    await $('config set clerk 李四');
    await $('person new 李四 --phone 13800001111');
    const meeting = 'notice new 安全会 --at "10-12 9:00" --place 三楼 --host 王主任 --to 张三';
    await $(meeting);
    await $(`${meeting} --contact -`);
    await $(`${meeting} --contact "王芳 13800138000"`);
    expect(await $('notice text N1')).toContain('联系人：李四 13800001111');
    expect(await $('notice text N2')).not.toContain('联系人：');
    expect(await $('notice text N3')).toContain('联系人：王芳 13800138000');
    expect(await $('notice show N1')).toContain('李四 138****1111');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('the address of mail of a person', () => {
  it('is written on the card and into JSON, and found by search', async () => {
    const $ = office('2026-11-25 08:30', 'zh');
    await $('person new 李娜 --email ｌina＠example.cn');
    expect(await $('show P1')).toMatch(/邮箱\s+lina@example\.cn/);
    expect((await $.json('show P1')).record.email).toBe('lina@example.cn');
    expect(await $('search lina@')).toContain('P1');
    await $('edit P1 --email -');
    expect((await $.json('show P1')).record.email).toBeNull();
  });

  it.each([
    'lina',
    'lina@example',
    '@example.cn',
    'li na@example.cn',
    '-oQ@example.cn',
    'lina@example.cn\nBcc: x@y.cn',
    'lina@例子.公司',
    'lina@-a.cn',
    `${'a'.repeat(65)}@example.cn`,
    `a@${'b.'.repeat(130)}cn`,
  ])('cannot be %j', async (typed) => {
    const { code, err } = await office('2026-11-25 08:30').try(['person', 'new', 'Li Na', '--email', typed]);
    expect(code).toBe(2);
    expect(err).toContain('not an address of mail');
  });

  it('goes out and comes in with an export of either form', async () => {
    const $ = office('2026-11-25 08:30', 'zh');
    await $('person new 李娜 --email lina@example.cn');
    for (const [name, said] of [
      ['desk.json', ''],
      ['people.csv', '--drawer people --format csv'],
    ]) {
      const file = join($.folder, '..', String(name));
      await $(`export ${said} --out ${file}`);
      const other = office('2026-11-25 09:00', 'zh');
      await other(`import ${file}`);
      expect((await other.json('show P1')).record.email).toBe('lina@example.cn');
    }
  });

  it('is not missed in a desk or a table from before it was kept', async () => {
    const $ = office('2026-11-25 08:30');
    await $('person new "Li Na"');
    const desk = join($.folder, 'desk.json');
    writeFileSync(desk, readFileSync(desk, 'utf8').replace('"email":null,', ''));
    expect(readFileSync(desk, 'utf8')).not.toContain('email');
    expect((await $.json('person list')).records).toMatchObject([{ name: 'Li Na', email: null }]);
    const table = join($.folder, '..', 'people.csv');
    await $(`export --drawer people --format csv --out ${table}`);
    expect((await $.json(`import ${table}`)).drawers.people).toMatchObject({ there: 1, kept: 0 });
    writeFileSync(
      table,
      readFileSync(table, 'utf8')
        .replace(/^(\ufeffid.*?),email/, '$1')
        .replace('[],,,,,,[]', '[],,,,,[]'),
    );
    const other = office('2026-11-25 09:00');
    await other(`import ${table}`);
    expect((await other.json('show P1')).record).toMatchObject({ name: 'Li Na', email: null });
  });
});

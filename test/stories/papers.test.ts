import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATES } from '../../src/core/plates.ts';
import { besidesCommands, type Office, office } from '../world.fixture.ts';

const tell = async ($: Office): Promise<void> => {
  await $('config set office 市人大办公室');
  await $('person new 李娜 --role staff --phone 13800138000');
  await $('notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜、王芳 --agenda "=1+1"');
  await $('notice new 分组会 --at "2026-12-03 9:00" --place 二楼 --host 张伟 --to 李娜 --parent N1');
  await $('duty set 2026-11-24 --officer 李娜 --leader 张伟');
  await $('duty set 2026-11-25 --officer 王芳 --leader 刘洋');
  await $('duty swap D1 D2');
  await $(
    'visitor in 何平 --org 晨光公司 --phone 13911112222 --purpose "-送材料, “急”" --followup 答复何平 --due 2026-11-30',
  );
  await $('visitor out V1');
  await $('jot 订报刊');
  await $('rm F2');
};

const shown = async ($: Office): Promise<unknown> => {
  const { exportedAt: _, ...rest } = await $.json('export');
  return rest;
};

const pathIn = ($: Office, name: string): string => join($.folder, '..', name);

describe.each(['zh', 'en'] as const)('papers, in %s', (lang) => {
  it('go out as one JSON value in the form of the contract, and make an empty desk the same', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    const paper = await $.json('export');
    expect(Object.keys(paper)).toEqual([
      'schema',
      'exportedAt',
      'format',

      'settings',
      'holidays',
      'counters',
      'drawers',
    ]);
    expect(paper).toMatchObject({
      schema: 'office.export/1',
      exportedAt: expect.stringMatching(/^2026-11-23T08:30:00[+-]/),
    });
    expect(Object.keys(paper.drawers)).toEqual(Object.keys(PLATES));
    expect(paper.drawers.people[0].phone).toBe('13800138000');
    expect(JSON.parse((await $.try('export')).out)).toEqual(paper);

    const file = pathIn($, 'desk.json');
    await $(`export --out ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = office('2026-11-24 08:30', lang);
    expect(await other.json(`import ${file} --dry-run`)).toMatchObject({ schema: 'office.merge/1', dryRun: true });
    expect(existsSync(other.folder)).toBe(false);
    expect(await other.json(`import ${file}`)).toMatchObject({
      drawers: { notices: { added: 2, there: 0, updated: 0, kept: 0 }, visitors: { added: 1 } },
      renamed: [],
      settings: { taken: ['office', 'zone'], kept: [] },
    });
    expect(await shown(other)).toEqual(await shown($));
    // F2 was removed before the export, but its number is not used again.
    expect((await other.json('jot 另一件')).record.id).toBe('F3');
  });

  it('come in twice as once, and not at all where nothing differs', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    await $(`export --out ${pathIn($, 'again.json')}`);
    const before = readFileSync(join($.folder, 'desk.json'), 'utf8');
    expect((await $.json(`import ${pathIn($, 'again.json')}`)).drawers.followups).toEqual({
      added: 0,
      there: 1,
      updated: 0,
      kept: 0,
    });
    expect(readFileSync(join($.folder, 'desk.json'), 'utf8')).toBe(before);
  });

  it('of two desks are merged: new ids where old ones are taken, references following, the later change staying', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    await $(`export --out ${pathIn($, 'first.json')}`);
    const other = office('2026-11-24 08:30', lang);
    await other('followup new 自己的事');
    await other('visitor in 王强');
    const merged = await other.json(`import ${pathIn($, 'first.json')}`);
    expect(merged.renamed).toEqual([
      { from: 'V1', to: 'V2' },
      { from: 'F1', to: 'F3' },
    ]);
    expect((await other.json('show F3')).record).toMatchObject({ title: '答复何平', ref: 'V2' });
    await other('edit V2 --org 晨星公司');
    expect(await other.json(`import ${pathIn($, 'first.json')}`)).toMatchObject({ kept: ['V2'], updated: [] });
    await other(`export --out ${pathIn($, 'second.json')}`);
    expect(await $.json(`import ${pathIn($, 'second.json')}`)).toMatchObject({
      updated: ['V1'],
      drawers: { followups: { added: 1 } },
    });
    expect((await $.json('show V1')).record.org).toBe('晨星公司');
  });

  it('leave in CSV for Excel and come back unharmed', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    const other = office('2026-11-24 08:30', lang);
    for (const drawer of ['notices', 'duty', 'visitors', 'followups', 'person']) {
      const { out } = await $.try(`export --drawer ${drawer} --format csv`);
      expect(out.startsWith('\uFEFFid')).toBe(true);
      expect(out).toMatch(/\r\n$/);
      writeFileSync(pathIn($, `${drawer}.csv`), out);
      await other(`import ${pathIn($, `${drawer}.csv`)}`);
    }
    expect(readFileSync(pathIn($, 'visitors.csv'), 'utf8')).toContain(`"'-送材料, “急”"`);
    const drawers = (paper: unknown) => (paper as { drawers: unknown }).drawers;
    expect(drawers(await shown(other))).toEqual(drawers(await shown($)));
  });

  it('are never written over, and refused in words', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await $('jot 一件');
    const file = pathIn($, 'there.json');
    writeFileSync(file, 'mine');
    const force = lang === 'zh' ? '--覆盖' : '--force';
    expect(await $.try(`export --out ${file}`)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(force),
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    // At a terminal one is asked; --force is the answer of a script.
    const asked = await $.atTerminal(`export --out ${file}`, [[lang === 'zh' ? '覆盖' : 'Replace', '\r']]);
    expect([asked.code, readFileSync(file, 'utf8')]).toEqual([1, 'mine']);
    await $(`export --out ${file} --force`);
    expect(JSON.parse(readFileSync(file, 'utf8')).drawers.followups).toHaveLength(1);
    writeFileSync(file, 'mine');
    expect((await $.try('export --format csv')).code).toBe(2);
    expect((await $.try('export --drawer boats')).code).toBe(2);
    expect((await $.try(`import ${pathIn($, 'nowhere.json')}`)).code).toBe(1);
    const refused = await $.try(['import', file, '--json']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(refused.err).error.code).toBe('badFile');
    for (const verb of ['export', 'import', 'purge']) {
      const help = await $(`${verb} --help`);
      expect(/[\u4e00-\u9fff]/.test(besidesCommands(help)), help).toBe(lang === 'zh');
    }
  });

  it('come in by standard input, of any size and as a table; nothing there is an error', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    const { out } = await $.try('export');
    // Spaces may stand in JSON anywhere. With these it is read record by record, from a temporary file.
    const large = out.replace('{', `{${' '.repeat(9 * 2 ** 20)}`);
    for (const piped of [out, large]) {
      const other = office('2026-11-23 08:30', lang);
      await other('person new 孙磊');
      await other('undo');
      const { code, out: said } = await other.try('import -', piped);
      expect([code, said.split('\n')[0]]).toEqual([
        0,
        lang === 'zh' ? '已从标准输入导入' : 'Imported from standard input',
      ]);
      expect((await other.json('export')).drawers.visitors).toEqual((await $.json('export')).drawers.visitors);
    }
    const fresh = office('2026-11-23 08:30', lang);
    const { out: table } = await $.try('export --drawer visitor --format csv');
    expect((await fresh.try('import - --dry-run --json', table)).out).toContain('"file":"-","dryRun":true');
    expect(await fresh.try('import -')).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringContaining(
        lang === 'zh' ? '标准输入是空的\n请用管道' : 'Standard input is empty\nPipe an export',
      ),
    });
    expect((await fresh.try('import -', 'nothing of the kind')).code).toBe(1);
    // The folder of temporary files is not there.
    expect(await fresh.try('import -', large)).toMatchObject({ code: 1, err: expect.stringContaining(fresh.folder) });
    expect(existsSync(fresh.folder)).toBe(false);
  });

  it('are refused where a record has the uid of one in another drawer, of the file or of the desk', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await $('jot 一件');
    await $('person new 李娜');
    const paper = await $.json('export');
    const { followups, people } = paper.drawers;
    people[0].uid = followups[0].uid;
    const file = pathIn($, 'twice.json');
    writeFileSync(file, JSON.stringify(paper));
    const other = office('2026-11-24 08:30', lang);
    for (const line of [`import ${file} --dry-run`, `import ${file}`])
      expect(await other.try(line)).toMatchObject({ code: 1, err: expect.stringContaining('P1') });
    expect(existsSync(other.folder)).toBe(false);
    writeFileSync(file, JSON.stringify({ ...paper, drawers: { people } }));
    expect(await $.try(`import ${file}`)).toMatchObject({ code: 1, err: expect.stringContaining('P1') });
    expect((await $.try('doctor')).code).toBe(0);
  });

  it('come in from a table without its empty lines; one that names no record is refused by its number', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await $('person new 李娜');
    const { out } = await $.try('export --drawer person --format csv');
    const [heads = '', row = ''] = out.split('\r\n');
    const nothing = heads.replace(/[^,]/g, '');
    const file = pathIn($, 'people.csv');
    writeFileSync(file, [heads, nothing, row, nothing, ''].join('\r\n'));
    const other = office('2026-11-24 08:30', lang);
    expect(await other.json(`import ${file}`)).toMatchObject({ drawers: { people: { added: 1 } } });
    writeFileSync(file, [heads, row, `${nothing}x`, ''].join('\r\n'));
    const { code, err } = await other.try(`import ${file}`);
    expect(code).toBe(1);
    expect(err).toContain(lang === 'zh' ? '第 3 行' : 'line 3');
  });

  it('go to a file that has a name', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await $('jot 一件');
    for (const line of ["export --out ''", 'export --out=', "backup --out ''", "calendar export --dir ''"]) {
      const { code, out, err } = await $.try(line);
      expect({ line, code, out }).toEqual({ line, code: 2, out: '' });
      expect(err).toMatch(/--(out|dir|文件)/);
    }
  });

  it('come in as one step that can be taken back', async () => {
    const $ = office('2026-11-23 08:30', lang);
    await tell($);
    await $(`export --out ${pathIn($, 'whole.json')}`);
    const other = office('2026-11-24 08:30', lang);
    await other('jot 一件');
    const before = await shown(other);
    await other(`import ${pathIn($, 'whole.json')}`);
    await other('undo');
    expect({ ...(before as object), counters: null }).toEqual({ ...((await shown(other)) as object), counters: null });
  });

  it('change records that lie in the archive, and hold them', async () => {
    const $ = office('2026-09-08 09:00', lang);
    await $('visitor in 何平 --org 晨光公司');
    await $('visitor out V1');
    $.at('2026-09-20 09:00');
    await $('jot 一件');
    expect(readFileSync(join($.folder, 'desk.json'), 'utf8')).not.toContain('何平');
    await $(`export --out ${pathIn($, 'archived.json')}`);
    const other = office('2026-09-21 09:00', lang);
    await other(`import ${pathIn($, 'archived.json')}`);
    expect(await shown(other)).toEqual(await shown($));
    await other('edit V1 --org 晨星公司');
    await other(`export --out ${pathIn($, 'edited.json')}`);
    expect(await $.json(`import ${pathIn($, 'edited.json')}`)).toMatchObject({ updated: ['V1'], renamed: [] });
    const { drawers } = await $.json('export');
    expect(drawers.visitors).toMatchObject([{ id: 'V1', org: '晨星公司' }]);
    await $('undo');
    expect((await $.json('show V1')).record.org).toBe('晨光公司');
  });
});

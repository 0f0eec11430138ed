import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeTree } from '../../src/commands.ts';
import { widthOf } from '../../src/terminal/width.ts';
import { TOPICS } from '../../src/topics/index.ts';
import { office } from '../world.ts';

const tree = await wholeTree();
const LANGS = ['en', 'zh'] as const;

describe.each(LANGS)('help in %s', (lang) => {
  const desk = office('2026-11-23 08:30', lang);

  it('begins with the few commands of a day, on one screen, and all of them are there', async () => {
    const said = await desk('');
    const lines = said.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(24);
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
    for (const [, noun = '', verb = ''] of said.matchAll(/^ {2}office (\S+) (\S*)/gm)) {
      const drawer = tree.drawers.find((one) => one.noun === noun);
      if (drawer === undefined) expect([...tree.daily.map(({ name }) => name), 'done', 'show']).toContain(noun);
      else expect(tree.verbsOf(drawer).flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])).toContain(verb);
    }
  });

  it('lists every command, noun and topic', async () => {
    const said = await desk('help');
    expect(said).toBe(await desk('--help'));
    for (const { name } of TOPICS) expect(said).toContain(`help ${name}`);
    for (const { name } of tree.daily) expect(said).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    for (const { noun } of [...tree.drawers, ...tree.groups]) expect(said).toMatch(new RegExp(`^ {2}${noun} `, 'm'));
  });

  it('tells a topic, also where the desk is damaged, and with --desk', async () => {
    const times = await desk('help times');
    expect(times).toContain(lang === 'zh' ? '下周一' : 'next monday');
    expect(await desk('help 时间')).toBe(times);
    const broken = join(desk.folder, '..', 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'desk.json'), '{');
    expect(await desk(`help times --desk ${broken}`)).toBe(times);
    expect(await desk(`help files --desk ${broken}`)).toContain(broken);
  });

  it('names the nearest to a slip', async () => {
    expect(await desk.try('help rankin')).toMatchObject({
      code: 2,
      err: expect.stringContaining('office help ranking'),
    });
    expect(await desk.try('help todya')).toMatchObject({ code: 2, err: expect.stringContaining('office today') });
    expect(await desk.try('help notice nwe')).toMatchObject({
      code: 2,
      err: expect.stringContaining('office notice new'),
    });
    expect(await desk.try('help zzzzzzzz')).toMatchObject({ code: 2 });
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/cli/desk/facts.ts';
import { wholeTree } from '../../src/cli/doors.ts';
import { TOPICS } from '../../src/cli/help/topics/index.ts';
import { commandNamed, findCommand } from '../../src/cli/line/findCommand.ts';
import { firstWordInChinese } from '../../src/cli/line/firstWord.ts';
import { glance } from '../../src/cli/line/globals.ts';
import { parse } from '../../src/cli/line/parse.ts';
import { ROUTED } from '../../src/cli/line/routed.ts';
import { shellLineOf } from '../../src/cli/shell/line.ts';
import { inLang } from '../../src/core/text.ts';
import { emptyContents } from '../../src/desk/live/contents.ts';
import { everyNoun } from '../../src/drawers/cabinet.ts';
import { widthOf } from '../../src/terminal/width.ts';
import { office } from '../world.fixture.ts';

const cabinet = await everyNoun();

const tree = await wholeTree();
const LANGS = ['en', 'zh'] as const;

describe.each(LANGS)('help in %s', (lang) => {
  const desk = office('2026-11-23 08:30', lang);

  it('names a group of commands in the language of the reader first', async () => {
    expect(await desk('config')).toMatch(lang === 'zh' ? /^office 设置 \(config\)\n/ : /^office config \(设置\)\n/);
    expect(await desk('show --help')).toMatch(
      lang === 'zh' ? /^office 查看 \(show\) {2}/ : /^office show \(查看\) {2}/,
    );
  });

  it.each(ROUTED)('lists under %s the commands of the nouns that have it, as they are typed', async (verb) => {
    const { commands, text } = await desk.json(`${verb} --help`);
    expect(commands.length).toBeGreaterThan(0);
    for (const { command } of commands) {
      expect(findCommand(tree, glance(command.split(' ').slice(1)))).toMatchObject({ kind: 'verb', command });
      expect(text).toContain(command.replace('office ', ''));
    }
    const chinese = [...text.matchAll(lang === 'zh' ? /^ {2}(\S+ \S+)/gm : /\((\S+ \S+)\)/g)].map(
      ([, words = '']) => words,
    );
    expect(chinese.map((words) => commandNamed(tree, glance(words.split(' '))))).toEqual(
      commands.map(({ command }: { command: string }) => expect.objectContaining({ command })),
    );
  });

  it('begins with the few commands of a day, on one screen, and all of them are there', async () => {
    const said = await desk('');
    const lines = said.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(24);
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
    for (const [, noun = '', verb = ''] of said.matchAll(/^ {2}office (\S+) (\S*)/gm)) {
      const found = commandNamed(
        tree,
        glance([noun, verb === '' ? 'F9' : verb, 'F9', 'N1'].filter((word) => word !== '')),
      );
      expect(found?.kind, `${noun} ${verb}`).toBe('verb');
    }
  });

  it('lists every command, noun and topic', async () => {
    const said = await desk('help');
    expect(said).toBe(await desk('--help'));
    const [help, own] = lang === 'zh' ? ['帮助', 1] : ['help', 0];
    for (const { name, alias } of TOPICS) expect(said).toContain(`${help} ${[name, alias][own]}`);
    const first = [
      ...tree.daily.map(({ name, zh }) => [name, zh]),
      ...[...tree.drawers, ...tree.groups].map(({ noun }) => [noun, firstWordInChinese(noun) ?? '']),
    ];
    for (const words of first) {
      expect(said).toMatch(new RegExp(`^ {2}${words[own]} `, 'm'));
      expect(said).toContain(words[1 - own]);
    }
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

  it.each([...TOPICS.map(({ name }) => `help ${name}`), 'help', 'undo --help', 'notice new --help', 'doctor --help'])(
    '%s names commands in the language of the reader',
    async (line) => {
      // Lines for a crontab or a script, and the spelling in the other language, stay English.
      const told = (await desk(line))
        .split('\n')
        .filter((one) => !/^或|^office test|\* {2}office|1-5 {2}office|\| jq/.test(one));
      if (lang === 'zh') expect(told.filter((one) => /office [a-z]/.test(one))).toEqual([]);
    },
  );

  it('names the nearest to a slip', async () => {
    expect(await desk.try('help rankin')).toMatchObject({
      code: 2,
      err: expect.stringContaining(lang === 'zh' ? 'office 帮助 排序' : 'office help ranking'),
    });
    expect(await desk.try('help 排续')).toMatchObject({
      code: 2,
      err: expect.stringContaining(lang === 'zh' ? 'office 帮助 排序' : 'office help ranking'),
    });
    expect(await desk.try('help todya')).toMatchObject({
      code: 2,
      err: expect.stringContaining(lang === 'zh' ? 'office 今日' : 'office today'),
    });
    expect(await desk.try('help notice nwe')).toMatchObject({
      code: 2,
      err: expect.stringContaining(lang === 'zh' ? 'office 通知 新建' : 'office notice new'),
    });
    expect(await desk.try('help zzzzzzzz')).toMatchObject({ code: 2 });
  });
});

describe('examples', () => {
  // The people whom examples name are on the desk, and somebody for a round.
  const contacts = ['Li Na', '李娜', '罗景和', '段明远', '吴敏', '王主任'].map((name, n) => ({
    ...{ id: `P${n + 1}`, name, title: null, org: null, roles: ['veteran'], phone: null, email: null, rank: null },
    ...{ aliases: [], groups: [], leaves: [] },
  }));
  const facts = { ...factsOf(emptyContents(), cabinet, '2026-11-23T08:30:00'), contacts };
  const commands = [
    ...tree.daily.map((verb) => ({ command: `office ${verb.name}`, verb })),
    ...tree.groups.flatMap(({ noun, verbs, itself }) => [
      ...(itself === undefined ? [] : [{ command: `office ${noun}`, verb: itself }]),
      ...verbs.map((verb) => ({ command: `office ${noun} ${verb.name}`, verb })),
    ]),
    ...tree.drawers.flatMap((drawer) =>
      tree.verbsOf(drawer).map((verb) => ({ command: `office ${drawer.noun} ${verb.name}`, verb })),
    ),
  ];

  it.each(commands)('$command has one, in both languages', ({ verb }) => {
    const examples = (verb.examples ?? []).flatMap(({ typed, does }) =>
      LANGS.map((lang) => [inLang(typed, lang), inLang(does, lang)]),
    );
    expect(examples).not.toEqual([]);
    for (const said of examples.flat()) expect(said).not.toBe('');
  });

  const lines = commands.flatMap(({ command, verb }) =>
    (verb.examples ?? []).flatMap(({ typed }) =>
      LANGS.map((lang) => ({ command, verb, line: inLang(typed, lang).replace(/ [|>] .*$/, '') })),
    ),
  );

  it.each(lines.filter(({ line }) => line.startsWith('office ')))('$line can be typed as it stands', ({ line }) => {
    const argv = shellLineOf(`${line} `, '').words.slice(1);
    const found = findCommand(tree, glance(argv));
    if (found.kind !== 'verb') throw new Error(`${line} is no command`);
    const { verb, used } = found;
    const typed = parse(
      found.command,
      verb,
      argv.filter((_, at) => !used.includes(at)),
    );
    const reading = { facts, toLocal: (iso: string) => iso, given: {} };
    for (const [name, said] of Object.entries(typed.args))
      expect(() => verb.args[name]?.read(said, reading)).not.toThrow();
    for (const [name, said] of Object.entries(typed.options))
      expect(() => verb.options[name]?.read(said, reading), name).not.toThrow();
    for (const [name, { required }] of Object.entries(verb.args)) if (required) expect(typed.args).toHaveProperty(name);
  });
});

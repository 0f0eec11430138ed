import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeTree } from '../../src/cli/doors.ts';
import { spelled } from '../../src/drawers/kit/fields/index.ts';
import { type Office, office } from '../world.fixture.ts';

const tree = await wholeTree();
const BREAKS = ' \t\n"\'@><=;|&(:';
const PLAIN_TAB = '9';
const LISTING = '63';

/** The answer to the shell after these words, the last of which is unfinished. */
const offered = async (desk: Office, ...words: string[]) => {
  const { code, out, err } = await desk.try(['__complete', 'fish', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [kind, ...lines] = out.split('\n');
  expect(lines.pop()).toBe('');
  return {
    kind,
    words: lines.map((line) => line.split('\t')[0]),
    notes: lines.map((line) => line.split('\t')[1] ?? ''),
  };
};

describe('what can be typed next', () => {
  let zh: Office;
  beforeAll(async () => {
    zh = office('2026-11-23 08:30', 'zh');
    await zh('followup new 报送调研报告 --due 周五 --lead 规划科');
    await zh('jot 打印机缺墨');
    await zh('done F2 --result 已换');
    await zh('notice new 工作例会 --at "11-25 9:00" --place 三楼 --host 王主任 --to 张三、李四');
    await zh('visitor expect 李明 --at 明天9点');
    await zh('person new 张伟 --title 科长 --org 规划科');
    await zh('person new 李娜');
  });

  it('offers the values of the setting before, names of templates, and months', async () => {
    expect((await offered(zh, '设置', '改为', '语言', '')).words).toEqual(['英文', '中文']);
    expect((await offered(zh, 'config', 'set', 'incident-profile', '')).words).toEqual([
      ...['local', 'county20', 'safety', 'upward'],
    ]);
    const profile = await offered(zh, '设置', '改为', '突发时限', '');
    expect([profile.words, profile.notes[0]]).toEqual([['本地', '县级', '安全生产', '逐级上报'], 'local']);
    expect((await offered(zh, '设置', '改为', '单位', '')).words).toEqual([]);
    expect((await offered(zh, '设置', '改为', '语言', '中文', '')).words).toEqual([]);
    const own = zh.copy();
    await own('add N1 桌牌=王芳@-1wd');
    await own('checklist save N1 --as 老例会');
    const named = (await offered(own, '通知', '新建', '例会', '--模板', '')).words;
    expect(named).toEqual(expect.arrayContaining(['老例会', '常委会会议']));
    expect((await offered(own, 'add', 'N1', '--template=老例')).words).toEqual(['--template=老例会']);
    const english = office('2026-11-23 08:30', 'en');
    expect((await offered(english, 'notice', 'new', 'X', '--template', 'Che')).words).toEqual(['Check-up']);
    mkdirSync(join(own.folder, 'templates'));
    writeFileSync(join(own.folder, 'templates', '红头.docx'), '');
    expect((await offered(own, '模板', '套用', '')).words).toEqual(['红头']);
    expect((await offered(own, '模板', '核对', '红')).words).toEqual(['红头']);
    // This month and those to come first, then those before.
    const months = (await offered(zh, '值班', '列表', '--月份', '')).words;
    expect([months.slice(0, 3), months.at(6), months.length]).toEqual([
      ['2026-11', '2026-12', '2027-01'],
      '2026-10',
      12,
    ]);
    expect((await offered(zh, '月历', '2027')).words).toEqual(['2027-01', '2027-02', '2027-03', '2027-04']);
    expect((await offered(english, 'month', '2026-12')).words).toEqual(['2026-12']);
  });

  it('offers every command, and each noun its verbs, in the words of the language', async () => {
    const first = await offered(zh, '');
    expect(first.words).toEqual(
      expect.arrayContaining(['今日', '查看', '办结', '通知', '督办', '设置', '补全', '帮助']),
    );
    expect(first.words).not.toContain('__complete');
    expect(first.notes[first.words.indexOf('今日')]).toBe('今日清单，按轻重缓急排列');
    expect((await offered(zh, 'to')).words).toEqual(['today']);
    expect((await offered(zh, '督办', '')).words).toEqual(expect.arrayContaining(['新建', '催办', '列表', '查看']));
    expect((await offered(zh, '督办', '催')).words).toEqual(['催办']);
    expect((await offered(zh, '督办', '新建', '测试', '--时')).words).toEqual(['--时限']);
    expect((await offered(zh, '督办', '新建', '测试', '--时限', '周五', '--')).words).not.toContain('--时限');
    expect((await offered(zh, '来访', '登记', '王芳', '--类别', '')).words).toContain('信访');
    expect((await offered(zh, '来访', '登记', '王芳', '--类别=信')).words).toEqual(['--类别=信访']);
    expect((await offered(zh, '催办', '')).words).toEqual(['F1']);
    for (const drawer of tree.drawers)
      expect((await offered(zh, drawer.noun, '')).words).toEqual(tree.verbsOf(drawer).map(({ name }) => name));
    for (const { noun, verbs, itself } of tree.groups)
      expect((await offered(zh, noun, '')).words).toEqual([
        ...verbs.map(({ name }) => name),
        ...Object.keys(itself?.options ?? {}).map(spelled),
      ]);
  });

  it('offers every option of every verb', async () => {
    const commands = [
      ...tree.daily.map((verb) => ({ line: [verb.name], verb })),
      ...tree.groups.flatMap(({ noun, verbs }) => verbs.map((verb) => ({ line: [noun, verb.name], verb }))),
      ...tree.drawers.flatMap((drawer) =>
        tree.verbsOf(drawer).map((verb) => ({ line: [drawer.noun, verb.name], verb })),
      ),
    ];
    for (const { line, verb } of commands)
      expect((await offered(zh, ...line, '-')).words, line.join(' ')).toEqual(
        expect.arrayContaining([...Object.keys(verb.options).map(spelled), '--json', '--desk', '--help']),
      );
  });

  it('offers ids of the kind that is asked for, of what is open only', async () => {
    expect(await offered(zh, 'followup', 'chase', '')).toMatchObject({ words: ['F1'], notes: ['报送调研报告'] });
    expect((await offered(zh, 'notice', 'send', '')).words).toEqual(['N1']);
    expect((await offered(zh, 'show', '')).words).toEqual(['N1', 'V1', 'F1', 'P2', 'P1']);
    expect((await offered(zh, 'why', 'f')).words).toEqual(['F1']);
    expect((await offered(zh, 'done', '')).words).not.toContain('P1');
    expect((await offered(zh, 'followup', 'new', '转办', '--ref', '')).words).toEqual(['N1', 'V1', 'F1']);
  });

  it('offers the names of people, and in a list those that are not in it yet', async () => {
    expect(await offered(zh, 'followup', 'new', 'x', '--lead', '')).toMatchObject({
      words: ['张伟', '李娜'],
      notes: ['规划科 科长', ''],
    });
    expect((await offered(zh, 'notice', 'new', 'x', '--to', '张伟、')).words).toEqual(['张伟、李娜']);
    expect((await offered(zh, 'notice', 'new', 'x', '--to=张伟，李')).words).toEqual(['--to=张伟，李娜']);
    expect((await offered(zh, 'person', 'new', '')).words).not.toContain('李娜');
  });

  it('offers the words of a choice, in Chinese once one has begun in Chinese', async () => {
    expect(await offered(zh, 'visitor', 'in', '王芳', '--kind', 'pet')).toMatchObject({
      words: ['petition'],
      notes: ['信访'],
    });
    expect((await offered(zh, 'visitor', 'in', '王芳', '--kind', '信')).words).toEqual(['信访']);
    expect((await offered(zh, '--lang', '')).words).toEqual(['英文', '中文']);
    expect((await offered(zh, '--lang', 'e')).words).toEqual(['en']);
    expect((await offered(zh, 'completion', 'b')).words).toEqual(['bash']);
    expect((await offered(zh, 'config', 'get', 'h')).words).toEqual(['hours']);
  });

  it('leaves paths to the shell', async () => {
    for (const [kind, ...words] of [
      [':files', 'import', ''],
      [':files', 'backup', '--out', ''],
      [':files', 'backup', '--out=x'],
      [':folders', '--desk', ''],
      [':folders', 'today', '--desk', ''],
      [':folders', 'sample', '--out', ''],
    ])
      expect((await offered(zh, ...words)).kind, words.join(' ')).toBe(kind);
  });

  it('says an option once, unless it may be repeated, and none after --', async () => {
    const after = await offered(zh, 'notice', 'new', 'x', '--place', '三楼', '--agenda', '一', '--');
    expect(after.words).not.toContain('--place');
    expect(after.words).toContain('--agenda');
    expect((await offered(zh, 'jot', '--', '-')).words).toEqual([]);
    expect((await offered(zh, 'followup', 'show', '--', '')).words).toEqual(['F1']);
  });

  it('shows what can be said besides where a title is being written', async () => {
    expect((await offered(zh, 'followup', 'new', '写报告', '')).words).toContain('--due');
    expect((await offered(zh, 'followup', 'new', '写报告', '再')).words).toEqual([]);
  });

  it('knows the commands behind help', async () => {
    expect((await offered(zh, 'help', 'fol')).words).toEqual(['followup']);
    expect((await offered(zh, 'help', 'followup', 'ch')).words).toEqual(['chase']);
  });

  it('offers nothing after what is no command', async () => {
    for (const words of [
      ['nonsense', ''],
      ['followup', 'nonsense', ''],
      ['today', 'x', 'y', ''],
      ['show', 'Z9', ''],
    ])
      expect((await offered(zh, ...words)).words).toEqual([]);
  });

  it('masks a phone in a title, and takes what is hidden out of a note', async () => {
    const desk = office('2026-11-23 08:30', 'en');
    await desk('jot "call 13812345678\u200b back"');
    expect((await offered(desk, 'show', '')).notes).toEqual(['call 138****5678 back']);
  });

  it('looks at the desk that the line names, and creates none', async () => {
    const desk = office('2026-11-23 08:30', 'en');
    expect((await offered(desk, '--desk', zh.folder, 'show', 'F')).words).toEqual(['F1']);
    expect((await offered(desk, 'show', '')).words).toEqual([]);
    expect(existsSync(desk.folder)).toBe(false);
  });

  it('leaves every file of the desk as it is', async () => {
    const files = () =>
      readdirSync(zh.folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => [name, statSync(join(zh.folder, name)).mtimeMs]);
    const before = files();
    for (const words of [['done', ''], ['notice', 'new', 'x', '--to', ''], ['']]) await offered(zh, ...words);
    expect(files()).toEqual(before);
  });

  it('survives whatever it is called with', async () => {
    for (const argv of [
      ['__complete'],
      ['__complete', 'nushell'],
      ['__complete', 'bash'],
      ['__complete', 'powershell', '!!!'],
    ])
      expect(await zh.try(argv)).toMatchObject({ code: 0, err: '' });
  });

  it('hears PowerShell by base64', async () => {
    const words = Buffer.from(['followup', 'new', 'x', '--lead', ''].join('\0')).toString('base64');
    expect((await zh.try(['__complete', 'powershell', words])).out).toBe(':words\n张伟\t规划科 科长\n李娜\n');
  });

  it('gives bash notes where they are listed, and plain words where they are typed', async () => {
    const bash = async (type: string) =>
      (await zh.try(['__complete', 'bash', 'office followup new x --lead=', BREAKS, type, '40'])).out;
    expect(await bash(PLAIN_TAB)).toBe(':words\n张伟\n李娜\n');
    expect(await bash(LISTING)).toBe(':words\n张伟  规划科 科长   \n李娜                \n');
  });
});

describe('office completion', () => {
  it('prints a script for each shell, and says how it is put in place', async () => {
    const zh = office('2026-11-23 08:30', 'zh');
    for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
      expect(await zh(`completion ${shell}`)).toMatch(/^#.*\n(?:.*\n)*.*office __complete/);
    const help = await zh('completion --help');
    for (const place of ['~/.bashrc', '~/.zshrc', '~/.config/fish', '$PROFILE']) expect(help).toContain(place);
    expect(await zh.try('completion tcsh')).toMatchObject({ code: 2 });
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY, paste } from '../../src/terminal/terminal.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';
const PHONE = '13812345678';

describe('a slip on the line is refused, and what to type is said', () => {
  it.each([
    ['followup new 报送总结 ——due 周五', /“——due”开头的横线/, /^是不是 --(due|时限)？$/],
    ['followup new 报送总结 －－due 周五', /“－－due”/, /--时限/],
    ['followup new 报送总结 –lead 财政局', /“–lead”/, /--主办/],
    ['jot ——转发上级通知', /“——转发上级通知”/, /office 随手记 -- ——转发上级通知/],
    ['——json today', /“——json”/, /--json/],
    ['today ——date 明天', /“——date”/, /--日期/],
    ['followup ——json list', /“——json”/, /--json/],
    ['show ——json F1', /“——json”/, /--json/],
    ['help ——json', /“——json”/, /--json/],
    ['visitor in 王建国 --phone 138 0013 8000', /“0013 8000”写在 --(?:phone|电话) 的值之后/, /--电话 "…"/],
    ['visitor in 王建国 13800138000', /姓名“王建国 138\*{4}8000”里有号码/, /--电话/],
    ['visitor expect 王建国 13800138000 --at 明天9点', /里有号码/, /--电话/],
    ['person new 王建国 13800138000', /里有号码/, /--电话/],
    ['followup new 报送 --lead "张三 13800138000"', /里有号码/, /不写号码/],
    ['notice new 会 --at 明天9点 --place 三楼 --host 王主任 --to 张三13800138000、李四', /里有号码/, /不写号码/],
    ['visitor in --org 城关镇 王建国', /“王建国”/, /写在第一个选项之前/],
    ['followup new 报送 --due ""', /--(due|时限) 是空的/, /--时限 -/],
    ['followup new 报送 --due=', /--(due|时限) 是空的/, /--时限 -/],
    ['followup new ""', /标题 是空的/, /^$/],
    ['config set office ""', /^值 是空的/, /^$/],
    ['config drop office', /没有“drop”/, /^用法见 office 设置 --帮助$/],
    ['rehearse E1', /^E1 属于“外部日程”，不能“过一遍”/, /^用法见 office 日程 --帮助$/],
    ['followup new 报送 --lead --due 周五', /--(lead|主办) 后面要有值/, /--主办=--/],
    ['followup new 报送 --lead', /--(lead|主办) 后面要有值/, /请写 --主办 姓名：/],
    ['--desk', /--(desk|台面) 后面要有值/, /--帮助/],
    ['today --desk', /--(desk|台面) 后面要有值/, /--帮助/],
    ['--lang', /--(lang|语言) 后面要有值/, /--帮助/],
    ['--desk --no-color today', /--(desk|台面) 后面要有值/, /--台面=--/],
    ['--desk= today', /--(desk|台面) 后面要有值/, /--帮助/],
    ['--dex', /没有选项 --dex/, /--台面/],
    ['followup --lst', /没有选项 --lst/, /--/],
    ['followup new 报送 --due 周五 --due 周六', /--(due|时限) 只能写一个值/, /只留其一/],
    [`person new 李娜 --phone 138****5678`, /遮住中间几位/, /--明文/],
  ] as const)('%s', async (line, what, hint) => {
    const { code, out, err } = await office(NOW, 'zh').try(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [said = '', next = ''] = err.split('\n');
    expect(said).toMatch(what);
    expect(next).toMatch(hint);
    const english = await office(NOW).try(line);
    expect(english.code).toBe(2);
    expect(english.err.replace(/[“"][^”"]*[”"]|--? ——转发上级通知/g, '')).not.toMatch(/[\u3400-\u9fff]{3}/);
    const scripted = await office(NOW, 'zh').try(`${line} --json`);
    if (!/desk$|lang$|lead$/.test(line)) expect(JSON.parse(scripted.err).error.message).toMatch(what);
  });

  it('words with bytes that are no UTF-8 are refused wherever they stand', async () => {
    for (const argv of [['jot', '\uFFFD\uFFFD'], ['jot', 'x', '--desk', '/tmp/\uFFFD'], ['\uFFFD'], ['--', '\uFFFD']]) {
      const { code, err } = await office(NOW, 'zh').try(argv);
      expect(code).toBe(2);
      expect(err).toMatch(/不是 UTF-8[\s\S]*LANG/);
    }
  });

  it('so are they in what is piped in', async () => {
    const $ = office(NOW, 'zh');
    const gbk = Buffer.from([0xbf, 0xda, 0xc1, 0xee]);
    expect(await $.try('config set smtp-password -', gbk)).toMatchObject({
      code: 2,
      err: expect.stringContaining('iconv'),
    });
    expect((await $.try('config set office -', '\ufeff城关镇办公室\n')).code).toBe(0);
    expect((await $.json('config get office')).value).toBe('城关镇办公室');
  });
});

describe('what is no slip is taken', () => {
  it('text with dashes in it, after --, and values that begin with one', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 会议——改期');
    await $('jot -- ——转发上级通知 --json');
    await $('followup new 报送 --remark ——见附件 --lead -甲');
    await $('followup new 报送 --remark=--见附件');
    const titles = (await $.json('followup list')).records.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(expect.arrayContaining(['会议——改期', '——转发上级通知 --json']));
    expect((await $.json('show F3')).record).toMatchObject({ remark: '——见附件', lead: '-甲' });
    expect((await $.json('show F4')).record.remark).toBe('--见附件');
  });

  it('global options before and after the command, switches among the words', async () => {
    const $ = office(NOW, 'zh');
    await $('--lang en jot --no-color 给张三 --no-input 回电');
    expect((await $.json('--lang zh show --no-pager F1')).record.title).toBe('给张三 回电');
  });

  it('ids and figures of any width and case', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 一');
    await $('edit ｆ１ --importance ３');
    for (const line of ['show ｆ1', 'why Ｆ１', 'followup show １', 'log ｆ１', 'show f1']) await $(line);
    await $('snooze ｆ１ --until ＋３d');
    expect((await $.json('followup list --limit １')).records).toHaveLength(1);
    await $('done ｆ１ --result 办结');
    expect((await $.try('ｆ１')).err).toContain('office 查看 F1');
  });

  it('the home folder, wherever a path is typed', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 一');
    await $('export --out=~/出.json');
    await $('import ~/出.json');
    await $('config set exec-program ~/bin/say');
    expect((await $.json('config get exec-program')).value).toBe(join($.folder, 'bin/say'));
    await $('--desk=~/另一台面 jot 二');
    expect((await $.json('--desk ~/另一台面 followup list')).records).toHaveLength(1);
    const $env = office(NOW, 'zh', { OFFICE_DESK: '~/x' });
    await $env('jot 三');
    expect((await $env.json(['--desk', join($env.folder, 'x'), 'followup', 'list'].join(' '))).records).toHaveLength(1);
  });

  it('clears with a hyphen', async () => {
    const $ = office(NOW, 'zh');
    await $('followup new 报送 --remark 见附件 --with 甲、乙');
    await $('edit F1 --remark - --with -');
    expect((await $.json('show F1')).record).toMatchObject({ remark: null, coHandlers: [] });
  });
});

describe('what was stored', () => {
  it('is echoed whole, numbers masked', async () => {
    const $ = office(NOW, 'zh');
    const purpose = '反映道路积水'.repeat(30);
    const said = await $(
      `visitor in 王建国 --org 城关镇 --phone １３８１２３４５６７８ --count 3 --purpose ${purpose}`,
    );
    expect(said).toContain('单位 城关镇');
    expect(said).toContain(purpose);
    expect(said).toContain('138****5678');
    expect(said).toMatch(/ 3 /);
    expect(await $('duty log 询问会议时间 --caller 李四 --action 已答复')).toMatch(/询问会议时间.*李四.*已答复/);
    expect(await $('followup new 报送 --lead 财政局 --with 甲，乙 --importance major')).toMatch(/财政局.*甲、乙.*重要/);
    expect((await $('jot 一')).trim().split('\n')).toHaveLength(1);
  });
});

describe('a masked number typed back', () => {
  const desk = async (): Promise<Office> => {
    const $ = office(NOW, 'zh');
    await $(`person new 李娜 --phone ${PHONE} --org 城关镇`);
    await $(`followup new 给${PHONE}回电 --remark 座机0871-65123456`);
    return $;
  };
  const person = async ($: Office) => (await $.json('show P1 --reveal')).record;

  it('changes nothing, and says so', async () => {
    const $ = await desk();
    const before = await person($);
    const said = await $('edit P1 --phone 138****5678');
    expect(said).toMatch(/P1 没有改动/);
    expect(said).toMatch(/--(?:phone|电话) 138\*{4}5678 .*未作改动/);
    expect(await person($)).toEqual(before);
    expect((await $('log P1')).split('\n').filter((line) => line.includes('edit'))).toEqual([]);
    expect(await $.json('edit P1 --phone 138****5678')).toMatchObject({ schema: 'office.record/1', drawer: 'people' });
  });

  it('leaves the number and changes the rest', async () => {
    const $ = await desk();
    expect(await $('edit P1 --phone 138****5678 --org 县委办')).toContain('未作改动');
    expect(await person($)).toMatchObject({ phone: PHONE, org: '县委办' });
    await $('edit ｆ1 --title 给138****5678回电两次');
    expect((await $.json('show F1 --reveal')).record.title).toBe(`给${PHONE}回电两次`);
    expect(await $('edit F1 --remark 座机0871-65****56')).toContain('未作改动');
    expect((await $.json('show F1 --reveal')).record.remark).toBe('座机0871-65123456');
  });

  it('is refused where it is nobody’s, and kept as text in a text', async () => {
    const $ = await desk();
    expect(await $.try('edit P1 --phone 139****0000')).toMatchObject({ code: 2 });
    expect(await person($)).toMatchObject({ phone: PHONE });
    await $('edit F1 --remark 原号139****0000');
    expect((await $.json('show F1 --reveal')).record.remark).toBe('原号139****0000');
    expect(await $.try('edit P9 --phone 138****5678')).toMatchObject({ code: 2 });
  });
});

describe('help and the version with --json', () => {
  it.each([
    '--help',
    'help',
    'followup',
    'followup --help',
    'followup new --help',
    'help times',
    'help followup new',
    '',
    'remind --help',
    'show --help',
  ])('are one value: office %s', async (line) => {
    const $ = office(NOW, 'zh');
    const { schema, text } = await $.json(line);
    expect(schema).toBe('office.help/1');
    expect(text).toBe((await $(line)).replace(/\n$/, ''));
  });

  it('name commands, options and their values', async () => {
    const $ = office(NOW, 'zh');
    const { command, arguments: args, options } = await $.json('followup new --help');
    expect(command).toBe('office followup new');
    expect(args[0]).toMatchObject({ name: 'TITLE', required: true });
    expect(options).toContainEqual(expect.objectContaining({ name: '--due', value: 'WHEN', required: false }));
    expect(options).toContainEqual(
      expect.objectContaining({
        name: '--mark',
        choices: expect.arrayContaining([{ value: 'urgent', label: '加急' }]),
      }),
    );
    const all = (await $.json('--help')).commands.map((each: { command: string }) => each.command);
    expect(all).toEqual(expect.arrayContaining(['office today', 'office followup list', 'office remind status']));
    expect(await $.json('--version')).toEqual({ schema: 'office.version/1', version: 'test' });
  });
});

describe('at the terminal', () => {
  it('an id is asked for with the records it can name', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 报送总结');
    await $(`jot 给${PHONE}回电`);
    await $('jot 旧事');
    await $('done F3 --result 已办');
    const { code, shown } = await $.atTerminal('followup done', [
      ['? 督办编号', '总结', KEY.tab, KEY.enter],
      ['? ', '已报', KEY.enter],
    ]);
    expect(code).toBe(0);
    expect(shown).toMatch(/\[F2\] +给138\*{4}5678回电/);
    expect(shown).toMatch(/ F1 +报送总结/);
    expect(shown).toMatch(/ F3 +旧事（已结束）/);
    expect(JSON.stringify((await $.json('show F1')).record)).toContain('已报');
    expect((await $.json('show F1')).record.doneAt).not.toBeNull();
  });

  it('no at the last look says that nothing was saved, and the answers stand', async () => {
    const $ = office(NOW, 'zh');
    const { code, shown } = await $.atTerminal('notice new 安全会 --host 王主任 --contact 李四', [
      ['? 开始', '明天9:00', KEY.enter],
      ['? 结束', KEY.enter],
      ['? 地点', '三楼', KEY.enter],
      ['? 参会', paste('张三\n李娜\n'), KEY.enter],
      ['? 列席', KEY.enter],
      ['? 回执时限', KEY.enter],
      ['? 议程', KEY.enter],
      ['? 材料', KEY.enter],
      ['保存吗', 'n', KEY.enter],
      ['没有保存', KEY.enter],
      ['? 开始 (明天9:00)', KEY.enter],
      ['? 结束', KEY.enter],
      ['? 地点 (三楼)', '四楼', KEY.enter],
      ['? 主持人 (王主任)', KEY.enter],
      ['? 参会 (张三、李娜)', KEY.enter],
      ['? 列席', KEY.enter],
      ['? 回执时限', KEY.enter],
      ['? 议程', KEY.enter],
      ['? 材料', KEY.enter],
      ['? 联系人 (李四)', KEY.enter],
      ['保存吗', KEY.enter],
    ]);
    expect(code).toBe(0);
    expect(shown).toMatch(/没有保存.*Ctrl-C[\s\S]*\? 标题 \(安全会\)/);
    const { record } = await $.json('show N1');
    expect(record.place).toBe('四楼');
    expect(record.called.map(({ name }: { name: string }) => name)).toEqual(['张三', '李娜']);
  });

  it('a passage keeps its pasted lines', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 报送总结');
    await $.atTerminal('followup feedback F1', [['? ', paste('第一段\n第二段\n'), KEY.enter]]);
    const { record } = await $.json('show F1');
    expect(JSON.stringify(record)).toContain('第一段\\n第二段');
  });

  it('what was typed after the last question is not dropped without a word', async () => {
    const $ = office(NOW, 'zh');
    await $('jot 报送总结');
    const { shown } = await $.atTerminal('followup feedback F1', [['? ', `已办${KEY.enter}${KEY.up}再说${KEY.enter}`]]);
    expect(shown).toContain('多输入的内容没有用到：“再说”');
  });
});

it.each([
  ['zh', '“office 来访 预约”没有选项 --repeat-of'],
  ['en', '“office visitor expect” has no option --repeat-of'],
] as const)('an option that the command has not is named before the word behind it (%s)', async (lang, words) => {
  const $ = office('2026-11-23 08:30', lang);
  const said = await $.try('visitor expect 王建国 --at "11-24 9:00" --repeat-of V1');
  expect([said.code, said.err.includes(words)]).toEqual([2, true]);
});

describe('a word without its option', () => {
  it.each([
    ['duty list 2026-11', '--month 2026-11', 'office 值班 列表 --月份 2026-11'],
    ['duty list 下月', '--month 下月', 'office 值班 列表 --月份 下月'],
    ['visitor list 今天', '--from 今天 --to 今天', 'office 来访 列表 --起 今天 --止 今天'],
    ['notice list 已取消', '--state 已取消', '--状态 已取消'],
    ['followup list 王芳', '--lead 王芳', '--主办 王芳'],
    ['followup list 5', '--limit 5', '--条数 5'],
    ['week 王芳', '--of 王芳', '--谁的 王芳'],
  ])('%s names the option that it fits', async (line, en, zh) => {
    const english = office('2026-11-23 08:30', 'en');
    await english('person new 王芳');
    expect(await english.try(line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(en) });
    const { err } = await english.try([...line.split(' '), '--lang', 'zh']);
    expect(err).toContain(zh);
    // What is named can be typed.
    const typed = /(?:Perhaps you mean: office )([^;\n]*)/.exec((await english.try(line)).err)?.[1] ?? '';
    expect((await english.try(typed)).code).toBe(0);
  });

  it('is answered as before where no option fits', async () => {
    const $ = office('2026-11-23 08:30', 'en');
    expect((await $.try('followup list 财政局')).err).toContain('Put quotation marks');
    expect((await $.try('week 财政局')).err).toContain('try 2026-11-25');
    expect((await $.try('duty list 2026-11 --desk /dev/null/x')).err).toContain('--month 2026-11');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

/** Words that were typed for accusations and may be read with `--reveal` only. */
const MARKS = [
  '李举报',
  '收受',
  '青石村',
  '8001234',
  '已谈话',
  '补充材料',
  '请纪委',
  '赵检举',
  '强占',
  '王控告',
  '挪用',
  '核后',
  '钱有财',
  '孙代表',
  '已呈报',
  '纪委谈话室',
  '接访举报人',
  '信访局走访',
  '核实账目',
];

const SEAL = { en: 'Accusation (content withheld)', zh: '检举控告件（内容不公开）' } as const;

/** Accusations: one at the door, one announced, one that only an edit made an accusation; and what was opened for them. */
const ENTERED = [
  'person new 张三 --role staff',
  'visitor in 李举报 --nature accusation --purpose 举报副县长收受50万元 --org 青石村 --phone 13988001234 --first-contact 张三 --remark 青石村来 --accused 钱有财 --reps 李举报、孙代表',
  'followup feedback F1 已谈话',
  'followup new 补充材料转办 --ref V1 --due "2026-11-24 16:00" --lead 张三',
  'followup new 请纪委办理 --ref F2 --remark 请纪委阅',
  'visitor expect 赵检举 --at "2026-11-24 15:00" --nature accusation --purpose 强占耕地 --host 张三',
  'visitor in 王控告 --kind petition --purpose 挪用经费',
  'visitor edit V3 --nature accusation',
  'visitor edit V3 --purpose 挪用补助',
  'followup done F4 --result 核后受理',
  'inform V1 已呈报 --to 县纪委 --via letter',
  'visitor answer V1 请纪委答复',
  'snooze F2 --until 2026-11-24',
  'car new 冀A00001 --km 100',
  'trip new 张三 --at "2026-11-24 9:00" --to 纪委谈话室 --purpose 接访举报人 --passengers 李举报 --ref V1',
  'trip edit T1 --remark 接访举报人',
  'checklist new 信访局走访 --for V1 --due 2026-11-25 --asks 核实账目',
  'add L1 核实账目=张三@2026-11-24 信访局走访',
  'skip L1 2 --reason 核实账目',
] as const;

const LOOKS = [
  ...['today', 'today --why', 'today 2026-11-24', 'week', 'why V1', 'why F1', 'why F2', 'log', 'log V3', 'log F1'],
  ...['show V1', 'show V2', 'show V3', 'show F1', 'show F2', 'show F3', 'show F4', 'show F5', 'visitor inside'],
  ...['show T1', 'trip list', 'trip ledger', 'show L1', 'checklist list', 'why T1', 'why L1', 'rehearse L1', 'log T1'],
  ...['log L1', 'search 谈话室', 'search 核实', 'show L1 --form'],
  ...['visitor list --all', 'visitor list --nature accusation', 'followup list --all', 'search 2026', 'doctor'],
  ...[
    'search 收受',
    'search 李举报',
    'search 请纪委',
    'visitor list --name 李举报',
    'remind',
    'calendar export',
    'help',
    'visitor text V1',
    'visitor text V3 --as accepted',
    'search 钱有财',
    'show F1 V1',
  ],
] as const;

/** Commands that fail, or change and are taken back. */
const TRIED = [
  'visitor in V1',
  'followup transfer F1 --to 钱有财',
  'visitor edit V1 --nature appeal',
  'visitor review V1',
  'visitor text V1 --as refused',
  'visitor out V2',
  'done V1 --result 别的',
  'followup reopen F1',
  'visitor expect 别人 --at "2026-11-24 15:00" --host 张三',
  'undo --of V3',
  'undo --of V1',
  'rm F3',
  'undo',
  'redo',
  'tick L1 1 --note 核实账目',
  'undo',
  'trip cancel T1 --reason 接访举报人',
  'undo',
  'undo --steps 20',
  'log',
  'redo --steps 20',
] as const;

const said = ({ out, err }: { readonly out: string; readonly err: string }): string => `${out}${err}`;

const entered = async (lang: 'en' | 'zh'): Promise<{ readonly $: Office; readonly first: string }> => {
  const $ = office('2026-11-23 09:00', lang);
  let first = '';
  for (const line of ENTERED) {
    const outcome = await $.try(line);
    expect(outcome.code, `${line}\n${outcome.err}`).toBe(0);
    // Until the edit the third visit is an ordinary petition.
    if (!line.startsWith('visitor in 王控告')) first += said(outcome);
  }
  return { $, first };
};

const marksIn = (words: string): readonly string[] => MARKS.filter((mark) => words.includes(mark));

describe.each(['zh', 'en'] as const)('an accusation (%s)', (lang) => {
  it('shows nothing of what was written, in whatever command, unless it is revealed', async () => {
    const { $, first } = await entered(lang);
    expect(marksIn(first)).toEqual([]);
    const leaks: string[] = [];
    for (const line of [...LOOKS, ...TRIED])
      for (const typed of [line, `${line} --json`]) {
        const words = said(await $.try(typed));
        leaks.push(...marksIn(words).flatMap((mark) => (line.includes(mark) ? [] : [`${typed}: ${mark}\n${words}`])));
      }
    expect(leaks).toEqual([]);
    await $(`week --out ${join($.folder, '..', 'week.txt')}`);
    expect(marksIn(readFileSync(join($.folder, '..', 'week.txt'), 'utf8'))).toEqual([]);
    await $(`visitor text V1 --out ${join($.folder, '..', 'form.txt')}`);
    expect(marksIn(readFileSync(join($.folder, '..', 'form.txt'), 'utf8'))).toEqual([]);
    const completed = said(await $.try(['__complete', 'zsh', 'show', '']));
    expect(completed).toContain(SEAL[lang]);
    expect(marksIn(completed)).toEqual([]);
    for (const line of ['today', 'show V1', 'show F2', 'log F1', 'visitor list'])
      expect(await $(line)).toContain(SEAL[lang]);
    expect(marksIn(await $('show V1 --reveal'))).toEqual([
      '李举报',
      '收受',
      '青石村',
      '8001234',
      '补充材料',
      '钱有财',
      '孙代表',
      '信访局走访',
    ]);
    expect(await $('search 收受 --reveal')).toContain('V1');
    expect(await $('log --reveal')).toContain('李举报');
    expect(await $('export')).toContain('举报副县长收受50万元');
  });

  it('shows no reason of a line that is not needed, and no words of the command that an undo names', async () => {
    const $ = office('2026-11-23 09:00', lang);
    await $('visitor in 李举报 --nature accusation --purpose 收受');
    await $('request F1 补充材料 --to 张三');
    await $('add F1 请纪委=张三@2026-11-24');
    const skipped = await $('skip F1 1 --reason 核实账目 --instead 信访局走访=张三@2026-11-25');
    const looks = [await $('show F1'), await $('show F1 --json'), await $('followup list --json')];
    expect(marksIn([skipped, ...looks].join('\n'))).toEqual([]);
    expect(await $('show F1 --reveal')).toContain('核实账目');
    await $('undo');
    await $('redo');
    const refused = await $.try('undo --of V1');
    expect([refused.code, marksIn(refused.err)]).toEqual([1, []]);
    expect(refused.err).toContain(lang === 'zh' ? 'office 免 F1 检举控告件' : 'office skip F1 "Accusation');
    expect(await $('log')).toMatch(lang === 'zh' ? /office 撤销 {2}/ : /office undo {2}/);
  });

  it('goes by the nature of a petition, which no other visit has', async () => {
    const $ = office('2026-11-23 09:00', lang);
    expect((await $.try('visitor in 甲 --kind business --nature accusation')).code).toBe(1);
    await $('visitor in 李举报 --nature accusation --purpose 收受');
    await $('visitor in 乙 --repeat-of V1 --purpose 强占');
    await $('visitor in 丙 --kind petition --purpose 修路');
    const { records } = await $.json('visitor list');
    const natures = records.map(({ nature, title }: { nature: unknown; title: unknown }) => [nature, title]);
    expect(natures).toEqual([
      ['accusation', SEAL[lang]],
      ['accusation', SEAL[lang]],
      [null, '丙'],
    ]);
    await $('edit V1 --nature appeal');
    expect(await $('show F1')).toContain('收受');
    expect(await $('show V2')).toContain(SEAL[lang]);
    await $('edit V3 --nature accusation');
    expect(await $('show F2')).not.toContain('修路');
  });

  it('seals what lies in the archive when an old visit turns out to be one, and opens it again', async () => {
    const $ = office('2026-09-01 09:00', lang);
    await $('visitor in 王控告 --purpose 挪用补助 --first-contact 张三');
    await $('visitor out V1');
    await $('followup new 补充材料 --ref V1 --due 2026-09-02');
    await $('followup new 请纪委办理 --ref F1');
    await $('done F1 F2 --result 复查');
    await $('car new 冀A00001 --km 100');
    await $('trip new 张三 --at "2026-09-02 9:00" --to 青石村 --purpose 挪用补助 --ref V1');
    await $('trip cancel T1 --reason 挪用补助');
    $.at('2026-12-20 09:00');
    await $('jot 买笔');
    expect(readFileSync(join($.folder, 'desk.json'), 'utf8')).not.toContain('请纪委办理');
    const looks = [
      'show F1',
      'show F2',
      'show T1',
      'followup list --all',
      'trip list --all',
      'log',
      'log F2',
      'search 2026',
    ];
    expect(marksIn(await $('show F2'))).toContain('请纪委');
    expect(marksIn(await $('visitor edit V1 --kind petition --nature accusation'))).toEqual([]);
    for (const line of looks) expect(marksIn(await $(line)), line).toEqual([]);
    expect(marksIn(await $('show F2 --reveal'))).toContain('请纪委');
    await $('followup new 再核 --ref F2');
    expect(await $('show F4')).toContain(SEAL[lang]);
    $.at('2027-02-20 09:00');
    await $('jot 买纸');
    await $('visitor edit V1 --nature appeal');
    for (const line of looks.slice(0, 3)) expect(marksIn(await $(line)), line).not.toEqual([]);
    await $('undo');
    for (const line of looks) expect(marksIn(await $(line)), line).toEqual([]);
  });
});

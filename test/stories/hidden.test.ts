import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { telephonesOf } from '../../src/core/moments.ts';
import { everyNoun } from '../../src/drawers/cabinet.ts';
import { type Office, office } from '../world.fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'office-hidden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const put = (name: string, written: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, written);
  return path;
};

/** Numbers as fields for them take them; none may be seen whole, nor without its signs. */
const NUMBERS = ['66123', '88001234', '0571-88005678', '138 0013 8001', '+86 139-0013-8002', '87654321转809'];
const figures = (shown: string): string => shown.replace(/[^\d]/g, '');

const LOOKS = [
  ...[
    'today',
    'week',
    'log',
    'show V1',
    'show P1',
    'show D1',
    'visitor list --all',
    'person list',
    'duty list',
    'duty who',
  ],
  ...['visitor inside', 'edit P1 --title 主任', 'why V1', 'calendar export', 'undo', 'redo'],
];

describe.each(NUMBERS)('a telephone number in its field: %s', (number) => {
  const told = async (): Promise<{ readonly $: Office; readonly said: readonly string[] }> => {
    const $ = office('2026-11-23 10:30', 'zh');
    const first = [
      await $(`person new 张三 --role 领导 --phone "${number}"`),
      await $('person new 李四'),
      await $('duty set 2026-11-23 --officer 张三 --leader 李四'),
      await $(`duty log 水管爆裂 --caller 孙女士 --phone "${number}"`),
      await $(`visitor in 赵敏 --org 城关镇 --phone="${number}"`),
      await $(`edit P2 --phone "${number}"`),
      await $(`edit P2 --phone 12345`),
    ];
    return { $, said: first };
  };

  it('is masked wherever it is shown', async () => {
    const { $, said } = await told();
    const all = [...said, await $(`search "${number}"`), await $(`search 孙女士`), await $(`search 赵敏`)];
    for (const line of LOOKS) all.push(await $(line));
    for (const line of [...LOOKS.slice(0, -2), `search "${number}"`]) all.push((await $.try(`${line} --json`)).out);
    for (const typed of [`${number}x@`, `O${number}`, `${number}——`]) {
      const wrong = await $.try(['person', 'edit', 'P1', '--phone', typed]);
      if (wrong.code !== 0) all.push(wrong.out, wrong.err);
    }
    for (const words of [
      ['show', ''],
      ['person', 'edit', 'P1', '--phone', ''],
      ['visitor', 'out', ''],
    ]) {
      const { out } = await $.try(['__complete', 'bash', '--', ...words]);
      all.push(out);
    }
    for (const shown of all) {
      expect(shown).not.toContain(number);
      expect(shown.split('\n').filter((line) => figures(line).includes(figures(number)))).toEqual([]);
    }
    expect(await $('show P1 --reveal')).toContain(number);
    // The morning page has the telephone of the leader on duty in full (domain.md), and nothing else has.
    await $('duty edit D1 --officer 李四 --leader 张三');
    expect(await $('today')).toContain(number);
    expect((await $.try('today --json')).out).not.toContain(number);
  });
});

/** Characters without shape, as they come with what is copied from web pages and chats. */
const SHAPELESS = [
  '\u200b',
  '\u200c',
  '\u00ad',
  '\u2060',
  '\u200e',
  '\u200f',
  '\u034f',
  '\u061c',
  '\u180e',
  '\u3164',
  '\ufe0f',
];

it.each(SHAPELESS)('a number with a character without shape in it (%j) is masked like any other', async (sign) => {
  const $ = office('2026-11-23 08:30', 'zh');
  const number = `138${sign}1234${sign}5678 110101${sign}19900307${sign}1233`;
  const said = [
    await $(`jot 回电${number}`),
    await $(`notice new 会议${number} --at "2026-11-25 9:00" --place p --host h --to a`),
  ];
  for (const line of ['today', 'week', 'log', 'search 会议', 'notice list', 'show N1', 'calendar export'])
    said.push(await $(line), (await $.try(`${line} --json`)).out);
  for (const shown of said) {
    const seen = shown.replace(/\\u[0-9a-f]{4}/g, '').replace(/[\p{Cf}\p{DI}\p{M}]/gu, '');
    expect(seen).not.toContain('13812345678');
    expect(seen).not.toContain('110101199003071233');
  }
  expect(await $('search 13812345678')).toContain('F1');
});

it('a field whose name says that it holds a telephone number is declared as one', async () => {
  const named = (schema: unknown): readonly string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([name, below]) => [
          ...(/phone|mobile|^tel$/i.test(name) ? [name] : []),
          ...named(below),
        ]);
  for (const drawer of await everyNoun()) {
    const declared = JSON.stringify(telephonesOf(drawer.schema));
    for (const name of new Set(named(drawer.schema.entries))) expect(declared, drawer.name).toContain(name);
  }
});

/** Marks as people and programs write them. */
const MARKS = ['机密', '絕密', '機\u200b密', '机\u00ad密', '祕 密', '国家秘密', '工作秘密', '绝－密'];

const ics = (name: string, title: string): string =>
  [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      `X-WR-CALNAME:${name}`,
      'BEGIN:VEVENT',
      'UID:u1',
      'DTSTAMP:20261101T000000Z',
    ],
    ...[`SUMMARY:${title}`, 'DTSTART:20261125T010000Z', 'DTEND:20261125T020000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');

describe.each(MARKS)('a classification mark: %j', (mark) => {
  it('is kept out, by whatever way it comes', async () => {
    const $ = office('2026-11-23 10:30', 'zh');
    await $('person new 张三');
    await $('notice new 例会 --at "2026-11-25 9:00" --place 会议室 --host 张三 --to 张三');
    await $('followup new 报表 --due 2026-11-30 --lead 张三');
    await $('duty set 2026-11-23 --officer 张三 --leader 李四');
    await $('visitor in 赵敏 --org 城关镇');
    const before = await $('export');
    const lines: (readonly string[])[] = [
      ['jot', mark],
      ['followup', 'new', `关于${mark}文件`],
      ['followup', 'new', 'x', '--lead', mark],
      ['followup', 'feedback', 'F1', mark],
      ['followup', 'done', 'F1', '--result', mark],
      ['notice', 'new', mark, '--at', '2026-11-25 9:00', '--place', 'p', '--host', 'h', '--to', '张三'],
      ['edit', 'N1', '--place', mark],
      ['edit', 'N1', '--agenda', mark],
      ['edit', 'N1', '--remark', mark],
      ['notice', 'cancel', 'N1', '--reason', mark],
      ['duty', 'log', mark],
      ['visitor', 'in', mark],
      ['visitor', 'in', '王五', '--org', mark],
      ['visitor', 'in', '王五', '--purpose', mark],
      ['person', 'new', mark],
      ['person', 'edit', 'P1', '--title', mark],
      ['event', 'new', mark, '--at', '2026-11-25 9:00'],
      ['config', 'set', 'office', mark],
      ['calendar', 'import', put('plain.ics', ics('日程', '例会')), '--name', mark],
      ['calendar', 'import', put('named.ics', ics(mark, '例会'))],
      ['calendar', 'import', put(`${mark}.ics`, ics('', '例会'))],
      ['visitor', 'import', put(`${mark}.csv`, '日期,姓名\n2026-11-20,王五\n')],
      ['import', put(`${mark}.json`, before)],
      ['import', put('marked.json', before.replace('报表', mark))],
      ['export', '--out', join(scratch, `${mark}.json`)],
      ['backup', '--out', join(scratch, `${mark}.json`)],
    ];
    for (const line of lines) {
      const { code, err } = await $.try(line);
      expect([code !== 0, line, err]).toEqual([true, line, expect.stringContaining('密级标志')]);
    }
    await $.try(['visitor', 'import', put('book.csv', `日期,姓名,事由\n2026-11-20,王五,${mark}\n`)]);
    await $.try(['calendar', 'import', put('title.ics', ics('日程', mark))]);
    expect(JSON.parse(await $('export')).drawers).toEqual(JSON.parse(before).drawers);
  });
});

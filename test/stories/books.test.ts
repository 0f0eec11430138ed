import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.fixture.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/books');
const NOW = '2026-11-23 08:30';

const put = ($: Office, text: string, name = 'book.csv'): string => {
  const file = join($.folder, '..', name);
  writeFileSync(file, text);
  return file;
};

type Visit = Readonly<Record<string, unknown>> & { readonly arrivedAt: string };
const visits = async ($: Office): Promise<readonly Visit[]> => (await $.json('visitor list --all --reveal')).records;
const wall = ({ arrivedAt }: Visit): string => arrivedAt.slice(0, 16);

const imported = async (file: string) => {
  const $ = office(NOW);
  const answer = await $.json(`visitor import ${file}`);
  return { $, answer, visits: await visits($) };
};
const fixture = (name: string) => imported(join(FIXTURES, name));
const written = async (text: string) => {
  const $ = office(NOW);
  const answer = await $.json(`visitor import ${put($, text)}`);
  return { $, answer, visits: await visits($) };
};

describe('visitors’ books the way offices keep them', () => {
  it.each([
    ['csv-excel-text-formula.csv', { name: '张三', phone: '010-123456' }, '2026-11-20T08:30'],
    ['csv-quote-inside-field.csv', { name: 'A', purpose: `37°36'37.8"N` }, '2026-11-20T08:30'],
    ['csv-semicolon.csv', { name: '张三', org: '某局', remark: null }, '2026-11-20T08:30'],
    ['csv-sep-line.csv', { name: '张三', org: '某局', purpose: '送件', remark: null }, '2026-11-20T08:30'],
    ['csv-spoken-hour.csv', { name: '张三', remark: null }, '2026-11-20T09:00'],
    ['csv-title-row.csv', { name: '张三', org: '某局', purpose: '送件', remark: null }, '2026-11-20T08:30'],
  ])('%s', async (name, expected, arrivedAt) => {
    const { answer, visits: found } = await fixture(name);
    expect(answer).toMatchObject({ rows: 1, imported: 1, skipped: [] });
    expect(found).toMatchObject([expected]);
    expect(found.map(wall)).toEqual([arrivedAt]);
  });

  it('say a row that stands there twice', async () => {
    const { answer, visits: found } = await fixture('dup.csv');
    expect(answer).toMatchObject({ rows: 3, imported: 2, skipped: [{ line: 4, reason: 'twice' }] });
    expect(found.map(({ name }) => name)).toEqual(['陈一', '林二']);
    expect(await office(NOW)(`visitor import ${join(FIXTURES, 'dup.csv')} --dry-run`)).toMatch(/4 +the same as line 2/);
  });

  it('have odd blanks, times of every kind, and dates that are none', async () => {
    const { answer, visits: found } = await fixture('nbsp.csv');
    expect(answer.skipped.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [4, 'badDate'],
      [5, 'badDate'],
      [9, 'badDate'],
    ]);
    expect(answer.skipped.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringContaining('--date-format D/M/YYYY'),
      expect.stringContaining('--date-format D.M.YY or --date-format YY.M.D'),
      expect.not.stringContaining('--date-format'),
    ]);
    const times = Object.fromEntries(found.map((visit) => [visit['name'], wall(visit)]));
    const iso = new Date('2026-11-20T09:10:00Z');
    const local = new Date(iso.getTime() - iso.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    expect(times).toEqual({
      陈一: '2026-11-20T09:10',
      林二: '2026-11-20T09:10',
      王五: local,
      王六: '2026-11-21T00:00',
      王七: '2026-11-20T21:10',
    });
  });

  it('name the rows in which a spreadsheet lost digits, and keep figures that were saved as text', async () => {
    const { answer, visits: found } = await fixture('sci.csv');
    expect(answer.skipped).toMatchObject([{ line: 2, reason: 'digitsLost' }]);
    expect(found.map(({ phone }) => phone)).toEqual(['13800000002', '8613800000003', '+86 138-0000-0004']);
    expect(found.map(({ remark }) => remark)).toEqual([
      '身份证号: 350102199001011234',
      '身份证号: 35010219900101123X',
      '身份证号: 350102199001011234',
    ]);
  });

  it('are all among the fixtures that are looked at', () => {
    const source = readFileSync(import.meta.filename, 'utf8');
    for (const name of readdirSync(FIXTURES)) expect(source).toContain(`'${name}'`);
  });
});

describe('tables as people make them', () => {
  it.each([
    ['tabs', '日期\t姓名\t单位\n2026-11-20\t张三\t某局\n'],
    ['bars', '日期|姓名|单位\n2026-11-20|张三|某局\n'],
    ['Chinese commas', '日期，姓名，单位\n2026-11-20，张三，某局\n'],
    ['blanks', '日期  姓名  单位\n2026-11-20  张三  某局\n'],
    ['single blanks', '日期 姓名 单位\n2026-11-20 张三 某局\n'],
    ['semicolons, as it says', 'sep=;\n日期;姓名;单位\n2026-11-20;张三;某局\n'],
    ['semicolons, with commas in a cell', '日期;姓名;单位;内容\n2026-11-20;张三;某局;一,二,三\n'],
    ['a title and a line of its own', '2026年来访登记表\n单位：办公室,,\n日期,姓名,单位\n2026-11-20,张三,某局\n'],
    ['headings spread out and marked', '*日　期,姓 名（必填）,单位：\n2026-11-20,张三,某局\n'],
    ['Windows line ends and a mark', '\uFEFF日期,姓名,单位\r\n2026-11-20,张三,某局\r\n'],
    ['rows that end early or late', '日期,姓名,单位\n2026-11-20,张三,某局,,,\n'],
  ])('are read with %s', async (_, text) => {
    const { answer, visits: found } = await written(text);
    expect(answer).toMatchObject({ imported: 1, skipped: [] });
    expect(found).toMatchObject([{ name: '张三', org: '某局' }]);
  });

  it('tell their year in the title, and need one', async () => {
    const { visits: found } = await written('2025年来访登记表,\n日期,姓名\n3月5日,张三\n11-20 9:10,李四\n');
    expect(found.map(wall)).toEqual(['2025-03-05T08:30', '2025-11-20T09:10']);
    const { answer } = await written('日期,姓名\n3月5日,张三\n昨天,李四\n2026-11-20,王五\n');
    expect(answer.skipped).toMatchObject([
      { line: 2, reason: 'badDate' },
      { line: 3, reason: 'badDate' },
    ]);
    expect(answer.imported).toBe(1);
  });

  it('report every row that is not taken, by its line and reason', async () => {
    const { answer } = await written(
      [
        '2026年来访登记表',
        '日期,姓名,时间,离开时间',
        '2026-11-20,一,9:10,9:40',
        '2026-11-20,二,9:10,9:00',
        '2026-11-20,三,25:00,',
        '2026-11-20,四,9:10,,五',
        '日期,姓名,时间,离开时间',
        ',,,',
        '2026-11-20 周一,六,9:10,',
        '2026-11-20,七,2026-11-21 9:10,',
        '2026-11-20,八,晚上11点,2026-11-21 0:30',
      ].join('\n'),
    );
    expect(answer).toMatchObject({ rows: 9, imported: 2 });
    expect(answer.skipped.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [4, 'badTime'],
      [5, 'badTime'],
      [6, 'tooWide'],
      [7, 'headings'],
      [8, 'empty'],
      [9, 'badDate'],
      [10, 'badTime'],
    ]);
  });

  it('of which no row can be taken are not taken in, and that is a failure', async () => {
    const $ = office(NOW);
    const { code, out } = await $.try(`visitor import ${put($, '日期,姓名\n2026-02-30,张三\n')}`);
    expect([code, out]).toEqual([1, expect.stringContaining('2026-02-30')]);
    const many = await $.try(`visitor import ${put($, '日期,姓名\n20.11.2026,一\n21.11.2026,二\n')}`);
    expect([many.code, many.err]).toEqual([1, expect.stringContaining('--date-format')]);
    expect(await visits($)).toEqual([]);
  });

  it('say which rows are like an earlier one where the book has no hours, and take them', async () => {
    const { $, answer, visits: found } = await written('日期,姓名\n2026-11-20,张三\n2026-11-20,张三\n');
    expect(answer).toMatchObject({ imported: 2, twins: [{ line: 3, sameAs: 2 }] });
    expect(found).toHaveLength(2);
    expect(await $.json(`visitor import ${join($.folder, '..', 'book.csv')}`)).toMatchObject({
      imported: 0,
      alreadyThere: 2,
    });
  });
});

describe('rows that are pasted', () => {
  it('come in by standard input, and go out again in one step', async () => {
    const $ = office(NOW);
    const rows = '日期\t姓名\t事由\n2026-11-20 上午9点\t张　三\t"送""件"\n2026-11-20\t李四\t开会\n';
    const rehearsed = JSON.parse((await $.try('visitor import - --dry-run --json', rows)).out);
    expect(rehearsed).toMatchObject({ file: '-', rows: 2, imported: 2, dryRun: true });
    expect(await visits($)).toEqual([]);
    expect((await $.try('visitor import -', rows)).code).toBe(0);
    expect(await visits($)).toMatchObject([
      { name: '李四', imported: { file: '-', line: 3 } },
      { name: '张三', purpose: '送"件' },
    ]);
    await $('undo');
    expect(await visits($)).toEqual([]);
  });

  it('need no headings where columns are told by their numbers', async () => {
    const $ = office(NOW);
    const { code } = await $.try('visitor import - --map 日期=1,姓名=2', '2026-11-20\t张三\n2026-11-21\t李四\n');
    expect(code).toBe(0);
    expect((await visits($)).map(({ name }) => name).sort()).toEqual(['张三', '李四'].sort());
  });

  it('have no headings where a cell of a row is the number of a column', async () => {
    const $ = office(NOW);
    const rows = '2026-11-19\t孙六\t4\n2026-11-20\t张三\t1\n2026-11-21\t李四\t2\n';
    await $.try('visitor import - --map 日期=1,姓名=2,人数=3', rows);
    expect((await visits($)).map(({ name }) => name).sort()).toEqual(['孙六', '张三', '李四'].sort());
    const { code, err } = await $.try('visitor import - --map 日期=1,姓名=4', rows);
    expect([code, err]).toEqual([1, expect.stringMatching(/no column “4”\nIts rows have 3 columns/)]);
  });

  it('are told in Chinese which column was taken for what, and name their fields so', async () => {
    const $ = office(NOW, 'zh');
    const book = '日期,姓名,单位\n2026-11-20,张三,财政局\n';
    const { out } = await $.try('visitor import - --试算', book);
    expect(out).toContain('对应：日期=日期、姓名=姓名、单位=单位');
    const { err } = await $.try('visitor import - --map 什么=日期', book);
    expect(err).toContain('可用：日期、姓名、单位、被访人');
  });

  it('say what to do about numbers that are all masked', async () => {
    const $ = office(NOW);
    const { err } = await $.try('person import -', '姓名,电话\n张三,138****0001\n李四,138****0002\n');
    expect(err).toContain('Type the whole number; --reveal shows it');
  });

  it.each([
    ['zh', '可选：领导（leader）、委员（member）'],
    ['en', 'Choose from: leader, member'],
  ] as const)('say once what to write in rows that were not taken (%s)', async (lang, choices) => {
    const $ = office(NOW, lang);
    const book = '姓名,身份\n甲一,领导\n乙二,职工\n丙三,组成人员\n';
    const { code, out } = await $.try('person import -', book);
    expect([code, out.split(choices).length]).toEqual([0, 2]);
    const { out: json } = await $.try('person import - --json', book);
    expect(JSON.parse(json).skipped[0].hint).toContain(choices);
  });

  it('are refused where there are none', async () => {
    expect((await office(NOW).try('visitor import -', '')).code).toBe(1);
  });
});

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../src/formats/zip.fixture.ts';
import { type Office, office } from '../world.fixture.ts';

const NOW = '2026-11-23 08:30';
const XLS = join(import.meta.dirname, '../fixtures/workbooks/book.xls');

type Value = string | number | boolean | Date | null;
/** A number of 18 digits as a spreadsheet keeps it: without the last three. */
const LOST = Number('350102199001011234');
const at = (moment: string): Date => new Date(`${moment}Z`);

const put = ($: Office, name: string, bytes: Uint8Array): string => {
  const file = join($.folder, '..', name);
  writeFileSync(file, bytes);
  return file;
};

type Page = { readonly name: string; readonly rows: Value[][]; readonly hidden?: boolean };
const xlsx = (...sheets: Page[]) => writeXlsx({ sheets });
const visits = async ($: Office) => (await $.json('visitor list --all --reveal')).records;

/** A visitors' book as offices keep it: a title, headings in two lines, merged days, numbers, dates, an error. */
const BOOK: Page = {
  name: '2026年',
  rows: [
    ['2026年来访登记表'],
    ['日期', '来访人', null, null, '身份证号', '到达时间', '事由'],
    [null, '姓名', '单位', '电话', null, null, null],
    [at('2026-11-20T00:00'), '张三', '水利局', 13800000001, '350102199001011234', at('1899-12-31T09:10'), '送件'],
    [null, '李四', '教育局', 5918765432, LOST, null, '开会'],
    [null, '王五', '水利局', '#N/A', null, 0.5, '送"件"'],
    [46346, '赵六', null, null, null, null, null],
  ],
};

const importedFrom = async (line: string, bytes: Uint8Array, name = 'book.xlsx', lang: 'zh' | 'en' = 'en') => {
  const $ = office(NOW, lang);
  const file = put($, name, bytes);
  return { $, answer: await $.json(line.replace('FILE', file)) };
};

describe('a visitors’ book in a workbook', () => {
  it('is taken row by row, with merged days on request, and every row that is not taken is told', async () => {
    const { $, answer } = await importedFrom('visitor import FILE --fill date', await xlsx(BOOK));
    expect(answer).toMatchObject({
      ...{ rows: 4, imported: 3, sheet: '2026年', emptied: [6] },
      skipped: [{ line: 5, reason: 'digitsLost' }],
    });
    expect(await visits($)).toMatchObject([
      { name: '赵六', arrivedAt: expect.stringContaining('2026-11-20T08:30') },
      {
        ...{ name: '张三', org: '水利局', phone: '13800000001', remark: '身份证号: 350102199001011234' },
        ...{ arrivedAt: expect.stringContaining('2026-11-20T09:10'), imported: { file: 'book.xlsx', line: 4 } },
      },
      { name: '王五', phone: null, arrivedAt: expect.stringContaining('2026-11-20T12:00'), purpose: '送"件"' },
    ]);
  });

  it('says in both languages what was read, what was not, and what to type for merged cells', async () => {
    const $ = office(NOW, 'zh');
    const cover = { name: '封面', rows: [['说明']] };
    const file = put($, '台账.xlsx', await xlsx(cover, BOOK, { name: '旧', rows: [['日期']], hidden: true }));
    const said = await $(`来访 导入 ${file} --试算`);
    expect(said).toContain('工作表：2026年；未读：封面（--工作表 名称）');
    expect(said).toContain('1 行有电子表格的错误值（如 #REF!），按空白处理：第 6 行');
    expect(said).toContain('2 行没有日期而上面的行有：如系合并单元格，请加 --填充 日期');
    expect(said).toMatch(/4 +张三 水利局 +11-20 周五 09:10/);
    expect(existsSync(join($.folder, 'desk.json'))).toBe(false);
    expect(await office(NOW)(`visitor import ${file} --dry-run --fill date`)).toContain(
      'Sheet: 2026年; not read: 封面',
    );
  });

  it('has sheets by name and by number', async () => {
    const older = {
      name: '2025年',
      rows: [
        ['日期', '姓名'],
        [at('2025-11-20T00:00'), '孙七'],
      ],
    };
    const bytes = await xlsx(BOOK, older);
    for (const sheet of ['2025年', '2', '２'])
      expect((await importedFrom(`visitor import FILE --sheet ${sheet}`, bytes)).answer.imported).toBe(1);
    const $ = office(NOW);
    const refused = await $.try(`visitor import ${put($, 'a.xlsx', bytes)} --sheet 3`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('Its sheets: 2026年, 2025年')]);
    const text = await $.try('visitor import - --sheet 1', '日期,姓名\n2026-11-20,张三\n');
    expect([text.code, text.err]).toEqual([2, expect.stringContaining('Leave --sheet out')]);
  });

  it('can be .xls and .et of WPS, and .ods', async () => {
    const rows = BOOK.rows.map((row) => row.map((value) => (value === LOST ? null : value)));
    const ods = await importedFrom('visitor import FILE --fill date', await writeOds({ sheets: [{ ...BOOK, rows }] }));
    expect(ods.answer).toMatchObject({ imported: 4, skipped: [] });
    const $ = office(NOW);
    expect(await $.json(`visitor import ${XLS}`)).toMatchObject({ imported: 2, skipped: [{ line: 5 }] });
    expect(await visits($)).toMatchObject([
      { name: '李四', phone: '5918765432', arrivedAt: expect.stringContaining('2026-11-20T08:30') },
      { name: '张三', phone: '13800000001', arrivedAt: expect.stringContaining('2026-11-20T09:10') },
    ]);
  });

  it('can be piped in, and goes out again in one step', async () => {
    const $ = office(NOW);
    expect((await $.try('visitor import - --fill date', Buffer.from(await xlsx(BOOK)))).code).toBe(0);
    expect(await visits($)).toHaveLength(3);
    await $('undo');
    expect(await visits($)).toEqual([]);
  });

  it('of people adds and corrects them', async () => {
    const people = {
      name: '名册',
      rows: [
        ['姓名', '职务', '手机', '身份'],
        ['罗景和', '主任', 13800000002, '领导'],
      ],
    };
    const { $, answer } = await importedFrom('person import FILE', await xlsx(people));
    expect(answer).toMatchObject({ imported: 1, skipped: [] });
    expect((await $.json('person list --reveal')).records).toMatchObject([{ name: '罗景和', phone: '13800000002' }]);
  });
});

describe('a ledger of matters', () => {
  const rows: Value[][] = [
    ['2026年督办台账'],
    ['督办事项', '责任单位', '协办单位', '完成时限', '来源', '紧急程度', '办理状态', '立项日期'],
    ['报送调研报告', '规划科', '财政局、住建局', '11月27日', '领导批示', '加急', '办理中', at('2026-11-02T00:00')],
    ['修停车场', '住建局', null, at('2026-12-31T10:00'), null, null, '已办结', null],
    ['整治噪声', '环保局、公安局', null, null, null, null, null, null],
    ['清理档案', '住建局', '住建局', null, null, null, null, null],
    ['采购', null, null, '长期', null, null, null, null],
    ['报送调研报告', '规划科', '财政局、住建局', '11月27日', '领导批示', '加急', '办理中', at('2026-11-02T00:00')],
  ];

  it('comes in as follow-ups, once, and every other row is told', async () => {
    const bytes = await xlsx({ name: '督办', rows });
    const { $, answer } = await importedFrom('followup import FILE', bytes, '台账.xlsx', 'zh');
    expect(answer).toMatchObject({ rows: 6, imported: 1 });
    expect(answer.skipped.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [4, 'finished'],
      [5, 'ruleViolated'],
      [6, 'ruleViolated'],
      [7, 'badDate'],
      [8, 'twice'],
    ]);
    expect((await $.json('show F1')).record).toMatchObject({
      ...{ title: '报送调研报告', lead: '规划科', coHandlers: ['财政局', '住建局'], source: 'leader', mark: 'urgent' },
      ...{ due: expect.stringContaining('2026-11-27T17:30'), remark: '立项日期: 2026-11-02' },
    });
    expect(await $.json(`followup import ${join($.folder, '..', '台账.xlsx')}`)).toMatchObject({ alreadyThere: 1 });
    await $('undo');
    expect((await $.json('followup list --all')).records).toEqual([]);
  });

  it('can be pasted, in English too', async () => {
    const $ = office(NOW);
    const pasted = 'Title\tOwner\tDeadline\tNotes\nReport\tPlanning\t2026-11-27 10:00\tsoon\n';
    expect((await $.try('followup import - --dry-run', pasted)).out).toMatch(/2 +Report +Planning +Fri 11-27 10:00/);
    expect((await $.try('followup import -', pasted)).code).toBe(0);
    expect((await $.json('show F1')).record).toMatchObject({ title: 'Report', lead: 'Planning', remark: 'soon' });
  });
});

describe('a workbook that cannot be read', () => {
  const rels =
    '<Relationships xmlns="x"><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
  const letter = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: rels },
    { name: 'word/document.xml', content: '<w:document/>' },
  ]);
  const ods = (row: string) =>
    zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      {
        name: 'content.xml',
        content: `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${row}</table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    ]);
  const cell = '<table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>';

  it.each([
    ['a letter', letter, 'cannot be read as a workbook'],
    ['an archive of anything', zipOf([{ name: 'a.txt', content: 'a' }]), 'cannot be read as a workbook'],
    ['the beginning of one', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'damaged or not whole'],
    ['the beginning of an old one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'cannot be read as a workbook'],
    [
      'a web page called .xls',
      new TextEncoder().encode('<html><table><tr><td>日期</td></tr></table></html>'),
      'web page',
    ],
    [
      'endless rows',
      ods(`<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`),
      'workbook',
    ],
    ['rows that the library passes over', ods('<table:table-header-rows></table:table-header-rows>'), 'grouped'],
  ])('is refused, and nothing is written: %s', async (_, bytes, said) => {
    const $ = office(NOW);
    const { code, err } = await $.try(`visitor import ${put($, 'book.xls', bytes)}`);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join($.folder, 'desk.json'))).toBe(false);
  });

  it('is refused when it is cut, or a byte in it is changed, or it is read right', async () => {
    const whole = await xlsx(BOOK);
    const $ = office(NOW);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = put($, 'cut.xlsx', whole.subarray(0, Math.floor(whole.length * share)));
      expect((await $.try(`visitor import ${cut}`)).code).toBe(1);
      const changed = Uint8Array.from(whole);
      const place = Math.floor(whole.length * share);
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      const { code, err } = await $.try(`visitor import ${put($, 'changed.xlsx', changed)} --dry-run`);
      expect(code === 0 || err.includes('changed.xlsx')).toBe(true);
    }
    expect(existsSync(join($.folder, 'desk.json'))).toBe(false);
  });
});

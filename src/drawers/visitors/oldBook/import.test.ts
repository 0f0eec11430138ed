import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../../test/facts.fixture.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { RuleTools } from '../../../core/rule.ts';
import * as v from '../../../core/valibot.ts';
import { decodedFile } from '../../../formats/decode.ts';
import { tableSheetOf } from '../../../formats/sheet.ts';
import { Fault, headIn } from '../../kit/book/cell.ts';
import { isHeadOf, readMapping as mapped, placesIn as placed } from '../../kit/book/columns.ts';
import { datesOf, readFormat } from '../../kit/book/dates.ts';
import { readRows } from '../../kit/book/rows.ts';
import { mappingUsed } from '../../kit/book/used.ts';
import type { Visit } from '../record.ts';
import { visitSchema } from '../schema.ts';
import { isOpen, visitState } from '../standing.ts';
import { takeIn as taken, visitorsBook } from './book.ts';
import type { Draft } from './draft.ts';
import { fields } from './fields.ts';

const day = facts('2026-11-23T09:00:00');
const WHITE_HOUSE = join(import.meta.dirname, '../../../../test/fixtures/visitors/white-house-2017.csv');
const WHITE_HOUSE_MAP = 'date=date,name=visitor,host=host,org=organization,purpose=purpose';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const readMapping = (typed: readonly string[]) => mapped(typed, fields);
const placesIn = (heads: readonly string[], map: ReturnType<typeof readMapping> | null) =>
  placed(heads, map, { field: 'date', fields });
const toLocal = (iso: string) => iso.slice(0, 19);
const dateReader = (format: string | null, year: string | null = null) =>
  datesOf(format, year, { facts: day, toLocal });

const imported = async (bytes: Uint8Array, map: string | null = null, format: string | null = null, now = day) => {
  const said = map === null ? null : readMapping([map]);
  const { heads: written, rows } = await tableSheetOf(
    decodedFile(bytes, 'book.csv', 'auto'),
    'book.csv',
    isHeadOf(fields, said),
  );
  const heads = written?.cells.map(headIn) ?? [];
  const places = placesIn(heads, said);
  const dates = await datesOf(format, null, { facts: now, toLocal });
  const desk = { dates, reading: { facts: now, toLocal, given: {} } };
  const { drafts: numbered, ...read } = readRows(
    rows,
    visitorsBook,
    { file: 'book.csv', heads, places, desk },
    () => {},
  );
  return {
    ...{
      ...read,
      numbered,
      rows: rows.length,
      used: mappingUsed(places, heads, fields).map(({ field, column }) => `${field}=${column}`),
    },
    drafts: numbered.map(({ draft }) => draft),
  };
};

/** The change that takes drafts in. */
const takeIn = (records: readonly Visit[], drafts: readonly Draft[], at: RuleTools) =>
  taken(
    records,
    drafts.map((draft, n) => ({ line: n + 2, draft })),
    at,
  ).change;

const complaintOf = async (act: () => unknown): Promise<Complaint> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('no complaint');
};

describe('the visitors of the White House', () => {
  const bytes = readFileSync(WHITE_HOUSE);
  const whole = () => imported(bytes, WHITE_HOUSE_MAP, 'M/D/YY');

  it('are imported whole, but for five without a date', async () => {
    const { rows, drafts, skipped } = await whole();
    expect([rows, drafts.length]).toEqual([3000, 2995]);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual(
      [1202, 1203, 1204, 1205, 1206].map((line) => [line, 'noDate']),
    );
  });

  it('are visits that the desk can keep, none of them open', async () => {
    const { drafts } = await whole();
    const { records } = takeIn([], drafts, tools(day, 'V'));
    for (const visit of records) expect(v.safeParse(visitSchema, visit).success).toBe(true);
    expect(records.some(isOpen)).toBe(false);
    expect(records[0]).toMatchObject({
      name: null,
      host: 'Ted A. Boling',
      purpose: 'EPA Coordination',
      arrivedAt: '2017-01-23T08:30:00',
      leftAt: '2017-01-23T17:30:00',
      imported: { file: 'book.csv', line: 2 },
      remark: 'type: Calendar\nagency: Council on Environmental Quality',
    });
  });

  it('are not brought in twice, though many look alike', async () => {
    const { drafts } = await whole();
    const desk = tools(day, 'V');
    const { records } = takeIn([], drafts, desk);
    expect(takeIn(records, drafts, desk).touched).toEqual([]);
    const lost = records.filter(({ id }) => id !== 'V1500');
    expect(takeIn(lost, drafts, desk).touched).toHaveLength(1);
  });

  it('with a wrong date format cannot be read at all', async () => {
    const { drafts, skipped } = await imported(bytes, WHITE_HOUSE_MAP, 'YYYY-MM-DD');
    expect(drafts).toEqual([]);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['noDate', 'badDate']));
  });
});

const BOOK = '日期,姓名,单位,事由\n2026-11-20,王芳,晨光公司,送材料\n';
/** 日期,姓名 / 2026-11-20,王芳 as a Chinese Excel saves it. */
const GB = [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a].concat(
  [...utf8('2026-11-20,')],
  [0xcd, 0xf5, 0xb7, 0xbc, 0x0d, 0x0a],
);

describe('encodings', () => {
  const utf16 = new Uint8Array(
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(BOOK.replaceAll(',', '\t'), 'utf16le')]),
  );
  it.each([
    ['UTF-8', utf8(BOOK)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${BOOK}`)],
    ['UTF-8 with Windows line ends', utf8(BOOK.replaceAll('\n', '\r\n'))],
    ['GB18030', new Uint8Array(GB)],
    ['UTF-16 with tabs', utf16],
  ])('%s', async (_, bytes) => {
    const { drafts } = await imported(bytes);
    expect(drafts.map(({ name, arrivedAt }) => [name, arrivedAt])).toEqual([['王芳', '2026-11-20T08:30:00']]);
  });

  it('UTF-8 with a broken byte is refused with its line, not read as gibberish', async () => {
    const bytes = utf8(`${BOOK}2026-11-21,李明,省人大,调研\n`);
    bytes[bytes.length - 3] = 0xff;
    const complaint = await complaintOf(() => imported(bytes));
    expect([complaint.code, complaint.what.zh]).toEqual(['badFile', 'book.csv 第 3 行有不合 UTF-8 的字节']);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['bytes without sense', new Uint8Array([0, 255, 254, 128, 129, 0, 7])],
    ['line ends only', utf8('\n\n')],
  ])('%s is refused', async (_, bytes) => {
    expect((await complaintOf(() => imported(bytes))).code).toBe('badFile');
  });
});

describe('a damaged file is refused as a whole, with the line', () => {
  it.each([
    ['日期,姓名\n2026-11-20,"王芳\n2026-11-21,李明\n', 2],
    ['日期,姓名\n2026-11-20,他说"好"\n2026-11-21,"李明\n', 3],
  ])('%j', async (text, line) => {
    const { code, what } = await complaintOf(() => imported(utf8(text)));
    expect([code, /第 (\d+) 行/.exec(what.zh)?.[1]]).toEqual(['badFile', String(line)]);
  });
});

describe('a damaged row is reported with its line, and the others are taken', () => {
  it.each([
    ['日期,姓名\n2026-11-20,王芳\n2026-11-21,李明,多\n', 3, 1],
    ['日期,事由\n2026-11-20,"两\n行"\n\n2026-11-21,李明,多\n', 5, 1],
  ])('%j', async (text, line, taken) => {
    const { skipped, drafts } = await imported(utf8(text));
    expect(skipped).toMatchObject([{ line, reason: 'tooWide' }]);
    expect(drafts).toHaveLength(taken);
  });

  it.each([
    ['日期,姓名\n2026-11-20\n', null],
    ['日期,姓名\n2026-11-20,王芳,,\n', '王芳'],
    ['日期,姓名\n2026-11-20,他说"好"\n', '他说"好"'],
    ['日期,姓名\n2026-11-20,"好"的\n', '"好"的'],
  ])('%j is taken as it stands', async (text, name) => {
    const { skipped, drafts } = await imported(utf8(text));
    expect([skipped, drafts.map((draft) => draft.name)]).toEqual([[], [name]]);
  });
});

describe('rows', () => {
  const row = async (heads: string, cells: string, now = day) => {
    const { drafts, skipped } = await imported(utf8(`${heads}\n${cells}\n`), null, null, now);
    return drafts[0] ?? skipped[0];
  };

  it.each([
    ['日期,姓名', '2026-02-30,王芳', 'badDate'],
    ['日期,姓名', ',王芳', 'noDate'],
    ['日期,姓名', ' , ', 'empty'],
    ['日期,人数', '2026-11-20,许多', 'badCount'],
    ['日期,类别', '2026-11-20,参观', 'badKind'],
    ['日期,时间', '2026-11-20,25:10', 'badTime'],
    ['日期,到达时间,离开时间', '2026-11-20,10:00,9:00', 'badTime'],
    ['日期,姓名', `2026-11-20,${'长'.repeat(201)}`, 'tooLong'],
    ['日期,事由', `2026-11-20,${'长'.repeat(4001)}`, 'tooLong'],
    ['日期,事由', '2026-11-20,机密文件', 'classified'],
    ['日期,旁注', '2026-11-20,绝密', 'classified'],
    ['日期,旁注', '2026-11-20,【绝　密】', 'classified'],
    ['日期,机密', '2026-11-20,x', 'classified'],
  ])('%s / %.20s is reported: %s', async (heads, cells, reason) => {
    expect(await row(heads, cells)).toMatchObject({ line: 2, reason });
  });

  it('are cleaned, not refused, where a terminal could be steered', async () => {
    expect(await row('日期,姓名', '2026-11-20,\u202e王\u001b[31m芳\u0007')).toMatchObject({ name: '王芳' });
  });

  it('are cleaned with their headings, which come along into the remark', async () => {
    expect(await row('日期,姓\u202e名,备\u0001注2', '2026-11-20,王芳,a')).toMatchObject({
      name: '王芳',
      remark: '备注2: a',
    });
  });

  it('lose nothing: what has no field goes into the remark', async () => {
    expect(await row('日期,姓名,电话,车牌', '2026-11-20,王芳,不详,京A12345')).toMatchObject({
      phone: null,
      remark: '车牌: 京A12345\n不详',
    });
  });

  it('take hours, counts and kinds where the book has them', async () => {
    const cells = '2026年11月20日,王芳,3人,信访,上午9:05,下午2:30,已答复';
    expect(await row('日期,姓名,人数,类别,到达时间,离开时间,答复', cells)).toMatchObject({
      headcount: 3,
      kind: 'petition',
      arrivedAt: '2026-11-20T09:05:00',
      leftAt: '2026-11-20T14:30:00',
      answer: '已答复',
    });
  });

  it.each([
    ['2026-11-22,', 'left', 'days gone are over'],
    ['2026-11-23,', 'expected', 'today without an hour is expected'],
    ['2026-11-23,08:40', 'inside', 'an hour of this morning has arrived'],
    ['2026-11-23,10:00', 'expected', 'a later hour is expected'],
    ['2026-11-24,', 'expected', 'tomorrow is expected'],
  ])('%s → %s: %s', async (cells, state) => {
    expect(visitState((await row('日期,时间', cells)) as unknown as Visit)).toBe(state);
  });

  it('of an old book owe no answer and start no clock', async () => {
    const { drafts } = await imported(utf8('日期,姓名,类别,首问责任人\n2026-11-20,王芳,信访,周敏\n'));
    const { records, opens } = takeIn([], drafts, tools(day, 'V'));
    expect(records.map(isOpen)).toEqual([false]);
    expect(opens).toBeUndefined();
  });

  it('with line breaks in them are counted by their first line', async () => {
    const { skipped } = await imported(utf8('日期,事由\n2026-11-20,"一\n二"\n\n,"三\n四"\n'));
    expect(skipped).toMatchObject([{ line: 5, reason: 'noDate' }]);
  });
});

describe('mapping', () => {
  it('guesses from the headings in either language, and says what it took', async () => {
    const { used } = await imported(utf8('Visitor,Date,Organization,备注栏\n王芳,2026/1/5,晨光,\n'));
    expect(used).toEqual(['name=Visitor', 'date=Date', 'org=Organization']);
  });

  it('takes 时间 as the date only where nothing else is', async () => {
    expect((await imported(utf8('时间,姓名\n2026-11-20 9:10,王芳\n'))).drafts[0]?.arrivedAt).toBe(
      '2026-11-20T09:10:00',
    );
    expect((await imported(utf8('日期,时间\n2026-11-20,9:10\n'))).drafts[0]?.arrivedAt).toBe('2026-11-20T09:10:00');
  });

  it('takes Chinese names of fields and Chinese separators', () => {
    expect(readMapping(['日期=来访日，姓名=谁', 'first-contact=首问'])).toEqual([
      ['date', '来访日'],
      ['name', '谁'],
      ['firstContact', '首问'],
    ]);
  });

  it.each([['date'], ['date=a,date=b'], ['nmae=姓名'], ['=a'], ['date=']])('refuses --map %s', async (said) => {
    expect((await complaintOf(() => readMapping([said]))).code).toBe('badValue');
  });

  it('suggests the nearest column', async () => {
    const complaint = await complaintOf(() => placesIn(['date', 'visitor'], readMapping(['date=date,name=vistor'])));
    expect(complaint.hint?.en).toMatch(/Did you mean “visitor”/);
    expect((await complaintOf(() => placesIn(['a', 'b'], null))).hint?.en).toMatch(/--map date=COLUMN/);
  });
});

describe('dates', () => {
  it.each([
    ['M/D/YY', '1/23/17', '2017-01-23'],
    ['M/D/YY', '01/05/17', '2017-01-05'],
    ['D.M.YYYY', '5.1.2017', '2017-01-05'],
    [null, '2026/1/5', '2026-01-05'],
    [null, '2026.01.05', '2026-01-05'],
    [null, '2026年1月5日', '2026-01-05'],
  ])('%s reads %s', async (format, cell, found) => {
    expect((await dateReader(format)).when(cell)).toEqual({ day: found, clock: null });
  });

  it.each([
    ['M/D/YY', '2/30/17'],
    ['M/D/YY', '1/23/2017'],
    ['M/D/YY', '13/1/17'],
    [null, '1/5/2026'],
    [null, '2026-13-01'],
    [null, '昨天'],
  ])('%s does not read %s', async (format, cell) => {
    const { when } = await dateReader(format);
    expect(() => when(cell)).toThrow(Fault);
  });

  it('take an hour where the format has one', async () => {
    const { when } = await dateReader('M/D/YY HH:mm');
    expect(when('1/23/17 14:05')).toEqual({ day: '2017-01-23', clock: '14:05' });
    const { hour } = await dateReader(null);
    expect(hour('下午3：05', '2026-11-20')).toBe('2026-11-20T15:05:00');
    expect(hour('12:10 AM', '2026-11-20')).toBe('2026-11-20T00:10:00');
  });

  it('refuses a format without year, month and day', async () => {
    expect((await complaintOf(() => readFormat('m/d/yy'))).code).toBe('badValue');
  });
});

it('whatever the file, only a complaint can come of it, and every row is imported or reported', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '2026-11-20', '"', '""', '\n', '1/2/17', '绝密', '日期', '\u0000'),
  );
  const csv = fc.array(
    fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => cells.join(',')),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(csv, async (lines) => {
      try {
        const { drafts, skipped, rows } = await imported(utf8(['日期,姓名', ...lines].join('\n')));
        expect(drafts.length + skipped.length).toBe(rows);
        for (const visit of takeIn([], drafts, tools(day, 'V')).records) v.parse(visitSchema, visit);
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});

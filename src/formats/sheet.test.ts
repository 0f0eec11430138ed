import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { tableSheetOf } from './sheet.ts';

const HEADS = ['日期', '姓名', '单位', '事由'];
const isHead = (cell: string): boolean => HEADS.includes(cell.trim());

describe('a table as people keep it', () => {
  const cell = fc.string({
    unit: fc.constantFrom('张', '某', 'a', '7', ',', ';', '|', '\t', '"', '\n', '，'),
    maxLength: 5,
  });
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const quoted = (written: string): string => `"${written.replaceAll('"', '""')}"`;

  it('is the same table, whatever separates its cells, and whatever title stands above', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|', '，', '；'),
        fc.constantFrom('', '2026年来访登记表\n', '来访登记表{}{}{}\n', 'sep={}\n', '\n\n标题\n'),
        async (cells, sign, above) => {
          const written = cells.filter((row) => row.some((one) => one !== ''));
          const lines = [HEADS.join(sign), ...written.map((row) => row.map(quoted).join(sign))];
          const text = `${above.replaceAll('{}', sign)}${lines.join('\n')}\n`;
          const { heads, rows: found } = await tableSheetOf(text, 'a.csv', isHead);
          expect(heads?.cells).toEqual(HEADS);
          expect(found.map((row) => row.cells)).toEqual(written);
          for (const { line, cells: of } of found) {
            const [first = ''] = of.map(quoted).join(sign).split('\n');
            expect(text.split('\n')[line - 1]).toBe(first);
          }
        },
      ),
    );
  });

  it('keeps quotation marks that stand within a cell', async () => {
    const { rows: found } = await tableSheetOf('日期,姓名\n1,a "b" c\n2,"d"e\n', 'a.csv', isHead);
    expect(found.map((row) => row.cells[1])).toEqual(['a "b" c', '"d"e']);
  });

  it('names the line in which a quotation mark was opened and never closed', async () => {
    const text = '日期,姓名\n1,a"b\n2,"c\n3,d\n';
    await expect(tableSheetOf(text, 'a.csv', isHead)).rejects.toThrow(
      new Complaint('badFile', { en: 'a.csv line 3: a quotation mark is never closed', zh: '' }).message,
    );
  });

  it('has no headings where columns are told by number, unless it has', async () => {
    const told = (text: string) => tableSheetOf(text, 'a.csv', isHead, false);
    expect((await told('1,2\n3,4\n')).heads).toBeNull();
    expect((await told('1,2\n3,4\n')).rows).toHaveLength(2);
    expect((await told('日期,姓名\n3,4\n')).rows).toHaveLength(1);
  });
});

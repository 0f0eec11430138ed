import { describe, expect, it } from 'vitest';
import { dim } from '../core/page.ts';
import { text } from '../core/text.ts';
import { maskPersonal } from '../core/words.ts';
import { layPage } from './lay.ts';
import { maskedJson } from './masking.ts';
import { noPaint } from './paint.ts';

describe('a number in running text', () => {
  it.each([
    ['给13812345678回电', '给138****5678回电'],
    ['给１３８１２３４５６７８回电', '给138****5678回电'],
    ['打座机0871-65123456找周科长', '打座机871****3456找周科长'],
    ['电话（0871）65123456', '电话871****3456'],
    ['转010-66012345-801', '转010****2345-801'],
    ['0592 2071234', '059****1234'],
    ['+86 871 65123456', '871****3456'],
  ])('is masked where it is a telephone: %s', (written, shown) => {
    expect(maskPersonal(written)).toBe(shown);
  });

  it.each([
    '县人发〔2026〕12号',
    '金额 1234567.89 元，12345678901 分',
    '2026-11-23 08:30–17:30',
    '0830-1200 1400-1730',
    '编号2026-0871-65123456',
    '发票 044002100411 号',
    '３号楼２０２６室',
    'N12 × V103',
  ])('stays where it is something else: %s', (written) => {
    expect(maskPersonal(written)).toBe(written);
  });
});

it('is masked in every block of a page but those that are copied as they stand', async () => {
  const phone = '给13812345678回电';
  const look = { lang: 'zh', width: Infinity, paint: noPaint, fancy: true, masked: true } as const;
  const page = await layPage(
    [
      { kind: 'title', cell: phone },
      { kind: 'lines', lines: [[dim(phone), text(phone, phone)]] },
      { kind: 'table', columns: [{}], rows: [[dim(text(phone, phone))]] },
      { kind: 'rows', columns: [{}], rows: [[phone]] },
      { kind: 'card', pairs: [[text('Title', '标题'), phone]] },
      { kind: 'gap' },
    ],
    look,
  );
  expect(page.join('\n')).not.toContain('13812345678');
  expect(page.join('\n').match(/138\*{4}5678/g)).toHaveLength(6);
  expect(await layPage([{ kind: 'verbatim', text: phone }], look)).toEqual([phone]);
});

it('is masked in the words of a value, and not where figures are no words', () => {
  const uid = '0f3e2d1c-a138-1234-5678-0123456789ab';
  expect(maskedJson({ uid, title: '找13812345678', deep: [{ n: 13812345678, text: null }] })).toEqual({
    uid,
    title: '找138****5678',
    deep: [{ n: 13812345678, text: null }],
  });
});

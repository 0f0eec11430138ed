import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dim } from '../core/page.ts';
import { maskPersonal, phoneFor } from '../core/personal/mask.ts';
import { text } from '../core/text.ts';
import { inkOf } from './ink.ts';
import { layPage } from './lay.ts';
import { maskedJson } from './masking.ts';
import { noPaint } from './paint.ts';

describe('a number in running text', () => {
  it.each([
    ['给13812345678回电', '给138****5678回电'],
    ['给１３８１２３４５６７８回电', '给138****5678回电'],
    ['打座机0871-65123456找周科长', '打座机0871-65****56找周科长'],
    ['电话（0871）65123456', '电话0871-65****56'],
    ['转010-66012345-801', '转010-66****45-801'],
    ['0592 2071234', '0592-20****34'],
    ['+86 871 65123456', '0871-65****56'],
    ['+86（0571）8765-4321', '0571-87****21'],
    ['0571－88001234转801', '0571-88****34转801'],
    ['手机 138-0013-8000', '手机 138****8000'],
    ['手机 138 001 38000', '手机 138****8000'],
    ['手机 1 3 8 0 0 1 3 8 0 0 0', '手机 138****8000'],
    ['手机 0138 0013 8000', '手机 138****8000'],
    ['手机 138/0013/8000', '手机 138****8000'],
    ['手机 138 - 0013 - 8000', '手机 138****8000'],
    ['手机 幺三八〇〇一三八〇〇〇', '手机 138****8000'],
    ['手机 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', '手机 138****8000'],
    ['手机 ١٣٨٠٠١٣٨٠٠٠', '手机 138****8000'],
    ['手机 ①③⑧⓪⓪①③⑧⓪⓪⓪', '手机 138****8000'],
    ['①13800138000 ②13900139000', '①138****8000 ②139****9000'],
    ['手机 1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '手机 138****8000'],
    ['12\u200b13800138000', '12\u200b138****8000'],
    ['110101 1990 0307 1233', '****1233'],
    ['1 1 0 1 0 1 1 9 9 0 0 3 0 7 0 0 2 X', '****002X'],
  ])('is masked where it is a telephone: %s', (written, shown) => {
    expect(maskPersonal(written)).toBe(shown);
  });

  it.each([
    '县人发〔2026〕12号',
    '收款账号 110101199003071234（不合校验码）',
    '金额 1234567.89 元，12345678901 分',
    '2026-11-23 08:30–17:30',
    '0830-1200 1400-1730',
    '编号2026-0871-65123456',
    '发票 044002100411 号',
    '３号楼２０２６室',
    'N12 × V103',
    '第①②③④⑤⑥⑦⑧⑨条，二〇二六年十一月',
    '158 元，2026 年 11 月',
    '1330-1500 1630-1800',
  ])('stays where it is something else: %s', (written) => {
    expect(maskPersonal(written)).toBe(written);
  });
});

const SHAPELESS = [
  ...[
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2060',
    '\u2064',
  ],
  ...['\u3164', '\ufe0f', '\ufeff', '\uffa0', '\u{e0041}', '\u{e0100}', '\u0332'],
];

it('is masked with any character without shape in it, and what is seen holds no whole number', () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
  const between = fc.array(fc.constantFrom('', ...SHAPELESS), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(digits, between, (number, parts) => {
      const written = `电话${[...number].map((digit, n) => digit + parts[n]).join('')}。`;
      expect(maskPersonal(written)).toBe(`电话${number.slice(0, 3)}****${number.slice(-4)}。`);
      const look = { lang: 'zh', masked: true, paint: noPaint } as const;
      expect(inkOf(`\u001b[31m${written}`, look).plain).not.toContain(number);
    }),
  );
});

describe('a field that holds a telephone number', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138 0013 8000', '138****8000'],
    ['0571-88001234', '0571-88****34'],
    ['(010)66012345转801', '010-66****45'],
    ['88001234', '****34'],
    ['66123', '****23'],
    ['8021', '****'],
    ['+1 415 555 0100', '141****0100'],
    ['138****8000', '138****8000'],
  ])('shows %s as %s', (number, shown) => {
    expect(phoneFor(number, false)).toBe(shown);
    expect(phoneFor(number, true)).toBe(number);
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

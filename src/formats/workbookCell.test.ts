import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfValue } from './workbookCell.ts';

describe('a cell of a workbook', () => {
  it.each([
    [null, ''],
    [13800000001, '13800000001'],
    [-3, '-3'],
    [0.1 + 0.2, '0.3'],
    [999_999_999_999_999, '999999999999999'],
    [1e15, '1.00000000000000E+15'],
    [Number('350102199001011234'), '3.50102199001011E+17'],
    [Number.NaN, '#NUM!'],
    [true, 'TRUE'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['PT08H24M00S', '08:24'],
    [new Date('2026-11-20T00:00:00Z'), '2026-11-20'],
    [new Date('2026-11-20T09:09:59.999Z'), '2026-11-20 09:10'],
    [new Date('2026-11-20T09:10:05Z'), '2026-11-20 09:10:05'],
    [new Date('1899-12-31T09:10:00Z'), '09:10'],
    [new Date('1904-01-01T09:10:00Z'), '09:10'],
    [new Date(Number.NaN), '#NUM!'],
  ] as const)('is %j as text: %s', (value, text) => {
    expect(textOfValue(value)).toBe(text);
  });

  it('says every minute as a person types it, and a telephone number as it is', () => {
    const minutes = fc.integer({ min: Date.UTC(1950, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: -499, max: 499 }), (minute, off) => {
        const moment = new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
        expect(textOfValue(new Date(minute * 60_000 + off))).toBe(moment.replace(' 00:00', ''));
      }),
    );
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => (n < 1e15 ? textOfValue(n) === `${n}` : /E\+15$/.test(textOfValue(n)))),
    );
  });

  it('is never longer than a spreadsheet allows', () => {
    fc.assert(fc.property(fc.nat(70_000), (n) => textOfValue('x'.repeat(n)).length === Math.min(n, 32_767)));
  });
});

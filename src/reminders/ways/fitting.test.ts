import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fitted } from './fitting.ts';
import { mayLeave } from './mayLeave.ts';

const within = (most: number) => (text: string) => Buffer.byteLength(text) <= most;

it.each<[string, string[], number, string]>([
  ['t', [], 10, 't'],
  ['t', ['a', 'b'], 5, 't\na\nb'],
  ['提醒', ['甲', '乙', '丙'], 40, '提醒\n甲\n乙\n丙'],
  ['提醒', ['甲'.repeat(20), '乙'], 60, `提醒\n${'甲'.repeat(10)}…\n……另有 1 项`],
  ['提醒'.repeat(20), ['甲', '乙'], 60, `${'提醒'.repeat(6)}…\n……另有 2 项`],
])('%j and %j within %i', (title, lines, most, text) => {
  expect(fitted(title, lines, within(most), 'zh')).toBe(text);
});

test('is always within, begins as it should, and every line is there or counted', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }).map((title) => title.replace(/\n/g, '')),
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 80 }).map((line) => line.replace(/\n/g, '')),
        { maxLength: 40 },
      ),
      fc.integer({ min: 60, max: 2_000 }),
      (title, lines, most) => {
        const text = fitted(title, lines, within(most), 'en');
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
        const shown = text.split('\n');
        const left = Number(/^… and (\d+) more$/.exec(shown.at(-1) ?? '')?.[1] ?? 0);
        const whole = shown.slice(1, left > 0 ? -1 : undefined);
        if (shown[0] === title && !whole.some((line) => line.endsWith('…') && !lines.includes(line)))
          expect(whole).toEqual(lines.slice(0, lines.length - left));
      },
    ),
  );
});

const figures = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
const between = fc.constantFrom('', ' ', '-', '.', '·', '－', '—');

test('no mobile number leaves, however it is grouped or wherever it stands', () => {
  fc.assert(
    fc.property(
      ...([
        fc.constantFrom('', '+86', '86 ', '0086-'),
        fc.integer({ min: 3, max: 9 }),
        figures(1),
        figures(4),
        figures(4),
      ] as const),
      ...([
        between,
        fc.constantFrom('', '电话：', 'tel ', '张三', '（'),
        fc.constantFrom('', '，', ' 转', '）', '\n'),
      ] as const),
      (country, second, third, middle, last, gap, before, after) => {
        const number = `1${second}${third}${gap}${middle}${gap}${last}`;
        const left = mayLeave(`${before}${country}${number}${after}`);
        expect(left.replace(/\D/g, '')).not.toContain(`1${second}${third}${middle}${last}`);
      },
    ),
  );
});

it.each([
  ['2026-11-25 09:00 二楼 301 会议室', '2026-11-25 09:00 二楼 301 会议室'],
  ['办发〔2026〕12号，经费 1234567 元', '办发〔2026〕12号，经费 1234567 元'],
  ['N12 周例会 14:00-15:30', 'N12 周例会 14:00-15:30'],
  ['（0571）8765 4321', '0571-87****21'],
  ['010-12345678 转 8', '010-12****78 转 8'],
  ['身份证 110105 19491231 002X', '身份证 ****002X'],
])('%j leaves as %j', (words, left) => {
  expect(mayLeave(words)).toBe(left);
});

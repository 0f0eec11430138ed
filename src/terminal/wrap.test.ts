import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, widthOf } from './width.ts';
import { breakLines, wrap } from './wrap.ts';

const PIECES = [
  '会',
  '议',
  '。',
  '，',
  '“',
  '”',
  '（',
  '）',
  'office',
  'a',
  ' ',
  '  ',
  '12:30',
  '😀',
  '👨‍👩‍👧',
  '\n',
  '—',
  '…',
];
const writing = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
const inked = (text: string) => text.replace(/[ \n]/g, '');

const EXAMPLES: readonly [string, number, string[]][] = [
  ['', 10, ['']],
  ['局办公室周例会', 8, ['局办公室', '周例会']],
  ['今天开会，请准时。', 8, ['今天开', '会，请准', '时。']],
  ['请看《办公室规则》', 6, ['请看', '《办公', '室规', '则》']],
  ['write it down, keep it', 10, ['write it', 'down, keep', 'it']],
  ['in office制度 here', 8, ['in', 'office制', '度 here']],
  ['  office', 4, ['  of', 'fice']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['一\n\n二', 10, ['一', '', '二']],
  ['。。。。。', 4, ['。。', '。。', '。']],
  ['a   b', 3, ['a', 'b']],
  ['参会：罗景和、孙强、秦岭', 14, ['参会：罗景和、', '孙强、秦岭']],
  ['参会：罗景和、孙强、秦岭', 17, ['参会：罗景和、', '孙强、秦岭']],
  ['已通知 罗景和、孙强', 9, ['已通知', '罗景和、', '孙强']],
  ['落实农村饮水、道路', 10, ['落实农村饮', '水、道路']],
];

describe('wrap', () => {
  test.each(EXAMPLES)('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('keeps every character in order and never exceeds the width', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(inked(lines.join(''))).toBe(inked(text));
        for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('later lines hang', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 8, max: 40 }), fc.integer({ min: 0, max: 6 }), (text, width, hang) => {
        const [first, ...others] = breakLines(text, width, hang).map(({ start, end }) => text.slice(start, end));
        expect(widthOf(first ?? '')).toBeLessThanOrEqual(width);
        for (const line of others) expect(widthOf(line)).toBeLessThanOrEqual(width - hang);
      }),
    );
  });

  test('a closing mark begins a line only where nothing else may be done', () => {
    const sentences = fc.array(fc.constantFrom('会', '议', '请', '到', '，', '。'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sentences, fc.integer({ min: 6, max: 40 }), (characters, width) => {
        const text = characters.join('').replace(/([，。])[，。]+/g, '$1');
        for (const line of wrap(text, width).slice(1)) expect(clustersOf(line)[0]).not.toMatch(/[，。]/);
      }),
    );
  });

  test('what fits is one line, and nothing is wrapped without a width', () => {
    expect(wrap('局办公室', 8)).toEqual(['局办公室']);
    expect(wrap('局办公室'.repeat(100), Infinity)).toHaveLength(1);
  });
});

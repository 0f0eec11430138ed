import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { clustersOf, cut, padEnd, padStart, widthOf } from './width.ts';

const WRITING = [
  ...'abc XYZ 09 -_/,.',
  ...'局办公室周例会的通知',
  ...'，。、（）《》“”‘’…—·×％ＡＢ１２',
  ...['é', 'e\u0301', 'ñ', 'Ω', 'ж', '가', '각', 'か', 'が', 'ｶ', '𠮷', '葛\u{E0100}'],
  ...['😀', '👍🏽', '👨‍👩‍👧', '🇨🇳', '❤️', '❤', '⚠️', '1️⃣', '☎', '🫠', '🏴', '©', '™️', '㊗️', '✅'],
];

const EXAMPLES: readonly [string, number][] = [
  ['', 0],
  ['abc', 3],
  ['会议', 4],
  ['F9 会议', 7],
  ['“…—×·”', 6],
  ['（）', 4],
  ['👨‍👩‍👧', 2],
  ['🇨🇳', 2],
  ['e\u0301', 1],
  ['❤️', 2],
  ['\u1100\u1161\u11a8', 2],
];

describe('widthOf', () => {
  test.each(EXAMPLES)('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('agrees with string-width on what people write', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WRITING)), (parts) => {
        const text = parts.join('');
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });

  test('agrees with string-width on every character of the Basic Multilingual Plane that has a shape of its own', () => {
    const unlike: string[] = [];
    for (let code = 0x20; code < 0xfffe; code++) {
      const character = String.fromCharCode(code);
      if (/[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(character) && widthOf(character) !== stringWidth(character)) {
        unlike.push(code.toString(16));
      }
    }
    expect(unlike).toEqual([]);
  });

  test('is the sum of the clusters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clusters = clustersOf(text);
        expect(clusters.join('')).toBe(text);
        expect(clusters.reduce((sum, cluster) => sum + widthOf(cluster), 0)).toBe(widthOf(text));
      }),
    );
  });
});

describe('fitting', () => {
  test.each([
    ['局办公室', 8, '局办公室'],
    ['局办公室', 7, '局办公…'],
    ['局办公室', 6, '局办…'],
    ['office', 4, 'off…'],
    ['ab👨‍👩‍👧cd', 4, 'ab…'],
    ['ab👨‍👩‍👧cd', 5, 'ab👨‍👩‍👧…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
    ['', 0, ''],
  ])('%s cut to %i is %s', (text, width, short) => {
    expect(cut(text, width)).toBe(short);
  });

  test('a cut text never exceeds its width and begins as the text does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WRITING)), fc.nat(30), (parts, width) => {
        const text = parts.join('');
        const short = cut(text, width);
        expect(widthOf(short)).toBeLessThanOrEqual(width);
        expect(short === text || text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  test('padding fills columns, not characters', () => {
    expect(padEnd('会议', 6)).toBe('会议  ');
    expect(padStart('会议', 6)).toBe('  会议');
    expect(padEnd('会议通知', 6)).toBe('会议通知');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../core/sieve.ts';
import { bearing } from './bearing.ts';
import { asBytes } from './bytes.ts';

const json = (text: string): string => asBytes(JSON.stringify({ title: text }));

describe('what bears a word', () => {
  it.each([
    ['道路积水', '反映道路积水问题'],
    ['report', '请交 REPORT 一份'],
    ['report', 'ｒｅｐｏｒｔ'],
    ['(株)', '㈱东方'],
    ['东方(株', '东方㈱'],
    ['月', '⽉度'],
    ['kg', '10㎏'],
    ['20', '⑳'],
    ['tel:1', '℡:１'],
    ['k', '\u212a'],
    ['café', 'Cafe\u0301'],
    ['“引', '“引号”'],
    ['a"b', 'a"b'],
    ['σ', '\nΣ'],
    ['οδός', 'ΟΔΌΣ'],
    ['\u0303', '\n\u0303'],
  ])('%s is let through in %s', (word, text) => {
    expect(folded(text)).toContain(folded(word));
    expect(bearing([folded(word)])(json(text))).toBe(true);
  });

  it('is nothing else', () => {
    const keeps = bearing(['道路', 'report']);
    expect(keeps(json('道路 report'))).toBe(true);
    expect(keeps(json('道路，repo'))).toBe(false);
    expect(keeps(json('公路 report'))).toBe(false);
  });

  it('is never missed, whatever people write', () => {
    const some = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'道路月Rｒeé㈱㎏⑳ﬁ“"，. \n\\°℃½Σς\u0303') }),
      fc.string({ unit: fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(some, fc.nat(30), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const words = folded(text)
          .slice(from % (text.length + 1))
          .slice(0, length)
          .split(/\s+/)
          .filter((word) => word !== '' && !/[\p{Cs}\p{Cc}]/u.test(word));
        expect(bearing(words)(json(text))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows every sign of Unicode that folds to a plain one', () => {
    const missed: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const one = String.fromCodePoint(code);
      const fold = folded(one);
      if (fold === one || !/^[\x21-\x7e\u3400-\u4dbf\u4e00-\u9fff]/.test(fold) || /["\\]/.test(fold)) continue;
      if (!known(fold, one)) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('sees through every sign of Unicode that leaves no trace', () => {
    const keeps = bearing(['##']);
    const missed: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const text = `#${String.fromCodePoint(code)}#`;
      if (folded(text) === '##' && !keeps(json(text))) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  const tests = new Map<string, (bytes: string) => boolean>();
  const known = (fold: string, one: string): boolean => {
    const word = fold.split(' ')[0] ?? '';
    const keeps = tests.get(word) ?? bearing([word]);
    tests.set(word, keeps);
    return keeps(json(one));
  };
});

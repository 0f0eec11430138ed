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
      { numRuns: 500 },
    );
  });

  it('knows every sign of Unicode that folds to a plain one', () => {
    const missed = signs((one) => one)
      .filter((one) => {
        const fold = folded(one);
        return (
          fold !== one &&
          /^[\x21-\x7e\u3400-\u4dbf\u4e00-\u9fff]/.test(fold) &&
          !/["\\]/.test(fold) &&
          !known(fold, one)
        );
      })
      .map(codeOf);
    expect(missed).toEqual([]);
  });

  it('sees through every sign of Unicode that leaves no trace', () => {
    const keeps = bearing(['##']);
    const missed = signs((one) => `#${one}#`)
      .filter((one) => folded(`#${one}#`) === '##' && !keeps(json(`#${one}#`)))
      .map(codeOf);
    expect(missed).toEqual([]);
  });

  const codeOf = (one: string): string => one.codePointAt(0)?.toString(16) ?? '';

  /** Signs above ASCII that folding may change when written so. A block of 256 that folding leaves as it is is passed over whole. */
  const signs = (write: (one: string) => string): readonly string[] =>
    Array.from({ length: 0x1100 }, (_, block) => block)
      .filter((block) => block < 0xd8 || block > 0xdf)
      .map((block) => Array.from({ length: 256 }, (_, n) => String.fromCodePoint(256 * block + n)))
      .filter((block) => {
        const text = block.map(write).join('\n');
        return folded(text) !== text;
      })
      .flat()
      .filter((one) => one > '\x7f');

  const tests = new Map<string, (bytes: string) => boolean>();
  const known = (fold: string, one: string): boolean => {
    const word = fold.split(' ')[0] ?? '';
    const keeps = tests.get(word) ?? bearing([word]);
    tests.set(word, keeps);
    return keeps(json(one));
  };
});

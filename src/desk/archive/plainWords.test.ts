import { describe, expect, it } from 'vitest';
import { folded } from '../../core/sieve.ts';
import { asBytes } from './bytes.ts';
import { hasPlainText, linesWith, plainSearch } from './plainWords.ts';

describe('plain text', () => {
  it('has what clerks type each day in it, and nothing that folds to a letter, a digit or an ideograph', () => {
    expect(hasPlainText(asBytes('报送〔2026〕12号《通知》：“请交Report”——3份…（急）100%，25°C、3×4·'))).toBe(true);
    for (const rare of [
      'Ａ座',
      '１号',
      '①',
      '㈱',
      '㎡',
      '\u212a',
      'Cafe\u0301',
      '积\u200b水',
      '積\ufe00',
      '\ufa71',
      '𠮷',
    ])
      expect(hasPlainText(asBytes(rare)), rare).toBe(false);
  });

  it('keeps its digits and ideographs when it is folded, whatever stands beside them', () => {
    const run = /[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]/gi;
    const wrong = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code + 1))
      .filter((one) => /[^\ud800-\udfff]/.test(one) && hasPlainText(asBytes(one)))
      .filter((one) => {
        const text = `报${one}a${one}7${one}`;
        const kept = (written: string): string => (written.match(run) ?? []).join('');
        return kept(folded(text)) !== kept(text).toLowerCase();
      });
    expect(wrong).toEqual([]);
  });
});

describe('the quick search of plain lines', () => {
  const lines = (text: string, ...words: readonly string[]): readonly string[] =>
    [...linesWith(Buffer.from(text), plainSearch(words).needles)].map(String);

  it('gives each line that has all of the words once, also the first and the last', () => {
    expect(lines('道路积水，道路\n积水\n道路\n积水道路', '道路', '积水')).toEqual(['道路积水，道路', '积水道路']);
    expect(lines('道路\n积水\n', '道路')).toEqual(['道路']);
    expect(lines('', '道路')).toEqual([]);
  });

  it('looks for the digits and ideographs of a word, and tests letters and signs apart', () => {
    const { needles, mayBear } = plainSearch(['〔2026〕12号', 'a座', '道路']);
    expect(needles.map(String)).toEqual(['道路', '12号', '2026', '座']);
    expect(mayBear?.(asBytes('〔2026〕12号 A座'))).toBe(true);
    expect(mayBear?.(asBytes('〔2026〕12号 B座'))).toBe(false);
    expect(plainSearch(['道路', '12']).mayBear).toBeNull();
  });
});

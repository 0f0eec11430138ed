import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stroke, splitter } from './splitKeys.ts';
import { KEY, paste } from './terminal.fixture.ts';

const strokesOf = (...pieces: string[]): readonly Stroke[] => {
  const { take, flush } = splitter();
  return [...pieces.flatMap(take), ...flush()];
};
/** Strokes as words: a key as it was sent, a paste in angle brackets. */
const told = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => (stroke.kind === 'paste' ? `<${stroke.text}>` : stroke.sent)).join('|');

describe('what a terminal sends', () => {
  it.each([
    ['一', '一'],
    ['一二', '<一二>'],
    ['一\r', '一|\r'],
    ['一二\r', '一|二|\r'],
    ['一\r\n', '一|\r'],
    ['一\r二\r', '<一\r二\r>'],
    ['一\t二', '<一\t二>'],
    ['\r一', '\r|一'],
    [`${KEY.left}一\r二`, '\u001b|[|D|一|\r|二'],
    [paste('一\n二'), '<一\r二>'],
    [`a${paste('')}b`, 'a|<>|b'],
    [paste('\u001b[200~'), '<\u001b[200~>'],
    ['\u001b[20', '\u001b|[|2|0'],
  ])('%j is taken apart', (sent, strokes) => {
    expect(told(strokesOf(sent))).toBe(strokes);
  });

  it('knows its own marks wherever they are cut', () => {
    const sent = `一${paste('二\n三')}四`;
    for (let at = 0; at <= sent.length; at++)
      expect(told(strokesOf(sent.slice(0, at), sent.slice(at)))).toBe('一|<二\r三>|四');
  });

  it('holds back half a mark only, and only until it is asked for', () => {
    const { take, flush, isHolding } = splitter();
    expect([take('\u001b'), isHolding()]).toEqual([[], true]);
    expect(told(flush())).toBe('\u001b');
    expect([told(take('[A')), isHolding()]).toEqual(['<[A>', false]);
    expect([told(take(`${paste('二').slice(0, -3)}`)), isHolding()]).toEqual(['', false]);
    expect(told(flush())).toBe('');
    expect(told(take('01~'))).toBe('<二>');
  });

  it('is never lost, however it comes', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'一a\r\n\t\u001b[2001~D'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const { take, flush } = splitter();
        const strokes = [...pieces.flatMap(take), ...take('\u001b[201~'), ...flush()];
        const given = strokes.map((stroke) => (stroke.kind === 'paste' ? stroke.text : stroke.sent)).join('');
        const plain = (text: string) =>
          text
            .replaceAll('\u001b[200~', '')
            .replaceAll('\u001b[201~', '')
            .replace(/[\r\n]/g, '');
        expect(plain(given)).toBe(plain(pieces.join('')));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCommon } from '../core/shapes.ts';
import { harmless, harmlessJson, masked, safeFileName } from './harmless.ts';

const DANGEROUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must never come out
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/u;

/** Any UTF-16 text; dangerous characters are frequent in it. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b',
        '[',
        ']',
        '31m',
        '\u0007',
        '\u009b',
        '\u009d',
        '\u009c',
        '\\',
        ';',
        '8',
        '\u200d',
        '😀',
      ),
      fc.constantFrom('\u202e', '\u2066', '\ufeff', '\u{e0041}', '\ud83d', '\ude00', '\n', '\r', '\t', '会议'),
      fc.string({ unit: 'binary' }),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''));

const EXAMPLES: readonly [string, string][] = [
  ['plain 会议 “引号” — ✅', 'plain 会议 “引号” — ✅'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b[2J\u001b[1;1Hgone', 'gone'],
  ['\u009b31mred', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;https://a.cn\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u009d0;title\u009ctext', 'text'],
  ['\u001bPq#0\u001b\\sixel', 'sixel'],
  ['\u001bcreset', 'reset'],
  ['\u001b(0lines', 'lines'],
  ['\u001b]never closed', 'never closed'],
  ['\u001b\u001b[31m[31m', '[31m'],
  ['a\tb\r\nc\u2028d', 'a b c d'],
  ['a\u0000b\u0008c\u007fd', 'abcd'],
  ['\u202egnp.exe\u2066\u200f\u061c', 'gnp.exe'],
  ['a\u200bb\ufeffc\u2060d\u{e0041}e\u00adf', 'abcdef'],
  ['\ud83dx\ude00', '\ufffdx\ufffd'],
  ['\ud83d\u200b\ude00', '\ufffd\ufffd'],
  ['👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥 🏳️‍🌈', '👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥 🏳️‍🌈'],
  ['a\u200db', 'ab'],
  ['葛\u{e0100}', '葛\u{e0100}'],
  ['â\u0080\u009d 错码 â\u0080\u009c', 'â 错码 â'],
];

describe('harmless', () => {
  // A dangerous character at the end makes `harmless` look at the whole text. Without it, common writing is not looked at.
  test('has nothing against common writing', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => isCommon(unit) && harmless(`${unit}\u0000`) !== unit)).toEqual([]);
  });

  test.each(EXAMPLES)('%j becomes %j', (text, clean) => {
    expect(harmless(text)).toBe(clean);
  });

  test('line breaks stay when asked for, as one kind', () => {
    expect(harmless('a\r\nb\u2029c\rd\te', { breaks: true })).toBe('a\nb\nc\nd e');
  });

  test('nothing dangerous comes out, whatever goes in', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(harmless(text)).not.toMatch(DANGEROUS);
        expect(harmless(text, { breaks: true }).replaceAll('\n', '')).not.toMatch(DANGEROUS);
        expect(masked(text)).not.toMatch(DANGEROUS);
      }),
      { numRuns: 500 },
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(harmless(harmless(text))).toBe(harmless(text));
      }),
    );
  });

  test('a masked line is as long as what was typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(masked(text)).toHaveLength(text.length);
      }),
    );
  });

  test('takes time in proportion to the text', () => {
    for (const unit of ['\u001b]', '\u001b[', '\u009b0', '\u009d', '\u200d', '\u001b]a\u0007', '😀\u200d']) {
      const begun = performance.now();
      harmless(unit.repeat(200_000));
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
  });
});

describe('harmlessJson', () => {
  test('holds the exact value and nothing dangerous', () => {
    fc.assert(
      fc.property(anything, fc.integer(), (text, number) => {
        const value = { [text]: [text, number, null, true] };
        const written = harmlessJson(value);
        expect(written).not.toMatch(DANGEROUS);
        expect(JSON.parse(written)).toEqual(value);
      }),
    );
  });

  test('leaves writing as it is', () => {
    expect(harmlessJson({ title: '局办公室 😀' })).toBe('{"title":"局办公室 😀"}');
    expect(harmlessJson('\u202e\u{e0041}')).toBe('"\\u202e\\udb40\\udc41"');
    expect(harmlessJson(undefined)).toBe('null');
  });
});

describe('safeFileName', () => {
  test.each([
    ['会议通知〔2026〕12号', '会议通知〔2026〕12号'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['-rf', 'rf'],
    ['a:b*c?.ics', 'a_b_c_.ics'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['CON.txt', '_CON.txt'],
    ['...', '_'],
    ['', '_'],
    ['name. ', 'name'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  test('is never too long, empty, hidden or a path', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const name = safeFileName(text);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name).toMatch(/^[^.\s/\\-][^/\\]*$/u);
      }),
    );
    expect(Buffer.byteLength(safeFileName('会'.repeat(300)))).toBe(198);
  });
});

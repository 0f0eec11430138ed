import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { heldText } from './heldText.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const joined = (parts: Iterable<string | Uint8Array>): string =>
  Buffer.concat(Array.from(parts, (part) => Buffer.from(part))).toString();

describe('a text that is held until it is complete', () => {
  it.each([folder, join(folder, 'absent')])(
    'comes out as it went in, long or short, with a file or without one',
    (at) => {
      const part = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.nat(30_000));
      const parts = fc.array(part, { maxLength: 4 }).map((all) => all.map(([text, times]) => text.repeat(times)));
      fc.assert(
        fc.property(parts, fc.nat(100_000), (texts, short) => {
          expect(joined(heldText(at, (write) => write(texts), short)) === texts.join('')).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('begins anew when it is written again', () => {
    const long = 'x'.repeat(2 ** 20);
    const twice = (first: string, second: string) =>
      joined(
        heldText(
          folder,
          (write) => {
            write([first]);
            write([second]);
          },
          1000,
        ),
      );
    expect(twice(long, 'short')).toBe('short');
    expect(twice('short', long)).toBe(long);
    expect(twice(long, long.slice(1))).toBe(long.slice(1));
  });

  it('leaves no file, also if nobody reads it to its end', () => {
    for (const _ of heldText(folder, (write) => write(['x'.repeat(2 ** 20), 'y'.repeat(2 ** 20)]), 1000)) {
      expect(readdirSync(folder)).toEqual([]);
      break;
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

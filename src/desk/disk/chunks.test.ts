import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scratch } from '../desk.fixture.ts';
import { chunksOf, fileLines, holdsAny, withOpen } from './chunks.ts';
import { realFiles } from './files.ts';

it('the lines of a file are read in places that fit together, and long ones are only named', () => {
  const path = join(scratch(), 'lines');
  const length = fc.oneof(fc.nat(20), fc.constantFrom(99, 100, 101, 262_143, 262_144, 300_000));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 6 }), (lengths) => {
      const lines = lengths.map((one, n) => String.fromCharCode(97 + n).repeat(one));
      fs.writeFileSync(path, lines.join('\n'));
      withOpen(path, realFiles, (handle) => {
        const read = [...fileLines(handle, realFiles, 100)];
        const whole = read.map((line) =>
          Buffer.concat([...chunksOf(handle, realFiles, line)].map((one) => Buffer.from(one))),
        );
        expect(whole.map(String)).toEqual(lines.join('\n').split('\n'));
        expect(read.map(({ bytes }) => bytes?.toString() ?? null)).toEqual(
          lines
            .join('\n')
            .split('\n')
            .map((line) => (line.length > 100 ? null : line)),
        );
      });
    }),
    { numRuns: 40 },
  );
});

it('chunks are searched for a text across their seams', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.nat(9),
      (all, text, step) => {
        const bytes = Buffer.from(all);
        const chunks = Array.from({ length: Math.ceil(bytes.length / (step + 1)) }, (_, n) =>
          bytes.subarray(n * (step + 1), (n + 1) * (step + 1)),
        );
        expect(holdsAny(chunks, [Buffer.from(text)])).toBe(bytes.includes(text));
      },
    ),
  );
});

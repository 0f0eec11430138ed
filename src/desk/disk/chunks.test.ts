import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scratch } from '../desk.fixture.ts';
import { chunksOf, fileLines, withOpen } from './chunks.ts';
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

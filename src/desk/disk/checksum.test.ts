import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from './checksum.ts';

it('a checksum is that of zlib', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Number.parseInt(checksum(text), 16)).toBe(crc32(Buffer.from(text)));
      expect(checksum(text)).toHaveLength(8);
    }),
  );
});

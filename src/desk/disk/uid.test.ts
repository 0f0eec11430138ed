import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomUid, uuidOf } from './uid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a uid', () => {
  it('is a UUID of version 4, and never the same', () => {
    const made = Array.from({ length: 1000 }, randomUid);
    for (const uid of made) expect(uid).toMatch(VERSION_4);
    expect(new Set(made).size).toBe(made.length);
  });

  it('has every other bit of the bytes it is made of', () => {
    // RFC 9562, appendix A.3.
    const bytes = Buffer.from('919108f752d1e320df9bf7f5b1a00c84', 'hex');
    expect(uuidOf(bytes)).toBe('919108f7-52d1-4320-9f9b-f7f5b1a00c84');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (some) => {
        const uid = uuidOf(some);
        expect(uid).toMatch(VERSION_4);
        const back = Buffer.from(uid.replaceAll('-', ''), 'hex');
        for (const [n, byte] of some.entries()) if (n !== 6 && n !== 8) expect(back[n]).toBe(byte);
        expect([(back[6] ?? 0) & 0x0f, (back[8] ?? 0) & 0x3f]).toEqual([(some[6] ?? 0) & 0x0f, (some[8] ?? 0) & 0x3f]);
      }),
    );
  });
});

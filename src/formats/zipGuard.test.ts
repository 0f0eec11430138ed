import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { type PartToZip, zipOf } from './zip.fixture.ts';
import { zipPartsOf } from './zipGuard.ts';

const refused = async (bytes: Uint8Array): Promise<string> => {
  try {
    await zipPartsOf(bytes, 'a.xlsx');
  } catch (error) {
    if (error instanceof Complaint) return error.what.en;
    throw error;
  }
  return 'taken';
};

const one = (claims: PartToZip['claims'], content: string | Uint8Array = 'x'.repeat(500)): Uint8Array =>
  zipOf([{ name: 'a.xml', content, ...(claims === undefined ? {} : { claims }) }]);

describe('an archive', () => {
  const parts = fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 8 }),
      content: fc.string({ unit: fc.constantFrom('<', 'a', '张'), maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ name }) => name },
  );

  it('is told part by part, with sizes and marks', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (all) => {
        expect(await zipPartsOf(zipOf(all), 'a.xlsx')).toEqual(
          all.map(({ name, content }) => ({
            name: Buffer.from(name).toString(),
            size: Buffer.byteLength(content),
            tags: content.split('<').length - 1,
            longest: Math.max(...content.split('<').map((text, n) => Buffer.byteLength(text) + Math.min(n, 1))),
          })),
        );
      }),
    );
  });

  it('is refused when it is cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), async (all, n) => {
        const whole = zipOf(all);
        expect(await refused(whole.subarray(0, n % whole.length))).toBe('a.xlsx is damaged or not whole');
      }),
    );
  });

  it('is refused or says the same when a byte of it is changed, and nothing else happens', async () => {
    const whole = one(undefined);
    const before = (await zipPartsOf(whole, 'a.xlsx')).map(({ size }) => size);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        const said = await refused(changed);
        if (said === 'taken') expect((await zipPartsOf(changed, 'a.xlsx')).map(({ size }) => size)).toEqual(before);
      }),
    );
  });
});

describe('a hostile archive', () => {
  it.each([
    ['a part larger than declared', one({ size: 10 }), 'a.xlsx is damaged or not whole'],
    ['a part smaller than declared', one({ size: 600 }), 'a.xlsx is damaged or not whole'],
    ['a password', one({ flags: 1 }), 'a.xlsx has a password'],
    ['another way of packing', one({ method: 12 }), 'a.xlsx is damaged or not whole'],
    ['sizes of zip64', one({ size: 0xffffffff }), 'a.xlsx unpacks to more than 2,000 parts or 256 MB'],
    ['a declared gigabyte', one({ size: 2 ** 30 }), 'a.xlsx unpacks to more than 2,000 parts or 256 MB'],
    ['nothing', new Uint8Array(0), 'a.xlsx is damaged or not whole'],
  ])('is refused: %s', async (_, bytes, said) => {
    expect(await refused(bytes)).toBe(said);
  });

  it('is refused with two thousand and one parts, with one name twice, and where parts share bytes', async () => {
    const many = Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}`, content: '' }));
    expect(await refused(zipOf(many))).toContain('2,000 parts');
    expect(await refused(zipOf(many.slice(1)))).toBe('taken');
    const [a, b] = [
      { name: 'a', content: 'aa' },
      { name: 'b', content: 'aa' },
    ];
    expect(await refused(zipOf([a, { ...b, name: 'a' }]))).toContain('damaged');
    expect(await refused(zipOf([a, { ...b, claims: { from: 0 } }]))).toContain('damaged');
  });

  it('is refused without being unpacked when it says how large it is', async () => {
    const zeros = new Uint8Array(20 * 2 ** 20);
    const bombs = Array.from({ length: 13 }, (_, n) => ({ name: `${n}`, content: n === 0 ? zeros : '' }));
    const claims = { size: zeros.length };
    expect(await refused(zipOf(bombs.map((bomb) => ({ ...bomb, claims }))))).toContain('256 MB');
  });
});

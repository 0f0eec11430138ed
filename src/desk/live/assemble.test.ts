import { expect, it } from 'vitest';
import { assembled } from './assemble.ts';

it('lays out a drawer of more lines than a call can take arguments', () => {
  const bytes = Buffer.from('    {}');
  const block = Array.from({ length: 300_000 }, () => ({ bytes, rests: false }));
  const { bytes: file, places } = assembled('  "version": 1', [{ name: 'visitors', block, isNoted: true }], '');
  expect(JSON.parse(file.toString()).visitors).toHaveLength(block.length);
  expect(places.visitors).toMatchObject({ awakeTo: places.visitors?.to });
});

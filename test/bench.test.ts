import { expect, test } from 'vitest';
import { measure } from '../bench/measure/pairs.ts';

test('where nothing is measured in pairs, no time of an empty program is given', () => {
  expect(measure([], 3)).toEqual({ ratios: [], milliseconds: null });
});

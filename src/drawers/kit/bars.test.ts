import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bar, barUnit } from './bars.ts';

test('a bar has its number, at most twelve signs, and is longer for a larger number', () => {
  const number = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
      const unit = barUnit(numbers);
      const signs = (one: number): number => bar(one, unit).split('#').length - 1;
      for (const one of numbers) {
        expect(bar(one, unit)).toMatch(new RegExp(`^${one}( #{1,12})?$`));
        expect(signs(one) > 0).toBe(one > 0);
        for (const other of numbers) if (one <= other) expect(signs(one)).toBeLessThanOrEqual(signs(other));
      }
    }),
  );
});

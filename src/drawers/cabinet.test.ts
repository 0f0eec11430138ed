import { describe, expect, it } from 'vitest';
import { momentsOf } from '../core/moments.ts';
import { PLATES } from '../core/plates.ts';
import { cabinet, everyNoun } from './cabinet.ts';

const behind = await everyNoun();

describe('the cabinet', () => {
  it('has a drawer for each plate, in the order of the plates', () => {
    const plates = Object.entries(PLATES).map(([name, { noun, letter, label }]) => ({ name, noun, letter, label }));
    expect(cabinet.map(({ name, noun, letter, label }) => ({ name, noun, letter, label }))).toEqual(plates);
    expect(behind.map(({ name, noun, letter, label }) => ({ name, noun, letter, label }))).toEqual(plates);
  });

  it.each(['noun', 'letter'] as const)('has no %s twice', (part) => {
    const all = Object.values(PLATES).map((plate) => plate[part]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(behind)('has schemas that say which fields are moments: $name', ({ schema }) => {
    expect(momentsOf(schema)).toMatchObject({ createdAt: true, updatedAt: true, snoozedUntil: true });
  });
});

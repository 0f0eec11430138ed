import { expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { same } from '../../../core/text.ts';
import { who } from './who.ts';

const read = (...typed: string[]) =>
  who('V3', same('')).read(typed, { facts: facts('2026-11-23T09:00:00'), toLocal: (iso) => iso, given: {} });

it.each([
  [['V3'], { id: 'V3' }],
  [['v3'], { id: 'V3' }],
  [['３'], { id: 'V3' }],
  [['王芳'], { name: '王芳' }],
  [['Li', 'Ming'], { name: 'Li Ming' }],
  [['V'], { name: 'V' }],
])('%j is %j', (typed, found) => {
  expect(read(...typed)).toEqual(found);
});

it('an id of another drawer is a slip, not a name', () => {
  expect(() => read('F3')).toThrow(/record of another kind/);
});

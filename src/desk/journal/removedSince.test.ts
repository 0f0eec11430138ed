import { expect, it } from 'vitest';
import { journalPast } from './removedSince.ts';

const past = (revision: number, more: object = {}) => ({
  revision,
  isRestored: false,
  isOver: false,
  gone: [],
  there: [],
  ...more,
});

it('knows who was removed for good', () => {
  const { removedAt } = journalPast(
    [
      past(4, { there: ['V2'] }),
      past(3, { gone: ['V1', 'V2'] }),
      past(2, { there: ['V1', 'V2'] }),
      past(1, { gone: ['V3'] }),
    ],
    true,
  );
  expect([...removedAt(4)].sort()).toEqual(['V1', 'V3']);
  // Revision 4 is only in the journal; in it V2 was brought back.
  expect([...removedAt(3)].sort()).toEqual(['V1', 'V2', 'V3']);
});

it.each([
  ['without a gap', [past(1), past(2), past(3)], true, true],
  ['with a gap', [past(1), past(3)], true, false],
  ['without its beginning', [past(2), past(3)], true, false],
  ['that ends before the desk', [past(1), past(2)], true, false],
  ['with a line that cannot be read', [past(1), past(2), past(3)], false, false],
  ['that begins with a restored desk', [past(3, { isRestored: true })], true, true],
  ['that goes on from a restored desk of another place', [past(1), past(3, { isRestored: true })], true, true],
  ['of nothing', [], true, false],
])('a journal %s', (_, entries, isLegible, reaches) => {
  expect(journalPast(entries, isLegible).reachesTo(3)).toBe(reaches);
});

it.each([
  ['that ends with the desk', [past(1), past(3)], false],
  ['that is ahead of it', [past(3), past(4)], true],
  ['of a command that began from an older desk', [past(1), past(2, { isOver: true }), past(3)], true],
])('a journal %s says whether the desk may lack something', (_, entries, mayLack) => {
  expect(journalPast(entries, true).mayLack(3)).toBe(mayLack);
});

it.each([
  ['whole', [past(1), past(2), past(3), past(4)], null],
  ['that begins late', [past(3), past(2)], null],
  ['of two commands with one number', [past(1), past(3), past(2), past(2)], { revision: 2, isDouble: true }],
  ['with a gap', [past(1), past(3)], { revision: 3, isDouble: false }],
  ['with a gap before a restore', [past(1), past(2, { isRestored: true }), past(3)], null],
  ['with a gap behind the desk', [past(1), past(2), past(3), past(5), past(5)], null],
  ['of nothing', [], null],
])('a journal %s says how far undo reaches', (_, entries, broken) => {
  expect(journalPast(entries, true).brokenAt(3)).toEqual(broken);
  expect(journalPast(entries, false).brokenAt(3)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { emptyContents } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';
import { everyNoun } from '../../drawers/cabinet.ts';
import { factsOnce } from './facts.ts';

const NOW = '2026-11-23T08:30:00';
const nouns = await everyNoun();

describe('the facts of a command', () => {
  const contents = emptyContents();

  it('are made once for a desk that is read again, and for what a rule makes of other drawers', () => {
    const factsOf = factsOnce(() => nouns, NOW);
    const first = factsOf(contents);
    expect(factsOf({ ...contents, revision: 7 })).toBe(first);
    expect(factsOf({ ...contents, drawers: withDrawers(contents.drawers, { followups: [] }) })).toBe(first);
  });

  it('are made again where settings, holidays or people differ', () => {
    const factsOf = factsOnce(() => nouns, NOW);
    const first = factsOf(contents);
    const set = factsOf({ ...contents, settings: { officeHours: '09:00-18:00' } });
    expect(set).not.toBe(first);
    expect(factsOf({ ...contents, holidays: [] })).not.toBe(set);
    const before = factsOf(contents);
    expect(factsOf({ ...contents, drawers: withDrawers(contents.drawers, { people: [] }) })).not.toBe(before);
  });
});

import { describe, expect, it } from 'vitest';
import { roster } from './duty.fixture.ts';
import { notesOn } from './minding.ts';

describe('notes', () => {
  it('tells of two days running, over the end of a month, in either post', () => {
    const records = roster(['2026-11-30', '张伟', '王主任'], ['2026-12-01', '李娜', '张伟']);
    const said = notesOn({ records, touched: records.slice(1) });
    expect(said.map(({ en }) => en)).toEqual(['张伟 serves two days running, 11-30, 12-01']);
  });

  it('says nothing of a day and a night of one date', () => {
    const records = roster(['2026-11-30', '张伟', '王主任', 'day'], ['2026-11-30', '张伟', '王主任', 'night']);
    expect(notesOn({ records, touched: records })).toEqual([]);
  });
});

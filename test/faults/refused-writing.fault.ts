import { describe, expect, it } from 'vitest';
import { bookOf, inUse, toBeSwept } from './desks.fixture.ts';
import { EIO, expectWholeWhereverRefused, FULL } from './refusing.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { stepsOf } from './trace.fixture.ts';

describe.skipIf(noStrace())('a disk that fails', () => {
  it('at any fsync of a jotting', async () => {
    const seen = await expectWholeWhereverRefused({ desk: inUse(), args: ['jot', 'refused'] }, EIO);
    expect(seen).toContain('fsync /journal/2026-11.ndjson: 1 old');
    expect(seen).toContain('fsync /desk.json.tmp: 1 old');
  });

  it('at an fsync of the first write of a day', async () => {
    await expectWholeWhereverRefused({ desk: toBeSwept(), args: ['jot', 'refused'], sample: 3 }, EIO);
  });

  it('at any fsync of an import', async () => {
    await expectWholeWhereverRefused({ desk: inUse(), args: ['visitor', 'import', bookOf(50)] }, EIO);
  });

  it('at a write, a new file or a rename of the first write of a day, as when it is full', async () => {
    await expectWholeWhereverRefused({ desk: toBeSwept(), args: ['jot', 'refused'], sample: 4 }, FULL);
  });

  it('is nothing to a command that only reads: it writes nowhere', () => {
    expect(stepsOf(inUse(), ['today']).map(({ what }) => what)).toEqual(['write out']);
  });
});

import { describe, it } from 'vitest';
import { absent, bookOf, inUse, lockedEarly } from './desks.fixture.ts';
import { expectWholeWhereverKilled } from './killing.fixture.ts';
import { noStrace } from './tools.fixture.ts';

describe.skipIf(noStrace())('killed at every write, fsync and rename', () => {
  it('a jotting', async () => {
    await expectWholeWhereverKilled({ desk: inUse(), args: ['jot', 'killed'] });
  });

  it('the very first write', async () => {
    await expectWholeWhereverKilled({ desk: absent(), args: ['jot', 'killed'] });
  });

  it('an import of fifty, which is none or fifty', async () => {
    await expectWholeWhereverKilled({ desk: inUse(), args: ['visitor', 'import', bookOf(50)], sample: 3 });
  });

  it('one that takes a dead process’s lock', async () => {
    await expectWholeWhereverKilled({ desk: lockedEarly(), args: ['jot', 'killed'], sample: 3 });
  });
});

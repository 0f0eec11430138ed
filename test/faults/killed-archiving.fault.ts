import { describe, it } from 'vitest';
import { swept, toBeSwept } from './desks.fixture.ts';
import { expectWholeWhereverKilled } from './killing.fixture.ts';
import { noStrace } from './tools.fixture.ts';

describe.skipIf(noStrace())('killed while records move', () => {
  it('to the archive, with the first write of a day', async () => {
    await expectWholeWhereverKilled({ desk: toBeSwept(), args: ['jot', 'killed'], sample: 3 });
  });

  it('from the archive, to be changed', async () => {
    await expectWholeWhereverKilled({ desk: swept(), args: ['edit', 'F1', '--title', 'killed'], sample: 3 });
  });
});

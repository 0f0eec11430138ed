import { describe, it } from 'vitest';
import { office } from './desk.fixture.ts';
import { swept } from './desks.fixture.ts';
import { EIO, expectWholeWhereverRefused, FULL } from './refusing.fixture.ts';
import { noStrace } from './tools.fixture.ts';

/** Desk that has changed since a whole copy of it was made. */
const changed = (): string => {
  const desk = swept();
  office(desk, ['backup']);
  office(desk, ['edit', 'F1', '--title', 'changed']);
  return desk;
};

const deed = { args: ['restore', '2026-11-23-083000', '--yes'], isUndoable: false };

describe.skipIf(noStrace())('a disk that fails while all is restored', () => {
  it('at an fsync', async () => {
    await expectWholeWhereverRefused({ ...deed, desk: changed(), sample: 2 }, EIO);
  });

  it('at a write, a new file or a rename, as when it is full', async () => {
    await expectWholeWhereverRefused({ ...deed, desk: changed(), sample: 3 }, FULL);
  });
});

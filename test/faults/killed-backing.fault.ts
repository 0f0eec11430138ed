import { describe, it } from 'vitest';
import { office } from './desk.fixture.ts';
import { inUse, swept, toBeSwept } from './desks.fixture.ts';
import { expectWholeWhereverKilled } from './killing.fixture.ts';
import { noStrace } from './tools.fixture.ts';

describe.skipIf(noStrace())('killed on the way back', () => {
  it('by undo', async () => {
    await expectWholeWhereverKilled({ desk: inUse(), args: ['undo'], isUndoable: false, sample: 2 });
  });

  it('by undo of what has been archived since', async () => {
    const desk = swept();
    office(desk, ['rm', 'V1']);
    await expectWholeWhereverKilled({ desk, args: ['undo'], isUndoable: false, sample: 3 });
  });

  it('by undo of one record', async () => {
    const desk = inUse();
    await expectWholeWhereverKilled({ desk, args: ['undo', '--of', 'F2'], isUndoable: false, sample: 2 });
  });

  it('by redo', async () => {
    const desk = inUse();
    office(desk, ['undo']);
    await expectWholeWhereverKilled({ desk, args: ['redo'], sample: 2 });
  });

  it('by redo of what is gone from the archive since', async () => {
    const desk = swept();
    office(desk, ['rm', 'V1']);
    office(desk, ['undo']);
    await expectWholeWhereverKilled({ desk, args: ['redo'], sample: 3 });
  });

  it('to this morning’s desk', async () => {
    await expectWholeWhereverKilled({
      desk: inUse(),
      args: ['restore', '2026-11-23', '--yes'],
      isUndoable: false,
      sample: 2,
    });
  });

  it('to a copy of everything, archive and all', async () => {
    const desk = swept();
    office(desk, ['backup']);
    office(desk, ['edit', 'F1', '--title', 'changed']);
    office(desk, ['jot', 'since']);
    await expectWholeWhereverKilled({
      desk,
      args: ['restore', '2026-11-23-083000', '--yes'],
      isUndoable: false,
      sample: 4,
    });
  });

  it('to the morning before a sweep', async () => {
    const desk = toBeSwept();
    office(desk, ['jot', 'swept']);
    await expectWholeWhereverKilled({ desk, args: ['restore', '2026-11-23', '--yes'], isUndoable: false, sample: 3 });
  });
});

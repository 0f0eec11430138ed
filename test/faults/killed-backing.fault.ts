import { describe, it } from 'vitest';
import { office } from './desk.fixture.ts';
import { inUse, swept, toBeSwept } from './desks.fixture.ts';
import { expectWholeWhereverKilled } from './killing.fixture.ts';
import { noStrace } from './tools.fixture.ts';

describe.skipIf(noStrace())('killed on the way back', () => {
  it('by undo', () => {
    expectWholeWhereverKilled({ desk: inUse(), args: ['undo'], isUndoable: false, sample: 2 });
  });

  it('by undo of what has been archived since', () => {
    const desk = swept();
    office(desk, ['rm', 'V1']);
    expectWholeWhereverKilled({ desk, args: ['undo'], isUndoable: false, sample: 3 });
  });

  it('by undo of one record', () => {
    const desk = inUse();
    expectWholeWhereverKilled({ desk, args: ['undo', '--of', 'F2'], isUndoable: false, sample: 2 });
  });

  it('by redo', () => {
    const desk = inUse();
    office(desk, ['undo']);
    expectWholeWhereverKilled({ desk, args: ['redo'], sample: 2 });
  });

  it('by redo of what is gone from the archive since', () => {
    const desk = swept();
    office(desk, ['rm', 'V1']);
    office(desk, ['undo']);
    expectWholeWhereverKilled({ desk, args: ['redo'], sample: 3 });
  });

  it('to this morning’s desk', () => {
    expectWholeWhereverKilled({
      desk: inUse(),
      args: ['restore', '2026-11-23', '--yes'],
      isUndoable: false,
      sample: 2,
    });
  });

  it('to a copy of everything, archive and all', () => {
    const desk = swept();
    office(desk, ['backup']);
    office(desk, ['edit', 'F1', '--title', 'changed']);
    office(desk, ['jot', 'since']);
    expectWholeWhereverKilled({ desk, args: ['restore', '2026-11-23-083000', '--yes'], isUndoable: false, sample: 4 });
  });

  it('to the morning before a sweep', () => {
    const desk = toBeSwept();
    office(desk, ['jot', 'swept']);
    expectWholeWhereverKilled({ desk, args: ['restore', '2026-11-23', '--yes'], isUndoable: false, sample: 3 });
  });
});

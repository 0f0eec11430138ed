import { expect } from 'vitest';
import { complaintIn, copyOf, leftIn, office } from './desk.fixture.ts';
import type { Deed } from './killing.fixture.ts';
import { failingAt, type Step, sampled, stepsOf } from './trace.fixture.ts';
import { expectWhole, stateOf } from './whole.fixture.ts';

/** System calls that fail, and the error they fail with. */
export type Refusal = { readonly calls: readonly string[]; readonly error: string };

const isOf =
  ({ calls }: Refusal) =>
  ({ call, what }: Step): boolean =>
    calls.includes(call) && what !== 'write out';

/** Lets such calls of a command fail, one each time on a copy of the desk, and expects that the desk is whole. */
export const expectWholeWhereverRefused = async (
  { desk, args, isUndoable = true, sample = 1 }: Deed,
  refusal: Refusal,
): Promise<readonly string[]> => {
  const done = copyOf(desk);
  office(done, args);
  const both = { old: await stateOf(desk), new: await stateOf(done), isUndoable };
  const wrong: string[] = [];
  const steps = sampled(stepsOf(desk, args).filter(isOf(refusal)), sample);
  const seen: string[] = [];
  for (const step of steps) {
    const ended = failingAt(desk, [...args, '--json'], step, refusal.error);
    const { code, desk: copy } = ended;
    try {
      expect([0, 1]).toContain(code);
      if (code === 1) expect(complaintIn(ended)).toBe('unwritable');
      expect(leftIn(copy).filter((path) => !path.startsWith('backup/'))).toEqual([]);
      const which = await expectWhole(copy, { ...both, isTold: code === 0 }, false);
      seen.push(`${step.what}: ${code} ${which}`);
    } catch (error) {
      wrong.push(`${refusal.error} at ${step.what} (${step.call} ${step.nth}), exit ${code}: ${error}`);
    }
  }
  expect(wrong).toEqual([]);
  return seen;
};

export const EIO: Refusal = { calls: ['fsync', 'fdatasync'], error: 'EIO' };
export const FULL: Refusal = { calls: ['write', 'pwrite64', 'openat', 'mkdir', 'rename', 'link'], error: 'ENOSPC' };

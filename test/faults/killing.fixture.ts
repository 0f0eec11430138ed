import { expect } from 'vitest';
import { copyOf, type How, office } from './desk.fixture.ts';
import { killedAt, sampled, stepsOf } from './trace.fixture.ts';
import { expectWhole, stateOf } from './whole.fixture.ts';

export type Deed = {
  readonly desk: string;
  readonly args: readonly string[];
  /** Kills at every n-th step only. */
  readonly sample?: number;
  readonly isUndoable?: boolean;
  readonly how?: How;
};

/** Kills a command at its steps, each time on a copy of the desk, and expects that the desk is whole. */
export const expectWholeWhereverKilled = async ({
  desk,
  args,
  sample = 1,
  isUndoable = true,
  how = {},
}: Deed): Promise<void> => {
  const done = copyOf(desk);
  const told = office(done, args, how);
  const both = { old: await stateOf(desk), new: await stateOf(done), isUndoable };
  expect(both.new).not.toEqual(both.old);
  const found: string[] = [];
  const wrong: string[] = [];
  const steps = stepsOf(desk, args, how);
  for (const [n, step] of sampled(steps, sample).entries()) {
    const { desk: copy, out } = killedAt(desk, args, step, how);
    const isTold = out !== '' && told !== '';
    try {
      found.push(await expectWhole(copy, { ...both, isTold }, n % 2 === 0));
    } catch (error) {
      wrong.push(`killed at ${step.what} (${step.call} ${step.nth}): ${error}`);
    }
  }
  console.log(`${args.slice(0, 2).join(' ')}: killed at ${found.length} of ${steps.length} steps`);
  expect(wrong).toEqual([]);
  expect(new Set(found)).toEqual(new Set(['old', 'new']));
};

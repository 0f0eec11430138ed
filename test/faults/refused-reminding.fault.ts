import { describe, expect, it } from 'vitest';
import { attempt, leftIn, office } from './desk.fixture.ts';
import { absent } from './desks.fixture.ts';
import { EIO, FULL, type Refusal } from './refusing.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { failingAt, sampled, stepsOf } from './trace.fixture.ts';

const at = (now: string) => ({ now: `${now}:00+08:00` });

/** Desk with one matter due today, on which reminders have run since yesterday. */
const due = (): string => {
  const desk = absent();
  office(desk, ['followup', 'new', 'Wetlands', '--due', '2026-11-23'], at('2026-11-20T09:00'));
  office(desk, ['config', 'set', 'remind-followup', '0d'], at('2026-11-20T09:01'));
  office(desk, ['remind'], at('2026-11-20T09:10'));
  return desk;
};

const count = (said: string): number => said.split('Wetlands').length - 1;

/** Lets each such call of `office remind` fail, one each time, and expects that the reminder is said in that run or in the next. */
const expectSaid = ({ calls, error }: Refusal): void => {
  const desk = due();
  const now = at('2026-11-23T08:30');
  const wrong: string[] = [];
  const steps = sampled(
    stepsOf(desk, ['remind'], now).filter(({ call }) => calls.includes(call)),
    1,
  );
  for (const step of steps) {
    const { desk: copy, out, code } = failingAt(desk, ['remind'], step, error, now);
    const { out: next } = attempt(copy, ['remind', '--json'], at('2026-11-23T08:40'));
    const heard = count(out) + count(next);
    if (heard !== 1 || (code !== 0 && code !== 1) || leftIn(copy).length > 0)
      wrong.push(`${error} at ${step.what} (${step.call} ${step.nth}), exit ${code}: heard ${heard} times`);
  }
  expect(steps.length).toBeGreaterThan(3);
  expect(wrong).toEqual([]);
};

describe.skipIf(noStrace())('office remind, while the disk refuses', () => {
  it('to sync, loses no reminder', () => expectSaid(EIO));
  it('for want of room, loses no reminder', () => expectSaid(FULL));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, copyOf, json, leftIn, office, openIn } from './desk.fixture.ts';
import { absent } from './desks.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { killedAt, sampled, stepsOf } from './trace.fixture.ts';

const at = (now: string) => ({ now: `${now}:00+08:00` });

/** Desk with one matter due today, on which reminders have run since yesterday. */
const due = (): string => {
  const desk = absent();
  office(desk, ['followup', 'new', 'Wetlands', '--due', '2026-11-23'], at('2026-11-20T09:00'));
  office(desk, ['config', 'set', 'remind-followup', '0d'], at('2026-11-20T09:01'));
  office(desk, ['remind'], at('2026-11-20T09:10'));
  return desk;
};

const states = (desk: string): readonly string[] =>
  (JSON.parse(readFileSync(join(desk, 'remind', 'sent.json'), 'utf8')) as { entries: { state: string }[] }).entries.map(
    ({ state }) => state,
  );

const count = (said: string): number => said.split('Wetlands').length - 1;

describe.skipIf(noStrace())('office remind, killed at every call that changes anything', () => {
  it('says its reminder once, or knows that nobody knows', () => {
    const desk = due();
    const now = at('2026-11-23T08:30');
    const steps = stepsOf(desk, ['remind'], now);
    // The book is written and synced, then the reminder is printed, then the book is written again.
    const course = steps.map(({ what }) => what).filter((what) => /^(rename|fsync).*\/remind|out$/.test(what));
    const entering = ['fsync /remind/sent.json.tmp', 'rename /remind/sent.json.tmp /remind/sent.json', 'fsync /remind'];
    expect(course).toEqual([...entering, 'write out', ...entering]);
    const ends = new Map<string, number>();
    const wrong: string[] = [];
    for (const step of sampled(steps, 1)) {
      const { desk: copy, out } = killedAt(desk, ['remind'], step, now);
      const { out: next, err, code } = attempt(copy, ['remind', '--json'], at('2026-11-23T08:40'));
      const later = office(copy, ['remind'], at('2026-11-23T08:50'));
      const heard = count(out) + count(next) + count(later);
      const [state = 'none'] = states(copy);
      const end = `${count(out)} then ${count(next)} ${state}`;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      const isRight =
        code === 0 &&
        count(later) === 0 &&
        (err !== '') === (state === 'unknown') &&
        // A reminder that is unknown was printed once or never. One that is sent was printed exactly once.
        (state === 'unknown' ? heard <= 1 : state === 'sent' && heard === 1) &&
        leftIn(copy).filter((file) => !file.includes('desk.lock')).length === 0 &&
        openIn(copy).length === 0;
      if (!isRight) wrong.push(`killed at ${step.what} (${step.call} ${step.nth}): ${end}, left ${leftIn(copy)}`);
    }
    console.log(`remind: killed at ${steps.length} steps: ${JSON.stringify([...ends])}`);
    expect(wrong).toEqual([]);
    expect([...ends.keys()].sort()).toEqual(['0 then 0 unknown', '0 then 1 sent', '1 then 0 sent', '1 then 0 unknown']);
  });

  it('leaves the desk as it was', () => {
    const desk = due();
    const before = readFileSync(join(desk, 'desk.json'), 'utf8');
    const copy = copyOf(desk);
    office(copy, ['remind'], at('2026-11-23T08:30'));
    expect(readFileSync(join(copy, 'desk.json'), 'utf8')).toBe(before);
    expect(json(copy, ['doctor'], at('2026-11-23T08:31')).findings).toEqual([]);
  });
});

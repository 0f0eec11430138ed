import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../bench/office/office.ts';
import { factsOf } from '../src/cli/desk/facts.ts';
import { addDays, addMinutes, type Moment, minutesBetween } from '../src/core/civil.ts';
import type { DrawerName } from '../src/core/record.ts';
import type { Contents } from '../src/desk/live/contents.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { callsFrom } from '../src/reminders/calls.ts';
import { idleUntil } from '../src/reminders/idle.ts';
import { anyDesk } from './anyDesk.fixture.ts';

const cabinet = await everyNoun();

/** The reminders of a desk at a moment, as a run of `office remind` finds them. */
const callsAt = (contents: Contents, now: Moment) => {
  const call = {
    facts: factsOf(contents, cabinet, now),
    desk: { drawers: cabinet, wide: { settings: contents.settings, holidays: [] } },
    world: { withOffset: (moment: Moment) => `${moment}+08:00` },
  };
  return callsFrom(call as unknown as Parameters<typeof callsFrom>[0], ({ name }) => contents.drawers[name]);
};

const untilAt = async (contents: Contents, now: Moment): Promise<Moment> => {
  const records = cabinet.flatMap(({ name }: { readonly name: DrawerName }) => contents.drawers[name]);
  return idleUntil(await callsAt(contents, now), records, now, factsOf(contents, cabinet, now).settings.hours.close);
};

const dueAt = async (contents: Contents, now: Moment): Promise<ReadonlySet<string>> =>
  new Set((await callsAt(contents, now)).filter(({ at }) => at <= now).map(({ key }) => key));

/** The reminders that have become due between a moment and a later one before which nothing was to become due. */
const newBetween = async (contents: Contents, now: Moment, later: Moment): Promise<readonly string[]> => {
  const before = await dueAt(contents, now);
  return [...(await dueAt(contents, later))].filter((key) => !before.has(key));
};

describe('the moment until which no reminder becomes due', () => {
  it('is late enough for nobody to miss one, whatever is on the desk', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDesk,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (contents, day, minute, share) => {
          const now = addMinutes(`${addDays('2025-01-01', day)}T00:00:00`, minute);
          const until = await untilAt(contents, now);
          expect(until > now).toBe(true);
          const later = addMinutes(now, Math.floor(share * minutesBetween(now, until)));
          expect(await newBetween(contents, now, later)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is exact in an office at work: each minute of a day before it brings nothing, and it comes itself', async () => {
    const contents = officeOf(400, 7);
    for (let now = '2026-11-23T07:00:00'; now < '2026-11-24T09:00:00'; ) {
      const until = await untilAt(contents, now);
      for (const part of [0.3, 0.7, 0.99]) {
        const later = addMinutes(now, Math.floor(part * minutesBetween(now, until)));
        expect(await newBetween(contents, now, later)).toEqual([]);
      }
      now = until;
    }
  });
});

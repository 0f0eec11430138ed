import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, dayOf } from '../src/core/civil.ts';
import { valuesIn } from '../src/core/settings/setting.ts';
import type { Contents } from '../src/desk/live/contents.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { callsOf, type DueReminder } from '../src/reminders/plan/gather.ts';
import { leadsBy } from '../src/reminders/plan/usual.ts';
import { remindSettings } from '../src/reminders/settings.ts';
import { anyDesk } from './anyDesk.fixture.ts';
import { facts } from './facts.fixture.ts';

const cabinet = await everyNoun();

const opened = await Promise.all(cabinet.map(async ({ name, reminding }) => ({ name, told: await reminding?.() })));

const callsAt = (desk: Contents, now: string, stored: Record<string, string> = {}): readonly DueReminder[] =>
  callsOf(
    opened.flatMap(({ name, told }) =>
      told === undefined ? [] : [{ records: desk.drawers[name], reminders: told.reminders }],
    ),
    { facts: facts(now), leads: leadsBy(valuesIn(remindSettings, stored), 3), stamp: (moment) => `${moment}Z` },
  );

const anyNow = fc
  .integer({ min: 0, max: 60 * 24 * 800 })
  .map((minutes) => new Date(Date.UTC(2025, 1, 1) + minutes * 60_000).toISOString().slice(0, 19));

describe('what the drawers say is to be reminded of', () => {
  it('has each key once, is said before it is over, and no word of a record in its keys', () => {
    fc.assert(
      fc.property(anyDesk, anyNow, (desk, now) => {
        const calls = callsAt(desk, now);
        expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
        for (const { key, matter, at: said, when, over, kind, text } of calls) {
          expect(key.startsWith(`${matter}/`)).toBe(true);
          expect(key).toMatch(/^[\w@:./-]+$/);
          // Meetings, replies and duty are left out, because an arbitrary one may end before it begins and is then over at once.
          if (!['meeting', 'reply', 'duty'].includes(kind)) expect(said <= over).toBe(true);
          // Follow-ups have reminders after their time, while they are overdue; and an incident may be entered after a limit has passed.
          expect(said <= when || kind === 'followup' || kind === 'incident').toBe(true);
          expect(text.en === '' || text.zh === '').toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing of what is put off, done, off or silent', () => {
    fc.assert(
      fc.property(anyDesk, anyNow, (desk, now) => {
        const said = new Set(callsAt(desk, now).map(({ id }) => id));
        const { notices, followups, visitors, duty } = desk.drawers as unknown as Record<string, Any[]>;
        const quiet = [
          ...[notices, followups, visitors, duty].flatMap((rows = []) =>
            rows.filter((row) => (row['snoozedUntil'] ?? '') > now || row.remind === 'none'),
          ),
          // What is to be done for a meeting has its own dates, before the notice goes out and after the meeting.
          ...(notices ?? []).filter(
            (n) => n['cancelledAt'] !== null || (linesIn(n) === 0 && (n['issuedAt'] === null || n['heldAt'] !== null)),
          ),
          ...(followups ?? []).filter((f) => f['doneAt'] !== null || f['due'] === null),
          ...(visitors ?? []).filter((v) => v['leftAt'] !== null && v['arrivedAt'] !== null),
        ];
        for (const { id } of quiet) expect(said.has(id)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing at all where every kind is set to none', () => {
    const none = Object.fromEntries(
      Object.keys(remindSettings.settings)
        .filter((key) => key !== 'remindChannels')
        .map((key) => [key, 'none']),
    );
    fc.assert(
      fc.property(anyDesk, anyNow, (desk, now) => {
        const withOwn = new Set(
          Object.values(desk.drawers).flatMap((rows) =>
            (rows as unknown as Any[]).filter(({ remind: own }) => own !== null).map(({ id }) => id),
          ),
        );
        expect(callsAt(desk, now, none).filter(({ id }) => !withOwn.has(id ?? ''))).toEqual([]);
      }),
    );
  });

  it('of an overdue matter comes once for each working morning, at opening', () => {
    fc.assert(
      fc.property(anyDesk, anyNow, (desk, now) => {
        for (const call of callsAt(desk, now).filter(
          ({ kind, at: said, when }) => kind === 'followup' && said > when,
        )) {
          expect(call.at).toBe(at(dayOf(call.at), '08:30'));
          expect(facts(now).calendar.isWorkday(dayOf(call.at))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Number of the lines of a record. */
const linesIn = (row: object): number => (Reflect.get(row, 'lines') as readonly unknown[] | undefined)?.length ?? 0;

type Any = {
  readonly id: string;
  readonly remind?: string | null;
  readonly [field: string]: string | null | undefined;
};

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { facts } from '../../../test/facts.fixture.ts';
import { addMinutes, type Moment } from '../../core/civil.ts';
import { anyMoment, anyRecord } from '../kit/register/arbitrary.fixture.ts';
import type { Followup, FollowupEvent } from './record.ts';
import { followupSchema } from './schema.ts';
import { firstDueOf, followupState, isOverdue, isSlow, lightOf, waitsForInstruction } from './standing.ts';

// The rules of a matter's standing, for every matter with an orderly history: events in order of time, none after now.

const byTime = (a: FollowupEvent, b: FollowupEvent): number => (a.happenedAt < b.happenedAt ? -1 : 1);
const anyFollowup = (anyRecord(followupSchema, 'F') as fc.Arbitrary<Followup>).map((f) => ({
  ...f,
  events: [...f.events].sort(byTime),
}));
const anyOpen = anyFollowup.map((f) => ({ ...f, doneAt: null }));

const latest = (...moments: readonly (Moment | null)[]): Moment =>
  moments
    .map((at) => at ?? '')
    .sort()
    .at(-1) ?? '';

/** A moment after everything that happened to the matter. */
const after = (f: Followup, minutes: number): Moment =>
  addMinutes(latest(f.createdAt, ...f.events.map(({ happenedAt }) => happenedAt)), minutes);

const then = (f: Followup, event: FollowupEvent, more: Partial<Followup> = {}): Followup => ({
  ...f,
  ...more,
  events: [...f.events, event],
});
const anyMinutes = fc.integer({ min: 1, max: 60 * 24 * 60 });

it('gives a closed matter no light, and an open one the most serious', () => {
  fc.assert(
    fc.property(anyFollowup, anyMoment, (f, now) => {
      const known = facts(now);
      const light = lightOf(f, known);
      if (f.doneAt !== null) {
        expect([light, followupState(f)]).toEqual([null, 'done']);
        return;
      }
      expect(light === 'red').toBe(isOverdue(f, now));
      expect(light === 'yellow').toBe(!isOverdue(f, now) && isSlow(f, known));
      if (light === 'blue') expect(f.due !== null && f.due >= now).toBe(true);
    }),
  );
});

it('lets nobody get rid of a red light by an extension, a chase or feedback', () => {
  fc.assert(
    fc.property(anyOpen, anyMinutes, anyMinutes, (f, later, longer) => {
      const now = after(f, later);
      fc.pre(f.due !== null && f.due < now && isOverdue(f, now));
      const due = addMinutes(now, longer);
      const extended = then(
        f,
        { kind: 'extend', happenedAt: now, formerDue: f.due, due, reason: '等材料', approvedBy: null },
        { due },
      );
      const chased = then(f, { kind: 'chase', happenedAt: now, to: null, via: null });
      const answered = then(f, { kind: 'feedback', happenedAt: now, by: null, text: '在办' });
      for (const one of [extended, chased, answered]) expect(lightOf(one, facts(addMinutes(now, 1)))).toBe('red');
      expect(firstDueOf(extended)).toBe(firstDueOf(f));
    }),
  );
});

it('goes by the new date after an extension in time', () => {
  fc.assert(
    fc.property(anyOpen, anyMinutes, anyMinutes, (f, later, longer) => {
      const now = after(f, later);
      const formerDue = addMinutes(now, 1);
      const due = addMinutes(formerDue, longer);
      // A matter that was late when it was done stays marked as late after it is opened again.
      const events = f.events.filter(({ kind }) => kind !== 'extend' && kind !== 'reopen');
      const begun = { ...f, due: formerDue, events };
      const event = { kind: 'extend', happenedAt: now, formerDue, due, reason: '等材料', approvedBy: null } as const;
      const extended = then(begun, event, { due });
      expect(isOverdue(extended, due)).toBe(false);
      expect(isOverdue(extended, addMinutes(due, 1))).toBe(true);
      expect(isOverdue(begun, due)).toBe(true);
    }),
  );
});

it('is as late after done and reopen as before', () => {
  fc.assert(
    fc.property(anyOpen, anyMinutes, anyMoment, (f, later, now) => {
      const happenedAt = after(f, later);
      const done = then(f, { kind: 'done', happenedAt, result: '已办' }, { doneAt: happenedAt });
      const reopened = then(done, { kind: 'reopen', happenedAt, reason: '退回' }, { doneAt: null });
      expect(firstDueOf(reopened)).toBe(firstDueOf(f));
      expect(isOverdue(reopened, now)).toBe(isOverdue(f, now));
    }),
  );
});

it('is slow until the lead is heard of, which a chase does not bring about', () => {
  fc.assert(
    fc.property(anyOpen, anyMinutes, (f, later) => {
      const now = after(f, later);
      const known = facts(now);
      const chased = then(f, { kind: 'chase', happenedAt: now, to: f.lead, via: 'phone' });
      expect(isSlow(chased, known)).toBe(isSlow(f, known));
      expect(isSlow(then(f, { kind: 'feedback', happenedAt: now, by: null, text: '在办' }), known)).toBe(false);
      expect(isSlow(then(f, { kind: 'transfer', happenedAt: now, from: f.lead, to: '新主办' }), known)).toBe(false);
    }),
  );
});

it('waits for an instruction from a request to the instruction, whatever else happens', () => {
  fc.assert(
    // A matter of an earlier version, which kept no gates.
    fc.property(anyOpen, anyMinutes, ({ gates: _gates, ...f }, later) => {
      const happenedAt = after(f, later);
      const asked = then(f, { kind: 'request', happenedAt, to: '局长', text: '请示' });
      const chased = then(asked, { kind: 'chase', happenedAt, to: '局长', via: null });
      expect([waitsForInstruction(chased), followupState(chased)]).toEqual([true, 'waiting']);
      const told = then(chased, { kind: 'instruction', happenedAt, by: '局长', text: '同意' });
      expect(waitsForInstruction(told)).toBe(false);
      expect(followupState(told)).toBe(f.lead === null ? 'registered' : 'assigned');
    }),
  );
});

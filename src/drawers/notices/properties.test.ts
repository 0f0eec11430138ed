import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from '../../core/valibot.ts';
import { actions, entries } from './agenda.ts';
import { isOpen } from './closing.ts';
import { eventText } from './history.ts';
import { lives, moment } from './lives.fixture.ts';
import { on, only } from './notices.fixture.ts';
import { replyCounts, turnoutOf } from './numbers.ts';
import { postpone } from './postpone.ts';
import { noticeSchema } from './schema.ts';
import { send } from './send.ts';
import { noticeState } from './standing.ts';
import { bodyOf } from './text/text.ts';

test('whatever happens, the record is a notice, and can be said in both languages', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { now, n } of life) {
        expect(v.is(noticeSchema, n)).toBe(true);
        for (const written of [bodyOf(n, on(now)), ...n.events.map(eventText)]) {
          expect(`${written.zh}${written.en}`).not.toMatch(/undefined|null|NaN|object Object/);
        }
        expect(n.start < n.end).toBe(true);
      }
    }),
  );
});

test('the counts add up to those who are called, and nobody is called twice', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { n } of life) {
        const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(replyCounts(n.called))).toBe(n.called.length);
        const known = n.called.filter(({ attendance }) => attendance !== null);
        expect(sum(turnoutOf(n, false)) + sum(turnoutOf(n, true))).toBe(known.length);
        if (n.heldAt === null) expect(known).toEqual([]);
        else for (const one of n.called) expect(one.attendance !== null || one.state === 'notTold').toBe(true);
        const everyone = n.called.flatMap(({ name: of, substitute }) => [
          of,
          ...(substitute === null ? [] : [substitute]),
        ]);
        expect(new Set(everyone).size).toBe(everyone.length);
      }
    }),
  );
});

test('the sequence never falls, and rises with what is not known any more', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const [at, { n }] of life.entries()) {
        const before = life[at - 1]?.n ?? n;
        expect(n.sequence).toBeGreaterThanOrEqual(before.sequence);
        const forgets = before.called.some(
          ({ name: of, knows }) => knows && n.called.some((a) => a.name === of && !a.knows),
        );
        if (forgets) expect(n.sequence).toBe(before.sequence + 1);
      }
    }),
  );
});

test('a new time and sending it restore an issued notice', () => {
  fc.assert(
    fc.property(lives, moment, (life, at) => {
      const last = life.at(-1);
      fc.pre(last !== undefined && ['draft', 'issued', 'postponed'].includes(noticeState(last.n)));
      fc.pre(last !== undefined && at >= last.now && at !== last.n.start);
      if (last === undefined) return;
      const moved = postpone([last.n], 'N1', { at, reason: null }, on(last.now)).records;
      const again = only(send(moved, 'N1', null, on(last.now)).records);
      expect(noticeState(again)).toBe('issued');
      expect(replyCounts(again.called).told).toBe(again.called.length);
    }),
  );
});

test('an open notice always asks for something, once its time has come or someone is left to answer; a finished one never', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { now, n } of life) {
        if (!isOpen(n)) expect(actions([n], on(now))).toEqual([]);
        else expect(actions([n], on('2026-12-31T08:30:00'))).not.toEqual([]);
      }
    }),
  );
});

test('whoever is on leave or has declined is free', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { now, n } of life) {
        const bound = entries([n], on(now), '2026-11-01', '2026-12-31').flatMap(({ people }) => people);
        for (const { name: of, state } of n.called)
          if (state === 'leave' || state === 'declined') expect(bound).not.toContain(of);
      }
    }),
  );
});

test('lives of every outcome are drawn', () => {
  const ends = fc.sample(lives, { numRuns: 500, seed: 1 }).map((life) => life.at(-1)?.n);
  const states = ends.flatMap((n) => (n === undefined ? [] : [noticeState(n)]));
  expect([...new Set(states)].sort()).toEqual(['cancelled', 'draft', 'held', 'issued', 'postponed']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyTimes } from '../../core/busy.ts';
import { addMinutes, at, minutesBetween } from '../../core/civil.ts';
import { filmOf } from '../kit/lines/film.ts';
import { blankLine } from '../kit/lines/line.ts';
import { notices } from './index.ts';
import { linedNotice } from './lines.ts';
import { drafted, MONDAY, on, only } from './notices.fixture.ts';
import type { Notice } from './record.ts';

const known = on(MONDAY);
const CLOSE = at('2026-11-24', known.settings.hours.close);
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

/** A meeting of other people with one line, due so many minutes after midnight. */
const withLine = (id: string, due: number): Notice => ({
  ...only(drafted({ at: '2026-12-30T09:00:00' }, known)),
  id,
  lines: [{ ...blankLine, no: 1, text: '摄影', owner: '李娜', due: addMinutes('2026-11-24T00:00:00', due) }],
});

/** The records that need the owner of the line at its hour. */
const met = (n: Notice, all: readonly Notice[]): readonly string[] => {
  const busy = busyTimes({ drawers: [notices], recordsOf: () => all, said: [] }, known);
  return filmOf(linedNotice, n, { busy, refs: [] }, known).flatMap(({ clashes }) => clashes);
};

it('two lines of one owner clash if less than an hour lies between them, and each names the other', () => {
  fc.assert(
    fc.property(minutes, minutes, (one, other) => {
      const [first, second] = [withLine('N1', one), withLine('N2', other)];
      const [a = '', b = ''] = [first, second].map(({ lines = [] }) => lines[0]?.due ?? '');
      // What is due by closing time has no hour of its own.
      const isClash = Math.abs(minutesBetween(a, b)) < 60 && a !== CLOSE && b !== CLOSE;
      expect(met(first, [first, second])).toEqual(isClash ? ['N2'] : []);
      expect(met(second, [first, second])).toEqual(isClash ? ['N1'] : []);
    }),
  );
});

it('a line clashes with a meeting that its owner is called to, from an hour before it until its end', () => {
  const called = { ...only(drafted({ to: ['李娜'], at: '2026-11-24T09:00:00', until: '11:00' }, known)), id: 'N9' };
  fc.assert(
    fc.property(minutes, (due) => {
      const n = withLine('N1', due);
      expect(met(n, [n, called])).toEqual(due > 8 * 60 && due < 11 * 60 ? ['N9'] : []);
    }),
  );
});

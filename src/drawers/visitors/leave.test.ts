import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, facts, tools } from '../../../test/facts.fixture.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Who } from '../kit/fields/who.ts';
import { announce } from './announce.ts';
import { answerTo } from './answer.ts';
import { reviseVisit } from './correct.ts';
import { signOut, sweepOut } from './leave.ts';
import type { Visit } from './record.ts';
import { insideNow, isOpen, visitState } from './standing.ts';
import { come, day, EVENING, whose } from './visitors.fixture.ts';

describe('leaving', () => {
  const { records } = come([], '王芳');
  const leave = (who: Who, at: string | null = null) => signOut(records, who, { at, answer: null }, facts(EVENING));

  it('closes an ordinary visit', () => {
    const after = leave({ name: '王芳' }).records;
    expect(whose(after, 'V1').leftAt).toBe(EVENING);
    expect(isOpen(whose(after, 'V1'))).toBe(false);
  });

  it('happens once, after arriving, and not in the future', () => {
    const gone = leave({ id: 'V1' }).records;
    expect(codeOf(() => signOut(gone, { id: 'V1' }, { at: null, answer: null }, facts(EVENING)))).toBe('ruleViolated');
    expect(codeOf(() => leave({ id: 'V1' }, '2026-11-23T08:00:00'))).toBe('ruleViolated');
    expect(codeOf(() => leave({ id: 'V1' }, '2026-11-23T19:00:00'))).toBe('ruleViolated');
    expect(codeOf(() => leave({ name: '王' }))).toBe('noSuchRecord');
  });

  it('asks which of two of one name', () => {
    const two = come(records, '王芳', {}, { ...tools(day, 'V'), mint: () => ({ ...whose(records, 'V1'), id: 'V2' }) });
    expect(codeOf(() => signOut(two.records, { name: '王芳' }, { at: null, answer: null }, day))).toBe('ruleViolated');
  });

  it('is not for who has not arrived', () => {
    const expected = announce([], { name: '李明', at: EVENING }, tools(day, 'V')).records;
    expect(codeOf(() => signOut(expected, { id: 'V1' }, { at: null, answer: null }, day))).toBe('ruleViolated');
    expect(codeOf(() => answerTo(expected, 'V1', '好', day))).toBe('ruleViolated');
  });

  it('can be corrected, even to still inside', () => {
    const gone = leave({ id: 'V1' }).records;
    const fixed = reviseVisit(gone, 'V1', { left: '2026-11-23T17:00:00' }, facts(EVENING));
    expect(fixed.touched[0].leftAt).toBe('2026-11-23T17:00:00');
    expect(visitState(reviseVisit(gone, 'V1', { left: null }, facts(EVENING)).touched[0])).toBe('inside');
    expect(codeOf(() => reviseVisit(gone, 'V1', { left: '2026-11-23T08:00:00' }, facts(EVENING)))).toBe('ruleViolated');
    expect(codeOf(() => reviseVisit(gone, 'V1', { at: '2026-11-23T18:30:00' }, facts('2026-11-23T19:00:00')))).toBe(
      'ruleViolated',
    );
  });
});

it('sweeping signs out everybody inside, and nobody before they came', () => {
  const desk = tools(facts(EVENING), 'V');
  const one = come([], '王芳', { at: '2026-11-23T09:00:00' }, desk).records;
  const two = come(one, '李明', { at: '2026-11-23T17:45:00' }, desk).records;
  const { touched } = sweepOut(two, '2026-11-23T17:30:00', facts(EVENING));
  expect(touched.map(({ leftAt }) => leftAt)).toEqual(['2026-11-23T17:30:00', '2026-11-23T17:45:00']);
  expect(sweepOut(two, null, facts(EVENING)).touched.map(({ leftAt }) => leftAt)).toEqual([EVENING, EVENING]);
});

/** A step of a day at the door: a visitor comes, leaves or is signed out with all others, in any order. */
const step = fc.oneof(
  fc.record({ act: fc.constant('in' as const), name: fc.constantFrom('甲', '乙', '丙') }),
  fc.record({ act: fc.constant('out' as const), name: fc.constantFrom('甲', '乙', '丙') }),
  fc.record({ act: fc.constant('sweep' as const), name: fc.constant('') }),
);

it('inside is always who arrived less who left', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const desk = tools(day, 'V');
      let records: readonly Visit[] = [];
      let [arrived, left] = [0, 0];
      for (const { act, name } of steps) {
        try {
          if (act === 'in') records = come(records, name, {}, desk).records;
          else if (act === 'out') records = signOut(records, { name }, { at: null, answer: null }, day).records;
          else {
            const swept = sweepOut(records, null, day);
            left += swept.touched.length - 1;
            records = swept.records;
          }
          if (act === 'in') arrived += 1;
          else left += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(Complaint);
        }
      }
      expect(insideNow(records)).toHaveLength(arrived - left);
      expect(
        records.every(({ arrivedAt, leftAt }) => leftAt === null || (arrivedAt !== null && arrivedAt <= leftAt)),
      ).toBe(true);
    }),
  );
});

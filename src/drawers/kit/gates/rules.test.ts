import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../../test/facts.fixture.ts';
import { officeLater } from '../../../calendar/working/officeLater.ts';
import { workdaysLeft } from '../../../calendar/working/workdays.ts';
import { dayOf } from '../../../core/civil.ts';
import { anyMoment } from '../register/arbitrary.fixture.ts';
import { type Gate, gatesOfPast, owedGate, owesAsk, owesInform, owesWriting } from './gate.ts';
import { afterAnswer, afterDecision, afterReport, afterRequest, isOnlyRead, owedAfter } from './rules.ts';

const NOW = '2026-11-23T09:00:00';
const at = facts(NOW);
const said = (by: string, text = '同意') => ({ by, text, instead: null, isAgreed: false });
const owed = (gates: readonly Gate[]) => gates.filter(owesAsk).map(({ to }) => to);

describe('a request', () => {
  it('takes up what is owed to that person, or to nobody in particular', () => {
    const byRule = [owedGate('ask', null, NOW)];
    expect(afterRequest(byRule, '罗景和', '用车', NOW)).toMatchObject([{ to: '罗景和', askedAt: NOW, text: '用车' }]);
    const toLuo = [owedGate('ask', '罗景和', NOW)];
    expect(owed(afterRequest(toLuo, '王主任', '用车', NOW))).toEqual(['罗景和', '王主任']);
    expect(owed(afterRequest(toLuo, '罗景和', '用车', NOW))).toEqual(['罗景和']);
  });
});

describe('an answer', () => {
  const one = afterRequest([], '罗景和', '用车', NOW);
  const two = afterRequest(one, '王主任', '经费', NOW);

  it('settles the gates of whoever gives it; a deputy answers for the only person who was asked', () => {
    expect(owed(afterAnswer('F1', two, said('罗景和'), NOW).gates)).toEqual(['王主任']);
    expect(afterAnswer('F1', one, said('段明远'), NOW).gates).toMatchObject([{ to: '罗景和', answeredBy: '段明远' }]);
    expect(owed(afterAnswer('F1', two, { ...said('段明远'), instead: '王主任' }, NOW).gates)).toEqual(['罗景和']);
    expect(() => afterAnswer('F1', two, said('段明远'), NOW)).toThrow();
  });

  it('that only shows that the paper was read settles nothing, unless it means agreement', () => {
    for (const text of ['阅', '已阅。', '圈阅', 'noted', '阅悉']) expect(isOnlyRead(text), text).toBe(true);
    for (const text of ['同意', '阅，同意', '请财政局阅处']) expect(isOnlyRead(text), text).toBe(false);
    expect(owed(afterAnswer('F1', one, said('罗景和', '阅'), NOW).gates)).toEqual(['罗景和']);
    expect(owed(afterAnswer('F1', one, { ...said('罗景和', '阅'), isAgreed: true }, NOW).gates)).toEqual([]);
  });

  it('of the office itself settles what is asked, not what has to be reported', () => {
    const gates = [...two, owedGate('inform', '县委办', NOW)];
    const after = afterDecision('F1', gates, '时间紧', NOW);
    expect([owed(after), after.filter(owesInform).length]).toEqual([[], 1]);
    expect(after[0]).toMatchObject({ isDecided: true, answer: '时间紧' });
    expect(() => afterDecision('F1', after, '再决定', NOW)).toThrow();
  });
});

describe('a report', () => {
  const gates = [owedGate('inform', '县委办', NOW)];
  const tell = (to: string, via: Gate['via'] = null, from: readonly Gate[] = gates) =>
    afterReport(from, { to, via, text: null }, at);

  it('to another body settles nothing that is owed', () => {
    expect(tell('县政府办').map(({ to, settledAt }) => [to, settledAt])).toEqual([
      ['县委办', null],
      ['县政府办', NOW],
    ]);
  });

  it('by phone has to be confirmed on paper on the next working day', () => {
    const told = tell('县委办', 'phone');
    expect(told).toMatchObject([{ settledAt: NOW, via: 'phone', writeBy: '2026-11-24T17:30:00', writtenAt: null }]);
    expect(tell('县委办', 'visit', told).some(owesWriting)).toBe(true);
    expect(tell('县委办', 'letter', told)).toMatchObject([{ writtenAt: NOW }]);
    expect(tell('县委办', 'letter').some(owesWriting)).toBe(false);
  });
});

it('a list of those who are owed changes only what nobody has begun with', () => {
  const asked = afterRequest([owedGate('ask', '罗景和', NOW)], '王主任', '经费', NOW);
  const none = owedAfter(asked, 'ask', [], NOW);
  expect(owed(none)).toEqual(['王主任']);
  expect(owed(owedAfter(asked, 'ask', [{ to: '段明远', by: null }], NOW))).toEqual(['王主任', '段明远']);
});

it('the history of an earlier version says what is still owed', () => {
  const request = { kind: 'request', happenedAt: NOW, to: '罗景和', text: '用车' } as const;
  const answer = { kind: 'instruction', happenedAt: NOW, by: '段明远', text: '同意' } as const;
  expect(owed(gatesOfPast([request]))).toEqual(['罗景和']);
  expect(owed(gatesOfPast([request, request, answer]))).toEqual([]);
  expect(owed(gatesOfPast([answer, request]))).toEqual(['罗景和']);
});

it('office time is counted over office hours only', () => {
  const { calendar, settings } = at;
  const later = (from: string) => officeLater(calendar, settings.hours, from, 60);
  expect(later('2026-11-23T08:30:00')).toBe('2026-11-23T09:30:00');
  expect(later('2026-11-23T17:10:00')).toBe('2026-11-24T09:10:00');
  expect(later('2026-11-27T22:00:00')).toBe('2026-11-30T09:30:00');
  expect(later('2026-11-28T10:00:00')).toBe('2026-11-30T09:30:00');
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 3000 }), (from, minutes) => {
      const due = officeLater(calendar, settings.hours, from, minutes);
      expect(calendar.isWorkday(dayOf(due))).toBe(true);
      expect(workdaysLeft(calendar, settings.hours, from, due) * 540).toBeCloseTo(minutes, 5);
    }),
    { numRuns: 50 },
  );
});

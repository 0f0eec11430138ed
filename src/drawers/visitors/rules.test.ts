import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, tools } from '../../../test/facts.ts';
import { Complaint } from '../../core/complaint.ts';
import type { RuleTools } from '../../core/rule.ts';
import { insideNow } from './agenda.ts';
import { type Arrival, arrive } from './arriving.ts';
import type { Visit } from './record.ts';
import * as rules from './rules.ts';
import { isOpen, stateOf } from './states.ts';

const MORNING = '2026-11-23T09:00:00';
const EVENING = '2026-11-23T18:00:00';
const day = facts(MORNING);

const come = (records: readonly Visit[], name: string, said: Arrival = {}, desk: RuleTools = tools(day, 'V')) =>
  arrive(records, { name }, said, desk);
const whose = (records: readonly Visit[], id: string): Visit => records.find((visit) => visit.id === id) as Visit;
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Complaint) return error.code;
    throw error;
  }
  return 'none';
};

describe('arriving', () => {
  it('signs in somebody new, now', () => {
    const { touched } = come([], '王芳', { org: '晨光公司', count: 3 });
    expect(touched[0]).toMatchObject({ id: 'V1', name: '王芳', headcount: 3, arrivedAt: MORNING, kind: 'business' });
  });

  it('signs in the one expected today under that name, and keeps what was announced', () => {
    const desk = tools(day, 'V');
    const { records } = rules.expect([], { name: '李明', at: '2026-11-23T10:00:00', host: '赵主任' }, desk);
    const { records: after, touched } = come(records, '李明', {}, desk);
    expect(after).toHaveLength(1);
    expect(touched[0]).toMatchObject({
      id: 'V1',
      host: '赵主任',
      expectedAt: '2026-11-23T10:00:00',
      arrivedAt: MORNING,
    });
  });

  it('does not take an appointment of tomorrow for today', () => {
    const desk = tools(day, 'V');
    const { records } = rules.expect([], { name: '李明', at: '2026-11-24T10:00:00' }, desk);
    expect(come(records, '李明', {}, desk).records).toHaveLength(2);
  });

  it('asks which, when two of one name are expected today', () => {
    const desk = tools(day, 'V');
    const one = rules.expect([], { name: '李明', at: '2026-11-23T10:00:00' }, desk).records;
    const two = rules.expect(one, { name: '李明', at: '2026-11-23T15:00:00' }, desk).records;
    expect(codeOf(() => come(two, '李明', {}, desk))).toBe('ruleViolated');
    expect(arrive(two, { id: 'V2' }, {}, desk).touched[0]?.id).toBe('V2');
  });

  it.each([
    ['inside already', (records: readonly Visit[]) => records],
    [
      'gone already',
      (records: readonly Visit[]) => rules.leave(records, { id: 'V1' }, { at: null, answer: null }, day).records,
    ],
  ])('refuses by id who is %s', (_, make) => {
    const records = make(come([], '王芳').records);
    expect(codeOf(() => arrive(records, { id: 'V1' }, {}, tools(day, 'V')))).toBe('ruleViolated');
  });

  it('may be written later than it happened, not earlier', () => {
    expect(come([], '王芳', { at: '2026-11-23T08:40:00' }).touched[0].arrivedAt).toBe('2026-11-23T08:40:00');
    expect(codeOf(() => come([], '王芳', { at: '2026-11-23T09:10:00' }))).toBe('ruleViolated');
  });

  it('opens what was promised, led by whoever received them', () => {
    const { opens } = come([], '王芳', { followup: '回复用地手续', due: '2026-11-27T17:30:00', firstContact: '周敏' });
    expect(opens).toEqual([
      {
        drawer: 'followups',
        title: '回复用地手续',
        due: '2026-11-27T17:30:00',
        lead: '周敏',
        source: 'own',
        ref: 'V1',
        stage: null,
      },
    ]);
    expect(codeOf(() => come([], '王芳', { due: '2026-11-27T17:30:00' }))).toBe('missingValue');
  });
});

describe('petitions', () => {
  it('start a clock of 15 days after the day of receipt', () => {
    const { opens } = come([], '王芳', { kind: 'petition', purpose: '征地补偿', firstContact: '周敏' });
    expect(opens).toEqual([
      {
        drawer: 'followups',
        title: '征地补偿',
        due: '2026-12-08T17:30:00',
        lead: '周敏',
        source: 'petition',
        ref: 'V1',
        stage: 'acceptance',
      },
    ]);
  });

  it('count from the arrival, not from the entry in the book', () => {
    const { opens } = come([], '王芳', { kind: 'petition', at: '2026-11-20T16:00:00' });
    expect(opens?.[0]?.due).toBe('2026-12-05T17:30:00');
  });

  it('let no identity number into the title of the follow-up, nor an endless one', () => {
    const { opens } = come([], '王芳', {
      kind: 'petition',
      purpose: `身份证 110101199003074258\n${'很长'.repeat(300)}`,
    });
    expect(opens?.[0]?.title).toMatch(/^身份证 \*{4}4258 很长/);
    expect(opens?.[0]?.title.length).toBe(200);
  });

  it('brought again start no second clock while the first matter is open, and inherit its owner', () => {
    const desk = tools(day, 'V');
    const { records } = come([], '王芳', { kind: 'petition', firstContact: '周敏' }, desk);
    const again = come(records, '王芳', { repeatOf: 'V1' }, desk);
    expect(again.opens).toEqual([]);
    expect(again.runsFor?.id).toBe('V1');
    expect(again.touched[0]).toMatchObject({ kind: 'petition', firstContact: '周敏', repeatOf: 'V1' });
    const third = come(again.records, '王芳', { repeatOf: 'V2' }, desk);
    expect(third.opens).toEqual([]);
  });

  it('brought again after the answer are received anew', () => {
    const desk = tools(day, 'V');
    const { records } = come([], '王芳', { kind: 'petition' }, desk);
    const settled = rules.answer(records, 'V1', '已书面答复', day).records;
    expect(come(settled, '王芳', { repeatOf: 'V1' }, desk).opens).toHaveLength(1);
  });

  it('found out later start their clock then, and once', () => {
    const { records } = come([], '王芳');
    const found = rules.revise(records, 'V1', { kind: 'petition' }, day);
    expect(found.opens).toHaveLength(1);
    expect(rules.revise(found.records, 'V1', { purpose: '征地补偿' }, day).opens ?? []).toEqual([]);
  });

  it('cannot repeat themselves, a later visit, or one that is not there', () => {
    const desk = tools(day, 'V');
    const { records } = come([], '王芳', { at: '2026-11-23T08:40:00' }, desk);
    const two = come(records, '李明', {}, desk).records;
    expect(codeOf(() => rules.revise(two, 'V1', { repeatOf: 'V1' }, day))).toBe('ruleViolated');
    expect(codeOf(() => rules.revise(two, 'V1', { repeatOf: 'V2' }, day))).toBe('ruleViolated');
    expect(codeOf(() => rules.revise(two, 'V1', { repeatOf: 'V9' }, day))).toBe('noSuchRecord');
  });
});

describe('whoever is asked first', () => {
  const received = come([], '王芳', { firstContact: '周敏' }).records;

  it('never changes', () => {
    expect(codeOf(() => rules.revise(received, 'V1', { firstContact: '孙伟' }, day))).toBe('ruleViolated');
    expect(codeOf(() => rules.revise(received, 'V1', { firstContact: null }, day))).toBe('ruleViolated');
    expect(codeOf(() => rules.revise(received, 'V1', { firstContact: '周敏', host: '孙伟' }, day))).toBe('none');
  });

  it('may still be named', () => {
    const { records } = come([], '李明');
    expect(whose(rules.revise(records, 'V1', { firstContact: '孙伟' }, day).records, 'V1').firstContact).toBe('孙伟');
  });

  it('stays answerable after they left, until the answer is recorded', () => {
    const gone = rules.leave(received, { id: 'V1' }, { at: null, answer: null }, day).records;
    expect(stateOf(whose(gone, 'V1'))).toBe('waiting');
    expect(isOpen(whose(gone, 'V1'))).toBe(true);
    const answered = rules.answer(gone, 'V1', '已告知', day).records;
    expect(stateOf(whose(answered, 'V1'))).toBe('closed');
    expect(isOpen(whose(answered, 'V1'))).toBe(false);
    expect(codeOf(() => rules.answer(answered, 'V1', '再答', day))).toBe('ruleViolated');
  });

  it('may answer at the door', () => {
    const gone = rules.leave(received, { name: '王芳' }, { at: null, answer: '当面答复' }, day).records;
    expect(stateOf(whose(gone, 'V1'))).toBe('closed');
  });
});

describe('leaving', () => {
  const { records } = come([], '王芳');
  const leave = (who: rules.Who, at: string | null = null) =>
    rules.leave(records, who, { at, answer: null }, facts(EVENING));

  it('closes an ordinary visit', () => {
    const after = leave({ name: '王芳' }).records;
    expect(whose(after, 'V1').leftAt).toBe(EVENING);
    expect(isOpen(whose(after, 'V1'))).toBe(false);
  });

  it('happens once, after arriving, and not in the future', () => {
    const gone = leave({ id: 'V1' }).records;
    expect(codeOf(() => rules.leave(gone, { id: 'V1' }, { at: null, answer: null }, facts(EVENING)))).toBe(
      'ruleViolated',
    );
    expect(codeOf(() => leave({ id: 'V1' }, '2026-11-23T08:00:00'))).toBe('ruleViolated');
    expect(codeOf(() => leave({ id: 'V1' }, '2026-11-23T19:00:00'))).toBe('ruleViolated');
    expect(codeOf(() => leave({ name: '王' }))).toBe('noSuchRecord');
  });

  it('asks which of two of one name', () => {
    const two = come(records, '王芳', {}, { ...tools(day, 'V'), mint: () => ({ ...whose(records, 'V1'), id: 'V2' }) });
    expect(codeOf(() => rules.leave(two.records, { name: '王芳' }, { at: null, answer: null }, day))).toBe(
      'ruleViolated',
    );
  });

  it('is not for who has not arrived', () => {
    const expected = rules.expect([], { name: '李明', at: EVENING }, tools(day, 'V')).records;
    expect(codeOf(() => rules.leave(expected, { id: 'V1' }, { at: null, answer: null }, day))).toBe('ruleViolated');
    expect(codeOf(() => rules.answer(expected, 'V1', '好', day))).toBe('ruleViolated');
  });

  it('can be corrected, even to still inside', () => {
    const gone = leave({ id: 'V1' }).records;
    const fixed = rules.revise(gone, 'V1', { left: '2026-11-23T17:00:00' }, facts(EVENING));
    expect(fixed.touched[0].leftAt).toBe('2026-11-23T17:00:00');
    expect(stateOf(rules.revise(gone, 'V1', { left: null }, facts(EVENING)).touched[0])).toBe('inside');
    expect(codeOf(() => rules.revise(gone, 'V1', { left: '2026-11-23T08:00:00' }, facts(EVENING)))).toBe(
      'ruleViolated',
    );
    expect(codeOf(() => rules.revise(gone, 'V1', { at: '2026-11-23T18:30:00' }, facts('2026-11-23T19:00:00')))).toBe(
      'ruleViolated',
    );
  });
});

it('refuses an appointment of yesterday', () => {
  expect(codeOf(() => rules.expect([], { name: '李明', at: '2026-11-22T10:00:00' }, tools(day, 'V')))).toBe(
    'ruleViolated',
  );
});

it('sweeping signs out everybody inside, and nobody before they came', () => {
  const desk = tools(facts(EVENING), 'V');
  const one = come([], '王芳', { at: '2026-11-23T09:00:00' }, desk).records;
  const two = come(one, '李明', { at: '2026-11-23T17:45:00' }, desk).records;
  const { touched } = rules.sweep(two, '2026-11-23T17:30:00', facts(EVENING));
  expect(touched.map(({ leftAt }) => leftAt)).toEqual(['2026-11-23T17:30:00', '2026-11-23T17:45:00']);
  expect(rules.sweep(two, null, facts(EVENING)).touched.map(({ leftAt }) => leftAt)).toEqual([EVENING, EVENING]);
});

/** A day at the door: who comes, leaves or is swept out, in any order. */
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
          else if (act === 'out') records = rules.leave(records, { name }, { at: null, answer: null }, day).records;
          else {
            const swept = rules.sweep(records, null, day);
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

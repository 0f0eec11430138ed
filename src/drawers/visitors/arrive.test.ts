import { describe, expect, it } from 'vitest';
import { codeOf, tools } from '../../../test/facts.fixture.ts';
import { announce } from './announce.ts';
import { arrive } from './arrive.ts';
import { signOut } from './leave.ts';
import type { Visit } from './record.ts';
import { come, day, MORNING } from './visitors.fixture.ts';

describe('arriving', () => {
  it('signs in somebody new, now', () => {
    const { touched } = come([], '王芳', { org: '晨光公司', count: 3 });
    expect(touched[0]).toMatchObject({ id: 'V1', name: '王芳', headcount: 3, arrivedAt: MORNING, kind: 'business' });
  });

  it('signs in the one expected today under that name, and keeps what was announced', () => {
    const desk = tools(day, 'V');
    const { records } = announce([], { name: '李明', at: '2026-11-23T10:00:00', host: '赵主任' }, desk);
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
    const { records } = announce([], { name: '李明', at: '2026-11-24T10:00:00' }, desk);
    expect(come(records, '李明', {}, desk).records).toHaveLength(2);
  });

  it('asks which, when two of one name are expected today', () => {
    const desk = tools(day, 'V');
    const one = announce([], { name: '李明', at: '2026-11-23T10:00:00' }, desk).records;
    const two = announce(one, { name: '李明', at: '2026-11-23T15:00:00' }, desk).records;
    expect(codeOf(() => come(two, '李明', {}, desk))).toBe('ruleViolated');
    expect(arrive(two, { id: 'V2' }, {}, desk).touched[0]?.id).toBe('V2');
  });

  it.each([
    ['inside already', (records: readonly Visit[]) => records],
    [
      'gone already',
      (records: readonly Visit[]) => signOut(records, { id: 'V1' }, { at: null, answer: null }, day).records,
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

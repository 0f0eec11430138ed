import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../test/facts.fixture.ts';
import { answerTo } from './answer.ts';
import { reviseVisit } from './correct.ts';
import { signOut } from './leave.ts';
import { isOpen, visitState } from './standing.ts';
import { come, day, whose } from './visitors.fixture.ts';

describe('whoever is asked first', () => {
  const received = come([], '王芳', { firstContact: '周敏' }).records;

  it('never changes', () => {
    expect(codeOf(() => reviseVisit(received, 'V1', { firstContact: '孙伟' }, day))).toBe('ruleViolated');
    expect(codeOf(() => reviseVisit(received, 'V1', { firstContact: null }, day))).toBe('ruleViolated');
    expect(codeOf(() => reviseVisit(received, 'V1', { firstContact: '周敏', host: '孙伟' }, day))).toBe('done');
  });

  it('may still be named', () => {
    const { records } = come([], '李明');
    expect(whose(reviseVisit(records, 'V1', { firstContact: '孙伟' }, day).records, 'V1').firstContact).toBe('孙伟');
  });

  it('stays answerable after they left, until the answer is recorded', () => {
    const gone = signOut(received, { id: 'V1' }, { at: null, answer: null }, day).records;
    expect(visitState(whose(gone, 'V1'))).toBe('waiting');
    expect(isOpen(whose(gone, 'V1'))).toBe(true);
    const answered = answerTo(gone, 'V1', '已告知', day).records;
    expect(visitState(whose(answered, 'V1'))).toBe('closed');
    expect(isOpen(whose(answered, 'V1'))).toBe(false);
    expect(codeOf(() => answerTo(answered, 'V1', '再答', day))).toBe('ruleViolated');
  });

  it('may answer at the door', () => {
    const gone = signOut(received, { name: '王芳' }, { at: null, answer: '当面答复' }, day).records;
    expect(visitState(whose(gone, 'V1'))).toBe('closed');
  });
});

import { describe, expect, it } from 'vitest';
import { codeOf, tools } from '../../../../test/facts.fixture.ts';
import { answerTo } from '../answer.ts';
import { reviseVisit } from '../correct.ts';
import { come, day } from '../visitors.fixture.ts';

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
        receivedOn: '2026-11-23',
      },
    ]);
  });

  it('count from the arrival, not from the entry in the book, and are finished on a working day', () => {
    const { opens } = come([], '王芳', { kind: 'petition', at: '2026-11-20T16:00:00' });
    expect(opens?.[0]?.due).toBe('2026-12-04T17:30:00');
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
    const settled = answerTo(records, 'V1', '已书面答复', day).records;
    expect(come(settled, '王芳', { repeatOf: 'V1' }, desk).opens).toHaveLength(1);
  });

  it('found out later start their clock then, and once', () => {
    const { records } = come([], '王芳');
    const found = reviseVisit(records, 'V1', { kind: 'petition' }, day);
    expect(found.opens).toHaveLength(1);
    expect(reviseVisit(found.records, 'V1', { purpose: '征地补偿' }, day).opens ?? []).toEqual([]);
  });

  it('cannot repeat themselves, a later visit, or one that is not there', () => {
    const desk = tools(day, 'V');
    const { records } = come([], '王芳', { at: '2026-11-23T08:40:00' }, desk);
    const two = come(records, '李明', {}, desk).records;
    expect(codeOf(() => reviseVisit(two, 'V1', { repeatOf: 'V1' }, day))).toBe('ruleViolated');
    expect(codeOf(() => reviseVisit(two, 'V1', { repeatOf: 'V2' }, day))).toBe('ruleViolated');
    expect(codeOf(() => reviseVisit(two, 'V1', { repeatOf: 'V9' }, day))).toBe('noSuchRecord');
  });
});

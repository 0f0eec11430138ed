import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

describe('a matter without a date', () => {
  it.each([
    ['superior', '2026-11-23 08:30', '2026-11-23T17:30', '上级交办'],
    ['superior', '2026-11-23 18:00', '2026-11-24T17:30', '上级交办'],
    ['leader', '2026-11-23 08:30', '2026-11-26T17:30', '领导批示'],
    ['leader', '2026-11-26 08:30', '2026-12-01T17:30', '领导批示'],
  ])('of a %s at %s is due %s, and the answer says why', async (source, now, due, said) => {
    const $ = office(now, 'zh');
    const { out, err } = await $.try(['followup', 'new', '报送材料', '--source', source, '--json']);
    expect(JSON.parse(out).record.due.slice(0, 16)).toBe(due);
    expect(err).toContain(`按来源（${said}）而定`);
    expect(await $(`followup new 报送材料 --source ${source}`)).toContain('时限 ');
  });

  it('of any other source has none, nor one of which none is wanted', async () => {
    const $ = office('2026-11-23 08:30', 'zh');
    for (const source of ['meeting', 'petition', 'peer', 'own'])
      expect((await $.json(`followup new 材料 --source ${source}`)).record.due).toBe(null);
    const { out, err } = await $.try('followup new 材料 --source superior --due - --json');
    expect([JSON.parse(out).record.due, err]).toEqual([null, '']);
    const given = await $.try('followup new 材料 --source leader --due 2026-12-04 --json');
    expect([JSON.parse(given.out).record.due.slice(0, 10), given.err]).toEqual(['2026-12-04', '']);
  });
});

describe('a title that says that it is urgent', () => {
  it.each([
    ['立即报送材料', 'flash'],
    ['特急：防汛值守', 'flash'],
    ['马上回复', 'flash'],
    ['加急办理', 'urgent'],
    ['急件送县委办', 'urgent'],
    ['Send it at once', 'flash'],
    ['Urgent: call back', 'urgent'],
  ])('%s offers the mark %s, which the command that is named sets', async (title, mark) => {
    const $ = office('2026-11-23 08:30', 'zh');
    const { err } = await $.try(['followup', 'new', title]);
    expect(err).toContain(`office 修改 F1 --紧急标记 ${mark === 'flash' ? '特急' : '加急'}`);
    await $(`edit F1 --mark ${mark}`);
    expect((await $.json('show F1')).record.mark).toBe(mark);
  });

  it.each(['修订应急预案', '急救培训', '报送材料', 'Insurgent'])('%s offers none', async (title) => {
    expect((await office('2026-11-23 08:30', 'zh').try(['followup', 'new', title])).err).not.toContain('标记');
  });

  it('offers none where a mark is given', async () => {
    expect((await office('2026-11-23 08:30', 'zh').try('followup new 立即报送 --mark urgent')).err).not.toContain(
      '--mark',
    );
  });
});

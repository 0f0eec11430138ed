import { describe, expect, test } from 'vitest';
import { cancel } from '../cancel.ts';
import { drafted, FULL, MONDAY, on, only } from '../notices.fixture.ts';
import { postpone } from '../postpone.ts';
import { send } from '../send.ts';
import { bodyOf } from './text.ts';

const facts = on(MONDAY, { office: '县人大常委会办公室', docCode: '办发' });
const sent = () => send(drafted(FULL, facts), 'N1', null, facts).records;
const later = { at: '2026-11-30T14:00:00', reason: 'the director is away' };
const en = (records = sent()) => bodyOf(only(records), facts).en;

describe('in English', () => {
  test('a notice as an office would post it', () => {
    expect(en()).toBe(`URGENT
Ref. 办发〔2026〕12号

Notice of Meeting: 安全生产工作会议

To: 张三, 李四, 王五

Time: Wednesday, 25 November 2026, 9:00–11:00
Place: 三楼会议室
Chair: 王主任
Attending: 张三, 李四
Attending without a vote: 王五

Agenda:
1. 听取工作汇报
2. 讨论应急预案

Materials:
1. 汇报稿 (李四, by Tuesday, 24 November 2026, 12:00)
2. 名单 (owner to be named)

Please note:
1. Reply by Tuesday, 24 November 2026, 17:30.
2. If you cannot attend, ask the contact below for leave in advance and say why, or name your substitute.
3. 请着正装。

Contact: 王芳 13800138000

县人大常委会办公室
23 November 2026`);
  });

  test('another time, and none', () => {
    expect(en(postpone(sent(), 'N1', later, facts).records)).toContain('Notice of Postponement: 安全生产工作会议');
    expect(en(cancel(sent(), 'N1', { reason: 'merged with another', sayWhy: true }, facts).records)).toContain(
      '安全生产工作会议, announced for Wednesday, 25 November 2026, 9:00, is cancelled (merged with another). Please pass this on.',
    );
  });
});

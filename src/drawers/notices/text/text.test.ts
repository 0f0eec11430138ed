import { describe, expect, test } from 'vitest';
import { cancel } from '../cancel.ts';
import { drafted, FULL, MONDAY, on, only } from '../notices.fixture.ts';
import type { NoticeParticulars } from '../particulars.ts';
import { postpone } from '../postpone.ts';
import { send } from '../send.ts';
import { bodyOf, gapsOf } from './text.ts';

const facts = on(MONDAY, { office: '县人大常委会办公室', docCode: '办发' });
const sent = (said: NoticeParticulars = FULL) => send(drafted(said, facts), 'N1', null, facts).records;
const later = { at: '2026-11-30T14:00:00', reason: '因主要领导外出。' };
const zh = (records = sent()) => bodyOf(only(records), facts).zh;

describe('in Chinese', () => {
  test('a notice follows GB/T 9704', () => {
    expect(zh()).toBe(`加急
办发〔2026〕12号

关于召开安全生产工作会议的通知

张三、李四、王五：
　　定于2026年11月25日（星期三）上午9:00召开安全生产工作会议。现将有关事项通知如下：
　　一、会议时间：2026年11月25日（星期三）上午9:00–11:00
　　二、会议地点：三楼会议室
　　三、主持人：王主任
　　四、参会范围：张三、李四；列席人员：王五
　　五、会议议程
　　1.听取工作汇报
　　2.讨论应急预案
　　六、会议材料
　　1.汇报稿（由李四报送，2026年11月24日（星期二）中午12:00前）
　　2.名单（报送人待定）
　　七、有关要求
　　1.请于2026年11月24日（星期二）下午5:30前报送参会回执。
　　2.因故不能参会的，请提前向联系人请假并说明原因；派员代替的，请报代替人员姓名。
　　3.请着正装。
　　八、联系人：王芳 13800138000

　　　　　　　县人大常委会办公室
　　　　　　　　2026年11月23日`);
  });

  test('what is not said leaves no empty line behind', () => {
    expect(zh(sent({ replyBy: null }))).toBe(`关于召开安全生产工作会议的通知

张三、李四：
　　定于2026年11月25日（星期三）上午9:00召开安全生产工作会议。现将有关事项通知如下：
　　一、会议时间：2026年11月25日（星期三）上午9:00–10:30
　　二、会议地点：三楼会议室
　　三、主持人：王主任
　　四、参会范围：张三、李四
　　五、有关要求
　　1.因故不能参会的，请提前请假并说明原因；派员代替的，请报代替人员姓名。

　　　　　　　县人大常委会办公室
　　　　　　　　2026年11月23日`);
  });

  test('another time is said with the time it was', () => {
    const moved = zh(postpone(sent(), 'N1', later, facts).records);
    expect(moved).toContain('\n关于安全生产工作会议延期的通知\n');
    expect(moved).toContain(
      '　　原定于2026年11月25日（星期三）上午9:00召开的安全生产工作会议，因主要领导外出延期至2026年11月30日（星期一）下午2:00召开，请重新报送回执。现将有关事项通知如下：',
    );
    const earlier = zh(postpone(sent(), 'N1', { at: '2026-11-24T14:00:00', reason: null }, facts).records);
    expect(earlier).toContain('\n关于调整安全生产工作会议时间的通知\n');
    expect(earlier).toContain('因故提前至2026年11月24日（星期二）下午2:00召开');
  });

  test('moved twice before it was sent again, it was at the time that people knew', () => {
    const twice = postpone(
      postpone(sent(), 'N1', later, facts).records,
      'N1',
      { ...later, at: '2026-12-01T09:00:00' },
      facts,
    );
    expect(zh(twice.records)).toContain('原定于2026年11月25日（星期三）上午9:00召开');
    expect(zh(cancel(twice.records, 'N1', { reason: '并会', sayWhy: true }, facts).records)).toContain(
      '原定于2026年11月25日（星期三）上午9:00召开',
    );
  });

  test('a cancellation says what was to be, and why not', () => {
    expect(
      zh(
        cancel(sent({ remark: null }), 'N1', { reason: '会议合并召开', sayWhy: true }, on('2026-11-24T09:00:00'))
          .records,
      ),
    ).toBe(`关于取消安全生产工作会议的通知

张三、李四：
　　原定于2026年11月25日（星期三）上午9:00召开的安全生产工作会议，因会议合并召开取消，请相互转告。
　　特此通知。

　　　　　　　县人大常委会办公室
　　　　　　　　2026年11月24日`);
  });

  test.each([
    ['关于召开全县防汛工作会议的通知', 'meeting', '关于召开全县防汛工作会议的通知', '上午9:00召开全县防汛工作会议。'],
    ['关于全县防汛工作会议', 'meeting', '关于召开全县防汛工作会议的通知', '上午9:00召开全县防汛工作会议。'],
    ['防汛演练', 'activity', '关于举办防汛演练的通知', '一、活动时间：'],
    ['公文写作培训班', 'training', '关于举办公文写作培训班的通知', '四、参训范围：'],
    ['消防安全检查', 'inspection', '关于开展消防安全检查的通知', '二、检查地点：'],
    ['组织部联席会议', 'meeting', '关于召开组织部联席会议的通知', '召开组织部联席会议。'],
  ] as const)('%s', (title, kind, heading, part) => {
    const written = zh(sent({ title, kind }));
    expect(written.split('\n')[0]).toBe(heading);
    expect(written).toContain(part);
  });

  test('is dated the day it was issued, a draft today', () => {
    const tomorrow = on('2026-11-24T09:00:00', { office: '办公室' });
    expect(bodyOf(only(sent()), tomorrow).zh).toMatch(/2026年11月23日$/);
    expect(bodyOf(only(drafted(FULL, facts)), tomorrow).zh).toMatch(/2026年11月24日$/);
  });
});

test('what is missing for want of a setting is left out, and said', () => {
  const bare = on(MONDAY);
  const n = only(drafted(FULL));
  expect(bodyOf(n, bare).zh).not.toContain('号\n');
  expect(bodyOf(n, bare).zh.split('\n').at(-1)?.trim()).toBe('2026年11月23日');
  expect(gapsOf(n, bare)).toHaveLength(2);
  expect(gapsOf(n, facts)).toEqual([]);
});

import { facts, tools } from '../../../test/facts.fixture.ts';
import type { Moment } from '../../core/civil.ts';
import type { Facts, Settings } from '../../core/facts.ts';
import { draft } from './draft.ts';
import type { NoticeParticulars } from './particulars.ts';
import type { Notice } from './record.ts';

/** For tests: the desk of a Monday morning. */
export const MONDAY = '2026-11-23T08:30:00';

export const on = (now: Moment, settings: Partial<Settings> = {}): Facts => facts(now, settings);

/** For tests: all other fields that a notice can have. */
export const FULL: NoticeParticulars = {
  observer: ['王五'],
  until: '11:00',
  agenda: ['听取工作汇报', '讨论应急预案'],
  material: [
    { title: '汇报稿', owner: '李四', due: '2026-11-24T12:00:00' },
    { title: '名单', owner: null, due: null },
  ],
  mark: 'urgent',
  docNumber: 12,
  contact: '王芳 13800138000',
  remark: '请着正装。',
};

/** For tests: a meeting on Wednesday at nine, drafted on Monday morning, with these fields in addition. */
export const drafted = (said: NoticeParticulars = {}, known: Facts = on(MONDAY)): readonly Notice[] => {
  const meeting = {
    title: '安全生产工作会议',
    at: '2026-11-25T09:00:00',
    place: '三楼会议室',
    host: '王主任',
    to: ['张三', '李四'],
  };
  return draft([], { ...meeting, ...said } as typeof meeting, tools(known, 'N')).records;
};

export const only = (records: readonly Notice[]): Notice => {
  const [n, ...others] = records;
  if (n === undefined || others.length > 0) throw new Error(`${records.length} notices`);
  return n;
};

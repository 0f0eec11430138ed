import { type Text, text } from '../../core/text.ts';
import type { STARTS } from './record.ts';

/** A routine that offices often have. */
export type Shipped = {
  readonly title: Text;
  readonly every: Text;
  readonly more?: {
    readonly starts?: keyof typeof STARTS;
    readonly lead?: number;
    readonly importance?: 1 | 2 | 3 | 4;
    /** The role whose people the list is about. */
    readonly each?: string;
  };
};

/** The rounds of an office through the year. None of their days is prescribed by law; they are what local rules and offices report. */
export const SHIPPED: readonly Shipped[] = [
  { title: text('Weekly dispatch', '周调度'), every: text('every mon', '每周一'), more: { starts: 'report' } },
  {
    title: text('Check-up of retired cadres', '老干部体检'),
    every: text('quarterly on 10 of the first month', '每季度首月10日'),
    more: { starts: 'checklist', lead: 5, each: 'veteran' },
  },
  {
    title: text('Visits before the Spring Festival', '春节走访慰问'),
    every: text('7 days before spring festival', '春节前7天'),
    more: { starts: 'checklist', lead: 10, importance: 3, each: 'veteran' },
  },
  {
    title: text('Winter visits', '冬送温暖'),
    every: text('yearly on 1-10', '每年1月10日'),
    more: { starts: 'checklist', lead: 5, each: 'veteran' },
  },
  {
    title: text('Summer visits', '夏送清凉'),
    every: text('yearly on 7-10', '每年7月10日'),
    more: { starts: 'checklist', lead: 5, each: 'veteran' },
  },
  {
    title: text('Double Ninth visits to retired cadres', '重阳节慰问老干部'),
    every: text('lunar 9/9', '农历九月初九'),
    more: { starts: 'checklist', lead: 5, each: 'veteran' },
  },
  {
    title: text('Journal of the congress', '《人大建设》'),
    every: text('even months on 15', '双月15日'),
    more: { lead: 5 },
  },
  { title: text('Page of public opinion', '民声专版'), every: text('every 2 weeks on fri', '两周周五') },
  { title: text('Commendation', '年度表彰'), every: text('yearly on 4-1', '每年4月1日'), more: { lead: 10 } },
  { title: text('Writers on the spot', '采风活动'), every: text('yearly on 11-1', '每年11月1日'), more: { lead: 10 } },
  { title: text('Publication of last month’s trips', '公示上月用车'), every: text('monthly on 5', '每月5日') },
  { title: text('Monthly report', '月度工作小结'), every: text('monthly on the last workday', '每月最后一个工作日') },
  {
    title: text('Assessments of the year', '年度考核'),
    every: text('yearly on 12-10', '每年12月10日'),
    more: { starts: 'checklist', lead: 10 },
  },
  {
    title: text('Write the supervision circular', '写督查通报'),
    every: text('monthly on 5', '每月5日'),
    more: { lead: 3, importance: 3 },
  },
];

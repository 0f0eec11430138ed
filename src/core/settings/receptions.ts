import { POST_LEVELS, type PostLevel, postLevelIn } from '../postLevels.ts';
import { type Text, text } from '../text.ts';
import { line, whole } from './kinds.ts';
import type { Setting, SettingGroup } from './setting.ts';

/** The figures of receptions. None of them is law, so that each is a setting. */
export type ReceptionSettings = {
  /** The body that is told of guests of a high level. */
  readonly receptionReport: string;
  /** The level of guests from which on that body is told. */
  readonly receptionReportLevel: PostLevel;
  /** The most steps between the level of the host leader and that of the guest. */
  readonly hostSteps: number;
  /** Working days before the arrival by which the letter is there, the host leader named, the plan approved. */
  readonly letterDays: number;
  readonly hostDays: number;
  readonly planDays: number;
  /** Working days after the visit by which the list is filled in, and the bill settled. */
  readonly listDays: number;
  readonly settleDays: number;
  /** The local standard of a working meal a person, in yuan; 0 for none. */
  readonly mealStandard: number;
};

const days = (name: string, what: Text, initial: number): Setting<number> =>
  whole(
    name,
    text(`${what.en}; ${initial} is our proposal, no rule gives it`, `${what.zh}；${initial} 为本程序建议，无规定可据`),
    { initial, least: 0, most: 60 },
  );

export const receptionSettings: SettingGroup<ReceptionSettings>['settings'] = {
  receptionReport: line(
    'guest-report',
    text(
      'who is told of guests of a high level; custom, rules differ from place to place',
      '高级别来宾向哪里报告；各地规定不同，为惯例',
    ),
    '县委办',
  ),
  receptionReportLevel: {
    name: 'guest-level',
    help: text(
      'the level of guests from which on that body is told; custom, rules differ from place to place',
      '来宾职级达到哪一级须报告；各地规定不同，为惯例',
    ),
    choices: POST_LEVELS,
    initial: 'viceProvince',
    read: postLevelIn,
    show: String,
  },
  hostSteps: days('guest-steps', text('steps of level between host and guest', '主陪与来宾职级最多相差几级'), 1),
  letterDays: days('letter-days', text('working days before arrival for the letter', '公函应在到访前几个工作日'), 2),
  hostDays: days(
    'leader-days',
    text('working days before arrival for the host leader', '主陪应在到访前几个工作日明确'),
    3,
  ),
  planDays: days('plan-days', text('working days before arrival for the plan', '接待方案应在到访前几个工作日审批'), 1),
  listDays: days('list-days', text('working days for the reception list', '接待清单应在几个工作日内填报'), 1),
  settleDays: days('settle-days', text('working days for settling the bill', '接待费用应在几个工作日内结清'), 5),
  mealStandard: whole(
    'meal-standard',
    text('local standard of a working meal a person, in yuan; 0 for none', '当地工作餐标准，每人多少元；0 为不设'),
    { initial: 0, least: 0, most: 10_000 },
  ),
};

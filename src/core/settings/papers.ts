import { text } from '../text.ts';
import { names, whole } from './kinds.ts';
import type { SettingGroup } from './setting.ts';

/** The settings about documents (公文) that rules and views read. */
export type PaperSettings = {
  /** Words in the name of a sender whose papers are a superior's. */
  readonly superiors: readonly string[];
  /** Working days in which a paper without a mark is proposed upon. */
  readonly proposeDays: number;
  /** Working days after which a paper in circulation is asked back. */
  readonly passDays: number;
  /** Working days for a paper marked flash or urgent that states no date. */
  readonly flashDays: number;
  readonly urgentDays: number;
  /** The month of the following year by whose end papers are filed. */
  readonly fileMonth: number;
};

/** Settings about documents (公文). None of these figures stands in the law; each help says where it comes from. */
export const papers: SettingGroup<PaperSettings>['settings'] = {
  superiors: names(
    'superiors',
    text(
      'words in the name of a sender whose papers are a superior’s and therefore critical; a proposal of this program',
      '来文单位名称中的字样，有则算上级来文，列为重大；为本程序建议',
    ),
    ['全国', '中央', '国务院', '省', 'national', 'state council', 'provincial'],
  ),
  proposeDays: whole(
    'propose-days',
    text(
      'working days in which a paper without a mark is proposed upon or passed round; 2 is our proposal, no rule gives it',
      '平件几个工作日内拟办或分送；2 天为本程序建议，无规定可据',
    ),
    { initial: 2, least: 0, most: 30 },
  ),
  passDays: whole(
    'pass-days',
    text(
      'working days after which a paper in circulation is asked back; 3 is our proposal, no rule gives it',
      '传阅几个工作日未还即催还；3 天为本程序建议，无规定可据',
    ),
    { initial: 3, least: 1, most: 60 },
  ),
  flashDays: whole(
    'flash-days',
    text(
      'working days for a paper marked flash that states no date; custom, read on a secondary page',
      '特急件未写时限的，几个工作日办结；惯例，见二手资料',
    ),
    { initial: 1, least: 1, most: 30 },
  ),
  urgentDays: whole(
    'urgent-days',
    text(
      'working days for a paper marked urgent that states no date; custom, read on a secondary page',
      '加急件未写时限的，几个工作日办结；惯例，见二手资料',
    ),
    { initial: 3, least: 1, most: 60 },
  ),
  fileMonth: whole(
    'file-month',
    text(
      'month of the following year by whose end papers are filed; 6 as in order 13 of 2018, from memory',
      '次年几月底前归档完毕；6 月据 2018 年 13 号令，未经核对',
    ),
    { initial: 6, least: 4, most: 12 },
  ),
};

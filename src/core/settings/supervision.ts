import { Complaint } from '../complaint.ts';
import { listed, type Text, text } from '../text.ts';
import type { Setting, SettingGroup } from './setting.ts';

/** The places whose rules for suggestions of deputies the program knows; `law` is the national law alone. */
export type SuggestionPlace =
  | 'law'
  | 'qingdao'
  | 'shanghai'
  | 'henan'
  | 'zhejiang'
  | 'chongqing'
  | 'shandong'
  | 'beijing';

/** Settings about suggestions of deputies and review comments. Periods are written as `5wd`, `10d` or `3m`. */
export type SupervisionSettings = {
  readonly suggestionRules: SuggestionPlace;
  /** The period from the session until the draft of review comments. */
  readonly reviewDraft: string;
  /** The period from the session until review comments are handed over. */
  readonly reviewHandover: string;
  /** The period from the handing over until the written report. */
  readonly reviewTerm: string;
};

/** The places whose rules are known, by the words in which the setting may be typed. */
export const PLACES: Readonly<Record<SuggestionPlace, string>> = {
  law: '代表法',
  qingdao: '青岛',
  shanghai: '上海',
  henan: '河南',
  zhejiang: '浙江',
  chongqing: '重庆',
  shandong: '山东',
  beijing: '北京',
};

const isPlace = (word: string): word is SuggestionPlace => Object.hasOwn(PLACES, word);

const suggestionRules: Setting<SuggestionPlace> = {
  name: 'suggestion-rules',
  help: text(
    'whose rules give the dates of suggestions: law (3 or 6 months alone, Deputies Law 2025, art. 51), or the rules on suggestions of Qingdao, Shanghai, Henan, Zhejiang, Chongqing, Shandong, Beijing; docs/supervision.md lists their dates',
    '代表建议各时限依据哪里的规定：代表法（仅三个月、六个月，2025 年第五十一条），或青岛、上海、河南、浙江、重庆、山东、北京的建议办理规定；各地时限见 docs/supervision.md',
  ),
  initial: 'law',
  choices: Object.keys(PLACES),
  read: (typed) => {
    const said = typed.trim().toLowerCase();
    const found = Object.keys(PLACES).find((place) => isPlace(place) && (place === said || PLACES[place] === said));
    if (found !== undefined && isPlace(found)) return found;
    throw new Complaint('badValue', words.noRules(typed), words.rulesAre);
  },
  show: String,
};

const SPAN = /^([1-9]\d{0,2})\s*(wd|d|m|个?工作日|日|天|个?月)$/i;
const UNITS: Readonly<Record<string, string>> = { 工作日: 'wd', 日: 'd', 天: 'd', 月: 'm' };

/** A setting of a period: working days `5wd`, calendar days `10d`, or calendar months `3m`. */
const span = (name: string, help: Text, initial: string): Setting<string> => ({
  ...{ name, help, initial, show: String },
  read: (typed) => {
    const [, count, unit = ''] = SPAN.exec(typed.trim().normalize('NFKC')) ?? [];
    if (count === undefined) throw new Complaint('badValue', words.noSpan(typed), words.spanHint);
    return `${count}${UNITS[unit.replace('个', '')] ?? unit.toLowerCase()}`;
  },
});

export const supervision: SettingGroup<SupervisionSettings>['settings'] = {
  suggestionRules,
  reviewDraft: span(
    'review-draft',
    text(
      'from the session until the draft of review comments: 5wd in notes on Changzhou, 3d in Xiping; custom, no law',
      '会议结束至审议意见初稿：常州做法 5wd，西平 3d；惯例，无法定期限',
    ),
    '5wd',
  ),
  reviewHandover: span(
    'review-handover',
    text(
      'from the session until review comments are handed over: 10d in Henan; Zhejiang has 7 days after the chairmen’s meeting',
      '会议结束至交办审议意见：河南 10d；浙江为主任会议后 7 日',
    ),
    '10d',
  ),
  reviewTerm: span(
    'review-term',
    text(
      'from the handing over until the written report; the law fixes none (Supervision Law 2024, art. 17). 2m: Shaanxi, Hebei; 3m: Henan, Zhejiang, Jilin, Hainan; 6m: Jiangsu, Hubei, Chongqing; 12m: Beijing',
      '交办至书面报告；法律未定期限（监督法 2024 年第十七条）。2m 陕西、河北；3m 河南、浙江、吉林、海南；6m 江苏、湖北、重庆；12m 北京',
    ),
    '3m',
  ),
};

const words = {
  noRules: (typed: string): Text => text(`The rules of “${typed}” are not known`, `没有“${typed}”的规定`),
  rulesAre: text(`One of ${Object.keys(PLACES).join(', ')}`, `可写：${listed(Object.values(PLACES)).zh}`),
  noSpan: (typed: string): Text => text(`“${typed}” is no period`, `“${typed}”不是期限`),
  spanHint: text('Write 5wd (working days), 10d (days) or 3m (months)', '请写 5wd（工作日）、10d（日）或 3m（月）'),
};

import { choice, whole } from '../../../core/settings/kinds.ts';
import type { SettingGroup } from '../../../core/settings/setting.ts';
import { text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';

/** Settings of the rule about absences (无故缺席与劝退). Limits of 0 are off. */
export type AbsenceRule = {
  readonly absenceConsecutive: number;
  readonly absenceYearly: number;
  /** The rule that counts the days of a year on which somebody was missing; `off` for none. */
  readonly absenceDays: 'off' | 'henan' | 'beijing';
  /** The number of times late that count as one absence. */
  readonly lateCounts: number;
  /** The number of leaves in a year that reach the limit too. */
  readonly leaveYearly: number;
  /** Whether a leave that nobody approved is an absence. */
  readonly leaveApproval: 'off' | 'on';
  /** The people whom the rule is about: `member` for all who are called to vote, or a role or a group. */
  readonly absenceMembers: string;
};

const MOST = { least: 0, most: 60 };

export const absenceSettings: SettingGroup<AbsenceRule> = {
  title: text('Attendance', '出席'),
  settings: {
    absenceConsecutive: whole(
      'absence-consecutive',
      text(
        'unexcused absences in a row from which resignation is suggested, 0 for never; 2 is one committee’s own rule, Shandong (2018, art. 20) has 3; deputies lose their mandate after 2 at congress sessions (Deputies Law 2025, art. 62(3))',
        '连续无故缺席几次建议劝退，0 为不用；2 取自某常委会自定规矩，山东守则（2018）第20条为 3；代表两次未经批准不出席代表大会会议的，代表资格终止（代表法 2025 第62条第3项）',
      ),
      { initial: 2, ...MOST },
    ),
    absenceYearly: whole(
      'absence-yearly',
      text(
        'unexcused absences in a calendar year from which resignation is suggested, 0 for never; 3 is one committee’s own rule, Henan (2018, art. 19) has 2',
        '一年内无故缺席几次建议劝退，0 为不用；3 取自某常委会自定规矩，河南（2018）第19条为 2',
      ),
      { initial: 3, ...MOST },
    ),
    absenceDays: choice(
      'absence-days',
      text(
        'counts the days of sessions instead of sessions, and suggests resignation from a share of the year’s days: henan more than a third, whatever the reason (Henan, 2018, art. 19, which also has absence-yearly 2); beijing more than half without illness (Beijing, art. 3); off unless set',
        '出席按会议天数统计，全年缺会天数过线即建议劝退：河南：超过三分之一，不论原因（河南守则 2018 第19条，该条另有全年缺席 2 次）；北京：非因病超过一半（北京守则第3条）；默认不用',
      ),
      ['off', 'henan', 'beijing'],
    ),
    lateCounts: whole(
      'late-counts',
      text(
        'how many times late make one absence, 0 for never; off unless set, a county’s rule (Dong’an, not seen in full) has 2',
        '迟到几次折算缺席一次，0 为不折算；默认不用，东安县规定（未见原文）为 2',
      ),
      { initial: 0, ...MOST },
    ),
    leaveYearly: whole(
      'leave-yearly',
      text(
        'leaves in a calendar year that reach the limit too, 0 for never; off unless set, a county’s rule (Dong’an, not seen in full) has 3',
        '一年内请假几次也达劝退线，0 为不用；默认不用，东安县规定（未见原文）为 3',
      ),
      { initial: 0, ...MOST },
    ),
    leaveApproval: choice(
      'leave-approval',
      text(
        'on: a leave that nobody approved counts as an absence, as in Sanya (2021, not seen in full); off unless set',
        'on 未经批准的请假按无故缺席计，三亚（2021，未见原文）如此；默认 off',
      ),
      ['off', 'on'],
    ),
    absenceMembers: {
      name: 'absence-members',
      help: text(
        'whom the rule is about: member, all who are called to vote; or a role or a group; member is our proposal',
        '规矩管谁：member 为全体组成人员（不含列席），也可写身份或分组；默认值为本程序建议',
      ),
      initial: 'member',
      read: readLine,
      show: String,
    },
  },
};

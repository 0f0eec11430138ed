import { Complaint } from '../complaint.ts';
import { text } from '../text.ts';
import { choice, names, whole } from './kinds.ts';
import type { Setting, SettingGroup } from './setting.ts';
import { settingWords as w } from './words.ts';

/** The rules by which the clocks of an incident run. */
const PROFILES = ['local', 'county20', 'safety', 'upward'] as const;

export type ClockProfile = (typeof PROFILES)[number];

/** The minutes within which an incident is reported by telephone and in writing. */
export type ClockLimits = { readonly phone: number; readonly written: number };

/** The settings of incidents. Rules and the morning list read them. */
export type IncidentSettings = {
  readonly incidentProfile: ClockProfile;
  /** Whether the clocks of local rules run from the incident or from the moment when the office learned of it. */
  readonly incidentBase: 'occurred' | 'learned';
  /** The bodies that are told of every incident. */
  readonly incidentTo: readonly string[];
  readonly incidentLocal: ClockLimits;
  /** The limits of `local` for the levels 重大 and 特别重大. */
  readonly incidentMajor: ClockLimits;
  readonly incidentCounty: ClockLimits;
  /** Minutes between two updates (续报). */
  readonly incidentUpdate: number;
  /** Hours between two updates once the incident is under control. */
  readonly incidentDaily: number;
  /** Working days within which the final report (终报) is due. */
  readonly incidentFinal: number;
};

const MOST_MINUTES = 1440;

/** Two numbers of minutes, typed as `30/60`. The written report never comes before the telephone. */
const limits = (name: string, help: Setting['help'], initial: ClockLimits): Setting<ClockLimits> => ({
  ...{ name, help, initial },
  read: (typed) => {
    const [, phone = '', written = ''] = /^(\d{1,4})\s*[/／]\s*(\d{1,4})$/.exec(typed.trim().normalize('NFKC')) ?? [];
    const said = { phone: Number(phone), written: Number(written) };
    if (said.phone >= 1 && said.written >= said.phone && said.written <= MOST_MINUTES) return said;
    throw new Complaint('badValue', w.notMinutes(typed), w.minutesHint);
  },
  show: ({ phone, written }) => `${phone}/${written}`,
});

// The minutes are those of single places and differ from place to place. The hours of `safety` and `upward` are law and no settings
// (生产安全事故报告和调查处理条例, art. 9 and 11).
export const incidentSettings: SettingGroup<IncidentSettings> = {
  title: text('Incidents', '突发事件'),
  settings: {
    incidentProfile: choice(
      'incident-profile',
      text(
        'which clocks run: local or county20 (rules of single places), safety (a unit, 1 hour: Regulation 493, art. 9), upward (an authority, 2 hours: art. 11)',
        '报告时限：local、county20 为地方规定；safety 单位 1 小时（国务院令第493号第九条）；upward 逐级上报 2 小时（第十一条）',
      ),
      PROFILES,
    ),
    incidentBase: choice(
      'incident-base',
      text(
        'local and county20 count from when it happened (if known) or from when you learned of it; places differ',
        'local、county20 从事发（已知时）还是从接报起算；各地规定不一',
      ),
      ['occurred', 'learned'],
    ),
    incidentTo: names(
      'incident-to',
      text('the bodies that are told of every incident', '每起突发事件都要报送的单位'),
      [],
    ),
    incidentLocal: limits(
      'incident-local',
      text(
        'local: minutes by telephone and in writing; 30/60 is the rule of a city',
        'local：电话/书面报告的分钟数；30/60 取自某市规定',
      ),
      { phone: 30, written: 60 },
    ),
    incidentMajor: limits(
      'incident-major',
      text(
        'local, for the levels major and extreme; 15/30 is the rule of a city',
        'local，重大、特别重大时；15/30 取自某市规定',
      ),
      { phone: 15, written: 30 },
    ),
    incidentCounty: limits(
      'incident-county',
      text(
        'county20: minutes by telephone and in writing; 20/40 is the rule of a county of 2018',
        'county20：电话/书面报告的分钟数；20/40 取自某县 2018 年规定',
      ),
      { phone: 20, written: 40 },
    ),
    incidentUpdate: whole(
      'incident-update',
      text(
        'minutes between updates; 120 is our proposal, no rule gives it',
        '续报间隔分钟数；120 为本程序建议，无规定可据',
      ),
      { initial: 120, least: 5, most: MOST_MINUTES },
    ),
    incidentDaily: whole(
      'incident-daily',
      text(
        'hours between updates once it is under control; 24 is the daily report of some places',
        '事态稳定后的续报间隔小时数；24 为某些地方的日报',
      ),
      { initial: 24, least: 1, most: 168 },
    ),
    incidentFinal: whole(
      'incident-final',
      text(
        'working days within which the final report is due; 5 is our proposal, no rule gives it',
        '终报应在几个工作日内；5 为本程序建议，无规定可据',
      ),
      { initial: 5, least: 1, most: 60 },
    ),
  },
};

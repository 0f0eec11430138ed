import { Complaint } from '../complaint.ts';
import type { Hours, Settings } from '../facts.ts';
import { text } from '../text.ts';

import { type IncidentSettings, incidentSettings } from './incidents.ts';
import { line, names, whole } from './kinds.ts';
import { papers } from './papers.ts';
import { receptionSettings } from './receptions.ts';
import { type Setting, type SettingGroup, valuesIn } from './setting.ts';
import { supervision } from './supervision.ts';
import { settingWords as w } from './words.ts';

const lang: Setting<Settings['lang']> = {
  name: 'lang',
  help: text('language: en or zh; unset, the locale decides', '语言：en 或 zh；不设则随系统'),
  initial: null,
  read: (typed) => {
    if (typed === 'en' || typed === 'zh') return typed;
    throw new Complaint('badValue', w.notLang(typed));
  },
  show: (chosen) => chosen ?? '',
};

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

const hours: Setting<Hours> = {
  name: 'hours',
  help: text('office hours of a working day', '工作日办公时间'),
  initial: { open: '08:30', close: '17:30' },
  read: (typed) => {
    const clocks = typed.split(/[-–—~至]/).map((clock) => CLOCK.exec(clock.trim().normalize('NFKC')));
    const [open, close] = clocks.map((clock) => (clock ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}` : null));
    if (clocks.length === 2 && open != null && close != null && open < close) return { open, close };
    throw new Complaint('badValue', w.notHours(typed), w.hoursHint);
  },
  show: ({ open, close }) => `${open}-${close}`,
};

/** The settings that rules and views may know. Every command reads them. */
export const office: SettingGroup<Omit<Settings, keyof IncidentSettings>> = {
  title: text('The office', '本单位'),
  settings: {
    office: line('office', text('the name of your office, which signs notices', '本单位名称，会议通知的落款')),
    clerk: line('clerk', text('your name, as contact', '您的姓名，用作联系人')),
    docCode: line(
      'doc-code',
      text('document code of notices, as in 办发〔2026〕12号', '发文代字，如 办发〔2026〕12号 中的“办发”'),
    ),
    lang,
    hours,
    leadDays: whole(
      'lead-days',
      text(
        'working days before its date when a follow-up turns blue, and without feedback when it turns yellow',
        '督办临期（蓝灯）与无反馈（黄灯）的工作日数',
      ),
      { initial: 3, least: 1, most: 60 },
    ),
    statutory: names(
      'statutory',
      text(
        'words in the titles of meetings that the law prescribes; these are important',
        '法定会议名称中的字样；这些会议算重要',
      ),
      ['常委会', '人代会', '人民代表大会', '主任会议', '党组会', 'standing committee'],
    ),
    statutoryLead: whole(
      'law-lead',
      text('days before such a meeting by which its notice goes out', '法定会议的通知应提前的天数'),
      { initial: 7, least: 0, most: 60 },
    ),
    noticeLead: whole(
      'notice-lead',
      text('working days before any other meeting by which its notice goes out', '其他会议的通知应提前的工作日数'),
      { initial: 2, least: 0, most: 60 },
    ),
    dateLead: whole(
      'date-lead',
      text(
        'days before insurance, an inspection and the like run out when today shows it; 30 is our proposal, no rule gives it',
        '保险、检验等到期前多少天列入今日清单；30 天为本程序建议，无规定可据',
      ),
      { initial: 30, least: 0, most: 366 },
    ),
    contractLead: whole(
      'contract-lead',
      text(
        'days before a contract ends when today asks to renew or end it; 60 is our proposal, no rule gives it',
        '合同到期前多少天提示续签或终止；60 天为本程序建议，无规定可据',
      ),
      { initial: 60, least: 0, most: 366 },
    ),
    paymentLead: whole(
      'payment-lead',
      text(
        'days before a payment is due when today shows it; 7 is our proposal, no rule gives it',
        '合同付款日前多少天列入今日清单；7 天为本程序建议，无规定可据',
      ),
      { initial: 7, least: 0, most: 366 },
    ),
    groupPetition: whole(
      'group-visit',
      text(
        'petitioners from which on they are a group; 5 is statistical habit, no rule gives it',
        '几人以上算集体访；5 人为统计口径惯例，无规定可据',
      ),
      { initial: 5, least: 2, most: 100 },
    ),
    ...receptionSettings,
    keepVisits: whole(
      'keep-visits',
      text('days after which ordinary visits are anonymised', '一般来访保留天数，过后去除个人信息'),
      { initial: 30, least: 1, most: 3650 },
    ),
    ...supervision,
    ...papers,
  },
};

/** The values of the settings that every rule and view may know. Throws what `valuesIn` throws. */
export const settingsIn = (stored: Readonly<Record<string, unknown>>): Settings => ({
  ...valuesIn(office, stored),
  ...valuesIn(incidentSettings, stored),
});

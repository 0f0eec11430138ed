import { workCalendar } from '../src/calendar/working/workdays.ts';
import type { Moment } from '../src/core/civil.ts';
import { Complaint } from '../src/core/complaint.ts';
import type { Contact, Facts, Settings } from '../src/core/facts.ts';
import type { RuleTools } from '../src/core/rule.ts';

const SETTINGS: Settings = {
  lang: null,
  office: '',
  clerk: '',
  hours: { open: '08:30', close: '17:30' },
  docCode: '',
  leadDays: 3,
  statutory: ['常委会', '人代会', '人民代表大会', '主任会议', '党组会'],
  statutoryLead: 7,
  noticeLead: 2,
  dateLead: 30,
  contractLead: 60,
  paymentLead: 7,
  groupPetition: 5,
  ...{ receptionReport: '县委办', receptionReportLevel: 'viceProvince', hostSteps: 1, letterDays: 2, hostDays: 3 },
  ...{ planDays: 1, listDays: 1, settleDays: 5, mealStandard: 0 },
  keepVisits: 30,
  ...{ suggestionRules: 'law', reviewDraft: '5wd', reviewHandover: '10d', reviewTerm: '3m' },
  incidentProfile: 'local',
  incidentBase: 'occurred',
  incidentTo: [],
  incidentLocal: { phone: 30, written: 60 },
  incidentMajor: { phone: 15, written: 30 },
  incidentCounty: { phone: 20, written: 40 },
  incidentUpdate: 120,
  incidentDaily: 24,
  incidentFinal: 5,
  superiors: ['全国', '中央', '国务院', '省', 'national', 'state council', 'provincial'],
  proposeDays: 2,
  passDays: 3,
  flashDays: 1,
  urgentDays: 3,
  fileMonth: 6,
};

/** Facts for a rule at a written moment: the calendar as shipped, and default settings except for those given. */
export const facts = (now: Moment, settings: Partial<Settings> = {}, contacts: readonly Contact[] = []): Facts => ({
  now,
  calendar: workCalendar([]),
  settings: { ...SETTINGS, ...settings },
  contacts,
  resources: [],
});

/** Tools for a rule. They give out ids `F1`, `F2` … with the given letter. */
export const tools = (known: Facts, letter = 'F'): RuleTools => {
  let minted = 0;
  return {
    facts: known,
    mint: () => {
      minted += 1;
      const uid = `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`;
      return { id: `${letter}${minted}`, uid, createdAt: known.now, updatedAt: known.now };
    },
  };
};

/** The code of the `Complaint` that is thrown; `done` if none is. Any other error is thrown on. */
export const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Complaint) return error.code;
    throw error;
  }
  return 'done';
};

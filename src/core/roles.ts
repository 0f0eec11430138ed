import { type Text, text } from './text.ts';

/** Roles of people in the office, by the codes that records keep. Rounds are made for all people of a role. */
export const ROLE_LABELS = {
  leader: text('leader', '领导'),
  member: text('member', '委员'),
  staff: text('staff', '工作人员'),
  veteran: text('retired cadre', '老干部'),
  driver: text('driver', '司机'),
} as const;

/** The code of the role that a word means: its code or its label in either language, in any case and width. Null if it means none. */
export const roleMeant = (typed: string): string | null => {
  const said = typed.trim().normalize('NFKC').toLowerCase();
  const found = Object.entries(ROLE_LABELS).find(([code, label]) => [code, label.en, label.zh].includes(said));
  return found?.[0] ?? null;
};

/** A role, a group or names as they are shown: the label of a role, anything else as it is. */
export const roleText = (said: string): Text | string => {
  const code = roleMeant(said);
  return Object.entries(ROLE_LABELS).find(([role]) => role === code)?.[1] ?? said;
};

import { text } from './text.ts';

/** Roles of people in the office, by the codes that records keep. Rounds are made for all people of a role. */
export const ROLE_LABELS = {
  leader: text('leader', '领导'),
  member: text('member', '委员'),
  staff: text('staff', '工作人员'),
  veteran: text('retired cadre', '老干部'),
  driver: text('driver', '司机'),
} as const;

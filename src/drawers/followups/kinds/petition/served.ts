import { dayText } from '../../../../calendar/speak.ts';
import { type Day, dayOf, type Moment } from '../../../../core/civil.ts';
import { Complaint } from '../../../../core/complaint.ts';
import { type Text, text } from '../../../../core/text.ts';
import * as field from '../../../kit/fields/index.ts';
import type { Followup } from '../../record.ts';

/** The option for the day on which the answer to a petition was served. */
export const servedOption = field.called(
  text('Served', '送达'),
  field.pastDay(
    text('the day on which the answer to a petition was served', '信访答复的送达日，申请复查、复核自此起算'),
  ),
);

/** The day of service for the record. Throws `ruleViolated` for a matter that is no answer to a petition, and for a day that cannot be. */
export const servedWith = (
  { id, stage, receivedOn, servedOn }: Followup,
  served: Day | null | undefined,
  now: Moment,
): Pick<Followup, 'servedOn'> | null => {
  if (served === undefined || (served === null && servedOn == null)) return null;
  if (served === null) return { servedOn: null };
  if (stage === null) throw new Complaint('ruleViolated', words.noAnswer(id), words.noAnswerHint);
  if (served > dayOf(now)) throw new Complaint('ruleViolated', words.toCome(served), words.toComeHint(id));
  if (receivedOn !== null && served < receivedOn)
    throw new Complaint('ruleViolated', words.tooEarly(served, receivedOn));
  return { servedOn: served };
};

const words = {
  noAnswer: (id: string): Text => text(`${id} is no answer to a petition`, `${id} 不是信访答复，没有送达日`),
  noAnswerHint: text('Leave out --served', '请去掉 --served'),
  toCome: (day: Day): Text => text(`${dayText(day).en} is still to come`, `${dayText(day).zh}还没有到`),
  toComeHint: (id: string): Text =>
    text(
      `Record it once it is served: office followup edit ${id} --served DATE`,
      `送达后再登记：office followup edit ${id} --served 日期`,
    ),
  tooEarly: (day: Day, since: Day): Text =>
    text(
      `It cannot have been served on ${dayText(day).en}: the period began on ${dayText(since).en}`,
      `送达日 ${dayText(day).zh}早于起算日 ${dayText(since).zh}`,
    ),
} as const;

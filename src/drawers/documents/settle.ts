import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Sieve } from '../../core/sieve.ts';
import { text } from '../../core/text.ts';
import { type OwedSaid, withOwed } from '../kit/fields/index.ts';
import type { Gate } from '../kit/gates/gate.ts';
import { genreIn } from './genre.ts';
import type { Doc } from './record.ts';
import { codeText, nextSerial, yearOfMoment } from './serial.ts';

/** Papers of this year and the year before, to find numbers and codes that were given already. */
export const pastDocs = ({ now }: Facts): Sieve<Doc> => ({
  days: { first: `${yearOfMoment(now) - 1}-01-01`, last: null },
});

type Said = OwedSaid & { readonly due?: string | null | undefined };
type Meant = { readonly due?: string | null; readonly isDueOurs?: boolean; readonly gates?: readonly Gate[] };

/** The date and the gates that were said. Throws `ruleViolated` if the date of the sender would be put off without asking. */
export const docSaid = ({ due, ask, inform }: Said, doc: Doc | null, { now }: Facts): Meant => ({
  ...(due === undefined ? {} : dueSaid(due, doc)),
  ...(ask === undefined && inform === undefined ? {} : { gates: withOwed(doc?.gates ?? [], { ask, inform }, now) }),
});

const dueSaid = (due: string | null, doc: Doc | null): Meant => {
  if (doc !== null && isSendersDue(doc) && (due === null || due > (doc.due ?? '')) && !mayPutOff(doc))
    throw new Complaint('ruleViolated', words.theirs(doc.id), words.theirsHint(doc.id));
  return { due, isDueOurs: false };
};

const isSendersDue = ({ direction, due, isDueOurs }: Doc): boolean => direction === 'in' && due !== null && !isDueOurs;

/** Words by which a later date is asked for or allowed. */
const PUT_OFF = /延期|延长|延至|推迟|宽限|extend|postpone|more time|later/iu;

/** Whether somebody was asked for a later date and answered, or allowed one by instruction. */
const mayPutOff = ({ gates, instructions }: Doc): boolean =>
  gates.some(
    ({ kind, settledAt, isDecided, text }) =>
      kind === 'ask' && settledAt !== null && !isDecided && PUT_OFF.test(text ?? ''),
  ) || instructions.some(({ text }) => PUT_OFF.test(text));

/** The paper with what follows from the rest: its number, its kind, the level of its sender, and its date by the mark. */
export const settledDoc = (doc: Doc, others: readonly Doc[], facts: Facts): Doc => {
  const genre = doc.genre ?? genreIn(doc.title);
  const code = doc.code === null ? null : standardCode(doc.code);
  if (doc.direction === 'out') return { ...doc, genre, code };
  const receivedAt = doc.receivedAt ?? facts.now;
  const year = doc.year ?? yearOfMoment(receivedAt);
  const serial = doc.serial ?? nextSerial(others, year);
  const source = doc.source ?? sourceOf(doc, facts);
  return withDue({ ...doc, genre, code, receivedAt, year, serial, source }, facts);
};

const BRACKETED = /^(.*?)\s*[[［【(（〔]\s*(\d{4})\s*[\]］】)）〕]\s*(?:第)?0*(\d+)\s*号?$/u;

/** A code with the brackets that the standard prescribes. Anything else stays as it is. */
const standardCode = (code: string): string => {
  const [, body, year, serial] = BRACKETED.exec(code.trim()) ?? [];
  return body === undefined || body === '' ? code : codeText(body, Number(year), Number(serial));
};

const sourceOf = ({ from }: Doc, { settings }: Facts): Doc['source'] =>
  from !== null && settings.superiors.some((word) => from.toLowerCase().includes(word.toLowerCase()))
    ? 'superior'
    : null;

/** An urgent paper to be acted on has a stated date: its sender's, else that of the mark. */
const withDue = (doc: Doc, { calendar, settings }: Facts): Doc => {
  if (doc.due !== null || doc.mark === null || doc.handling !== 'act' || doc.doneAt !== null) return doc;
  const days = doc.mark === 'flash' ? settings.flashDays : settings.urgentDays;
  const due = at(addWorkdays(calendar, dayOf(doc.receivedAt ?? doc.createdAt), days), settings.hours.close);
  return { ...doc, due, isDueOurs: true };
};

const words = {
  theirs: (id: string) =>
    text(
      `The date of ${id} is the sender’s: it is not put off without asking`,
      `${id} 的时限是来文单位定的，不得自行推迟`,
    ),
  theirsHint: (id: string) =>
    text(
      `Ask first: office request ${id} "May the date be extended?" --to NAME; then record the instruction`,
      `先请示：office request ${id} 请求延期至… --to 姓名；登记批示后再改`,
    ),
} as const;

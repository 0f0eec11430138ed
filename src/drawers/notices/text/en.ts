import { noticeWhen } from '../../../calendar/speak.ts';
import type { Material, Notice, NoticeKind } from '../record.ts';
import { eventName, fieldsIn, type NoticeParts, partLinesOf, unstopped } from './parts.ts';
import type { Sheet } from './sheet.ts';

const KIND: Readonly<Record<NoticeKind, { noun: string; agenda: string }>> = {
  meeting: { noun: 'Meeting', agenda: 'Agenda' },
  activity: { noun: 'Activity', agenda: 'Programme' },
  training: { noun: 'Training', agenda: 'Programme' },
  inspection: { noun: 'Inspection', agenda: 'Programme' },
};

const MARKS = { flash: 'MOST URGENT', urgent: 'URGENT' } as const;

/** The parts of a notice as an English-speaking office would post it. */
export const englishParts = (sheet: Sheet): NoticeParts => {
  const { n, number, office, date, addressed } = sheet;
  return {
    ...{ office, heading: heading(sheet), date: date.en },
    mark: n.mark === null ? null : MARKS[n.mark],
    number: number === null ? null : `Ref. ${number}`,
    to: `To: ${[...addressed.en.members, ...addressed.en.observers].join(', ')}`,
    body: body(sheet).map((line) => ({ text: line, isHeading: line.endsWith(':') })),
  };
};

const heading = ({ n, tenor }: Sheet): string => {
  const name = eventName(n.title);
  if (tenor === 'cancelled') return `Notice of Cancellation: ${name}`;
  if (tenor === 'later') return `Notice of Postponement: ${name}`;
  if (tenor === 'earlier') return `Notice of Change of Time: ${name}`;
  if (tenor === 'place') return `Notice of Change of Place: ${name}`;
  if (tenor === 'changed') return `Notice of Change: ${name}`;
  return `Notice of ${KIND[n.kind].noun}: ${name}`;
};

const body = (sheet: Sheet): readonly string[] => {
  const opening = lead(sheet);
  if (sheet.tenor === 'cancelled') return opening;
  return [...opening, ...particulars(sheet), ...requirements(sheet.n), ...contact(sheet.n)];
};

const lead = ({ n, tenor, formerStart, formerPlace, changed, reason }: Sheet): readonly string[] => {
  if (tenor === 'call') return [];
  if (tenor === 'place') return [`The place has changed from ${formerPlace ?? ''} to ${n.place}. All else stands.`, ''];
  if (tenor === 'changed') return [`Changed: ${fieldsIn(changed).en}. All else stands.`, ''];
  const because = reason === null ? '' : ` (${unstopped(reason)})`;
  const was = `${eventName(n.title)}, announced for ${noticeWhen(formerStart, null).en},`;
  if (tenor === 'cancelled') return [`${was} is cancelled${because}. Please pass this on.`];
  const moved = tenor === 'later' ? 'is postponed' : 'is brought forward';
  return [`${was} ${moved}${because}. Answers to the former time no longer stand: please reply again.`, ''];
};

const particulars = ({ n, addressed }: Sheet): readonly string[] => {
  const { members, observers } = addressed.en;
  return [
    `Time: ${noticeWhen(n.start, n.end).en}`,
    `Place: ${n.place}`,
    `Chair: ${n.host}`,
    `Attending: ${members.join(', ')}`,
    ...(observers.length === 0 ? [] : [`Attending without a vote: ${observers.join(', ')}`]),
    ...numbered(KIND[n.kind].agenda, n.agenda),
    ...numbered('Materials', n.materials.map(delivery)),
  ];
};

const delivery = ({ title, owner, due }: Material): string => {
  const by = due === null ? '' : `, by ${noticeWhen(due, null).en}`;
  return `${title} (${owner ?? 'owner to be named'}${by})`;
};

const requirements = (n: Notice): readonly string[] => {
  const whom = n.contact === null ? '' : ' the contact below';
  return numbered('Please note', [
    ...(n.replyDueAt === null ? [] : [`Reply by ${noticeWhen(n.replyDueAt, null).en}.`]),
    `If you cannot attend, ask${whom} for leave in advance and say why, or name your substitute.`,
    ...partLinesOf(n.remark),
  ]);
};

const numbered = (head: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : ['', `${head}:`, ...items.map((item, at) => `${at + 1}. ${item}`)];

// Printed in full, because the number is on a notice in order to be called.
const contact = (n: Notice): readonly string[] => (n.contact === null ? [] : ['', `Contact: ${n.contact}`]);

import { momentText, paperDay } from '../../../calendar/speak.ts';
import { clockOf, dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Lens } from '../../../core/facts.ts';
import { yuanText } from '../../../core/money.ts';
import type { PaperText } from '../../../core/paper.ts';
import { POST_LEVEL_LABELS } from '../../../core/postLevels.ts';
import { both, listed, same, type Text } from '../../../core/text.ts';
import { boundBy } from '../receptions.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { billSum, placeOfItem } from './bill.ts';
import { receptionLayout } from './layout.ts';
import type { Activity, BillItem, Guest, ReceptionPart } from './record.ts';
import { guestSaid } from './view.ts';
import { receptionWords as r } from './words.ts';

/** The plan of a reception (接待方案), or its list (接待清单), in both languages. Throws `ruleViolated` for another visit. */
export const receptionPaper = (visit: Visit, paper: 'plan' | 'list', { facts }: Lens): PaperText => {
  const part = visit.reception ?? null;
  if (part === null) throw new Complaint('ruleViolated', r.notAReception(visit.id), r.notAReceptionHint(visit.id));
  const clerk = facts.settings.clerk === '' ? r.blank : facts.settings.clerk;
  const lines = [
    ...[r.titles[paper], same(''), ...head(visit, part)],
    ...(paper === 'plan' ? planLines(part, clerk) : listLines(part, clerk)),
    ...[same(facts.settings.office), paperDay(dayOf(facts.now))],
  ];
  const { office } = facts.settings;
  return {
    words: both((lang) => lines.map((line) => line[lang]).join('\n')),
    layout: (lang) =>
      receptionLayout({ visit, part, clerk, office, date: paperDay(dayOf(facts.now))[lang] }, paper, lang),
  };
};

const pair = (label: Text, value: Text | string | null): Text =>
  both((lang) => `${label[lang]}${lang === 'zh' ? '：' : ': '}${inWords(value, lang)}`);

const inWords = (value: Text | string | null, lang: 'en' | 'zh'): string => {
  if (value === null) return r.blank;
  return typeof value === 'string' ? value : value[lang];
};

const head = (visit: Visit, part: ReceptionPart): readonly Text[] => {
  const when = visit.arrivedAt ?? visit.expectedAt;
  return [
    pair(r.part, titleOf(visit)),
    pair(r.letter, part.letter),
    ...(when === null ? [] : [momentText(when)]),
    pair(r.listOf, r.heads(visit.headcount)),
    ...part.guests.map((guest) => guestLine(guest, visit.org)),
  ];
};

const guestLine = (guest: Guest, org: string | null): Text => {
  const { level } = guest;
  const said = guestSaid(guest, org);
  if (level === null) return both((lang) => `   ${said[lang]}`);
  const of = POST_LEVEL_LABELS[level];
  return both((lang) => `   ${said[lang]}${lang === 'zh' ? ' ' : ', '}${of[lang]}`);
};

const activityLine = ({ start, item, place, owner }: Activity, part: ReceptionPart): Text =>
  both((lang) =>
    [
      ...['  ', start.slice(5, 10), clockOf(start), item, place ?? '', listed(boundBy(part))[lang]],
      owner == null ? '' : r.ownedBy(owner)[lang],
    ]
      .filter((word) => word !== '')
      .join(' '),
  );

const planLines = (part: ReceptionPart, clerk: string): readonly Text[] => [
  pair(r.leader, part.leader),
  ...(part.hostReason === null ? [] : [pair(r.hostReason, part.hostReason)]),
  pair(r.companions, part.companions.length === 0 ? null : listed(part.companions)),
  ...[r.schedule, ...part.activities.map((one) => activityLine(one, part))],
  ...[pair(r.mealsAndRooms, r.oneMeal), pair(r.cars, null), pair(r.seats, null)],
  ...[pair(r.contact, clerk), pair(r.approval, null)],
];

const listLines = (part: ReceptionPart, clerk: string): readonly Text[] => [
  ...[r.schedule, ...part.activities.map((one) => activityLine(one, part))],
  pair(r.companions, boundBy(part).length === 0 ? null : listed(boundBy(part))),
  r.bill,
  ...part.bill.map((item) => billLine(item, part)),
  r.total(yuanText(billSum(part))),
  ...(part.diners === null ? [] : [pair(r.diners, String(part.diners))]),
  pair(r.paid, part.paidBy === null ? null : r.payments[part.paidBy]),
  r.handledBy(clerk, part.signedBy ?? r.blank),
];

const billLine = (item: BillItem, part: ReceptionPart): Text => {
  const { what, on, cents, persons } = item;
  return both((lang) =>
    [
      '  ',
      on,
      what,
      persons === null ? '' : r.heads(persons)[lang],
      yuanText(cents)[lang],
      placeOfItem(part, item) ?? '',
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
};

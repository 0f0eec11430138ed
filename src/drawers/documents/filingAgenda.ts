import { at, dayOf, type Moment, monthEnd, yearOf } from '../../core/civil.ts';
import type { Action } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { nextFor } from '../../core/next.ts';
import { docAgendaWords as w } from './agendaWords.ts';
import type { Doc } from './record.ts';
import { isUnfiled } from './states.ts';

/** The month from which the papers of the year before are put in order. */
const FIRST_MONTH = 3;

/** The year of a paper: that of its date, of its coming in, or of its number. */
export const yearOfDoc = ({ sentAt, receivedAt, createdAt }: Doc): number =>
  yearOf(dayOf(sentAt ?? receivedAt ?? createdAt));

/** The actions to file finished papers, one for each earlier year: shown from March on, due by the end of June. */
export const filingActions = (records: readonly Doc[], { now, settings }: Facts): readonly Action[] => {
  const today = dayOf(now);
  const years = new Map<number, Doc[]>();
  for (const doc of records) {
    if (!isUnfiled(doc)) continue;
    const year = yearOfDoc(doc);
    if (today < firstDayFor(year)) continue;
    const known = years.get(year);
    if (known === undefined) years.set(year, [doc]);
    else known.push(doc);
  }
  return [...years].flatMap(([year, docs]) => {
    const [first] = docs;
    const due = at(lastDayFor(year, settings.fileMonth), settings.hours.close);
    return first === undefined ? [] : [filing(year, first, docs.length, due)];
  });
};

const month = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}-01`;
const firstDayFor = (year: number): string => month(year + 1, FIRST_MONTH);
const lastDayFor = (year: number, fileMonth: number): string => monthEnd(month(year + 1, fileMonth));

const filing = (year: number, first: Doc, count: number, due: Moment): Action => ({
  ...{ id: first.id, drawer: 'documents', title: w.papersOf(year), action: w.fileCount(count) },
  ...{ due, importance: 2, mark: null, createdAt: first.createdAt, touchedAt: first.updatedAt },
  because: [{ code: 'unfiled', text: w.unfiled }],
  ...nextFor('documents', first.id, { verb: 'file', asks: { field: 'keep' } }),
});

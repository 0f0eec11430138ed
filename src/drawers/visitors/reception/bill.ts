import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import { lackingIn } from '../lacking.ts';
import type { Visit } from '../record.ts';
import { visitWords as w } from '../words.ts';
import { type BillItem, BLANK_RECEPTION, type ReceptionPart } from './record.ts';
import { receptionWords as r } from './words.ts';

/** The given parts of a bill. */
export type BillSaid = {
  readonly items: readonly BillItem[];
  readonly diners: number | null;
  readonly place: string | null;
  readonly signedBy: string | null;
  readonly paid: ReceptionPart['paidBy'];
};

/** Guests up to which a fixed number may eat with them, that number, and the share above (党政机关国内公务接待管理规定 2013, art. 10). */
const FEW_GUESTS = 10;
const DINERS_OF_FEW = 3;
const GUESTS_A_DINER = 3;

/** The most people who may eat with so many guests. */
export const dinersAllowed = (guests: number): number =>
  guests <= FEW_GUESTS ? DINERS_OF_FEW : Math.floor(guests / GUESTS_A_DINER);

const MEAL = /工作餐|宴|\bmeal\b|\bdinner\b|\blunch\b/iu;

const isMeal = ({ what }: BillItem): boolean => MEAL.test(what);

export const billSum = ({ bill }: ReceptionPart): number => bill.reduce((sum, { cents }) => sum + cents, 0);

/** Enters the bill, the list and the settling of a reception. Throws `ruleViolated` for what the regulation forbids. */
export const billed = (records: readonly Visit[], id: string, said: BillSaid, { now }: Facts) => {
  const visit = find(records, id);
  const before = visit.reception ?? null;
  if (before === null) throw new Complaint('ruleViolated', r.notAReception(id), r.notAReceptionHint(id));
  if (before.letter === null) throw new Complaint('ruleViolated', r.noLetterYet(id), r.notAReceptionHint(id));
  if (visit.arrivedAt === null) throw new Complaint('ruleViolated', w.notArrived(id), w.notArrivedHint(id));
  const part = partBilled(before, said, now);
  refuseDiners(visit, part);
  if (part.bill.filter(isMeal).length > 1) throw new Complaint('ruleViolated', r.secondMeal);
  if (said.signedBy !== null) refuseUnsigned(visit, part);
  return amend(records, id, now, (one) => ({ ...one, reception: part }));
};

/** The part after what was said. An item of the same name on the same day takes the place of the one before. */
const partBilled = (before: ReceptionPart, said: BillSaid, now: string): ReceptionPart => ({
  ...before,
  bill: [
    ...before.bill.filter((one) => !said.items.some((item) => isSameItem(item, one))),
    ...said.items.map((item) => ({ ...item, place: said.place ?? placeBefore(before, item) })),
  ],
  diners: said.diners ?? before.diners,
  billPlace: said.items.length === 0 ? (said.place ?? before.billPlace) : before.billPlace,
  ...(said.signedBy === null ? {} : { signedBy: said.signedBy, signedAt: now }),
  ...(said.paid === null ? {} : { paidBy: said.paid, paidAt: now }),
});

const isSameItem = (one: BillItem, other: BillItem): boolean => one.what === other.what && one.on === other.on;

/** The place of an item that is entered again. */
const placeBefore = ({ bill }: ReceptionPart, item: BillItem): string | null =>
  bill.find((one) => isSameItem(one, item))?.place ?? null;

/** The place of an item as papers show it: a meal without one was eaten at the place of the meals. */
export const placeOfItem = ({ billPlace }: ReceptionPart, item: BillItem): string | null =>
  item.place ?? (item.place === undefined || isMeal(item) ? billPlace : null);

const refuseDiners = ({ headcount }: Visit, { diners }: ReceptionPart): void => {
  const most = dinersAllowed(headcount);
  if (diners !== null && diners > most) throw new Complaint('ruleViolated', r.tooManyDiners(diners, headcount, most));
};

/** Refuses to sign a list without what the regulation wants on it (art. 7). */
const refuseUnsigned = ({ id }: Visit, part: ReceptionPart): void => {
  const lacks = lackingIn(part);
  if (lacks !== null) throw new Complaint('ruleViolated', r.listLacks(lacks.what), r.listLacksHint(id, lacks.field));
};

/** Notes on a bill that was entered. */
export const billNotes = (visit: Visit, others: readonly Visit[], { settings }: Facts): readonly Text[] => {
  const part = visit.reception ?? BLANK_RECEPTION;
  const twin = others.find(
    (one) => one.id !== visit.id && one.reception != null && one.reception.letter === part.letter,
  );
  const isOver = part.bill.some(
    (item) => isMeal(item) && item.persons !== null && item.cents > item.persons * settings.mealStandard * 100,
  );
  return [
    ...(part.diners !== null && part.diners > visit.headcount ? [r.fewerGuests] : []),
    ...(part.bill.some(({ what }) => /酒|香烟|礼品|alcohol|wine|cigarette|gift/iu.test(what)) ? [r.noAlcohol] : []),
    ...(twin === undefined ? [] : [r.sameLetter(twin.id)]),
    ...(settings.mealStandard > 0 && isOver ? [r.overStandard(settings.mealStandard)] : []),
  ];
};

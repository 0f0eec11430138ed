import { momentText } from '../../calendar/speak.ts';
import { clockOf, dayOf, type Moment } from '../../core/civil.ts';
import type { Contact, Facts, Lens } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { nameKey } from '../../core/names/fold.ts';
import type { Cell } from '../../core/page.ts';
import { dayCell, figureCell, type PaperCell, type PaperTable } from '../../core/paper.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { same, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { isLineOpen, type Line, lineName } from '../kit/lines/line.ts';
import { isSounding } from '../kit/lines/sounding.ts';
import { lineWords } from '../kit/lines/words.ts';
import type { PaperForms } from '../kit/noun.ts';
import { adoptedText, soundedTextAt } from './adopted.ts';
import { formTitle } from './formTitle.ts';
import { type PickUp, pickUpsOf } from './pickUps.ts';
import { type Checklist, isAssessment } from './record.ts';
import { rankingJson, scoreForm, scoreTable } from './scores/table.ts';
import { checklistWords as w } from './words.ts';

const NAMES = {
  gifts: text('gifts', '签收表'),
  pickups: text('pickups', '接送表'),
  opinions: text('opinions', '意见表'),
  scores: text('scores', '汇总表'),
  progress: text('progress', '进度表'),
} as const;

const isPickUpStep = (step: string): boolean => /接|pick/i.test(step);

const usual = (record: Checklist): keyof typeof NAMES => {
  if (isAssessment(record)) return 'scores';
  if (isSounding(record)) return 'opinions';
  if (record.gift != null) return 'gifts';
  return record.steps.some(isPickUpStep) ? 'pickups' : 'progress';
};

/** The tables of a list for paper: who signed for a present, who is fetched when, opinions, points, and how far each line is. */
export const forms: PaperForms<Checklist> = {
  names: NAMES,
  usual,
  formOf: (record, name, { desk, lens }) => {
    switch (name) {
      case 'gifts':
        return giftForm(record, lens);
      case 'pickups':
        return pickUpForm(record, pickUpsOf(record, desk, lens.facts), lens);
      case 'opinions':
        return opinionForm(record, soundedTextAt(record, desk));
      case 'scores':
        return scoreForm(record);
      default:
        return progressForm(record);
    }
  },
  below: (record) =>
    isAssessment(record) ? { page: scoreTable(record), json: { ranking: rankingJson(record) } } : null,
};

/** The people of a list. A line that takes the place of another is about the person too, but is a thing. */
const peopleIn = ({ lines }: Checklist): readonly (Line & { readonly person: string })[] =>
  lines.flatMap((line) =>
    line.person === null || line.text !== null || line.skipped !== null ? [] : [{ ...line, person: line.person }],
  );

const contactOf = (name: string, { contacts }: Facts): Contact | null =>
  directoryOf(contacts).people.find(({ label }) => nameKey(label) === nameKey(name))?.contact ?? null;

const giftForm = (record: Checklist, { facts }: Lens): PaperTable => ({
  title: formTitle(record.title, 'Presents', '慰问签收表'),
  heads: [words.no, c.name, words.post, words.home, words.gift, words.with, words.signature, words.date],
  rows: peopleIn(record).map(({ person, owner, doneAt }, at) => {
    const contact = contactOf(person, facts);
    return [
      ...[figureCell(at + 1), person, contact?.title ?? '', contact?.home ?? '', record.gift ?? '', owner ?? '', ''],
      doneAt === null ? '' : dayCell(dayOf(doneAt)),
    ];
  }),
});

const pickUpForm = (record: Checklist, pickUps: ReadonlyMap<string, PickUp>, { facts, reveal }: Lens): PaperTable => {
  const rows = peopleIn(record)
    .map((line) => ({ line, ride: pickUps.get(line.person) ?? null, contact: contactOf(line.person, facts) }))
    .sort((a, b) => (a.ride?.order ?? pickUps.size) - (b.ride?.order ?? pickUps.size) || a.line.no - b.line.no);
  return {
    title: formTitle(record.title, 'Tour', '接送表'),
    heads: [words.car, words.driver, words.time, c.name, words.home, c.phone, words.companion],
    rows: rows.map(({ line, ride, contact }) => [
      ...[ride?.plate ?? words.noCar, ride?.driver ?? '', ride === null ? '' : timeOf(ride)],
      ...[line.person, contact?.home ?? '', phoneCell(contact?.phone ?? null, reveal)],
      line.owner ?? '',
    ]),
  };
};

const phoneCell = (phone: string | null, reveal: boolean): PaperCell =>
  phone === null ? '' : { kind: 'phone', phone: phoneFor(phone, reveal) };

const timeOf = ({ at }: PickUp): string => `${at.slice(5, 10)} ${clockOf(at)}`;

const opinionForm = (record: Checklist, changedAt: Moment | null): PaperTable => ({
  title: formTitle(record.title, 'Opinions', '征求意见表'),
  heads: [words.leader, words.opinion, words.when, words.adopted],
  rows: peopleIn(record).map(({ person, note, doneAt, textAt }) => [
    ...[person, note ?? '', doneAt === null ? '' : momentText(doneAt), adoptedText({ textAt }, changedAt)],
  ]),
});

/** The lines of a list with their steps, owners and states. */
export const progressForm = (record: Checklist): PaperTable => ({
  title: formTitle(record.title, 'Progress', '落实情况表'),
  heads: [words.no, w.lines, ...record.steps.map(same), w.owner, c.state, c.remark],
  rows: record.lines.map((line) => [
    `${line.no}`,
    lineName(line),
    ...record.steps.map((name) => stepCell(line, name)),
    ...[line.owner ?? '', stateOf(line), line.note ?? ''],
  ]),
});

const stepCell = ({ steps }: Line, named: string): Cell => {
  const doneAt = steps.find(({ name }) => name === named)?.doneAt ?? null;
  return doneAt === null ? '' : dayOf(doneAt);
};

const stateOf = (line: Line): Cell => {
  if (line.skipped !== null) return lineWords.skippedFor(line.skipped.reason);
  return isLineOpen(line) ? w.states.open : line.doneAt === null ? '' : lineWords.doneOn(same(dayOf(line.doneAt)));
};

const words = {
  no: text('No.', '序号'),
  post: text('Former post', '原职务'),
  home: text('Home', '住址'),
  gift: text('Present', '慰问品'),
  with: text('With', '陪同'),
  signature: text('Signature', '签收'),
  date: text('Date', '日期'),
  car: text('Car', '车号'),
  noCar: text('no car', '未派车'),
  driver: text('Driver', '驾驶员'),
  time: text('Time', '时间'),
  companion: text('Companion', '陪护'),
  leader: text('Leader', '领导'),
  opinion: text('Opinion', '意见（原话）'),
  when: text('When', '时间'),
  adopted: text('Adopted', '采纳情况'),
} as const;

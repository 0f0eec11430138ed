import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { nameKey } from '../../core/names/fold.ts';
import { PLATES } from '../../core/plates.ts';
import type { Key } from '../../core/record.ts';
import * as schema from '../../core/schema.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { lineName } from '../kit/lines/line.ts';
import type { Lined } from '../kit/lines/lined.ts';
import { isSounding } from '../kit/lines/sounding.ts';
import { yes } from '../kit/register/choosing.ts';
import type { RecordOf } from '../kit/register/declaration.ts';
import { scalar } from '../kit/register/kind.ts';
import { line, lines, moment, nothing, passage, person } from '../kit/register/kinds.ts';
import { linesKept } from '../kit/register/linesKept.ts';
import { sealedKept } from '../kit/register/sealedKept.ts';
import { begun, kept, later, may, needs } from '../kit/register/spec.ts';
import { scorePartList } from './scores/parts.ts';
import { partsMissing } from './scores/ranking.ts';
import { checklistWords as w } from './words.ts';

const LETTERS = Object.values(PLATES).map(({ letter }) => letter);

/** The id of a record of any kind that a list is made for. */
const anyRecordId = scalar({
  schema: () => schema.row.id,
  typed: (help) => field.idOf(LETTERS, help),
  cell: (id) => id,
  texts: nothing,
  links: { letters: LETTERS, of: (id) => [id], readdressed: (id, idOf) => idOf(id) },
});

export const fields = {
  title: needs(line('TITLE'), c.title, w.titleHelp),
  due: may(moment('close'), c.due, w.dueHelp),
  owner: may(person(), w.owner, w.ownerHelp),
  for: may(anyRecordId, w.for, w.forHelp, { quiet: true }),
  /** The role or group whose people are on the list; null if they were named one by one, or if the lines are things. */
  each: kept(line(), w.each),
  /** The steps of each line about a person. */
  steps: kept(lines, w.steps),
  lines: kept(linesKept, w.lines),
  /** The question put to everybody, whose opinions are kept word for word. */
  asks: later(may(passage, w.asks, w.asksHelp, { quiet: true })),
  /** The present that everybody is brought. */
  gift: later(may(line('TEXT'), w.gift, w.giftHelp, { quiet: true })),
  /** The parts of an assessment. */
  scores: later(kept(scorePartList, w.scores)),
  /** True for a template, whose lines are copied and never done. */
  isTemplate: begun(yes, false, w.template),
  doneAt: kept(moment('close'), w.doneAt),
  remark: may(passage, c.remark, w.remarkHelp, { quiet: true }),
  sealed: sealedKept,
};

export type Checklist = RecordOf<typeof fields>;

export const key: Key<Checklist> = { name: 'checklists' };

/** Whether a list is an assessment: its units are given points. */
export const isAssessment = ({ scores = [] }: Checklist): boolean => scores.length > 0;

/** The lines of a checklist. Their dates count from its own. */
export const linedChecklist: Lined<Checklist> = {
  drawer: 'checklists',
  linesOf: ({ lines: all }) => all,
  withLines: (record, all) => ({ ...record, lines: all }),
  anchorOf: ({ due }) => (due === null ? null : { start: due, end: due }),
  usual: { before: '+0m', during: '+0m', after: '+0m' },
  refuse: ({ id, doneAt }) => {
    if (doneAt !== null) throw new Complaint('ruleViolated', w.isDone(id), w.isDoneHint(id));
  },
  stepsOf: ({ each, lines: all, steps }) => (each !== null || all.some(({ person }) => person !== null) ? steps : null),
  takesOpinions: isSounding,
  aboutOf: (record) => (isSounding(record) ? record.for : null),
  refuseTick: ({ id, scores = [] }, line) => {
    const missing = partsMissing(scores, line);
    if (missing.length > 0) throw new Complaint('ruleViolated', w.unscored(lineName(line), missing), w.scoreHint(id));
  },
  outside: (record, facts) => outsideOf(record, facts),
};

/** The people of a role or a group, by their labels. */
export const peopleOf = (each: string, { contacts }: Facts): readonly string[] => {
  const isGroup = (group: string): boolean => nameKey(group) === nameKey(each);
  return directoryOf(contacts)
    .people.filter(({ contact }) => contact.roles.includes(each) || contact.groups.some(isGroup))
    .map(({ label }) => label);
};

/** The people who joined the role or group after the list was made and are neither on it nor skipped. */
export const outsideOf = ({ each, doneAt, lines: all }: Checklist, facts: Facts): readonly string[] =>
  each === null || doneAt !== null
    ? []
    : peopleOf(each, facts).filter(
        (name) => !all.some(({ person }) => person !== null && nameKey(person) === nameKey(name)),
      );

import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Reading } from '../../core/field.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { nameKey } from '../../core/names/fold.ts';
import { roleMeant, roleText } from '../../core/roles.ts';
import { personName } from '../../core/schema.ts';
import { echo, inLang, listed, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import * as field from '../kit/fields/index.ts';
import { appended, blankLine, type Line } from '../kit/lines/line.ts';
import { type Kind, scalar } from '../kit/register/kind.ts';
import { nothing } from '../kit/register/kinds.ts';
import { type Checklist, peopleOf } from './record.ts';

/** The people that a list is for: a role or group with the names it has now, or names alone. */
type Each = { readonly of: string | null; readonly names: readonly string[] };

/**
 * The people meant by a text: those who have the role or belong to the group now, or else names, among which a role stands for those who
 * have it. `namesIn` reads names. Throws `badValue` for a role that nobody has.
 */
export const eachMeant = (typed: string, facts: Facts, namesIn: (said: string) => readonly string[]): Each => {
  const group = directoryOf(facts.contacts).group(typed) === null ? null : typed.trim();
  const of = roleMeant(typed) ?? group;
  if (of === null) return { of, names: [...new Set(namesAmong(typed, facts, namesIn))] };
  const names = peopleOf(of, facts);
  if (names.length === 0) throw new Complaint('badValue', words.nobody(roleText(typed)), words.nobodyHint(of));
  return { of, names };
};

/** Signs between the names of a list. Between them a role is told by its whole label. */
const BETWEEN = /[,，、;；/\n\r\t]/;

const namesAmong: (...said: Parameters<typeof eachMeant>) => readonly string[] = (typed, facts, namesIn) => {
  const parts = typed.split(BETWEEN).filter((part) => part.trim() !== '');
  const isMixed = parts.some((part) => roleMeant(part) !== null);
  return isMixed ? parts.flatMap((part) => eachMeant(part, facts, namesIn).names) : namesIn(typed);
};

const readEach = (typed: readonly string[], help: Text, reading: Reading): Each =>
  eachMeant(typed.join('、'), reading.facts, (said) => field.names(help).read([said], reading));

/** A role, a group, or names, as `--each` takes them. */
export const each: Kind<Each, null> = scalar({
  schema: () => v.object({ of: v.nullable(v.string()), names: v.array(personName) }),
  typed: (help) => ({
    ...field.names(help),
    ...{ shape: 'ROLE|NAMES', help, required: false as const },
    read: (typed, reading) => readEach(typed, help, reading),
    peopleIn: (value) => (value as Each).names,
    show: (value) => words.people((value as Each).names.length),
  }),
  cell: ({ names }) => listed(names),
  texts: nothing,
});

/** The lines for people who are not on the list yet. */
const linesFor = (names: readonly string[], lines: readonly Line[], steps: readonly string[]): readonly Line[] => {
  const missing = names.filter(
    (name) => !lines.some(({ person }) => person !== null && nameKey(person) === nameKey(name)),
  );
  return appended(
    lines,
    missing.map((person) => ({ ...blankLine, person, steps: steps.map((name) => ({ name, doneAt: null })) })),
  );
};

type SaidOfPeople = { readonly each?: Each | null | undefined; readonly steps?: readonly string[] | null | undefined };

/**
 * Fields that follow from `--each` and `--steps`: lines for people who are not on the list, and the steps of every line. Throws `ruleViolated` if
 * a step has been ticked already.
 */
export const peopleSaid = (said: SaidOfPeople, record: Checklist | null) => {
  const { lines = [], steps: before = [] } = record ?? {};
  const steps = said.steps === undefined ? before : (said.steps ?? []);
  const isBegun = lines.some((line) => line.steps.some(({ doneAt }) => doneAt !== null));
  if (said.steps !== undefined && isBegun) throw new Complaint('ruleViolated', words.begun, words.begunHint);
  const anew = said.steps === undefined ? lines : lines.map((line) => withSteps(line, steps));
  return {
    ...(said.each == null ? {} : { each: said.each.of }),
    ...(said.steps === undefined ? {} : { steps }),
    ...(said.each == null && said.steps === undefined ? {} : { lines: linesFor(said.each?.names ?? [], anew, steps) }),
  };
};

const withSteps = (line: Line, steps: readonly string[]): Line =>
  line.person === null || line.text !== null ? line : { ...line, steps: steps.map((name) => ({ name, doneAt: null })) };

const words = {
  people: (count: number): Text => text(count === 1 ? '1 person' : `${count} people`, `${count} 人`),
  nobody: (role: Text | string): Text =>
    text(`Nobody on the desk is a “${echo(inLang(role, 'en'))}”`, `人员中没有${echo(inLang(role, 'zh'))}`),
  nobodyHint: (role: string): Text =>
    text(`Enter them first: office person new NAME --role ${role}`, `请先登记：office person new 姓名 --role ${role}`),
  begun: text('Steps have been ticked already; they cannot be others now', '已有环节勾过，不能再改环节'),
  begunHint: text('Make a new list: office checklist new', '请另建清单：office checklist new'),
} as const;

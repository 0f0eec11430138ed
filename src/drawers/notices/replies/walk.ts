import { Complaint, type ComplaintCode, faultOf } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { tidied } from '../../../core/names/fold.ts';
import { Ambiguous } from '../../../core/names/resolve.ts';
import { inLang, same, type Text } from '../../../core/text.ts';
import { readLine, readPassage } from '../../../core/writing.ts';
import type { Question } from '../../../terminal/ask.ts';
import { widthOf } from '../../../terminal/width.ts';
import type { Changed } from '../../kit/desk.ts';
import type { AnyCall } from '../../kit/verb.ts';
import { type Answered, answerable, isOpenStill, reply } from '../answer.ts';
import { calledBy } from '../called.ts';
import { key, type Notice } from '../record.ts';
import { heardIn } from './paste.ts';
import { personQuestion, placeOf } from './question.ts';
import { sound } from './takeIn.ts';
import { answerIn, replyWords as w } from './words.ts';

type Ask = (question: Question) => Promise<string>;

/** The call of a verb on a terminal, where questions can be asked. */
export type Walker = Pick<AnyCall, 'desk' | 'facts' | 'lang' | 'say'> & { readonly ask: Ask };

/** A step of the clerk: answers of the person shown or of others, somebody else, or the end. */
type Step =
  | { readonly kind: 'answers'; readonly said: readonly Answered[] }
  | { readonly kind: 'goTo'; readonly at: number }
  | { readonly kind: 'end' };

/** The state of a round through the people: the people in their order, the place, and the last change of the desk. */
type Round = {
  readonly names: readonly string[];
  readonly at: number;
  readonly last: Changed<Notice> | null;
  readonly given: number;
};

/**
 * Asks for the answers of these people, or of all who have not answered (null), one after the other. Each answer is stored at once, so that an interruption
 * loses none. Returns the last change and the number of answers; the change is null if none was given. Throws `interrupted` at Ctrl-C.
 */
export const walkThrough = async (id: string, who: readonly string[] | null, call: Walker): Promise<Round> => {
  const n = answerable([call.desk.find(key, id)], id);
  const names = who?.map((name) => calledBy(n, name).name) ?? n.called.filter(isOpenStill).map(({ name }) => name);
  let round: Round = { names, at: 0, last: null, given: 0 };
  if (names.length > 1) await call.say([w.openNow(names.length), ...numberedRows(names)]);
  try {
    while (round.at !== -1) {
      const step = await stepFrom(round, id, call);
      if (step.kind === 'end') break;
      round = step.kind === 'goTo' ? { ...round, at: step.at } : await stored(round, id, step.said, call);
    }
  } catch (error) {
    if (round.given > 0) await call.say([w.kept(round.given)]);
    throw error;
  }
  return round;
};

/** The columns that a row of names may take. */
const ROW = 76;

/** The people with their numbers, as many on a row as fit. */
const numberedRows = (names: readonly string[]): readonly Text[] => {
  const rows: string[] = [];
  for (const [at, name] of names.entries()) {
    const longer = `${rows.at(-1) ?? ' '}  ${at + 1} ${name}`;
    if (rows.length > 0 && widthOf(longer) <= ROW) rows[rows.length - 1] = longer;
    else rows.push(`   ${at + 1} ${name}`);
  }
  return rows.map(same);
};

/** Complaints about an answer, after which another one can be given. */
const ABOUT_ANSWERS: ReadonlySet<ComplaintCode> = new Set<ComplaintCode>([
  ...(['ruleViolated', 'missingValue', 'badValue', 'classified'] as const),
]);

/** Stores answers and goes to the next person who has not answered. A complaint is shown, and the person is asked about again. */
const stored = async (round: Round, id: string, said: readonly Answered[], call: Walker): Promise<Round> => {
  try {
    const sounds = said.map(sound);
    const last = await call.desk.change(key, (records, { facts }) => reply(records, id, sounds, facts));
    return { ...round, last, given: round.given + said.length, at: nextOpen(round, call.desk.find(key, id)) };
  } catch (error) {
    if (!(error instanceof Complaint) || !ABOUT_ANSWERS.has(error.code)) throw error;
    await call.say([error.what]);
    return round;
  }
};

/** The place of the next person who has not answered, from the present place on, around the end; -1 if all have. */
const nextOpen = ({ names, at }: Round, n: Notice): number => {
  const open = new Set(n.called.filter(isOpenStill).map(({ name }) => name));
  const ahead = [...names.keys()].map((step) => (at + 1 + step) % names.length);
  return ahead.find((place) => open.has(names[place] ?? '')) ?? -1;
};

const stepFrom = async (round: Round, id: string, call: Walker): Promise<Step> => {
  const { names, at } = round;
  const name = names[at];
  if (name === undefined) return { kind: 'end' };
  const n = call.desk.find(key, id);
  const said = await call.ask(personQuestion(n, round, name, call));
  if (said === '') return { kind: 'end' };
  if (said === inLang(w.ahead, call.lang)) return { kind: 'goTo', at: (at + 1) % names.length };
  if (said === inLang(w.back, call.lang)) return { kind: 'goTo', at: (at + names.length - 1) % names.length };
  const jump = placeOf(said, names);
  if (jump !== null) return { kind: 'goTo', at: jump };
  const heard = answerIn(said);
  if (heard !== null) return completed({ name, answer: heard, reason: null, by: null }, at, call);
  return { kind: 'answers', said: heardIn(said, n, directoryOf(call.facts.contacts)).flatMap((one) => one.said ?? []) };
};

/** An answer with the reason or the substitute that it needs, which is asked for. Esc goes back to the person. */
const completed = async (said: Answered, at: number, call: Walker): Promise<Step> => {
  const whole = said.answer === 'leave' || said.answer === 'substitute' ? await askMore(said, call) : said;
  return whole === null ? { kind: 'goTo', at } : { kind: 'answers', said: [whole] };
};

/** An answer with the reason or the substitute that was asked for; null after Esc. */
export const askMore = async (
  said: Answered,
  { ask, facts }: Pick<Walker, 'ask' | 'facts'>,
): Promise<Answered | null> => {
  const { name, answer } = said;
  const contacts = facts.contacts.map(({ name: known }) => known).filter((known) => known !== name);
  const more = await ask({
    message: answer === 'leave' ? w.whyLeave(name) : w.whoInstead(name),
    hint: w.escBack,
    ...(answer === 'leave' ? {} : { suggest: contacts }),
    keys: { escape: '' },
    required: true,
    check: (typed) => faultOf(() => (answer === 'leave' ? readPassage(typed) : substitute(typed, facts))),
  });
  if (more === '') return null;
  return { ...said, ...(answer === 'leave' ? { reason: readPassage(more) } : { by: substitute(more, facts) }) };
};

/** The person who comes instead, by any name. Throws `badValue` if several people have the name. */
export const substitute = (typed: string, { contacts }: Facts): string => {
  const name = tidied(readLine(typed));
  const found = directoryOf(contacts).find(name);
  if (found.length > 1) throw new Ambiguous(name, found);
  return found[0]?.label ?? name;
};

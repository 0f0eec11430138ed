import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { inLang, type Lang, same, type Text } from '../../../core/text.ts';
import type { Question } from '../../../terminal/ask.ts';
import type { AnyCall } from '../../kit/verb.ts';
import { isOpenStill } from '../answer.ts';
import { formerAnswer } from '../groups.ts';
import type { Notice } from '../record.ts';
import { noticeWords } from '../words.ts';
import { heardIn } from './paste.ts';
import { answerIn, replyWords as w } from './words.ts';

/** The people of a round, and the place of the one who is asked about. */
type Place = { readonly names: readonly string[]; readonly at: number };

/** The question about the answer of one person. Keys answer it at once; a number or a name goes to another person. */
export const personQuestion = (
  n: Notice,
  { names, at }: Place,
  name: string,
  { facts, lang }: Pick<AnyCall, 'facts' | 'lang'>,
): Question => ({
  message: w.asked(at + 1, names.length, introduced(n, name, facts)),
  hint: w.keysHelp,
  initial: inLang(noticeWords.answers.yes, lang),
  ids: names.map((title, place) => ({ id: `${place + 1}`, title })),
  keys: keysFor(names, lang),
  required: true,
  check: (typed) => {
    const isKnown = placeOf(typed, names) !== null || answerIn(typed) !== null;
    if (isKnown) return null;
    const lines = heardIn(typed, n, directoryOf(facts.contacts));
    const wrong = lines.find(({ said }) => said === null);
    if (wrong === undefined && lines.length > 0) return null;
    return wrong === undefined || wrong.said !== null || wrong.fault === 'notCalled'
      ? w.notUnderstood
      : w.faults[wrong.fault](wrong.name);
  },
});

/** A person as the question names them: with title, as an observer, with the answer given before or to the former time. */
const introduced = (n: Notice, name: string, { contacts }: Facts): Text => {
  const title = directoryOf(contacts).person(name)?.title ?? null;
  const someone = n.called.find((one) => one.name === name);
  const former = formerAnswer(n, name);
  const more = [
    ...(title === null || name.includes(title) ? [] : [title]),
    ...(someone?.observer === true ? [w.observer] : []),
    ...(someone === undefined || isOpenStill(someone) ? [] : [noticeWords.groups[someone.state]]),
    ...(former === null ? [] : [former]),
  ];
  return more.length === 0 ? same(name) : noticeWords.withMore(name, more);
};

const LETTERS = ['y', 'n', 'l', 's', '来', '参加', '不', '假', '请假', '代'] as const;

/** Keys that answer at once. A letter does not if the name of somebody called begins with it. */
const keysFor = (names: readonly string[], lang: Lang): Readonly<Record<string, string>> => {
  const free = [...LETTERS, 'q'].filter((letter) => !names.some((name) => name.toLowerCase().startsWith(letter)));
  const said = (word: string): string => {
    const answer = answerIn(word);
    return answer === null ? '' : inLang(noticeWords.answers[answer], lang);
  };
  return {
    ...Object.fromEntries(free.map((letter) => [letter, said(letter)])),
    ...{ ' ': said('yes'), escape: '', down: inLang(w.ahead, lang), up: inLang(w.back, lang) },
  };
};

/** The place of the person whose number, name, or beginning of a name was typed; null if there is none, or more than one. */
export const placeOf = (typed: string, names: readonly string[]): number | null => {
  const said = typed.trim().normalize('NFKC').toLowerCase();
  if (/^\d{1,3}$/.test(said)) return names[Number(said) - 1] === undefined ? null : Number(said) - 1;
  const exact = names.findIndex((name) => name.toLowerCase() === said);
  if (exact !== -1) return exact;
  const begun = [...names.keys()].filter((place) => names[place]?.toLowerCase().startsWith(said) === true);
  const [one, ...others] = begun;
  return one !== undefined && others.length === 0 && answerIn(typed) === null ? one : null;
};

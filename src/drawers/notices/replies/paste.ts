import type { Directory } from '../../../core/names/directory.ts';
import { tidied } from '../../../core/names/fold.ts';
import type { Answered } from '../answer.ts';
import type { Notice, Reply } from '../record.ts';
import { EDGES, MARKS, reasonOf, SENDS, substituteIn } from './sent.ts';
import { answerIn, WORDS_OF_ABSENCE } from './words.ts';

/** The fault of a pasted line that cannot be taken. */
type LineFault = 'noName' | 'notCalled' | 'noAnswer' | 'noReason' | 'noSubstitute' | 'twice';

/** A line of pasted answers: the answer that was taken from it, or the reason why none could be. */
export type HeardLine = { readonly line: number; readonly text: string } & (
  | { readonly said: Answered; readonly fault: null }
  | { readonly said: null; readonly fault: LineFault; readonly name: string }
);

type Called = { readonly name: string; readonly spellings: readonly string[] };

/**
 * Reads pasted answers, one a line, as a chat's 接龙 has them: `1. 张国栋 参加`, `曹阳 请假 家中有事`. Empty lines, the head of a 接龙 and its
 * example are left out. Every other line is in the result.
 */
export const heardIn = (pasted: string, n: Notice, directory: Directory): readonly HeardLine[] => {
  const called = n.called.map(({ name }) => ({ name, spellings: spellingsOf(name, directory) }));
  const lines = pasted.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line, at) => ({ line: at + 1, text: tidied(line) }));
  const heard = withoutHead(lines).map(({ line, text }) => ({ line, text, ...lineIn(text, called, directory) }));
  return heard.map((one, at) => (isContradicted(one, heard.slice(0, at)) ? contradicted(one) : one));
};

/** The spellings of a called person, the longest first: 赵志刚主任 before 赵志刚. */
const spellingsOf = (name: string, directory: Directory): readonly string[] => {
  const person = directory.person(name);
  const all =
    person === null
      ? [name]
      : [name, person.name, ...person.aliases, ...(person.title === null ? [] : [`${person.name}${person.title}`])];
  return [...new Set(all.flatMap((one) => [tidied(one), padded(one)]))].sort((a, b) => b.length - a.length);
};

/** A name of two characters as lists print it, as wide as one of three: 张 伟. */
const padded = (name: string): string => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join(' ') : name);

type Line = { readonly line: number; readonly text: string };

const NUMBERED = /^[(（]?(?:\d{1,3}\s*[.．、,，:：)）]|[①-⑳])\s*/;

/** The lines after the head of a 接龙, which ends where the numbered lines begin. */
const withoutHead = (lines: readonly Line[]): readonly Line[] => {
  const written = lines.filter(({ text }) => text !== '');
  const head = written.findIndex(({ text }) => /^[#＃]\s*接龙/.test(text));
  if (head === -1) return written.filter(({ text }) => !isExample(text));
  const first = written.findIndex(({ text }, at) => at > head && NUMBERED.test(text));
  const rest = written.slice(first === -1 ? head + 1 : first);
  return [...written.slice(0, head), ...rest].filter(({ text }) => !isExample(text));
};

const isExample = (text: string): boolean => /^例如?[\s.．:：、\d]/.test(text);

type Heard =
  | { readonly said: Answered; readonly fault: null }
  | { readonly said: null; readonly fault: LineFault; readonly name: string };

const lineIn = (text: string, called: readonly Called[], directory: Directory): Heard => {
  const bare = text.replace(NUMBERED, '');
  const found = calledIn(bare, called);
  if (found === null) {
    const [first = ''] = bare.split(/[\s,，:：;；、]/);
    return { said: null, fault: first === '' ? 'noName' : 'notCalled', name: first };
  }
  const { name, rest } = found;
  const answer = answerOf(rest, directory);
  return answer === null ? { said: null, fault: 'noAnswer', name } : completed({ name, ...answer });
};

const completed = (said: Answered): Heard => {
  if (said.answer === 'leave' && said.reason === null) return { said: null, fault: 'noReason', name: said.name };
  if (said.answer === 'substitute' && said.by === null) return { said: null, fault: 'noSubstitute', name: said.name };
  return { said, fault: null };
};

/** The called person with whose name a line begins, or else whose name stands in it alone, and the line without the name. */
const calledIn = (bare: string, called: readonly Called[]): { name: string; rest: string } | null => {
  const hits = called.flatMap(({ name, spellings }) =>
    spellings.flatMap((spelling) => {
      const at = placeOf(spelling, bare);
      return at === -1 ? [] : [{ name, at, length: spelling.length }];
    }),
  );
  const [first, ...others] = hits.sort((a, b) => a.at - b.at || b.length - a.length);
  if (first === undefined) return null;
  if (first.at > 0 && others.some(({ name }) => name !== first.name)) return null;
  const rest = `${bare.slice(0, first.at)} ${bare.slice(first.at + first.length)}`;
  return { name: first.name, rest: first.at === 0 ? rest : rest.slice(first.at) };
};

/** The place of a name in a line; in Latin letters it must be a word of its own. -1 if it is not there. */
const placeOf = (name: string, line: string): number => {
  const at = line.toLowerCase().indexOf(name.toLowerCase());
  const isWord = !/[a-z]/i.test(name) || !/^[a-z]/i.test(line.slice(at + name.length));
  return at !== -1 && isWord ? at : -1;
};

type Answer = Omit<Answered, 'name'>;

const TITLE = /^(?:副?(?:主任|书记|局长|县长|市长|部长|科长|处长|校长|院长|经理)|同志|委员|代表)(?=\s|,|，|:|：|$)/;

/** The answer in the rest of a line, after the name. Null if there is none, or more than one. */
const answerOf = (rest: string, directory: Directory): Answer | null => {
  const said = rest.replace(EDGES, '').replace(TITLE, '').replace(EDGES, '');
  const parts = said.split(MARKS).filter((part) => part !== '');
  const asWhole = answerIn(said);
  if (asWhole !== null) return { answer: asWhole, reason: null, by: null };
  const sent = substituteIn(said, directory);
  if (sent !== null) return sent;
  const answers = parts.map(partAnswer);
  const kinds = new Set(answers.flatMap((one) => (one === null ? [] : [one.answer])));
  const [answer] = kinds;
  if (answer === undefined || kinds.size > 1) return null;
  const reason = parts
    .flatMap((part, at) => answers[at]?.rest ?? (answers[at] === null ? [part] : []))
    .filter((part) => part !== '');
  return { answer, reason: reasonOf(reason), by: null };
};

/** The answer that a part of a line gives, with whatever else stands in the part: 因病请假 is leave, because of 因病. */
const partAnswer = (part: string): { readonly answer: Reply; readonly rest: string } | null => {
  const whole = answerIn(part);
  if (whole !== null) return { answer: whole, rest: '' };
  for (const [word, answer] of WORDS_OF_ABSENCE.filter(([word]) => word.length > 1 && !SENDS.test(word))) {
    if (part.endsWith(word)) return { answer, rest: part.slice(0, -word.length) };
    if (part.startsWith(word)) return { answer, rest: part.slice(word.length).replace(/^因/, '') };
  }
  return null;
};

/** Whether an earlier line has another answer of the person. */
const isContradicted = ({ said }: Heard, earlier: readonly Heard[]): boolean =>
  said !== null &&
  earlier.some(
    ({ said: before }) =>
      before !== null && before.name === said.name && (before.answer !== said.answer || before.by !== said.by),
  );

const contradicted = (one: HeardLine): HeardLine => ({
  line: one.line,
  text: one.text,
  said: null,
  fault: 'twice',
  name: one.said?.name ?? '',
});

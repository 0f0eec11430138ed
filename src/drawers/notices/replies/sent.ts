import type { Directory } from '../../../core/names/directory.ts';
import type { Answered } from '../answer.ts';
import { answerIn } from './words.ts';

/** Signs that part the words of a line. */
export const MARKS = /[\s,，.．。:：;；、!！~～()（）\-—–]+/;
/** Signs at either end of a text. */
export const EDGES = new RegExp(`^${MARKS.source}|${MARKS.source}$`, 'g');

/** Signs of a word that sends somebody else. */
export const SENDS = /派|代|替|由|委托/;
const TAIL = '(?<tail>代替|代为参加|代为|代会|代|替|参加|参会|出席|去|来)?$';
const NAME = String.raw`(?<by>\p{L}[\p{L}·\s]*?)\s*`;
const WHY = String.raw`^(?<why>.*?)[\s,，:：;；]*`;
/** 派员李明, 委托李明参加: somebody else is sent, in words that mean nothing else. */
const SENT = new RegExp(
  `${WHY}(?:派员代替|派人代替|派员参加|派人参加|派代表|派员|派人|委托|代替)[\\s,，:：]*${NAME}${TAIL}`,
  'u',
);
/** 派李明参加, 代 李明: words that mean other things too, as in 派出所 and 由于. */
const SENT_IN_SHORT = new RegExp(`${WHY}(?:派|由(?!于)|代(?!为)|替)(?<blank>[\\s,，:：]*)${NAME}${TAIL}`, 'u');
/** 李明代. */
const STANDS_IN = /^(?:(?<why>.*)[\s,，:：;；])?(?<by>\p{Script=Han}{2,3})(?<tail>代替|代会|代|替)$/u;

/** The parts of a reason as one, with the comma of their writing; null if there are none. */
export const reasonOf = (parts: readonly string[]): string | null => {
  const isChinese = parts.some((part) => /\p{Script=Han}/u.test(part));
  return parts.length === 0 ? null : parts.join(isChinese ? '，' : ' ');
};

/** The substitute that a text names, with the reason if it gives one. Null if it names none for certain. */
export const substituteIn = (said: string, directory: Directory): Omit<Answered, 'name'> | null => {
  const sure = SENT.exec(said)?.groups;
  const { why, by, blank, tail } = sure ?? SENT_IN_SHORT.exec(said)?.groups ?? STANDS_IN.exec(said)?.groups ?? {};
  if (by === undefined) return null;
  const [name, more] = nameBefore(by, directory);
  const isSure = sure !== undefined || directory.find(name).length > 0 || (blank ?? '') !== '' || tail !== undefined;
  if (!isSure || answerIn(name) !== null || name.length < 2) return null;
  const reason = [(why ?? '').replace(EDGES, ''), more].filter((part) => part !== '' && answerIn(part) === null);
  return {
    answer: 'substitute',
    reason: reasonOf(reason),
    by: directory.labelOf(name),
  };
};

/** A name at the beginning of a text, and what stands behind it. In Chinese a blank ends the name. */
const nameBefore = (said: string, directory: Directory): readonly [string, string] => {
  if (directory.find(said).length > 0 || !/\p{Script=Han}/u.test(said)) return [said, ''];
  const [name = '', ...more] = said.split(/\s+/);
  return [name, more.join(' ')];
};

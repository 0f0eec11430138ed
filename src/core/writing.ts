import { Complaint } from './complaint.ts';
import { late } from './once.ts';
import { MAX_LINE, MAX_TEXT } from './record.ts';
import { commonWords as w } from './words.ts';

/**
 * What people write, as it may enter the desk: trimmed, in composed form (NFC, so that the same name is found again), not
 * empty, not endless, without characters that steer a terminal, and without a classification mark.
 */
const readWriting = (typed: string, most: number): string => {
  const written = typed.trim().normalize('NFC');
  if (written === '') throw new Complaint('missingValue', w.emptyText());
  if (written.length > most) throw new Complaint('badValue', w.tooLong(written.length, most));
  if (isSteering(written)) throw new Complaint('badValue', w.controlCharacters(), w.controlCharactersHint());
  const mark = classificationIn(written);
  if (mark !== null) throw new Complaint('classified', w.classified(mark), w.classifiedHint());
  return written;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Whether it has a character that steers a terminal or turns the direction of text; line breaks and tabs do neither. */
export const isSteering = (written: string): boolean => STEERING.test(written);

// Nobody sees them, and so they part no word.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Blanks and signs that a mark is spaced out with: 机 密, 机-密, 绝　密. */
const GAP = String.raw`[\p{P}\p{S}\p{Zs}\t]{1,6}`;
const plainWord = late(
  () =>
    new RegExp(
      `(保守|国家|商业|工作|技术|个人|通信|侵犯|泄露)(?:${GAP})?(党和国家的?|国家|商业|工作)?(?:${GAP})?(秘|机)(?:${GAP})?密`,
      'gu',
    ),
);
const spacedMark = late(
  () => new RegExp(String.raw`(?<before>.?)(?<first>[绝机秘])${GAP}密(?<after>[\p{Script=Han}]?)`, 'gu'),
);
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/**
 * A classification mark (保守国家秘密法 art. 14) in a text, or null. `机密` and `绝密` are always one; `秘密` is not where it
 * is part of a plain word, because offices do hold courses on 保守国家秘密. Spaced out it is one unless a longer word stands on
 * either side, as in 投机 密切.
 */
export const classificationIn = (written: string): string | null => {
  if (!written.includes('密')) return null;
  const plain = written.replace(INVISIBLE, '').replace(plainWord(), '');
  const whole = /绝密|机密|秘密/.exec(plain)?.[0];
  if (whole !== undefined) return whole;
  const spaced = [...plain.matchAll(spacedMark())].find(({ groups }) =>
    isMark(groups?.['before'] ?? '', groups?.['after'] ?? ''),
  );
  return spaced === undefined ? null : `${spaced.groups?.['first']}密`;
};

/** Of 密切, 密码 and the like the second half is meant; what else follows, as in 机 密文件, follows a mark. */
const isMark = (before: string, after: string): boolean =>
  (!isHan(before) || '为是属系级'.includes(before)) && (after === '' || !'切码封度集布林闭植钥友室'.includes(after));

/** One line of writing. Throws `badValue` for a line break, over 200 characters or a control character; `classified`. */
export const readLine = (typed: string): string => {
  if (/[\n\r\t\v\f\u2028\u2029]/.test(typed.trim())) throw new Complaint('badValue', w.lineBreak());
  return readWriting(typed, MAX_LINE);
};

/** A passage, line breaks as `\n`, at most 4,000 characters. Throws as `readLine`. */
export const readPassage = (typed: string): string => readWriting(typed.replace(/\r\n?/g, '\n'), MAX_TEXT);

/** Names separated by `,` `，` `、` `;` or `；`. Throws `missingValue` when there is none. */
export const readNames = (typed: string): string[] => {
  const found = typed
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (found.length === 0) throw new Complaint('missingValue', w.emptyText());
  return found.map(readLine);
};

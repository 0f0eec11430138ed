import { Complaint } from './complaint.ts';
import { late } from './once.ts';
import { MAX_LINE, MAX_TEXT } from './record.ts';
import { commonWords as w } from './words.ts';

/**
 * A text as it may enter the desk: trimmed and composed (NFC, so that a name can be found again). Throws for a text that is empty, too
 * long, or has characters that steer a terminal or a classification mark.
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

/** Whether the text contains a character that steers a terminal or changes the direction of text. Line breaks and tabs are harmless. */
export const isSteering = (written: string): boolean => STEERING.test(written);

// Invisible characters do not separate words.
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Spaces and signs between the characters of a spaced-out mark: 机 密, 机-密, 绝　密. */
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
 * A classification mark (保守国家秘密法 art. 14) in a text, or null. `机密` and `绝密` always count. `秘密` does not count in common phrases, because
 * offices hold courses on 保守国家秘密. Characters with gaps between them count unless they belong to longer words on either side, as in 投机 密切.
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

/**
 * Whether two characters with a gap between them form a mark, judged by the neighbours. They do not if 密 begins a common word as 密切 or 密码;
 * they do before other characters, as in 机 密文件.
 */
const isMark = (before: string, after: string): boolean =>
  (!isHan(before) || '为是属系级'.includes(before)) && (after === '' || !'切码封度集布林闭植钥友室'.includes(after));

/**
 * A line of text. Throws `badValue` for a line break, more than 200 characters, or a control character; `missingValue` if it is empty;
 * `classified` for a classification mark.
 */
export const readLine = (typed: string): string => {
  if (/[\n\r\t\v\f\u2028\u2029]/.test(typed.trim())) throw new Complaint('badValue', w.lineBreak());
  return readWriting(typed, MAX_LINE);
};

/**
 * A passage of at most 4,000 characters, its line breaks turned into `\n`. Throws `badValue`, `missingValue` and `classified` for the
 * reasons for which `readLine` does, line breaks excepted.
 */
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

import { Complaint } from './complaint.ts';
import { late } from './once.ts';
import { MAX_LINE, MAX_TEXT } from './record.ts';
import { asRead, isPlainWriting, withoutShapeless } from './shapes.ts';
import { commonWords as w } from './words.ts';

/**
 * Text in the form in which it may enter the desk: trimmed, in composed form (NFC, so that the same name is found again), without
 * characters that nobody sees. Throws for an empty or too long text, for characters that steer a terminal, for a classification mark.
 */
const readWriting = (typed: string, most: number): string => {
  if (isPlainWriting(typed) && typed.length <= most) {
    // Every command reads settings, and Node loads the tables of Unicode when `normalize` is called first.
    refuseClassified(typed);
    return typed;
  }
  const written = (isSteering(typed) ? typed : withoutShapeless(typed)).trim().normalize('NFC');
  if (written === '') throw new Complaint('missingValue', w.emptyText());
  if (written.length > most) throw new Complaint('badValue', w.tooLong(written.length, most));
  if (isSteering(written)) throw new Complaint('badValue', w.controlCharacters(), w.controlCharactersHint());
  refuseClassified(written);
  return written;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Whether the text contains a character that steers a terminal or changes the direction of text. Line breaks and tabs are harmless. */
export const isSteering = (written: string): boolean => STEERING.test(written);

/** Blanks and signs that a mark is spaced out with: 机 密, 机-密, 绝　密, also one below the other. */
const GAP = String.raw`[\p{P}\p{S}\p{Zs}\s]{1,12}`;
const LOOSE = `(?:${GAP})?`;
const spread = (word: string): string => [...word].join(LOOSE);
const anyOf = (words: string): string => `(?:${words.split(' ').map(spread).join('|')})`;

/** Traditional, older and Japanese forms of the characters that marks and the plain words around them are written with. */
const FORMS =
  '機机絕绝絶绝祕秘宻密國国業业術术個个報报戰战傳传訓训護护講讲級级劃划選选舉举寫写設设關关會会識识範范圍围條条規规辦办講讲';
const plainForm = late(
  () => new Map(Array.from({ length: FORMS.length / 2 }, (_, n) => [FORMS.charAt(2 * n), FORMS.charAt(2 * n + 1)])),
);

/** Phrases about secrets in general: to keep or betray them, courses and rules on them, private secrets, a secret ballot. */
const plainWord = late(
  () =>
    new RegExp(
      [
        `${anyOf('保守 严守 保护 泄露 泄漏 侵犯 窃取 刺探')}${LOOSE}(?:${spread('党和')}${LOOSE})?(?:${spread('国家')}${LOOSE}的?|${anyOf('工作 商业')}${LOOSE})?${spread('秘密')}`,
        `${anyOf('国家 工作')}${LOOSE}${spread('秘密')}的?(?=${LOOSE}${anyOf('法 保护 保密 范围 管理 定密 宣传 教育 培训 知识 讲座 条例 规定 办法 载体')})`,
        `${anyOf('商业 技术 个人 通信')}${LOOSE}${spread('秘密')}`,
        `${spread('秘密')}(?=${anyOf('投票 写票 划票 选举')})`,
        // Two words that meet: 手机密码, 拒绝密谈.
        '[手司飞相投时电危契动]机密(?=[切码封集度布闭植谈])|[拒杜灭谢断隔]绝密(?=[切谈封布集])',
      ].join('|'),
      'gu',
    ),
);
const spacedMark = late(
  () => new RegExp(String.raw`(?<before>.?)(?<first>[绝机秘])${GAP}密(?<after>[\p{Script=Han}]?)`, 'gsu'),
);
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Characters that 密 is written with, and the round sign for 秘. */
const ANY_MARK = /[密宻㊙]/;

/**
 * A classification mark (保守国家秘密法 art. 14) in a text, or null. Text is looked at as it is read: in simplified characters, without
 * characters that have no shape. `机密`, `绝密` and `秘密` are marks, also within 国家秘密 or 工作秘密, unless the words around them speak
 * of secrets in general, because offices do hold courses on 保守国家秘密. Spaced out they are marks unless a longer word stands on either
 * side, as in 投机 密切.
 */
export const classificationIn = (written: string): string | null => {
  if (!ANY_MARK.test(written)) return null;
  if (written.includes('㊙')) return '秘密';
  const read = Array.from(asRead(written), (sign) => plainForm().get(sign) ?? sign).join('');
  const plain = read.replace(plainWord(), '');
  const whole = /绝密|机密|秘密/.exec(plain)?.[0];
  if (whole !== undefined) return whole;
  const spaced = [...plain.matchAll(spacedMark())].find(({ groups }) =>
    isMark(groups?.['first'] ?? '', groups?.['before'] ?? '', groups?.['after'] ?? ''),
  );
  return spaced === undefined ? null : `${spaced.groups?.['first']}密`;
};

/** Characters that make a word with 机, 绝 or 秘 after them: 手机, 拒绝, 神秘. */
const BEFORE: Readonly<Record<string, string>> = {
  机: '手司飞相投时电危契动印算录计照座主耳良乘趁转生有军客战单本微候事随契心玄禅伺拖收割打洗',
  绝: '拒杜灭谢断隔决卓',
  秘: '神奥隐便诡揭探',
};

/** Whether the characters are a mark and not parts of other words: 密切 and 密码 are words, but in 机 密文件 a mark stands before a word. */
const isMark = (first: string, before: string, after: string): boolean =>
  !(isHan(before) && BEFORE[first]?.includes(before)) &&
  (after === '' || !'切码封度集布林闭植钥友室不云'.includes(after));

/** Throws `classified` for a text with a classification mark. */
export const refuseClassified = (written: string): void => {
  const mark = classificationIn(written);
  if (mark !== null) throw new Complaint('classified', w.classified(mark), w.classifiedHint());
};

/**
 * A line of text. Throws `badValue` for a line break, more than 200 characters, or a control character; `missingValue` if it is empty;
 * `classified` for a classification mark.
 */
export const readLine = (typed: string): string => {
  if (!isPlainWriting(typed) && /[\n\r\t\v\f\u2028\u2029]/.test(typed.trim()))
    throw new Complaint('badValue', w.lineBreak());
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

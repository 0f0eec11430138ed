import { late } from './once.ts';
import { echo, listed, same, type Text, text } from './text.ts';

/** Words that more than one drawer uses. */
export const commonWords = {
  importanceByName: {
    critical: text('critical', '重大'),
    major: text('major', '重要'),
    normal: text('normal', '一般'),
    minor: text('minor', '次要'),
  },
  importances: {
    4: text('critical', '重大'),
    3: text('major', '重要'),
    2: text('normal', '一般'),
    1: text('minor', '次要'),
  },
  marks: { urgent: text('urgent', '加急'), flash: text('flash', '特急') },

  id: text('Id', '编号'),
  title: text('Title', '标题'),
  due: text('Due', '时限'),
  start: text('Start', '开始'),
  end: text('End', '结束'),
  place: text('Place', '地点'),
  importance: text('Importance', '重要程度'),
  mark: text('Mark', '紧急标记'),
  remark: text('Remark', '备注'),
  remind: text('Reminders', '提醒'),
  reason: text('Reason', '原因'),
  name: text('Name', '姓名'),
  org: text('Unit', '单位'),
  phone: text('Phone', '电话'),
  state: text('State', '状态'),
  created: text('Created', '登记'),
  updated: text('Changed', '更新'),
  snoozed: text('Snoozed until', '暂缓至'),
  related: text('Related', '相关'),
  comesFrom: text('Comes from', '来自'),
  none: text('—', '—'),

  emptyText: () => text('Nothing is written here', '内容为空'),
  tooLong: (length: number, most: number) =>
    text(`Too long: ${length} characters, at most ${most}`, `太长：${length} 个字，最多 ${most} 个`),
  lineBreak: () => text('One line only: it has a line break or a tab', '只能写一行：其中有换行或制表符'),
  controlCharacters: () => text('It has control or text-direction characters', '含有控制字符或改变文字方向的字符'),
  notUtf8: () =>
    text(
      'Some characters were lost on the way here: they were not sent as UTF-8',
      '有字符在传入时丢失：内容不是 UTF-8 编码',
    ),
  controlCharactersHint: () =>
    text('Type it anew, or paste it without its formatting', '请重新手工输入，或粘贴为纯文本'),
  classified: (mark: string) =>
    text(
      `“${mark}” is a classification mark: state secrets may not be kept here`,
      `含有密级标志“${mark}”：涉密内容不得录入本程序`,
    ),
  classifiedHint: () =>
    text(
      'Handle it by the rules for secret papers, on paper or on a secured machine',
      '请按保密规定，用纸质台账或涉密计算机办理',
    ),
  notWhole: (typed: string, least: number, most: number) =>
    text(
      `“${echo(typed)}” is not a whole number from ${least} to ${most}`,
      `“${echo(typed)}”不是 ${least} 到 ${most} 之间的整数`,
    ),
  notAChoice: (typed: string) => text(`“${echo(typed)}” is not one of the choices`, `“${echo(typed)}”不在可选项中`),
  chooseFrom: (codes: readonly string[], labels: readonly Text[]): Text => ({
    en: `Choose from: ${codes.join(', ')}`,
    zh: `可选：${codes.map((code, n) => `${code}（${labels[n]?.zh ?? code}）`).join('、')}`,
  }),
  notAPhone: (typed: string) => text(`“${echo(typed)}” is not a phone number`, `“${echo(typed)}”不是电话号码`),
  maskedNumber: (typed: string) =>
    text(
      `“${echo(typed)}” is a number as it is shown to whoever passes by, with its middle left out`,
      `“${echo(typed)}”是遮住中间几位后显示的号码，不是完整号码`,
    ),
  maskedNumberHint: () =>
    text('Type the whole number; --reveal shows it', '请输入完整号码；加 --reveal 可以查看完整号码'),
  notAnAddress: (typed: string) => text(`“${echo(typed)}” is not an address of mail`, `“${echo(typed)}”不是邮箱地址`),
  addressLooksLike: () => text('An address looks like lina@example.cn', '邮箱形如 lina@example.cn'),
  notAnId: (typed: string) => text(`“${echo(typed)}” is not an id`, `“${echo(typed)}”不是编号`),
  idLooksLike: (letter: string) => text(`An id here looks like ${letter}9`, `此处的编号形如 ${letter}9`),
  idsLookLike: (letters: readonly string[]): Text => {
    const { en, zh } = listed(letters.map((letter) => `${letter}9`));
    return text(`An id here looks like one of ${en}`, `此处的编号形如 ${zh}`);
  },
  wrongDrawer: (id: string) => text(`${id} is a record of another kind`, `${id} 是另一类记录的编号`),
  noSuchRecord: (id: string) => text(`There is no ${echo(id)}`, `没有 ${echo(id)} 这条记录`),
  didYouMean: (near: string) => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  tryList: (id: string) =>
    text(
      `office search, or list with --all, finds the id you want instead of ${echo(id)}`,
      `可用 office search 或 list --all 查到编号（${echo(id)} 不存在）`,
    ),
  schemaFault: (id: string, label: Text, value: string): Text =>
    text(`${id}: ${label.en} cannot be “${echo(value)}”`, `${id}：${label.zh}不能是“${echo(value)}”`),
  opened: (id: string, title: string, due: Text | null): Text => ({
    en: due === null ? `Opened follow-up ${id}: ${title}` : `Opened follow-up ${id}: ${title}, due ${due.en}`,
    zh: due === null ? `已登记督办 ${id}：${title}` : `已登记督办 ${id}：${title}，时限 ${due.zh}`,
  }),
  nothingHere: text('Nothing here', '没有记录'),
  namesOf: (names: readonly (Text | string)[]): Text => (names.length === 0 ? same('—') : listed(names)),
} as const;

/** A telephone number with its middle masked: `138****5678`. A short number shows only its last four digits, if it has more than four. */
const maskPhone = (phone: string): string => {
  const digits = plainFigures(phone).replace(/\D/g, '');
  if (digits.length >= 11) return `${digits.slice(-11, -8)}****${digits.slice(-4)}`;
  return digits.length > 4 ? `****${digits.slice(-4)}` : '****';
};

/** A telephone number, masked unless it is to be revealed. */
export const phoneFor = (phone: string, reveal: boolean): string => (reveal ? phone : maskPhone(phone));

/** The optional sign or space between groups of digits. */
const BETWEEN = String.raw`[\s.·‐-―-]?`;
/** An identity number: 18 digits, possibly in groups as on the card, or 15 digits as before 1999. */
const idNumber = late(
  () =>
    new RegExp(
      String.raw`(?<!\d)(?:\d{6}${BETWEEN}\d{8}${BETWEEN}\d{3}[\dXx](?![\dXx])|[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d))`,
      'g',
    ),
);
const mobile = late(
  () =>
    new RegExp(
      String.raw`(?<!\d)(?:(?:\+|00)?86${BETWEEN})?1[3-9]\d(?:${BETWEEN}\d{4}${BETWEEN}\d{4}|\d${BETWEEN}\d{3}${BETWEEN}\d{4})(?!\d)`,
      'g',
    ),
);

const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
/**
 * A landline number. It is told from the number of a document by its area code (010, 02x, 03xx to 09xx; without the 0 after +86), by the
 * sign between area code and number, and by the first digit of the number, 2 to 8.
 */
const landline = late(
  () =>
    new RegExp(
      String.raw`(?<!\d[.-]?)(?:(?:\+|00)86${BETWEEN}${AREA}${BETWEEN}|[(（]0${AREA}[)）]${BETWEEN}|0${AREA}[\s‐-―-])[2-8](?:\d{6,7}|\d{2,3}-\d{4})(?!\d)`,
      'g',
    ),
);

/** The digits of the shortest number that is masked: a landline number of seven digits with the area code of three. */
const LEAST_FIGURES = 10;

/** The text with full-width digits, plus and minus signs replaced by normal ones, because readers do not care about the difference. */
export const plainFigures = (words: string): string =>
  words.replace(/[\uFF10-\uFF19\uFF0B\uFF0D]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Whether the text may contain a number to be masked. Most texts are shorter than a number or do not have four digits in a row. */
export const mayHoldNumber = (written: string): boolean =>
  written.length >= LEAST_FIGURES && /[\d\uFF10-\uFF19]{4}/.test(written);

/** Whether `maskPersonal` or `phoneFor` masked a number in a text. */
export const isMasked = (written: string): boolean => written.includes('****');

/** A passage with identity numbers (except for the last four characters) and telephone numbers masked. */
export const maskPersonal = (written: string): string => {
  if (!mayHoldNumber(written)) return written;
  const plain = plainFigures(written);
  const shown = NUMBERS.reduce((text, [number, mask]) => text.replace(number(), mask), plain);
  return shown === plain ? written : shown;
};

const maskId = (number: string): string => `****${number.slice(-4)}`;

/** Kinds of numbers, in the order in which they are looked for, with the function that masks each. */
const NUMBERS = [
  [idNumber, maskId],
  [mobile, maskPhone],
  [landline, maskPhone],
] as const;

/** Every number in a text that `maskPersonal` masks, with its mask. */
export const maskedNumbersIn = (written: string): readonly { readonly number: string; readonly mask: string }[] =>
  NUMBERS.flatMap(([kind, mask]) =>
    [...plainFigures(written).matchAll(kind())].map(([number]) => ({ number, mask: mask(number) })),
  );

import { noticeWhen } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import { both, inLang, type Lang, type Text, text } from '../../../core/text.ts';
import { groupTexts } from '../groups.ts';
import type { Notice } from '../record.ts';
import { repliesText, turnoutText } from '../view.ts';
import { noticeWords } from '../words.ts';
import { eventName } from './parts.ts';

/**
 * A draft of the minutes (会议纪要) from what the desk knows: when and where, who was there, the agenda, what was decided. What was said at the
 * meeting is left open. Before the attendance is recorded, the answers stand in its place.
 */
export const minutesDraft = (n: Notice, { settings: { clerk } }: Facts): Text =>
  both((lang) =>
    [
      inLang(words.title(eventName(n.title)), lang),
      '',
      field(words.when, noticeWhen(n.start, n.end), lang),
      field(words.place, n.place, lang),
      field(noticeWords.host, n.host, lang),
      ...attendance(n, lang),
      ...section(words.agenda, n.agenda, lang),
      ...section(words.said, [words.toWrite[lang]], lang),
      ...section(
        words.decisions,
        n.decisions.length === 0 ? [words.toWrite[lang]] : n.decisions.map((one) => decided(one, lang)),
        lang,
      ),
      '',
      [field(words.taken, clerk, lang), field(words.signed, '', lang)].join('        ').trimEnd(),
    ].join('\n'),
  );

const field = (label: Text, value: Text | string, lang: Lang): string =>
  lang === 'zh' ? `${label.zh}：${inLang(value, lang)}` : `${label.en}: ${inLang(value, lang)}`.trimEnd();

/** The numbers, then the names by attendance, of the people called and of observers. */
const attendance = (n: Notice, lang: Lang): readonly string[] => {
  const count = n.heldAt === null ? repliesText(n) : turnoutText(n);
  const names = (observer: boolean, label: Text): readonly string[] => {
    const groups = groupTexts(n, observer).map((group) => `  ${group[lang]}`);
    return groups.length === 0 ? [] : [field(label, '', lang), ...groups];
  };
  return [
    field(n.heldAt === null ? words.answers : words.attendance, count, lang),
    ...names(false, words.members),
    ...names(true, noticeWords.observers),
  ];
};

/** A heading with numbered items; nothing if there are none. */
const section = (heading: Text, items: readonly string[], lang: Lang): readonly string[] =>
  items.length === 0 ? [] : ['', field(heading, '', lang), ...items.map((item, at) => `  ${at + 1}. ${item}`)];

const decided = ({ title, owner, due }: Notice['decisions'][number], lang: Lang): string =>
  inLang(words.decided(title, owner, due === null ? null : noticeWhen(due, null)), lang);

const words = {
  title: (name: string): Text => text(`Minutes (draft): ${name}`, `${name}纪要（草稿）`),
  when: noticeWords.when,
  place: text('Place', '地点'),
  answers: text('Answers so far (attendance not recorded)', '回执（出席尚未登记）'),
  attendance: text('Attendance', '出席情况'),
  members: text('Called', '应到'),
  agenda: noticeWords.agenda,
  said: text('Discussion', '会议情况'),
  decisions: noticeWords.decisions,
  toWrite: text('[to be written]', '〔待补〕'),
  decided: (title: string, owner: string | null, due: Text | null): Text =>
    text(
      `${title}: ${owner ?? '[owner?]'}${due === null ? '' : `, by ${due.en}`}`,
      `${title}，由${owner ?? '〔待定〕'}负责${due === null ? '' : `，${due.zh}前办结`}`,
    ),
  taken: text('Taken by', '记录'),
  signed: text('Signed by', '签发'),
} as const;

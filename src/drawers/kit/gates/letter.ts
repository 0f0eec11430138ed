import { paperDay } from '../../../calendar/speak.ts';
import { type Day, dayOf } from '../../../core/civil.ts';
import type { PaperText } from '../../../core/paper.ts';
import type { PaperBlock } from '../../../core/paperBlocks.ts';
import type { Row } from '../../../core/record.ts';
import { isWithheld } from '../../../core/sealing.ts';
import { both, type Lang, type Text, text } from '../../../core/text.ts';
import { type PaperFile, paperFile } from '../paper.ts';
import type { AnyCall } from '../verb.ts';
import type { Gated } from './gated.ts';

type Letter = {
  readonly kind: 'request' | 'inform';
  readonly title: string;
  readonly to: string;
  readonly said: string | null;
  readonly office: string;
  readonly day: Day;
};

type Asked = Pick<Letter, 'kind' | 'to' | 'said'> & { readonly id: string; readonly path: string };

/**
 * The draft of a request or a report as a file. Throws `badValue` for a kind of file that is not written, and what the noun throws if the
 * record may not be asked or told about any more; its `write` throws what `keepFile` throws.
 */
export const letterFile = <R extends Row>(of: Gated<R>, { id, path, ...said }: Asked, call: AnyCall): PaperFile => {
  const record = call.desk.find<R>({ name: of.drawer }, id);
  of.refuse(record, said.kind);
  const { facts, lens } = call;
  const title = call.desk.named(of.drawer).titleOf(record);
  // The draft about an accusation does not say what is asked, as no other paper does. Such a record has the words of `SEALED` for a title.
  const asked = isWithheld(record) && !lens.reveal ? { ...said, said: title } : said;
  const text = letter({ ...asked, title, office: facts.settings.office, day: dayOf(facts.now) });
  return paperFile(path, { text }, call);
};

/** The draft of a request (请示) or a report (报告): its parts by GB/T 9704-2012, with blanks for what only the writer knows. */
const letter = (of: Letter): PaperText => ({
  words: both((lang) => linesOf(of, lang).join('\n')),
  layout: (lang) => ({ blocks: blocksOf(of, lang) }),
});

const linesOf = ({ office, day, ...of }: Letter, lang: Lang): readonly string[] => [
  ...[words.title(of)[lang], '', words.to(of.to)[lang], ...bodyOf(of, lang), ''],
  ...[office === '' ? words.blank : office, paperDay(day)[lang]],
];

const blocksOf = ({ office, day, ...of }: Letter, lang: Lang): readonly PaperBlock[] => [
  { kind: 'title', text: words.title(of)[lang] },
  { kind: 'flush', text: words.to(of.to)[lang] },
  ...bodyOf(of, lang).map((line) => ({ kind: 'body' as const, text: line })),
  { kind: 'gap' },
  { kind: 'signed', office: office === '' ? words.blank : office, date: paperDay(day)[lang] },
];

const bodyOf = ({ kind, said }: Pick<Letter, 'kind' | 'said'>, lang: Lang): readonly string[] =>
  words.body[kind](said ?? words.blank).map((line) => line[lang]);

const BLANK = '________';

/** The subject in a title such as 关于追加经费的请示: 追加经费. */
const subjectOf = (title: string): string => title.replace(/^关于(.+)的[^的]{1,4}$/u, '$1');

const words = {
  blank: BLANK,
  to: (name: string): Text => text(`${name}:`, `${name}：`),
  title: ({ kind, title }: Pick<Letter, 'kind' | 'title'>): Text =>
    kind === 'request'
      ? text(`Request: ${title}`, `关于${subjectOf(title)}的请示`)
      : text(`Report: ${title}`, `关于${subjectOf(title)}的报告`),
  body: {
    request: (said: string): readonly Text[] => [
      text(`1. Why: ${BLANK}`, `一、请示缘由：${BLANK}`),
      text(`2. What is asked: ${said}`, `二、请示事项：${said}`),
      text(`3. Reasons and options: ${BLANK}`, `三、理由和方案：${BLANK}`),
      text('Your instruction is asked for.', '妥否，请批示。'),
    ],
    inform: (said: string): readonly Text[] => [
      text(`1. What happened: ${said}`, `一、基本情况：${said}`),
      text(`2. What was done: ${BLANK}`, `二、已采取的措施：${BLANK}`),
      text(`3. What comes next: ${BLANK}`, `三、下一步打算：${BLANK}`),
      text('This is reported herewith.', '特此报告。'),
    ],
  },
} as const;

import { dayText } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import type { SlipSheet } from '../kit/noun.ts';
import { stageLine } from './kinds/index.ts';
import { suggestionWords } from './kinds/supervision/suggestion/words.ts';
import type { Followup } from './record.ts';
import { followupWords as w } from './words.ts';

/** The letter by which a matter is handed to its lead (交办函): of a suggestion, of review comments, or of any other matter. */
export const handingOn: SlipSheet<Followup> = {
  sheetOf: (f, { facts }: Lens) => {
    const { title, body } = f.kind === 'suggestion' ? suggestion(f) : f.kind === 'review' ? review(f) : plain(f);
    const { office } = facts.settings;
    const [to, on] = [words.to(f.lead), date(facts.now)];
    return {
      words: both((lang) =>
        [title[lang], '', to[lang], ...body.map((one) => one[lang]), '', office, on[lang]].join('\n'),
      ),
      layout: (lang) => ({
        blocks: [
          { kind: 'title', text: title[lang] },
          { kind: 'flush', text: to[lang] },
          ...body.map((one) => ({ kind: 'body', text: one[lang] }) as const),
          { kind: 'gap' },
          { kind: 'signed', office, date: on[lang] },
        ],
      }),
    };
  },
};

type Letter = { readonly title: Text; readonly body: readonly Text[] };

const date = (moment: string): Text => text(moment.slice(0, 10), dayText(moment.slice(0, 10)).zh.split(' ')[0] ?? '');

const suggestion = (f: Followup): Letter => {
  const [giveBack, helpers] = ['return', 'helpers'].map((code) => stageLine(f, code)?.due ?? null);
  return {
    title: words.suggestionTitle(f.number),
    body: [
      words.suggestion(suggestionWords.leading(f.deputies), f.title),
      ...helpedBy(f),
      ...(f.due === null ? [] : [words.answerBy(date(f.due))]),
      ...(helpers == null ? [] : [words.helpersBy(date(helpers))]),
      ...(giveBack == null ? [] : [words.giveBackBy(date(giveBack))]),
    ],
  };
};

const review = (f: Followup): Letter => ({
  title: words.reviewTitle(f.title),
  body: [words.review(f.title), ...helpedBy(f), ...(f.due === null ? [] : [words.reportBy(date(f.due))])],
});

const plain = (f: Followup): Letter => ({
  title: words.plainTitle,
  body: [
    words.plain(f.title, w.sources[f.source]),
    ...helpedBy(f),
    ...(f.due === null ? [] : [words.doneBy(date(f.due))]),
  ],
});

const helpedBy = ({ coHandlers }: Followup): readonly Text[] =>
  coHandlers.length === 0 ? [] : [words.helpedBy(listed(coHandlers))];

const words = {
  to: (lead: string | null): Text => text(`To ${lead ?? '—'}:`, `${lead ?? '　　'}：`),
  suggestionTitle: (number = ''): Text =>
    text(
      `Suggestion ${number === '' ? '' : `no. ${number} `}handed on`,
      `代表建议${number === '' ? '' : `（第 ${number} 号）`}交办函`,
    ),
  suggestion: (deputies: Text, title: string): Text =>
    text(
      `The suggestion “${title}” of ${deputies.en} is handed to you as its lead.`,
      `${deputies.zh}代表提出的“${title}”，现交由你单位主办。`,
    ),
  helpedBy: (names: Text): Text => text(`Co-handlers: ${names.en}.`, `会办单位：${names.zh}。`),
  answerBy: (day: Text): Text =>
    text(
      `Talk to the deputy, and answer by ${day.en} (Deputies Law 2025, art. 51).`,
      `请与代表面商后，于${day.zh}前答复（代表法 2025 年第五十一条）。`,
    ),
  helpersBy: (day: Text): Text =>
    text(`Co-handlers tell the lead what they think by ${day.en}.`, `会办单位请于${day.zh}前将会办意见送主办单位。`),
  giveBackBy: (day: Text): Text =>
    text(
      `If it is not yours, hand it back by ${day.en}, with the reason.`,
      `不属你单位职责的，请于${day.zh}前说明理由退回。`,
    ),
  reviewTitle: (title: string): Text => text(`Review comments handed on: ${title}`, `关于交办“${title}”的函`),
  review: (title: string): Text =>
    text(`The review comments “${title}” are handed to you.`, `现将“${title}”交你单位研究处理。`),
  reportBy: (day: Text): Text =>
    text(`Report in writing by ${day.en} what was done.`, `请于${day.zh}前书面报告研究处理情况。`),
  plainTitle: text('Matter for you to carry out', '督办单'),
  plain: (title: string, source: Text): Text =>
    text(`“${title}” (${source.en}) is for you to carry out.`, `“${title}”（${source.zh}），请你单位主办。`),
  doneBy: (day: Text): Text =>
    text(`Finish it by ${day.en}, and report the result.`, `请于${day.zh}前办结，并报告结果。`),
} as const;

import { momentText } from '../../calendar/speak.ts';
import type { PaperText } from '../../core/paper.ts';
import type { GridCell } from '../../core/paperBlocks.ts';
import { both, type Lang, listed, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Doc } from './record.ts';
import { documentWords as w } from './words.ts';

const BLANK = '__________';

/** A label, what is filled in, and the lines that are left for it if it has a row of its own. */
type Line = readonly [label: Text, value: string, lines?: number];

/** The handling slip (收文处理笺) or the drafting sheet (发文稿纸) of a paper: what is known filled in, the rest left blank. */
export const slipOf = (doc: Doc): PaperText => {
  const head = doc.direction === 'in' ? words.slip : words.draft;
  const linesIn = doc.direction === 'in' ? slipLines : draftLines;
  return {
    words: both((lang) => {
      const colon = lang === 'zh' ? '：' : ': ';
      return [
        `${head[lang]}  ${doc.id}`,
        '',
        ...linesIn(doc, lang).map(
          ([label, value]) => `${label[lang]}${value.startsWith('\n') ? colon.trimEnd() : colon}${value}`,
        ),
      ].join('\n');
    }),
    layout: (lang) => ({
      blocks: [
        { kind: 'title', text: head[lang] },
        { kind: 'subtitle', text: doc.id },
        { kind: 'grid', cells: linesIn(doc, lang).map((line) => cellOf(line, lang)) },
      ],
    }),
  };
};

const cellOf = ([label, value, lines]: Line, lang: Lang): GridCell => ({
  ...{ label: label[lang], value: value.replaceAll('\n  ', '\n').trim() },
  ...(lines === undefined ? {} : { lines }),
});

const or = (value: string | number | null): string => (value === null ? BLANK : String(value));
const moment = (value: string | null, lang: Lang): string => (value === null ? BLANK : momentText(value)[lang]);
const markOf = ({ mark }: Doc, lang: Lang): string => (mark === null ? words.plain[lang] : c.marks[mark][lang]);

/** The lines of a part of the slip, each below the other, or a blank to be written on. */
const written = (all: readonly string[]): string =>
  all.length === 0 ? BLANK : all.map((line) => `\n  ${line}`).join('');

const slipLines = (doc: Doc, lang: Lang): readonly Line[] => [
  [w.from, or(doc.from)],
  [w.code, or(doc.code)],
  [w.receivedAt, moment(doc.receivedAt, lang)],
  [w.serial, doc.year === null || doc.serial === null ? BLANK : w.serialText(doc.year, doc.serial)],
  [w.copies, or(doc.copies)],
  [w.mark, markOf(doc, lang)],
  [c.title, doc.title, 1],
  [w.handling, w.handlings[doc.handling][lang]],
  [c.due, moment(doc.due, lang)],
  [
    w.proposals,
    written(doc.proposals.map(({ n, by, text: said }) => `${n}. ${said}${by === null ? '' : `  ${by}`}`)),
    4,
  ],
  [w.instructions, written(doc.instructions.map((one) => instructionLine(one, lang))), 5],
  [w.passes, written(doc.passes.map(({ name, sentAt, backAt, note }) => passLine(name, sentAt, backAt, note))), 2],
  [words.outcome, doc.reply ?? doc.result ?? BLANK, 3],
  [words.filing, filingOf(doc, lang), 1],
];

const instructionLine = ({ by, text: said, choice, at, via }: Doc['instructions'][number], lang: Lang): string =>
  [
    ...[by, at.slice(0, 16).replace('T', ' ')],
    ...(choice === null ? [] : [w.chose(choice)[lang]]),
    ...(via === 'phone' ? [w.byPhoneOnly[lang]] : []),
    said,
  ].join('  ');

const passLine = (name: string, sentAt: string | null, backAt: string | null, note: string | null): string =>
  [name, sentAt?.slice(0, 10) ?? BLANK, backAt?.slice(0, 10) ?? BLANK, note ?? ''].join('  ').trimEnd();

const filingOf = ({ fileYear, keep, piece, box }: Doc, lang: Lang): string =>
  fileYear === null || keep === null
    ? BLANK
    : text(
        `${fileYear}, ${w.keeps[keep].en}, piece ${piece}, box ${box}`,
        `${fileYear}年 ${w.keeps[keep].zh} 第${piece}件 第${box}盒`,
      )[lang];

const draftLines = (doc: Doc, lang: Lang): readonly Line[] => [
  [w.signer, doc.signer === null ? BLANK : [doc.signer, doc.signed ?? '', moment(doc.signedAt, lang)].join('  '), 3],
  [words.cosigned, BLANK, 3],
  [
    w.reviews,
    written(doc.reviews.map(({ by, text: said, isBack }) => `${by}  ${said}${isBack ? `  ${w.isBack[lang]}` : ''}`)),
    3,
  ],
  [w.drafter, or(doc.drafter)],
  [words.proofread, BLANK],
  [c.title, doc.title, 2],
  [w.to, doc.to.length === 0 ? BLANK : listed(doc.to)[lang], 1],
  [w.cc, doc.cc.length === 0 ? BLANK : listed(doc.cc)[lang], 1],
  [w.code, or(doc.code)],
  [w.mark, markOf(doc, lang)],
  [w.copies, or(doc.copies)],
  [w.sentAt, moment(doc.sentAt, lang)],
];

const words = {
  slip: text('Handling slip', '收文处理笺'),
  draft: text('Drafting sheet', '发文稿纸'),
  plain: text('plain', '平件'),
  outcome: text('Outcome', '承办结果'),
  filing: text('Filing', '归档'),
  cosigned: text('Co-signed', '会签'),
  proofread: text('Proofread', '校对'),
} as const;

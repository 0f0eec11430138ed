import { noticeWhen } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import { wordsOnPaper } from '../../../core/paper.ts';
import type { PaperBlock, PaperLayout } from '../../../core/paperBlocks.ts';
import type { Lang, Text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { onPlate, plateChecks, platesOf } from './plates.ts';
import type { Seating } from './seating.ts';
import { listRows, seatRemarks } from './sheet.ts';
import { pictureRows } from './tables.ts';
import { seatWords as w } from './words.ts';

/** Columns of a picture above which its page lies on its side. */
const UPRIGHT = 9;

/** The seating as a page for the wall: the picture with a box for each seat, the rule and both sides it is seen from, the list of people. */
export const seatLayout = (n: Notice, seating: Seating, facts: Facts, lang: Lang): PaperLayout => {
  const drawn = pictureRows(seating.plan.bands, '\n').map((row) => row.map((cell) => wordsOnPaper(cell, lang)));
  // The column of labels is not needed where no row has one.
  const rows = drawn.every(([label]) => label === '') ? drawn.map(([, ...cells]) => cells) : drawn;
  return {
    isLandscape: rows.some((row) => row.length > UPRIGHT),
    blocks: [
      { kind: 'title', text: `${n.title}${w.title[lang]}` },
      { kind: 'subtitle', text: `${noticeWhen(n.start, n.end)[lang]}  ${n.place}` },
      { kind: 'picture', rows },
      ...small(seating.plan.rules, lang),
      { kind: 'table', heads: w.heads.map((head) => head[lang]), rows: listRows(seating.plan.walk, lang) },
      ...small(seatRemarks(n, seating, facts), lang),
      { kind: 'places', labels: w.sign[lang].trim().split(/ {2,}/) },
    ],
  };
};

const small = (sentences: readonly Text[], lang: Lang): readonly PaperBlock[] =>
  sentences.map((one) => ({ kind: 'places', labels: [one[lang]] }));

/** The nameplates, each on a page of its own in the order in which they are put up; the last page is the list to check them against. */
export const plateLayout = (n: Notice, seating: Seating, facts: Facts, lang: Lang): PaperLayout => {
  const plates = platesOf(seating, lang);
  return {
    isLandscape: true,
    blocks: [
      ...plates.flatMap(({ sitter }): readonly PaperBlock[] => [
        { kind: 'plate', name: onPlate(sitter.bare) },
        { kind: 'page' },
      ]),
      { kind: 'title', text: `${w.platesTitle[lang]} ${n.id} ${n.title}` },
      {
        kind: 'table',
        heads: w.plateHeads.map((head) => head[lang]),
        rows: plates.map(({ sitter, place }, at) => [`${at + 1}`, sitter.bare, place, sitter.title ?? '']),
      },
      ...small(plateChecks(n, seating, facts, lang), lang),
    ],
  };
};

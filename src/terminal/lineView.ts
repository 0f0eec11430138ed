import { inLang, text } from '../core/text.ts';
import type { Completable } from './completion.ts';
import { masked } from './harmless.ts';
import { besideOrBelow } from './hint.ts';
import { type Ink, painted } from './ink.ts';
import { withSigns } from './literal.ts';
import type { Look } from './look.ts';
import { firstShown, type ScreenSpot, screenRows, spotIn } from './screenRows.ts';
import { candidatesOf, type LineQuestion, standing, type Typing } from './typedLine.ts';
import { cut, padEnd, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Number of candidates shown at a time. */
const SHOWN = 6;

const said = {
  completes: text('Tab completes, ↑↓ choose', 'Tab 补全，↑↓ 选择'),
  offers: text('Enter takes it, Tab changes it', '回车采用，Tab 修改'),
};

type Shown = { readonly page: readonly Completable[]; readonly at: number; readonly keys: string; readonly look: Look };

/** Words side by side, on one line if they fit. */
const wordsBeside = ({ page, at, keys, look: { paint, width } }: Shown): readonly string[] => {
  const room = widthOf(page.map(({ word }) => word).join('  ')) + 2 < width ? width : Math.floor(width / SHOWN) - 4;
  const words = page.map(({ word }, n) => (n === at ? `[${cut(word, room)}]` : cut(word, room)));
  const line = words.map((word, n) => (n === at ? paint('info', word) : word)).join('  ');
  const isOneLine = widthOf(`${words.join('  ')}  ${keys}`) < width;
  return isOneLine ? [`${line}  ${paint('dim', keys)}`] : [line, paint('dim', keys)];
};

/** Words with their notes, one below the other. */
const wordsBelow = ({ page, at, keys, look: { paint, width } }: Shown): readonly string[] => {
  const column = Math.max(...page.map(({ word }) => widthOf(word))) + 4;
  const line = ({ word, note }: Completable, n: number): string =>
    cut(padEnd(n === at ? `[${word}]` : ` ${word} `, column) + note, width - 1);
  return [...page.map((each, n) => (n === at ? paint('info', line(each, n)) : line(each, n))), paint('dim', keys)];
};

const menu = (candidates: readonly Completable[], chosen: number, look: Look): readonly string[] => {
  const first = chosen - (chosen % SHOWN);
  const page = candidates.slice(first, first + SHOWN);
  const more = candidates.length > SHOWN ? ` ${chosen + 1}/${candidates.length}` : '';
  const shown = { page, at: chosen - first, keys: `${inLang(said.completes, look.lang)}${more}`, look };
  return candidates.some(({ note }) => note !== '') ? wordsBelow(shown) : wordsBeside(shown);
};

/** Lines under the answer: the reason why it is not accepted, else the candidates, else the hint. */
const below = (question: LineQuestion, now: Typing, look: Look): readonly string[] => {
  const { paint, width, lang } = look;
  if (now.answer !== null) return [];
  if (now.fault !== null) return wrap(now.fault, width - 1).map((line) => paint('bad', line));
  const candidates = candidatesOf(question, now);
  if (candidates.length > 0) return menu(candidates, now.chosen, look);
  const keys = standing(now) === '' ? '' : inLang(said.offers, lang);
  return besideOrBelow([question.hint, keys], look).map((line) => paint('dim', line));
};

/** The question with the offered answer or the text typed so far, and the number of UTF-16 units of it before the cursor. */
const asked = ({ message }: LineQuestion, now: Typing, { width, fancy }: Look): { ink: Ink; units: number } => {
  const visible = (line: string): string => masked(withSigns(line, fancy));
  const offer = visible(standing(now));
  const room = width - widthOf(message) - '?  () '.length - 1;
  const runs: Ink['runs'] = [
    { tone: 'info', text: '?' },
    { tone: 'plain', text: ' ' },
    { tone: 'strong', text: message },
    { tone: 'plain', text: ' ' },
    ...(offer === ''
      ? []
      : [
          { tone: 'dim' as const, text: `(${cut(offer, room)})` },
          { tone: 'plain' as const, text: ' ' },
        ]),
  ];
  const before = runs.map(({ text: part }) => part).join('');
  const typed = visible(now.typed);
  return {
    ink: {
      plain: before + typed,
      width: 0,
      runs: [...runs, { tone: now.answer === null ? 'plain' : 'info', text: typed }],
    },
    units: before.length + visible(now.typed.slice(0, now.cursor)).length,
  };
};

/** A line prompt as it is drawn. */
type Drawn = { readonly content: string; readonly below: string; readonly cursor: ScreenSpot };

/** Least number of rows for the question, however much is shown below it. */
const LEAST_ROWS = 3;

/**
 * Draws the prompt. Its rows are one column narrower than the screen, so that the cursor has a place behind the last character. Of a text
 * longer than the screen only the part around the cursor is drawn, because rows that scroll away cannot be drawn again. The cursor's row
 * is counted from the last row drawn: it is 0 or negative.
 */
export const drawn = (question: LineQuestion, now: Typing): Drawn => {
  const { columns, rows: height } = question.screen();
  const look = { ...question.look, width: columns };
  const { ink, units } = asked(question, now, look);
  const under = below(question, now, look);
  const rows = screenRows(ink.plain, columns - 1);
  const spot = spotIn(ink.plain, rows, units);
  const room = now.answer === null ? Math.max(height - under.length - 1, LEAST_ROWS) : rows.length;
  const first = firstShown(rows, spot, room);
  const shown = rows.slice(first, first + room);
  return {
    content: shown.map(({ start, end }) => painted(ink, look.paint, start, end)).join('\n'),
    below: under.join('\n'),
    cursor: { row: spot.row - first - (shown.length - 1), column: spot.column },
  };
};

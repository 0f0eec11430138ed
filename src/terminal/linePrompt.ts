import { inLang, text } from '../core/text.ts';
import { candidatesFor, completed } from './completion.ts';
import { harmless, masked } from './harmless.ts';
import { besideOrBelow } from './hint.ts';
import type { Look } from './look.ts';
import { cut, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

type Core = typeof import('@inquirer/core');
type PressHandler = Parameters<Core['useKeypress']>[0];
type Press = Parameters<PressHandler>[0];
/** Node's readline; inquirer's type leaves out the cursor, which is counted in UTF-16 units. */
type Keyboard = Parameters<PressHandler>[1] & { readonly cursor?: number };

/** A question answered by typing one line. All texts are harmless already. */
export type LineQuestion = {
  readonly message: string;
  /** More about it, dim under the line; may be ''. */
  readonly hint: string;
  /** What Enter alone answers, dim until something is typed; '' for nothing. Tab takes it into the line, Backspace takes it away. */
  readonly offered: string;
  /** Names to complete from. */
  readonly known: readonly string[];
  /** The answer is a list of such names. */
  readonly many: boolean;
  /** What is wrong with an answer, or null. */
  readonly faultIn: (answer: string) => string | null;
  readonly look: Look;
};

/** Where an answer stands: `typed` becomes the answer itself once it is `answered`. */
type Typing = {
  readonly typed: string;
  readonly offered: string;
  readonly chosen: number;
  readonly fault: string | null;
  readonly answered: boolean;
};

type Move = 'enter' | 'complete' | 'up' | 'down' | 'erase' | 'type';

const untouched = { chosen: 0, fault: null, answered: false } as const;

/** What Enter would answer without a word; '' once something stands in the line. */
const standing = ({ typed, offered }: Typing): string => (typed === '' ? offered : '');

const candidatesOf = ({ known, many }: LineQuestion, now: Typing) =>
  standing(now) === '' ? candidatesFor(now.typed, known, many) : [];

/** What a key makes of a line. Pure; `line` is what the keyboard holds after a key that types. */
const pressed = (now: Typing, move: Move, line: string, question: LineQuestion): Typing => {
  const candidates = candidatesOf(question, now);
  switch (move) {
    case 'enter': {
      const answer = (standing(now) || now.typed).trim();
      const fault = question.faultIn(answer);
      return fault === null ? { ...now, typed: answer, fault, answered: true } : { ...now, fault };
    }
    case 'complete': {
      const candidate = standing(now) || candidates[now.chosen];
      if (candidate === undefined) return now;
      return { ...now, ...untouched, typed: completed(now.typed, candidate, question.many) };
    }
    case 'up':
      return { ...now, chosen: Math.max(now.chosen - 1, 0) };
    case 'down':
      return { ...now, chosen: Math.max(Math.min(now.chosen + 1, candidates.length - 1), 0) };
    case 'erase':
      return { ...now, ...untouched, offered: '' };
    case 'type':
      return { ...now, ...untouched, typed: line };
  }
};

/** Candidates under the line are turned over by pages of this many. */
const SHOWN = 6;

const said = {
  completes: text('Tab completes, ↑↓ choose', 'Tab 补全，↑↓ 选择'),
  offers: text('Enter takes it, Tab changes it', '回车采用，Tab 修改'),
};

const menu = (candidates: readonly string[], chosen: number, { paint, lang, width }: Look): readonly string[] => {
  const first = chosen - (chosen % SHOWN);
  const page = candidates.slice(first, first + SHOWN);
  const room = widthOf(page.join('  ')) + 2 < width ? width : Math.floor(width / SHOWN) - 4;
  const names = page.map((name, n) => (first + n === chosen ? `[${cut(name, room)}]` : cut(name, room)));
  const more = candidates.length > SHOWN ? ` ${chosen + 1}/${candidates.length}` : '';
  const help = `${inLang(said.completes, lang)}${more}`;
  const line = names.map((name, n) => (first + n === chosen ? paint('info', name) : name)).join('  ');
  const isOneLine = widthOf(`${names.join('  ')}  ${help}`) < width;
  return isOneLine ? [`${line}  ${paint('dim', help)}`] : [line, paint('dim', help)];
};

/** Under the line: what is wrong, which names are meant, or what it is about. */
const below = (question: LineQuestion, now: Typing): readonly string[] => {
  const { paint, width, lang } = question.look;
  if (now.fault !== null) return wrap(now.fault, width - 1).map((line) => paint('bad', line));
  const candidates = candidatesOf(question, now);
  if (candidates.length > 0) return menu(candidates, now.chosen, question.look);
  const keys = standing(now) === '' ? '' : inLang(said.offers, lang);
  return besideOrBelow([question.hint, keys], question.look).map((line) => paint('dim', line));
};

/** The question with what was typed or is offered, and what stands under it. */
const drawn = (question: LineQuestion, now: Typing): [string, string] => {
  const { paint, width } = question.look;
  const asked = `${paint('info', '?')} ${paint('strong', question.message)} `;
  if (now.answered) return [`${asked}${paint('info', harmless(now.typed))}`, ''];
  const room = width - widthOf(question.message) - '?  () '.length - 1;
  const offer = standing(now) === '' ? '' : `${paint('dim', `(${cut(standing(now), room)})`)} `;
  return [`${asked}${offer}${masked(now.typed)}`, below(question, now).join('\n')];
};

const moveOf = (core: Core, press: Press, wasAtEnd: boolean, completes: boolean, isEmpty: boolean): Move => {
  if (core.isEnterKey(press)) return 'enter';
  if (isEmpty && (core.isBackspaceKey(press) || (press.ctrl && press.name === 'u'))) return 'erase';
  if (core.isTabKey(press) || (press.name === 'right' && wasAtEnd && completes)) return 'complete';
  if (core.isUpKey(press)) return 'up';
  return core.isDownKey(press) ? 'down' : 'type';
};

const useTyping = (core: Core, question: LineQuestion, done: (answer: string) => void): Typing => {
  const [now, set] = core.useState<Typing>({ ...untouched, typed: '', offered: question.offered });
  const atEnd = core.useRef(true);
  core.useKeypress((press, keyboard: Keyboard) => {
    if (now.answered) return;
    const completes = standing(now) !== '' || candidatesOf(question, now).length > 0;
    const move = moveOf(core, press, atEnd.current, completes, now.typed === '');
    const next = pressed(now, move, keyboard.line, question);
    // readline has acted on the key first: Enter emptied the line, Tab stands in it, an arrow fetched an earlier line.
    if (move !== 'type' && !next.answered) {
      keyboard.clearLine(0);
      keyboard.write(next.typed);
    }
    atEnd.current = keyboard.cursor === keyboard.line.length;
    set(next);
    if (next.answered) done(next.typed);
  });
  return now;
};

/** The prompt for a line with completion, which inquirer does not have. Loads @inquirer/core. */
export const loadLinePrompt = async () => {
  const core = await import('@inquirer/core');
  return core.createPrompt<string, LineQuestion>((question, done) => drawn(question, useTyping(core, question, done)));
};

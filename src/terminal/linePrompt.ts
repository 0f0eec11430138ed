import { candidatesFor, completed } from './completion.ts';
import { harmless, masked } from './harmless.ts';
import type { Look } from './look.ts';

type Core = typeof import('@inquirer/core');
type PressHandler = Parameters<Core['useKeypress']>[0];
type Press = Parameters<PressHandler>[0];
/** Node's readline; inquirer's type leaves out the cursor, which is counted in UTF-16 units. */
type Keyboard = Parameters<PressHandler>[1] & { readonly cursor?: number };

/** A question answered by typing one line. All texts are harmless already. */
export type LineQuestion = {
  readonly message: string;
  /** Written into the line at the start, to be accepted, changed or deleted. */
  readonly initial: string;
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
  readonly chosen: number;
  readonly fault: string | null;
  readonly answered: boolean;
};

type Move = 'enter' | 'complete' | 'up' | 'down' | 'type';

const untyped: Typing = { typed: '', chosen: 0, fault: null, answered: false };

const candidatesOf = ({ known, many }: LineQuestion, { typed }: Typing) => candidatesFor(typed, known, many);

/** What a key makes of a line. Pure; `line` is what the keyboard holds after a key that types. */
const pressed = (now: Typing, move: Move, line: string, question: LineQuestion): Typing => {
  const candidates = candidatesOf(question, now);
  switch (move) {
    case 'enter': {
      const answer = now.typed.trim();
      const fault = question.faultIn(answer);
      return fault === null ? { ...now, typed: answer, fault, answered: true } : { ...now, fault };
    }
    case 'complete': {
      const candidate = candidates[now.chosen];
      return candidate === undefined ? now : { ...untyped, typed: completed(now.typed, candidate, question.many) };
    }
    case 'up':
      return { ...now, chosen: Math.max(now.chosen - 1, 0) };
    case 'down':
      return { ...now, chosen: Math.max(Math.min(now.chosen + 1, candidates.length - 1), 0) };
    case 'type':
      return { ...untyped, typed: line };
  }
};

/** Candidates under the line are turned over by pages of this many. */
const SHOWN = 6;

const menu = (candidates: readonly string[], chosen: number, { paint, lang }: Look): string => {
  const first = chosen - (chosen % SHOWN);
  const names = candidates
    .slice(first, first + SHOWN)
    .map((name, n) => (first + n === chosen ? paint('info', `[${name}]`) : name));
  const more = candidates.length > SHOWN ? ` ${chosen + 1}/${candidates.length}` : '';
  const help = lang === 'zh' ? 'Tab 补全，↑↓ 选择' : 'Tab completes, ↑↓ choose';
  return `${names.join('  ')}  ${paint('dim', `${help}${more}`)}`;
};

/** The question with what was typed, and under it what is wrong or which names are meant. */
const drawn = (question: LineQuestion, now: Typing): [string, string] => {
  const { paint } = question.look;
  const asked = `${paint('info', '?')} ${paint('strong', question.message)} `;
  if (now.answered) return [`${asked}${paint('info', harmless(now.typed))}`, ''];
  const candidates = candidatesOf(question, now);
  const below = candidates.length > 0 ? menu(candidates, now.chosen, question.look) : '';
  return [`${asked}${masked(now.typed)}`, now.fault === null ? below : paint('bad', now.fault)];
};

const moveOf = (core: Core, press: Press, wasAtEnd: boolean, completes: boolean): Move => {
  if (core.isEnterKey(press)) return 'enter';
  if (core.isTabKey(press) || (press.name === 'right' && wasAtEnd && completes)) return 'complete';
  if (core.isUpKey(press)) return 'up';
  return core.isDownKey(press) ? 'down' : 'type';
};

const useTyping = (core: Core, question: LineQuestion, done: (answer: string) => void): Typing => {
  const [now, set] = core.useState<Typing>(untyped);
  const atEnd = core.useRef(true);
  core.useEffect((keyboard) => {
    keyboard.write(question.initial);
    set({ ...untyped, typed: question.initial });
  }, []);
  core.useKeypress((press, keyboard: Keyboard) => {
    if (now.answered) return;
    const move = moveOf(core, press, atEnd.current, candidatesOf(question, now).length > 0);
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

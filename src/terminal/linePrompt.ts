import type { Pasted } from './handOver.ts';
import { drawn } from './lineView.ts';
import type { ScreenSpot } from './screenRows.ts';
import {
  answeredBy,
  candidatesOf,
  type LineQuestion,
  type Move,
  moved,
  nothingTyped,
  pastedInto,
  standing,
  type Typing,
} from './typedLine.ts';

type Core = typeof import('@inquirer/core');
type PressHandler = Parameters<Core['useKeypress']>[0];
/** A key with the characters it sent, or a paste. */
type Press = Parameters<PressHandler>[0] & Partial<Pick<Pasted, 'pasted'>> & { readonly sequence?: string };
/** Node's readline as inquirer passes it on. Its type leaves out the cursor, counted in UTF-16 units. */
type Readline = Parameters<PressHandler>[1] & { readonly cursor: number };

const moveOf = (core: Core, press: Press, now: Typing, question: LineQuestion): Move => {
  if (press.pasted !== undefined) return 'type';
  if (core.isEnterKey(press)) return 'enter';
  if (now.typed === '' && (core.isBackspaceKey(press) || (press.ctrl && press.name === 'u'))) return 'erase';
  if (press.name === 'escape' && question.keys.has('escape')) return 'clear';
  const completes = standing(now) !== '' || candidatesOf(question, now).length > 0;
  const isAtEnd = now.cursor === now.typed.length;
  if (core.isTabKey(press) || (press.name === 'right' && isAtEnd && completes)) return 'complete';
  if (core.isUpKey(press)) return 'up';
  return core.isDownKey(press) ? 'down' : 'type';
};

/** The answer that a key gives at once; undefined if it gives none. */
const answerOfKey = ({ pasted, sequence, name, ctrl }: Press, { typed }: Typing, { keys }: LineQuestion) => {
  if (typed !== '' || ctrl) return undefined;
  return pasted === undefined ? (keys.get(sequence ?? '') ?? keys.get(name)) : keys.get(pasted);
};

/** State after a key or a paste; readline is brought to the same state. */
const after = (core: Core, press: Press, now: Typing, readline: Readline, question: LineQuestion): Typing => {
  const answer = answerOfKey(press, now, question);
  if (answer !== undefined) return answeredBy(now, answer);
  if (press.pasted !== undefined) readline.write(pastedInto(question, press.pasted));
  const move = moveOf(core, press, now, question);
  const next = moved(now, move, readline, question);
  if (move === 'type' || next.answer !== null) return next;
  // readline has handled the key before: Enter emptied the line, Tab was added to it, an arrow fetched an earlier line.
  readline.clearLine(0);
  readline.write(next.typed);
  return { ...next, cursor: next.typed.length };
};

/**
 * Tells inquirer where the cursor is; its row is counted from the last row drawn (0 or negative). inquirer asks readline for it and
 * compares the answer with a number of rows that it computes by taking UTF-16 units for columns. In a wrapped line of wide characters that
 * is wrong.
 */
const usePlacedCursor = (core: Core, cursor: ScreenSpot): void => {
  const placed = core.useRef(cursor);
  placed.current = cursor;
  core.useEffect((readline) => {
    readline.getCursorPos = () => ({ rows: placed.current.row, cols: placed.current.column });
  }, []);
};

/** The prompt for a line with completion, which inquirer does not have. Loads @inquirer/core. */
export const loadLinePrompt = async () => {
  const core = await import('@inquirer/core');
  return core.createPrompt<string, LineQuestion>((question, done) => {
    const [now, set] = core.useState<Typing>(nothingTyped(question));
    core.useKeypress((press, readline) => {
      if (now.answer !== null) return;
      const next = after(core, press, now, readline as Readline, question);
      set(next);
      if (next.answer !== null) done(next.answer);
    });
    const { content, below, cursor } = drawn(question, now);
    usePlacedCursor(core, cursor);
    return [content, below];
  });
};

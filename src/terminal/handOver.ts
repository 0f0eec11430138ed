import type { Readable } from 'node:stream';
import { disguised } from './literal.ts';
import type { Stroke } from './splitKeys.ts';

/** The event by which a prompt gets pasted text, all of it at once. No keyboard has such a key. */
export type Pasted = { readonly name: 'paste'; readonly ctrl: false; readonly pasted: string };

/** The way a prompt takes a paste: as a whole (`pastes`), or as if it had been typed (`keys`). */
export type Takes = 'pastes' | 'keys';

// biome-ignore lint/suspicious/noControlCharactersInRegex: keys that write nothing
const CONTROL = /^[\u0000-\u001f\u007f]/;

const deliver = (keys: Readable, stroke: Stroke): void => {
  if (stroke.kind === 'key' && CONTROL.test(stroke.sent)) keys.push(stroke.sent);
  else if (stroke.kind !== 'paste') keys.push(disguised(stroke.sent));
  else keys.emit('keypress', undefined, { name: 'paste', ctrl: false, pasted: stroke.text } satisfies Pasted);
};

/**
 * A paste as keys. Its last line break is left out, because it would work like Enter, and the person should look at the text before
 * answering with it.
 */
const typedOut = (stroke: Stroke): readonly Stroke[] => {
  if (stroke.kind !== 'paste') return [stroke];
  return stroke.asKeys ?? [...stroke.text.replace(/[\r\n]+$/, '')].map((sent) => ({ kind: 'sign', sent }));
};

const mayAnswer = (stroke: Stroke): boolean => stroke.kind === 'key' && /[\r\n]/.test(stroke.sent);

const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * Makes a function that hands all waiting strokes to the prompt that reads `keys`, one key at a time. (In Node 20, readline puts several
 * characters that arrive in one piece at the end of its line except for the last one, wherever the cursor stands: `_insertString` while
 * `isCompletionEnabled` is false.) `allGiven` is called each time when no stroke waits any more.
 */
export const handingOver = (
  waiting: Stroke[],
  { keys, takes, allGiven }: { readonly keys: Readable; readonly takes: Takes; readonly allGiven: () => void },
): (() => Promise<void>) => {
  let [isOpen, isBusy] = [false, false];
  const handOver = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting[0]; isOpen && next !== undefined; next = waiting[0]) {
      // A search takes no answer before it has found what the last key means.
      if (mayAnswer(next)) await nextTurn();
      if (!isOpen) break;
      const [stroke, ...more] = takes === 'keys' ? typedOut(next) : [next];
      waiting.splice(0, 1, ...more);
      if (stroke === undefined) continue;
      deliver(keys, stroke);
      // A prompt that was answered pauses its keys before the next turn of the event loop.
      if (mayAnswer(stroke)) await nextTurn();
    }
    isBusy = false;
    if (isOpen) allGiven();
  };
  // A prompt resumes its input when it is made. From the next turn on it listens.
  keys.on('resume', async () => {
    await nextTurn();
    isOpen = !keys.isPaused();
    await handOver();
  });
  keys.on('pause', () => {
    isOpen = false;
  });
  return handOver;
};

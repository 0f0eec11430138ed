import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { handingOver, type Takes } from './handOver.ts';
import { type Stroke, splitter } from './splitKeys.ts';

/** A stream of the characters that a terminal sends. */
export type KeySource = NodeJS.ReadableStream & {
  readonly readableEnded?: boolean;
  readonly setRawMode?: (isRaw: boolean) => unknown;
};

/** A keyboard as one prompt uses it. `close` leaves the remaining keys to the next prompt. */
type Opened = { readonly keys: Readable; readonly close: () => void };

/** The keyboard of a terminal, shared by all prompts of a command. Keys that come after an answer wait for the next prompt. */
export type Keyboard = {
  /** Hands keys to one prompt, beginning with those typed before it was ready. `ended` is called at the end of input. */
  readonly open: (takes: Takes, ended: () => void) => Opened;
  /** Text that was typed or pasted after the last answer, on one line; '' if there is none. */
  readonly unused: () => string;
};

/** Milliseconds after which an escape that nothing follows is the Escape key, and not half of a mark. */
const HALF_A_MARK = 100;

/** Listens to the source until `stop` is called, and passes on strokes. */
const listening = (
  source: KeySource,
  cutter: { readonly decoder: StringDecoder; readonly split: ReturnType<typeof splitter> },
  heard: (strokes: readonly Stroke[]) => void,
): { readonly stop: () => void } => {
  const { decoder, split } = cutter;
  let timer: NodeJS.Timeout | undefined;
  const take = (piece: Buffer | string): void => {
    clearTimeout(timer);
    heard(split.take(typeof piece === 'string' ? piece : decoder.write(piece)));
    if (split.isHolding()) timer = setTimeout(() => heard(split.flush()), HALF_A_MARK);
  };
  const end = (): void => heard([]);
  source.on('data', take).on('end', end).resume();
  return {
    stop: () => {
      clearTimeout(timer);
      source.removeListener('data', take).removeListener('end', end).pause();
    },
  };
};

const keyboards = new WeakMap<KeySource, Keyboard>();

/** The one keyboard of a source. Commands that run one after the other in a process share it, with the keys typed ahead. */
export const keyboardOf = (source: KeySource): Keyboard => {
  const keyboard = keyboards.get(source) ?? newKeyboard(source);
  keyboards.set(source, keyboard);
  return keyboard;
};

const newKeyboard = (source: KeySource): Keyboard => {
  const cutter = { decoder: new StringDecoder('utf8'), split: splitter() };
  const waiting: Stroke[] = [];
  const open = (takes: Takes, ended: () => void): Opened => {
    const keys = Object.assign(new Readable({ objectMode: true, read: () => undefined }), {
      setRawMode: (isRaw: boolean) => source.setRawMode?.(isRaw),
    });
    const allGiven = (): void => {
      if (source.readableEnded === true) ended();
    };
    const handOver = handingOver(waiting, { keys, takes, allGiven });
    const { stop } = listening(source, cutter, (strokes) => {
      waiting.push(...strokes);
      void handOver();
    });
    const close = (): void => {
      stop();
      keys.pause();
    };
    return { keys, close };
  };
  return { open, unused: () => unusedIn(waiting) };
};

/** Text of strokes. Keys that write nothing, such as Enter and the arrows, are left out. */
const unusedIn = (strokes: readonly Stroke[]): string =>
  strokes
    .map((stroke) => (stroke.kind === 'paste' ? stroke.text : stroke.sent))
    .join('')
    .replace(KEYS_SENT, ' ')
    .trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send for keys begins with them
const KEYS_SENT = /(?:\u001b[[O]?[\d;]*[ -~]?|[\u0000-\u0020\u007f])+/g;

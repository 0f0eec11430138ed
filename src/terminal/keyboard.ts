import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { handingOver, type Takes } from './handOver.ts';
import { type Stroke, splitter } from './splitKeys.ts';

/** The stream of what a terminal sends. */
export type Source = NodeJS.ReadableStream & {
  readonly readableEnded?: boolean;
  readonly setRawMode?: (isRaw: boolean) => unknown;
};

/** What was opened for one prompt: the keys it reads, and how to leave the rest to the next. */
type Opened = { readonly keys: Readable; readonly close: () => void };

/** The keyboard of a terminal, shared by all prompts of a command: what comes after an answer waits for the next prompt. */
export type Keyboard = {
  /** Begins with what was typed before the prompt was ready. `ended` is called when the prompt has all that can ever come. */
  readonly open: (takes: Takes, ended: () => void) => Opened;
  /** What was typed and answered no prompt, on one line; '' where nothing was. */
  readonly unused: () => string;
};

/** An escape that nothing follows for so many milliseconds is the Escape key, and not half of a mark. */
const HALF_A_MARK = 100;

/** Cuts into strokes what the source sends until `stop` is called. */
const listening = (
  source: Source,
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

export const keyboardOf = (source: Source): Keyboard => {
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

/** Keys that write nothing, as Enter and the arrows, are missed by nobody. */
const unusedIn = (strokes: readonly Stroke[]): string =>
  strokes
    .map((stroke) => (stroke.kind === 'paste' ? stroke.text : stroke.sent))
    .join('')
    .replace(KEYS_SENT, ' ')
    .trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send for keys begins with them
const KEYS_SENT = /(?:\u001b[[O]?[\d;]*[ -~]?|[\u0000-\u0020\u007f])+/g;

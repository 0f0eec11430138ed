import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';
import type { Takes } from './handOver.ts';
import type { Keyboard, KeySource } from './keyboard.ts';
import type { Context } from './menus.ts';
import type { Outlet, Terminal } from './outlet.ts';

export type AskStreams = {
  readonly input: KeySource;
  readonly out: NodeJS.WritableStream;
  readonly err: Outlet | Terminal;
};

const interrupted = text('Interrupted', '已中断');

/** Whether inquirer rejected because of Ctrl-C or of our own abort. Its documentation says to test the error's name, not its class. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');

/** Switches of bracketed paste mode (DEC private mode 2004), in which a terminal puts marks around pasted text. */
const BRACKETED_PASTE = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

export type QuestionScreen = NodeJS.WritableStream & {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
};

/** The terminal on which questions are shown: stderr, or stdout if only that is a terminal. */
export const screenOf = ({ out, err }: AskStreams): QuestionScreen => (err.isTTY === true ? err : out);

export type QuestionPlace = { readonly keyboard: Keyboard; readonly screen: QuestionScreen };

/**
 * Runs a prompt. Ctrl-C, Ctrl-D and the end of input all end it with the complaint `interrupted`. inquirer only handles Ctrl-C; with the
 * others its promise would stay open for ever. inquirer writes the line end itself.
 */
export const interruptible = async <T>(
  { keyboard, screen }: QuestionPlace,
  takes: Takes,
  run: (context: Context) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const end = () => controller.abort();
  const { keys, close } = keyboard.open(takes, end);
  keys.on('keypress', (_typed: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl === true && key.name === 'd') end();
  });
  screen.write(BRACKETED_PASTE.on);
  try {
    return await run({ input: keys, output: screen, signal: controller.signal });
  } catch (error) {
    throw isInterruption(error) ? new Complaint('interrupted', interrupted) : error;
  } finally {
    close();
    screen.write(BRACKETED_PASTE.off);
  }
};

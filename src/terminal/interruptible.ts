import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';
import type { Takes } from './handOver.ts';
import type { Keyboard, Source } from './keyboard.ts';
import type { Context } from './menus.ts';
import type { Outlet, Terminal } from './outlet.ts';

export type AskStreams = {
  readonly input: Source;
  readonly out: NodeJS.WritableStream;
  readonly err: Outlet | Terminal;
};

const interrupted = text('Interrupted', '已中断');

/** What inquirer rejects with at Ctrl-C, and at our own abort. It documents the names, not the classes, as what to test. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');

/** Asks the terminal to put marks around what is pasted (DEC private mode 2004), and no longer to. */
const BRACKETED_PASTE = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

export type Screen = NodeJS.WritableStream & {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
};

/** The terminal on which questions stand: stderr, or stdout if only that is one. */
export const screenOf = ({ out, err }: AskStreams): Screen => (err.isTTY === true ? err : out);

export type Place = { readonly keyboard: Keyboard; readonly screen: Screen };

/**
 * Runs a prompt so that Ctrl-C, Ctrl-D and the end of input all end it as a complaint. inquirer sees only Ctrl-C: at the others its
 * promise would stay open for ever. It writes the line end itself.
 */
export const interruptible = async <T>(
  { keyboard, screen }: Place,
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

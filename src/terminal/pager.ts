import type { Writable } from 'node:stream';
import { widthOf } from './width.ts';

/** Shows a text a screenful at a time. False: nothing was shown, for there is no such pager. */
export type Pager = {
  /** Whether these lines go over the screen, so that their beginning would be gone before it is read. */
  readonly isNeeded: (lines: readonly string[]) => boolean;
  readonly show: (written: string) => Promise<boolean>;
};

type Terminal = {
  readonly out: {
    readonly isTTY?: boolean | undefined;
    readonly columns?: number | undefined;
    readonly rows?: number | undefined;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Lets Ctrl-C pass by until the answer is called: it is meant for the pager. */
  readonly deafen?: (() => () => void) | undefined;
};

const USUAL_COLUMNS = 80;

/** OFFICE_PAGER, else PAGER, else less; null where nothing is to be paged: empty, `cat`, or no screen. */
export const pagerAt = (terminal: Terminal): Pager | null => {
  const { out, env, platform } = terminal;
  // `more`, all that Windows brings, breaks both Chinese and colours.
  const command = (env['OFFICE_PAGER'] ?? env['PAGER'] ?? (platform === 'win32' ? '' : 'less')).trim();
  if (out.isTTY !== true || !out.rows || env['TERM'] === 'dumb' || command === '' || command === 'cat') return null;
  const screen = { rows: out.rows, columns: out.columns || USUAL_COLUMNS };
  return {
    isNeeded: (lines) => isLonger(lines, screen),
    show: (written) => shown(command, written, terminal),
  };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room
const COLOUR = /\x1b\[[\d;]*m/g;

/** The last line of the screen is the prompt's. */
const isLonger = (lines: readonly string[], { rows, columns }: { rows: number; columns: number }): boolean => {
  let used = 0;
  for (const line of lines) {
    // Most lines are far too short to take two, and need not be measured.
    used += line.length * 2 <= columns ? 1 : Math.max(1, Math.ceil(widthOf(line.replace(COLOUR, '')) / columns));
    if (used >= rows) return true;
  }
  return false;
};

/** Quits by itself at one screen, lets colours through, and leaves on the screen what was read; as git has it. */
const MANNERS = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' };

const NOT_FOUND = [126, 127];
const SHELL_SIGNS = /[|&;<>()$`\\"'*?[\]#~=%]/;

const shown = async (command: string, written: string, { env, platform, deafen }: Terminal): Promise<boolean> => {
  const { spawn } = await import('node:child_process');
  const needsShell = platform === 'win32' || SHELL_SIGNS.test(command);
  const [program = '', ...args] = needsShell ? [command] : command.split(/\s+/);
  const hear = deafen?.();
  try {
    return await new Promise<boolean>((settle) => {
      const pager = spawn(program, args, {
        shell: needsShell,
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { ...MANNERS, ...env },
      });
      pager.on('error', () => settle(false));
      pager.on('close', (code) => settle(code === null || !NOT_FOUND.includes(code)));
      feed(pager.stdin, written);
    });
  } finally {
    hear?.();
  }
};

/** Who quits the pager has seen enough: what it takes no more is no fault. */
const feed = (input: Writable, written: string): void => {
  input.on('error', () => undefined);
  input.end(written);
};

import type { Writable } from 'node:stream';
import { inLang, type Lang, text } from '../core/text.ts';
import { widthOf } from './width.ts';

/** A program that shows a text one screen at a time. */
export type Pager = {
  /** Whether the lines take more than a screen, so that the first would scroll away unread. */
  readonly isNeeded: (lines: readonly string[]) => boolean;
  /** Shows the text. Resolves to false if the program does not exist; then nothing was shown. */
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
  /** The language of the pager's last line. */
  readonly lang?: Lang | undefined;
  /** Ignores Ctrl-C, which is meant for the pager, until the returned function is called. */
  readonly deafen?: (() => () => void) | undefined;
};

const USUAL_COLUMNS = 80;

/** The pager that OFFICE_PAGER names, else PAGER, else less. Null for an empty name, for `cat`, and if the output is not a screen. */
export const pagerAt = (terminal: Terminal): Pager | null => {
  const { out, env, platform } = terminal;
  // Windows has only `more`, which breaks Chinese and colours.
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

/** Whether lines do not fit on the screen. Its last row is left for the shell's prompt. */
const isLonger = (lines: readonly string[], { rows, columns }: { rows: number; columns: number }): boolean => {
  let used = 0;
  for (const line of lines) {
    // Short lines take one row even if every character is wide, and need not be measured.
    used += line.length * 2 <= columns ? 1 : Math.max(1, Math.ceil(widthOf(line.replace(COLOUR, '')) / columns));
    if (used >= rows) return true;
  }
  return false;
};

/** The last line of less: how to go on and how to leave. */
const KEYS = text('Space: next page  b: back  /: find  q: leave', '空格 下一页  b 上一页  / 查找  q 退出');

/** Options for less, as git sets them: quit if the text fits on one screen, let colours through, leave the text on the screen. */
const MANNERS = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' };

/**
 * The surroundings of a pager. Those of less have its last line besides. It goes there as the name of the editor (`%E`), which less does not
 * start for a text from a pipe: less 590 spoils letters that are not ASCII where they stand in the prompt itself.
 */
const surroundings = (program: string, { env, lang = 'en' }: Terminal) => {
  const around = { ...MANNERS, ...env };
  if (!/(?:^|[/\\])less$/.test(program)) return around;
  return { ...around, VISUAL: inLang(KEYS, lang), LESS: `-Ps%E$ -${around.LESS.trimStart().replace(/^-(?!-)/, '')}` };
};

const NOT_FOUND = [126, 127];
const SHELL_SIGNS = /[|&;<>()$`\\"'*?[\]#~=%]/;

const shown = async (command: string, written: string, terminal: Terminal): Promise<boolean> => {
  const { platform, deafen } = terminal;
  const { spawn } = await import('node:child_process');
  const needsShell = platform === 'win32' || SHELL_SIGNS.test(command);
  const [program = '', ...args] = needsShell ? [command] : command.split(/\s+/);
  const hear = deafen?.();
  try {
    return await new Promise<boolean>((settle) => {
      const pager = spawn(program, args, {
        shell: needsShell,
        stdio: ['pipe', 'inherit', 'inherit'],
        env: surroundings(program, terminal),
      });
      pager.on('error', () => settle(false));
      pager.on('close', (code) => settle(code === null || !NOT_FOUND.includes(code)));
      feed(pager.stdin, written);
    });
  } finally {
    hear?.();
  }
};

/** Writes the text to the pager. A write error means that the reader has quit early, which is not a fault. */
const feed = (input: Writable, written: string): void => {
  input.on('error', () => undefined);
  input.end(written);
};

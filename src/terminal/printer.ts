import { Complaint } from '../core/complaint.ts';
import type { Cell, Page } from '../core/page.ts';
import { inLang, type Text, text } from '../core/text.ts';
import { harmless, harmlessJson } from './harmless.ts';
import { inkOf, painted } from './ink.ts';
import { layPage } from './lay.ts';
import type { Look } from './look.ts';
import { maskedJson, maskedText } from './masking.ts';
import type { Outlet, Terminal } from './outlet.ts';
import type { Pager } from './pager.ts';
import { noPaint } from './paint.ts';
import { exactly, type Pour, pouredOut } from './pour.ts';

type Printed = {
  readonly page: Page;
  /** Lines below the page, which stay on the screen when a pager has shown the page. */
  readonly tail?: Page;
  readonly json: unknown;
  readonly poured?: Pour | undefined;
  readonly isPart?: boolean;
  /** True if numbers are shown in full, because the text is to be handed on, kept as a file, or checked by the person who typed it. */
  readonly isWhole?: boolean;
};

/**
 * The printer of all output. Telephone and identity numbers are masked here, whatever field they were written in. Each promise settles when
 * the stream has taken the text, so that nothing is lost in a slow pipe at the end of the process. If stdout cannot be written to, the
 * promise rejects with the complaint `unwritable`; a reader who has left the pipe is not an error.
 */
export type Printer = {
  /**
   * Prints a result to stdout: the page, or with `--json` the value on one line. A long page is shown by the pager, unless it is part of a
   * question. Resolves to false if the reader of the output had left, so that some of it was not read.
   */
  print(answer: Printed): Promise<boolean>;
  /** The number of lines that the page takes when printed. */
  linesOf(page: Page): Promise<number>;
  /** Prints a sentence to people about what happened, to stdout. With `--json`, which promises a single value, it prints nothing. */
  said(cell: Cell): Promise<void>;
  /** Prints a warning to stderr, in words even with `--json`. */
  warning(what: Text): Promise<void>;
  /**
   * Prints a complaint to stderr: what is wrong, then what to do; with `--json` as one line of JSON. An interruption is printed with
   * `--json` only.
   */
  complaint(complaint: Complaint): Promise<void>;
};

/** Error codes of a pipe whose reader has left, as `head` does in `office list | head -1`. Windows says EOF. Later writes find the stream destroyed. */
const READER_LEFT = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/** Complaint that output could not be written. Most often the disk behind `>` is full. */
const unprintable = (code: string): Complaint =>
  new Complaint(
    'unwritable',
    text(`The output could not be written (${code})`, `输出写不进去（${code}）`),
    text(
      'Look at where it goes: a full disk, perhaps. The command itself was carried out',
      '请检查输出去向，可能磁盘已满。命令本身已执行',
    ),
  );

/** Writes to a stream. Resolves to false if its reader has left. */
const writerTo = (stream: Outlet | Terminal): ((text: string | Uint8Array) => Promise<boolean>) => {
  // Without a listener Node turns every write error into an uncaught exception. The callback below is told of it too.
  stream.on('error', () => undefined);
  return (written) =>
    new Promise((settle, reject) => {
      const done = (error?: unknown): void => {
        const code = error ? ((error as NodeJS.ErrnoException).code ?? '') : null;
        if (code === null || READER_LEFT.has(code)) settle(code === null);
        else reject(unprintable(code));
      };
      try {
        stream.write(written, done);
      } catch (error) {
        // Writing to a full disk throws at once.
        done(error);
      }
    });
};

const maskedComplaint = ({ code, what, hint }: Complaint): Complaint =>
  new Complaint(code, maskedText(what), hint && maskedText(hint));

/** A complaint in the form that `--json` promises. */
const complaintJson = ({ code, what, hint }: Complaint, { lang }: Look) => ({
  error: { code, message: inLang(what, lang), hint: hint === undefined ? null : inLang(hint, lang) },
});

const complaintLines = ({ code, what, hint }: Complaint, { lang, paint }: Look): readonly string[] => {
  if (code === 'interrupted') return [];
  const first = paint('bad', harmless(inLang(what, lang)));
  return hint === undefined ? [first] : [first, harmless(inLang(hint, lang))];
};

const lined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/**
 * Makes the printer. @param on `reveal`: numbers are shown in full. `look` is for stdout. `errLook` is for stderr, which may be a file
 * while stdout is a terminal; without it nothing on stderr is coloured. Lines on stderr are never wrapped.
 */
export const printer = (on: {
  readonly out: Outlet | Terminal;
  readonly err: Outlet | Terminal;
  readonly look: Look;
  readonly errLook?: Look;
  readonly json: boolean;
  readonly pager?: Pager | null;
  readonly reveal?: boolean;
}): Printer => {
  const { look, json } = on;
  const errLook = on.errLook ?? { ...look, paint: noPaint };
  const out = writerTo(on.out);
  // If stderr cannot be written to, nobody can be told. The exit code still says that something failed.
  const toErr = writerTo(on.err);
  const err = async (written: string): Promise<void> => {
    await toErr(written).catch(() => undefined);
  };
  return {
    print: async (answer) => {
      const { poured } = answer;
      if (poured !== undefined && (json || look.width === Infinity))
        return pouredOut(poured(json ? 'json' : 'words'), out);
      const isWhole = on.reveal === true || answer.isWhole === true;
      if (json) return out(`${harmlessJson(isWhole ? answer.json : maskedJson(answer.json))}\n`);
      const page = poured === undefined ? answer.page : [exactly(poured('words'))];
      const lines = await layPage(page, { ...look, masked: !isWhole });
      const tail = await layPage(answer.tail ?? [], look);
      const pager = answer.isPart === true ? null : (on.pager ?? null);
      const isPaged = pager?.isNeeded([...lines, ...tail]) === true && (await pager.show(lined(lines)));
      return out(lined(isPaged ? tail : [...lines, ...tail]));
    },
    linesOf: async (page) => (await layPage(page, { ...look, masked: on.reveal !== true })).length,
    said: async (cell) => {
      if (!json) await out(lined([painted(inkOf(cell, { ...look, masked: on.reveal !== true }), look.paint)]));
    },
    warning: (what) => {
      const shown = on.reveal === true ? what : maskedText(what);
      return err(lined([errLook.paint('warn', harmless(inLang(shown, look.lang)))]));
    },
    complaint: (complaint) => {
      const said = on.reveal === true ? complaint : maskedComplaint(complaint);
      return err(json ? `${harmlessJson(complaintJson(said, look))}\n` : lined(complaintLines(said, errLook)));
    },
  };
};

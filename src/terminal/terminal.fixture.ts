import { PassThrough, Writable } from 'node:stream';
import { text } from '../core/text.ts';
import { type Asker, type Question, terminalAsker } from './ask.ts';
import type { Look } from './look.ts';
import { noPaint } from './paint.ts';

/** Characters that a terminal sends for a key. */
export const KEY = {
  enter: '\r',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  back: '\u007f',
  home: '\u001b[H',
  eraseLine: '\u0015',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/** Characters that a terminal in bracketed paste mode sends for a paste. Its line breaks come as Enter would. */
export const paste = (text: string): string => `\u001b[200~${text.replace(/\r?\n/g, '\r')}\u001b[201~`;

/** A terminal for tests. It records everything that was shown, without colours and cursor movements, and has an input for keys. */
export const fakeTerminal = (lang: 'en' | 'zh' = 'zh', errIsTTY = true, { cols, rows } = { cols: 80, rows: 24 }) => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const shown = { out: '', err: '', both: '' };
  const screen = (name: 'out' | 'err', isTTY: boolean) =>
    // Without _isStdio inquirer's muting stream would close it after the first question.
    Object.assign(
      new Writable({
        write: (chunk, _encoding, taken) => {
          shown[name] += String(chunk);
          shown.both += String(chunk);
          taken();
        },
      }),
      { isTTY, columns: cols, rows, _isStdio: true },
    );
  const streams = { input, out: screen('out', true), err: screen('err', errIsTTY) };
  const look: Look = { lang, width: cols, paint: noPaint, fancy: true };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: cursor movements
  const bare = (name: 'out' | 'err' | 'both') => shown[name].replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
  return { streams, input, asker: terminalAsker(streams, look), shown: bare, raw: shown };
};

/** Waits until something has happened, for a good while, because a machine may be busy. */
export const until = async (happened: () => boolean): Promise<void> => {
  for (let n = 0; n < 15_000 && !happened(); n++) await new Promise((next) => setTimeout(next, 1));
  if (!happened()) throw new Error('it did not happen');
};

export type Terminal = ReturnType<typeof fakeTerminal>;

/** Waits for the question, presses the keys one by one and resolves to the result. */
export const answering = async <T>(
  terminal: Terminal,
  ask: (asker: Asker) => Promise<T>,
  sign: string,
  keys: readonly (string | Buffer)[],
) => {
  const answer = ask(terminal.asker);
  answer.catch(() => undefined);
  await until(() => (terminal.shown('err') + terminal.shown('out')).includes(sign));
  for (const key of keys) {
    terminal.input.write(key);
    await new Promise((next) => setTimeout(next, 1));
  }
  return answer;
};

const fine = (): null => null;
const question = (more: Partial<Question> = {}): Question => ({
  message: text('Place?', '地点？'),
  check: fine,
  required: false,
  ...more,
});
/** Asks a question and presses keys, the last of which answers it. */
export const typing = (terminal: Terminal, keys: readonly (string | Buffer)[], more: Partial<Question> = {}) =>
  answering(terminal, (asker) => asker.ask(question(more)), '? ', keys);

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import type { Edge } from '../src/cli/edge/edge.ts';
import { programFilesIn } from '../src/cli/edge/programFilesIn.ts';
import { run } from '../src/cli/program.ts';
import { clocksOf } from '../src/desk/clocks.ts';
import { hostOf } from '../src/desk/disk/host.ts';
import { fakeTerminal, until } from '../src/terminal/terminal.fixture.ts';

/** Result of a command: its exit code and what it printed. */
type Outcome = { readonly code: number; readonly out: string; readonly err: string };

export type Office = {
  /** Folder of the desk. */
  readonly folder: string;
  /** Runs a line, split as a shell does. Fails the test if the command fails. */
  (line: string): Promise<string>;
  /** Runs a line, whether it succeeds or not, with something piped in. */
  readonly try: (line: string | readonly string[], piped?: string | Buffer) => Promise<Outcome>;
  /** Runs a line on a terminal of 80 columns. Presses the keys of each answer after its sign has been shown. */
  readonly atTerminal: (line: string, answers: readonly Answer[]) => Promise<{ code: number; shown: string }>;
  /** Runs a line with `--json` and parses what it printed. */
  // biome-ignore lint/suspicious/noExplicitAny: a story looks at whatever fields it is about
  readonly json: (line: string) => Promise<any>;
  /** Sets the clock: `2026-11-23 12:00`. */
  readonly at: (moment: string) => void;
  /** Another office with a copy of the desk as it stands, so that a story does not have to lay it out again. */
  readonly copy: () => Office;
};

/** Text to wait for, and the keys to press then. */
type Answer = readonly [sign: string, ...keys: string[]];

/** Splits a line at blanks as a shell does, with single and double quotation marks. */
const split = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));

/** A stream that keeps what is written to it. */
export const sink = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'office-test-'));
  folders.push(folder);
  return folder;
};

/** The edge of a command that runs in this process, on the files of this machine. */
export const edgeOf = (
  folder: string,
  env: Readonly<Record<string, string>>,
  { input, ...rest }: Pick<Edge, 'argv' | 'out' | 'err'> & { readonly input: ReturnType<Edge['input']> },
): Edge => ({
  env: { OFFICE_DESK: folder, ...env },
  instant: '1999-12-31T00:00:00Z',
  clocks: clocksOf(process.env),
  host: hostOf(process),
  platform: 'linux',
  uid: process.getuid?.() ?? null,
  home: () => folder,
  node: process.execPath,
  scratch: () => folder,
  program: join(import.meta.dirname, '..', 'bin', 'office.js'),
  data: programFilesIn(join(import.meta.dirname, '..', 'data')),
  version: 'test',
  newUid: () => crypto.randomUUID(),
  input: () => input,
  ...rest,
});

/** The zone with which this process began. It is kept once, because commands that run side by side leave that of each other. */
const { TZ: OWN } = process.env;

/** Runs a command as if this process had begun with that `TZ`, and goes back, because a command turns it to the zone of its desk. */
export const inZone = async <T>(zone: string | undefined, work: () => Promise<T>): Promise<T> => {
  if (zone !== undefined) process.env['TZ'] = zone;
  try {
    return await work();
  } finally {
    if (OWN === undefined) delete process.env['TZ'];
    else process.env['TZ'] = OWN;
  }
};

/** Desk in a scratch folder at a written date: `office('2026-11-23 08:30', 'zh')`. No command sees the real clock. */
export const office = (moment: string, lang: 'en' | 'zh' = 'en', extra: Record<string, string> = {}): Office => {
  const folder = join(scratch(), 'desk');
  let now = moment;
  const runs = (
    line: string | readonly string[],
    streams: Omit<Parameters<typeof edgeOf>[2], 'argv'>,
  ): Promise<number> =>
    inZone(extra['TZ'], () =>
      run(
        edgeOf(
          folder,
          { OFFICE_LANG: lang, OFFICE_NOW: now.replace(' ', 'T'), ...extra },
          { argv: typeof line === 'string' ? split(line) : line, ...streams },
        ),
      ),
    );
  const attempt = async (line: string | readonly string[], piped: string | Buffer = ''): Promise<Outcome> => {
    const [out, err] = [sink(), sink()];
    const input = Readable.from(piped === '' ? [] : [piped]);
    const code = await runs(line, { input, out: out.stream, err: err.stream });
    return { code, out: out.text(), err: err.text() };
  };
  const atTerminal = async (line: string, answers: readonly Answer[]): Promise<{ code: number; shown: string }> => {
    const { streams, input, shown } = fakeTerminal(lang);
    const ending = runs(line, streams);
    let seen = 0;
    for (const [sign, ...keys] of answers) {
      await until(() => shown('both').indexOf(sign, seen) >= 0);
      seen = shown('both').length;
      for (const key of keys) {
        input.write(key);
        await new Promise((next) => setTimeout(next, 1));
      }
    }
    return { code: await ending, shown: shown('both') };
  };
  const succeed = async (line: string): Promise<string> => {
    const { code, out, err } = await attempt(line);
    if (code !== 0) throw new Error(`office ${line}\nexit ${code}\n${err}${out}`);
    return out + err;
  };
  const json = async (line: string): Promise<unknown> => {
    const { out } = await attempt(`${line} --json`);
    const bare = /"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}"/.exec(out)?.[0];
    // A time lacks its offset. A story in which somebody writes such a text should use `try`.
    if (bare !== undefined) throw new Error(`office ${line} --json\n${bare} has no offset\n${out}`);
    return JSON.parse(out);
  };
  return Object.assign(succeed, {
    folder,
    try: attempt,
    atTerminal,
    json,
    at: (later: string) => {
      now = later;
    },
    copy: () => {
      const other = office(now, lang, extra);
      cpSync(folder, other.folder, { recursive: true });
      return other;
    },
  });
};

/** A page of help without what can be typed, which stands in both languages: commands, options, and names of commands in brackets. */
export const besidesCommands = (help: string): string =>
  help.replaceAll(/office .*|--\p{Script=Han}+|\([\p{Script=Han} ]+\)/gu, '');

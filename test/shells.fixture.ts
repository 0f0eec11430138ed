import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', 'bin', 'office.js');

const answers = (command: string, ...args: string[]): boolean => {
  const { status, error } = spawnSync(command, args, { encoding: 'utf8' });
  return error === undefined && status === 0;
};

/** Whether script(1) is installed, which provides a pseudo-terminal. */
const hasTerminal = answers('script', '--version');

export type Shell = 'bash' | 'zsh' | 'fish';

/** Whether a shell can be typed into on this machine. Prints which ones are missing. */
export const has = (shell: Shell): boolean => {
  const here = hasTerminal && answers(shell, '--version');
  if (!here) console.log(`${hasTerminal ? shell : 'script(1) of util-linux'} is not here: its completion is not typed`);
  return here;
};

const START: Readonly<Record<Shell, { readonly line: string; readonly setUp: (script: string) => string }>> = {
  bash: {
    line: 'bash --norc --noprofile -i',
    setUp: (script) => `bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; . ${script}; PS1='READY> '`,
  },
  zsh: {
    line: 'zsh -f -i',
    setUp: (script) => `autoload -U compinit; compinit -u -D; . ${script}; PROMPT='READY> '; unsetopt beep prompt_cr`,
  },
  fish: { line: 'fish --no-config -i', setUp: (script) => `. ${script}; function fish_prompt; echo -n 'READY> '; end` },
};

/**
 * Program named `office` that answers completion as the real one does. For any other command it prints the words it was given: `GOT<a><b>`.
 */
const stub = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'office');
  const lines = [
    '#!/bin/sh',
    `if [ "$1" = __complete ]; then exec "${process.execPath}" "${BIN}" "$@"; fi`,
    `printf 'GOT'; for word; do printf '<%s>' "$word"; done; printf 'END\\n'`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  chmodSync(path, 0o755);
  return folder;
};

export type Typing = {
  readonly shell: Shell;
  /** Script that `office completion` printed. */
  readonly script: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** Commands of the shell that are typed before anything else. */
  readonly first?: string;
};

const PATIENCE_MS = 20_000;

/**
 * Types lines into an interactive shell, `\t` for TAB, each with Enter at its end. Returns for each line the words that `office` was given,
 * null if it was not run, and everything that was on the screen.
 */
export const typed = async (
  { shell, script, home, env, first }: Typing,
  lines: readonly string[],
): Promise<{ readonly got: readonly (readonly string[] | null)[]; readonly screen: string }> => {
  const { line, setUp } = START[shell];
  const path = `${stub(join(home, 'stub'))}:${process.env['PATH'] ?? ''}`;
  const child = spawn('script', ['-qec', `stty cols 200 rows 50; exec ${line}`, '/dev/null'], {
    cwd: home,
    env: { HOME: home, TERM: 'xterm', LANG: 'C.UTF-8', ...env, PATH: path },
  });
  let screen = '';
  child.stdout.on('data', (chunk) => {
    screen += chunk;
  });
  const until = async (mark: string, from: number): Promise<void> => {
    const end = Date.now() + PATIENCE_MS;
    while (!screen.slice(from).includes(mark)) {
      if (Date.now() > end) throw new Error(`${shell} never said ${mark}:\n${screen}`);
      await new Promise((settle) => setTimeout(settle, 20));
    }
  };
  const enter = async (text: string, mark: string): Promise<string> => {
    const from = screen.length;
    child.stdin.write(`${text}\r`);
    await until(mark, from);
    return screen.slice(from);
  };
  await enter(`${setUp(script)}`, 'READY> ');
  if (first !== undefined) await enter(`${first}; echo 'SE''T'`, 'SET');
  const got: (string[] | null)[] = [];
  for (const [n, text] of lines.entries()) {
    const said = await enter(`${text}\recho 'DO''NE-${n}.'`, `DONE-${n}.`);
    const [, words] = /GOT((?:<.*>)?)END/s.exec(said) ?? [];
    got.push(words === undefined ? null : [...words.matchAll(/<([^>]*)>/gs)].map(([, word = '']) => word));
  }
  child.stdin.write('exit\r');
  await new Promise((settle) => child.once('close', settle));
  return { got, screen };
};

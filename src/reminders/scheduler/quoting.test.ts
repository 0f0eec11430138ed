import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronWord, isWritable, plainText, systemdValue, systemdWord, windowsWord, xmlText } from './quoting.ts';

/** Characters that are special for a shell, for cron or in XML, and some that are not. */
const odd = fc
  .array(fc.constantFrom(...`'"\\%$\`!&<>|;*?#~ =(){}[]-a1办`), { maxLength: 12 })
  .map((all) => all.join(''));

/** Command as the shell gets it from Vixie's cron (do_command.c); null if cron ends it at a `%`. */
const vixie = (command: string): string | null => {
  let read = '';
  let isEscaped = false;
  for (const sign of command) {
    if (isEscaped && (sign === '%' || sign === '\\')) read = read.slice(0, -1) + sign;
    else if (!isEscaped && sign === '%') return null;
    else read += sign;
    isEscaped = !isEscaped && sign === '\\';
  }
  return read;
};

/** Command as the shell gets it from cronie, which removes a backslash only before a `%`. */
const cronie = (command: string): string => command.replaceAll('\\%', '%');
const busybox = (command: string): string => command;

describe.skipIf(process.platform === 'win32')('cronWord', () => {
  it('reaches the program as it was, by any cron and sh', () => {
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 4 }), (words) => {
        const command = ['printf', '%s\\n', ...words].map(cronWord).join(' ');
        for (const cron of [vixie, cronie, busybox]) {
          const read = cron(command);
          expect(read).not.toBeNull();
          const { stdout } = spawnSync('/bin/sh', ['-c', read ?? ''], { encoding: 'utf8' });
          expect(stdout).toBe(words.map((word) => `${word}\n`).join(''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves alone what needs no quotation marks', () => {
    expect(cronWord('/usr/bin/node')).toBe('/usr/bin/node');
    expect(cronWord('TZ=Asia/Shanghai')).toBe('TZ=Asia/Shanghai');
    expect(cronWord('')).toBe("''");
    expect(cronWord('/办公 台面')).toBe("'/办公 台面'");
  });
});

describe('systemdWord', () => {
  it('doubles what systemd would fill in', () => {
    expect(systemdWord('/opt/100%/$HOME')).toBe('/opt/100%%/$$HOME');
    expect(systemdWord('/opt/a b"c\\d')).toBe('"/opt/a b\\"c\\\\d"');
    expect(systemdValue('a=$b c')).toBe('"a=$b c"');
    expect(systemdWord('/usr/bin/node')).toBe('/usr/bin/node');
  });
});

/** Splits a command line as Windows programs do, by the rules of CommandLineToArgvW. */
const split = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\+"|\\+(?!"))*?)(?<!\\)((?:\\\\)*)"(?: |$)|(\S+)/g)].map(([, inner, tail, plain]) =>
    plain !== undefined
      ? plain
      : `${inner}${(tail ?? '').slice(0, (tail ?? '').length / 2)}`.replaceAll(
          /(\\+)"/g,
          (_, slashes: string) => `${slashes.slice(0, (slashes.length - 1) / 2)}"`,
        ),
  );

describe('windowsWord', () => {
  it('is split into what it was', () => {
    const paths = ['C:\\a b\\', 'C:\\Program Files\\nodejs\\node.exe', 'C:\\desk', 'say "yes"', 'a\\\\"b'];
    for (const path of paths) expect(split(windowsWord(path))).toEqual([path]);
    expect(windowsWord('C:\\a b\\')).toBe('"C:\\a b\\\\"');
    expect(windowsWord('')).toBe('""');
  });
});

describe('xmlText', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(odd, (written) => plainText(xmlText(written)) === written));
    fc.assert(fc.property(odd, (written) => !/[<>"']/.test(xmlText(written))));
    expect(plainText('&amp;lt;')).toBe('&lt;');
  });
});

describe('isWritable', () => {
  it('is not what breaks a line or acts on a terminal', () => {
    for (const word of ['a\nb', 'a\rb', '\u001b[31m', 'a\u0085b', 'a\u2028b', '\0', '\ud800'])
      expect(isWritable(word)).toBe(false);
    for (const word of ['/办公 台面/100%', "o'", '']) expect(isWritable(word)).toBe(true);
  });
});

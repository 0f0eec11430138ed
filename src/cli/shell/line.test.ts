import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedFor, shellLineOf } from './line.ts';

const BREAKS = ' \t\n"\'@><=;|&(:';

describe('a line of bash', () => {
  it.each([
    ['office ', ['office'], '', '', ''],
    ['office tod', ['office'], 'tod', '', ''],
    ['office jot "a b" c', ['office', 'jot', 'a b'], 'c', '', ''],
    ['office x --lead=张', ['office', 'x'], '--lead=张', '--lead=', ''],
    ['office x --lead="张 ', ['office', 'x'], '--lead=张 ', '--lead=', '"'],
    ["office x 'O", ['office', 'x'], 'O', '', "'"],
    ['office x a\\ b', ['office', 'x'], 'a b', '', ''],
    ['office x "a\\"b\\n', ['office', 'x'], 'a"b\\n', '', '"'],
    ['office x 9:0', ['office', 'x'], '9:0', '9:', ''],
    ['office x ""', ['office', 'x'], '', '', ''],
    ['office x "" ', ['office', 'x', ''], '', '', ''],
    ['office x \\', ['office', 'x'], '', '', ''],
  ])('%j', (typed, words, current, kept, quote) => {
    expect(shellLineOf(typed, BREAKS)).toEqual({ words, current, kept, quote });
  });

  const word = fc.string({
    unit: fc.constantFrom(...' \t"\'`$\\!*?[]{}()<>|&;#~^=:,.@%+-_/aZ0张·é'.split('')),
    minLength: 1,
  });

  it('reads back whatever it quotes, in each kind of quotation marks', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('', '"', "'") as fc.Arbitrary<'' | '"' | "'">, (written, quote) => {
        const quoted = quotedFor(written, quote);
        expect(quoted === null).toBe(quote === '"' && written.includes('!'));
        if (quoted === null) return;
        expect(shellLineOf(`office ${quote}${quoted}${quote} `, BREAKS).words).toEqual(['office', written]);
      }),
    );
  });

  it('quotes so that bash itself reads the same, and runs nothing', () => {
    const quote = fc.constantFrom('', '"', "'") as fc.Arbitrary<'' | '"' | "'">;
    fc.assert(
      fc.property(fc.array(fc.tuple(word, quote), { minLength: 1, maxLength: 40 }), (cases) => {
        const fit = cases.flatMap(([written, mark]) => {
          const quoted = quotedFor(written, mark);
          return quoted === null ? [] : [{ written, typed: `${mark}${quoted}${mark}` }];
        });
        const line = `printf '%s\\0' begin ${fit.map(({ typed }) => typed).join(' ')}`;
        const said = spawnSync('bash', ['--norc', '-c', line], {
          encoding: 'utf8',
          cwd: tmpdir(),
          env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' },
        });
        expect(said.stderr).toBe('');
        expect(said.stdout).toBe(['begin', ...fit.map(({ written }) => written), ''].join('\0'));
      }),
      { numRuns: 30 },
    );
  });
});

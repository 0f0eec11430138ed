import { describe, expect, test } from 'vitest';
import type { Env } from './locale.ts';
import { colourLevel, noPaint, paintFor } from './paint.ts';

describe('colourLevel', () => {
  test.each<[string, { isTTY: boolean; env: Env; noColorOption?: boolean }, 0 | 1]>([
    ['a terminal', { isTTY: true, env: {} }, 1],
    ['a pipe', { isTTY: false, env: {} }, 0],
    ['--no-color on a terminal', { isTTY: true, env: {}, noColorOption: true }, 0],
    ['--no-color beats FORCE_COLOR', { isTTY: true, env: { FORCE_COLOR: '1' }, noColorOption: true }, 0],
    ['NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, 0],
    ['NO_COLOR whatever it says', { isTTY: true, env: { NO_COLOR: '0' } }, 0],
    ['an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, 1],
    ['NO_COLOR beats FORCE_COLOR', { isTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, 0],
    ['FORCE_COLOR in a pipe', { isTTY: false, env: { FORCE_COLOR: '1' } }, 1],
    ['FORCE_COLOR=true in a pipe', { isTTY: false, env: { FORCE_COLOR: 'true' } }, 1],
    ['FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, 0],
    ['FORCE_COLOR=false', { isTTY: true, env: { FORCE_COLOR: 'false' } }, 0],
    ['an empty FORCE_COLOR in a pipe', { isTTY: false, env: { FORCE_COLOR: '' } }, 0],
    ['TERM=dumb', { isTTY: true, env: { TERM: 'dumb' } }, 0],
    ['FORCE_COLOR beats TERM=dumb', { isTTY: true, env: { TERM: 'dumb', FORCE_COLOR: '1' } }, 1],
  ])('%s', (_case, asked, level) => {
    expect(colourLevel({ noColorOption: false, ...asked })).toBe(level);
  });
});

describe('paintFor', () => {
  test('without colour text is untouched', async () => {
    expect(await paintFor(0)).toBe(noPaint);
    expect(noPaint('bad', '逾期')).toBe('逾期');
  });

  test('with colour each tone but the plain one has its own, whatever the environment of the test', async () => {
    const paint = await paintFor(1);
    expect(paint('plain', 'x')).toBe('x');
    expect(paint('bad', 'x')).toBe('\u001b[31mx\u001b[39m');
    const tones = (['dim', 'strong', 'good', 'warn', 'bad', 'info'] as const).map((tone) => paint(tone, 'x'));
    expect(new Set(tones).size).toBe(6);
  });
});

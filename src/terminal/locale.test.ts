import { describe, expect, test } from 'vitest';
import { chooseLang, type Env, isUtf8 } from './locale.ts';
import { lookAt } from './look.ts';

describe('chooseLang', () => {
  test.each<[string, Parameters<typeof chooseLang>[0], 'en' | 'zh']>([
    ['nothing is known', { env: {} }, 'en'],
    ['the option beats all', { option: 'en', env: { OFFICE_LANG: 'zh', LANG: 'zh_CN.UTF-8' }, setting: 'zh' }, 'en'],
    ['OFFICE_LANG beats the setting', { env: { OFFICE_LANG: 'zh' }, setting: 'en' }, 'zh'],
    ['the setting beats the locale', { env: { LC_ALL: 'en_US.UTF-8' }, setting: 'zh' }, 'zh'],
    ['an unset setting', { env: { LANG: 'zh_CN.UTF-8' }, setting: null }, 'zh'],
    ['OFFICE_LANG as a locale', { env: { OFFICE_LANG: 'zh-CN' } }, 'zh'],
    ['a language not spoken here is no wish', { env: { OFFICE_LANG: 'fr', LANG: 'zh_CN' } }, 'zh'],
    ['LC_ALL beats LC_MESSAGES', { env: { LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' } }, 'zh'],
    ['LC_MESSAGES beats LANG', { env: { LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' } }, 'en'],
    ['an empty LC_ALL counts as unset', { env: { LC_ALL: '', LANG: 'zh_TW.UTF-8' } }, 'zh'],
    ['LC_ALL=C', { env: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' } }, 'en'],
    ['another language', { env: { LANG: 'de_DE.UTF-8' } }, 'en'],
  ])('%s', (_case, from, lang) => {
    expect(chooseLang(from)).toBe(lang);
  });
});

describe('isUtf8', () => {
  test.each<[Env, boolean]>([
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'zh_CN.utf8' }, true],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'en_US.UTF-8', LC_CTYPE: 'POSIX' }, false],
    [{ LANG: 'zh_CN.GB18030' }, false],
    [{}, false],
    [{ OS: 'Windows_NT' }, true],
  ])('%j: %s', (env, utf8) => {
    expect(isUtf8(env)).toBe(utf8);
  });
});

describe('lookAt', () => {
  const at = (stream: { isTTY?: boolean; columns?: number }) =>
    lookAt({ stream, env: { NO_COLOR: '1' }, lang: 'zh', noColorOption: false });

  test('a terminal has its width, a pipe has none', async () => {
    expect((await at({ isTTY: true, columns: 100 })).width).toBe(100);
    expect((await at({ isTTY: true })).width).toBe(80);
    expect((await at({ isTTY: true, columns: 0 })).width).toBe(80);
    expect((await at({ isTTY: true, columns: 3 })).width).toBe(20);
    expect((await at({ columns: 100 })).width).toBe(Infinity);
  });
});

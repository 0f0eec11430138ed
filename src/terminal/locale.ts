import type { Lang } from '../core/text.ts';

/** The variables of the environment that decide how output is shown. */
export type Env = {
  readonly OFFICE_LANG?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LC_CTYPE?: string | undefined;
  readonly LANG?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  /** `Windows_NT` on every Windows. */
  readonly OS?: string | undefined;
};

/** The language that a value names, as `zh`, `zh_CN.UTF-8` and `zh-Hans` do; undefined if it names neither, so that the next source is asked. */
const wished = (value: string | null | undefined): Lang | undefined =>
  LANGS.find((lang) => isIn(lang, value ?? '') && BEHIND_NAME.includes(value?.charAt(2) ?? ''));

const LANGS: readonly Lang[] = ['zh', 'en'];
const BEHIND_NAME = '_-.@: ';
const isIn = (lang: Lang, locale: string): boolean => locale.slice(0, 2).toLowerCase() === lang;

/**
 * The language of the output: `--lang`, else OFFICE_LANG, else the desk's setting, else the locale (the first of LC_ALL, LC_MESSAGES and
 * LANG that is not empty, POSIX XBD 8.2), in which `zh*` means Chinese and anything else English.
 */
export const chooseLang = (from: {
  readonly option?: string | null | undefined;
  readonly env: Env;
  readonly setting?: string | null | undefined;
}): Lang => {
  const { env } = from;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return wished(from.option) ?? wished(env.OFFICE_LANG) ?? wished(from.setting) ?? (isIn('zh', locale) ? 'zh' : 'en');
};

/**
 * Whether lines of tables may be drawn with box characters. Words are always written in UTF-8, because Chinese has no ASCII form. Lines
 * have one, and it is safer in a C locale. Windows names no locale in its environment and draws UTF-8.
 */
export const isUtf8 = (env: Env): boolean => {
  const locale = (env.LC_ALL || env.LC_CTYPE || env.LANG || '').toLowerCase();
  return locale.includes('utf-8') || locale.includes('utf8') || env.OS === 'Windows_NT';
};

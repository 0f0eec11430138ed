import { posix } from 'node:path';
import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { inLang, type Lang } from '../../core/text.ts';
import type { Env } from '../../terminal/locale.ts';
import { configFolder } from '../ways/allowed.ts';
import { lastingNode } from './programs.ts';
import { isWritable } from './quoting.ts';
import type { Job } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/**
 * UTF-8 locale for the language in use. The current locale is taken if it fits, because it certainly exists on this machine. Stored as
 * `LANG` and not as `OFFICE_LANG`, so that the setting `lang` still overrides it later.
 */
const localeOf = (env: Env, lang: Lang, platform: string): string => {
  const now = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (/utf-?8$/i.test(now) && /^zh/i.test(now) === (lang === 'zh')) return now;
  if (lang === 'zh') return 'zh_CN.UTF-8';
  return platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
};

/**
 * The folder of settings, where a scheduler would look elsewhere: the list of allowed programs lies in it. A shell may have set
 * `XDG_CONFIG_HOME` or `HOME`; schedulers of Linux know neither.
 */
const settingsFolder = (account: Account): Readonly<Record<string, string>> => {
  if (account.platform !== 'linux') return {};
  const folder = posix.dirname(configFolder(account));
  const home = account.homeOnFile?.() ?? account.home;
  return folder === posix.join(home, '.config') ? {} : { XDG_CONFIG_HOME: folder };
};

/** Job that runs `office remind` for the account's desk. Throws `badValue` for a path with a line break or control character. */
export const jobFor = (account: Account, every: number, lang: Lang, isPrinting = true): Job => {
  const { program, desk, platform, zone } = account;
  const isWindows = platform === 'win32';
  // A Windows task cannot set variables: the language is passed as an option, and the zone is that of the system.
  const spoken = isWindows ? ['--lang', lang] : [];
  const command = program === null ? [account.node] : [lastingNode(account), program];
  const words = [...command, 'remind', '--desk', desk, ...spoken];
  const env: Readonly<Record<string, string>> = isWindows
    ? {}
    : { TZ: zone, LANG: localeOf(account.env, lang, platform), ...settingsFolder(account) };
  const wrong = [...words, ...Object.values(env)].find((word) => !isWritable(word));
  if (wrong !== undefined) throw new Complaint('badValue', w.notWritable(wrong), w.notWritableHint);
  return { every, words, env, desk, isPrinting, remark: inLang(w.remark, lang) };
};

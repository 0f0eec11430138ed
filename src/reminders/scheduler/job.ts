import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { inLang, type Lang } from '../../core/text.ts';
import type { Env } from '../../terminal/locale.ts';
import { lastingNode } from './programs.ts';
import { isWritable } from './quoting.ts';
import type { Job } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/**
 * A locale in UTF-8 of the language that is spoken now: the one in force where it is such, for that one is there. As `LANG`, not
 * `OFFICE_LANG`, so that the setting `lang` still beats it later.
 */
const localeOf = (env: Env, lang: Lang, platform: string): string => {
  const now = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  if (/utf-?8$/i.test(now) && /^zh/i.test(now) === (lang === 'zh')) return now;
  if (lang === 'zh') return 'zh_CN.UTF-8';
  return platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
};

/** The job that reminds the desk of this account. Throws `badValue` for a path that no line can hold. */
export const jobFor = (account: Account, every: number, lang: Lang, isPrinting = true): Job => {
  const { program, desk, platform, zone } = account;
  const isWindows = platform === 'win32';
  // A task of Windows has no environment of its own, and the zone there is the system's.
  const spoken = isWindows ? ['--lang', lang] : [];
  const words = [lastingNode(account), program, 'remind', '--desk', desk, ...spoken];
  const env = isWindows ? {} : { TZ: zone, LANG: localeOf(account.env, lang, platform) };
  const wrong = [...words, ...Object.values(env)].find((word) => !isWritable(word));
  if (wrong !== undefined) throw new Complaint('badValue', w.notWritable(wrong), w.notWritableHint);
  return { every, words, env, desk, isPrinting, remark: inLang(w.remark, lang) };
};

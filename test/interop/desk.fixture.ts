import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'office.js');

/** Runs the built program on a desk in Shanghai on a Thursday morning: `office(folder)('notice', 'new', …)`. */
export const office =
  (folder: string, zone = 'Asia/Shanghai', now = '2026-11-26T09:00:00+08:00') =>
  (...args: string[]): string => {
    const env = { PATH: process.env['PATH'], TZ: zone, OFFICE_DESK: folder, OFFICE_NOW: now, OFFICE_LANG: 'zh' };
    const done = spawnSync(process.execPath, [BIN, ...args], { env, encoding: 'utf8' });
    if (done.status !== 0)
      throw new Error(`office ${args.join(' ')}\nexit ${done.status}\n${done.stderr}${done.stdout}`);
    return done.stdout;
  };

/**
 * Titles that have broken calendar programs before: around the octet at which a line folds, with characters that are escaped, with emoji of
 * several characters.
 */
export const TITLES: readonly string[] = [
  '安全生产会',
  '逗号,分号;反斜杠\\冒号:引号"',
  '👨‍👩‍👧‍👦家属联谊🎉活动',
  '结尾是反斜杠\\',
  '\\n不是换行',
  ...Array.from({ length: 6 }, (_, n) => `${'a'.repeat(60 + n)}折行处`),
  ...Array.from({ length: 4 }, (_, n) => `${'a'.repeat(62 + n)}🚒折在表情上`),
  '很长的标题'.repeat(39),
  'BEGIN:VEVENT',
];

/** Desk with a meeting for each title, an hour apart from nine o'clock on 2 December, and a follow-up for each, due at three. */
export const laidOut = (folder: string): ReturnType<typeof office> => {
  const $ = office(folder);
  TITLES.forEach((title, n) => {
    const at = `2026-12-02 ${String(6 + n).padStart(2, '0')}:00`;
    $(
      'notice',
      'new',
      title,
      '--at',
      at,
      '--for',
      '45m',
      '--place',
      '三楼;会议室,东',
      '--host',
      '王主任',
      '--to',
      '张三',
      '--remark',
      '一,二;\n三',
    );
  });
  for (const title of TITLES) $('followup', 'new', title, '--due', '2026-12-03 15:00', '--lead', '李四');
  return $;
};

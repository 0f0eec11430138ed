import { Complaint } from '../core/complaint.ts';
import { type Text, text } from '../core/text.ts';

/** The complaint for a folder without a desk. */
export const noSuchDesk = (folder: string): Complaint =>
  new Complaint(
    'noSuchDesk',
    text(`There is no desk in ${folder} yet`, `${folder} 中还没有台面`),
    text('Check --desk and OFFICE_DESK', '请检查 --desk 和 OFFICE_DESK'),
  );

/** The complaint for a name that is neither a backup nor a file. `names` are the backups there are, newest first. */
export const noSuchBackup = (asked: string | null, names: readonly string[]): Complaint =>
  new Complaint(
    'noSuchBackup',
    asked === null
      ? text('There is no good backup', '没有可用的备份')
      : text(`There is no backup ${asked}`, `没有备份 ${asked}`),
    names.length === 0
      ? text('Name a file that office backup has written', '请指定一个由 office backup 写成的文件')
      : text(`There are: ${names.join(', ')}`, `现有：${names.join('、')}`),
  );

/** The complaint for a backup that cannot be read. */
export const badBackup = (path: string, why: Text, names: readonly string[]): Complaint =>
  new Complaint(
    'badFile',
    text(`${path} is no good backup: ${why.en}`, `${path} 不是可用的备份：${why.zh}`),
    names.length === 0
      ? text('Nothing was changed', '未作任何更改')
      : text(`Nothing was changed. There are: ${names.join(', ')}`, `未作任何更改。现有：${names.join('、')}`),
  );

/** The complaint for a file that already exists where a backup was to be written. */
export const taken = (path: string): Complaint =>
  new Complaint(
    'unwritable',
    text(`${path} is there already`, `${path} 已存在`),
    text('Nothing was written. Name another file, or remove that one first', '未写入。请换一个文件名，或先移走原文件'),
  );

/**
 * The complaint for a change of a record in a drawer that only a newer program knows. This program has no schema to check the record by.
 */
export const strangeRecord = (id: string, drawer: string): Complaint =>
  new Complaint(
    'newerDesk',
    text(
      `${id} was written by a newer version of office, under "${drawer}"`,
      `${id} 由更新版本的 office 写成（${drawer}）`,
    ),
    text('Nothing was changed. Upgrade office, then try again.', '未作任何更改。请升级 office 后重试。'),
  );

/** The complaint for a desk that is gone although its journal, its backups or its archive are there. `backup` as in `damagedDesk`. */
export const goneDesk = (path: string, backup: string | null, hasJournal: boolean): Complaint => {
  const what = text(
    `${path} is gone, though its journal, backups or archive are there`,
    `${path} 不见了，但其日志、备份或归档仍在`,
  );
  const ways = [
    ...(backup === null ? [] : [`office restore ${backup}`]),
    ...(hasJournal || backup === null ? ['office recover'] : []),
  ];
  const [en, zh] = [ways.join('; then '), ways.join('；然后 ')];
  const hint = text(`Nothing was written. To bring it back: ${en}`, `未写入任何内容。找回台面：${zh}`);
  return new Complaint('damagedDesk', what, hint);
};

/** The complaint for a journal that another process has written anew, as `purge` does, while a command was reading it. */
export const journalRewritten = (path: string): Complaint =>
  new Complaint(
    'unreadable',
    text(`${path} was written anew while it was read`, `读取时 ${path} 已被改写`),
    text('Nothing was changed. Try again.', '未作任何更改。请重试。'),
  );

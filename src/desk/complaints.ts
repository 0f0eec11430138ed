import { Complaint } from '../core/complaint.ts';
import { inLang, type Text, text } from '../core/text.ts';
import { codeOf } from './disk/files.ts';

const CAUSES: Readonly<Record<string, Text>> = {
  ENOSPC: text('the disk is full', '磁盘已满'),
  EDQUOT: text('the disk quota is used up', '磁盘配额已用完'),
  EACCES: text('permission denied', '没有权限'),
  EPERM: text('permission denied', '没有权限'),
  EROFS: text('the file system is read-only', '文件系统为只读'),
  EIO: text('the disk reports a fault', '磁盘读写出错'),
  ENOENT: text('no such file or folder', '文件或文件夹不存在'),
  ENOTDIR: text('a part of the path is a file, not a folder', '路径中有一段是文件而不是文件夹'),
  EEXIST: text('a file is in the way', '已有同名文件'),
  EISDIR: text('it is a folder', '它是文件夹'),
  ELOOP: text('its symbolic links lead in a circle', '符号链接成环'),
  ENAMETOOLONG: text('the path is too long', '路径过长'),
  EMFILE: text('too many files are open', '打开的文件过多'),
  EFBIG: text('the file would become too large', '文件过大'),
};

/** The cause of a system error, in words. */
export const causeOf = (error: unknown): Text => {
  const code = codeOf(error);
  return CAUSES[code] ?? text(`system error ${code || String(error)}`, `系统错误 ${code || String(error)}`);
};

/** The complaint for a system error while writing. A complaint is returned unchanged. */
export const unwritable = (path: string, error: unknown): Complaint => {
  if (error instanceof Complaint) return error;
  const cause = causeOf(error);
  return new Complaint(
    'unwritable',
    text(`cannot write ${path}: ${cause.en}`, `无法写入 ${path}：${cause.zh}`),
    text('Nothing was changed. Mend the cause, then try again.', '未作任何更改。排除原因后请重试。'),
  );
};

/** The complaint for a file that was written, but whose folder could not be synced. */
export const unsecured = (path: string, error: unknown): Complaint => {
  const cause = causeOf(error);
  return new Complaint(
    'unwritable',
    text(
      `${path} was written, but may not survive a power cut: ${cause.en}`,
      `${path} 已写入，但断电后可能丢失：${cause.zh}`,
    ),
    text(
      'Mend the cause, then look (office log) at what was done before doing it again.',
      '排除原因后，请先用 office log 查看是否已经生效，不要直接重做。',
    ),
  );
};

/** The complaint with another hint: the desk and the journal are written, so the command must not be typed again. */
export const doneThough = (error: unknown): unknown =>
  error instanceof Complaint
    ? new Complaint(
        // `locked` would say that it is to be tried again.
        isLockLost(error) ? 'unwritable' : error.code,
        error.what,
        text(
          'It is done, on the desk and in the journal: do not do it again. Mend the cause; office backup --out FILE keeps a copy on another disk.',
          '操作已经生效，台面和日志中都有，请勿重做。请排除原因；可用 office backup --out 文件 在另一磁盘留一份。',
        ),
      )
    : error;

/** The complaint for a desk that its owner made read-only. */
export const readOnly = (path: string): Complaint =>
  new Complaint(
    'unwritable',
    text(`cannot write ${path}: the file is read-only`, `无法写入 ${path}：文件为只读`),
    text(
      'Nothing was changed. Give yourself write permission if you mean to change it.',
      '未作任何更改。确需更改，请先恢复该文件的写权限。',
    ),
  );

/** The complaint for a system error while reading. A complaint is returned unchanged. */
export const unreadable = (path: string, error: unknown): Complaint => {
  if (error instanceof Complaint) return error;
  const cause = causeOf(error);
  return new Complaint(
    'unreadable',
    text(`cannot read ${path}: ${cause.en}`, `无法读取 ${path}：${cause.zh}`),
    text(
      'Check the path and its permissions, or name another desk with --desk.',
      '请检查路径和权限，或用 --desk 指定另一张办公桌。',
    ),
  );
};

/** The complaint for a damaged desk. `backup` is the name of the newest good backup, null if there is none. */
export const damagedDesk = (path: string, why: Text, backup: string | null): Complaint =>
  new Complaint(
    'damagedDesk',
    text(`${path} is damaged: ${inLang(why, 'en')}`, `${path} 已损坏：${inLang(why, 'zh')}`),
    backup === null
      ? text(
          'Nothing was written. There is no good backup; mend the file or move it away.',
          '未写入任何内容。没有可用的备份；请修复该文件或将其移走。',
        )
      : text(
          `Nothing was written. To bring it back from the newest good backup and the journal: office restore ${backup}; then office recover`,
          `未写入任何内容。用最近的可用备份和日志找回：office restore ${backup}；然后 office recover`,
        ),
  );

/** The complaint for a damaged file of the archive. Commands that need only the live desk go on working. */
export const damagedArchive = (path: string, why: Text): Complaint =>
  new Complaint(
    'damagedDesk',
    text(`${path} is damaged: ${inLang(why, 'en')}`, `${path} 已损坏：${inLang(why, 'zh')}`),
    text(
      'Mend the file or move it away; today and whatever is on the live desk do without it.',
      '请修复该文件或将其移走；今日清单和在办事项不受影响。',
    ),
  );

/** The complaint for a desk that a newer version of the program wrote. */
export const newerDesk = (path: string, version: number): Complaint =>
  new Complaint(
    'newerDesk',
    text(
      `${path} is from a newer version of office (format ${version})`,
      `${path} 由更新版本的 office 写成（格式 ${version}）`,
    ),
    text('Nothing was written. Upgrade office, then try again.', '未写入任何内容。请升级 office 后重试。'),
  );

/**
 * The complaint for a lock that another process holds. `elsewhere` is the name of its machine if that is another one: this machine cannot
 * tell whether that process still runs, so a person has to.
 */
export const deskLocked = (path: string, pid: number | null, elsewhere: string | null): Complaint => {
  const who = pid === null ? text('another process', '另一进程') : text(`process ${pid}`, `进程 ${pid}`);
  const where = elsewhere === null ? text('', '') : text(` on ${elsewhere}`, `（${elsewhere}）`);
  return new Complaint(
    'locked',
    text(`the desk is in use by ${who.en}${where.en}`, `办公桌正被${who.zh}${where.zh}使用`),
    elsewhere === null
      ? text('Nothing was changed. Try again in a moment.', '未作任何更改。请稍后重试。')
      : text(
          `Nothing was changed. Try again; if office no longer runs there, delete ${path}`,
          `未作任何更改。请重试；若该处已无 office 在运行，请删除 ${path}`,
        ),
  );
};

/** Whether another process took the lock while this one was at work. Then this one has written nothing. */
export const isLockLost = (error: unknown): boolean => error instanceof Complaint && error.code === 'locked';

import type { Day } from '../core/civil.ts';
import { Complaint } from '../core/complaint.ts';
import { type Text, text } from '../core/text.ts';

const NO_UNDO_HINT = text('office log shows what was done', '可用 office log 查看做过什么');

/** No command stands that could be taken back. */
export const nothingToUndo = (): Complaint =>
  new Complaint('nothingToUndo', text('There is nothing to take back', '没有可以撤销的命令'), NO_UNDO_HINT);

/** Fewer commands stand than were to be taken back; none was. */
export const fewerCommands = (count: number): Complaint =>
  new Complaint(
    'nothingToUndo',
    text(`Only ${count} ${count === 1 ? 'command' : 'commands'} can be taken back`, `可以撤销的命令只有 ${count} 条`),
    text(`Nothing was changed. office undo --steps ${count}`, `未作任何更改。office undo --steps ${count}`),
  );

/** The way back leads over a line of the journal that cannot be read, or that is not there. */
export const tornBefore = (file: string | null, line: number | null): Complaint =>
  new Complaint(
    'nothingToUndo',
    file === null
      ? text('The journal does not say what was done last', '日志与台面不衔接，无法得知最近做了什么')
      : text(`journal/${file} cannot be read at line ${line}`, `journal/${file} 第 ${line} 行无法读取`),
    text(
      'Nothing was changed. office doctor tells more; older states are in backup/ (office restore)',
      '未作任何更改。详情可用 office doctor 查看；以前的台面在 backup/ 中（office restore）',
    ),
  );

/** The way back leads over a restored backup: what was done before it is no longer on the desk. */
export const beyondRestore = ({ from, kept }: { readonly from: string; readonly kept: string | null }): Complaint =>
  new Complaint(
    'nothingToUndo',
    text(
      `The desk was restored from ${from}; undo does not reach behind that`,
      `台面已用备份 ${from} 恢复，撤销不能越过这一步`,
    ),
    kept === null
      ? NO_UNDO_HINT
      : text(`The desk as it was before: office restore ${kept}`, `恢复之前的台面：office restore ${kept}`),
  );

/** The way back leads over a purge: who was forgotten stays so, and what came before would bring them back. */
export const beyondPurge = ({ before }: { readonly before: Day }): Complaint =>
  new Complaint(
    'nothingToUndo',
    text(
      `office purge forgot the visitors of before ${before}; undo does not reach behind that`,
      `office purge 已去除 ${before} 之前来访者的个人信息，撤销不能越过这一步`,
    ),
    NO_UNDO_HINT,
  );

/** What was done stands in the journal as an older version of the program wrote it. */
export const otherFormat = (): Complaint =>
  new Complaint(
    'nothingToUndo',
    text('That was done with another version of office', '那是用其他版本的 office 做的'),
    text(
      'Nothing was changed. office restore goes back to a whole earlier desk',
      '未作任何更改。可用 office restore 回到以前的台面',
    ),
  );

const PARTS: Readonly<Record<string, Text>> = {
  settings: text('The settings have', '设置'),
  holidays: text('The holiday arrangements have', '节假日安排'),
  extra: text('The desk’s other fields have', '台面的其他内容'),
};

/** What a command left behind is no longer as it left it. `what` is a record's id or a part of the desk. */
export const changedSince = (what: string): Complaint => {
  const part = PARTS[what];
  return new Complaint(
    'changedSince',
    part === undefined
      ? text(`${what} has been changed since`, `${what} 之后又有变动`)
      : text(`${part.en} been changed since`, `${part.zh}之后又有变动`),
    part === undefined
      ? text(
          `Nothing was changed. office log ${what} shows what happened to it`,
          `未作任何更改。office log ${what} 可查其经过`,
        )
      : text('Nothing was changed. office log shows what happened', '未作任何更改。office log 可查经过'),
  );
};

/** Nobody has written on this desk yet. */
export const noSuchDesk = (folder: string): Complaint =>
  new Complaint(
    'noSuchDesk',
    text(`There is no desk in ${folder} yet`, `${folder} 中还没有台面`),
    text('Check --desk and OFFICE_DESK', '请检查 --desk 和 OFFICE_DESK'),
  );

/** What was asked for is neither a backup nor a file. `names` are those there are, newest first. */
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

/** The backup itself cannot be read. */
export const badBackup = (path: string, why: Text, names: readonly string[]): Complaint =>
  new Complaint(
    'badFile',
    text(`${path} is no good backup: ${why.en}`, `${path} 不是可用的备份：${why.zh}`),
    names.length === 0
      ? text('Nothing was changed', '未作任何更改')
      : text(`Nothing was changed. There are: ${names.join(', ')}`, `未作任何更改。现有：${names.join('、')}`),
  );

/** A backup never takes another file's place. */
export const taken = (path: string): Complaint =>
  new Complaint(
    'unwritable',
    text(`${path} is there already`, `${path} 已存在`),
    text('Nothing was written. Name another file, or remove that one first', '未写入。请换一个文件名，或先移走原文件'),
  );

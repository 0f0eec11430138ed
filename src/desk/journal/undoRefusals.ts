import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import { commandText } from './commandText.ts';
import type { JournalEntry } from './entry.ts';
import type { TornLine } from './history.ts';
import { isOrdinary } from './standing.ts';

/** The code of a complaint that nothing can be taken back or done again, or less than was asked for. */
export type Nothing = 'nothingToUndo' | 'nothingToRedo';

const LOG = text('office log shows what was done', '可用 office log 查看做过什么');

/** No command stands, or none about this record. */
export const nothingToUndo = (of: string | null): Complaint =>
  of === null
    ? new Complaint('nothingToUndo', text('There is nothing to take back', '没有可以撤销的命令'), LOG)
    : new Complaint(
        'nothingToUndo',
        text(`There is no command about ${of} to take back`, `没有关于 ${of} 的命令可以撤销`),
        text(`office log ${of} shows what was done to it`, `可用 office log ${of} 查看它的经过`),
      );

/** Fewer commands stand than were to be taken back. */
export const fewerToUndo = (count: number, of: string | null): Complaint =>
  of === null
    ? new Complaint(
        'nothingToUndo',
        text(`Only ${commands(count)} can be taken back`, `可以撤销的命令只有 ${count} 条`),
        text(`Nothing was changed. office undo --steps ${count}`, `未作任何更改。office undo --steps ${count}`),
      )
    : new Complaint(
        'nothingToUndo',
        text(`Only ${commands(count)} about ${of} can be taken back`, `关于 ${of} 的命令可以撤销的只有 ${count} 条`),
        text(
          `Nothing was changed. office undo --of ${of} --steps ${count}`,
          `未作任何更改。office undo --of ${of} --steps ${count}`,
        ),
      );

const commands = (count: number): string => `${count} ${count === 1 ? 'command' : 'commands'}`;

/** The complaint that nothing was undone since the last new command. */
export const nothingToRedo = (newest: JournalEntry | null): Complaint =>
  new Complaint(
    'nothingToRedo',
    text('There is nothing to do again', '没有可以重做的命令'),
    newest === null || !isOrdinary(newest)
      ? text('office redo does again what office undo took back', 'office redo 只重做 office undo 撤销过的命令')
      : text(
          `What undo took back can be done again until a new command is written. The last one was: ${commandText(newest, false)}`,
          `撤销之后又有新的命令，就不能再重做。最近一条命令是：${commandText(newest, false)}`,
        ),
  );

/** Fewer commands were taken back than were to be done again. */
export const fewerToRedo = (count: number): Complaint =>
  new Complaint(
    'nothingToRedo',
    text(`Only ${commands(count)} can be done again`, `可以重做的命令只有 ${count} 条`),
    text(`Nothing was changed. office redo --steps ${count}`, `未作任何更改。office redo --steps ${count}`),
  );

/** Two of the commands have very many changes, which are not held in memory. `count` of them, with one such command, can be turned at once. */
export const severalVast = (code: Nothing, count: number, of: string | null): Complaint => {
  const verb = code === 'nothingToUndo' ? 'undo' : 'redo';
  const typed = `office ${verb}${of === null ? '' : ` --of ${of}`}${count === 1 ? '' : ` --steps ${count}`}`;
  return new Complaint(
    code,
    text(
      'More than one of these commands changed very many records; they are turned one after the other',
      '其中不止一条命令改动了大量记录，只能逐条进行',
    ),
    text(`Nothing was changed. First ${typed}, then once more`, `未作任何更改。请先 ${typed}，再重复一次`),
  );
};

/** A line of the journal cannot be read, or, with null, a revision is missing. */
export const tornBefore = (code: Nothing, torn: TornLine | null): Complaint =>
  new Complaint(
    code,
    torn === null
      ? text('The journal does not say what was done last', '日志与台面不衔接，无法得知最近做了什么')
      : text(
          `journal/${torn.file} cannot be read at line ${torn.line}`,
          `journal/${torn.file} 第 ${torn.line} 行无法读取`,
        ),
    text(
      'Nothing was changed. office doctor tells more; older states are in backup/ (office restore)',
      '未作任何更改。详情可用 office doctor 查看；以前的台面在 backup/ 中（office restore）',
    ),
  );

/** A backup was restored: the commands before it are no longer on the desk. */
export const beyondRestore = ({ from, kept }: { readonly from: string; readonly kept: string | null }): Complaint =>
  new Complaint(
    'nothingToUndo',
    text(
      `The desk was restored from ${from}; undo does not reach behind that`,
      `台面已用备份 ${from} 恢复，撤销不能越过这一步`,
    ),
    kept === null
      ? LOG
      : text(`The desk as it was before: office restore ${kept}`, `恢复之前的台面：office restore ${kept}`),
  );

/** A purge forgot persons: to take back an earlier command would bring them back. */
export const beyondPurge = ({ before }: { readonly before: Day }): Complaint =>
  new Complaint(
    'nothingToUndo',
    text(
      `office purge forgot the visitors of before ${before}; undo does not reach behind that`,
      `office purge 已去除 ${before} 之前来访者的个人信息，撤销不能越过这一步`,
    ),
    LOG,
  );

/** The command was written into the journal by an older version of the program. */
export const otherFormat = (code: Nothing): Complaint =>
  new Complaint(
    code,
    text('That was done with another version of office', '那是用其他版本的 office 做的'),
    text(
      'Nothing was changed. office restore goes back to a whole earlier desk',
      '未作任何更改。可用 office restore 回到以前的台面',
    ),
  );

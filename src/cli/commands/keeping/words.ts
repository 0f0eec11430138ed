import { both, type Text, text } from '../../../core/text.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const joined = (parts: readonly Text[]): Text =>
  both((lang) => parts.map((part) => part[lang]).join(lang === 'zh' ? '；' : '; '));
/** A list of ids. A long list is shortened to the first, the last and the number of ids. */
const idList = (ids: readonly string[]): Text =>
  ids.length <= 4
    ? both((lang) => ids.join(lang === 'zh' ? '、' : ', '))
    : text(`${ids[0]} … ${ids.at(-1)} (${ids.length})`, `${ids[0]} … ${ids.at(-1)}（${ids.length} 条）`);

/** Words of log, undo, redo, backup and restore. */
export const keepingWords = {
  logDoes: text('Changes to the desk: when, by whom, by which command', '查看台面变动：何时、何人、用何命令'),
  logAbout: text(
    'The newest come first: the last 20 on a terminal, all of them in a file or pipe. With an id, only commands that changed that record. Phones are masked unless --reveal is given.',
    '最近的在前：终端上显示最近 20 条，输出到文件或管道时显示全部。写编号则只列改动过该记录的命令。电话默认打码，--reveal 完整显示。',
  ),
  logOne: text('what happened to F9', 'F9 的经过'),
  logSome: text('the last five', '最近五条'),
  idHelp: text('only commands that changed this record', '只看改动过该记录的'),
  logLimitHelp: text('show at most this many', '最多列多少条'),
  number: text('No.', '序号'),
  when: text('When', '时间'),
  who: text('Who', '操作人'),
  command: text('Command', '命令'),
  changed: text('Changed', '变动'),
  nothingYet: text('Nothing has been changed here yet', '台面还没有变动'),
  nothingAbout: (id: string): Text => text(`The journal has nothing about ${id}`, `日志中没有 ${id} 的记载`),
  older: text('There is more: --limit shows it', '还有更早的，用 --limit 查看'),
  torn: (file: string, line: number): Text =>
    text(
      `journal/${file} cannot be read at line ${line}; office doctor --fix moves it out of the way`,
      `journal/${file} 第 ${line} 行无法读取；office doctor --fix 可将其移出`,
    ),
  kinds: {
    created: (ids: readonly string[]): Text => text(`new ${idList(ids).en}`, `新增 ${idList(ids).zh}`),
    changed: (ids: readonly string[]): Text => text(`changed ${idList(ids).en}`, `修改 ${idList(ids).zh}`),
    removed: (ids: readonly string[]): Text => text(`removed ${idList(ids).en}`, `删除 ${idList(ids).zh}`),
  },
  parts: {
    settings: text('settings', '设置'),
    holidays: text('holiday arrangements', '节假日安排'),
    extra: text('other fields of the desk', '台面的其他内容'),
  },
  undoes: (numbers: readonly number[]): Text =>
    text(`takes back ${numbers.join(', ')}`, `撤销第 ${numbers.join('、')} 条`),
  redoes: (numbers: readonly number[]): Text =>
    text(`does ${numbers.join(', ')} again`, `重做第 ${numbers.join('、')} 条`),
  restoredFrom: (name: string): Text => text(`restored from ${name}`, `用备份 ${name} 恢复`),
  purged: (records: number): Text => text(`removed personal data from ${records}`, `清除 ${records} 条中的个人信息`),
  recovered: (from: string | null, left: number): Text => {
    const [en, zh] = from === null ? ['the journal', '日志'] : [from, from];
    return left === 0
      ? text(`recovered from ${en}`, `从${zh}找回`)
      : text(`recovered from ${en}, ${left} left as they are`, `从${zh}找回，${left} 条不找回`);
  },
  joined,

  undoDoes: text('Take back the last command, as a whole', '撤销上一条命令（整条）'),
  undoAbout: text(
    'A command is one step, however many records it changed: an import of 3,000 is one. Called again, undo takes back the command before; office redo does again what was taken back, until a new command is written. --steps N takes back the last N commands, all N or none. --of ID takes back the last command about that record, whatever was done to other records since. Where a later command or another record needs what it did, nothing is taken back, and that command or record is named. What was changed in the files by hand is not taken back. An id that was given out once is not given out again. office log shows every undo and redo.',
    '一条命令算一步，无论改动多少条记录：导入 3000 条也是一步。再次撤销则撤销更前一条；撤销过的可用 office redo 重做，直到又有新的命令为止。--steps N 撤销最近 N 条，要么全部撤销，要么一条不动。--of 编号 撤销关于该记录的最近一条命令，不论此后对其他记录做过什么；后来的命令或其他记录要用到它的，不予撤销，并指明是哪一条。手工改动过文件的部分不予撤销。用过的编号不再使用。每次撤销和重做都记入 office log。',
  ),
  undoOnce: text('takes back the last command; once more, the one before it', '撤销上一条命令；再来一次撤销更前一条'),
  undoMany: text('takes back the last three', '撤销最近三条'),
  undoOf: text('takes back the last command about N1', '撤销关于 N1 的最近一条命令'),
  undoStepsHelp: text('so many commands', '撤销多少条'),
  ofHelp: text('the last command about this record', '只撤销关于该记录的命令'),
  redoOne: text('office redo does it again', 'office redo 可重做'),
  redoSteps: (count: number): Text =>
    text(`office redo --steps ${count} does them again`, `office redo --steps ${count} 可全部重做`),
  redoDoes: text('Do again what undo took back', '重做刚撤销的命令'),
  redoAbout: text(
    'The command that was taken back last is done again, as a whole; called again, redo does the one that was taken back before it. --steps N does the last N again, all N or none. Once a new command is written, there is nothing to do again: what was taken back before it stays so, and can be read in office log.',
    '重做最近撤销的一条命令（整条）；再次重做则重做更早撤销的一条。--steps N 重做最近撤销的 N 条，要么全部重做，要么一条不动。撤销之后又有新的命令，就不能再重做；当时撤销了什么，可用 office log 查看。',
  ),
  redoOnce: text('does again what was taken back last', '重做最近撤销的一条'),
  redoMany: text('does again the last three that were taken back', '重做最近撤销的三条'),
  redoStepsHelp: text('so many commands', '重做多少条'),
  nowTakenBack: text('taken back', '已撤销'),
  takenBack: text('Taken back', '已撤销'),
  doneAgain: text('Done again', '已重做'),
  byWhom: (who: string, when: Text): Text => text(`${who}, ${when.en}`, `${who}，${when.zh}`),
  /** The lines about a record when a command was undone. */
  back: {
    created: (title: string): Text => text(`${title}: is back`, `${title}：已恢复`),
    changed: (title: string): Text => text(`${title}: as it was before`, `${title}：已还原`),
    removed: (title: string): Text => text(`${title}: removed`, `${title}：已删除`),
    part: (part: Text): Text => text(`The ${part.en}: as before`, `${part.zh}：已还原`),
  },
  /** The lines about a record when a command was redone. */
  again: {
    created: (title: string): Text => text(`${title}: there again`, `${title}：已重新加入`),
    changed: (title: string): Text => text(`${title}: changed again`, `${title}：已重新更改`),
    removed: (title: string): Text => text(`${title}: removed again`, `${title}：已重新删除`),
    part: (part: Text): Text => text(`The ${part.en}: changed again`, `${part.zh}：已重新更改`),
  },
  andMore: (count: number): Text => text(`and ${count} more`, `另有 ${count} 条`),

  backupDoes: text('Copy the whole desk with its archive into one file', '把整张台面（含归档）备份为一个文件'),
  backupAbout: text(
    'The file contains desk.json and all files of the archive unchanged; office restore reads it, on this machine or another. Without --out it is stored in backup/ in the desk’s folder, named by the time. It contains names and phones: keep it where only you can read it. Passwords and webhook addresses (secrets.json) are not in it. The desk is also backed up automatically before the first change of each day and month.',
    '文件内含 desk.json 和全部归档，原样保存；在本机或另一台电脑上都可用 office restore 恢复。不写 --out 则存入台面文件夹的 backup/，以时间命名。其中有姓名和电话，请妥善保管；密码和 Webhook 地址（secrets.json）不在其中。此外，每天、每月第一次改动之前，台面会自动备份。',
  ),
  backupTo: text('onto a USB stick', '存到 U 盘'),
  outHelp: text('write this file, which must not exist yet', '写入此文件（不得已存在）'),
  backedUp: (records: number, path: string): Text =>
    text(`${many(records, 'record', 'records')} backed up: ${path}`, `已备份 ${records} 条记录：${path}`),
  bringsBack: (name: string): Text =>
    text(`To bring them back: office restore ${name}`, `恢复时用：office restore ${name}`),

  restoreDoes: text('Replace the desk with a backup', '用备份恢复台面'),
  restoreAbout: text(
    'Give a day (the desk as it was that morning), the name of a backup, or a file made by office backup; without any of these the newest good backup is used. This works even if the desk is damaged or missing. The replaced desk is kept in backup/ and can be restored in the same way. Changes since the backup are gone from the desk, but office log still shows them. Passwords and webhook addresses (secrets.json) stay as they are.',
    '可写日期（恢复到当天早上的样子）、备份名，或 office backup 写成的文件；什么都不写则用最近的可用备份。台面损坏或丢失时也能用。被替换的台面保存在 backup/ 中，同样可以恢复。备份之后所做的改动不再在台面上，但 office log 中仍可查。密码和 Webhook 地址（secrets.json）不受影响。',
  ),
  restoreNewest: text('the newest good backup', '最近的可用备份'),
  restoreDay: text('the desk as it was on the morning of that day', '恢复到那天早上的样子'),
  fromHelp: text(
    'a day, the name of a backup, or a file; unless given, the newest good backup',
    '日期、备份名或文件；不写则取最近的可用备份',
  ),
  yesHelp: text('do not ask', '不再询问'),
  restoreAsk: (name: string, records: number): Text =>
    text(
      `Replace the desk with the backup ${name} (${many(records, 'open or recent record', 'open or recent records')})?`,
      `用备份 ${name}（在办和近期记录 ${records} 条）替换当前台面？`,
    ),
  newerAsk: (question: Text): Text =>
    text(
      `The present desk was written by a newer version of office; after an upgrade you could open it. ${question.en}`,
      `当前台面由更新版本的 office 写成，升级后即可打开。${question.zh}`,
    ),
  newerReplaced: text(
    'The replaced desk was written by a newer version of office; after an upgrade it could have been opened',
    '被替换的台面由更新版本的 office 写成，升级后本可打开',
  ),
  notRestored: text('Nothing was restored', '没有恢复'),
  yesMissing: text('Missing: --yes', '缺少：--yes'),
  yesMissingHint: (name: string): Text =>
    text(`To restore ${name} without a question: --yes`, `不经询问恢复 ${name}，请加 --yes`),
  restored: (name: string, records: number): Text =>
    text(
      `The desk is now as in ${name}: ${many(records, 'open or recent record', 'open or recent records')}`,
      `台面已恢复为 ${name}：在办和近期记录 ${records} 条`,
    ),
  withArchive: (files: number): Text =>
    text(`with its archive: ${many(files, 'file', 'files')}`, `连同归档 ${files} 个文件`),
  keptAs: (name: string): Text =>
    text(`The replaced desk is kept: office restore ${name}`, `原台面已保存：office restore ${name}`),
} as const;

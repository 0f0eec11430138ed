import { type Text, text } from '../../../core/text.ts';
import type { Verdict } from '../../../desk/recovery/verdict.ts';

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`;

export const recoverWords = {
  does: text('Bring back records that the desk lacks', '找回台面缺少的记录'),
  about: text(
    'Compares the desk and its archive with the journal, or with a file: a conflict copy that a sync tool left, an editor’s backup, a month of the archive, another journal. Shows what the desk lacks, then asks; --yes does it without a question. Everything is brought back in one step, which office undo takes back. What was removed on purpose (rm, undo, purge) stays removed. Where a record was changed on both sides, both versions are shown and the desk’s stays; --take copy takes the other. A record whose id was given to another record gets a new one. A copy from beside the desk is moved into backup/ afterwards. --leave accepts the loss, and no command speaks of it again.',
    '把台面和归档与日志比较，或与一个文件比较：同步软件留下的冲突副本、编辑器的备份、归档的某月、另一份日志。先列出台面缺少什么，再询问；--yes 不再询问。一步全部找回，可用 office undo 撤销。有意删除的（rm、undo、purge）不会找回。两边都改过的记录并排列出，保留台面的；--take copy 改用另一份。原编号已给了别的记录的，另编新号。处理完后，台面旁的副本移入 backup/。--leave 表示不找回，此后不再提示。',
  ),
  fromJournal: text('what the journal has and the desk lacks', '日志中有而台面没有的'),
  fromCopy: text('what a conflict copy has', '冲突副本中有的'),
  fileHelp: text('a copy of the desk, of a month of the archive, or of a journal', '台面、归档某月或日志的副本'),
  yesHelp: text('do not ask', '不再询问'),
  takeHelp: text('the version to take where both sides changed a record', '两边都改过时采用哪一份'),
  take: { desk: text('the desk’s', '台面'), copy: text('the copy’s', '副本') },
  leaveHelp: text('bring nothing back, and do not speak of it again', '不找回，也不再提示'),

  nothing: text('The desk lacks nothing that its journal has', '日志中有的，台面都有'),
  nothingIn: (file: string): Text => text(`${file} has nothing that the desk lacks`, `${file} 中没有台面缺少的内容`),
  found: (count: number): Text =>
    text(`${records(count)} in the journal, but not so on the desk`, `日志中有 ${count} 条记录，台面没有或已过时`),
  foundIn: (count: number, file: string): Text =>
    text(`${records(count)} in ${file}, but not so on the desk`, `${file} 中有 ${count} 条记录，台面没有或已过时`),
  verdicts: {
    missing: text('missing', '缺少'),
    older: text('older on the desk', '台面较旧'),
    removed: text('was removed, will be again', '曾删除，将再删除'),
    conflict: text('changed on both sides', '两边都改过'),
  } satisfies Readonly<Record<Verdict, Text>>,
  becomes: (id: string): Text => text(`missing; becomes ${id}`, `缺少；编为 ${id}`),
  stays: text('changed on both sides; the desk’s stays', '两边都改过；保留台面的'),
  taken: text('changed on both sides; the copy’s is taken', '两边都改过；采用副本的'),
  excluded: (id: string): Text => text(`left out: ${id} is in its place`, `不找回：其位置已有 ${id}`),
  part: {
    settings: text('Settings: as in the journal', '设置：按日志'),
    holidays: text('Holiday arrangements: as in the journal', '节假日安排：按日志'),
    extra: text('Other fields of the desk: as in the journal', '台面的其他内容：按日志'),
  },
  andMore: (count: number): Text => text(`and ${count} more`, `另有 ${count} 条`),
  field: text('Field', '项目'),
  onDesk: text('On the desk', '台面'),
  inCopy: text('In the copy', '副本'),
  inJournal: text('In the journal', '日志'),
  takeCopy: text('--take copy takes the other version', '--take copy 采用另一份'),
  moreCopies: (name: string): Text =>
    text(`A copy lies beside the desk: office recover ${name}`, `台面旁有副本：office recover ${name}`),

  ask: text('Bring them back?', '找回？'),
  askLeave: text('Leave the desk as it is, and not speak of this again?', '保留台面现状，不再提示？'),
  askAside: text('Move the copy into backup/?', '把副本移入 backup/？'),
  missingYes: text('Nothing was changed. To do it without a question: --yes', '未作任何更改。不经询问直接执行：--yes'),
  declined: text('Nothing was changed', '未作任何更改'),
  changed: text('The desk has changed meanwhile', '台面刚刚又有变动'),
  changedHint: text(
    'Nothing was brought back. Look again: office recover',
    '没有找回任何内容。请重新查看：office recover',
  ),
  done: (count: number): Text => text(`${records(count)} brought back`, `已找回 ${count} 条记录`),
  settingsDone: text('The settings were brought back', '已找回设置'),
  nothingDone: text('The desk stays as it is', '台面保持现状'),
  finished: text('The command that was cut short has been finished', '上次中断的命令已补做完成'),
  undo: text('office undo takes it back', 'office undo 可撤销'),
  aside: (name: string): Text => text(`The copy is now ${name}`, `副本已移至 ${name}`),
  removeIt: (path: string): Text =>
    text(`If you need ${path} no more, delete it: names stand in it`, `不再需要 ${path} 时请删除，其中有个人信息`),
} as const;

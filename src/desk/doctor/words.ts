import { type Text, text } from '../../core/text.ts';

const remove = text('remove it', '删除它');

/** Findings of `office doctor` in words, and what it would do about them. */
export const doctorWords = {
  doctorDoes: text(
    'Look the whole desk over; --fix mends what is safe to mend',
    '检查整张台面；加 --修复 即修好能放心修的',
  ),
  doctorAbout: text(
    'Reads every file: desk, archive, journal, backups; then ids, references between records, months that the archive has lost, counters, locks and leftovers of processes that were killed, and who may read the files. --fix removes leftovers, closes files to others, raises counters, sets unreadable lines of the journal aside, asks no more for months that are lost; it never touches a record. Exit 3 while anything is wrong; what is only worth a thought does not count.',
    '逐一读取台面、归档、日志和备份，再核对编号、记录之间的引用、归档缺失的月份、计数器、被中断进程的锁和残留、文件权限。--修复 清除残留、收紧权限、调高计数器、移出日志中无法读取的行，不再追问缺失的月份，绝不改动记录。只要还有问题，退出码为 3；仅供参考的提示不计在内。',
  ),
  doctorFixes: text('look, and mend what is safe to mend', '检查并修复'),
  fixHelp: text('mend what is safe to mend', '修复可放心修复的问题'),
  fault: text('wrong', '问题'),
  advice: text('note', '提示'),
  mended: text('mended', '已修复'),
  would: (does: Text): Text => text(`--fix would ${does.en}`, `--修复 将${does.zh}`),
  well: text('Nothing is wrong', '没有发现问题'),
  sum: (faults: number, advice: number, mended: number): Text =>
    text(
      `${faults} wrong, ${advice} to note, ${mended} mended`,
      `问题 ${faults} 项，提示 ${advice} 项，已修复 ${mended} 项`,
    ),
  looked: (records: number, lines: number, backups: number): Text =>
    text(
      `Looked at ${records} records, ${lines} lines of the journal, ${backups} backups`,
      `共检查记录 ${records} 条、日志 ${lines} 行、备份 ${backups} 份`,
    ),
  noDesk: text('There is no desk here yet', '这里还没有台面'),

  restoreIt: (name: string | null): Text =>
    name === null
      ? text('Mend the file by hand, or move it away', '请手工修复该文件或将其移走')
      : text(`office restore ${name}`, `office restore ${name}`),
  rotten: text(
    'bytes of it have changed, though nobody has written to it: the disk may be failing',
    '无人写入，内容却变了：磁盘可能有故障',
  ),
  restoreRotten: (name: string | null): Text =>
    name === null
      ? text(
          'Look through it in an editor; once it is saved there, it is taken as it stands',
          '请用编辑器查看；在编辑器中保存后，即以保存的内容为准',
        )
      : text(
          `office restore ${name}; or look through it in an editor: once it is saved there, it is taken as it stands`,
          `office restore ${name}；或用编辑器查看，在编辑器中保存后，即以保存的内容为准`,
        ),
  fileDamaged: (why: Text): Text => text(`it is damaged: ${why.en}`, `已损坏：${why.zh}`),
  newer: (version: number): Text =>
    text(`it is from a newer version of office (format ${version})`, `由更新版本的 office 写成（格式 ${version}）`),
  upgrade: text('Upgrade office', '请升级 office'),
  unreadable: (cause: Text): Text => text(`it cannot be read: ${cause.en}`, `无法读取：${cause.zh}`),
  noFolder: text('it is a file where a folder belongs', '此处应为文件夹，却是文件'),
  noFolderDoes: text('Move it away; the next command makes the folder', '请移走；下一条命令会新建文件夹'),
  noFile: text('it is a folder where a file belongs', '此处应为文件，却是文件夹'),
  moveAway: text('Mend the cause, or move it away', '请排除原因，或将其移走'),
  unreadableDoes: text('Check its permissions', '请检查权限'),
  badBackupDoes: text('Delete it, so that nobody relies on it', '请删除，以免误用'),
  badArchiveDoes: text(
    'Mend it, or take that month from a backup (office restore takes one whole)',
    '请修复，或从备份中取回该月（office restore 恢复整份备份）',
  ),
  badBookDoes: text(
    'office remind keeps it aside and goes on with what falls due from now on',
    'office remind 会将其另存，从现在起到时的提醒继续',
  ),
  badSetting: (why: Text): Text => text(`a setting cannot be used: ${why.en}`, `设置无效：${why.zh}`),
  badSettingDoes: text('Set it anew: office config set NAME VALUE', '请重新设置：office config set 名称 值'),
  badHoliday: (why: Text): Text => text(`a holiday arrangement cannot be used: ${why.en}`, `节假日安排无效：${why.zh}`),
  badHolidayDoes: text(
    'Import that year again: office calendar import FILE',
    '请重新导入该年：office calendar import 文件',
  ),

  tornLine: (line: number): Text => text(`line ${line} cannot be read`, `第 ${line} 行无法读取`),
  setAside: text('set it aside into a file beside the journal', '移到日志旁的文件中'),
  newerLine: (line: number): Text =>
    text(`line ${line} is from a newer version of office`, `第 ${line} 行由更新版本的 office 写成`),
  journalAhead: (journal: number, desk: number): Text =>
    text(
      `the journal is ahead of the desk (${journal} against ${desk}): a crash, or a backup laid in the desk’s place by hand`,
      `日志比台面新（${journal} 对 ${desk}）：曾经中断，或有人手工放回了备份`,
    ),
  journalBehind: (journal: number, desk: number): Text =>
    text(
      `the journal ends before the desk (${journal} against ${desk}): what was done last cannot be undone`,
      `日志比台面旧（${journal} 对 ${desk}）：最近的改动无法撤销`,
    ),
  journalTwice: (revision: number): Text =>
    text(
      `two commands have No. ${revision}: undo and redo do not reach behind it`,
      `第 ${revision} 条有两条命令：撤销和重做不能越过它`,
    ),
  journalGap: (revision: number): Text =>
    text(
      `the command before No. ${revision} is missing: undo and redo do not reach behind it`,
      `第 ${revision} 条之前缺少命令：撤销和重做不能越过它`,
    ),
  journalBrokenDoes: text(
    'Older states are in backup/ (office restore); office recover shows what the desk lacks of the journal',
    '更早的台面在 backup/ 中（office restore）；日志中有而台面没有的，可用 office recover 查看',
  ),
  conflictCopy: text('another version of the desk’s file, kept aside by a sync tool', '同步软件保留的另一个版本'),
  otherCopy: text('a copy of the desk’s file, left by an editor or made by hand', '编辑器或手工留下的副本'),
  copyDoes: (name: string): Text =>
    text(
      `To see what it has, and move it into backup/: office recover '${name}'`,
      `查看其中有什么，并移入 backup/：office recover '${name}'`,
    ),
  stranger: text(
    'it does not belong to the desk: no backup has it, and purge does not look into it',
    '不是台面的文件：备份不含它，清除个人信息时也不查它',
  ),
  moreStrangers: (count: number): Text =>
    text(`${count} more files do not belong to the desk`, `另有 ${count} 个文件不是台面的文件`),
  strangerDoes: text('Move it out of the desk’s folder, or delete it', '请移出台面文件夹，或删除'),
  secretsCopyDoes: text('Delete it: passwords stand in it', '请删除，其中有密码'),
  lacks: (count: number, ids: readonly string[]): Text =>
    text(
      `the journal has ${count} that the desk lacks or has in an older state: ${shortened(ids, ', ')}`,
      `日志中有 ${count} 条记录，台面没有或已过时：${shortened(ids, '、')}`,
    ),
  lacksDoes: text('To see and bring back: office recover', '查看并找回：office recover'),
  nextCommand: text('The next command settles it', '下一条命令会自动处理'),

  leftover: text('a killed process left it', '被中断的进程留下的'),
  staleLock: text('the lock of a process that is gone', '已退出进程留下的锁'),
  tornLock: text('a lock that does not say who holds it', '未写明持有者的锁'),
  lockedHere: (pid: number): Text =>
    text(`process ${pid} is at work on the desk just now`, `进程 ${pid} 此刻正在使用台面`),
  lockedElsewhere: (pid: number, place: string): Text =>
    text(
      `process ${pid} on ${place} holds it, since when is not known: until it is released nothing can be written`,
      `由 ${place} 上的进程 ${pid} 持有，起始时间不详；释放之前无法写入`,
    ),
  unlock: (path: string, place: string): Text =>
    text(`If office no longer runs on ${place}, delete ${path}`, `如 ${place} 上已无 office 在运行，请删除 ${path}`),
  remove,
  tooOpen: (mode: string): Text => text(`others may read it (mode ${mode})`, `他人可以读取（权限 ${mode}）`),
  close: text('close it to others', '收紧为仅本人可读写'),
  counterBehind: (letter: string, counter: number, highest: number): Text =>
    text(
      `the counter of ${letter} is at ${counter}, but ${letter}${highest} was given out`,
      `${letter} 的计数器为 ${counter}，但已用到 ${letter}${highest}`,
    ),
  raise: text('raise it', '调高'),

  badRecord: (why: Text): Text => text(`the record is malformed: ${why.en}`, `记录格式不对：${why.zh}`),
  editIt: (id: string): Text =>
    text(`office edit ${id}, or mend the file by hand`, `office edit ${id}，或手工修复文件`),
  wrongLetter: (drawer: string): Text =>
    text(`its id does not belong into "${drawer}"`, `该编号不应出现在 "${drawer}" 中`),
  lostMonth: (ids: readonly string[]): Text =>
    text(
      `the file is gone, and with it ${ids.join(', ')} and whatever else it held`,
      `文件不见了，其中的 ${ids.join('、')} 等记录已找不到`,
    ),
  olderMonth: (ids: readonly string[]): Text =>
    text(
      `${ids.join(', ')} stood in it and cannot be found anywhere: it may be an older copy of the file`,
      `其中原有的 ${ids.join('、')} 已找不到：可能是该文件的旧副本`,
    ),
  lostDoes: text(
    'accept the loss; first put back a copy of the file, if you have one, or bring back what the journal has: office recover',
    '认可缺失；如有该文件的副本，请先放回，或先找回日志中有的：office recover',
  ),
  inTwoMonths: (one: string, other: string): Text =>
    text(`it stands in ${one} and, not the same, in ${other}`, `${one} 与 ${other} 中都有此记录，内容不同`),
  takeOut: (newer: string, older: string): Text =>
    text(
      `The newer one is in ${newer}; take it out of ${older} by hand`,
      `较新的一条在 ${newer} 中，请手工从 ${older} 中删去`,
    ),
  idTwice: text('two records have this id', '两条记录用了同一编号'),
  uidTwice: (other: string): Text => text(`it has the uid of ${other}`, `与 ${other} 的 uid 相同`),
  byHand: text('Mend the file by hand', '请手工修复文件'),
  noSuchRef: (ref: string): Text => text(`it refers to ${ref}, which is not there`, `引用的 ${ref} 不存在`),
  refDoes: (id: string, ref: string, option: string): Text =>
    text(
      `office log ${ref} tells what became of it; office edit ${id} ${option} - drops the reference`,
      `office log ${ref} 可查去向；office edit ${id} ${option} - 可去掉引用`,
    ),
  noLead: (ids: readonly string[]): Text =>
    text(
      `${ids.length === 1 ? '1 open follow-up has' : `${ids.length} open follow-ups have`} no lead: ${shortened(ids, ', ')}`,
      `${ids.length} 项在办督办没有主办人：${shortened(ids, '、')}`,
    ),
  noLeadDoes: text('office followup transfer ID --to NAME', 'office followup transfer 编号 --to 姓名'),
  noZone: text(
    'No time zone is set: each machine reads and prints the times of this desk by its own clock',
    '台面没有设置时区：各台机器按自己的时钟读取和显示时间',
  ),
  noZoneDoes: text(
    'Keep the hours of the office on any machine: office config set zone Asia/Shanghai',
    '要在任何机器上都用单位的时间：office config set zone Asia/Shanghai',
  ),
} as const;

const shortened = (ids: readonly string[], separator: string): string =>
  ids.length <= 8 ? ids.join(separator) : `${ids.slice(0, 8).join(separator)} …`;

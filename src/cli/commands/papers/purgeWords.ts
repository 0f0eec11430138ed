import { both, type Text, text } from '../../../core/text.ts';
import type { StillOpen } from '../../../desk/forgetting/whomToForget.ts';

const counted = (n: number): string => n.toLocaleString('en-US');

/** The most commands that are proposed; those for the oldest visits come first. */
const MOST_WAYS = 8;

export const purgeWords = {
  purgeDoes: text('Remove personal data of ordinary visits past their time', '去除到期一般来访者的个人信息'),
  purgeAbout: text(
    'Removes name, phone, purpose, answer and remark from ordinary visits, some days after the visitor left (office config set keep-visits). This is done on the desk, in the archive, in the journal, in the backups and in copies that other programs left in the desk’s folder, and includes what was typed about the visit and fields added by hand. Visits that are still open are not changed; they are listed. Unit, kind, host and times stay, for counting. Petitions stay, because they follow the rules for archives. Follow-ups stay, even if their text names a visitor, and so do files that you exported or copied elsewhere, and passwords and webhook addresses (secrets.json). This cannot be undone, and undo cannot take back anything before it.',
    '一般来访离开满规定天数后（office config set keep-visits），去除姓名、电话、事由、答复和备注；台面、归档、日志、备份以及其他程序留在台面文件夹中的副本一并处理，日志里当时输入的内容和手工添加的字段也一并去除。尚未了结的来访不处理，并予提示。单位、类别、被访人和时间保留，用于统计。信访按档案规定保留。督办不受影响，即使文字中提到来访者；已导出或另存的文件也不受影响。密码和 Webhook 地址（secrets.json）保留。此操作不能撤销，撤销也不能越过它。',
  ),
  purgeTry: text('Show how many there are', '先看看有多少'),
  purgeBefore: text('Visitors who left before July', '七月以前离开的'),
  beforeHelp: text(
    'visits that ended before this day; unless given, keep-visits days ago',
    '在此日之前离开的；不写即按 keep-visits 天数',
  ),
  dryRunHelp: text('only show what would be done', '只试算，不写入'),
  forgot: (records: number, before: Text): Text =>
    text(
      `${counted(records)} visits before ${before.en} were anonymised`,
      `已去除 ${before.zh}之前 ${counted(records)} 次来访的个人信息`,
    ),
  wouldForget: (records: number, before: Text): Text =>
    text(
      `Dry run: ${counted(records)} visits before ${before.en} would be anonymised; nothing was written`,
      `试算：${before.zh}之前有 ${counted(records)} 次来访到期，未写入`,
    ),
  nobody: (before: Text): Text => text(`No visits before ${before.en} to anonymise`, `${before.zh}之前没有到期的来访`),
  toCome: (before: Text): Text => text(`--before: ${before.en} lies in the future`, `--before：${before.zh}还没有到`),
  toComeHint: text('Write the year: --before 2026-07-01', '请写明年份：--before 2026-07-01'),
  rewritten: (archives: number, backups: number, journals: number): Text =>
    text(
      `Files changed: ${archives} of the archive, ${backups} backups, ${journals} months of the journal`,
      `涉及文件：归档 ${archives} 个、备份 ${backups} 个、日志 ${journals} 个月`,
    ),
  copiesRewritten: (copies: number): Text =>
    text(`Copies beside the desk changed: ${counted(copies)}`, `台面旁的副本：已处理 ${counted(copies)} 个`),
  stillOpen: (before: Text, open: readonly StillOpen[]): Text => {
    const named = open.slice(0, MOST_WAYS);
    const ways = both((lang) => named.map(({ does }) => does[lang]).join(lang === 'zh' ? '；' : '; '));
    const more = open.length > MOST_WAYS ? ' …' : '';
    return text(
      `${counted(open.length)} visits before ${before.en} were not changed, because they are still open: ${ways.en}${more}`,
      `${before.zh}之前另有 ${counted(open.length)} 次来访尚未了结，未处理：${ways.zh}${more}`,
    );
  },
  unread: (path: string): Text =>
    text(
      `${path} could not be read and may still contain names: repair it and purge again, or remove it if you do not need it`,
      `未能检查 ${path}，其中可能仍有个人信息：请修复后再次执行 purge，不需要时请删除`,
    ),
} as const;

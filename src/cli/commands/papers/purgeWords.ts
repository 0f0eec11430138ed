import { both, type Text, text } from '../../../core/text.ts';
import type { StillOpen } from '../../../desk/forgetting/whomToForget.ts';

const counted = (n: number): string => n.toLocaleString('en-US');

/** More nobody types at once; those named are the oldest. */
const MOST_WAYS = 8;

export const purgeWords = {
  purgeDoes: text('Forget ordinary visitors whose time is over', '去除到期一般来访者的个人信息'),
  purgeAbout: text(
    'Takes name, phone, purpose, answer and remark out of ordinary visits some days after they left (office config set keep-visits), on the desk, in the archive, in the journal and in the backups; what was typed about them goes from the journal too, and fields added to them by hand. Visits that are still open stay, and are named. Unit, kind, host and times stay, for counting. Petitions follow the rule for archives and stay. So do follow-ups, even where their words name a visitor, and whatever you exported or copied elsewhere. Passwords and webhooks (secrets.json) stay, too. It cannot be undone, and undo does not reach behind it.',
    '一般来访离开满规定天数后（office config set keep-visits），去除姓名、电话、事由、答复和备注；台面、归档、日志、备份一并处理，日志里当时输入的内容和手工添加的字段也一并去除。尚未了结的来访不处理，并予提示。单位、类别、被访人和时间保留，用于统计。信访按档案规定保留。督办不受影响，即使文字中提到来访者；已导出或另存的文件也不受影响。密码和 Webhook 地址（secrets.json）保留。此操作不能撤销，撤销也不能越过它。',
  ),
  purgeTry: text('Only say how many it would be', '先看看有多少'),
  purgeBefore: text('Those who left before July', '七月以前离开的'),
  beforeHelp: text(
    'who left before this day; unless said, keep-visits days ago',
    '在此日之前离开的；不写即按 keep-visits 天数',
  ),
  dryRunHelp: text('only say what would be done', '只试算，不写入'),
  forgot: (records: number, before: Text): Text =>
    text(
      `${counted(records)} visits from before ${before.en} have no person in them any more`,
      `已去除 ${before.zh}之前 ${counted(records)} 次来访的个人信息`,
    ),
  wouldForget: (records: number, before: Text): Text =>
    text(
      `Dry run: ${counted(records)} visits from before ${before.en} would lose their person; nothing was written`,
      `试算：${before.zh}之前有 ${counted(records)} 次来访到期，未写入`,
    ),
  nobody: (before: Text): Text => text(`Nobody to forget from before ${before.en}`, `${before.zh}之前没有到期的来访`),
  toCome: (before: Text): Text => text(`--before: ${before.en} is still to come`, `--before：${before.zh}还没有到`),
  toComeHint: text('Write the year: --before 2026-07-01', '请写明年份：--before 2026-07-01'),
  rewritten: (archives: number, backups: number, journals: number): Text =>
    text(
      `Files concerned: ${archives} of the archive, ${backups} backups, ${journals} months of the journal`,
      `涉及文件：归档 ${archives} 个、备份 ${backups} 个、日志 ${journals} 个月`,
    ),
  stillOpen: (before: Text, open: readonly StillOpen[]): Text => {
    const named = open.slice(0, MOST_WAYS);
    const ways = both((lang) => named.map(({ does }) => does[lang]).join(lang === 'zh' ? '；' : '; '));
    const more = open.length > MOST_WAYS ? ' …' : '';
    return text(
      `${counted(open.length)} visits from before ${before.en} stay as they are, being open still: ${ways.en}${more}`,
      `${before.zh}之前另有 ${counted(open.length)} 次来访尚未了结，未处理：${ways.zh}${more}`,
    );
  },
  unread: (path: string): Text =>
    text(
      `${path} could not be looked through, and may still hold names: mend it and purge again, or remove it if you do not need it`,
      `未能检查 ${path}，其中可能仍有个人信息：请修复后再次执行 purge，不需要时请删除`,
    ),
} as const;

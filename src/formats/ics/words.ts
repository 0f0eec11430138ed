import { both, listed, type Text, text } from '../../core/text.ts';

export const calendarWords = {
  exportDoes: text('Meetings, duty, visits and follow-ups as a calendar', '把会议、值班、来访、督办导出为日历'),
  exportAbout: text(
    'Meetings, duty and expected visits become events, follow-ups become tasks (RFC 5545). --out writes one file; --dir writes a file for each record, for vdirsyncer: what has not changed is not touched, what is gone is removed, and files of others are left alone. It goes one way: what is changed on the phone does not come back. Phones never go out, nor what visitors come about, nor the names of petitioners. Unless --from says so, from 31 days ago; the archive is read only for a --from before that.',
    '会议、值班、预约来访为日程，督办为待办（RFC 5545）。--out 写成一个文件；--dir 每条一个文件，供 vdirsyncer 同步：没变的不动，没有了的删去，别人的文件不碰。只出不进：手机上的改动不会回来。电话、来访事由、信访人姓名一律不导出。不写 --from 即从 31 天前起；--from 更早时才读归档。',
  ),
  exportWhole: text('All in one file', '全部写成一个文件'),
  exportFolder: text('One file for each record, to be synchronised', '每条一个文件，供同步'),
  outHelp: text('write it to this file', '写到这个文件'),
  dirHelp: text('a file for each record, in this folder', '每条一个文件，写到这个文件夹'),
  outOrDir: text('--out and --dir are two different things', '--out 和 --dir 只能用一个'),
  outOrDirHint: text('One file: --out. One for each record: --dir', '一个文件用 --out，每条一个文件用 --dir'),
  fromAhead: (from: Text): Text =>
    text(
      `--from is ${from.en}: the files of what comes before that would be removed from the folder`,
      `--from 为${from.zh}：在此之前的日程文件会从文件夹中删去`,
    ),
  toBehind: (to: Text): Text =>
    text(
      `--to is ${to.en}: the files of all that is to come would be removed from the folder`,
      `--to 为${to.zh}：今后的日程文件会从文件夹中全部删去`,
    ),
  rangeHint: text(
    'Nothing was touched. Give a --from that is not to come, or --out for a file of other days',
    '未作改动。请写今天或以前的 --from；其他日子请用 --out 另存一个文件',
  ),
  exported: (count: number, file: string): Text =>
    text(`${count} entries written to ${file}`, `已导出 ${count} 条到 ${file}`),
  foldered: (folder: string, { written, kept, removed }: Tally): Text =>
    text(
      `${folder}: ${written} written, ${kept} unchanged, ${removed} removed`,
      `${folder}：写入 ${written} 个，未变 ${kept} 个，删去 ${removed} 个`,
    ),
  notOurs: (names: readonly string[]): Text => {
    const all = listed(names.length > 5 ? [...names.slice(0, 5), '…'] : names);
    return text(
      `Left alone, for they are no longer as office wrote them: ${all.en}`,
      `以下文件已不是 office 写的样子，未动：${all.zh}`,
    );
  },
  foreignFile: (file: string): Text =>
    text(`${file} is there, and is no calendar that office wrote`, `${file} 已存在，且不是 office 写的日历`),
  foreignFileHint: text('Name another file, or remove that one first', '请换一个文件名，或先移走原文件'),
  emptyDesk: text('Nothing stands on this desk, and the folder would be emptied', '台面上什么也没有，文件夹会被清空'),
  emptyDeskHint: text(
    'Nothing was touched. Check that it is the right desk (--desk, OFFICE_DESK)',
    '未作改动。请检查是不是这个台面（--desk、OFFICE_DESK）',
  ),
  notAFolder: (folder: string): Text => text(`${folder} is not a folder`, `${folder} 不是文件夹`),
  notAFolderHint: text('Name a folder; it is made if it is not there', '请指定文件夹；没有的会新建'),

  inviteDoes: text('The invitation as a calendar file', '把邀请写成日历文件'),
  inviteAbout: text(
    'An iTIP message (RFC 5546) that Outlook, phones and webmail understand: attach it to a mail. REQUEST, or CANCEL once the meeting is cancelled. Those called whose address is known are in it; office person edit P4 --email gives one.',
    '一份 Outlook、手机、网页邮箱都认得的会议邀请（iTIP，RFC 5546），作为邮件附件发送。会议取消后即为取消通知。只含已登记邮箱的人；登记邮箱：office person edit P4 --email。',
  ),
  inviteOut: text('write it to this file', '写到这个文件'),
  invited: (method: string, names: readonly string[], file: string): Text => {
    const all = listed(names);
    return text(
      `${method === 'CANCEL' ? 'cancellation' : 'invitation'} for ${all.en} written to ${file}`,
      `${method === 'CANCEL' ? '取消通知' : '邀请'}（${all.zh}）已写到 ${file}`,
    );
  },
  noOrganizer: text('An invitation needs the address it comes from', '邀请要有发件人地址'),
  noOrganizerHint: text(
    'Name the clerk (office config set clerk NAME) and enter that person’s address (office person edit P1 --email ADDRESS), or set mail-from',
    '请先设经办人（office config set clerk 姓名）并登记其邮箱（office person edit P1 --email 地址），或设 mail-from',
  ),
  noAddressee: (id: string): Text =>
    text(`Nobody who is called to ${id} has an address`, `${id} 的与会人员都没有登记邮箱`),
  noAddresseeHint: text(
    'office person edit P4 --email ADDRESS enters one',
    '用 office person edit P4 --email 地址 登记',
  ),
  draftYet: (id: string): Text =>
    text(
      `${id} is a draft: office notice send ${id} records that it went out`,
      `${id} 还是草稿：发出后请登记 office notice send ${id}`,
    ),
  withoutAddress: (names: readonly string[]): Text => {
    const all = listed(names);
    return text(`Not in it, for want of an address: ${all.en}`, `没有邮箱、未列入：${all.zh}`);
  },
} as const;

type Tally = { readonly written: number; readonly kept: number; readonly removed: number };

/** The name of the office's calendar, which phones show. */
export const calendarName = (office: string): Text => both((lang) => office || (lang === 'zh' ? '办公室' : 'office'));

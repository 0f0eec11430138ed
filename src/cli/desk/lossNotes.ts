import { shortMoment } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { type Text, text } from '../../core/text.ts';
import { maySeeCopies } from '../../desk/beside/strays.ts';
import { realFiles } from '../../desk/disk/files.ts';
import type { Lacks } from '../../desk/live/lacking.ts';
import type { DeskAt } from './deskAt.ts';

/** Notes that the desk is older than its journal, and that another version of it lies beside it; each says what to type. */
export const lossNotesOf = async ({ store, options, now }: DeskAt): Promise<readonly Text[]> => {
  const { folder } = options;
  const lacks = await lacksOf(store);
  return [
    ...(lacks === null ? [] : [lacking(lacks, now)]),
    ...(maySeeCopies(folder, dayOf(now), realFiles) ? (await import('./copyNotes.ts')).copyNotes(folder) : []),
  ];
};

/** The part of the journal that the desk lacks; null where the desk cannot be read, which is complained of elsewhere. */
const lacksOf = async (store: DeskAt['store']): Promise<Lacks | null> => {
  try {
    return await store.lacks();
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

const lacking = ({ count, id, at }: Lacks, now: Moment): Text => {
  const when = shortMoment(at, now);
  const [en, zh] = count === 1 ? ['1 record is', '1 条'] : [`${count} records are`, `${count} 条`];
  const [newestEn, newestZh] = id === '' ? ['settings', '设置'] : [id, id];
  return text(
    `The desk is older than its journal: ${en} missing or out of date, the newest ${newestEn} (${when.en}). To see and bring back: office recover`,
    `台面比日志旧：缺少或过时的记录有 ${zh}，最新的是 ${newestZh}（${when.zh}）。查看并找回：office recover`,
  );
};

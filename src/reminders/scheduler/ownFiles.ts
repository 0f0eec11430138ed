import { Complaint } from '../../core/complaint.ts';
import { fileWords } from '../../formats/words.ts';
import { changeOf } from './diff.ts';
import { nothingToDo, type Plan, type ScheduleChange } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/** File that tells a scheduler what to start. */
export type ScheduleFile = {
  readonly path: string;
  /** Null if the file should not exist. */
  readonly text: string | null;
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** Text of a file; null if there is none. Throws `unreadable`. */
export const sheetAt = async (path: string): Promise<string | null> => {
  const { promises: fs } = await import('node:fs');
  try {
    return await fs.readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    if (codeOf(error) === null) throw error;
    throw new Complaint('unreadable', fileWords.cannotRead(path), fileWords.cannotReadHint);
  }
};

const put = async ({ path, text }: ScheduleFile): Promise<void> => {
  const { promises: fs } = await import('node:fs');
  const { dirname } = await import('node:path');
  const beside = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    if (text === null) return await fs.rm(path, { force: true });
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.writeFile(beside, text, { flag: 'wx' });
    await fs.rename(beside, path);
  } catch (error) {
    await fs.rm(beside, { force: true }).catch(() => undefined);
    if (codeOf(error) === null) throw error;
    throw new Complaint('unwritable', fileWords.notWritten(path), fileWords.notWrittenHint);
  }
};

const linesOf = (text: string | null): readonly string[] => (text === null ? [] : text.trimEnd().split('\n'));

/**
 * Plan that gives these files these texts. `settle` tells the system about it. The plan does so too when the files are right already but
 * `isSettled` says that the system does not know them.
 */
export const filing = async (
  sheets: readonly ScheduleFile[],
  settle: () => Promise<void>,
  isSettled = async (): Promise<boolean> => true,
): Promise<Plan> => {
  const before = await Promise.all(sheets.map(({ path }) => sheetAt(path)));
  const different = sheets.filter(({ text }, n) => text !== before[n]);
  if (different.length === 0 && (await isSettled())) return nothingToDo;
  const changes = sheets.flatMap((sheet, n): ScheduleChange[] => {
    const change = changeOf(sheet.path, linesOf(before[n] ?? null), linesOf(sheet.text));
    // If only the system has to be told, no line differs. The plan must contain a change all the same.
    return different.length === 0 || different.includes(sheet) ? [change] : [];
  });
  return {
    changes,
    notes: [],
    apply: async () => {
      const now = await Promise.all(sheets.map(({ path }) => sheetAt(path)));
      if (now.some((text, n) => text !== before[n])) throw new Complaint('changedSince', w.changedSince, w.again);
      for (const sheet of different) await put(sheet);
      await settle();
    },
  };
};

/** Name for a desk: eight hexadecimal digits, which every system accepts. One desk always has the same name. */
export const nameFor = async (desk: string): Promise<string> => {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(desk).digest('hex').slice(0, 8);
};

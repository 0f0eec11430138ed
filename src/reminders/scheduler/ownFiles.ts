import { Complaint } from '../../core/complaint.ts';
import { fileWords } from '../../formats/words.ts';
import { changeOf } from './diff.ts';
import { type Change, nothingToDo, type Plan } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

/** A file by which the system is told what to start. */
export type Sheet = {
  readonly path: string;
  /** Null where none is to be. */
  readonly text: string | null;
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** The text of a file; null when there is none. Throws `unreadable`. */
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

const put = async ({ path, text }: Sheet): Promise<void> => {
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
 * What it takes to have these files and no others; `settle` tells the system of it, and is done also when they are as they should be, where
 * `isSettled` says that the system has not heard of it.
 */
export const filing = async (
  sheets: readonly Sheet[],
  settle: () => Promise<void>,
  isSettled = async (): Promise<boolean> => true,
): Promise<Plan> => {
  const before = await Promise.all(sheets.map(({ path }) => sheetAt(path)));
  const different = sheets.filter(({ text }, n) => text !== before[n]);
  if (different.length === 0 && (await isSettled())) return nothingToDo;
  const changes = sheets.flatMap((sheet, n): Change[] => {
    const change = changeOf(sheet.path, linesOf(before[n] ?? null), linesOf(sheet.text));
    // Where only the system has not heard of it there is no line to show, and still something to be done.
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

/** The same name for the same desk, of eight characters that any system takes. */
export const nameFor = async (desk: string): Promise<string> => {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(desk).digest('hex').slice(0, 8);
};

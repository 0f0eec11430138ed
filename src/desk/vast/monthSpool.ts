import { join } from 'node:path';
import type { Arrived, Leaving } from '../archive/file.ts';
import type { MonthName } from '../archive/monthFile.ts';
import { type Files, removeFile } from '../disk/files.ts';
import { type Forms, formOf } from '../forms.ts';

/** Records sorted by month, in files of their own while they are more than fit into memory. */
export type MonthSpool = {
  readonly put: (leaving: readonly Leaving[]) => void;
  readonly months: () => readonly MonthName[];
  /** The records of a month. They are given once. */
  readonly take: (month: MonthName) => readonly Arrived[];
};

/** Number of characters that are held before they are written. */
const MOST_HELD = 1024 * 1024;

/** Makes a spool whose files lie in this folder. Throws system errors. */
export const monthSpool = (folder: string, forms: Forms, files: Files, most = MOST_HELD): MonthSpool => {
  const months = new Map<string, { readonly month: MonthName; lines: string[]; isFile: boolean }>();
  let length = 0;
  const pathOf = (name: string): string => join(folder, `${name}.part`);
  const flush = (): void => {
    for (const [name, one] of months)
      if (one.lines.length > 0) {
        append(pathOf(name), one.lines.join(''), files);
        one.lines = [];
        one.isFile = true;
      }
    length = 0;
  };
  return {
    put: (leaving) => {
      for (const { drawer, month, day, row } of leaving) {
        const name = `${drawer}-${month}`;
        const one = months.get(name) ?? { month: { drawer, month }, lines: [], isFile: false };
        const line = `${JSON.stringify({ form: formOf(row, drawer, forms), day })}\n`;
        one.lines.push(line);
        length += line.length;
        months.set(name, one);
      }
      if (length > most) flush();
    },
    months: () => Array.from(months.values(), ({ month }) => month),
    take: ({ drawer, month }) => {
      const name = `${drawer}-${month}`;
      const one = months.get(name);
      if (one === undefined) return [];
      const written = one.isFile ? files.readFileSync(pathOf(name), 'utf8') : '';
      if (one.isFile) removeFile(pathOf(name), files);
      const lines = `${written}${one.lines.join('')}`.split('\n');
      months.set(name, { ...one, lines: [], isFile: false });
      return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Arrived]));
    },
  };
};

const append = (path: string, text: string, files: Files): void => {
  const handle = files.openSync(path, 'a', 0o600);
  try {
    files.writeFileSync(handle, text);
  } finally {
    files.closeSync(handle);
  }
};

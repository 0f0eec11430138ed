import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../../../core/complaint.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { nearest } from '../../../core/nearest.ts';
import { bytesOf } from '../../../formats/userFile.ts';
import { templateWords as w } from './words.ts';

/** The folder in the desk's folder in which the clerk keeps templates. */
export const TEMPLATES = 'templates';

const ENDING = /\.(?:docx|docm|dotx|dotm)$/i;

/** The names of the files in the folder of templates; none if there is no such folder. Files that Word keeps beside an open one are left out. */
export const templatesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(join(folder, TEMPLATES), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && ENDING.test(entry.name) && !/^(?:~\$|\.)/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Complaint('unreadable', w.noFolder(join(folder, TEMPLATES)), w.noFolderHint);
  }
};

/** The names by which the templates of a folder are typed. */
export const templateNames = (folder: string): readonly string[] =>
  templatesIn(folder).map((name) => name.replace(ENDING, ''));

/** The name of the template that was typed, with or without its ending. Throws `noSuchRecord`, naming the nearest or all there are. */
export const templateCalled = (folder: string, typed: string): string => {
  const names = templatesIn(folder);
  const key = nameKey(typed);
  const found = names.find((name) => nameKey(name) === key || nameKey(name.replace(ENDING, '')) === key);
  if (found !== undefined) return found;
  const near = nearest(typed, templateNames(folder));
  const hint =
    near !== null ? w.didYouMean(near) : names.length === 0 ? w.none(join(folder, TEMPLATES)) : w.thereAre(names);
  throw new Complaint('noSuchRecord', w.noTemplate(typed), hint);
};

/** The bytes of a template, proven to be harmless. Throws `badFile` and `unreadable`. */
export const templateBytes = async (folder: string, name: string): Promise<Uint8Array> => {
  const { MOST_TEMPLATE_MB, provenTemplate } = await import('../../../formats/word/templateGuard.ts');
  const bytes = await bytesOf(join(folder, TEMPLATES, name), MOST_TEMPLATE_MB);
  await provenTemplate(bytes, name);
  return bytes;
};

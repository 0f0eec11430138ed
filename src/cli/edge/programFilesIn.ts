import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramFiles } from '../../core/programFiles.ts';

/** The files that come with the program, where they lie in a folder. */
export const programFilesIn = (data: string): ProgramFiles => ({
  text: (name) => readFileSync(join(data, name), 'utf8'),
  names: (folder) => readdirSync(join(data, folder)).sort(),
});

import { join } from 'node:path';
import { Complaint } from '../../../core/complaint.ts';
import type { Outside } from '../../../core/outside.ts';
import type { World } from '../../../drawers/kit/world.ts';
import { harmless } from '../../../terminal/harmless.ts';
import { configWords as w } from './words.ts';

/** A text in a private folder, and the user's editor to change it. */
export type Editing = {
  /** Writes the text to a file; resolves to its path. */
  lay(paper: string): Promise<string>;
  /** Resolves when the editor has ended. Throws `badValue` if it failed; the text stays. */
  open(file: string): Promise<void>;
  read(file: string): Promise<string>;
  clear(file: string): Promise<void>;
};

export const editing = ({ scratch, outside }: Pick<World, 'scratch' | 'outside'>): Editing => ({
  lay: async (paper) => {
    const { mkdtemp, writeFile } = await import('node:fs/promises');
    // The folder has mode 0700.
    const file = join(await mkdtemp(join(scratch, 'office-config-')), 'settings.txt');
    await writeFile(file, paper, { mode: 0o600, flag: 'wx' });
    return file;
  },
  open: async (file) => {
    const editor = editorIn(outside);
    if (await runs(editor, file, outside)) return;
    throw new Complaint('badValue', w.editorFailed(harmless(editor)), w.editorHint);
  },
  read: async (file) => (await import('node:fs/promises')).readFile(file, 'utf8'),
  clear: async (file) => (await import('node:fs/promises')).rm(join(file, '..'), { recursive: true, force: true }),
});

const editorIn = ({ env, platform }: Outside): string =>
  env['VISUAL'] || env['EDITOR'] || (platform === 'win32' ? 'notepad' : 'vi');

/**
 * Runs the editor by a shell, because the variable may hold options (`code --wait`). The path is passed as an argument, so that the shell
 * does not interpret it.
 */
const runs = async (editor: string, file: string, { env, platform }: Outside): Promise<boolean> => {
  const { spawn } = await import('node:child_process');
  const child =
    platform === 'win32'
      ? spawn(`${editor} "${file}"`, { shell: true, stdio: 'inherit', env })
      : spawn('/bin/sh', ['-c', `${editor} "$@"`, 'office', file], { stdio: 'inherit', env });
  return new Promise((settle) => {
    child.once('error', () => settle(false)).once('close', (code) => settle(code === 0));
  });
};

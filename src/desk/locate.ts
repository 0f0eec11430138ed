import { posix, win32 } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { fromHome } from '../core/fromHome.ts';
import { text } from '../core/text.ts';

type Where = {
  /** Value of `--desk`; undefined if it was not given. */
  readonly option: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The person's home folder. Few desks are looked for there. */
  readonly home: () => string;
};

/**
 * The desk's folder: `--desk`, else `OFFICE_DESK`, else the platform's data folder for `office`. A relative path stays relative; a
 * leading `~` is the home folder.
 * Complains of `missingValue` if `--desk` is empty: a script whose variable is unset must not write to the real desk.
 * This is own code because the package env-paths adds `-nodejs` to the name and creates the paths of four more folders.
 */
export const deskFolder = ({ option, env, platform, home }: Where): string => {
  const { OFFICE_DESK } = env;
  if (option === '') throw new Complaint('missingValue', text('--desk needs a folder', '--desk 需要一个文件夹'));
  return fromHome(option ?? (OFFICE_DESK || dataFolder(platform, env, home)), home);
};

const dataFolder = (platform: string, env: Where['env'], home: () => string): string => {
  const { LOCALAPPDATA, XDG_DATA_HOME = '' } = env;
  if (platform === 'win32') return win32.join(LOCALAPPDATA || win32.join(home(), 'AppData', 'Local'), 'office');
  if (platform === 'darwin') return posix.join(home(), 'Library', 'Application Support', 'office');
  // "All paths set in these environment variables must be absolute. If […] relative […] ignore it." — XDG Base Directory 0.8
  return posix.join(posix.isAbsolute(XDG_DATA_HOME) ? XDG_DATA_HOME : posix.join(home(), '.local', 'share'), 'office');
};

/**
 * The kind of a copy that another program left beside a file of the desk. `conflict`: a sync tool kept a version that was written elsewhere.
 * `other`: an editor's backup, or a copy made by hand.
 */
export type CopyKind = 'conflict' | 'other';

/** The names of one sort of file: `stem` is the part before the ending, as a regular expression. */
export type Names = { readonly stem: string; readonly ending: string };

export const DESK_NAMES: Names = { stem: 'desk', ending: '.json' };
export const SECRET_NAMES: Names = { stem: 'secrets', ending: '.json' };
export const JOURNAL_NAMES: Names = { stem: '\\d{4}-\\d{2}', ending: '.ndjson' };
export const MONTH_NAMES: Names = { stem: '[a-z][A-Za-z]*-\\d{4}-\\d{2}', ending: '.json' };

/** Words in the names that Syncthing, Dropbox, Nextcloud, Seafile, 坚果云 and 百度网盘 give to the version that lost. */
const CONFLICT = /conflict|冲突/i;

/** OneDrive adds the name of the machine: `desk-DESKTOP-7F3K.json`. */
const MACHINE = /^-[A-Za-z][\w-]*$/;

/** The kind of copy that a name belongs to; null for a file of the desk itself and for any other file. */
export const copyKindOf = (name: string, { stem, ending }: Names): CopyKind | null => {
  const own = `${stem}\\${ending}`;
  // A temporary file of this program is a leftover of a killed process, and reported as such.
  if (new RegExp(`^${own}(?:\\..*\\.tmp)?$`).test(name)) return null;
  const [, added] = new RegExp(`^${stem}(?=[ (（._~-])(.+)\\${ending}$`).exec(name) ?? [];
  if (added !== undefined) return CONFLICT.test(added) || MACHINE.test(added) ? 'conflict' : 'other';
  if (!new RegExp(`(?<![\\w])${own}(?![\\w])`).test(name)) return null;
  return CONFLICT.test(name) ? 'conflict' : 'other';
};

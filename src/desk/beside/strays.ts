import { join } from 'node:path';
import type { Day } from '../../core/civil.ts';
import { archiveFolder } from '../archive/months.ts';
import { type Files, unless } from '../disk/files.ts';
import { journalFolder } from '../journal/journal.ts';

/**
 * Whether a file may be a copy of one of the desk's own that another program left. Only names are looked at, in the three folders in which
 * files change from day to day: the desk's, the journal's, and the archive's of this year. Listing them takes 0.2 ms after ten years.
 */
export const maySeeCopies = (desk: string, today: Day, files: Files): boolean =>
  has(desk, files, (name) => name.includes('desk') && !OWN.test(name)) ||
  has(journalFolder(desk), files, (name) => !JOURNAL.test(name)) ||
  has(join(archiveFolder(desk), today.slice(0, 4)), files, (name) => !MONTH.test(name));

/** Files of the desk's folder with `desk` in their name. The lock has attempts beside it, and a file that is being written a temporary one. */
const OWN = /^desk\.(?:json|note|lock(?:\..*)?|json\..*\.tmp)$/;
/** `2026-11.unreadable` has the lines that `office doctor --fix` set aside. */
const JOURNAL = /^\d{4}-\d{2}\.(?:ndjson|unreadable)$/;
const MONTH = /^[a-zA-Z]+-\d{4}-\d{2}\.json$/;

const has = (folder: string, files: Files, isStray: (name: string) => boolean): boolean =>
  (unless(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'], () => files.readdirSync(folder)) ?? []).some(isStray);

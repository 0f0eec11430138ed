import { join } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import { echo, type Text, text } from '../../core/text.ts';
import { type Files, quietly, realFiles } from '../../desk/disk/files.ts';
import { ownerOf, readNote, writeNote } from '../../desk/disk/note.ts';
import { zoneOfDesk } from '../../desk/live/zoneOfDesk.ts';
import type { DeskClock, NoZone } from './deskClock.ts';

/** The complaint about a name that is no zone. */
export const noZoneComplaint = ({ of, name }: NoZone): Complaint =>
  of === 'TZ'
    ? new Complaint('badValue', w.noZone(name), w.noZoneHint)
    : new Complaint('badValue', w.badZone(name), w.badZoneHint);

/**
 * Notes on the clock of a desk: that the machine goes by another one, said once on a desk for each such machine, and which zone a new desk has
 * taken.
 */
export const clockNotes = ({ name, here, isNew }: DeskClock, folder: string): readonly Text[] => {
  const taken = isNew ? (zoneOfDesk(folder, realFiles)?.name ?? null) : null;
  if (taken !== null) return [w.taken(taken)];
  if (name === null || here === null || wasSaid(folder, `${name} ${here}`, realFiles)) return [];
  return [w.otherClock(name, `UTC${here.split(' ')[0]}`)];
};

/** The file beside the desk that remembers which other clocks were spoken of, one on each line. No copy of a desk needs it. */
const notePath = (folder: string): string => join(folder, 'zone.note');

/** Number of lines that are kept. */
const MOST_LINES = 50;

const linesIn = (folder: string, files: Files): readonly string[] =>
  (readNote(notePath(folder), ownerOf(folder, files), files)?.toString() ?? '')
    .split('\n')
    .filter((line) => line !== '');

/** Whether this was said before. Notes that it is said now; where nothing can be written it will be said again. */
const wasSaid = (folder: string, key: string, files: Files): boolean => {
  const before = linesIn(folder, files);
  if (before.includes(key)) return true;
  const lines = [...before, key].slice(-MOST_LINES);
  quietly(() => writeNote(notePath(folder), `${lines.join('\n')}\n`, files));
  return false;
};

const w = {
  noZone: (tz: string): Text => text(`TZ: “${echo(tz)}” is no time zone`, `TZ：“${echo(tz)}”不是时区`),
  noZoneHint: text(
    'Write it like Asia/Shanghai, capitals included, or unset it',
    '写成 Asia/Shanghai 这样（区分大小写），或取消设置',
  ),
  badZone: (name: string): Text =>
    text(`This desk is set to “${echo(name)}”, which is no time zone`, `台面设置的时区“${echo(name)}”不存在`),
  badZoneHint: text(
    'Set another: office config set zone Asia/Shanghai',
    '请用 office config set zone Asia/Shanghai 改正',
  ),
  taken: (zone: string): Text =>
    text(
      `Zone of this desk: ${zone} (office config set zone … changes it)`,
      `本台面的时区：${zone}（更改：office config set zone …）`,
    ),
  otherClock: (zone: string, here: string): Text =>
    text(
      `This desk goes by the clock of ${zone}, this machine by another (${here}). All times are the desk’s, typed or printed.`,
      `本台面使用 ${zone} 时间，与本机时钟（${here}）不同；输入和显示的时间都是台面时间。`,
    ),
} as const;

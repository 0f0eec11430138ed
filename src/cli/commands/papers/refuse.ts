import { readAnnouncement } from '../../../calendar/working/announcement.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { HIGHEST_IMPORTED } from '../../../core/ranges.ts';
import { MAX_TEXT, type Row } from '../../../core/record.ts';
import { keptOf } from '../../../core/settings/setting.ts';
import type { Text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { classificationIn, isSteering } from '../../../core/writing.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import { harmless } from '../../../terminal/harmless.ts';
import { checkRow } from '../../desk/checkRow.ts';
import { everySetting } from '../../settings/everySetting.ts';
import { isRecord } from './document.ts';
import type { Addresses } from './readdress.ts';
import { paperWords as w } from './words.ts';

/** The deepest nesting, as in `desk/zone.ts`. Nothing a person writes is nested deeper. */
const DEEPEST = 100;

/**
 * Refuses content that no desk can have written: field names that would change what an object inherits, too deep nesting, characters that
 * steer a terminal, endless texts (`badFile`), classification marks (`classified`). Each complaint names the place.
 */
export const assertWriting = (document: unknown, file: string): void => walk(document, '', file, 0);

const walk = (value: unknown, place: string, file: string, depth: number): void => {
  if (depth > DEEPEST) throw refused(file, place.slice(0, 60), w.tooDeep);
  if (typeof value === 'string') assertText(value, place, file);
  if (Array.isArray(value))
    for (const [n, item] of value.entries()) walk(item, placeOf(item, n, place), file, depth + 1);
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__' || isSteering(key) || key.length > MAX_TEXT)
      throw refused(file, `${place}.${harmless(key).slice(0, 60)}`, w.forbiddenName);
    walk(item, place === '' ? key : `${place}.${key}`, file, depth + 1);
  }
};

/** The place of an item, for messages: `V3` if it is a record, else `visitors[2]`. */
const placeOf = (item: unknown, n: number, place: string): string =>
  isRecord(item) && typeof item['id'] === 'string' && /^[A-Z]\d{1,9}$/.test(item['id']) ? item['id'] : `${place}[${n}]`;

const assertText = (written: string, place: string, file: string): void => {
  if (written.length > MAX_TEXT) throw refused(file, place, c.tooLong(written.length, MAX_TEXT));
  if (isSteering(written)) throw refused(file, place, c.controlCharacters());
  const mark = classificationIn(written);
  if (mark !== null) throw new Complaint('classified', w.at(file, place, c.classified(mark)), c.classifiedHint());
};

const refused = (file: string, place: string, what: Text): Complaint =>
  new Complaint('badFile', w.at(file, harmless(place), what), w.nothingTaken);

/** The complaint for an export that was written anew while it was read. */
export const changedMeanwhile = (file: string): Complaint =>
  new Complaint('badFile', w.changedMeanwhile(file), w.exportAgain);

/**
 * Refuses contents that a desk cannot hold: records that do not fit their drawer's schema, ids with a wrong letter or too high a number,
 * settings and holiday years that cannot be read. Throws `badFile`, naming the place.
 */
export const assertContents = (contents: Contents, drawers: readonly Drawer[], file: string): void => {
  for (const drawer of drawers) for (const row of contents.drawers[drawer.name]) assertRow(drawer, row, file);
  for (const [letter, number] of Object.entries(contents.counters))
    if (!/^[A-Z]$/.test(letter) || number > HIGHEST_IMPORTED) throw refused(file, `counters.${letter}`, w.wrongCounter);
  for (const { key, setting } of everySetting()) {
    const value = contents.settings[key];
    const { name } = setting;
    if (value === undefined) continue;
    const written = asText(value, file, name);
    within(file, `settings.${name}`, () => keptOf(setting, written));
  }
  for (const [n, year] of contents.holidays.entries()) within(file, `holidays[${n}]`, () => readAnnouncement(year));
};

const assertRow = (drawer: Drawer, row: Row, file: string): void => {
  const number = Number(row.id.slice(1));
  if (!/^[A-Z][1-9]\d*$/.test(row.id) || row.id[0] !== drawer.letter || number > HIGHEST_IMPORTED)
    throw refused(file, row.id.slice(0, 20), w.wrongId(drawer.letter));
  within(file, drawer.name, () => checkRow(drawer, row));
};

/**
 * Refuses a record whose uid belongs to a record of another drawer, in the file or on the desk, because calendars and merging identify a
 * record by its uid alone. Throws `badFile`, naming the record.
 */
export const assertOneDrawer = (
  ours: Pick<Addresses, 'drawers'>,
  theirs: Pick<Addresses, 'drawers'>,
  drawers: readonly Drawer[],
  file: string,
): void => {
  const homes = new Map<string, Drawer>();
  for (const drawer of drawers) for (const { uid } of ours.drawers[drawer.name]) homes.set(uid, drawer);
  for (const drawer of drawers)
    for (const { id, uid } of theirs.drawers[drawer.name]) {
      const home = homes.get(uid) ?? drawer;
      if (home !== drawer) throw refused(file, id, w.uidElsewhere(home.label));
      homes.set(uid, drawer);
    }
};

const asText = (value: unknown, file: string, name: string): string => {
  if (typeof value === 'string') return value;
  throw refused(file, `settings.${name}`, w.notText);
};

const within = (file: string, place: string, check: () => unknown): void => {
  try {
    check();
  } catch (error) {
    throw error instanceof Complaint ? refused(file, place, error.what) : error;
  }
};

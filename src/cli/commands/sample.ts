import { mkdtempSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workCalendar } from '../../calendar/working/workdays.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { DAILY } from '../../core/plates.ts';
import { settingsIn } from '../../core/settings/office.ts';
import { text } from '../../core/text.ts';
import { unwritable } from '../../desk/complaints.ts';
import { codeOf } from '../../desk/disk/files.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { type Answer, type AnyCall, verb } from '../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../drawers/kit/words.ts';
import { type StoryCommand, toldUntil } from './sampleStory.ts';
import { today } from './today.ts';

/** The lines that the tail needs on the screen: a gap, and how to continue. */
const TAIL_LINES = 2;

/** The verb that makes a sample desk. The desk is made by a story of commands, each run as if at its own moment. */
export const sample = verb({
  name: 'sample',
  zh: DAILY.sample,
  summary: w.sampleDoes,
  about: w.sampleAbout,
  examples: [{ typed: 'office sample --out try', does: text('kept in the folder try', '保留在 try 文件夹') }],
  args: {},
  options: { out: field.path(w.outHelp, 'FOLDER') },
  run: async ({ options, ...call }) => {
    const folder = options.out == null ? scratchFolder(call.world.scratch) : newFolder(resolve(options.out));
    const file = `sample.${call.lang}.txt`;
    const story = call.world.data.text(file);
    for (const told of toldUntil(story, { now: call.facts.now, calendar: shippedCalendar }))
      await rehearse(told, { folder, file, call });
    const { json, page } = await todayIn(folder, call);
    return {
      json: { schema: 'office.sample/1', folder, today: json },
      page,
      tail: [{ kind: 'gap' }, { kind: 'verbatim', text: w.sampleAt(folder) }],
    };
  },
});

/** The working calendar without imported arrangements, like that of the sample desk. */
const shippedCalendar = workCalendar([]);

const scratchFolder = (scratch: string): string => {
  try {
    return mkdtempSync(join(scratch, 'office-sample-'));
  } catch (error) {
    throw unwritable(scratch, error);
  }
};

/** The folder, if it is empty or does not exist yet. */
const newFolder = (folder: string): string => {
  try {
    if (readdirSync(folder).length === 0) return folder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return folder;
    if (codeOf(error) !== 'ENOTDIR') throw unwritable(folder, error);
  }
  throw new Complaint('badValue', w.folderTaken(folder), w.folderTakenHint);
};

type Asked = Omit<AnyCall, 'desk'>;

/** Complaints whose cause lies in the machine, for example a full disk, and not in the story. */
const OF_THE_WORLD: readonly string[] = ['unwritable', 'unreadable', 'locked', 'damagedDesk', 'newerDesk'];

/** Runs a line of the story. A refused line is a bug in the story or in a verb, so that the error names it. */
const rehearse = async (told: StoryCommand, on: { folder: string; file: string; call: Asked }): Promise<void> => {
  const { world, lang } = on.call;
  try {
    await world.rehearse([...told.argv, '--desk', on.folder, '--lang', lang, '--no-input'], told.moment);
  } catch (error) {
    if (!(error instanceof Complaint) || OF_THE_WORLD.includes(error.code)) throw error;
    const line = `${on.file}:${told.line}: office ${told.argv.join(' ')}`;
    throw new Error(`${line}\n${told.moment}: ${error.what[lang]}`, { cause: error });
  }
};

const todayIn = async (folder: string, call: Asked): Promise<Answer> => {
  const desk = await call.world.deskIn(folder);
  const facts = factsOn(desk, call.facts);
  const screenLines = call.screenLines === null ? null : call.screenLines - TAIL_LINES;
  const options = { date: undefined, limit: undefined, why: undefined };
  return today.run({
    ...call,
    args: { day: undefined },
    options,
    desk,
    facts,
    lens: { ...call.lens, facts },
    screenLines,
  });
};

const factsOn = (desk: OpenDesk, { now }: Facts): Facts => ({
  now,
  calendar: shippedCalendar,
  settings: settingsIn(desk.wide.settings),
  contacts: desk.drawers.flatMap((drawer) => drawer.contacts?.(desk.records(drawer)) ?? []),
  resources: desk.drawers.flatMap((drawer) => desk.records(drawer).flatMap((one) => drawer.resource?.(one) ?? [])),
});

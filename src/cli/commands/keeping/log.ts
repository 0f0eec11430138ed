import { shortMoment } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import type { Field } from '../../../core/field.ts';
import { type Column, dim, type Page } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { changeOfId } from '../../../desk/changes.ts';
import type { JournalEntry } from '../../../desk/journal/entry.ts';
import type { PastLine, TornLine } from '../../../desk/journal/history.ts';
import { takenBackSince } from '../../../desk/journal/standing.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { effectText, journalEntryJson } from './entryText.ts';
import { pastCommands } from './pastCommand.ts';
import { keepingWords as w } from './words.ts';

/** The usual number of commands shown, as many as fit on a terminal. */
const USUAL = 20;

const id: Field<string, false> = { ...field.anyId(w.idHelp), required: false };

/** The verb that lists the commands that changed the desk, the newest first: when, by whom, and their changes. */
export const logVerb = verb({
  name: 'log',
  zh: DAILY.log,
  summary: w.logDoes,
  about: w.logAbout,
  examples: [
    { typed: 'office log F9', does: w.logOne },
    { typed: 'office log --limit 5', does: w.logSome },
  ],
  args: { id },
  options: { limit: field.whole(w.logLimitHelp) },
  run: async ({ args, options, desk, lens, lang, world, screenLines }) => {
    const most = options.limit ?? (screenLines === null ? Number.POSITIVE_INFINITY : USUAL);
    const { lines, torn, more } = upTo(most, desk.history(args.id ?? undefined), args.id ?? null);
    const commands = await pastCommands(
      lines.map(({ entry }) => entry),
      { lang, lens, world },
    );
    const nothing = args.id == null ? w.nothingYet : w.nothingAbout(args.id);
    return {
      json: {
        schema: 'office.log/1',
        entries: lines.map(({ entry, isTakenBack }) => ({
          ...journalEntryJson(entry, lens.reveal, world.withOffset),
          takenBack: isTakenBack,
        })),
        torn,
        more,
      },
      page: lines.length === 0 ? [{ kind: 'lines', lines: [nothing] }] : logPage(lines, commands, more, lens),
      notes: torn.map(({ file, line }) => w.torn(file, line)),
    };
  },
});

/** A command of the journal; `isTakenBack` is true if it was undone and not redone. */
type LogLine = { readonly entry: JournalEntry; readonly isTakenBack: boolean };

type Seen = { readonly lines: readonly LogLine[]; readonly torn: readonly TornLine[]; readonly more: boolean };

/** The newest `most` commands. Older ones are not read, because the journal only grows. */
const upTo = (most: number, past: Iterable<PastLine>, id: string | null): Seen => {
  const lines: LogLine[] = [];
  const torn: TornLine[] = [];
  const isTakenBackNow = takenBackSince();
  for (const line of past) {
    if ('torn' in line) {
      torn.push(line.torn);
      continue;
    }
    const { entry } = line;
    const isTakenBack = isTakenBackNow(entry);
    if (id !== null && changeOfId(entry.changes, id) === null) continue;
    if (lines.length === most) return { lines, torn, more: true };
    lines.push({ entry, isTakenBack });
  }
  return { lines, torn, more: false };
};

const COLUMNS: readonly Column[] = [
  { head: w.number, align: 'right' },
  { head: w.when },
  { head: w.who },
  { head: w.command, grow: true },
  { head: w.changed },
];

const logPage = (lines: readonly LogLine[], commands: readonly string[], more: boolean, { facts }: Lens): Page => [
  {
    kind: 'rows',
    columns: COLUMNS,
    rows: lines.map(({ entry, isTakenBack }, n) => [
      String(entry.revision),
      shortMoment(entry.at, facts.now),
      dim(entry.who),
      commands[n] ?? '',
      effectText(entry, isTakenBack),
    ]),
  },
  { kind: 'lines', lines: more ? [dim(w.older)] : [] },
];

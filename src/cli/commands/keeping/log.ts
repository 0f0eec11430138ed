import { shortMoment } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import type { Field } from '../../../core/field.ts';
import { type Column, dim, type Page } from '../../../core/page.ts';
import type { PastLine, TornLine } from '../../../desk/journal/history.ts';
import type { Entry } from '../../../desk/journal/journal.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { commandOf, effectText, entryJson } from './entryText.ts';
import { keepingWords as w } from './words.ts';

/** What fits a terminal without being scrolled away. */
const USUAL = 20;

const id: Field<string, false> = { ...field.anyId(w.idHelp), required: false };

/** What was changed, when, by whom, by which command; the newest first. */
export const log = verb({
  name: 'log',
  summary: w.logDoes,
  about: w.logAbout,
  examples: [
    { typed: 'office log F9', does: w.logOne },
    { typed: 'office log --limit 5', does: w.logSome },
  ],
  args: { id },
  options: { limit: field.whole(w.logLimitHelp) },
  run: ({ args, options, desk, lens, world, screenLines }) => {
    const most = options.limit ?? (screenLines === null ? Number.POSITIVE_INFINITY : USUAL);
    const { entries, torn, more } = upTo(most, desk.history(args.id ?? undefined));
    const nothing = args.id == null ? w.nothingYet : w.nothingAbout(args.id);
    return {
      json: {
        schema: 'office.log/1',
        entries: entries.map((entry) => entryJson(entry, lens.reveal, world.withOffset)),
        torn,
        more,
      },
      page: entries.length === 0 ? [{ kind: 'lines', lines: [nothing] }] : logPage(entries, more, lens),
      notes: torn.map(({ file, line }) => w.torn(file, line)),
    };
  },
});

type Seen = { readonly entries: readonly Entry[]; readonly torn: readonly TornLine[]; readonly more: boolean };

/** Reads no further than it has to: the journal grows for ever. */
const upTo = (most: number, past: Iterable<PastLine>): Seen => {
  const entries: Entry[] = [];
  const torn: TornLine[] = [];
  for (const line of past) {
    if ('torn' in line) torn.push(line.torn);
    else if (entries.length === most) return { entries, torn, more: true };
    else entries.push(line.entry);
  }
  return { entries, torn, more: false };
};

const COLUMNS: readonly Column[] = [
  { head: w.number, align: 'right' },
  { head: w.when },
  { head: w.who },
  { head: w.command, grow: true },
  { head: w.changed },
];

const logPage = (entries: readonly Entry[], more: boolean, { reveal, facts }: Lens): Page => [
  {
    kind: 'rows',
    columns: COLUMNS,
    rows: entries.map((entry) => [
      String(entry.revision),
      shortMoment(entry.at, facts.now),
      dim(entry.who),
      commandOf(entry, reveal),
      effectText(entry),
    ]),
  },
  { kind: 'lines', lines: more ? [dim(w.older)] : [] },
];

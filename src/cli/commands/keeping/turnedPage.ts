import { momentText } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import { type Cell, dim, good, type Page } from '../../../core/page.ts';
import type { Text } from '../../../core/text.ts';
import { firstOf, PARTS, type RecordChange } from '../../../desk/changes.ts';
import type { Turned } from '../../../desk/journal/takeBack.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import { drawerOf } from '../../../drawers/kit/saying.ts';
import type { World } from '../../../drawers/kit/world.ts';
import { journalEntryJson, kindOf, recordChangesJson } from './entryText.ts';
import { type PastReader, pastCommands } from './pastCommand.ts';
import { keepingWords as w } from './words.ts';

/** The words for undo or redo. */
type Wording = { readonly head: Text; readonly became: typeof w.back | typeof w.again };

export const TAKEN_BACK: Wording = { head: w.takenBack, became: w.back };
export const DONE_AGAIN: Wording = { head: w.doneAgain, became: w.again };

/** The commands that were undone or redone, for `--json`. */
export const turnedJson = ({ commands, difference }: Turned, { reveal }: Lens, { withOffset }: World) => ({
  commands: commands.map((entry) => {
    const { revision, at, who, command } = journalEntryJson(entry, reveal, withOffset);
    return { revision, at, who, command };
  }),
  changes: recordChangesJson(difference.changes),
  parts: PARTS.filter((part) => difference[part] !== undefined),
});

/** The most changes that the page lists, since an import may change thousands of records. */
const MOST_LINES = 12;

/** A line for each command that was undone or redone, then one for each record and part of the desk that changed. */
export const turnedPage = async (
  { commands, difference }: Turned,
  { head, became }: Wording,
  { desk, ...reader }: PastReader & { readonly desk: OpenDesk },
): Promise<Page> => {
  const { changes } = difference;
  const typed = await pastCommands(commands, reader);
  const parts = PARTS.filter((part) => difference[part] !== undefined).map((part) => became.part(w.parts[part]));
  return [
    {
      kind: 'lines',
      lines: commands.map((entry, n): Cell => {
        const byWhom = w.byWhom(entry.who, momentText(entry.at));
        return [good(head), '  ', typed[n] ?? '', '  ', dim(byWhom)];
      }),
    },
    { kind: 'lines', lines: firstOf(changes, MOST_LINES).map((change) => recordLine(change, became, desk)) },
    { kind: 'lines', lines: parts.map((part): Cell => ['  ', part]) },
    { kind: 'lines', lines: changes.length > MOST_LINES ? [['  ', dim(w.andMore(changes.length - MOST_LINES))]] : [] },
  ];
};

const recordLine = (change: RecordChange, became: Wording['became'], desk: OpenDesk): Cell => {
  const record = change.after ?? change.before;
  const title = record === null ? '' : drawerOf(desk, { name: change.drawer }).titleOf(record);
  return ['  ', change.id, '  ', became[kindOf(change)](title)];
};

import { Complaint } from '../../core/complaint.ts';
import { chineseNoun, PLATES } from '../../core/plates.ts';
import { isWithheld } from '../../core/sealing.ts';
import { changedIds, eachChanged, type RecordChange } from '../../desk/changes.ts';
import { commandText } from '../../desk/journal/commandText.ts';
import type { JournalEntry } from '../../desk/journal/entry.ts';
import type { PastLine } from '../../desk/journal/history.ts';
import type { Turned } from '../../desk/journal/takeBack.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import { type Cover, complaintWithout } from './cover.ts';

/** The journal of the desk, undo and redo, without what was typed for sealed records. */
export const sealedPast = (desk: OpenDesk, cover: Cover): Pick<OpenDesk, 'history' | 'undo' | 'redo'> => {
  const turning = async (turn: () => Promise<Turned>): Promise<Turned> => {
    try {
      return turnedCovered(await turn(), desk, cover);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      throw withoutCommands(error, desk, cover);
    }
  };
  return {
    history: (id) => covered(desk.history(id), cover),
    undo: (asked) => turning(() => desk.undo(asked)),
    redo: (steps) => turning(() => desk.redo(steps)),
  };
};

/** The ids of sealed records that were met, going back: what was typed for a record before it was sealed is covered too. */
const meeting = () => {
  const met = new Set<string>();
  const seen = new Set<JournalEntry>();
  return {
    met,
    /** Notes the sealed records of a command, and tells whether the command was about a record that is or was sealed. */
    isAbout: (entry: JournalEntry): boolean => {
      const { changes } = entry;
      if (!seen.has(entry))
        for (const { id, before, after } of changes)
          if ((before !== null && isWithheld(before)) || (after !== null && isWithheld(after))) met.add(id);
      seen.add(entry);
      return met.size > 0 && changedIds(changes, ({ id }) => met.has(id)).length > 0;
    },
  };
};

function* covered(past: Iterable<PastLine>, cover: Cover): Iterable<PastLine> {
  const { isAbout } = meeting();
  for (const line of past)
    yield 'torn' in line || !isAbout(line.entry) ? line : { entry: withoutWords(line.entry, cover.words) };
}

/** The command without the words that were typed, but for its name and the ids of records. Nothing was typed for a field to take one back. */
const withoutWords = (entry: JournalEntry, words: string): JournalEntry => {
  if (isTurn(entry)) return entry;
  const named = nameOf(entry.argv);
  const ids = entry.argv.slice(named.length).filter((word) => /^[a-z]\d{1,9}$/i.test(word));
  return { ...entry, argv: [...named, ...ids, words] };
};

const NOUNS: ReadonlySet<string> = new Set(
  Object.values(PLATES).flatMap((plate) => [plate.noun, plate.label.zh, chineseNoun(plate)]),
);

/** The first words of a command, up to its verb. Nothing that was typed for a field can stand among them. */
const nameOf = (argv: readonly string[]): readonly string[] => {
  const first = argv.findIndex((word) => word.startsWith('-'));
  const plain = argv.slice(0, first === -1 ? argv.length : first);
  return plain.slice(0, NOUNS.has(plain[0] ?? '') ? 2 : 1);
};

const turnedCovered = ({ commands, difference }: Turned, desk: OpenDesk, cover: Cover): Turned => {
  const { met, isAbout } = meeting();
  const oldest = Math.min(...commands.map(({ revision }) => revision));
  for (const line of desk.history()) {
    if ('torn' in line) continue;
    isAbout(line.entry);
    if (line.entry.revision <= oldest) break;
  }
  const shown = ({ drawer, id, before, after }: RecordChange): RecordChange => ({
    ...{ drawer, id },
    before: before === null ? null : cover.record(drawer, before, met),
    after: after === null ? null : cover.record(drawer, after, met),
  });
  return {
    commands: commands.map((entry) => (isAbout(entry) ? withoutWords(entry, cover.words) : entry)),
    difference: { ...difference, changes: eachChanged(difference.changes, shown) },
  };
};

/**
 * A complaint about undo that tells of a command, without what was typed for a sealed record. Commands that took others back are passed
 * over: nothing was typed for a field in them, and the hint of the complaint names such a command itself.
 */
const withoutCommands = (complaint: Complaint, desk: OpenDesk, cover: Cover): Complaint => {
  if (complaint.code !== 'neededSince' && complaint.code !== 'nothingToRedo') return complaint;
  const { isAbout } = meeting();
  for (const line of desk.history()) {
    if ('torn' in line || !isAbout(line.entry) || isTurn(line.entry)) continue;
    const typed = commandText(line.entry, false);
    const shown = complaintWithout(complaint, [typed], commandText(withoutWords(line.entry, cover.words), false));
    if (shown !== complaint) return shown;
  }
  return complaint;
};

const isTurn = ({ undoes, redoes }: JournalEntry): boolean => undoes != null || redoes != null;

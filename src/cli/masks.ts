import { Complaint } from '../core/complaint.ts';
import type { Drawer } from '../core/drawer.ts';
import type { ScriptLens } from '../core/facts.ts';
import { good } from '../core/page.ts';
import type { Row } from '../core/record.ts';
import type { Text } from '../core/text.ts';
import type { OpenDesk } from '../drawers/kit/desk.ts';
import { spelled } from '../drawers/kit/fields/index.ts';
import { locate } from '../drawers/kit/locate.ts';
import { oneRecord } from '../drawers/kit/saying.ts';
import type { Answer, Verb } from '../drawers/kit/verb.ts';
import { isId } from './line/tree.ts';
import { typedBack } from './line/typedBack.ts';
import type { TypedLine } from './line/typedLine.ts';
import { commandWords as w } from './line/words.ts';

/** A command after masked numbers that were typed back have been recognised. */
type Meant = {
  readonly typed: TypedLine;
  /** Sentences about options that change nothing, because they repeat a masked number. */
  readonly notes: readonly Text[];
  /** The answer, if nothing is left to be done; else null. */
  readonly answer: Answer | null;
};

/** The record that the command names by its id; null if it names none. If there is no such record, the verb will complain. */
const aboutWhich = ({ args }: TypedLine, verb: Verb, desk: OpenDesk): { drawer: Drawer; record: Row } | null => {
  const [name] = Object.entries(verb.args).find(([, { offer }]) => offer?.kind === 'ids') ?? [];
  const id = (name === undefined ? [] : (args[name] ?? [])).find(isId);
  if (id === undefined) return null;
  try {
    return locate(desk, id.normalize('NFKC').toUpperCase());
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

/** Recognises masked numbers in a command. This file is loaded only for a command that contains one. */
export const asMeant = (
  typed: TypedLine,
  verb: Verb,
  { desk, lens }: { readonly desk: OpenDesk; readonly lens: ScriptLens },
): Meant => {
  const found = aboutWhich(typed, verb, desk);
  if (found === null) return { typed, notes: [], answer: null };
  const back = typedBack(typed, found.record);
  const notes = back.unchanged.map(({ option, value }) => w.typedBack(spelled(option), value));
  const isDone = verb.name === 'edit' && notes.length > 0 && Object.keys(back.typed.options).length === 0;
  return { typed: back.typed, notes, answer: isDone ? unchanged(found, lens) : null };
};

const unchanged = (
  { drawer, record }: { readonly drawer: Drawer; readonly record: Row },
  lens: ScriptLens,
): Answer => ({
  json: oneRecord(drawer, record, lens),
  page: [{ kind: 'lines', lines: [[good(record.id), ' ', w.nothingChanged]] }],
});

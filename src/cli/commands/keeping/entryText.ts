import type { Text } from '../../../core/text.ts';
import { maskPersonal, phoneFor } from '../../../core/words.ts';
import type { Change } from '../../../desk/changes.ts';
import { PARTS } from '../../../desk/changes.ts';
import type { Entry } from '../../../desk/journal/journal.ts';
import { keepingWords as w } from './words.ts';

/** What became of a record. */
export type ChangeKind = 'created' | 'changed' | 'removed';

export const kindOf = ({ before, after }: Change): ChangeKind =>
  before === null ? 'created' : after === null ? 'removed' : 'changed';

/** What was typed, as a shell would take it again; phones and identity numbers masked unless they may be seen. */
export const commandOf = ({ argv }: Entry, reveal: boolean): string =>
  [
    'office',
    ...argv.map((word, n) => quotedIf(NEEDS_QUOTES.test(word), reveal ? word : maskedWord(word, argv[n - 1]))),
  ].join(' ');

const maskedWord = (word: string, before: string | undefined): string => {
  if (before === '--phone') return phoneFor(word, false);
  return word.startsWith('--phone=') ? `--phone=${phoneFor(word.slice(8), false)}` : maskPersonal(word);
};

const NEEDS_QUOTES = /^$|[\s"'`$\\|&;<>()*?#]/;
const quotedIf = (isNeeded: boolean, word: string): string =>
  isNeeded ? `"${word.replace(/["\\$`]/g, '\\$&')}"` : word;

/** What a command did, for a line of the log. */
export const effectText = (entry: Entry): Text => {
  const { undoes, redoes, restored, purged, changes } = entry;
  const ids = (kind: ChangeKind): readonly string[] =>
    changes.filter((change) => kindOf(change) === kind).map(({ id }) => id);
  const kinds = (['created', 'changed', 'removed'] as const).flatMap((kind) => {
    const own = ids(kind);
    return own.length === 0 ? [] : [w.kinds[kind](own)];
  });
  return w.joined([
    ...(undoes === undefined ? [] : [w.undoes(undoes)]),
    ...(redoes === undefined ? [] : [w.redoes(redoes)]),
    ...(restored === undefined ? [] : [w.restoredFrom(restored.from)]),
    ...(purged === undefined ? [] : [w.purged(purged.records)]),
    ...kinds,
    ...PARTS.flatMap((part) => (entry[part] === undefined ? [] : [w.parts[part]])),
  ]);
};

/** An entry of the journal as JSON shows it. */
export const entryJson = (entry: Entry, reveal: boolean, withOffset: (moment: string) => string) => ({
  revision: entry.revision,
  at: withOffset(entry.at),
  who: entry.who,
  command: commandOf(entry, reveal),
  changes: entry.changes.map((change) => ({ drawer: change.drawer, id: change.id, kind: kindOf(change) })),
  parts: PARTS.filter((part) => entry[part] !== undefined),
  undoes: entry.undoes ?? null,
  redoes: entry.redoes ?? null,
  restored: entry.restored?.from ?? null,
});

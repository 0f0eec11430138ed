import { momentText } from '../../../calendar/speak.ts';
import type { Lens } from '../../../core/facts.ts';
import { type Cell, dim, good, type Page } from '../../../core/page.ts';
import { type Change, PARTS } from '../../../desk/changes.ts';
import type { TakenBack } from '../../../desk/journal/takeBack.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { drawerOf } from '../../../drawers/kit/saying.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { commandOf, entryJson, kindOf } from './entryText.ts';
import { keepingWords as w } from './words.ts';

/** Takes back the last command as a whole; an undo itself is taken back by the next. */
export const undo = verb({
  name: 'undo',
  summary: w.undoDoes,
  about: w.undoAbout,
  examples: [
    { typed: 'office undo', does: w.undoOnce },
    { typed: 'office undo --steps 3', does: w.undoMany },
  ],
  args: {},
  options: { steps: field.whole(w.stepsHelp, 1, 1000) },
  run: async ({ options, desk, lens, world }) => {
    const taken = await desk.undo(options.steps ?? null);
    return {
      json: {
        schema: 'office.undo/1',
        redo: taken.isRedo,
        commands: taken.commands.map((entry) => {
          const { revision, at, who, command } = entryJson(entry, lens.reveal, world.withOffset);
          return { revision, at, who, command };
        }),
        changes: taken.difference.changes.map((change) => ({
          drawer: change.drawer,
          id: change.id,
          kind: kindOf(change),
        })),
        parts: PARTS.filter((part) => taken.difference[part] !== undefined),
      },
      page: undoPage(taken, desk, lens),
    };
  },
});

/** Of an import of thousands nobody reads every line. */
const MOST_LINES = 12;

const undoPage = ({ commands, isRedo, difference }: TakenBack, desk: OpenDesk, lens: Lens): Page => {
  const { changes } = difference;
  const words = isRedo ? w.again : w.back;
  const parts = PARTS.filter((part) => difference[part] !== undefined).map((part) => words.part(w.parts[part]));
  return [
    {
      kind: 'lines',
      lines: commands.map((entry): Cell => {
        const when = momentText(entry.at);
        const head = good(isRedo ? w.doneAgain : w.takenBack);
        return [head, '  ', commandOf(entry, lens.reveal), '  ', dim(w.byWhom(entry.who, when))];
      }),
    },
    { kind: 'lines', lines: changes.slice(0, MOST_LINES).map((change) => recordLine(change, words, desk)) },
    { kind: 'lines', lines: parts.map((part): Cell => ['  ', part]) },
    { kind: 'lines', lines: changes.length > MOST_LINES ? [['  ', dim(w.andMore(changes.length - MOST_LINES))]] : [] },
  ];
};

const recordLine = (change: Change, words: typeof w.again, desk: OpenDesk): Cell => {
  const record = change.after ?? change.before;
  const title = record === null ? '' : drawerOf(desk, { name: change.drawer }).titleOf(record);
  return ['  ', change.id, '  ', words[kindOf(change)](title)];
};

import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { stateOf } from '../../../desk/recovery/lives.ts';
import type { Recovery } from '../../../desk/recovery/recovery.ts';
import type { LossOutcome } from './bringBack.ts';
import { foundIn, type LossesFound, type RecoveryAsked } from './look.ts';
import { recoverWords as w } from './words.ts';

/** The number of records and parts that were brought back, and how many of the records are on the desk now. */
export type BroughtBack = { readonly outcomes: number; readonly parts: number; readonly back: number };

/**
 * Brings back what was shown, under the lock, and returns what it was; with `leave` only notes that it stays lost. That can be less than was
 * shown: a command that was cut short has been finished meanwhile. Throws `changedSince` if it is anything else.
 * @param known the shapes of what was shown. The records themselves are not held, because all of them are looked for once more
 */
export const change = (
  known: ReadonlySet<string>,
  recovery: Recovery,
  asked: RecoveryAsked,
  drawers: readonly Drawer[],
): Promise<BroughtBack> =>
  recovery.whole.change((whole) => {
    const { found, contents } = foundIn(whole, recovery, asked, drawers);
    if (shapesOf(found).some((shape) => !known.has(shape)))
      throw new Complaint('changedSince', w.changed, w.changedHint);
    const left = found.outcomes.filter(({ stays }) => asked.leave || stays).map((one) => keyOf(one, asked));
    const parts = asked.leave ? found.survey.parts.map(({ part }) => part) : [];
    return {
      contents: asked.leave ? whole : contents,
      result: {
        outcomes: found.outcomes.length,
        parts: found.survey.parts.length,
        back: asked.leave ? 0 : found.outcomes.filter(({ stays }) => !stays).length,
      },
      mark: {
        recovered: { from: asked.file === null ? null : recovery.nameOf(asked.file), left: [...left, ...parts] },
      },
    };
  });

/** The name under which the journal keeps that a version stays lost: of its record, and in a copy also of the version. */
const keyOf = ({ loss: { there, here } }: LossOutcome, { file }: RecoveryAsked): string => {
  const uid = (there ?? here)?.uid ?? '';
  return file === null ? uid : `${uid} ${stateOf(there)}`;
};

/** A text for each record and part that was found, by which it is known again. */
export const shapesOf = ({ outcomes, survey }: LossesFound): readonly string[] => [
  ...outcomes.map(({ loss: { there, here }, id }) => JSON.stringify([id, stateOf(there), stateOf(here)])),
  ...survey.parts.map((part) => JSON.stringify(part)),
];

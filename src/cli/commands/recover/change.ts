import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { stateOf } from '../../../desk/recovery/lives.ts';
import type { Recovery } from '../../../desk/recovery/recovery.ts';
import type { LossOutcome } from './bringBack.ts';
import { foundIn, type LossesFound, type RecoveryAsked } from './look.ts';
import { recoverWords as w } from './words.ts';

/**
 * Brings back what was shown, under the lock, and returns what it was; with `leave` only notes that it stays lost. That can be less than was
 * shown: a command that was cut short has been finished meanwhile. Throws `changedSince` if it is anything else.
 */
export const change = (
  shown: LossesFound,
  recovery: Recovery,
  asked: RecoveryAsked,
  drawers: readonly Drawer[],
): Promise<LossesFound> =>
  recovery.whole.change((whole) => {
    const { found, contents } = foundIn(whole, recovery, asked, drawers);
    const known = new Set(shapesOf(shown));
    if (shapesOf(found).some((shape) => !known.has(shape)))
      throw new Complaint('changedSince', w.changed, w.changedHint);
    const left = found.outcomes.filter(({ stays }) => asked.leave || stays).map((one) => keyOf(one, asked));
    const parts = asked.leave ? found.survey.parts.map(({ part }) => part) : [];
    return {
      contents: asked.leave ? whole : contents,
      result: found,
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

const shapesOf = ({ outcomes, survey }: LossesFound): readonly string[] => [
  ...outcomes.map(({ loss: { there, here }, id }) => JSON.stringify([id, stateOf(there), stateOf(here)])),
  ...survey.parts.map((part) => JSON.stringify(part)),
];

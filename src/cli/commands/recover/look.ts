import type { Drawer } from '../../../core/drawer.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import type { Recovery } from '../../../desk/recovery/recovery.ts';
import type { Survey } from '../../../desk/recovery/survey.ts';
import { broughtBack, type LossOutcome, type Side } from './bringBack.ts';

/** A call of the verb. */
export type RecoveryAsked = {
  readonly file: string | null;
  readonly take: Side;
  readonly leave: boolean;
};

/** The result of a look: what there is to bring back. */
export type LossesFound = { readonly survey: Survey; readonly outcomes: readonly LossOutcome[] };

/** The look at these contents, and the contents after everything was brought back. */
export const foundIn = (whole: Contents, recovery: Recovery, asked: RecoveryAsked, drawers: readonly Drawer[]) => {
  const survey = recovery.survey(whole, asked.file);
  const { contents, outcomes } = broughtBack(whole, survey, drawers, asked.take);
  const found: LossesFound = { survey, outcomes };
  return { found, contents };
};

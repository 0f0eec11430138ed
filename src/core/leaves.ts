import type { Day } from './civil.ts';

type Stretch = { readonly from: Day; readonly to: Day };

/** The leave of a person on this day; null if there is none. */
export const leaveOn = <L extends Stretch>({ leaves }: { readonly leaves: readonly L[] }, day: Day): L | null =>
  leaves.find(({ from, to }) => from <= day && day <= to) ?? null;

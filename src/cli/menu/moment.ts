import { dayList } from '../../agenda/list.ts';
import type { Ranked } from '../../agenda/rank.ts';
import { dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Reading } from '../../core/field.ts';
import type { Lang } from '../../core/text.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import { hasNothing, today } from '../commands/today.ts';
import { deskAt } from '../desk/deskAt.ts';
import { factsFor } from '../desk/factsFor.ts';
import { shownDesk } from '../desk/sealed.ts';
import type { Edge } from '../edge/edge.ts';

/** The desk at one moment, as the menu sees it. */
export type MenuMoment = {
  readonly desk: OpenDesk;
  readonly facts: Facts;
  readonly reading: Omit<Reading, 'given'>;
  /** Everything that is to be done, the most pressing first. */
  readonly items: readonly Ranked[];
  readonly isEmpty: boolean;
};

/** Reads the desk anew. Other commands, and other processes, may have changed it since it was read before. */
export const momentAt = async (edge: Edge, option: string | null, lang: Lang): Promise<MenuMoment> => {
  const at = deskAt({ ...edge, instant: edge.instantNow?.() ?? edge.instant }, option ?? undefined);
  // The menu may ask for any record next, so all drawers are open.
  const facts = await factsFor({ ...today, letsSleep: false }, [], at, {}, true);
  const desk = shownDesk(at, false, lang);
  const morning = await desk.morning(dayOf(facts.now));
  const { items } = dayList(morning, facts, null);
  return {
    ...{ desk, facts, items },
    reading: { facts, toLocal: at.clock.zone.toLocal, home: edge.home },
    isEmpty: hasNothing(morning),
  };
};

import { dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import type { Edge } from '../edge/edge.ts';
import { type DeskAt, factsAnyhow, factsAt, factsAwakeAt } from './deskAt.ts';

/**
 * Facts of the desk for a verb, after the drawers that the verb is about have been opened. Throws the complaint about the clock or the desk,
 * unless the verb is one that may repair the desk.
 * @param isBare whether nothing was typed behind the verb
 */
export const factsFor = async (
  verb: Verb,
  nouns: readonly DrawerName[],
  desk: DeskAt,
  { sparing }: Pick<Edge, 'sparing'>,
  isBare: boolean,
): Promise<Facts> => {
  const { onAnyDesk = false } = verb;
  if (verb.opensAll === true || verb.isVast === true) sparing?.();
  const { fault } = desk.clock;
  await (verb.opensAll === true ? desk.drawers.openAll() : desk.drawers.openNamed(nouns));
  if (fault !== null && (fault.of === 'TZ' || !onAnyDesk))
    throw (await import('./clockNotes.ts')).noZoneComplaint(fault);
  const { letsSleep = false } = verb;
  const isAsleep = typeof letsSleep === 'function' ? letsSleep({ isBare, today: dayOf(desk.now) }) : letsSleep;
  if (isAsleep) return factsAwakeAt(desk);
  return onAnyDesk ? factsAnyhow(desk) : factsAt(desk);
};

/** Notes on the clock of the desk, if there is anything to say. */
export const clockNotesOf = async ({ clock, options }: DeskAt): Promise<readonly Text[]> =>
  clock.isNew || clock.here !== null ? (await import('./clockNotes.ts')).clockNotes(clock, options.folder) : [];

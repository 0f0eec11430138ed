import type { Text } from '../../../core/text.ts';
import type { AnyCall } from '../../kit/verb.ts';
import type { Visit } from '../record.ts';
import { receptionOptions } from './fields.ts';
import type { ReceptionSaid } from './shape.ts';

/** A function that gives a visit its part as a reception. */
export type Shaping = (visit: Visit) => Visit;

const NAMES = Object.keys(receptionOptions) as readonly (keyof ReceptionSaid)[];

/** The shaping that was said; undefined if nothing of a reception was said, so that other visits load nothing of it. */
export const shapingFor = async (
  said: ReceptionSaid,
  { desk, facts }: Pick<AnyCall, 'desk' | 'facts'>,
): Promise<Shaping | undefined> => {
  if (NAMES.every((name) => said[name] === undefined)) return undefined;
  const [{ withReception }, { freeHosts }, { guestLevel }] = await Promise.all([
    import('./shape.ts'),
    import('./hosts.ts'),
    import('../receptions.ts'),
  ]);
  return (visit) => withReception(visit, said, (part) => freeHosts(visit, guestLevel(part), desk, facts), facts);
};

/** Notes on a reception after a change. Other visits load nothing of it. */
export const receptionNotes = async (
  visit: Visit,
  { desk, facts }: Pick<AnyCall, 'desk' | 'facts'>,
): Promise<readonly Text[]> =>
  visit.reception == null ? [] : (await import('./notes.ts')).notesOnReception(visit, visit.reception, desk, facts);

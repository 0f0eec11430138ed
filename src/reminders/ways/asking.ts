import { Complaint } from '../../core/complaint.ts';
import type { AnyCall } from '../../drawers/kit/verb.ts';
import type { ChannelName } from '../way.ts';
import { allowedAt } from './allowed.ts';
import type { Ground } from './delivery.ts';
import { groundOf } from './open.ts';
import { channelWords as w } from './words.ts';

type Asked = Pick<AnyCall, 'desk' | 'safe' | 'facts' | 'world' | 'confirm'>;

/**
 * Asks, on a terminal, whether this machine may run the program that the safe names, if it was never allowed here. Without a terminal
 * nothing is asked; the channel then says that the program was not run, and how to allow it.
 */
export const askFirst = async (names: readonly ChannelName[], call: Asked): Promise<void> => {
  if (!names.includes('exec')) return;
  const ground = await groundOf(call);
  const program = ground instanceof Complaint ? null : unknownIn(ground);
  if (program === null || (await call.confirm(w.mayRun(program))) !== true) return;
  allowedAt(call.world.account, call.world.premises().host).add(program);
};

/** The program in the safe if it was never allowed; null also if that cannot be told, which the channel says when it sends. */
const unknownIn = ({ secrets: { execProgram }, allowed }: Ground): string | null => {
  try {
    return execProgram === '' || allowed.has(execProgram) ? null : execProgram;
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

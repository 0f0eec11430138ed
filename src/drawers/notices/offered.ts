import type { Facts } from '../../core/facts.ts';
import { isAllowed, linesOffered, offeredBy } from '../kit/offered.ts';
import { answerable } from './answer.ts';
import { hold } from './hold.ts';
import { linedNotice } from './lines.ts';
import { type Notice, stillToCome } from './record.ts';
import { send } from './send.ts';

const isCalled = ({ cancelledAt }: Notice): boolean => cancelledAt === null;
const isToCome = (n: Notice): boolean => isAllowed(() => stillToCome([n], n.id));
const isToRecord = (n: Notice, facts: Facts): boolean => isAllowed(() => hold([n], n.id, {}, facts));

/** The verbs that the menu offers for a meeting, by whether it was issued, cancelled, begun or held. */
export const offered = offeredBy<Notice>({
  ...linesOffered(linedNotice),
  ...{
    seats: isCalled,
    signin: isCalled,
    settle: isCalled,
    minutes: isCalled,
    postpone: isToCome,
    cancel: isToCome,
    held: isToRecord,
  },
  send: (n, facts) => isAllowed(() => send([n], n.id, null, facts)),
  reply: (n) => n.called.length > 0 && isAllowed(() => answerable([n], n.id)),
  received: (n) => isCalled(n) && n.materials.some(({ receivedAt }) => receivedAt === null),
  done: (n, facts) => isToRecord(n, facts) || (n.heldAt !== null && n.minutes === null),
});

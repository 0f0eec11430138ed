import type { Identity } from '../../core/record.ts';
import type { Notice } from './record.ts';

/** Everything that a notice needs, and the usual times and contact. */
type Needed = Pick<Notice, 'title' | 'place' | 'host' | 'start' | 'end' | 'replyDueAt' | 'contact'>;

/** A draft with usual values for everything that is not said. Nobody is called yet. */
export const blankNotice = (identity: Identity, needed: Needed): Notice => ({
  ...identity,
  ...needed,
  ...{ snoozedUntil: null, kind: 'meeting', car: null, called: [], agenda: [], materials: [], lines: [] },
  ...{
    importance: null,
    mark: null,
    remark: null,
    parent: null,
    level: null,
    docNumber: null,
    sequence: 0,
    issuedAt: null,
  },
  ...{ heldAt: null, cancelledAt: null, minutes: null, decisions: [], lesson: null, remind: null, events: [] },
});

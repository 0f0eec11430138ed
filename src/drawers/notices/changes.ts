import type { Moment } from '../../core/civil.ts';
import type { Addressee, Notice } from './record.ts';

/** What whoever is called must know. */
const NEWS = [
  'title',
  'kind',
  'start',
  'end',
  'place',
  'host',
  'replyDueAt',
  'agenda',
  'materials',
  'contact',
  'remark',
] as const satisfies readonly (keyof Notice)[];

/** What only the desk needs. */
const OWN = ['called', 'car', 'importance', 'mark', 'parent', 'docNumber'] as const satisfies readonly (keyof Notice)[];

const differing = <K extends keyof Notice>(fields: readonly K[], a: Notice, b: Notice): readonly K[] =>
  fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));

/** Nobody knows any more how it stands. */
export const unknown = (called: readonly Addressee[]): Addressee[] =>
  called.map((someone) => ({ ...someone, knows: false }));

/** The notice after an edit: every change counts, and what addressees must know makes those who were told go by old news. */
export const changed = (before: Notice, after: Notice, now: Moment): Notice => {
  const news = differing(NEWS, before, after);
  if (news.length === 0) return differing(OWN, before, after).length === 0 ? after : nextOf(after);
  const event = { kind: 'change' as const, happenedAt: now, fields: [...news] };
  return {
    ...nextOf(after),
    called: unknown(after.called),
    events: after.issuedAt === null ? after.events : [...after.events, event],
  };
};

/** The same notice, one change further. */
export const nextOf = (n: Notice): Notice => ({ ...n, sequence: n.sequence + 1 });

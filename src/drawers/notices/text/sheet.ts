import { dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Lang, Text } from '../../../core/text.ts';
import type { Notice, NoticeEvent } from '../record.ts';
import { announcedStart, movedFrom, reasonTold, roundIssuedAt } from '../standing.ts';
import { type AddressLists, addressedIn } from './addressed.ts';
import { dateText } from './parts.ts';

/** The message of the notice: the event itself, a later or earlier time, another place, other changes, or its cancellation. */
type Tenor = 'call' | 'later' | 'earlier' | 'place' | 'changed' | 'cancelled';

/** The contents of a notice, from which the text in either language is made. */
export type Sheet = {
  readonly n: Notice;
  readonly tenor: Tenor;
  /** The start that people had been told. */
  readonly formerStart: string;
  readonly reason: string | null;
  /** The place that people had been told; null if it did not change. */
  readonly formerPlace: string | null;
  /** The fields that changed since people were told. */
  readonly changed: readonly string[];
  readonly addressed: Readonly<Record<Lang, AddressLists>>;
  /** The document number, `办发〔2026〕12号`; null if there is none. */
  readonly number: string | null;
  /** The office's name; empty if it is not set. */
  readonly office: string;
  /** The date of the notice: `23 November 2026`, `2026年11月23日`. */
  readonly date: Text;
};

export const sheetOf = (n: Notice, facts: Facts): Sheet => {
  const { now, settings } = facts;
  const moved = movedFrom(n);
  const date = dateText(dayOf(n.cancelledAt ?? roundIssuedAt(n) ?? now));
  return {
    n: moved === null ? n : withoutGoneDates(n, roundIssuedAt(n) ?? now),
    tenor: tenorOf(n),
    formerStart: n.cancelledAt === null ? (moved?.start ?? n.start) : announcedStart(n),
    ...changesOf(n),
    addressed: { zh: addressedIn(n, facts, 'zh'), en: addressedIn(n, facts, 'en') },
    reason: n.cancelledAt === null ? (moved?.reason ?? null) : reasonTold(n),
    number:
      n.docNumber === null || settings.docCode === ''
        ? null
        : `${settings.docCode}〔${date.zh.slice(0, 4)}〕${n.docNumber}号`,
    office: settings.office,
    date,
  };
};

/** The notice without due dates of papers that have passed, if the meeting was moved: nobody who reads the new notice can meet them. */
const withoutGoneDates = (n: Notice, date: Moment): Notice => ({
  ...n,
  materials: n.materials.map((paper) => (paper.due !== null && paper.due < date ? { ...paper, due: null } : paper)),
});

const tenorOf = (n: Notice): Tenor => {
  if (n.cancelledAt !== null) return 'cancelled';
  const moved = movedFrom(n);
  const { formerPlace, changed } = changesOf(n);
  if (formerPlace !== null) return 'place';
  if (changed.length > 0) return 'changed';
  return moved === null ? 'call' : moved.start < n.start ? 'later' : 'earlier';
};

/**
 * The fields that changed since people were told, and the place that they were told. Without a word if the meeting was moved afterwards,
 * because everybody is called anew then.
 */
const changesOf = (n: Notice): Pick<Sheet, 'formerPlace' | 'changed'> => {
  const moved = n.events.findLastIndex(({ kind }) => kind === 'postpone');
  const since = n.events.slice(moved + 1);
  const last = since.findLastIndex(({ kind }) => kind === 'change');
  const before = since.slice(0, Math.max(0, last)).findLastIndex(({ kind }) => kind === 'told');
  if (last === -1 || before === -1) return { formerPlace: null, changed: [] };
  const changes = since.slice(before, last + 1).filter((event): event is Changing => event.kind === 'change');
  const former = changes.find(({ formerPlace }) => formerPlace != null)?.formerPlace ?? null;
  return {
    formerPlace: former === n.place ? null : former,
    changed: [...new Set(changes.flatMap(({ fields }) => fields))],
  };
};

type Changing = Extract<NoticeEvent, { kind: 'change' }>;

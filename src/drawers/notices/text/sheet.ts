import { dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { announcedStart, latest, movedFrom, roundIssuedAt } from '../standing.ts';
import { dateText } from './parts.ts';

/** The message of the notice: the event itself, a later or earlier time, or its cancellation. */
type Tenor = 'call' | 'later' | 'earlier' | 'cancelled';

/** The contents of a notice, from which the text in either language is made. */
export type Sheet = {
  readonly n: Notice;
  readonly tenor: Tenor;
  /** The start that people had been told. */
  readonly formerStart: string;
  readonly reason: string | null;
  /** The document number, `办发〔2026〕12号`; null if there is none. */
  readonly number: string | null;
  /** The office's name; empty if it is not set. */
  readonly office: string;
  /** The date of the notice: `23 November 2026`, `2026年11月23日`. */
  readonly date: Text;
};

export const sheetOf = (n: Notice, { now, settings }: Facts): Sheet => {
  const moved = movedFrom(n);
  const date = dateText(dayOf(n.cancelledAt ?? roundIssuedAt(n) ?? now));
  return {
    n: moved === null ? n : withoutGoneDates(n, roundIssuedAt(n) ?? now),
    tenor: tenorOf(n),
    formerStart: n.cancelledAt === null ? (moved?.start ?? n.start) : announcedStart(n),
    reason: n.cancelledAt === null ? (moved?.reason ?? null) : (latest(n, 'cancel')?.reason ?? null),
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
  return moved === null ? 'call' : moved.start < n.start ? 'later' : 'earlier';
};

import { yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { HIGHEST_ID } from '../../core/ranges.ts';
import type { Identity, Key } from '../../core/record.ts';
import { find } from '../../core/records.ts';
import type * as v from '../../core/valibot.ts';
import type { addressee } from './addressee.ts';
import type { ANSWERS } from './event.ts';
import type { noticeSchema } from './schema.ts';
import { noticeWords as w } from './words.ts';

export type Notice = v.InferOutput<typeof noticeSchema>;
export type Addressee = v.InferOutput<typeof addressee>;
export type Attendance = NonNullable<Addressee['attendance']>;
export type NoticeKind = Notice['kind'];
export type Quorum = NonNullable<Notice['quorum']>;
export type Reply = (typeof ANSWERS)[number];
export type Material = Notice['materials'][number];
export type NoticeEvent = Notice['events'][number];

export const key: Key<Notice> = { name: 'notices' };

/**
 * Whether two notices have the same document number. Numbers begin anew each year (GB/T 9704: 发文字号 is code, year and serial number). The
 * year is that in which a notice was issued, not the one in which it was drafted.
 */
export const sameNumber = (a: Notice, b: Notice): boolean =>
  a.docNumber !== null && a.docNumber === b.docNumber && numberYear(a) === numberYear(b);

const numberYear = ({ issuedAt, createdAt }: Notice): number => yearOf(issuedAt ?? createdAt);

/** The number of changes after one more; a number at its end stays there. */
export const nextSequence = ({ sequence }: Notice): number => Math.min(sequence + 1, HIGHEST_ID);

/** The series of a meeting: its title without the year and the ordinal. 常委会第十二次会议 and 常委会第十三次会议 are of one series. */
export const seriesOf = (title: string): string => seriesName(title).toLowerCase().replace(/\s/g, '');

/** The series as people read it: 8th meeting of the board is one of `meeting of the board`. */
export const seriesName = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/第?[零〇一二三四五六七八九十百\d]+(?:次|届|期|场|st|nd|rd|th)/gi, '')
    .replace(/\d{4}年?|[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?|no\.?\s*\d+/gi, '')
    .replace(/[()（）〔〕\d]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim();

/** The series of a notice: the one that was given, else the one that its title proposes. Equal series are one, however they are spelled. */
export const seriesIn = ({ series, title }: Pick<Notice, 'series' | 'title'>): string => seriesOf(series ?? title);

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
  seating: null,
});

/** Throws `ruleViolated` for a notice that was cancelled: nothing more can be done about it. */
export const refuseCancelled = ({ id, cancelledAt }: Notice): void => {
  if (cancelledAt !== null) throw new Complaint('ruleViolated', w.isCancelled(id), w.isCancelledHint(id));
};

/** The notice of a meeting that was neither cancelled nor held. Throws `ruleViolated` for any other. */
export const stillToCome = (records: readonly Notice[], id: string): Notice => {
  const n = find(records, id);
  refuseCancelled(n);
  if (n.heldAt !== null) throw new Complaint('ruleViolated', w.isHeld(id), w.isHeldHint(id));
  return n;
};

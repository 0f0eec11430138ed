import type { DrawerName, Row } from '../../core/record.ts';
import { knownNames } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import type { Contents } from '../live/contents.ts';
import { type CopyRow, copyRows } from './copyRows.ts';
import { journalEntries } from './entries.ts';
import { type Life, livesIn, stateOf } from './lives.ts';
import { type IsForgotten, isFit, type Loss, type Survey, standingIn } from './survey.ts';
import { commonRevision, lostInCopy } from './verdict.ts';

/** Compares the desk with a copy of a file of a desk. Complains of `badFile` and `unreadable`. */
export const surveyCopy = (reach: Reach, contents: Contents, path: string, isForgotten: IsForgotten): Survey => {
  const { lives, left } = livesIn(journalEntries(reach));
  const rows = copyRows(path, reach);
  const standing = standingIn(contents, reach);
  const common = commonRevision(lives, new Map(rows.map(({ row }) => [row.uid, stateOf(row)])));
  const known = knownNames(reach.reading);
  const isLeft = ({ row }: CopyRow, here: Row | null): boolean =>
    here !== null && (left.get(`${row.uid} ${stateOf(row)}`) ?? 0) > 0;
  return {
    parts: [],
    losses: rows.flatMap((one): readonly Loss[] => {
      const { drawer } = one;
      const here = standing.get(one.row.uid) ?? null;
      // The desk may have given the record another id, because the old one belonged to another record.
      const row = here === null ? one.row : { ...one.row, id: here.id };
      const life = lives.get(row.uid);
      const verdict = lostInCopy(life, stateOf(row), stateOf(here), common);
      if (verdict === null || isLeft({ drawer, row }, here) || isGoneForGood(drawer, here, life, isForgotten))
        return [];
      const isSound = known.includes(drawer) && isFit(drawer, row, reach);
      return isSound ? [{ verdict, drawer, there: row, here, isByOlderDesk: false }] : [];
    }),
  };
};

/** Whether the person of the record was forgotten on this desk, or the record was removed from it. */
const isGoneForGood = (
  drawer: DrawerName,
  here: Row | null,
  life: Life | undefined,
  isForgotten: IsForgotten,
): boolean => (here === null ? life?.steps.at(-1)?.after === null : isForgotten(drawer, here));

import { type Day, LAST_DAY } from '../../core/civil.ts';
import type { DrawerName } from '../../core/record.ts';
import type { AtRest, KnownUntil } from '../../core/said.ts';
import { type Contents, drawerNamesOf, recordsOf } from './contents.ts';
import { isSameDrawer } from './drawersOpenedLate.ts';
import type { Laid } from './layOut.ts';
import type { Note } from './note.ts';
import type { Resting } from './resting.ts';
import { linesAfter } from './saidLines.ts';

/** The ids of records that were changed or removed, and what was found of those that were added or changed. */
type Since = { readonly gone: readonly string[]; readonly found: AtRest };

/** The changes of a desk since it was laid out, in drawers of which any record was changed. */
export const changesSince = (
  laid: Pick<Laid, 'drawers' | 'inLines'>,
  contents: Contents,
  { ofSome }: Resting,
): Since => {
  const changed = drawerNamesOf(laid.drawers).filter((name) => !isSameDrawer(contents.drawers, laid.drawers, name));
  const drawers = changed.map((name) => {
    const [before, after] = [new Set(laid.inLines(name)), new Set(recordsOf(contents.drawers, name))];
    const fresh = [...after].filter((row) => !before.has(row));
    return {
      gone: [...before].flatMap((row) => (after.has(row) ? [] : [row.id])),
      found: ofSome?.(contents, name, fresh) ?? NONE_FOUND,
    };
  });
  return {
    gone: drawers.flatMap(({ gone }) => gone),
    found: {
      rows: new Set(drawers.flatMap(({ found }) => [...found.rows])),
      said: drawers.flatMap(({ found }) => found.said),
      known: Object.assign({}, ...drawers.map(({ found }) => found.known)),
    },
  };
};

const NONE_FOUND: AtRest = { rows: new Set(), said: [], known: {} };

/** The rest, and what is said, after changes. If what was said before cannot be read, the rest is over. */
export const stirred = (
  { rest, said, known }: Pick<Note, 'rest' | 'said' | 'known'>,
  { gone, found }: Since,
): Pick<Note, 'rest' | 'said' | 'known'> => {
  const left = linesAfter(said, gone, found.said);
  return left === null ? { rest: null, said: [], known: {} } : { rest, said: left, known: earlier(known, found.known) };
};

const earlier = (known: KnownUntil, also: KnownUntil): KnownUntil => {
  const all: Partial<Record<DrawerName, Day>> = { ...known };
  for (const [name, day] of Object.entries(also) as [DrawerName, Day][])
    if (day < (all[name] ?? LAST_DAY)) all[name] = day;
  return all;
};

import type { Drawer } from '../../../core/drawer.ts';
import type { Row } from '../../../core/record.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import type { Loss, Survey } from '../../../desk/recovery/survey.ts';

/** The side whose version of a record stays where it was changed on both. */
export type Side = 'desk' | 'copy';

/** A loss with what becomes of it. */
export type LossOutcome = {
  readonly loss: Loss;
  /** The record's id on the desk afterwards. It is another one if the old one was given to another record. */
  readonly id: string;
  /** True if the desk stays as it is: both changed the record, or another record has taken its place. */
  readonly stays: boolean;
  /** The record of the desk that excludes the other version, such as another shift on the same day. */
  readonly excludedBy: string | null;
};

export type Recovered = { readonly contents: Contents; readonly outcomes: readonly LossOutcome[] };

/** Brings back what a survey has found. Of a record that both sides changed, the version of that side stays. */
export const broughtBack = (
  whole: Contents,
  { losses, parts }: Survey,
  drawers: readonly Drawer[],
  take: Side,
): Recovered => {
  const idOf = newIds(whole, losses, drawers);
  const outcomes = drawers.flatMap((drawer) => outcomesIn(whole, drawer, losses, { idOf, take }));
  const coming = drawers.map((drawer) => {
    const own = outcomes.filter(({ loss, stays }) => loss.drawer === drawer.name && !stays);
    return [drawer.name, own.length === 0 ? whole.drawers[drawer.name] : after(whole, drawer, own, idOf)] as const;
  });
  const turned = Object.fromEntries(parts.map(({ part, there }) => [part, there]));
  const rows: Partial<Contents['drawers']> = Object.fromEntries(coming);
  return { contents: { ...whole, ...turned, drawers: { ...whole.drawers, ...rows } }, outcomes };
};

/** A number above all that the desk ever gave out under this letter. */
const lastOf = ({ counters, drawers }: Contents, { name, letter }: Drawer, losses: readonly Loss[]): number =>
  [
    ...drawers[name],
    ...losses.flatMap(({ drawer, there }) => (drawer === name && there !== null ? [there] : [])),
  ].reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), counters[letter] ?? 0);

/** New ids of missing records whose own id belongs to another record. All others keep theirs. */
const newIds = (whole: Contents, losses: readonly Loss[], drawers: readonly Drawer[]): ((id: string) => string) => {
  const ids = new Map<string, string>();
  for (const drawer of drawers) {
    const taken = new Set(whole.drawers[drawer.name].map(({ id }) => id));
    let next = lastOf(whole, drawer, losses);
    for (const { there, verdict } of losses.filter((loss) => loss.drawer === drawer.name)) {
      if (there === null || verdict !== 'missing') continue;
      if (taken.has(there.id)) {
        next += 1;
        ids.set(there.id, `${drawer.letter}${next}`);
      } else taken.add(there.id);
    }
  }
  return (id) => ids.get(id) ?? id;
};

type Choosing = { readonly idOf: (id: string) => string; readonly take: Side };

const outcomesIn = (
  whole: Contents,
  drawer: Drawer,
  losses: readonly Loss[],
  { idOf, take }: Choosing,
): readonly LossOutcome[] =>
  losses
    .filter((loss) => loss.drawer === drawer.name)
    .map((loss) => {
      const { there, here, verdict } = loss;
      const isExcluded = (other: Row): boolean =>
        there !== null && other.uid !== there.uid && drawer.excludes?.(there, other) === true;
      const excludedBy =
        drawer.excludes === undefined ? null : (whole.drawers[drawer.name].find(isExcluded)?.id ?? null);
      const stays = excludedBy !== null || (verdict === 'conflict' && take === 'desk');
      const id = verdict === 'missing' ? idOf(there?.id ?? '') : (here?.id ?? there?.id ?? '');
      return { loss, id, stays, excludedBy };
    });

/** The drawer's records with the other versions in the place of those of the desk, and the missing ones at the end. */
const after = (
  whole: Contents,
  drawer: Drawer,
  outcomes: readonly LossOutcome[],
  idOf: (id: string) => string,
): readonly Row[] => {
  const versions = new Map(outcomes.map(({ loss: { there, here }, id }) => [(here ?? there)?.uid, { there, id }]));
  const version = (there: Row, id: string): Row => {
    const row = drawer.readdressed?.(there, idOf) ?? there;
    return row.id === id ? row : { ...row, id };
  };
  const standing = whole.drawers[drawer.name].flatMap((row) => {
    const other = versions.get(row.uid);
    if (other === undefined) return [row];
    return other.there === null ? [] : [version(other.there, row.id)];
  });
  const missing = outcomes.flatMap(({ loss: { there, here }, id }) =>
    here === null && there !== null ? [version(there, id)] : [],
  );
  return [...standing, ...missing];
};

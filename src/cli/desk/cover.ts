import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { isWithheld } from '../../core/sealing.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';

/** How sealed records are covered on one desk, and texts in which something sealed was written. */
export type Cover = {
  /** The words that stand for sealed ones. */
  readonly words: string;
  /** The records as they are shown. Those that `always` names are covered although they are not sealed themselves. */
  records<R extends Row>(name: DrawerName, records: readonly R[], always?: ReadonlySet<string>): readonly R[];
  record<R extends Row>(name: DrawerName, record: R, always?: ReadonlySet<string>): R;
  /** Everything that was written in the records and that their covered copies lack. */
  secretsIn(name: DrawerName, records: readonly Row[], always?: ReadonlySet<string>): readonly string[];
};

const NONE: ReadonlySet<string> = new Set();

export const coverFor = (desk: Pick<OpenDesk, 'named'>, words: string): Cover => {
  const record = <R extends Row>(name: DrawerName, one: R, always = NONE): R => {
    if (!isWithheld(one) && !always.has(one.id)) return one;
    return (desk.named(name).sealing?.covered(one, words) ?? one) as R;
  };
  const covered = <R extends Row>(
    name: DrawerName,
    records: readonly R[],
    always: ReadonlySet<string>,
  ): readonly R[] =>
    records.some((one) => isWithheld(one) || always.has(one.id))
      ? records.map((one) => record(name, one, always))
      : records;
  // A list asks for the records of a drawer five times.
  const known = new WeakMap<readonly Row[], readonly Row[]>();
  const coveredOnce = <R extends Row>(name: DrawerName, records: readonly R[]): readonly R[] => {
    const shown = (known.get(records) as readonly R[] | undefined) ?? covered(name, records, NONE);
    known.set(records, shown);
    return shown;
  };
  return {
    words,
    record,
    records: (name, records, always) =>
      always === undefined ? coveredOnce(name, records) : covered(name, records, always),
    secretsIn: (name, records, always = NONE) =>
      records.flatMap((one) => {
        const shown = record(name, one, always);
        const left = new Set(shown === one ? [] : writtenIn(shown));
        return shown === one ? [] : writtenIn(one).filter((said) => said.length > 1 && !left.has(said));
      }),
  };
};

const writtenIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(writtenIn) : [];
};

/** The drawer whose views cover sealed records, for records that come from somewhere else than the desk, such as a backup. */
export const coveringDrawer = (drawer: Drawer, words: string): Drawer => {
  const { sealing } = drawer;
  if (sealing === undefined) return drawer;
  const shown = (record: Row): Row => (isWithheld(record) ? sealing.covered(record, words) : record);
  // On top of the drawer: what it has behind getters, its schema for one, is made when somebody asks for it.
  const covering: Drawer = Object.create(drawer);
  const views: Pick<Drawer, 'titleOf' | 'haystack' | 'cells' | 'card' | 'outward'> = {
    titleOf: (record) => drawer.titleOf(shown(record)),
    haystack: (record) => drawer.haystack(shown(record)),
    cells: (record, lens) => drawer.cells(shown(record), lens),
    card: (record, lens) => drawer.card(shown(record), lens),
    outward: (record, lens) => drawer.outward(shown(record), lens),
  };
  return Object.assign(covering, views);
};

/** The text with these secrets covered, the longest first, because one may be part of another. */
export const textWithout = (said: Text, secrets: readonly string[], words: string): Text => {
  const longest = [...secrets].sort((a, b) => b.length - a.length);
  const without = (written: string): string =>
    longest.reduce((left, secret) => left.replaceAll(secret, words), written);
  return longest.length === 0 ? said : text(without(said.en), without(said.zh));
};

/** The complaint with these secrets covered. A complaint that names none of them stays as it is. */
export const complaintWithout = (complaint: Complaint, secrets: readonly string[], words: string): Complaint => {
  const { code, what, hint } = complaint;
  const isNamed = [what, hint].some((said) =>
    secrets.some((secret) => said?.en.includes(secret) || said?.zh.includes(secret)),
  );
  if (!isNamed) return complaint;
  return new Complaint(
    code,
    textWithout(what, secrets, words),
    hint === undefined ? undefined : textWithout(hint, secrets, words),
  );
};

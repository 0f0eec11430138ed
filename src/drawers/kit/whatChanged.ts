import { dayText, momentText } from '../../calendar/speak.ts';
import { isDay, isMoment } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Lens } from '../../core/facts.ts';
import { isSame } from '../../core/isSame.ts';
import type { Cell } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import { isWithheld } from '../../core/sealing.ts';
import { withPhonesMasked } from '../../core/telephones.ts';
import { listed, type Text } from '../../core/text.ts';
import type { Said, Wording } from '../../core/wording.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Changed } from './desk.ts';
import { newsLine, type Phrases } from './news.ts';
import { dailyWords as w } from './words.ts';

type Pair = { readonly before: Row; readonly after: Row };

/** A field that an edit changed, and its values in words. */
type Difference = { readonly field: string; readonly label: Text; readonly from: Said; readonly to: Said };

/** A record before and after an edit, with what is said about it, the news first. */
type Edit = Pair & { readonly said: Phrases; readonly changed: Pick<Changed<Row>, 'withheld'> };

/** The lines about an edited record: the news, and the changed fields. If nothing differs, the one line that says so. */
export const editLines = (drawer: Drawer, wording: Wording | null, edit: Edit, lens: Lens): readonly Cell[] => {
  const { before, after, said, changed } = edit;
  const isSeen = lens.reveal || !isWithheld(after);
  if (isSeen && isSame(before, after)) return [newsLine(after, [w.nothingDiffers(drawer.titleOf(after))], changed)];
  const lines = changeLines(drawer, wording, edit, lens);
  return [newsLine(after, said, changed), ...lines.map((line): Cell => ['  ', line])];
};

/** A line for each changed field: its label, its value before and after. For a list the line tells the items added and removed. */
export const changeLines = (drawer: Drawer, wording: Wording | null, pair: Pair, lens: Lens): readonly Text[] => {
  const differences = differencesIn(drawer, wording, pair, lens);
  if (differences.length > 0) return differences.map(lineOf);
  return isWithheld(pair.after) && !lens.reveal ? [w.changedUnseen] : [];
};

/** The changed fields with the values before and after, as JSON. @param shown a record as JSON shows it */
export const changesJson = (drawer: Drawer, pair: Pair, shown: (record: Row) => unknown) => {
  const [from, to] = [fieldsOf(shown(pair.before)), fieldsOf(shown(pair.after))];
  return Object.fromEntries(
    changedFields(drawer, pair).map((field) => [field, { from: from.get(field) ?? null, to: to.get(field) ?? null }]),
  );
};

const fieldsOf = (record: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(record ?? {}));

const changedFields = ({ fieldLabels, keptFields = [] }: Drawer, { before, after }: Pair): readonly string[] => {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  return Object.keys(fieldLabels).filter(
    (field) => !keptFields.includes(field) && !isSame(from.get(field) ?? null, to.get(field) ?? null),
  );
};

const differencesIn = (
  drawer: Drawer,
  wording: Wording | null,
  { before, after }: Pair,
  lens: Lens,
): readonly Difference[] => {
  const inWords = (record: Row, field: string): Said =>
    wording?.said(record, field, lens) ??
    plainly(fieldsOf(lens.reveal ? record : withPhonesMasked(drawer, record)).get(field));
  return changedFields(drawer, { before, after }).flatMap((field) => {
    const label = drawer.fieldLabels[field];
    const [from, to] = [inWords(before, field), inWords(after, field)];
    // The words for a list may leave out details, as who was told of a meeting. Then the two values read the same and are not mentioned.
    const isUnsaid = Array.isArray(to) && isSame(from, to);
    return label === undefined || isUnsaid ? [] : [{ field, label, from, to }];
  });
};

/** The words for a value for which the drawer has none. */
const plainly = (value: unknown): Said => (Array.isArray(value) ? value.map(item) : item(value));

const item = (value: unknown): Text | string => {
  if (value === null || value === undefined || value === '') return c.none;
  if (typeof value === 'boolean') return value ? w.yes : w.no;
  if (typeof value === 'object') return listed(Object.values(value).map(item));
  // An answer gives each field one line, so line breaks of a passage become spaces.
  const written = String(value).replace(/\s*\n\s*/g, ' ');
  return isMoment(written) ? momentText(written) : isDay(written) ? dayText(written) : written;
};

const lineOf = ({ label, from, to }: Difference): Text => {
  const [before, after] = [itemsIn(from), itemsIn(to)];
  const [added, dropped] = [without(after, before), without(before, after)];
  const isOther = before.length === 1 && after.length === 1;
  const isReordered = added.length + dropped.length === 0;
  if (isOther || isReordered) return w.changedField(label, inOne(from), inOne(to));
  return w.changedList(label, added.length === 0 ? null : listed(added), dropped.length === 0 ? null : listed(dropped));
};

type Item = Text | string;

const isList = (said: Said): said is readonly Item[] => Array.isArray(said);
/** The items of a value; a value that is not a list counts as one item. */
const itemsIn = (said: Said): readonly Item[] => (isList(said) ? said : [said]);

const inOne = (said: Said): Text => (isList(said) ? c.namesOf(said) : listed([said]));

const without = (items: readonly Item[], others: readonly Item[]): readonly Item[] =>
  items.filter((one) => !others.some((other) => isSame(one, other)));

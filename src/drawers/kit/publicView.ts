import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import type { Row } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from './desk.ts';

/** The desk as people outside the office may see it. */
export type PublicView = {
  /** The records of a drawer, those about petitions as public copies. */
  readonly records: (drawer: Drawer) => readonly Row[];
  /** A text without names and subjects of petitions, and without telephones in full, in whatever record it was written. */
  readonly clean: (words: string) => string;
};

type Opened = {
  readonly drawer: Drawer;
  /** The records to be shown, and the petitions of the archive: a matter of today may name a petitioner of last year. */
  readonly records: readonly Row[];
  readonly publicly: Publicly<Row> | null;
};

/** The archived petitions. What is on the live desk has to do if the archive is damaged, which `office doctor` tells. */
const olderIn = (drawer: Drawer, { archived }: Publicly<Row>, desk: Desk): readonly Row[] => {
  try {
    return archived === null ? [] : desk.all(drawer, archived);
  } catch (error) {
    if (error instanceof Complaint) return [];
    throw error;
  }
};

type Desk = Pick<OpenDesk, 'drawers' | 'all' | 'unsealed'>;

/** The public view of these records. Names of people in the directory are no secret, even if a petitioner has the same name. */
export const publicView = async (
  desk: Desk,
  recordsOf: (drawer: Drawer) => readonly Row[],
  facts: Facts,
): Promise<PublicView> => {
  const opened = await Promise.all(
    desk.drawers.map(async (drawer): Promise<Opened> => {
      const publicly = (await drawer.publicly?.())?.publicly ?? null;
      const older = publicly === null ? [] : olderIn(drawer, publicly, desk.unsealed ?? desk);
      return { drawer, records: [...recordsOf(drawer), ...older], publicly };
    }),
  );
  const joined = hiddenIds(opened);
  const words = wordsOf(opened, joined, facts);
  const hidden = withMentions(opened, joined, words);
  return {
    records: (drawer) => {
      const publicly = opened.find((one) => one.drawer === drawer)?.publicly ?? null;
      const records = recordsOf(drawer);
      return publicly === null ? records : records.map((row) => (hidden.has(row.id) ? publicly.forOthers(row) : row));
    },
    clean: cleaner(opened, words, facts),
  };
};

/**
 * Ids of the records about petitions, and of all that are joined to them by a reference in either direction: visits and matters. A meeting
 * joins nothing: of its matters only those about petitions are hidden.
 */
const hiddenIds = (opened: readonly Opened[]): ReadonlySet<string> => {
  const hidden = new Set(
    opened.flatMap(({ records, publicly }) =>
      publicly === null ? [] : records.filter((row) => publicly.isHidden(row)).map(({ id }) => id),
    ),
  );
  const letters = new Set(opened.flatMap(({ drawer, publicly }) => (publicly === null ? [] : [drawer.letter])));
  const isJoining = (id: string): boolean => [...letters].some((letter) => id.startsWith(letter));
  const joined = opened.flatMap(({ drawer, records, publicly }) =>
    publicly === null ? [] : records.map((row) => [row.id, ...drawer.refsOf(row).filter(isJoining)]),
  );
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const ids of joined) if (ids.some((id) => hidden.has(id))) for (const id of ids) hidden.add(id);
  }
  return hidden;
};

/** Shorter words may be part of any other word. */
const LEAST_NAME = 2;
const LEAST_SUBJECT = 4;
const LEAST_PHONE = 5;

/** Names of petitioners, and what was written about petitions. */
const wordsOf = (opened: readonly Opened[], hidden: ReadonlySet<string>, facts: Facts): readonly string[] => {
  const { person } = directoryOf(facts.contacts);
  const long = (words: readonly (string | null)[], least: number): readonly string[] =>
    words.flatMap((word) => (word !== null && [...word.trim()].length >= least ? [word.trim()] : []));
  return rowsOf(opened)
    .filter(({ row }) => hidden.has(row.id))
    .flatMap(({ row, publicly }) => [
      ...long(publicly.names(row), LEAST_NAME),
      ...long(publicly.written(row), LEAST_SUBJECT),
    ])
    .filter((word) => word !== PETITION_OUTSIDE && person(word) === null);
};

const rowsOf = (opened: readonly Opened[]) =>
  opened.flatMap(({ records, publicly }) => (publicly === null ? [] : records.map((row) => ({ row, publicly }))));

/** The hidden ids, and those of records in which one of the words was written. */
const withMentions = (
  opened: readonly Opened[],
  hidden: ReadonlySet<string>,
  words: readonly string[],
): ReadonlySet<string> => {
  const isMention = (written: string | null): boolean =>
    written !== null && words.some((word) => written.includes(word));
  const mentions = rowsOf(opened).filter(({ row, publicly }) => publicly.written(row).some(isMention));
  return new Set([...hidden, ...mentions.map(({ row }) => row.id)]);
};

const cleaner = (opened: readonly Opened[], words: readonly string[], { contacts }: Facts) => {
  const phones = [
    ...contacts.map(({ phone }) => phone),
    ...rowsOf(opened).flatMap(({ row, publicly }) => publicly.phones(row)),
  ];
  const masks = phones.flatMap((phone) =>
    phone === null || phone.length < LEAST_PHONE ? [] : [[phone, phoneFor(phone, false)] as const],
  );
  const longest = [...new Map([...words.map((word) => [word, PETITION_OUTSIDE] as const), ...masks])].sort(
    ([a], [b]) => b.length - a.length,
  );
  return (said: string): string => longest.reduce((left, [word, instead]) => left.replaceAll(word, instead), said);
};

/** Words in both languages as others may read them. */
export const cleanText = ({ clean }: PublicView, said: Text): Text => text(clean(said.en), clean(said.zh));

import fc from 'fast-check';
import { isAddress, MAX_LINE, type Row } from '../../../core/record.ts';
import * as record from '../../../core/schema.ts';
import type * as v from '../../../core/valibot.ts';
import { classificationIn } from '../../../core/writing.ts';
import { lineList, storedOffset } from '../lines/schema.ts';
import { leadTimes, ownLeads } from '../ownLeads.ts';

// For tests: arbitrary records made from a schema, with every value that the schema accepts.

const writing = (most: number, characters: string[]) =>
  fc
    .string({
      unit: fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...'李明会议室=＝+-@\'",;，、。 0123abc\u200B😀')),
      minLength: 1,
      maxLength: most,
    })
    .filter((written) => written.length <= MAX_LINE && classificationIn(written) === null);

export const anyLine = writing(20, ['"', "'", '=']);
export const anyPassage = writing(60, ['\n', '\t', '"']);

/** A moment between the beginning of 2025 and the middle of 2027. */
export const anyMoment = fc
  .integer({ min: 0, max: 60 * 24 * 900 })
  .map((minutes) => new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString().slice(0, 19));
export const anyDay = anyMoment.map((at) => at.slice(0, 10));

export const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Lead times that a record of its own may have. */
export const anyLeads = maybe(fc.constantFrom('none', '30m', '1d 16:30,30m'));

/** An offset of a line from the time of its record. */
const anyOffset = fc.constantFrom('-20d', '-1wd 15:00', '+3wd', '-30m', '+0m');

/** An id of this letter, up to 300. */
export const anyId = (letter: string) => fc.integer({ min: 1, max: 300 }).map((n) => `${letter}${n}`);

/** The fields that every record has. */
export const anyRow = (letter: string) => ({
  id: anyId(letter),
  uid: fc.uuid(),
  createdAt: anyMoment,
  updatedAt: anyMoment,
  snoozedUntil: maybe(anyMoment),
});

const MOST_ITEMS = 2;

/** Schemas whose arbitrary values cannot be derived from the schema. */
const KNOWN: ReadonlyMap<unknown, fc.Arbitrary<unknown>> = new Map<unknown, fc.Arbitrary<unknown>>([
  [record.row.id, anyId('N')],
  [record.line, anyLine],
  [record.personName, anyLine],
  [record.passage, anyPassage],
  [record.telephone, anyLine],
  [record.moment, anyMoment],
  [record.day, anyDay],
  [record.address, fc.emailAddress().filter(isAddress)],
  [ownLeads, anyLeads],
  [leadTimes, fc.constantFrom('none', '30m', '1d 16:30,30m')],
  [record.timeOfDay, fc.constantFrom('00:00', '09:30', '23:59')],
  [storedOffset, anyOffset],
]);

/** The parts of valibot's schemas that tell which values they accept. */
type Node = {
  readonly type: string;
  readonly entries?: Entries;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
};
type Entries = Readonly<Record<string, Node>>;

const limit = ({ pipe = [] }: Node, type: string): number | undefined => {
  const requirement = pipe.find((step) => step.type === type)?.requirement;
  return typeof requirement === 'number' ? requirement : undefined;
};

const MAKERS: Readonly<Record<string, (node: Node) => fc.Arbitrary<unknown>>> = {
  boolean: () => fc.boolean(),
  literal: ({ literal }) => fc.constant(literal),
  picklist: ({ options = [] }) => fc.constantFrom(...options),
  number: (node) => fc.integer({ min: limit(node, 'min_value') ?? 0, max: limit(node, 'max_value') ?? 1_000_000 }),
  nullable: ({ wrapped }) => maybe(madeBy(wrapped)),
  optional: ({ wrapped }) => madeBy(wrapped),
  array: (node) => fc.array(madeBy(node.item), { minLength: limit(node, 'min_length') ?? 0, maxLength: MOST_ITEMS }),
  object: ({ entries = {} }) => recordBy(entries),
  variant: ({ options = [] }) => fc.oneof(...options.map((one) => madeBy(one as Node))),
};

/** A text without conditions. Texts with conditions are in `KNOWN`. */
const isAnyText = ({ type, pipe }: Node): boolean => type === 'string' && pipe === undefined;

const madeBy = (node: Node | undefined): fc.Arbitrary<unknown> => {
  if (node !== undefined && isAnyText(node)) return anyLine;
  const known = KNOWN.get(node) ?? (node === undefined ? undefined : MAKERS[node.type]?.(node));
  if (known === undefined) throw new Error(`no arbitrary for a schema of type ${node?.type}`);
  return known;
};

/** An arbitrary record with these fields. Fields that were introduced later are sometimes missing. */
const recordBy = (entries: Entries): fc.Arbitrary<object> => {
  const names = Object.keys(entries);
  const requiredKeys = names.filter((name) => entries[name]?.type !== 'optional');
  return fc.record(Object.fromEntries(names.map((name) => [name, madeBy(entries[name])])), { requiredKeys });
};

/** Arbitrary lines of a record, with every value that the schema accepts. */
export const anyLines = madeBy(lineList as Node);

/** Arbitrary records of a drawer, with every value that its schema accepts. */
export const anyRecord = (
  { entries }: { readonly entries: Readonly<Record<string, v.GenericSchema>> },
  letter: string,
): fc.Arbitrary<Row> => {
  const own = Object.entries(entries).filter(([name]) => !Object.hasOwn(record.row, name));
  return fc
    .tuple(fc.record(anyRow(letter)), recordBy(Object.fromEntries(own) as Entries))
    .map(([row, fields]) => ({ ...row, ...fields }));
};

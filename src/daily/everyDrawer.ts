import { type Day, dayOf } from '../calendar/civil.ts';
import { momentText } from '../calendar/speak.ts';
import { Complaint } from '../complaint.ts';
import type { Drawer } from '../drawer.ts';
import * as field from '../fields.ts';
import type { Cell } from '../page.ts';
import type { Row } from '../record.ts';
import { compare, compareIds, find } from '../records.ts';
import { manyRecords, oneRecord, recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { commonWords as c } from '../words/common.ts';
import type { Text } from '../words/text.ts';
import { referringTo } from './locate.ts';
import { dailyWords as w } from './words.ts';

/** The verbs of a drawer: its own, and those that mean the same everywhere. */
export const verbsOf = (drawer: Drawer, own: readonly Verb[]): readonly Verb[] => [
  ...own,
  listVerb(drawer),
  showVerb(drawer),
  rmVerb(drawer),
];

const listVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'list',
    summary: w.listDoes(drawer.label),
    args: {},
    options: {
      from: field.date(w.fromHelp),
      to: field.date(w.toHelp),
      limit: field.whole(w.listLimitHelp),
      all: field.flag(w.allHelp),
      ...drawer.filters,
    },
    run: ({ options, desk, lens }) => {
      const { from, to, limit, all } = options as ListOptions;
      if (from != null && to != null && from > to) throw new Complaint('badValue', w.fromAfterTo);
      const days = from == null && to == null ? undefined : { first: from ?? null, last: to ?? null };
      const records = all === true ? desk.all(drawer, days && { days }) : desk.records(drawer);
      const found = records
        .filter((record) => all === true || drawer.isOpen(record, lens.facts))
        .filter((record) => isWithin(drawer.whenOf(record), from ?? null, to ?? null))
        .filter((record) => drawer.passes(record, options, lens.facts))
        .sort(byTime(drawer));
      const shown = limit == null ? found : found.slice(0, limit);
      const hidden = found.length - shown.length;
      return {
        get json() {
          return { ...manyRecords(drawer, shown, lens), hidden };
        },
        page: [
          shown.length === 0
            ? { kind: 'lines', lines: [c.nothingHere] }
            : { kind: 'table', columns: drawer.columns, rows: shown.map((record) => drawer.cells(record, lens)) },
          { kind: 'lines', lines: hidden === 0 ? [] : [w.more(hidden)] },
        ],
      };
    },
  });

type ListOptions = {
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly limit?: number | null;
  readonly all?: boolean | null;
};

const isWithin = (moment: string | null, from: Day | null, to: Day | null): boolean =>
  (from === null && to === null) ||
  (moment !== null && (from === null || dayOf(moment) >= from) && (to === null || dayOf(moment) <= to));

/** By time, what has none last; then by id. */
const byTime =
  (drawer: Drawer) =>
  (a: Row, b: Row): number =>
    compare(drawer.whenOf(a) ?? '9', drawer.whenOf(b) ?? '9') || compareIds(a.id, b.id);

const showVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'show',
    summary: w.showDoes(drawer.label),
    args: { id: field.id(drawer.letter, w.idHelp) },
    options: {},
    run: ({ args, desk, lens }) => {
      const record = desk.find(drawer, args.id);
      const { related, notes } = referringTo(desk, record);
      return {
        json: { ...oneRecord(drawer, record, lens), related: related.map((other) => other.record.id) },
        page: [
          { kind: 'title', cell: [record.id, '  ', drawer.titleOf(record)] },
          {
            kind: 'card',
            pairs: [
              ...drawer.card(record, lens),
              ...snoozePair(record, lens.facts.now),
              ...related.map((other): readonly [Text, Cell] => [
                c.related,
                `${other.record.id} ${other.drawer.titleOf(other.record)}`,
              ]),
              [c.created, momentText(record.createdAt)],
              ...(record.updatedAt === record.createdAt ? [] : [[c.updated, momentText(record.updatedAt)] as const]),
            ],
          },
        ],
        notes,
      };
    },
  });

const snoozePair = ({ snoozedUntil }: Row, now: string): readonly (readonly [Text, Cell])[] =>
  snoozedUntil === null || snoozedUntil <= now ? [] : [[c.snoozed, momentText(snoozedUntil)]];

const rmVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'rm',
    summary: w.rmDoes(drawer.label),
    args: { id: field.id(drawer.letter, w.idHelp) },
    options: {},
    run: async ({ args, desk, lens }) => {
      const changed = await desk.change(drawer, (records) => {
        const gone = find(records, args.id);
        return { records: records.filter(({ id }) => id !== gone.id), touched: [gone] };
      });
      const answer = recorded({ desk, lens }, drawer, changed, (record) => [
        w.removed(drawer.titleOf(record)),
        w.undoHint,
      ]);
      const left = changed.touched.map((gone) => referringTo(desk, gone));
      const ids = left.flatMap(({ related }) => related.map(({ record }) => record.id));
      return {
        ...answer,
        notes: [
          ...(answer.notes ?? []),
          ...(ids.length === 0 ? [] : [w.referredTo(ids)]),
          ...left.flatMap(({ notes }) => notes),
        ],
      };
    },
  });

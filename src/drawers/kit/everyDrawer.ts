import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Cell } from '../../core/page.ts';
import type { Row } from '../../core/record.ts';
import { find } from '../../core/records.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from './fields/index.ts';
import { listVerb } from './listVerb.ts';
import { naming, referringTo } from './locate.ts';
import type { Noun, SlipSheet } from './noun.ts';
import { oneRecord, recorded } from './saying.ts';
import { type Verb, verb } from './verb.ts';
import { dailyWords as w } from './words.ts';

/** The verbs of a drawer: its own, and those that are the same for every drawer. */
export const verbsOf = async (drawer: Noun): Promise<readonly Verb[]> => [
  ...(await drawer.verbs()).map((own) => (own.name === 'edit' ? sayingSomething(drawer, own) : own)),
  listVerb(drawer, await drawer.narrowing(), (await drawer.spread?.()) ?? null),
  withSheet(showVerb(drawer), drawer, (await drawer.sheet?.()) ?? null),
  rmVerb(drawer),
];

const NAMED = 4;

/**
 * The `edit` verb, which refuses to run without options. Such an edit would change nothing, but would be reported as a correction and stand
 * in the log.
 */
const sayingSomething = (drawer: Drawer, edit: Verb): Verb => ({
  ...edit,
  ...aboutLists(edit),
  run: (call) => {
    if (Object.keys(call.options).length > 0) return edit.run(call);
    const options = Object.keys(edit.options).slice(0, NAMED).map(field.spelled);
    throw new Complaint('missingValue', w.nothingToEdit, w.nothingToEditHint(options, `office ${drawer.noun} edit`));
  },
});

/** The help above the options of an `edit` that has a list. */
const aboutLists = ({ about, options }: Verb): Pick<Verb, 'about'> => {
  const list = Object.keys(options).find((name) => options[name]?.isAmended === true);
  if (list === undefined) return {};
  const lists = w.aboutLists(field.spelled(list));
  return { about: about === undefined ? lists : w.andAlso(about, lists) };
};

const showVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'show',
    zh: '查看',
    summary: w.showDoes(drawer.one),
    examples: [{ typed: `office show ${drawer.letter}1`, does: w.showExample(drawer.one) }],
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

/** The verb `show` of a noun that has a form: `--out` writes the form to a file. */
const withSheet = (show: Verb, drawer: Drawer, sheet: SlipSheet | null): Verb => {
  if (sheet === null) return show;
  const options = { ...show.options, out: field.called(w.sheetLabel, field.path(w.sheetHelp)) };
  return {
    ...show,
    options,
    run: async (call) => {
      const [id, out] = [String(call.args['id']), call.options['out']];
      if (typeof out !== 'string') return show.run(call);
      const { writePaper } = await import('./paper.ts');
      const record = call.desk.find(drawer, id);
      return writePaper(out, sheet.sheetOf(record, call.lens)[call.lang]);
    },
  };
};

const snoozePair = ({ snoozedUntil }: Row, now: string): readonly (readonly [Text, Cell])[] =>
  snoozedUntil === null || snoozedUntil <= now ? [] : [[c.snoozed, momentText(snoozedUntil)]];

const namedNote = (name: string, found: ReturnType<typeof naming>): readonly Text[] =>
  found.length === 0
    ? []
    : [
        w.stillNamed(
          name,
          found.map(({ record }) => record.id),
        ),
      ];

const rmVerb = (drawer: Drawer): Verb =>
  verb({
    name: 'rm',
    zh: '删除',
    summary: w.rmDoes(drawer.one),
    examples: [{ typed: `office rm ${drawer.letter}1`, does: w.rmExample(`${drawer.letter}1`) }],
    args: { id: field.id(drawer.letter, w.idHelp) },
    options: {},
    run: async ({ args, desk, lens }) => {
      const changed = await desk.change(drawer, (records) => {
        const gone = find(records, args.id);
        return { records: records.filter(({ id }) => id !== gone.id), touched: [gone] };
      });
      const answer = recorded({ desk, lens }, drawer, changed, (record) => [
        w.removed(drawer.titleOf(record)),
        w.undoHint(record.id),
      ]);
      const left = changed.touched.map((gone) => referringTo(desk, gone));
      const ids = left.flatMap(({ related }) => related.map(({ record }) => record.id));
      return {
        ...answer,
        notes: [
          ...(answer.notes ?? []),
          ...(ids.length === 0 ? [] : [w.referredTo(ids)]),
          ...changed.touched.flatMap((gone) => namedNote(drawer.titleOf(gone), naming(desk, drawer, gone, lens.facts))),
          ...left.flatMap(({ notes }) => notes),
        ],
      };
    },
  });
